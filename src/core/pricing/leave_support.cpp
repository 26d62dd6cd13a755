// See leave_support.h.
#include "core/pricing/leave_support.h"

#include <algorithm>

#include "core/pricing/codes.h"

namespace sanpo {

namespace {

MonthCounts first_months(Count number) {
  MonthCounts months{};
  const auto end = static_cast<std::size_t>(std::min<std::int64_t>(number.value, contract_months));
  for (std::size_t month = 0; month < end; ++month)
    months[month] = {1};
  return months;
}

void add_option(LineWriter& out, const LeaveOption& option) {
  const std::string place = out.place("leave/options", option.id.value);
  const auto service = std::ranges::find(out.list().leave.options, option.id, &Service::id);
  if (service == out.list().leave.options.end())
    return out.find(Severity::warning, pricing_codes::option_unknown, place, {{"option", option.id.value}});

  const Count quantity = option.quantity.value_or(Count{1});
  const bool by_month = service->timing == ServiceTiming::per_month;
  if (by_month && quantity.value > contract_months)
    out.find(Severity::warning, pricing_codes::option_months_beyond_year, place + "/quantity",
             {{"months", quantity}, {"limit", Count{contract_months}}});

  LineDraft draft{*service};
  draft.origin = LineOrigin::option;
  draft.record = option.id.value;
  draft.months = by_month ? first_months(quantity) : in_start_month(quantity);
  draft.timing = service->timing;
  draft.unit_price = option.unit_price ? option.unit_price : service->price;
  draft.flags.from = service->from && !option.unit_price;
  draft.flags.to_be_quoted = !draft.unit_price;
  draft.basis = {
      std::string{draft.unit_price ? pricing_codes::line_option_quoted : pricing_codes::line_option_open},
      {{"quantity", quantity}}};
  out.write(std::move(draft));
}

} // namespace

void add_leave_support(LineWriter& out) {
  const LeaveSupport& leave = out.estimate().leave;
  if (const Count copies = leave.manual_copies.value_or(Count{}); copies.value > 0) {
    const Service& manual = out.list().leave.manual;
    LineDraft draft{manual};
    draft.origin = LineOrigin::manual;
    draft.months = in_start_month(copies);
    draft.timing = manual.timing;
    draft.unit_price = manual.price;
    draft.flags.from = manual.from;
    draft.basis = {std::string{pricing_codes::line_manual}, {{"copies", copies}}};
    out.write(std::move(draft));
  }
  for (const LeaveOption& option : leave.options)
    add_option(out, option);
}

} // namespace sanpo
