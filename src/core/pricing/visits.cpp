// See visits.h.
#include "core/pricing/visits.h"

#include <algorithm>

#include "core/pricing/codes.h"
#include "core/pricing/travel.h"

namespace sanpo {

namespace {

constexpr Count assumed_minutes{60};

constexpr std::int64_t started(std::int64_t minutes, Count piece) {
  return (minutes + piece.value - 1) / piece.value;
}

/// A length of visit in terms of the price list.
struct VisitLength {
  const TimedService* visit; ///< the shortest that is long enough, else the longest
  Count extensions;          ///< started pieces of extension beyond it
  bool listed;               ///< the list has exactly this length
};

VisitLength length_in_list(const PlanPrices& prices, Count minutes) {
  for (const TimedService& visit : prices.visits)
    if (minutes <= visit.minutes) return {&visit, {}, minutes == visit.minutes};
  const TimedService& longest = prices.visits.back();
  return {&longest, {started(minutes.value - longest.minutes.value, prices.extension.minutes)}, false};
}

/// Extension time of the year has no month of its own: it is spread over the months with visits, from the
/// first.
MonthCounts spread_extension(const MonthCounts& visits, Count pieces) {
  const std::int64_t visited = contract_months - empty_months(visits).value;
  if (visited == 0) return in_start_month(pieces);
  MonthCounts months{};
  std::int64_t place = 0;
  for (std::size_t month = 0; month < months.size(); ++month) {
    if (visits[month].value == 0) continue;
    months[month] = {pieces.value / visited + (place < pieces.value % visited ? 1 : 0)};
    ++place;
  }
  return months;
}

class PlanLines {
public:
  PlanLines(LineWriter& out, const SitePlan& plan, const Site* site, const PlanPrices& prices)
      : out_(out), plan_(plan), site_(site), prices_(prices), visits_(sum_of(plan.visits)) {}

  void write() {
    out_.write(draft(prices_.appointment, in_start_month({1}), Recurrence::first_year,
                     {std::string{pricing_codes::line_appointment}, {}}));
    write_visits();
    if (prices_.adviser) write_adviser(*prices_.adviser);
    add_travel(out_, plan_.travel, LineOrigin::plan, plan_.id.value, plan_.site, plan_.visits,
               ServiceTiming::per_visit);
    if (prices_.minimum_visits && visits_ < *prices_.minimum_visits)
      say(Severity::warning, pricing_codes::visits_below_minimum, "/visits",
          {{"visits", visits_}, {"minimum", *prices_.minimum_visits}});
  }
private:
  LineDraft draft(const Service& service, const MonthCounts& months, Recurrence recurrence,
                  Reason basis) const {
    LineDraft draft{service};
    draft.record = plan_.id.value;
    draft.site = plan_.site;
    draft.basis = std::move(basis);
    draft.months = months;
    draft.unit_price = service.price;
    draft.timing = service.timing;
    draft.recurrence = recurrence;
    draft.flags.from = service.from;
    return draft;
  }

  void say(Severity severity, std::string_view code, std::string_view field,
           std::vector<std::pair<std::string, Argument>> arguments) {
    if (site_) arguments.emplace_back("site", site_->name);
    out_.find(severity, code, out_.place("plans", plan_.id.value).append(field), std::move(arguments));
  }

  void write_visits() {
    const Count minutes = plan_.visit_minutes.value_or(assumed_minutes);
    const VisitLength length = length_in_list(prices_, minutes);
    if (visits_.value > 0) {
      if (!plan_.visit_minutes)
        say(Severity::assumption, pricing_codes::visit_length_assumed, "/visit_minutes",
            {{"minutes", minutes}});
      else if (!length.listed)
        say(Severity::warning, pricing_codes::visit_length_unlisted, "/visit_minutes",
            {{"minutes", minutes}, {"listed", length.visit->minutes}});
    }
    LineDraft visit =
        draft(length.visit->service, plan_.visits, Recurrence::every_year,
              {std::string{pricing_codes::line_visits}, {{"visits", visits_}, {"minutes", minutes}}});
    visit.flags.to_confirm = !length.listed;
    const PriceLine* const visit_line = out_.write(std::move(visit));
    const std::optional<Yen> visit_price = visit_line ? visit_line->unit_price : std::nullopt;

    if (length.extensions.value > 0) {
      MonthCounts pieces = plan_.visits;
      for (Count& month : pieces)
        month.value *= length.extensions.value;
      LineDraft beyond = draft(prices_.extension.service, pieces, Recurrence::every_year,
                               {std::string{pricing_codes::line_long_visits},
                                {{"visits", visits_}, {"minutes", minutes}, {"pieces", length.extensions}}});
      beyond.variant = "long_visit";
      beyond.flags.to_confirm = true;
      out_.write(std::move(beyond));
    }
    write_extension(length, visit_price);
  }

  void write_extension(const VisitLength& length, std::optional<Yen> visit_price) {
    const Count pieces = plan_.extension_half_hours.value_or(Count{});
    if (pieces.value == 0) return;
    const PriceLine* const line = out_.write(
        draft(prices_.extension.service, spread_extension(plan_.visits, pieces), Recurrence::every_year,
              {std::string{pricing_codes::line_extension}, {{"pieces", pieces}}}));
    if (visits_.value == 0)
      say(Severity::warning, pricing_codes::extension_without_visit, "/extension_half_hours", {});
    if (line && line->unit_price && visit_price)
      compare_with_longer(length, *visit_price, *line->unit_price, pieces);
  }

  /// One visit with so much extension that the next longer visit of the list costs no more.
  void compare_with_longer(const VisitLength& length, Yen visit, Yen piece, Count pieces) {
    const auto longer = std::ranges::find_if(
        prices_.visits, [&](const TimedService& other) { return other.minutes > length.visit->minutes; });
    if (longer == prices_.visits.end()) return;
    const Yen longer_price = *longer->service.price;
    const std::int64_t difference = longer_price.value - visit.value;
    const std::int64_t enough = difference <= 0    ? 1
                                : piece.value == 0 ? 0
                                                   : (difference + piece.value - 1) / piece.value;
    if (enough == 0 || pieces.value < enough) return;
    say(Severity::hint, pricing_codes::extension_reaches_longer_visit, "/extension_half_hours",
        {{"minutes", length.visit->minutes},
         {"extension_minutes", Count{enough * prices_.extension.minutes.value}},
         {"price", Yen{visit.value + enough * piece.value}},
         {"longer_minutes", longer->minutes},
         {"longer_price", longer_price}});
  }

  void write_adviser(const Service& adviser) {
    MonthCounts months{};
    for (std::size_t month = 0; month < months.size(); ++month)
      months[month] = {plan_.visits[month].value == 0 ? 1 : 0};
    out_.write(draft(adviser, months, Recurrence::every_year,
                     {std::string{pricing_codes::line_adviser}, {{"months", sum_of(months)}}}));
  }

  LineWriter& out_;
  const SitePlan& plan_;
  const Site* site_;
  const PlanPrices& prices_;
  Count visits_;
};

} // namespace

void add_visits(LineWriter& out, const SitePlan& plan, const Site* site, const PlanPrices& prices) {
  PlanLines{out, plan, site, prices}.write();
}

} // namespace sanpo
