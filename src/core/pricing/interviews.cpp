// See interviews.h.
#include "core/pricing/interviews.h"

#include <algorithm>

#include "core/pricing/codes.h"
#include "core/pricing/packing.h"
#include "core/pricing/travel.h"

namespace sanpo {

namespace {

const InterviewPrices& prices_of(const PriceList& list, InterviewKind kind) {
  switch (kind) {
  case InterviewKind::stress_clinic: return list.stress_clinic;
  case InterviewKind::stress_office: return list.stress_office;
  case InterviewKind::overwork_office: return list.overwork_office;
  }
  return list.stress_office;
}

class OccasionLines {
public:
  OccasionLines(LineWriter& out, const InterviewOccasion& occasion, const SiteSupport& support)
      : out_(out), occasion_(occasion), support_(support) {
    for (std::size_t month = 0; month < journeys_.size(); ++month)
      journeys_[month] = {occasion.months[month] ? 1 : 0};
  }

  void write(const InterviewPrices& prices, const InterviewPacking& packing) {
    if (!support_.site) say(Severity::warning, pricing_codes::site_missing, "/site");
    if (!occasion_.people) return say(Severity::warning, pricing_codes::interview_people_missing, "/people");
    if (occasion_.people->value == 0) return;
    const Count occasions = sum_of(journeys_);
    if (occasions.value == 0)
      return say(Severity::warning, pricing_codes::interview_months_missing, "/months");
    if (is_paid_already(occasions)) return;

    const std::vector<Count> counts = packing.blocks_for(*occasion_.people);
    for (std::size_t i = 0; i < counts.size(); ++i)
      if (counts[i].value > 0) write_block(prices.blocks[i], counts[i], occasions);
    if (prices.travel)
      add_travel(out_, occasion_.travel, LineOrigin::interview, occasion_.id.value, occasion_.site, journeys_,
                 ServiceTiming::per_occasion);
  }
private:
  void say(Severity severity, std::string_view code, std::string_view field,
           std::vector<std::pair<std::string, Argument>> arguments = {}) {
    if (support_.site) arguments.emplace_back("site", support_.site->name);
    out_.find(severity, code, out_.place("interviews", occasion_.id.value).append(field),
              std::move(arguments));
  }

  /// Held in the paid hours of a visit; what contradicts that is said.
  bool is_paid_already(Count occasions) {
    const std::pair<std::string, Argument> people{"people", *occasion_.people};
    if (!occasion_.within_visit) {
      if (support_.visits)
        say(Severity::hint, pricing_codes::interview_could_be_within_visit, "/within_visit", {people});
      return false;
    }
    if (!support_.visits) {
      say(Severity::warning, pricing_codes::within_visit_without_plan, "/within_visit");
      return false;
    }
    say(Severity::assumption, pricing_codes::interview_within_visit, "/within_visit",
        {people, {"occasions", occasions}});
    for (std::size_t month = 0; month < journeys_.size(); ++month) {
      if (occasion_.months[month] && (*support_.visits)[month].value == 0) {
        say(Severity::warning, pricing_codes::within_visit_empty_month, "/months");
        break;
      }
    }
    return true;
  }

  void write_block(const InterviewBlock& block, Count per_occasion, Count occasions) {
    LineDraft draft{block.service};
    draft.origin = LineOrigin::interview;
    draft.record = occasion_.id.value;
    draft.site = occasion_.site;
    draft.basis = {std::string{pricing_codes::line_interview_blocks},
                   {{"people", *occasion_.people}, {"occasions", occasions}, {"blocks", per_occasion}}};
    draft.months = journeys_;
    for (Count& month : draft.months)
      month.value *= per_occasion.value;
    draft.unit_price = block.service.price;
    draft.timing = block.service.timing;
    draft.recurrence = Recurrence::every_year;
    draft.flags.from = block.service.from;
    out_.write(std::move(draft));
  }

  LineWriter& out_;
  const InterviewOccasion& occasion_;
  const SiteSupport& support_;
  MonthCounts journeys_; ///< one in each month of the occasion
};

} // namespace

void add_interviews(LineWriter& out, const std::function<SiteSupport(const Id&)>& support_of) {
  for (const auto& name : Choices<InterviewKind>::table) {
    Count most{-1};
    for (const InterviewOccasion& occasion : out.estimate().interviews)
      if (occasion.kind == name.value) most = std::max(most, occasion.people.value_or(Count{}));
    if (most.value < 0) continue;
    const InterviewPrices& prices = prices_of(out.list(), name.value);
    const InterviewPacking packing{prices.blocks, most};
    for (const InterviewOccasion& occasion : out.estimate().interviews)
      if (occasion.kind == name.value)
        OccasionLines{out, occasion, support_of(occasion.site)}.write(prices, packing);
  }
}

} // namespace sanpo
