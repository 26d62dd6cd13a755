#include "ui/paint/painter.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "imgui.h"

namespace sanpo {
namespace {

ImU32 packed(Color color) {
  return IM_COL32(color.rgba >> 24 & 255, color.rgba >> 16 & 255, color.rgba >> 8 & 255, color.rgba & 255);
}

// A stroke whose corners are rounded by `soft` grid units, in device pixels.
void stroke_path(ImDrawList& list, const IconStroke& stroke, ImVec2 origin, float unit) {
  const std::size_t count = stroke.count;
  const auto point = [&](std::size_t p) {
    return ImVec2{origin.x + stroke.points[2 * p] * unit, origin.y + stroke.points[2 * p + 1] * unit};
  };
  for (std::size_t p = 0; p < count; ++p) {
    const ImVec2 corner = point(p);
    const bool end = !stroke.closed && (p == 0 || p + 1 == count);
    if (end || stroke.soft <= 0) {
      list.PathLineTo(corner);
      continue;
    }
    const auto towards = [&](ImVec2 other) {
      const float dx = other.x - corner.x, dy = other.y - corner.y, length = std::sqrt(dx * dx + dy * dy);
      const float share = std::min(0.5f, stroke.soft * unit / std::max(length, 0.01f));
      return ImVec2{corner.x + dx * share, corner.y + dy * share};
    };
    list.PathLineTo(towards(point((p + count - 1) % count)));
    list.PathBezierQuadraticCurveTo(corner, towards(point((p + 1) % count)), 5);
  }
}

bool light(Color color) { // brighter than the middle: the face with light ink
  const auto red = color.rgba >> 24 & 255, green = color.rgba >> 16 & 255, blue = color.rgba >> 8 & 255;
  return red * 3 + green * 6 + blue > 1'280;
}

/// From where to where it is seen.
struct Reach {
  float top, bottom;
};

Reach reach_of(const Shape& shape) {
  float over = 2; // half a stroke, rounded to pixels
  if (shape.kind == Shape::Kind::shadow) over = 9;
  if (shape.kind == Shape::Kind::text) over = shape.style.size / 2; // letters with marks, in a low line
  return {shape.rect.y - over, shape.rect.bottom() + over};
}

std::uint64_t hash_of(const Shape& shape, std::string_view words) {
  const auto pair = [](float a, float b) {
    return static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(a)) << 32 |
           std::bit_cast<std::uint32_t>(b);
  };
  const std::uint64_t kind = static_cast<std::uint64_t>(shape.kind) << 16 |
                             static_cast<std::uint64_t>(shape.icon) << 8 | (shape.field ? 1u : 0u);
  std::uint64_t hash = 0;
  for (const std::uint64_t word :
       {kind, static_cast<std::uint64_t>(shape.color.rgba) << 32 | shape.border.rgba,
        pair(shape.rect.x, shape.rect.y), pair(shape.rect.w, shape.rect.h),
        pair(shape.radius, shape.style.bold ? -shape.style.size : shape.style.size),
        pair(shape.border_width, 0)})
    hash = mixed(hash, word);
  std::size_t at = 0;
  for (std::uint64_t word = 0; at + 8 <= words.size(); at += 8) {
    std::memcpy(&word, words.data() + at, 8);
    hash = mixed(hash, word);
  }
  for (; at < words.size(); ++at)
    hash = mixed(hash, static_cast<unsigned char>(words[at]));
  return hash;
}

} // namespace

void Painter::clear() {
  shapes_.clear();
  words_.clear();
}

std::size_t Painter::box(const Rect& rect, Color fill, float radius, Color border, float border_width) {
  Shape& shape = shapes_.emplace_back();
  shape.rect = rect;
  shape.color = fill;
  shape.border = border;
  shape.radius = radius;
  shape.border_width = border_width;
  return shapes_.size() - 1;
}

std::size_t Painter::shadow(const Rect& rect, Color color, float radius) {
  const std::size_t number = box(rect, color, radius);
  shapes_[number].kind = Shape::Kind::shadow;
  return number;
}

void Painter::text(const Rect& rect, TextStyle style, Color color, std::string_view words,
                   std::string_view ending) {
  if (words.empty() && ending.empty()) return;
  Shape& shape = shapes_.emplace_back();
  shape.kind = Shape::Kind::text;
  shape.rect = rect;
  shape.style = style;
  shape.color = color;
  shape.at = static_cast<std::uint32_t>(words_.size());
  shape.length = static_cast<std::uint32_t>(words.size() + ending.size());
  words_ += words;
  words_ += ending;
}

void Painter::field_text(const Rect& rect, TextStyle style, Color color, std::string_view words) {
  if (words.empty()) return;
  text(rect, style, color, words);
  shapes_.back().field = true;
}

void Painter::icon(const Rect& rect, Icon icon, Color color, float stroke) {
  Shape& shape = shapes_.emplace_back();
  shape.kind = Shape::Kind::icon;
  shape.icon = icon;
  shape.rect = rect;
  shape.color = color;
  shape.radius = stroke;
}

void Painter::line(float x0, float y0, float x1, float y1, Color color, float width) {
  Shape& shape = shapes_.emplace_back();
  shape.kind = Shape::Kind::line;
  shape.rect = {x0, y0, x1 - x0, y1 - y0};
  shape.color = color;
  shape.radius = width;
}

void Painter::clip(const Rect& rect) {
  Shape& shape = shapes_.emplace_back();
  shape.kind = Shape::Kind::clip;
  shape.rect = rect;
}

void Painter::unclip() { shapes_.emplace_back().kind = Shape::Kind::unclip; }

void Painter::hash_bands(float top, float height, std::span<std::uint64_t> bands) const {
  std::ranges::fill(bands, 0x243F6A8885A308D3ull);
  const auto band_at = [&](float y) { return static_cast<std::ptrdiff_t>(std::floor((y - top) / height)); };
  const std::ptrdiff_t count = std::ssize(bands);
  for (const Shape& shape : shapes_) {
    const bool everywhere = shape.kind == Shape::Kind::clip || shape.kind == Shape::Kind::unclip;
    const Reach reach = reach_of(shape);
    const std::ptrdiff_t first = everywhere ? 0 : std::max<std::ptrdiff_t>(0, band_at(reach.top));
    const std::ptrdiff_t last = everywhere ? count - 1 : std::min(count - 1, band_at(reach.bottom));
    if (first > last) continue;
    const std::uint64_t own = hash_of(shape, words(shape));
    for (std::ptrdiff_t band = first; band <= last; ++band)
      bands[static_cast<std::size_t>(band)] = mixed(bands[static_cast<std::size_t>(band)], own);
  }
}

void Painter::flush(ImDrawList& list, TextLayout& layout, float top, float bottom, float origin_x,
                    float origin_y) const {
  const float k = layout.ratio();
  const float shift = std::round(top * k);
  const auto px = [&](float x) { return std::round(x * k) + origin_x; };
  const auto py = [&](float y) { return std::round(y * k) - shift + origin_y; };
  for (const Shape& shape : shapes_) {
    const Rect& r = shape.rect;
    if (shape.kind == Shape::Kind::unclip) {
      list.PopClipRect();
      continue;
    }
    if (shape.kind == Shape::Kind::clip) {
      list.PushClipRect({px(r.x), py(r.y)}, {px(r.right()), py(r.bottom())}, true);
      continue;
    }
    const Reach reach = reach_of(shape);
    if (reach.bottom < top || reach.top > bottom) continue;
    const ImVec2 from{px(r.x), py(r.y)}, to{px(r.right()), py(r.bottom())};
    switch (shape.kind) {
    case Shape::Kind::box: {
      const float radius = shape.radius * k;
      if (shape.color.visible()) list.AddRectFilled(from, to, packed(shape.color), radius);
      if (shape.border.visible()) {
        const float width = std::max(1.0f, std::round(shape.border_width * k)), half = width / 2;
        list.AddRect({from.x + half, from.y + half}, {to.x - half, to.y - half}, packed(shape.border),
                     std::max(0.0f, radius - half), 0, width);
      }
      break;
    }
    case Shape::Kind::shadow: {
      if (!shape.color.visible()) break;
      // Wider and lower from layer to layer; together a soft edge.
      for (const float layer : {0.0f, 1.0f, 2.5f, 4.5f}) {
        const float out = layer * k, down = (1 + layer / 2) * k;
        list.AddRectFilled({from.x - out, from.y - out + down}, {to.x + out, to.y + out + down},
                           packed(shape.color), (shape.radius + layer) * k);
      }
      break;
    }
    case Shape::Kind::line: {
      const float width = std::max(1.0f, std::round(shape.radius * k));
      if (r.h == 0)
        list.AddRectFilled(from, {to.x, from.y + width}, packed(shape.color));
      else if (r.w == 0)
        list.AddRectFilled(from, {from.x + width, to.y}, packed(shape.color));
      else
        list.AddLine(from, to, packed(shape.color), width);
      break;
    }
    case Shape::Kind::icon: {
      const float unit = (to.x - from.x) / 24;
      const IconStrokes strokes = strokes_of(shape.icon);
      for (int i = 0; i < strokes.count; ++i) {
        const IconStroke& stroke = strokes.begin[i];
        const auto point = [&](std::size_t p) {
          return ImVec2{from.x + stroke.points[2 * p] * unit, from.y + stroke.points[2 * p + 1] * unit};
        };
        if (stroke.radius > 0) {
          list.AddCircle(point(0), stroke.radius * unit, packed(shape.color), 0, shape.radius * k);
          continue;
        }
        stroke_path(list, stroke, from, unit);
        list.PathStroke(packed(shape.color), stroke.closed ? ImDrawFlags_Closed : 0, shape.radius * k);
        if (!stroke.closed) { // round ends
          list.AddCircleFilled(point(0), shape.radius * k / 2, packed(shape.color));
          list.AddCircleFilled(point(stroke.count - 1u), shape.radius * k / 2, packed(shape.color));
        }
      }
      break;
    }
    case Shape::Kind::text: {
      const float size = layout.pixels(shape.style);
      const float line = std::round(layout.line_height(shape.style) * k);
      // Centred by floor, as a browser centres a line in a field.
      const float line_top = shape.field ? from.y : from.y + std::floor((to.y - from.y - line) / 2);
      // Rounded up at a half, above the tile's top as well: a line across two tiles is one line.
      const float base =
          std::floor(line_top + layout.fonts().baseline(size, shape.field ? to.y - from.y : line) + 0.5f);
      ImFontBaked* font = layout.fonts().baked({shape.style.bold, light(shape.color)}, size);
      const std::string_view words = this->words(shape);
      float pen = r.x * k + origin_x;
      for (std::size_t at = 0; at < words.size();) {
        const auto code = static_cast<ImWchar>(layout.fonts().next(words, at));
        const ImFontGlyph* glyph = font->FindGlyph(code);
        if (!glyph) continue;
        if (glyph->Visible) {
          const float x = std::round(pen);
          list.PrimReserve(6, 4);
          list.PrimRectUV({x + glyph->X0, base + glyph->Y0}, {x + glyph->X1, base + glyph->Y1},
                          {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, packed(shape.color));
        }
        pen += glyph->AdvanceX;
      }
      break;
    }
    case Shape::Kind::clip:
    case Shape::Kind::unclip: break;
    }
  }
}

} // namespace sanpo
