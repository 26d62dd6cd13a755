#include "ui/screens/estimate/line_text.h"

#include <algorithm>

#include "core/base/find_by_id.h"

namespace sanpo::estimate {

std::string line_name(const Scope& s, const PriceLine& line) {
  std::string name = service_name(s.c, s.list, line.service);
  std::string about; // as the quotation has it: 訪問料 1時間（本社）
  if (!line.site.empty() && s.document->sites.size() > 1) about = site_name(s.c, *s.document, line.site);
  // Journeys are made for visits and for interviews: the latter say for which.
  if (line.origin == LineOrigin::interview && line.service == s.list.travel.id)
    if (const auto* const occasion = find_by_id(s.estimate.interviews, Id{line.record.value})) {
      if (!about.empty()) about += s.c.words.marks().words;
      about += s.c.key("choice.interview_occasion.kind." + std::string(slug_of(occasion->kind)));
    }
  if (!about.empty()) name += s.c.words.in_brackets(about);
  // Bought again for the same site (a second plan, another occasion): numbered, so that each has its own
  // name.
  std::size_t number = 1;
  for (const PriceLine& before : s.result.lines) {
    if (before.key == line.key) break;
    if (before.service == line.service && before.site == line.site && before.origin == line.origin) ++number;
  }
  if (number > 1) name += s.c.words.in_brackets(std::to_string(number));
  return name;
}

std::string line_product(const Scope& s, const PriceLine& line) {
  if (!line.unit_price) return {};
  const Service* const service = find_service(s.list, line.service.value);
  return s.c.f("ui.estimate.product"_text,
               {{"price", amount_text(s.c, *line.unit_price, line.flags.from)},
                {"quantity", line.quantity},
                {"unit", service ? std::string(s.c.l(service->unit)) : std::string()}});
}

std::string line_terms(const Scope& s, const PriceLine& line) {
  std::string terms = s.c.key("choice.price_line.contract." + std::string(slug_of(line.contract)));
  const auto add = [&](std::string_view key) { (terms += s.c.words.marks().phrases) += s.c.key(key); };
  add("choice.price_line.tax." + std::string(slug_of(line.tax)));
  if (line.timing != ServiceTiming::once || line.recurrence == Recurrence::every_year)
    add("choice.line_setting.recurrence." + std::string(slug_of(line.recurrence)));
  if (line.role != LineRole::counted) add("choice.line_setting.role." + std::string(slug_of(line.role)));
  if (line.flags.from) add("choice.price_line.flag.from");
  if (line.flags.at_cost) add("choice.price_line.flag.at_cost");
  if (line.flags.to_be_quoted) add("choice.price_line.flag.to_be_quoted");
  if (line.flags.to_confirm) add("choice.price_line.flag.to_confirm");
  if (line.flags.overridden) {
    add("choice.price_line.flag.overridden");
    if (line.list_price) terms += s.c.f("ui.estimate.list_price"_text, {{"price", *line.list_price}});
  }
  return terms;
}

std::string line_months(const Scope& s, const PriceLine& line) {
  const auto once = [](const Count& count) { return count == Count{1}; };
  if (std::ranges::all_of(line.months, once)) return std::string(s.c.t("ui.estimate.every_month"_text));
  std::string months;
  for (std::size_t month = 0; month < line.months.size(); ++month) {
    const Count times = line.months[month];
    if (times.value == 0) continue;
    if (!months.empty()) months += s.c.words.marks().phrases;
    const std::string name = s.estimate.start ? month_short(s, month) : month_long(s, month);
    months += once(times) ? name : s.c.f("ui.estimate.month_times"_text, {{"month", name}, {"times", times}});
  }
  return months;
}

} // namespace sanpo::estimate
