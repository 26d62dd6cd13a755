#include "core/record/binding.h"

#include <algorithm>
#include <charconv>

#include "core/base/entry_codes.h"
#include "core/base/text_forms.h"
#include "core/record/decode_value.h"

namespace sanpo {

namespace {

template <class... F> struct Overloaded : F... {
  using F::operator()...;
};

/// Walks down the path and stops at its field.
class PathFinder final : public RecordVisitor {
public:
  explicit PathFinder(std::string_view path) : rest_(path) { step(); }

  std::optional<FieldBinding> found;

  void start(const RecordMember& record) {
    record_ = record.type->name;
    record.type->describe(record.record, *this);
  }

  void field(std::string_view slug, const Member& member, const FieldSpec& spec) override {
    if (slug == step_ && rest_.empty() && !done_) finish({record_, slug, spec, member});
  }
  void array(std::string_view slug, const ArrayMember& member, const FieldSpec& spec) override {
    if (!enter(slug)) return;
    std::size_t position = 0;
    const auto [end, error] = std::from_chars(step_.data(), step_.data() + step_.size(), position);
    if (error == std::errc() && end == step_.data() + step_.size() && rest_.empty() && position < member.size)
      found = FieldBinding{record_, slug, spec, member.at(member.member, position)};
  }
  void slugs(std::string_view slug, std::vector<Slug>& member) override {
    if (enter(slug) && rest_.empty() && has_slug_form(step_))
      found = FieldBinding{record_, slug, tick(), SetMember{&member, step_}};
  }
  void object(std::string_view slug, const RecordMember& member) override {
    if (enter(slug)) descend(member);
  }
  void list(std::string_view slug, const ListMember& member) override {
    if (!enter(slug)) return;
    for (std::size_t i = 0; i < member.size(); ++i)
      if (member.id(i) == step_) {
        step();
        return descend(member.at(i));
      }
  }
  void json(std::string_view, JsonText&) override {}
private:
  void step() {
    const std::size_t slash = rest_.find('/');
    step_ = rest_.substr(0, slash);
    rest_ = slash == rest_.npos ? std::string_view() : rest_.substr(slash + 1);
  }
  /// True when the path goes on inside this member; it can then go on nowhere else.
  bool enter(std::string_view slug) {
    if (done_ || slug != step_ || rest_.empty()) return false;
    done_ = true;
    step();
    return true;
  }
  void descend(const RecordMember& member) {
    done_ = false;
    start(member);
    done_ = true;
  }
  void finish(FieldBinding binding) {
    found = binding;
    done_ = true;
  }

  std::string_view rest_; ///< of the path, behind the step
  std::string_view step_;
  std::string_view record_;
  bool done_ = false;
};

class FieldLister final : public RecordVisitor {
public:
  std::vector<CatalogueField> fields;

  void start(const RecordType& type) {
    const std::string_view outer = std::exchange(record_, type.name);
    type.describe_blank(*this);
    record_ = outer;
  }
  void field(std::string_view slug, const Member& member, const FieldSpec& spec) override {
    add(slug, path_ + std::string(slug), spec);
    if (const auto* choice = std::get_if<ChoiceMember>(&member))
      fields.back().choices.assign(choice->type->slugs.begin(), choice->type->slugs.end());
  }
  void array(std::string_view slug, const ArrayMember&, const FieldSpec& spec) override {
    add(slug, path_ + std::string(slug) + "/*", spec);
  }
  void slugs(std::string_view slug, std::vector<Slug>&) override {
    add(slug, path_ + std::string(slug) + "/*", tick());
  }
  void object(std::string_view slug, const RecordMember& member) override {
    inside(std::string(slug) + '/', *member.type);
  }
  void list(std::string_view slug, const ListMember& member) override {
    inside(std::string(slug) + "/*/", *member.type->element);
  }
  void json(std::string_view, JsonText&) override {}
private:
  void add(std::string_view slug, std::string path, const FieldSpec& spec) {
    fields.push_back({record_, slug, std::move(path), spec, {}});
  }
  void inside(const std::string& step, const RecordType& type) {
    const std::size_t length = path_.size();
    path_ += step;
    start(type);
    path_.resize(length);
  }

  std::string path_;
  std::string_view record_;
};

EntryError refusal(std::string_view code) { return {std::string(code), {}}; }

/// What the text becomes: a JSON-free entry for each type of member. `take` is false to check only.
class Entering {
public:
  Entering(const FieldSpec& spec, std::string_view typed, bool take)
      : spec_(spec), typed_(typed), take_(take) {}
  using Result = std::expected<std::optional<EntryError>, EntryError>;

  Result operator()(bool* tick) const {
    if (typed_ != "true" && typed_ != "false" && !typed_.empty())
      return std::unexpected(refusal(entry_code::not_a_tick));
    if (take_) *tick = typed_ == "true";
    return std::nullopt;
  }
  Result operator()(const SetMember& name) const {
    bool ticked = false;
    if (Result result = Entering(spec_, typed_, true)(&ticked); !result) return result;
    if (!take_) return std::nullopt;
    std::erase_if(*name.set, [&](const Slug& slug) { return slug.value == name.name; });
    if (ticked) name.set->push_back(Slug{std::string(name.name)});
    return std::nullopt;
  }
  Result operator()(const ChoiceMember& choice) const {
    const auto& slugs = choice.type->slugs;
    const auto position = std::ranges::find(slugs, typed_);
    const bool clears = typed_.empty() && choice.type->optional;
    if (position == slugs.end() && !clears)
      return std::unexpected(
          EntryError{std::string(entry_code::not_a_choice), {{"text", std::string(typed_)}}});
    if (take_)
      choice.type->set(choice.member,
                       clears ? std::nullopt
                              : std::optional(static_cast<std::size_t>(position - slugs.begin())));
    return std::nullopt;
  }
  Result operator()(Id* id) const { return name(id->value, has_id_form(typed_)); }
  Result operator()(Slug* slug) const { return name(slug->value, has_slug_form(typed_)); }
  Result operator()(std::string* text) const {
    const auto max = static_cast<std::size_t>(spec_.max);
    switch (spec_.kind) {
    case FieldKind::note: return put(*text, read_note(typed_, max));
    case FieldKind::url: return put(*text, read_url(typed_, max));
    case FieldKind::email: return put(*text, read_email(typed_, max));
    case FieldKind::telephone: return put(*text, read_telephone(typed_, max));
    case FieldKind::postal_code: return put(*text, read_postal_code(typed_, max));
    case FieldKind::registration_number: return put(*text, read_registration_number(typed_));
    default: return put(*text, read_text(typed_, max));
    }
  }
  Result operator()(Count* count) const {
    return put(*count, read_count(typed_, {{spec_.min}, {spec_.max}}));
  }
  Result operator()(std::optional<Count>* count) const {
    return put(*count, read_count(typed_, {{spec_.min}, {spec_.max}}));
  }
  Result operator()(std::optional<Yen>* yen) const {
    return put(*yen, read_yen(typed_, {{spec_.min}, {spec_.max}}));
  }
  Result operator()(std::optional<Quantity>* quantity) const {
    return put(*quantity, read_quantity(typed_, {{spec_.min}, {spec_.max}}));
  }
  Result operator()(std::optional<Hours>* hours) const {
    return put(*hours, read_hours(typed_, {{spec_.min}, {spec_.max}}));
  }
  Result operator()(std::optional<Percent>* percent) const { return put(*percent, read_percent(typed_)); }
  Result operator()(std::optional<Date>* date) const { return put(*date, read_date(typed_)); }
  Result operator()(std::optional<Month>* month) const { return put(*month, read_month(typed_)); }
  Result operator()(std::optional<Moment>* moment) const { return put(*moment, read_moment(typed_)); }
private:
  template <class M, class T> Result put(M& member, const EntryResult<T>& entered) const {
    if (!entered) return std::unexpected(entered.error());
    if (take_) {
      if constexpr (std::is_same_v<M, T>)
        member = entered->value.value_or(T{}); // texts, and numbers that always stand: empty, 0
      else
        member = entered->value;
    }
    return entered->doubt;
  }
  Result name(std::string& member, bool has_form) const {
    if (!has_form && !typed_.empty()) return std::unexpected(refusal(entry_code::not_a_reference));
    if (take_) member = typed_;
    return std::nullopt;
  }

  const FieldSpec& spec_;
  std::string_view typed_;
  bool take_;
};

} // namespace

std::optional<FieldBinding> find_field(Case& document, std::string_view path) {
  PathFinder finder(path);
  finder.start({&case_type(), &document});
  return finder.found;
}

std::optional<FieldBinding> find_field(const Case& document, std::string_view path) {
  return find_field(const_cast<Case&>(document), path);
}

std::string shown_text(const FieldBinding& field, Calendar calendar) {
  return std::visit(
      Overloaded{
          [](const bool* tick) { return std::string(*tick ? "true" : ""); },
          [](const SetMember& name) {
            const bool ticked =
                std::ranges::any_of(*name.set, [&](const Slug& s) { return s.value == name.name; });
            return std::string(ticked ? "true" : "");
          },
          [](const ChoiceMember& choice) {
            const auto position = choice.type->get(choice.member);
            return position ? std::string(choice.type->slugs[*position]) : std::string();
          },
          [](const std::string* text) { return *text; },
          [](const Id* id) { return id->value; },
          [](const Slug* slug) { return slug->value; },
          [](const Count* count) { return field_text(*count); },
          [&](const std::optional<Date>* date) {
            return *date ? field_text(**date, calendar) : std::string();
          },
          [&](const std::optional<Month>* month) {
            return *month ? field_text(**month, calendar) : std::string();
          },
          [](const std::optional<Moment>* moment) { return *moment ? canonical(**moment) : std::string(); },
          [](const auto* value) { return *value ? field_text(**value) : std::string(); },
      },
      field.member);
}

std::expected<std::optional<EntryError>, EntryError> enter_text(const FieldBinding& field,
                                                                std::string_view typed) {
  return std::visit(Entering(field.spec, typed, true), field.member);
}

std::expected<std::optional<EntryError>, EntryError> check_text(const FieldBinding& field,
                                                                std::string_view typed) {
  return std::visit(Entering(field.spec, typed, false), field.member);
}

std::vector<CatalogueField> all_fields() {
  FieldLister lister;
  lister.start(case_type());
  return std::move(lister.fields);
}

} // namespace sanpo
