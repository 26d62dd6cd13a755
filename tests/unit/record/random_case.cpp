#include "random_case.h"

#include <random>

namespace sanpo::test {

namespace {

template <class... F> struct Overloaded : F... {
  using F::operator()...;
};

class Filler final : public RecordVisitor {
public:
  Filler(std::uint32_t seed, int fill) : random_(seed), fill_(fill) {}

  void field(std::string_view slug, const Member& member, const FieldSpec& spec) override {
    if (slug == "id") {
      if (const auto* name = std::get_if<Slug*>(&member)) (*name)->value = slug_text();
      if (const auto* id = std::get_if<Id*>(&member)) (*id)->value = id_text();
      return;
    }
    if (chance()) fill(member, spec);
  }
  void array(std::string_view, const ArrayMember& member, const FieldSpec& spec) override {
    if (!chance()) return;
    for (std::size_t i = 0; i < member.size; ++i)
      fill(member.at(member.member, i), spec);
  }
  void slugs(std::string_view, std::vector<Slug>& member) override {
    for (std::int64_t n = chance() ? number(0, 3) : 0; n > 0; --n)
      member.push_back(Slug{slug_text()});
  }
  void object(std::string_view, const RecordMember& member) override {
    member.type->describe(member.record, *this);
  }
  void list(std::string_view, const ListMember& member) override {
    for (std::int64_t n = chance() ? number(1, 3) : 0; n > 0; --n) {
      member.type->append(member.list);
      member.type->element->describe(member.at(member.size() - 1).record, *this);
    }
  }
  void json(std::string_view, JsonText& member) override {
    if (chance()) member.text = R"({"a":[1,2.50,"x",null,true],"b":{}})";
  }
  std::string id_text() {
    std::string id;
    while (id.size() < 12)
      id += "abcdefghijklmnopqrstuvwxyz234567"[number(0, 31)];
    return id;
  }
private:
  std::int64_t number(std::int64_t min, std::int64_t max) {
    return std::uniform_int_distribution<std::int64_t>(min, max)(random_);
  }
  bool chance() { return number(1, 100) <= fill_; }
  std::string slug_text() {
    std::string slug;
    for (std::int64_t n = number(8, 20); n > 0; --n)
      slug += "abcxyz019_.-"[number(0, slug.empty() ? 8 : 11)];
    return slug;
  }
  std::string text(std::int64_t max, bool note) {
    static constexpr std::string_view pieces[] = {"a", "Z9", " ",  "産業医", "𠮷", "葛󠄀",     "\"", "\\",
                                                  "/", "é",  "～", "<b>",    "'",  "\u2028", "{}", "=1+1"};
    std::string text;
    for (std::int64_t n = number(1, std::min<std::int64_t>(max / 3, 12)); n > 0; --n) {
      text += pieces[number(0, std::size(pieces) - 1)];
      if (note && number(0, 3) == 0) text += number(0, 1) == 0 ? "\n" : "\t";
    }
    return text;
  }
  std::string form_text(const FieldSpec& spec) {
    switch (spec.kind) {
    case FieldKind::url: return "https://example.jp/" + slug_text();
    case FieldKind::email: return slug_text() + "@example.jp";
    case FieldKind::telephone: return "03-1234-" + std::to_string(number(0, 9'999));
    case FieldKind::registration_number:
      return "T" + std::to_string(number(1'000'000'000'000, 9'999'999'999'999));
    default: return text(spec.max, spec.kind == FieldKind::note);
    }
  }
  Month some_month() {
    return {static_cast<std::int16_t>(number(1'000, 2'999)), static_cast<std::int8_t>(number(1, 12))};
  }
  void fill(const Member& member, const FieldSpec& spec) {
    std::visit(
        Overloaded{
            [&](bool* tick) { *tick = number(0, 1) == 1; },
            [&](const ChoiceMember& choice) {
              choice.type->set(choice.member,
                               static_cast<std::size_t>(
                                   number(0, static_cast<std::int64_t>(choice.type->slugs.size()) - 1)));
            },
            [](const SetMember&) {},
            [&](std::string* value) { *value = form_text(spec); },
            [&](Id* id) { id->value = id_text(); },
            [&](Slug* slug) { slug->value = slug_text(); },
            [&](Count* count) { count->value = number(spec.min, spec.max); },
            [&](std::optional<Yen>* yen) { *yen = Yen{number(spec.min, spec.max)}; },
            [&](std::optional<Count>* count) { *count = Count{number(spec.min, spec.max)}; },
            [&](std::optional<Quantity>* quantity) { *quantity = Quantity{number(spec.min, spec.max)}; },
            [&](std::optional<Hours>* hours) {
              const bool clock = number(0, 1) == 1;
              const std::int64_t step = clock ? 5 : 3;
              *hours = Hours{number(0, spec.max / step) * step, clock};
            },
            [&](std::optional<Percent>* percent) {
              *percent = Percent{static_cast<std::int32_t>(number(0, 1'000))};
            },
            [&](std::optional<Date>* date) {
              const Month month = some_month();
              *date =
                  Date{month.year, month.month, static_cast<std::int8_t>(number(1, days_in_month(month)))};
            },
            [&](std::optional<Month>* month) { *month = some_month(); },
            [&](std::optional<Moment>* moment) { *moment = Moment{number(0, max_moment.seconds)}; },
        },
        member);
  }

  std::mt19937 random_;
  int fill_;
};

} // namespace

Case random_case(std::uint32_t seed, int fill) {
  Case document;
  Filler filler(seed, fill);
  case_type().describe(&document, filler);
  return document;
}

Id random_id(std::uint32_t seed) { return Id{Filler(seed, 100).id_text()}; }

} // namespace sanpo::test
