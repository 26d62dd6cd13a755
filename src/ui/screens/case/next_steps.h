// What to do next in each tool, what falls due, and who is in charge: the working half of 概要. The order of
// items is that of the shortest way (core/certification). Rule: ux.md, 概要 and 認定チェック.
#pragma once

#include <string>
#include <vector>

#include "ui/screens/case/carrying.h"

namespace sanpo {

struct NextStep {
  Icon icon = Icon::none;
  std::string words;
  std::string mark;
  bool urgent = false;
  Route to;
  std::string node; ///< the field there; empty: the screen
};

/// At most a few for each tool, the company first.
std::vector<NextStep> next_steps(Context& c, const std::optional<Carrying>& carrying);
/// What has a date and is not done, the earliest first.
std::vector<NextStep> due_dates(Context& c);

void next_steps_card(Context& c, const std::optional<Carrying>& carrying);
void due_dates_card(Context& c);
void people_card(Context& c);

} // namespace sanpo
