// See shortest_way.h. Branch and bound over the optional items in the edition's order.
// All sets without a superfluous item have the same size (they are the bases of a matroid: at least so many
// of each group, so many in all), so that size is known before the search, and only effort and lead time are
// searched.
#include "core/certification/shortest_way.h"

#include <algorithm>
#include <compare>
#include <limits>

#include "core/base/find_by_id.h"
#include "core/base/moment.h"
#include "core/certification/codes.h"

namespace sanpo {

namespace finding = certification_finding;

namespace {

struct Candidate {
  const ItemResult* item = nullptr;
  std::size_t group = 0;
};

/// What is still missing, and what it can be taken from.
struct Need {
  std::vector<const ItemResult*> mandatory;
  std::vector<Candidate> candidates; ///< optional items that can still change, in the edition's order
  std::vector<std::int64_t> groups;  ///< missing items of each group
  std::vector<bool> group_counts;    ///< does the group count towards the total
  std::int64_t counted = 0;          ///< missing items over all counted groups
  std::vector<Slug> blocked;
};

struct Cost {
  std::int64_t effort = 0;
  std::int64_t lead = 0;
  auto operator<=>(const Cost&) const = default;
};

struct Found {
  Cost cost;
  std::vector<std::size_t> chosen; ///< positions of candidates
};

class Search {
public:
  Search(const Need& need, std::int64_t size, std::int64_t lead_so_far, std::size_t how_many)
      : need_(need), size_(size), how_many_(how_many), missing_(need.groups), counted_(need.counted) {
    cost_.lead = lead_so_far;
    find_cheapest();
  }

  std::vector<Found> run() {
    visit(0);
    return std::move(found_);
  }
private:
  /// cheapest_[i][k]: the least effort of k of the candidates from i on.
  void find_cheapest() {
    cheapest_.resize(need_.candidates.size() + 1);
    for (std::size_t i = 0; i <= need_.candidates.size(); ++i) {
      std::vector<std::int64_t> efforts;
      for (std::size_t j = i; j < need_.candidates.size(); ++j)
        efforts.push_back(need_.candidates[j].item->effort.value);
      std::ranges::sort(efforts);
      cheapest_[i].push_back(0);
      for (const auto effort : efforts)
        cheapest_[i].push_back(cheapest_[i].back() + effort);
    }
  }

  [[nodiscard]] std::int64_t left() const { return size_ - static_cast<std::int64_t>(chosen_.size()); }

  /// Can the places that are left still take what groups and total are missing?
  [[nodiscard]] bool fits() const {
    std::int64_t places = 0;
    std::int64_t counted = counted_;
    for (std::size_t group = 0; group < missing_.size(); ++group) {
      const auto missing = std::max<std::int64_t>(missing_[group], 0);
      places += missing;
      if (need_.group_counts[group]) counted -= missing;
    }
    return places + std::max<std::int64_t>(counted, 0) <= left();
  }

  /// Not better than the last of enough ways: earlier sets win at equal cost, by the order of the search.
  [[nodiscard]] bool is_bounded(std::size_t next) const {
    if (found_.size() < how_many_) return false;
    const Cost least{cost_.effort + cheapest_[next][static_cast<std::size_t>(left())], cost_.lead};
    return least >= found_.back().cost;
  }

  void visit(std::size_t next) {
    if (!fits() || static_cast<std::int64_t>(need_.candidates.size() - next) < left() || is_bounded(next))
      return;
    if (left() == 0) return keep();
    take(next);
    visit(next + 1);
  }

  void take(std::size_t next) {
    const auto& [item, group] = need_.candidates[next];
    const Cost before = cost_;
    const std::int64_t counts = item->counted ? 1 : 0;
    chosen_.push_back(next);
    --missing_[group];
    counted_ -= counts;
    cost_ = {cost_.effort + item->effort.value, std::max(cost_.lead, item->lead_weeks.value)};
    visit(next + 1);
    cost_ = before;
    counted_ += counts;
    ++missing_[group];
    chosen_.pop_back();
  }

  void keep() {
    const auto place = std::ranges::upper_bound(found_, cost_, {}, &Found::cost);
    found_.insert(place, {cost_, chosen_});
    if (found_.size() > how_many_) found_.pop_back();
  }

  const Need& need_;
  std::int64_t size_;
  std::size_t how_many_;
  std::vector<std::int64_t> missing_;
  std::int64_t counted_;
  std::vector<std::vector<std::int64_t>> cheapest_;
  std::vector<std::size_t> chosen_;
  Cost cost_;
  std::vector<Found> found_;
};

bool is_met(const ItemResult& item) { return item.judged.value == Value::met; }

Need need_of(const AssessmentResult& result, const TitleResult& title) {
  Need need;
  for (const auto& group : result.groups) {
    need.groups.push_back(std::max<std::int64_t>(group.minimum.value - group.met.value, 0));
    need.group_counts.push_back(std::ranges::any_of(
        result.items, [&](const ItemResult& item) { return item.group == group.id && item.counted; }));
  }
  need.counted =
      std::max<std::int64_t>(title.optional_minimum.value_or(Count{0}).value - title.optional_met.value, 0);
  for (const auto& item : result.items) {
    if (is_met(item)) continue;
    if (item.fixed)
      need.blocked.push_back(item.id);
    else if (item.mandatory)
      need.mandatory.push_back(&item);
    else
      need.candidates.push_back(
          {&item, static_cast<std::size_t>(std::ranges::find(result.groups, item.group, &GroupResult::id) -
                                           result.groups.begin())});
  }
  return need;
}

bool mandatory_blocked(const AssessmentResult& result) {
  return std::ranges::any_of(
      result.items, [](const ItemResult& item) { return item.mandatory && item.fixed && !is_met(item); });
}

/// Size of every set without a superfluous item, or nothing when no set is enough.
std::optional<std::int64_t> size_of_sets(const Need& need) {
  std::vector<std::int64_t> available(need.groups.size());
  for (const auto& candidate : need.candidates)
    ++available[candidate.group];
  std::int64_t size = 0;
  std::int64_t counted_by_groups = 0;
  std::int64_t counted_available = 0;
  for (std::size_t group = 0; group < need.groups.size(); ++group) {
    if (available[group] < need.groups[group]) return std::nullopt;
    size += need.groups[group];
    if (!need.group_counts[group]) continue;
    counted_by_groups += need.groups[group];
    counted_available += available[group];
  }
  if (counted_available < need.counted) return std::nullopt;
  return size + std::max<std::int64_t>(need.counted - counted_by_groups, 0);
}

WayStep step(const ItemResult& item, std::optional<Date> today, Date application) {
  WayStep result{item.id, item.effort, item.lead_weeks, {}, false};
  if (today) {
    result.ready = date_of_days(days_since_epoch(*today) + item.lead_weeks.value * 7);
    result.late = application < *result.ready;
  }
  return result;
}

Way way(const AssessmentResult& result, const Need& need, const Found& found, std::optional<Date> today) {
  std::vector<const ItemResult*> items = need.mandatory;
  for (const auto position : found.chosen)
    items.push_back(need.candidates[position].item);
  std::ranges::sort(items); // they point into one vector: the edition's order
  Way outcome;
  for (const auto* item : items) {
    outcome.steps.push_back(step(*item, today, result.application));
    outcome.effort.value += item->effort.value;
    outcome.longest_lead = std::max(outcome.longest_lead, item->lead_weeks);
  }
  return outcome;
}

void warn_of_late_steps(const AssessmentResult& result, ShortestWay& outcome) {
  for (const auto& one : outcome.ways.front().steps)
    if (one.late)
      outcome.findings.push_back({Severity::warning,
                                  std::string{finding::lead_beyond_application},
                                  one.item.value,
                                  {{"weeks", one.lead_weeks}, {"date", result.application}}});
}

} // namespace

ShortestWay shortest_way(const AssessmentResult& result, const Slug& title_id, std::optional<Date> today,
                         std::size_t how_many) {
  ShortestWay outcome;
  const TitleResult* title = find_by_id(result.titles, title_id);
  if (!title || how_many == 0) return outcome;
  const Need need = need_of(result, *title);
  outcome.blocked = need.blocked;
  const auto size = size_of_sets(need);
  if (!size || mandatory_blocked(result)) return outcome;

  std::int64_t lead = 0;
  for (const auto* item : need.mandatory)
    lead = std::max(lead, item->lead_weeks.value);
  for (const auto& found : Search(need, *size, lead, how_many).run())
    outcome.ways.push_back(way(result, need, found, today));
  warn_of_late_steps(result, outcome);
  const bool nothing_left = need.mandatory.empty() && *size == 0;
  outcome.state = title->minimum_unknown ? WayState::minimum_unknown
                  : nothing_left         ? WayState::reached
                                         : WayState::open;
  return outcome;
}

} // namespace sanpo
