// Everything of a case is found by what it is called and by what stands in it. Rule: ux.md, Everywhere.
#include <algorithm>
#include <map>

#include <doctest/doctest.h>

#include "app/find_in_case.h"
#include "core/record/binding.h"
#include "core/record/decode.h"
#include "fixtures.h"
#include "support/asset.h"

namespace sanpo {
namespace {

/// Names as the catalogue has them: no texts are needed to find by.
class PlainTexts : public FindTexts {
public:
  [[nodiscard]] std::string field(std::string_view record, std::string_view slug) const override {
    return std::string(record) + '.' + std::string(slug);
  }
  [[nodiscard]] std::string choice(std::string_view, std::string_view,
                                   std::string_view value) const override {
    return std::string(value);
  }
  [[nodiscard]] std::string finding(const Finding& finding) const override { return finding.code; }
  [[nodiscard]] std::string_view local(const LocalText& text) const override { return text.ja; }
  [[nodiscard]] Calendar calendar() const override { return Calendar::gregorian; }
  [[nodiscard]] std::string scenario(Count number) const override {
    return "scenario " + std::to_string(number.value);
  }
  [[nodiscard]] std::string sheet(const CostSheet& sheet) const override { return sheet.name; }
  [[nodiscard]] std::string_view gap() const override { return "　"; }
};

Case sample(const std::string& name) {
  return decode_case(fixtures::asset("samples/" + name + ".json")).value();
}

std::vector<FindHit> find(const Case& document, std::string_view typed, FindScope scope = {},
                          const FindTexts& texts = PlainTexts()) {
  FindInCase search(std::make_shared<const Case>(document), built_in_catalogues(), FindQuery(typed), scope);
  while (search.step(texts)) {
  }
  return search.take();
}

const FindHit* at(const std::vector<FindHit>& hits, std::string_view place) {
  const auto hit = std::ranges::find(hits, place, &FindHit::place);
  return hit == hits.end() ? nullptr : &*hit;
}

bool has_place(const std::vector<FindHit>& hits, std::string_view place) {
  return std::ranges::find(hits, place, &FindHit::place) != hits.end();
}

TEST_CASE("of several scenarios and years each hit says which it is in") {
  Case document = sample("three-sites");
  document.estimates.push_back(document.estimates.front());
  document.estimates.back().id = {"zzzzzzzzzzzz"};
  document.estimates.back().name.clear();
  CHECK(at(find(document, "estimate.start"), "estimates/zzzzzzzzzzzz/start")->context == "scenario 2");
  const std::string plan = "estimates/zzzzzzzzzzzz/plans/" + document.estimates.back().plans.front().id.value;
  CHECK(at(find(document, "site_plan.visit_minutes"), plan + "/visit_minutes")->context ==
        "scenario 2　本社");

  Case years = sample("company-a");
  years.cost_sheets.push_back(years.cost_sheets.front());
  years.cost_sheets.back().id = {"zzzzzzzzzzzz"};
  years.cost_sheets.back().name = "2011年度";
  const auto hits = find(years, "一般健康診断");
  REQUIRE(at(hits, "cost_sheets/zzzzzzzzzzzz/rows/checkups.general"));
  CHECK(at(hits, "cost_sheets/zzzzzzzzzzzz/rows/checkups.general")->context.starts_with("2011年度　"));
}

TEST_CASE("find: values of fields lead to their fields, with the screen that shows them") {
  const Case document = sample("three-sites");
  const auto hits = find(document, document.sites[1].name);
  REQUIRE_FALSE(hits.empty());
  CHECK(hits.front().place == "sites/" + document.sites[1].id.value + "/name");
  CHECK(hits.front().screen == Screen::sites);
  CHECK(has_place(find(document, "820"), "sites/" + document.sites[0].id.value + "/employees"));
}

TEST_CASE("find: an empty field is found by its name") {
  CHECK(has_place(find(sample("three-sites"), "client.tel"), "client/tel"));
}

TEST_CASE("find: a line of a sheet is found once, by its row, its note and its amount") {
  const Case document = sample("company-a");
  const auto hits = find(document, "10500000");
  REQUIRE(hits.size() == 1);
  CHECK(hits.front().screen == Screen::cost_sheet);
  CHECK(hits.front().place.starts_with("cost_sheets/" + document.cost_sheets[0].id.value));
  CHECK(find_field(document, hits.front().place).has_value());
  CHECK(hits.front().named_values.contains(".amount 10,500,000"));
}

TEST_CASE("find: rows and sections of the form are found in every sheet") {
  const Case document = sample("company-a");
  const auto& row = built_in_catalogues().sheet_form.rows.front();
  CHECK(has_place(find(document, row.label.ja),
                  "cost_sheets/" + document.cost_sheets[0].id.value + "/rows/" + row.slug.value));
}

/// With a mark in every name and sentence of the catalogues, so that one search brings what each of them
/// names.
class MarkedTexts final : public PlainTexts {
public:
  [[nodiscard]] std::string_view local(const LocalText& text) const override {
    return marked_.try_emplace(&text, text.ja + "しるし").first->second;
  }
private:
  mutable std::map<const LocalText*, std::string> marked_;
};

TEST_CASE("find: items, questions and options of the certification are found by their names") {
  const Case document = sample("certification");
  const Edition& edition = built_in_catalogues().editions.back();
  const std::string path = "assessments/" + document.assessments.back().id.value;
  const auto all = find(document, "しるし", {}, MarkedTexts());
  const auto has = [&](FindHit::Kind kind, const std::string& place, const LocalText& name) {
    return std::ranges::any_of(all, [&](const FindHit& hit) {
      return hit.kind == kind && hit.place == place && hit.label.contains(name.ja + "しるし");
    });
  };
  using enum FindHit::Kind;
  std::size_t options = 0;
  for (const CriterionItem& each : edition.items) {
    CHECK(has(item, path + "/items/" + each.id.value, each.name));
    for (const Question& asked : each.questions) {
      const std::string place = path + "/answers/" + asked.id.value;
      CHECK(has(question, place, asked.label));
      for (const QuestionOption& choice : asked.options)
        options += has(option, place + "/chosen/" + choice.id.value, choice.label) ||
                   has(option, place + "/details/" + choice.id.value + "/count", choice.label);
      CHECK(options >= asked.options.size());
      options -= asked.options.size();
    }
  }
  CHECK(options == 0);
  const CriterionItem& last = edition.items.back();
  CHECK(has_place(find(document, last.name.ja), path + "/items/" + last.id.value));
  CHECK(has_place(find(document, last.questions.back().label.ja),
                  path + "/answers/" + last.questions.back().id.value));
}

TEST_CASE("find: an attached file is found by its name, and leads to the evidence that it is") {
  Case document = sample("certification");
  document.attachments.push_back({.id = {"abcdefghij22"}, .name = "健診の案内 2026.pdf"});
  ItemRecord& item = document.assessments.back().items.front();
  item.evidence.push_back(
      {.id = {"abcdefghij23"}, .kind = EvidenceKind::file, .text = {}, .link = {}, .file = {"abcdefghij22"}});
  for (const std::string_view typed : {"案内", "ＰＤＦ", "2026.pdf"}) {
    const auto hits = find(document, typed);
    const auto hit = std::ranges::find(hits, "健診の案内 2026.pdf", &FindHit::value);
    REQUIRE(hit != hits.end());
    CHECK(hit->screen == Screen::certification);
    CHECK(hit->place == "assessments/" + document.assessments.back().id.value + "/items/" + item.id.value +
                            "/evidence/abcdefghij23/text");
    CHECK(find_field(document, hit->place).has_value());
  }
  CHECK_FALSE(find(document, "案内", {.only_values = true}).empty());
}

TEST_CASE("find: among many cases only what was entered is found") {
  const Case document = sample("certification");
  const auto values = [&](std::string_view typed) { return find(document, typed, {.only_values = true}); };
  CHECK_FALSE(values("みなと製作所").empty());
  CHECK(values("client.tel").empty());
  CHECK(values(built_in_catalogues().editions.back().items[0].name.ja).empty());
}

TEST_CASE("find: what only sales mode shows is found in sales mode only") {
  Case document = sample("three-sites");
  document.estimates[0].internal_notes = "内緒のメモ";
  CHECK(find(document, "内緒").empty());
  CHECK(find(document, "内緒", {.sales = true}).size() == 1);
}

TEST_CASE("find: the name of a site does not bring all its fields, but helps to choose among them") {
  const Case document = sample("three-sites");
  const Site& site = document.sites[0];
  CHECK_FALSE(has_place(find(document, site.name), "sites/" + site.id.value + "/employees"));
  CHECK(has_place(find(document, site.name + " site.employees"), "sites/" + site.id.value + "/employees"));
}

TEST_CASE("find: every field of the document that a person fills in is found by its name") {
  // A field that is added to the catalogue is found without more ado; what is left out is named here.
  Case document = sample("three-sites");
  document.people.push_back({.id = {"abcdefghij22"}});
  for (const CatalogueField& field : all_fields())
    if (field.path.starts_with("client/") || field.path.starts_with("sites/") ||
        field.path.starts_with("people/")) {
      if (field.spec.kind == FieldKind::identity) continue;
      CHECK_FALSE(find(document, std::string(field.record) + '.' + std::string(field.slug)).empty());
    }
}

TEST_CASE("find: findings lead to their place") {
  const Case document = sample("three-sites");
  const std::vector<Finding> findings{{Severity::warning, "pricing.some_code", "sites/x/employees", {}},
                                      {Severity::hint, "pricing.some_code", {}, {}}};
  const auto hits =
      find_in_findings(document.id, {{Screen::estimate, &findings}}, PlainTexts(), FindQuery("some_code"));
  REQUIRE(hits.size() == 2);
  CHECK(hits[0].kind == FindHit::Kind::finding);
  CHECK(hits[0].screen == Screen::sites); // where the field is, though an estimate noticed it
  CHECK(hits[1].screen == Screen::estimate);
}

TEST_CASE("find: hits are put screen by screen, the best first, so many of each") {
  auto hits = find(sample("three-sites"), "1");
  const auto all = hits;
  order(hits, all.size());
  CHECK(hits.size() == all.size());
  CHECK(std::ranges::is_sorted(hits, [](const FindHit& a, const FindHit& b) {
    return a.screen != b.screen ? a.screen < b.screen : a.rank < b.rank;
  }));
  const auto of = [&](Screen screen) { return std::ranges::count(hits, screen, &FindHit::screen); };
  REQUIRE(of(Screen::sites) > 2);
  REQUIRE(of(Screen::estimate) > 2);
  order(hits, 2);
  CHECK(of(Screen::sites) == 2);
  CHECK(of(Screen::estimate) == 2);
}

TEST_CASE("find: a case is looked through part by part, every record of its lists for itself") {
  Case document = sample("company-a");
  const CostSheet first = document.cost_sheets.front();
  for (int year = 0; year < 5; ++year) {
    CostSheet& sheet = document.cost_sheets.emplace_back(first);
    sheet.id = {"yearsheetaa" + std::string(1, static_cast<char>('b' + year))};
  }
  FindInCase search(std::make_shared<const Case>(document), built_in_catalogues(), FindQuery("10500000"), {});
  std::vector<FindHit> hits;
  while (search.step(PlainTexts())) {
    const auto of_part = search.take();
    CHECK(of_part.size() <= 1); // every sheet has the amount once
    hits.insert(hits.end(), of_part.begin(), of_part.end());
  }
  CHECK(hits.size() == document.cost_sheets.size());
}

} // namespace
} // namespace sanpo
