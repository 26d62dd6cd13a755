// See edition.h.
#include "core/catalogue/edition.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "core/base/entry.h"
#include "core/base/find_by_id.h"
#include "core/base/text_forms.h"
#include "core/base/value_text.h"
#include "core/catalogue/reader.h"
#include "core/catalogue/rule_reader.h"

namespace sanpo {

namespace {

Date date(const CatalogueNode& node) {
  const std::string typed = node.string();
  const auto read = read_date(typed);
  if (read && read->value && canonical(*read->value) == typed) return *read->value;
  node.fail("a date like 2024-08-19");
  return {};
}

template <class E> E choice(const CatalogueNode& node) {
  const auto value = choice_of<E>(node.string());
  if (!value) node.fail("one of the names in edition.h");
  return value.value_or(E{});
}

bool tick_if(const CatalogueNode& node, std::string_view key, bool otherwise) {
  const auto member = node.find(key);
  return member ? member->tick() : otherwise;
}

std::vector<LocalText> texts_if(const CatalogueNode& node, std::string_view key) {
  std::vector<LocalText> result;
  if (const auto member = node.find(key))
    for (const auto& element : member->elements())
      result.push_back(element.text());
  return result;
}

constexpr const char* twice = "an id that does not stand here twice";

/// The elements of a member, each read by `read`, no id twice. An absent member has none.
template <class Read> auto list_if(const CatalogueNode& node, std::string_view key, Read read) {
  std::vector<std::invoke_result_t<Read, const CatalogueNode&>> result;
  if (const auto member = node.find(key))
    for (const auto& element : member->elements()) {
      auto value = read(element);
      if constexpr (requires { value.id; })
        if (find_by_id(result, value.id)) element.fail(twice);
      result.push_back(std::move(value));
    }
  return result;
}

template <class Read> auto list(const CatalogueNode& node, std::string_view key, Read read) {
  static_cast<void>(node.at(key));
  return list_if(node, key, read);
}

/// A slug that must be the id of one of the elements.
template <class T> Slug known(const CatalogueNode& node, const std::vector<T>& elements) {
  Slug slug = node.slug();
  if (!find_by_id(elements, slug)) node.fail("an id that stands in this edition");
  return slug;
}

EditionSource source(const CatalogueNode& node) {
  node.only({"label", "url", "date", "note"});
  EditionSource result;
  result.label = node.at("label").text();
  if (const auto url = node.find("url")) {
    result.url = url->string();
    if (!has_url_form(result.url)) url->fail("an address with https://");
  }
  if (const auto day = node.find("date")) result.date = date(*day);
  result.note = node.text_if("note");
  return result;
}

SizeClass size_class(const CatalogueNode& node) {
  node.only({"id", "label", "max_employees"});
  return {node.at("id").slug(), node.at("label").text(), {node.at("max_employees").integer(1, 10'000'000)}};
}

Insurer insurer(const CatalogueNode& node) {
  node.only({"id", "label", "certificate"});
  return {node.at("id").slug(), node.at("label").text(), choice<CertificateNeed>(node.at("certificate"))};
}

CriterionGroup group(const CatalogueNode& node) {
  node.only({"id", "name", "minimum", "counted"});
  return {node.at("id").slug(),
          node.at("name").text(),
          {node.at("minimum").integer(0, 100)},
          tick_if(node, "counted", true)};
}

EditionTitle title(const CatalogueNode& node) {
  node.only({"id", "name", "note", "optional_minimum", "optional_minimum_unknown", "ranked"});
  EditionTitle result;
  result.id = node.at("id").slug();
  result.name = node.at("name").text();
  result.note = node.text_if("note");
  if (const auto minimum = node.find("optional_minimum"))
    result.optional_minimum = Count{minimum->integer(0, 100)};
  result.optional_minimum_unknown = tick_if(node, "optional_minimum_unknown", false);
  if (result.optional_minimum && result.optional_minimum_unknown)
    node.fail("a minimum, or none that is known");
  result.ranked = tick_if(node, "ranked", false);
  return result;
}

QuestionOption option(const CatalogueNode& node, const std::vector<QuestionPart>& parts) {
  node.only({"id", "label", "note", "needs_text", "part"});
  QuestionOption result;
  result.id = node.at("id").slug();
  result.label = node.at("label").text();
  result.note = node.text_if("note");
  result.needs_text = tick_if(node, "needs_text", false);
  if (const auto part = node.find("part")) result.part = known(*part, parts);
  return result;
}

bool has_options(QuestionKind kind) {
  return kind == QuestionKind::one || kind == QuestionKind::many || kind == QuestionKind::counts ||
         kind == QuestionKind::plans;
}

/// Without `asked_if`, which may name questions that follow.
Question question(const CatalogueNode& node) {
  node.only({"id", "kind", "label", "help", "notes", "unit", "options", "parts", "none", "free_text",
             "asked_if", "ask_insurer", "revision"});
  Question result;
  result.id = node.at("id").slug();
  result.kind = choice<QuestionKind>(node.at("kind"));
  result.label = node.at("label").text();
  result.help = node.text_if("help");
  result.notes = texts_if(node, "notes");
  result.unit = node.text_if("unit");
  if ((result.kind == QuestionKind::number) == result.unit.empty()) node.fail("a unit for kind number only");
  result.parts = list_if(node, "parts", [](const CatalogueNode& part) {
    part.only({"id", "label"});
    return QuestionPart{part.at("id").slug(), part.at("label").text()};
  });
  result.options =
      list_if(node, "options", [&](const CatalogueNode& element) { return option(element, result.parts); });
  if (has_options(result.kind) == result.options.empty())
    node.fail("options for the kinds one, many, counts and plans only");
  result.none = tick_if(node, "none", result.kind == QuestionKind::many);
  result.free_text = node.text_if("free_text");
  result.ask_insurer = tick_if(node, "ask_insurer", false);
  if (const auto revision = node.find("revision")) result.revision = Count{revision->integer(1, 1'000)};
  return result;
}

std::vector<Question> questions(const CatalogueNode& node, std::string_view key) {
  auto result = list_if(node, key, question);
  if (const auto member = node.find(key)) {
    const auto elements = member->elements();
    for (std::size_t i = 0; i < elements.size(); ++i)
      if (const auto condition = elements[i].find("asked_if"))
        result[i].asked_if = read_rule(*condition, result);
  }
  return result;
}

Disqualifier disqualifier(const CatalogueNode& node, const std::vector<Question>& asked) {
  node.only({"id", "kind", "questions", "label", "note", "in_form"});
  Disqualifier result;
  result.id = node.at("id").slug();
  result.kind = choice<DisqualifierKind>(node.at("kind"));
  result.in_form = tick_if(node, "in_form", false);
  for (const auto& element : node.at("questions").elements()) {
    result.questions.push_back(known(element, asked));
    const Question* about = find_by_id(asked, result.questions.back());
    if (about && result.kind == DisqualifierKind::not_counted && !has_options(about->kind))
      element.fail("a question with options, where single options can be left uncounted");
  }
  if (result.questions.empty()) node.at("questions").fail("at least one question");
  result.label = node.at("label").text();
  result.note = node.text_if("note");
  return result;
}

CriterionItem item(const CatalogueNode& node, const std::vector<CriterionGroup>& groups) {
  node.only({"id", "mandatory", "group", "number", "name", "summary", "effort", "lead_weeks",
             "certificate_lead_weeks", "source", "rule", "questions", "disqualifiers", "not_here", "notes"});
  CriterionItem result;
  result.id = node.at("id").slug();
  result.mandatory = tick_if(node, "mandatory", false);
  if (const auto of = node.find("group")) result.group = known(*of, groups);
  if (result.mandatory == !result.group.empty()) node.fail("either \"mandatory\": true or a group");
  if (const auto number = node.find("number")) result.number = number->string();
  result.name = node.at("name").text();
  result.summary = node.at("summary").text();
  result.effort = {node.at("effort").integer(1, 3)};
  result.lead_weeks = {node.at("lead_weeks").integer(0, 520)};
  if (const auto weeks = node.find("certificate_lead_weeks"))
    result.certificate_lead_weeks = Count{weeks->integer(0, 520)};
  if (const auto own = node.find("source")) result.source = source(*own);
  result.questions = questions(node, "questions");
  if (const auto rule = node.find("rule")) result.rule = read_rule(*rule, result.questions);
  if (result.rule.has_value() == result.questions.empty())
    node.fail("a rule with questions, or neither (known only as a whole)");
  result.disqualifiers = list_if(node, "disqualifiers", [&](const CatalogueNode& element) {
    return disqualifier(element, result.questions);
  });
  result.not_here = list_if(node, "not_here", [](const CatalogueNode& element) {
    element.only({"label", "entries"});
    return NotHere{element.at("label").text(), texts_if(element, "entries")};
  });
  result.notes = texts_if(node, "notes");
  return result;
}

ReadinessForm readiness(const CatalogueNode& node, const std::vector<EditionTitle>& titles) {
  node.only({"title", "questions", "not_here"});
  return {known(node.at("title"), titles), questions(node, "questions"), texts_if(node, "not_here")};
}

HelpfulService service(const CatalogueNode& node, const std::vector<CriterionItem>& items) {
  node.only({"service", "label", "items", "note"});
  HelpfulService result{node.at("service").slug(), node.at("label").text(), {}, node.text_if("note")};
  for (const auto& element : node.at("items").elements())
    result.items.push_back(known(element, items));
  return result;
}

Regime regime(const CatalogueNode& node, const Edition& edition) {
  node.only({"id", "name", "note", "size_classes", "groups", "moves", "minimums"});
  Regime result;
  result.id = node.at("id").slug();
  result.name = node.at("name").text();
  result.note = node.text_if("note");
  result.size_classes = list_if(node, "size_classes",
                                [&](const CatalogueNode& one) { return known(one, edition.size_classes); });
  result.groups = list_if(node, "groups", group);
  auto groups = edition.groups;
  groups.insert(groups.end(), result.groups.begin(), result.groups.end());
  result.moves = list_if(node, "moves", [&](const CatalogueNode& move) {
    move.only({"item", "group"});
    return Regime::Move{known(move.at("item"), edition.items), known(move.at("group"), groups)};
  });
  result.minimums = list_if(node, "minimums", [&](const CatalogueNode& minimum) {
    minimum.only({"title", "optional_minimum"});
    return Regime::Minimum{known(minimum.at("title"), edition.titles),
                           {minimum.at("optional_minimum").integer(0, 100)}};
  });
  return result;
}

/// No question id twice in the whole edition: answers are keyed by it.
void check_question_ids(const CatalogueNode& root, const Edition& edition) {
  std::vector<Slug> ids;
  const auto note = [&](const std::vector<Question>& asked) {
    for (const auto& one : asked)
      ids.push_back(one.id);
  };
  for (const auto& one : edition.items)
    note(one.questions);
  if (edition.bright) note(edition.bright->questions);
  std::ranges::sort(ids);
  if (const auto again = std::ranges::adjacent_find(ids); again != ids.end())
    root.at("items").fail("question ids that stand only once: " + again->value);
}

/// A minimum beyond the number of items could never be reached.
void check_minimums(const CatalogueNode& root, const Edition& edition) {
  const auto groups = root.at("groups").elements();
  std::int64_t optional = 0;
  for (std::size_t i = 0; i < groups.size() && i < edition.groups.size(); ++i) {
    const auto& one = edition.groups[i];
    const auto size = std::ranges::count(edition.items, one.id, &CriterionItem::group);
    if (one.minimum.value > size) groups[i].at("minimum").fail("no more than the items of the group");
    if (one.counted) optional += size;
  }
  const auto titles = root.at("titles").elements();
  for (std::size_t i = 0; i < titles.size() && i < edition.titles.size(); ++i)
    if (edition.titles[i].optional_minimum.value_or(Count{0}).value > optional)
      titles[i].at("optional_minimum").fail("no more than the optional items");
}

} // namespace

/// What is read of an edition, in this order: each a step of its own, of the items a few at once.
class EditionReader::Reading {
public:
  explicit Reading(std::string_view bytes) : reader_(bytes), root_(reader_.root()) {}

  bool step() {
    switch (next_) {
    case Part::head:
      head();
      if (const auto items = root_.find("items")) items_ = items->elements();
      next_ = Part::items;
      return false;
    case Part::items:
      for (std::size_t read = 0; read < items_at_once && edition_.items.size() < items_.size(); ++read)
        add_item(items_[edition_.items.size()]);
      if (edition_.items.size() == items_.size()) next_ = Part::rest;
      return false;
    case Part::rest:
      rest();
      next_ = Part::none;
      return true;
    case Part::none: return true;
    }
    return true;
  }

  std::expected<Edition, CatalogueError> take() {
    if (reader_.error()) return std::unexpected(*reader_.error());
    return std::move(edition_);
  }
private:
  static constexpr std::size_t items_at_once = 2;

  void head() {
    root_.only({"id", "name", "certainty", "incomplete", "period", "source", "trademark", "size_classes",
                "insurers", "groups", "titles", "items", "bright", "services", "glossary", "regimes"});
    edition_.id = root_.at("id").slug();
    edition_.name = root_.at("name").text();
    edition_.certainty = root_.text_if("certainty");
    edition_.incomplete = tick_if(root_, "incomplete", false);
    const auto period = root_.at("period");
    period.only({"from", "to"});
    edition_.period_from = date(period.at("from"));
    edition_.period_to = date(period.at("to"));
    if (edition_.period_to < edition_.period_from) period.at("to").fail("a date not before the first one");
    edition_.source = source(root_.at("source"));
    edition_.trademark = root_.text_if("trademark");
    edition_.size_classes = list_if(root_, "size_classes", size_class);
    edition_.insurers = list_if(root_, "insurers", insurer);
    edition_.groups = list(root_, "groups", group);
    edition_.titles = list(root_, "titles", title);
    static_cast<void>(root_.at("items"));
  }

  void add_item(const CatalogueNode& element) {
    CriterionItem read = item(element, edition_.groups);
    if (find_by_id(edition_.items, read.id)) element.fail(twice);
    edition_.items.push_back(std::move(read));
  }

  void rest() {
    if (const auto form = root_.find("bright")) edition_.bright = readiness(*form, edition_.titles);
    edition_.services = list_if(
        root_, "services", [&](const CatalogueNode& element) { return service(element, edition_.items); });
    edition_.glossary = list_if(root_, "glossary", [](const CatalogueNode& element) {
      element.only({"id", "term", "text"});
      return GlossaryEntry{element.at("id").slug(), element.at("term").text(), element.at("text").text()};
    });
    edition_.regimes =
        list_if(root_, "regimes", [&](const CatalogueNode& element) { return regime(element, edition_); });
    check_question_ids(root_, edition_);
    check_minimums(root_, edition_);
  }

  enum class Part : unsigned char { head, items, rest, none };
  CatalogueReader reader_;
  CatalogueNode root_;
  std::vector<CatalogueNode> items_;
  Edition edition_;
  Part next_ = Part::head;
};

EditionReader::EditionReader(std::string_view bytes) : bytes_(bytes) {}
EditionReader::EditionReader(EditionReader&&) noexcept = default;
EditionReader& EditionReader::operator=(EditionReader&&) noexcept = default;
EditionReader::~EditionReader() = default;

bool EditionReader::step() {
  if (reading_) return reading_->step();
  reading_ = std::make_unique<Reading>(bytes_); // parses, which is a step of its own
  return false;
}

std::expected<Edition, CatalogueError> EditionReader::take() { return reading_->take(); }

std::expected<Edition, CatalogueError> decode_edition(std::string_view bytes) {
  EditionReader reader(bytes);
  while (!reader.step()) {
  }
  return reader.take();
}

const Question* find_question(const Edition& edition, const Slug& id) {
  for (const auto& item : edition.items)
    if (const Question* found = find_by_id(item.questions, id)) return found;
  return edition.bright ? find_by_id(edition.bright->questions, id) : nullptr;
}

const Slug* question_of(const Rule& rule) {
  return std::visit(
      [](const auto& form) -> const Slug* {
        if constexpr (requires { form.question; })
          return &form.question;
        else
          return nullptr;
      },
      rule.form);
}

} // namespace sanpo
