#include "app/find_in_case.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/base/find_by_id.h"
#include "core/record/binding.h"

namespace sanpo {
namespace {

/// Kept for the program, not entered by a person, or shown nowhere as a field.
constexpr std::array hidden_lists{std::string_view("carried_amounts"), std::string_view("snapshots"),
                                  std::string_view("attachments"),     std::string_view("price_lists"),
                                  std::string_view("editions"),        std::string_view("drafts"),
                                  std::string_view("history")};
constexpr std::array sales_only{std::string_view("lines"), std::string_view("discounts"),
                                std::string_view("remarks"), std::string_view("internal_notes"),
                                std::string_view("papers")};
/// Records that are found as a whole, by what stands in them: a sheet may have hundreds.
constexpr std::array whole_records{std::string_view("staff_line"),
                                   std::string_view("expense_line"),
                                   std::string_view("time_line"),
                                   std::string_view("investment_line"),
                                   std::string_view("unknown_breakdown_line"),
                                   std::string_view("paper")};

bool is_in(const auto& list, std::string_view name) { return std::ranges::find(list, name) != list.end(); }

Screen screen_of(std::string_view path) {
  if (path.starts_with("estimates/")) return Screen::estimate;
  if (path.starts_with("cost_sheets/")) return Screen::cost_sheet;
  if (path.starts_with("assessments/")) return Screen::certification;
  if (path.starts_with("papers/")) return Screen::documents;
  return Screen::sites;
}

} // namespace

class FindInCase::Finder final : public RecordVisitor {
public:
  Finder(std::shared_ptr<const Case> document, const Catalogues& catalogues, FindQuery query, FindScope scope)
      : catalogues_(catalogues), query_(std::move(query)), scope_(scope) {
    begin(std::move(document));
  }

  void begin(std::shared_ptr<const Case> document) {
    document_ = std::move(document);
    parts_.clear();
    next_ = 0;
    if (query_.empty()) return;
    parts_.push_back({.what = Part::fields, .list = {}, .index = 0});
    gathering_ = true;
    descend(whole());
    gathering_ = false;
    if (scope_.only_values) return;
    for (std::size_t i = 0; i < document_->cost_sheets.size(); ++i)
      parts_.push_back({.what = Part::sheet_rows, .list = {}, .index = i});
    for (std::size_t i = 0; i < document_->assessments.size(); ++i)
      parts_.push_back({.what = Part::questions, .list = {}, .index = i});
  }

  std::vector<FindHit> hits;

  bool step(const FindTexts& texts) {
    if (next_ == parts_.size()) return false;
    texts_ = &texts;
    const Part& part = parts_[next_++];
    switch (part.what) {
    case Part::fields:
    case Part::entry: descend(whole()); break;
    case Part::sheet_rows: sheet_rows(document_->cost_sheets[part.index]); break;
    case Part::questions: {
      const Assessment& assessment = document_->assessments[part.index];
      if (const Edition* const edition = catalogues_.edition(assessment.edition))
        questions(assessment, *edition);
      break;
    }
    }
    texts_ = nullptr; // they live no longer than the call
    return true;
  }

  // RecordVisitor
  void field(std::string_view slug, const Member& member, const FieldSpec& spec) override {
    if (!in_part()) return;
    if (whole_ && (slug == "row" || slug == "section"))
      if (const auto* const name = std::get_if<Slug*>(&member)) row_ = (*name)->value;
    if (record_ == "evidence" && slug == "file") return attached_file(std::get<Slug*>(member)->value);
    if (spec.kind == FieldKind::identity || spec.kind == FieldKind::reference ||
        spec.kind == FieldKind::moment || (!scope_.sales && is_in(sales_only, slug)))
      return;
    std::string value = shown_text({record_, slug, spec, member}, texts_->calendar());
    if (spec.kind == FieldKind::choice && !value.empty()) value = texts_->choice(record_, slug, value);
    if (spec.kind == FieldKind::tick) value.clear();
    if (whole_) {
      if (value.empty()) return;
      if (whole_->place.empty()) whole_->place = path_ + std::string(slug);
      if (!whole_->value.empty()) whole_->value += texts_->gap();
      whole_->value += value;
      if (naming_)
        (((whole_->named_values += whole_->named_values.empty() ? "" : texts_->gap()) +=
          name_of(slug).label) += ' ') += value;
      return;
    }
    if (value.empty() && (scope_.only_values || record_ == "answer"))
      return; // an answer is found by its question
    // Most fields are no hit: what a hit tells is put together only for those that are.
    const FieldName& name = name_of(slug);
    if (name.label.empty()) return;
    if (const auto rank = rank_of(name.folded, value, [this]() -> const std::string& { return context(); }))
      add({.screen = screen_of(path_ + std::string(slug)),
           .place = path_ + std::string(slug),
           .label = name.label,
           .value = std::move(value),
           .context = context()},
          *rank);
  }
  void array(std::string_view, const ArrayMember&, const FieldSpec&) override {}
  void slugs(std::string_view, std::vector<Slug>&) override {}
  void object(std::string_view slug, const RecordMember& member) override {
    if (!in_part()) return;
    const std::size_t length = path_.size();
    (path_ += slug) += '/';
    if (member.type->name == "client") {
      descend(member);
    } else {
      enter({.record = record_, .slug = slug});
      descend(member);
      leave();
    }
    path_.resize(length);
  }
  void list(std::string_view slug, const ListMember& list) override {
    if (is_in(hidden_lists, slug) || (!scope_.sales && is_in(sales_only, slug))) return;
    std::size_t first = 0, end = list.size();
    if (gathering_) { // every entry of the case's own lists is a part
      for (std::size_t i = 0; i < end; ++i)
        parts_.push_back({.what = Part::entry, .list = slug, .index = i});
      return;
    }
    if (path_.empty()) {
      const Part& part = parts_[next_ - 1];
      if (part.what != Part::entry || part.list != slug) return;
      first = part.index;
      end = first + 1;
    }
    const std::size_t length = path_.size();
    for (std::size_t i = first; i < end; ++i) {
      path_.resize(length);
      (((path_ += slug) += '/') += list.id(i)) += '/';
      const RecordMember record = list.at(i);
      if (is_in(whole_records, record.type->name)) {
        FindHit hit{.screen = screen_of(path_),
                    .place = {},
                    .label = {},
                    .value = {},
                    .context = name_of(slug).label};
        for (const Step& step : steps_)
          if (const std::string which = step.id ? told_apart(step.entry) : std::string(); !which.empty())
            hit.context = which + std::string(texts_->gap()) + hit.context;
        row_ = {};
        whole_ = &hit;
        descend(record);
        whole_ = nullptr;
        hit.label = line_label(record);
        if (!hit.place.empty() && add(std::move(hit))) name_values(record);
      } else {
        enter({.record = record_, .slug = slug, .entry = record, .id = &list.id(i)});
        descend(record);
        leave();
      }
    }
    path_.resize(length);
  }
  void json(std::string_view, JsonText&) override {}
private:
  /// What is looked through at once.
  struct Part {
    enum What : unsigned char { fields, entry, sheet_rows, questions } what;
    std::string_view list; ///< of the case, which holds the entry
    std::size_t index;
  };

  /// The values of the last hit, which is about this record, once more with their names.
  void name_values(const RecordMember& record) {
    FindHit named;
    whole_ = &named;
    naming_ = true;
    descend(record);
    naming_ = false;
    whole_ = nullptr;
    hits.back().named_values = std::move(named.named_values);
  }

  /// Whether it fits.
  bool add(FindHit hit) {
    if (hit.label.empty()) return false;
    if (hit.label != label_of_fold_) {
      label_of_fold_ = hit.label;
      folded_label_ = fold_for_find(hit.label);
    }
    const auto rank =
        rank_of(folded_label_, hit.value, [&hit]() -> const std::string& { return hit.context; });
    if (rank) add(std::move(hit), *rank);
    return rank.has_value();
  }

  [[nodiscard]] RecordMember whole() const {
    return {&case_type(), const_cast<Case*>(document_.get())}; // only read
  }

  /// Of several scenarios or years, which one it is.
  [[nodiscard]] std::string told_apart(const RecordMember& member) const {
    if (member.type->name == "estimate" && document_->estimates.size() > 1) {
      const auto* const estimate = static_cast<const Estimate*>(member.record);
      if (!estimate->name.empty()) return estimate->name;
      const auto at = find_by_id(document_->estimates, estimate->id) - document_->estimates.data();
      return texts_->scenario(Count{at + 1});
    }
    if (member.type->name == "cost_sheet" && document_->cost_sheets.size() > 1)
      return texts_->sheet(*static_cast<const CostSheet*>(member.record));
    return {};
  }
  [[nodiscard]] std::string in_sheet(const CostSheet& sheet, std::string_view part) const {
    if (document_->cost_sheets.size() < 2) return std::string(part);
    return texts_->sheet(sheet).append(texts_->gap()).append(part);
  }

  void sheet_rows(const CostSheet& sheet) {
    const SheetForm& form = catalogues_.sheet_form;
    for (const SheetSection& section : form.sections) {
      const std::string path = "cost_sheets/" + sheet.id.value;
      add({.kind = FindHit::Kind::row,
           .screen = Screen::cost_sheet,
           .place = path + "/sections/" + section.slug.value,
           .label = std::string(texts_->local(section.label)),
           .value = {},
           .context = sheet.name});
      for (const SheetRow& row : form.rows_of(section))
        add({.kind = FindHit::Kind::row,
             .screen = Screen::cost_sheet,
             .place = path + "/rows/" + row.slug.value,
             .label = std::string(texts_->local(row.label)),
             .value = std::string(texts_->local(row.help)),
             .context = in_sheet(sheet, texts_->local(section.label))});
    }
  }

  void questions(const Assessment& assessment, const Edition& edition) {
    const std::string path = "assessments/" + assessment.id.value;
    for (const CriterionItem& item : edition.items) {
      add({.kind = FindHit::Kind::item,
           .screen = Screen::certification,
           .place = path + "/items/" + item.id.value,
           .label = item_name(item),
           .value = std::string(texts_->local(item.summary)),
           .context = {}});
      for (const Question& question : item.questions)
        ask(path, question, item_name(item));
    }
    if (edition.bright)
      for (const Question& question : edition.bright->questions)
        ask(path, question, {});
  }

  struct FieldName {
    std::string label, folded;
  };

  /// Whether the part has what the case holds itself, or the visitor has come to what lies below.
  [[nodiscard]] bool in_part() const {
    return !path_.empty() || (!gathering_ && parts_[next_ - 1].what == Part::fields);
  }

  /// How well it fits; nothing when it does not. Where it belongs to only helps: the name of a site does not
  /// bring all its fields. Of thousands of fields hardly any fits, so that what is dear comes last.
  template <class Context>
  std::optional<int> rank_of(std::string_view folded_label, std::string_view value, const Context& context) {
    if (!query_.some_may_be_in(folded_label, value)) return std::nullopt;
    const std::string folded_value = fold_for_find(value);
    const std::string_view own[] = {folded_label, folded_value};
    if (const auto rank = query_.rank_folded(own)) return rank;
    const std::string& around = context();
    if (around != context_of_fold_) {
      context_of_fold_ = around;
      folded_context_ = fold_for_find(around);
    }
    const std::string_view texts[] = {folded_label, folded_value, folded_context_};
    if (query_.rank_folded(std::span(texts).last(1))) return std::nullopt;
    return query_.rank_folded(texts);
  }

  /// Where the visitor is: in a member of this record, in this entry of it where it is a list.
  struct Step {
    std::string_view record, slug;
    RecordMember entry = {};
    const std::string* id = nullptr;
  };
  void enter(const Step& step) {
    steps_.push_back(step);
    context_.reset();
  }
  void leave() {
    steps_.pop_back();
    context_.reset();
  }
  /// What the present place belongs to, in words.
  const std::string& context() {
    if (context_) return *context_;
    std::string text, around;
    for (const Step& step : steps_)
      if (step.id) {
        text = record_name(step.entry, *step.id, text);
        if (std::string which = told_apart(step.entry); !which.empty()) {
          around = std::move(which);
          text.clear();
        }
      } else {
        (text += text.empty() ? "" : texts_->gap()) += name_of(step.record, step.slug).label;
      }
    if (!around.empty() && !text.empty()) around += texts_->gap();
    return context_.emplace(around + text);
  }

  void add(FindHit hit, int rank) {
    hit.rank = rank;
    hit.case_id = document_->id;
    hits.push_back(std::move(hit));
  }

  /// What the field of the present record is called.
  const FieldName& name_of(std::string_view slug) { return name_of(record_, slug); }
  /// The names of records and fields are those of their descriptions, which stay where they are.
  const FieldName& name_of(std::string_view record, std::string_view slug) {
    const auto [found, fresh] = names_.try_emplace({record.data(), slug.data()});
    if (fresh) {
      found->second.label = texts_->field(record, slug);
      found->second.folded = fold_for_find(found->second.label);
    }
    return found->second;
  }

  void descend(const RecordMember& member) {
    const std::string_view outer = std::exchange(record_, member.type->name);
    member.type->describe(member.record, *this);
    record_ = outer;
  }

  /// Found by its name; the way leads to its description, which is always there.
  void attached_file(const std::string& id) {
    if (const Attachment* const file = find_by_id(document_->attachments, Id{id}))
      add({.screen = screen_of(path_),
           .place = path_ + "text",
           .label = texts_->field(record_, "file"),
           .value = file->name,
           .context = context()});
  }

  void ask(const std::string& path, const Question& question, const std::string& context) {
    const std::string place = path + "/answers/" + question.id.value;
    add({.kind = FindHit::Kind::question,
         .screen = Screen::certification,
         .place = place,
         .label = std::string(texts_->local(question.label)),
         .value = std::string(texts_->local(question.help)),
         .context = context});
    for (const QuestionOption& option : question.options)
      add({.kind = FindHit::Kind::option,
           .screen = Screen::certification,
           .place = question.kind == QuestionKind::counts ? place + "/details/" + option.id.value + "/count"
                                                          : place + "/chosen/" + option.id.value,
           .label = std::string(texts_->local(option.label)),
           .value = std::string(texts_->local(option.note)),
           .context = std::string(texts_->local(question.label))});
  }

  [[nodiscard]] std::string item_name(const CriterionItem& item) const {
    const std::string name(texts_->local(item.name));
    return item.number.empty() ? name : item.number + ' ' + name;
  }

  [[nodiscard]] std::string site_name(const Id& id) const {
    const Site* const site = find_by_id(document_->sites, id);
    return site ? site->name : std::string();
  }

  /// What fields of the record are told apart by.
  [[nodiscard]] std::string record_name(const RecordMember& member, const std::string& id,
                                        const std::string& outer) const {
    const std::string_view type = member.type->name;
    if (type == "site") return static_cast<const Site*>(member.record)->name;
    if (type == "person") return static_cast<const Person*>(member.record)->name;
    if (type == "estimate") return static_cast<const Estimate*>(member.record)->name;
    if (type == "cost_sheet") return static_cast<const CostSheet*>(member.record)->name;
    if (type == "site_plan") return site_name(static_cast<const SitePlan*>(member.record)->site);
    if (type == "interview_occasion")
      return site_name(static_cast<const InterviewOccasion*>(member.record)->site);
    if (type == "referral") return site_name(static_cast<const Referral*>(member.record)->site);
    if (type == "site_facts") return site_name(Id{id});
    if (type == "item_record" || type == "answer") return certification_name(type, Slug{id});
    if (type == "section_text")
      if (const auto section = catalogues_.sheet_form.find_section(id))
        return std::string(texts_->local(catalogues_.sheet_form.sections[*section].label));
    return outer;
  }

  [[nodiscard]] std::string certification_name(std::string_view type, const Slug& id) const {
    const auto walked = std::ranges::find_if(document_->assessments, [&](const Assessment& assessment) {
      return path_.contains(assessment.id.value);
    });
    const Edition* const edition =
        walked != document_->assessments.end() ? catalogues_.edition(walked->edition) : nullptr;
    if (!edition) return {};
    if (type == "answer") {
      const Question* const question = find_question(*edition, id);
      return question ? std::string(texts_->local(question->label)) : std::string();
    }
    const CriterionItem* const item = find_by_id(edition->items, id);
    return item ? item_name(*item) : std::string();
  }

  /// A line of a cost sheet is called by its row, a document by its kind.
  [[nodiscard]] std::string line_label(const RecordMember& member) const {
    if (member.type->name == "paper")
      return texts_->choice("paper", "kind", slug_of(static_cast<const Paper*>(member.record)->kind));
    const SheetForm& form = catalogues_.sheet_form;
    if (const auto row = form.find_row(row_)) return std::string(texts_->local(form.rows[*row].label));
    if (const auto section = form.find_section(row_))
      return std::string(texts_->local(form.sections[*section].label));
    return {};
  }

  std::shared_ptr<const Case> document_;
  const Catalogues& catalogues_;
  const FindTexts* texts_ = nullptr; ///< of the present step
  FindQuery query_;
  FindScope scope_;
  std::vector<Part> parts_;
  std::size_t next_ = 0;   ///< the part that comes after the present one
  bool gathering_ = false; ///< the parts, without looking into them
  std::string path_;
  std::vector<Step> steps_;
  std::optional<std::string> context_; ///< of these steps, once somebody has asked
  // Many hits in a row have the same.
  std::string context_of_fold_, folded_context_, label_of_fold_, folded_label_;
  std::map<std::pair<const char*, const char*>, FieldName> names_;
  std::string_view record_;
  FindHit* whole_ = nullptr; ///< of the record that is being walked
  bool naming_ = false;      ///< its values are told with their names
  std::string_view row_;     ///< of that record, or its section
};

FindInCase::FindInCase(std::shared_ptr<const Case> document, const Catalogues& catalogues, FindQuery query,
                       FindScope scope)
    : finder_(std::make_unique<Finder>(std::move(document), catalogues, std::move(query), scope)) {}
FindInCase::FindInCase(FindInCase&&) noexcept = default;
FindInCase& FindInCase::operator=(FindInCase&&) noexcept = default;
FindInCase::~FindInCase() = default;

void FindInCase::go_on(std::shared_ptr<const Case> document) { finder_->begin(std::move(document)); }

bool FindInCase::step(const FindTexts& texts) { return finder_->step(texts); }

std::vector<FindHit> FindInCase::take() { return std::exchange(finder_->hits, {}); }

std::vector<FindHit> find_in_findings(const Id& case_id, const std::vector<FindFindings>& findings,
                                      const FindTexts& texts, const FindQuery& query) {
  std::vector<FindHit> hits;
  if (query.empty()) return hits;
  for (const FindFindings& of_tool : findings)
    for (const Finding& finding : *of_tool.findings) {
      std::string label = texts.finding(finding);
      if (const auto rank = query.rank({label}))
        hits.push_back({.kind = FindHit::Kind::finding,
                        .case_id = case_id,
                        .screen = finding.place.empty() ? of_tool.screen : screen_of(finding.place),
                        .place = finding.place,
                        .label = std::move(label),
                        .value = {},
                        .context = {},
                        .rank = *rank});
    }
  return hits;
}

void order(std::vector<FindHit>& hits, std::size_t most_of_screen) {
  std::ranges::stable_sort(hits, [](const FindHit& a, const FindHit& b) {
    return a.screen != b.screen ? a.screen < b.screen : a.rank < b.rank;
  });
  std::size_t count = 0;
  Screen screen = Screen::cases;
  std::erase_if(hits, [&](const FindHit& hit) {
    if (hit.screen != screen) count = 0;
    screen = hit.screen;
    return ++count > most_of_screen;
  });
}

} // namespace sanpo
