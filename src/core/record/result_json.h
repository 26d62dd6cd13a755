// Results of the three tools and of the shortest way as JSON, for the command line and whoever reads it by
// program. Shapes: assets/schema/result-*.schema.json (public). Yen and counts are integers, other units
// canonical text, section, row, item and question ids those of the catalogues; codes carry no sentences.
// Computing is left to the tools' rooms.
#pragma once

#include <functional>
#include <string>

#include "core/catalogue/edition.h"
#include "core/catalogue/price_list.h"
#include "core/catalogue/sheet_form.h"
#include "core/certification/result.h"
#include "core/certification/shortest_way.h"
#include "core/cost_sheet/result.h"
#include "core/pricing/result.h"
#include "core/record/case.h"
#include "core/record/json_writer.h"

namespace sanpo {

inline constexpr std::int64_t result_schema_version = 1;

enum class ResultKind : unsigned char { estimate, cost_sheet, certification, shortest_way, check };

/// The frame of every result: `{"format": "sanpo-result-estimate", "schema": 1, "case": id, <list>: […]}`;
/// `entries` writes what stands in the list, `estimates`, `cost_sheets`, `assessments`, `ways` or `findings`.
std::string result_json(ResultKind kind, const Id& document, JsonLayout layout,
                        const std::function<void(JsonWriter&)>& entries);

/// One entry each. `list`, `form` and `edition` are what the result was computed with.
void write_result(JsonWriter& out, const Estimate& estimate, const EstimateResult& result,
                  const PriceList& list);
void write_result(JsonWriter& out, const CostSheet& sheet, const CostSheetResult& result,
                  const SheetForm& form);
void write_result(JsonWriter& out, const Assessment& assessment, const AssessmentResult& result);
void write_result(JsonWriter& out, const Assessment& assessment, const Slug& edition, const Slug& title,
                  const ShortestWay& way);

void write_finding(JsonWriter& out, const Finding& finding);
/// A reason, or the code and arguments of an error.
void write_reason(JsonWriter& out, std::string_view code,
                  const std::vector<std::pair<std::string, Argument>>& arguments);

} // namespace sanpo
