#include "ui/screens/estimate/reference_block.h"

namespace sanpo::estimate {

void reference_block(const Scope& s, const Path& path, Text title, void (*draw)(Context&, const Path&)) {
  const bool was_open = s.view.open.contains(path.id());
  if (!opens(s, path, s.c.t(title))) return;
  if (!was_open) want_reference(s.c);
  Padding padding(s.c.ui, s.c.breadth == Breadth::phone ? 0 : 28, 4, space::m);
  draw(s.c, path);
  reference_source(s.c, path);
}

} // namespace sanpo::estimate
