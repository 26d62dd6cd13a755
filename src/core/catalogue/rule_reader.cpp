// See rule_reader.h.
#include "core/catalogue/rule_reader.h"

#include <format>
#include <initializer_list>

#include "core/base/entry.h"
#include "core/base/find_by_id.h"
#include "core/base/value_text.h"

namespace sanpo {

namespace {

class RuleReader {
public:
  explicit RuleReader(const std::vector<Question>& questions) : questions_(questions) {}

  [[nodiscard]] Rule rule(const CatalogueNode& node) const {
    if (const auto parts = node.find("all")) return all(node, *parts);
    if (const auto parts = node.find("any")) return any(node, *parts);
    if (node.has("of")) return at_least(node);
    if (node.has("not")) return opposite(node);
    if (node.has("if")) return only_if(node);
    if (node.has("site_below")) return site_below(node);
    if (const auto name = node.find("chosen")) return chosen(node, *name);
    if (const auto name = node.find("count")) return count(node, *name);
    if (const auto name = node.find("number")) return number(node, *name);
    if (const auto name = node.find("rate")) return rate(node, *name);
    if (const auto name = node.find("certificate")) return certificate(node, *name);
    if (const auto name = node.find("plan"))
      return {PlanRule{site_form(node, *name, "plan", QuestionKind::plans)}};
    if (const auto name = node.find("smoking"))
      return {SmokingRule{site_form(node, *name, "smoking", QuestionKind::smoking)}};
    if (const auto name = node.find("officers"))
      return {OfficersRule{site_form(node, *name, "officers", QuestionKind::officers)}};
    node.fail(
        "a rule: all, any, at_least … of, not, if … then, site_below, chosen, count, number, rate, plan, "
        "smoking, officers or certificate");
    return {};
  }
private:
  [[nodiscard]] std::vector<Rule> rules(const CatalogueNode& node) const {
    std::vector<Rule> result;
    for (const auto& element : node.elements())
      result.push_back(rule(element));
    if (result.empty()) node.fail("at least one rule");
    return result;
  }

  [[nodiscard]] Rule all(const CatalogueNode& node, const CatalogueNode& parts) const {
    node.only({"all"});
    auto of = rules(parts);
    const auto n = of.size();
    return {AtLeastRule{n, std::move(of)}};
  }

  [[nodiscard]] Rule any(const CatalogueNode& node, const CatalogueNode& parts) const {
    node.only({"any"});
    return {AtLeastRule{1, rules(parts)}};
  }

  [[nodiscard]] Rule at_least(const CatalogueNode& node) const {
    node.only({"at_least", "of"});
    auto of = rules(node.at("of"));
    const auto n = node.at("at_least").integer(1, static_cast<std::int64_t>(of.size()));
    return {AtLeastRule{static_cast<std::size_t>(n), std::move(of)}};
  }

  [[nodiscard]] Rule opposite(const CatalogueNode& node) const {
    node.only({"not"});
    return {NotRule{{rule(node.at("not"))}}};
  }

  [[nodiscard]] Rule only_if(const CatalogueNode& node) const {
    node.only({"if", "then"});
    return {IfRule{{rule(node.at("if")), rule(node.at("then"))}}};
  }

  [[nodiscard]] Rule site_below(const CatalogueNode& node) const {
    node.only({"site_below", "then"});
    return {SiteBelowRule{{node.at("site_below").integer(1, 10'000'000)}, {rule(node.at("then"))}}};
  }

  [[nodiscard]] Rule chosen(const CatalogueNode& node, const CatalogueNode& name) const {
    node.only({"chosen", "in"});
    const Question* question = named(name, {QuestionKind::one});
    auto in = options(node.at("in"), question);
    if (in.empty()) node.at("in").fail("at least one option");
    return {ChosenRule{name.slug(), std::move(in)}};
  }

  [[nodiscard]] Rule count(const CatalogueNode& node, const CatalogueNode& name) const {
    node.only({"count", "at_least", "in"});
    const Question* question = named(name, {QuestionKind::many, QuestionKind::counts});
    CountRule result{name.slug(), 1, {}};
    if (const auto in = node.find("in")) result.in = options(*in, question);
    const auto most = !question ? 1 : result.in.empty() ? question->options.size() : result.in.size();
    result.at_least =
        static_cast<std::size_t>(node.at("at_least").integer(1, static_cast<std::int64_t>(most)));
    return {std::move(result)};
  }

  [[nodiscard]] Rule number(const CatalogueNode& node, const CatalogueNode& name) const {
    node.only({"number", "at_least", "at_most"});
    named(name, {QuestionKind::number});
    NumberRule result{name.slug(), {}, {}};
    if (const auto bound = node.find("at_least")) result.at_least = quantity(*bound);
    if (const auto bound = node.find("at_most")) result.at_most = quantity(*bound);
    if (!result.at_least && !result.at_most) node.fail("at_least or at_most");
    return {result};
  }

  [[nodiscard]] Rule rate(const CatalogueNode& node, const CatalogueNode& name) const {
    node.only({"rate", "at_least", "small_below", "small_missed"});
    named(name, {QuestionKind::checkups});
    RateRule result{name.slug(), percent(node.at("at_least")), {}, {}};
    const auto below = node.find("small_below");
    const auto missed = node.find("small_missed");
    if (below.has_value() != missed.has_value()) node.fail("small_below and small_missed together");
    if (below) result.small_below = Count{below->integer(1, 10'000'000)};
    if (missed) result.small_missed = Count{missed->integer(0, 10'000'000)};
    return {result};
  }

  [[nodiscard]] Rule certificate(const CatalogueNode& node, const CatalogueNode& name) const {
    node.only({"certificate", "obtained", "not_required"});
    const Question* question = named(name, {QuestionKind::one});
    return {CertificateRule{name.slug(), option(node.at("obtained"), question),
                            option(node.at("not_required"), question)}};
  }

  [[nodiscard]] Slug site_form(const CatalogueNode& node, const CatalogueNode& name, std::string_view key,
                               QuestionKind kind) const {
    node.only({key});
    named(name, {kind});
    return name.slug();
  }

  /// The question of that name, which must be of one of the kinds.
  const Question* named(const CatalogueNode& node, std::initializer_list<QuestionKind> kinds) const {
    const Question* question = find_by_id(questions_, node.slug());
    if (!question) {
      node.fail("the id of a question of this item");
      return nullptr;
    }
    if (std::ranges::find(kinds, question->kind) == kinds.end())
      node.fail(std::format("a question of kind {}", slug_of(*kinds.begin())));
    return question;
  }

  [[nodiscard]] static Slug option(const CatalogueNode& node, const Question* question) {
    Slug slug = node.slug();
    if (question && !find_by_id(question->options, slug)) node.fail("the id of an option of the question");
    return slug;
  }

  [[nodiscard]] static std::vector<Slug> options(const CatalogueNode& node, const Question* question) {
    std::vector<Slug> result;
    for (const auto& element : node.elements()) {
      Slug slug = option(element, question);
      if (std::ranges::find(result, slug) != result.end()) element.fail("each option once");
      result.push_back(std::move(slug));
    }
    return result;
  }

  [[nodiscard]] static Quantity quantity(const CatalogueNode& node) {
    const std::string typed = node.string();
    const auto read = read_quantity(typed, {Quantity{0}, Quantity{100'000'000}});
    if (read && read->value && canonical(*read->value) == typed) return *read->value;
    node.fail("a decimal string with at most two decimals, like \"80\"");
    return {};
  }

  [[nodiscard]] static Percent percent(const CatalogueNode& node) {
    const std::string typed = node.string();
    const auto read = read_percent(typed);
    if (read && read->value && canonical(*read->value) == typed) return *read->value;
    node.fail("a percentage as a string, 0 to 100 with at most one decimal");
    return {};
  }

  const std::vector<Question>& questions_;
};

} // namespace

Rule read_rule(const CatalogueNode& node, const std::vector<Question>& questions) {
  return RuleReader(questions).rule(node);
}

} // namespace sanpo
