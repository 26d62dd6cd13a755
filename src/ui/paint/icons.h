// Icons as vectors on a 24 × 24 grid: strokes with round ends, one weight, so that they are sharp at every
// size.
#pragma once

#include <cstddef>
#include <cstdint>

namespace sanpo {

enum class Icon : std::uint8_t {
  none,
  overview,
  sites,
  estimate,
  cost_sheet,
  certification,
  documents,
  home,
  data,
  settings,
  check,
  cross,
  plus,
  minus,
  chevron_down,
  chevron_right,
  chevron_left,
  undo,
  redo,
  search,
  warning,
  info,
  trash,
  copy,
  download,
  upload,
  circle_open,
  circle_half,
  person,
  arrow_right,
  menu,
  calendar,
  print,
  more,
  help,
  command,
  brand, ///< the mark of shell/icons/icon.svg, without its ground
};

/// One stroke: a polyline in grid units, its corners rounded by `soft`; a circle when `radius` is set (around
/// the first point).
struct IconStroke {
  float radius = 0;
  bool closed = false;
  std::uint8_t count = 0;
  float points[16] = {};
  float soft = 0;
};

struct IconStrokes {
  const IconStroke* begin = nullptr;
  std::uint8_t count = 0;
};

/// The strokes of an icon; none for Icon::none.
IconStrokes strokes_of(Icon icon);

} // namespace sanpo
