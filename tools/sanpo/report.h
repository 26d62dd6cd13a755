// Results as plain text for a reader at a terminal, and errors as sentences. Layouts for paper are left to
// `documents`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands.h"
#include "core/catalogue/edition.h"
#include "core/catalogue/price_list.h"
#include "core/catalogue/sheet_form.h"
#include "core/certification/result.h"
#include "core/certification/shortest_way.h"
#include "core/cost_sheet/result.h"
#include "core/pricing/result.h"
#include "core/record/case.h"
#include "words/words.h"

namespace sanpo {

class Report {
public:
  Report(const Words& words, const Case& document) : words_(words), document_(document) {}

  [[nodiscard]] std::string of(const Estimate& estimate, const EstimateResult& result,
                               const PriceList& list) const;
  [[nodiscard]] std::string of(const CostSheet& sheet, const CostSheetResult& result,
                               const SheetForm& form) const;
  [[nodiscard]] std::string of(const Assessment& assessment, const AssessmentResult& result,
                               const Edition& edition) const;
  [[nodiscard]] std::string of(const Assessment& assessment, const Slug& title, const ShortestWay& way,
                               const Edition& edition) const;
  [[nodiscard]] std::string of(const std::vector<Finding>& findings) const;
private:
  [[nodiscard]] std::string say(std::string_view key, const Arguments& arguments = {}) const;
  [[nodiscard]] const std::string& local(const LocalText& text) const;
  [[nodiscard]] std::string heading(std::string_view name, std::string_view catalogue) const;
  [[nodiscard]] std::string discount_of(const Estimate& estimate, const AppliedDiscount& applied) const;
  [[nodiscard]] std::string line_of(const PriceLine& line, const PriceList& list) const;
  [[nodiscard]] std::string value_of(Judged judged) const;

  const Words& words_;
  const Case& document_;
};

/// `/sites/0/employees (従業員数): …`
std::string message_of(const Words& words, const DocumentError& error);

/// What stands in the place of a result for a line that failed: assets/schema/result-error.schema.json.
std::string error_json(const Words& words, const Failure& failure, std::int64_t line);

} // namespace sanpo
