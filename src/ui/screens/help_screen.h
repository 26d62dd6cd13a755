// ヘルプ: keys, a short guide to each tool, terms, reference contents about occupational health, version and
// licences. The longer texts are files read on demand, so that they do not grow the first load.
// Rule: ux.md, Everywhere; pricing.md, Reference contents shown where they help.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "ui/screens/context.h"

namespace sanpo {

/// The files that have come, and what is open.
struct HelpView {
  std::string guide_ja, guide_en, licences;
  std::set<std::string, std::less<>> asked; ///< for these files
  std::set<NodeId> open;                    ///< licences that are read
  std::string search;                       ///< of the terms

  void take(std::string_view name, std::string_view bytes);
};

void help_screen(Context& c, HelpView& view);

} // namespace sanpo
