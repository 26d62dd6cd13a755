#include "app/price_rows.h"

#include <algorithm>

namespace sanpo {
namespace {

constexpr std::int64_t longest_visit = 1'440, most_people = 100; // decode_price_list

/// "standard.visit_2h" → "standard.visit_<new id>".
Slug beside(const Slug& neighbour, char mark, Ids& ids) {
  const std::string id = ids.next().value;
  const std::size_t end = neighbour.value.rfind(mark);
  std::string stem = end == std::string::npos ? neighbour.value + mark : neighbour.value.substr(0, end + 1);
  constexpr std::size_t longest = 64; // of a slug
  return {stem.size() + id.size() > longest ? "own-" + id : stem + id};
}

Service like(const Service& neighbour, char mark, Ids& ids, const LocalText& name) {
  Service service = neighbour;
  service.id = beside(neighbour.id, mark, ids);
  service.name = name;
  service.note = {};
  return service;
}

} // namespace

bool may_add_visit(const PlanPrices& plan) { return plan.visits.back().minutes.value < longest_visit; }

Service& add_visit(PlanPrices& plan, Ids& ids, const LocalText& name) {
  const TimedService& last = plan.visits.back();
  return plan.visits
      .emplace_back(TimedService{like(last.service, '_', ids, name),
                                 {std::min(last.minutes.value + 60, longest_visit)}})
      .service;
}

bool may_add_block(const InterviewPrices& kind) {
  return std::ranges::max(kind.blocks, {}, &InterviewBlock::people_max).people_max.value < most_people;
}

Service& add_block(InterviewPrices& kind, Ids& ids, const LocalText& name) {
  const InterviewBlock largest = std::ranges::max(kind.blocks, {}, &InterviewBlock::people_max);
  const Count people{largest.people_max.value + 1};
  return kind.blocks.emplace_back(InterviewBlock{like(largest.service, '_', ids, name), people, people})
      .service;
}

bool may_remove_block(const InterviewPrices& kind, std::size_t block) {
  for (std::size_t i = 0; i < kind.blocks.size(); ++i)
    if (i != block && kind.blocks[i].people_min.value == 1) return true;
  return false;
}

Service& add_option(LeavePrices& leave, Ids& ids, const LocalText& name) {
  if (!leave.options.empty()) {
    Service option = like(leave.options.back(), '.', ids, name);
    option.price.reset();
    option.from = false;
    option.timing = ServiceTiming::once;
    return leave.options.emplace_back(std::move(option));
  }
  Service option = like(leave.manual, '.', ids, name);
  option.id = {"leave.option." + ids.next().value};
  option.price.reset();
  option.from = false;
  return leave.options.emplace_back(std::move(option));
}

} // namespace sanpo
