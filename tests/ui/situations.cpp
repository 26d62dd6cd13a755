#include "situations.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/record/decode.h"
#include "support/asset.h"

namespace sanpo::test {
namespace {

Case sample(const std::string& name) {
  auto content = decode_case(fixtures::asset("samples/" + name + ".json"));
  REQUIRE(content.has_value());
  return *std::move(content);
}

using Look = std::function<void(Driver&, const std::string&)>;

class Walk {
public:
  Walk(Language language, const Window& window, const Look& look,
       const std::function<void(Surroundings&)>& prepare, Extent extent = Extent::whole)
      : driver_(language, extent == Extent::whole ? StorageMode::writer : StorageMode::memory,
                std::make_shared<MemoryDisk>(), std::make_shared<BlobShelf>(), extent),
        window_(window), look_(look) {
    driver_.resize(window.width, window.height);
    prepare(driver_.ui().surroundings);
  }

  void everything() {
    start_and_data("empty");
    driver_.open(Case{}, Screen::summary);
    of_a_case("empty");
    for (const char* name : {"three-sites", "company-a", "certification"}) {
      driver_.open_sample(name, Screen::summary);
      of_a_case(name);
    }
    sales(true);
    driver_.open(case_with_everything(), Screen::summary);
    of_a_case("everything");
    const Id id = driver_.document().id;
    driver_.press(Path("nav") / "cases");
    if (driver_.has(Path("cases") / id.value / "throw-away"))
      driver_.press(Path("cases") / id.value / "throw-away");
    start_and_data("list");
    driver_.go_to({Screen::settings, {}, "prices"});
    driver_.press("prices/now/copy");
    unfolded("prices");
    driver_.press("prices/use/drop");
    sales(false);
  }

  /// What stands inside another site's page.
  void embedded() {
    driver_.follow("estimate");
    unfolded("embedded estimate");
    for (const auto& problem : Choices<Problem>::table) {
      driver_.follow("estimate?people=820,60,12&need=" + std::string(problem.slug));
      unfolded("embedded estimate " + std::string(problem.slug));
    }
    driver_.follow("certification");
    unfolded("embedded certification");
    const Assessment assessment = driver_.document().assessments.back();
    for (const CriterionItem& item : driver_.work().catalogues().edition(assessment.edition)->items)
      driver_.press(Path("assessments") / assessment.id.value / "items" / item.id.value / "whole/met");
    unfolded("embedded certification answered");
  }
private:
  void seen(const std::string& where) { look_(driver_, std::string(window_.name) + " " + where); }

  /// Opens what can be opened, and looks again.
  void unfolded(const std::string& where) {
    seen(where);
    std::vector<NodeId> pressed;
    for (bool again = true; again && pressed.size() < 60;) {
      again = false;
      for (const Node& node : driver_.ui().tree().nodes()) {
        if (node.role != Role::disclosure || (node.state & state::checked) != 0 ||
            std::ranges::find(pressed, node.id) != pressed.end())
          continue;
        pressed.push_back(node.id);
        driver_.press(node.id);
        again = true;
        break;
      }
    }
    if (!pressed.empty()) seen(where + " unfolded");
  }

  void at(const std::string& name, Screen screen, const std::string& place = {}) {
    driver_.go(screen, place);
    const std::string where = name + " " + std::string(slug_of(screen)) + (place.empty() ? "" : " " + place);
    unfolded(where);
    if (!place.empty() || !driver_.has("toggle-panel")) return;
    driver_.press("toggle-panel");
    unfolded(where + " panel");
    driver_.press("toggle-panel");
  }

  void start_and_data(const std::string& name) {
    driver_.go_to({Screen::cases, {}, {}});
    seen(name + " start");
    for (const Path& control : {Path("start/samples"), Path("bin")})
      if (driver_.has(control)) {
        driver_.press(control);
        unfolded(name + " start " + std::string(control.text()));
      }
    driver_.go_to({Screen::data, {}, {}});
    unfolded(name + " data");
    driver_.give_file("case.json", fixtures::asset("samples/three-sites.json"));
    seen(name + " data with a file");
    driver_.give_file("broken.json", "{\"broken\": ");
    seen(name + " data with a broken file");
  }

  void of_a_case(const std::string& name) {
    at(name, Screen::summary);
    at(name, Screen::sites);
    at(name, Screen::estimate);
    for (const char* control : {"estimate/scenarios/compare"})
      if (driver_.has(control)) {
        driver_.press(control);
        seen(name + " estimate " + control);
      }
    at(name, Screen::cost_sheet);
    const CostSheet sheet = driver_.document().cost_sheets.back();
    const std::string path = "cost_sheets/" + sheet.id.value;
    for (const char* part : {"header", "summary", "years", "companies"})
      at(name, Screen::cost_sheet, path + "/" + part);
    for (const SheetSection& section : driver_.work().catalogues().sheet_form.sections)
      at(name, Screen::cost_sheet, path + "/sections/" + section.slug.value);
    at(name, Screen::certification);
    for (const char* part : {"quick", "basics", "bright", "way", "history", "terms"})
      at(name, Screen::certification, part);
    const Assessment assessment = driver_.document().assessments.back();
    for (const CriterionItem& item : driver_.work().catalogues().edition(assessment.edition)->items)
      at(name, Screen::certification, "assessments/" + assessment.id.value + "/items/" + item.id.value);
    at(name, Screen::documents);
    for (const auto& [kind, slug] : Choices<PaperKind>::table)
      at(name, Screen::documents, std::string(slug));
    for (const Paper& paper : std::vector(driver_.document().papers))
      at(name, Screen::documents, "papers/" + paper.id.value);
  }

  void sales(bool on) {
    Settings settings = driver_.work().settings();
    settings.sales_mode = on;
    driver_.work().keep_settings([&](Settings& kept) { kept = settings; });
    driver_.look();
  }

  Driver driver_;
  Window window_;
  const Look& look_;
};

} // namespace

namespace {

Id id_of(std::size_t number) {
  std::string letters = "everything";
  letters += static_cast<char>('a' + number / 26);
  letters += static_cast<char>('a' + number % 26);
  return {letters};
}

void fill(Estimate& estimate, const Slug& line) {
  SitePlan second =
      estimate.plans.front(); // another plan of the same site, of a length the list does not have
  second.id = id_of(0);
  second.visit_minutes = Count{75};
  estimate.plans.push_back(second);
  estimate.lines.push_back({.id = line});
  estimate.discounts.push_back({.id = id_of(1), .kind = DiscountKind::amount});
  estimate.discounts.push_back({.id = id_of(2), .kind = DiscountKind::percent});
}

void fill(CostSheet& sheet, const SheetForm& form) {
  std::size_t number = 10;
  for (const SheetSection& section : form.sections) {
    sheet.unknown_lines.push_back({.id = id_of(number++), .section = section.slug});
    sheet.section_texts.push_back({.id = section.slug, .activities = "活動"});
  }
  if (!sheet.staff_lines.empty())
    sheet.staff_lines.push_back({.id = id_of(number++), .row = sheet.staff_lines.front().row});
  if (!sheet.time_lines.empty())
    sheet.time_lines.push_back(
        {.id = id_of(number++), .row = sheet.time_lines.front().row, .source = HourlyCostSource::typed});
}

Answer& answer_to(Assessment& assessment, const Question& question) {
  const auto found = std::ranges::find(assessment.answers, question.id, &Answer::id);
  if (found != assessment.answers.end()) return *found;
  return assessment.answers.emplace_back(Answer{.id = question.id});
}

void fill(Assessment& assessment, const Edition& edition) {
  const auto fill_in = [&](const Question& question) {
    Answer& answer = answer_to(assessment, question);
    for (const QuestionOption& option : question.options)
      if (option.needs_text || question.kind == QuestionKind::counts) {
        if (!std::ranges::contains(answer.chosen, option.id)) answer.chosen.push_back(option.id);
        if (std::ranges::find(answer.details, option.id, &OptionDetail::id) == answer.details.end())
          answer.details.push_back({.id = option.id});
      }
  };
  for (const CriterionItem& item : edition.items) {
    for (const Question& question : item.questions)
      fill_in(question);
    for (const Disqualifier& each : item.disqualifiers)
      for (const Question& question : item.questions) {
        if (each.kind != DisqualifierKind::not_counted || each.in_form || question.options.empty() ||
            !std::ranges::contains(each.questions, question.id))
          continue;
        Answer& answer = answer_to(assessment, question);
        const Slug option = question.options.front().id;
        if (!std::ranges::contains(answer.chosen, option)) answer.chosen.push_back(option);
        std::erase_if(answer.reviews, [&](const auto& review) { return review.id == each.id; });
        answer.reviews.push_back({.id = each.id, .applies = Applies::yes, .hits = {option}});
      }
  }
  if (edition.bright)
    for (const Question& question : edition.bright->questions)
      fill_in(question);
  assessment.use_previous = true;
  if (!assessment.items.empty()) {
    auto& evidence = assessment.items.front().evidence;
    evidence.push_back({.id = id_of(90), .kind = EvidenceKind::link});
    evidence.push_back({.id = id_of(92), .kind = EvidenceKind::file});
    evidence.push_back({.id = id_of(93), .kind = EvidenceKind::file, .file = {id_of(94).value}});
  }
  assessment.history.push_back({.id = id_of(91), .date = Date{2026, 4, 1}, .edition = edition.id});
}

} // namespace

Case case_with_everything() {
  Case all = sample("three-sites");
  Case costs = sample("company-a"), certification = sample("certification");
  all.cost_sheets = std::move(costs.cost_sheets);
  all.assessments = std::move(certification.assessments);
  all.people.insert(all.people.end(), certification.people.begin(), certification.people.end());
  Driver driver; // for the catalogues, and for a line of the estimate to set something for
  driver.open(all, Screen::estimate);
  const Catalogues& catalogues = driver.work().catalogues();
  fill(all.estimates.front(), driver.work().editor()->estimate(all.estimates.front().id)->lines.front().key);
  fill(all.cost_sheets.front(), catalogues.sheet_form);
  fill(all.assessments.front(), *catalogues.edition(all.assessments.front().edition));
  Paper issued{.id = id_of(100), .source = all.estimates.front().id, .number = "20260401-A001"};
  issued.state = PaperState::submitted;
  issued.issued = Moment{1'775'000'000};
  issued.content = {R"({"version":1,"page":{"language":"ja","title":"御見積書"},"facts":[]})"};
  Paper draft{.id = id_of(101), .source = issued.source, .number = issued.number, .revision = Count{2}};
  all.papers = {issued, draft};
  all.attachments.push_back({.id = id_of(94),
                             .name = "2026年度_健康診断の実施記録と受診勧奨の案内_最終版（総務部保管）.pdf",
                             .media_type = "application/pdf",
                             .bytes = Count{1'234'567},
                             .sha256 = std::string(64, 'a'),
                             .added = Moment{1'775'000'000}});
  return all;
}

void every_situation(Language language, const Window& window, const Look& look,
                     const std::function<void(Surroundings&)>& prepare) {
  Walk(language, window, look, prepare).everything();
  Walk(language, window, look, prepare, Extent::embedded).embedded();
}

} // namespace sanpo::test
