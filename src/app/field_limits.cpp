#include "app/field_limits.h"

#include <algorithm>
#include <vector>

#include "app/field_limit_codes.h"
#include "core/base/find_by_id.h"
#include "core/pricing/discounts.h"
#include "core/pricing/evaluate.h"

namespace sanpo {
namespace {

std::vector<std::string_view> steps_of(std::string_view path) {
  std::vector<std::string_view> steps;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    steps.push_back(path.substr(at, end - at));
    at = end + 1;
  }
  return steps;
}

using Steps = std::vector<std::string_view>;

bool is_discount(const Steps& steps) {
  return steps.size() == 5 && steps[0] == "estimates" && steps[2] == "discounts" && steps[4] == "amount";
}
bool is_examined(const Steps& steps) {
  return steps.size() == 4 && steps[0] == "assessments" && steps[2].starts_with("checkups_") &&
         steps[3] == "examined";
}

std::optional<EntryError> discount_error(const Case& document, const Steps& steps,
                                         const Catalogues& catalogues) {
  const Estimate* const estimate = find_by_id(document.estimates, Id{std::string(steps[1])});
  const PriceList* const list = estimate ? catalogues.price_list(estimate->price_list) : nullptr;
  const Discount* const discount =
      list ? find_by_id(estimate->discounts, Id{std::string(steps[3])}) : nullptr;
  if (!discount || discount->kind != DiscountKind::amount || !discount->amount) return std::nullopt;
  const auto limit = discount_limit(evaluate(*estimate, document.sites, *list), *discount);
  if (!limit || *discount->amount <= *limit) return std::nullopt;
  return EntryError{std::string(entry_code::discount_above_base), {{"limit", *limit}}};
}

std::optional<EntryError> examined_error(const Case& document, const Steps& steps) {
  const Assessment* const assessment = find_by_id(document.assessments, Id{std::string(steps[1])});
  if (!assessment) return std::nullopt;
  const CheckupYear& year =
      steps[2] == "checkups_previous" ? assessment->checkups_previous : assessment->checkups_latest;
  if (!year.eligible || !year.examined) return std::nullopt;
  const Count people{year.eligible->value - year.exempt.value_or(Count{}).value};
  if (*year.examined <= people) return std::nullopt;
  return EntryError{std::string(entry_code::examined_above_people), {{"people", people}}};
}

} // namespace

bool has_limit(std::string_view path) {
  const Steps steps = steps_of(path);
  return is_discount(steps) || is_examined(steps);
}

std::optional<EntryError> beyond_limit(const Case& document, std::string_view path,
                                       const Catalogues& catalogues) {
  const Steps steps = steps_of(path);
  if (is_discount(steps)) return discount_error(document, steps, catalogues);
  if (is_examined(steps)) return examined_error(document, steps);
  return std::nullopt;
}

} // namespace sanpo
