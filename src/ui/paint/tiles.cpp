#include "ui/paint/tiles.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace sanpo {
namespace {

constexpr float tile_height = 256; // CSS pixels: a line of a table is a sixth of it
constexpr float hair = 0.01f;      // less than a device pixel

float height_of(const Tiles::Sight& sight) { return std::max(sight.content, sight.height); }
/// What a turn of the wheel moves.
float margin_of(const Tiles::Sight& sight) { return std::min(120.0f, sight.overscan / 2); }

std::uint64_t with_shape(std::uint64_t hash, const Tiles::Sight& sight, float height) {
  for (const std::uint32_t word :
       {std::bit_cast<std::uint32_t>(sight.width), std::bit_cast<std::uint32_t>(height),
        std::bit_cast<std::uint32_t>(sight.ratio), std::bit_cast<std::uint32_t>(sight.text_scale),
        sight.ground})
    hash = mixed(hash, word);
  return hash;
}

} // namespace

std::vector<Tiles::Tile> Tiles::take_due(const Painter& painter, const Sight& sight, std::size_t ahead) {
  const float step = snapped(tile_height, sight.ratio), end = height_of(sight);
  const int last = std::max(0, static_cast<int>(std::ceil((end - hair) / step)) - 1);
  const auto number_at = [&](float y) { return std::clamp(static_cast<int>(std::floor(y / step)), 0, last); };
  const float view_top = sight.scroll_top, view_bottom = std::min(end, view_top + sight.height);
  const float from = std::max(0.0f, view_top - sight.overscan);
  const float to = std::min(end, view_bottom + sight.overscan);
  const int first_seen = number_at(view_top), last_seen = number_at(view_bottom - hair);
  const int first = number_at(from), past = number_at(to - hair) + 1;

  std::vector<std::uint64_t> hashes(static_cast<std::size_t>(past - first));
  painter.hash_bands(static_cast<float>(first) * step, step, hashes);

  struct Waiting {
    Tile tile;
    std::uint64_t hash;
    int order; // 0: in view; then by their distance, those below first
  };
  std::vector<Waiting> waiting;
  for (int number = first; number < past; ++number) {
    const float top = static_cast<float>(number) * step, bottom = std::min(end, top + step);
    const int distance = std::max({first_seen - number, number - last_seen, 0});
    const bool whole = top >= from - hair && bottom <= to + hair; // nothing in it is left out of the layout
    const bool near = bottom > view_top - margin_of(sight) && top < view_bottom + margin_of(sight);
    if (distance > 0 && !whole && !near) continue;
    const std::uint64_t hash =
        with_shape(hashes[static_cast<std::size_t>(number - first)], sight, bottom - top);
    if (const auto found = drawn_.find(number); found != drawn_.end() && found->second == hash) continue;
    const int order = 2 * distance - (number > last_seen ? 1 : 0);
    waiting.push_back({{number, top, snapped(bottom - top, sight.ratio)}, hash, order});
  }
  std::ranges::stable_sort(waiting, {}, &Waiting::order);
  const auto seen = static_cast<std::size_t>(
      std::ranges::count_if(waiting, [](const Waiting& each) { return each.order == 0; }));
  const std::size_t now = std::max(seen, std::min(waiting.size(), ahead));
  more_ = now < waiting.size();

  std::vector<Tile> due;
  for (std::size_t i = 0; i < now; ++i) {
    drawn_[waiting[i].tile.number] = waiting[i].hash;
    due.push_back(waiting[i].tile);
  }
  // From the view up and down, as far as it is as laid out.
  const auto sure = [&](int number) {
    const auto left = std::ranges::find(waiting.begin() + static_cast<std::ptrdiff_t>(now), waiting.end(),
                                        number, [](const Waiting& each) { return each.tile.number; });
    return drawn_.contains(number) && left == waiting.end();
  };
  int up = first_seen, down = last_seen;
  while (up > first && sure(up - 1))
    --up;
  while (down + 1 < past && sure(down + 1))
    ++down;
  sure_top_ = std::max(from, static_cast<float>(up) * step);
  sure_bottom_ = std::min(to, static_cast<float>(down + 1) * step);

  first_kept_ = first - 2;
  last_kept_ = past + 1;
  std::erase_if(drawn_,
                [&](const auto& each) { return each.first < first_kept_ || each.first > last_kept_; });
  return due;
}

bool Tiles::covers(const Sight& sight) const {
  const float top = std::max(0.0f, sight.scroll_top - margin_of(sight));
  const float bottom = std::min(height_of(sight), sight.scroll_top + sight.height + margin_of(sight));
  return top >= sure_top_ - hair && bottom <= sure_bottom_ + 0.5f;
}

} // namespace sanpo
