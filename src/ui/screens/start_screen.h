// 案件一覧, the start: three ways in on the first visit, the list of cases later.
#pragma once

#include "ui/screens/context.h"

namespace sanpo {

struct StartView {
  std::string search;
  std::optional<Screen> wanted; ///< a tool was chosen: a case is made for it after the pass
  std::string wanted_sample;    ///< a sample was asked for
};

void start_screen(Context& c, StartView& view);

} // namespace sanpo
