#include "commands.h"

#include <algorithm>
#include <format>

#include "core/certification/evaluate.h"
#include "core/certification/shortest_way.h"
#include "core/cost_sheet/evaluate.h"
#include "core/pricing/evaluate.h"
#include "core/record/result_json.h"
#include "report.h"

namespace sanpo {

namespace {

using Outcome = std::expected<void, Failure>;

std::unexpected<Failure> no_catalogue(const std::string& reason) {
  return std::unexpected(Failure{Failure::Kind::catalogue, {}, reason});
}

/// @param list of the case, as `estimates`; @param field that names the catalogue
template <class Record>
std::unexpected<Failure> no_catalogue(std::string_view list, const std::vector<Record>& records,
                                      const Record& record, std::string_view field,
                                      const std::string& reason) {
  return no_catalogue(std::format("/{}/{}/{}: {}", list, &record - records.data(), field, reason));
}

/// Does one command for one case: writes JSON or text, entry by entry.
class Run {
public:
  Run(const Options& options, Catalogues& catalogues, const Words& words, const Case& document)
      : options_(options), catalogues_(catalogues), document_(document), report_(words, document) {}

  std::string text;
  std::vector<Finding> findings;

  Outcome estimates(JsonWriter* out) {
    for (const Estimate& estimate : document_.estimates) {
      const auto list = catalogues_.price_list(document_, estimate.price_list);
      if (!list) return no_catalogue("estimates", document_.estimates, estimate, "price_list", list.error());
      const EstimateResult result = evaluate(estimate, document_.sites, **list);
      note(result.findings);
      if (out) write_result(*out, estimate, result, **list);
      text += report_.of(estimate, result, **list);
    }
    return {};
  }

  Outcome cost_sheets(JsonWriter* out) {
    const auto form = catalogues_.form();
    if (!form) return no_catalogue(form.error());
    for (const CostSheet& sheet : document_.cost_sheets) {
      const CostSheetResult result = evaluate(sheet, **form);
      note(result.findings);
      if (out) write_result(*out, sheet, result, **form);
      text += report_.of(sheet, result, **form);
    }
    return {};
  }

  Outcome assessments(JsonWriter* out) {
    for (const Assessment& kept : document_.assessments) {
      const auto edition = edition_for(kept);
      if (!edition) return std::unexpected(edition.error());
      const Assessment assessment = judged_by(kept, **edition);
      const AssessmentResult result = evaluate(assessment, document_.sites, document_.people, **edition);
      note(result.findings);
      if (out) write_result(*out, assessment, result);
      text += report_.of(assessment, result, **edition);
    }
    return {};
  }

  Outcome shortest_ways(JsonWriter* out) {
    for (const Assessment& kept : document_.assessments) {
      const auto edition = edition_for(kept);
      if (!edition) return std::unexpected(edition.error());
      const Assessment assessment = judged_by(kept, **edition);
      const AssessmentResult result = evaluate(assessment, document_.sites, document_.people, **edition);
      Slug title = options_.title.value_or(assessment.target);
      if (title.empty() && !result.titles.empty()) title = result.titles.front().id;
      if (!std::ranges::contains(result.titles, title, &TitleResult::id))
        return std::unexpected(
            Failure{options_.title ? Failure::Kind::no_such_title : Failure::Kind::catalogue,
                    {},
                    "the edition " + (*edition)->id.value + " has no title " + title.value});
      const ShortestWay way = shortest_way(result, title, options_.today, options_.ways);
      if (out) write_result(*out, assessment, (*edition)->id, title, way);
      text += report_.of(assessment, title, way, **edition);
    }
    return {};
  }

  Outcome check(JsonWriter* out) {
    note(check_references(document_));
    for (const Outcome& outcome : {estimates(nullptr), cost_sheets(nullptr), assessments(nullptr)})
      if (!outcome) return outcome;
    if (out)
      for (const Finding& finding : findings)
        write_finding(*out, finding);
    text = report_.of(findings);
    return {};
  }
private:
  void note(const std::vector<Finding>& more) { findings.insert(findings.end(), more.begin(), more.end()); }

  std::expected<const Edition*, Failure> edition_for(const Assessment& assessment) {
    const auto edition = catalogues_.edition(document_, assessment.edition);
    if (!edition)
      return no_catalogue("assessments", document_.assessments, assessment, "edition", edition.error());
    return *edition;
  }

  /// Whoever names another edition asks what it would say, not whether it is another one.
  [[nodiscard]] Assessment judged_by(Assessment assessment, const Edition& edition) const {
    if (options_.edition) assessment.edition = edition.id;
    return assessment;
  }

  const Options& options_;
  Catalogues& catalogues_;
  const Case& document_;
  Report report_;
};

struct Doing {
  ResultKind kind;
  Outcome (Run::*run)(JsonWriter*);
};

Doing doing_of(Command command) {
  switch (command) {
  case Command::estimate: return {ResultKind::estimate, &Run::estimates};
  case Command::cost_sheet: return {ResultKind::cost_sheet, &Run::cost_sheets};
  case Command::certification: return {ResultKind::certification, &Run::assessments};
  case Command::shortest_way: return {ResultKind::shortest_way, &Run::shortest_ways};
  default: return {ResultKind::check, &Run::check};
  }
}

} // namespace

std::expected<CommandAnswer, Failure> answer(const Options& options, Catalogues& catalogues,
                                             const Words& words, std::string_view bytes) {
  const std::expected<Case, std::vector<DocumentError>> document = decode_case(bytes);
  if (!document) return std::unexpected(Failure{Failure::Kind::case_refused, document.error(), {}});
  const Doing doing = doing_of(options.command);
  Run run(options, catalogues, words, *document);
  const JsonLayout layout = options.lines || options.compact ? JsonLayout::compact : JsonLayout::indented;
  Outcome outcome;
  CommandAnswer done;
  done.output = result_json(doing.kind, document->id, layout,
                            [&](JsonWriter& out) { outcome = (run.*doing.run)(&out); });
  if (!outcome) return std::unexpected(outcome.error());
  if (options.text) done.output = run.text;
  done.found_errors = std::ranges::contains(run.findings, Severity::error, &Finding::severity);
  return done;
}

} // namespace sanpo
