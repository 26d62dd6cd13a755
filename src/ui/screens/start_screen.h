// 案件一覧, the start: three ways in on the first visit, the list of cases later. The parts stand in start/.
// Rule: ux.md, Start.
#pragma once

#include "ui/screens/case_status.h"
#include "ui/screens/context.h"
#include "ui/widgets/kept_heights.h"

namespace sanpo {

enum class CaseOrder : unsigned char { changed, name, created };
template <> struct Choices<CaseOrder> {
  static constexpr ChoiceName<CaseOrder> table[] = {
      {CaseOrder::changed, "changed"}, {CaseOrder::name, "name"}, {CaseOrder::created, "created"}};
};

struct StartView {
  std::optional<Screen> wanted; ///< a tool was chosen: a case is made for it after the pass
  std::string search;
  CaseOrder order = CaseOrder::changed;
  Id thrown;  ///< what just went to the bin and may be taken back at once
  Id erasing; ///< in the bin: asked to be erased for good, not yet confirmed
  bool bin_open = false;
  bool samples_open = false;
  CaseStatuses statuses;
  KeptHeights heights{KeptHeights::Unknown::usual};
};

void start_screen(Context& c, StartView& view);

} // namespace sanpo
