#include "ui/text/text_layout.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "ui/text/line_ends.h"

extern "C" {
#include "linebreak.h"
}

namespace sanpo {
namespace {

constexpr std::size_t kept_at_most = 8'000;

std::uint64_t eighths(float length) { return static_cast<std::uint64_t>(std::floor(length * 8 + 0.5f)); }

std::uint64_t key_of(TextStyle style, std::string_view text, float width) {
  std::uint64_t hash = 1469598103934665603ull ^ eighths(style.size) ^ (style.bold ? 0x10000u : 0u) ^
                       eighths(width) << 20 ^ static_cast<std::uint64_t>(text.size()) << 48;
  const auto mix = [&hash](std::uint64_t word) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15ull;
    hash ^= hash >> 32;
  };
  std::uint64_t word = 0;
  for (; text.size() >= sizeof word; text.remove_prefix(sizeof word)) {
    std::memcpy(&word, text.data(), sizeof word);
    mix(word);
  }
  word = 0;
  std::copy(text.begin(), text.end(), reinterpret_cast<char*>(&word));
  mix(word);
  return hash;
}

} // namespace

void TextLayout::set_scale(float ratio, float text_scale) {
  if (ratio == ratio_ && text_scale == text_scale_) return;
  ratio_ = ratio;
  text_scale_ = text_scale;
  widths_.clear();
  cuts_.clear();
  lines_.clear();
  fonts_.forget_baselines();
}

float TextLayout::pixels(TextStyle style) const { return std::round(style.size * text_scale_ * ratio_); }
float TextLayout::line_height(TextStyle style) const {
  return std::round(style.line * text_scale_ * ratio_) / ratio_;
}

float TextLayout::width(TextStyle style, std::string_view text) {
  if (widths_.size() > kept_at_most) widths_.clear();
  const auto [found, made] = widths_.try_emplace(key_of(style, text, 0), 0.0f);
  if (made) found->second = fonts_.width({style.bold, false}, pixels(style), text) / ratio_;
  return found->second;
}

std::size_t TextLayout::cut(TextStyle style, std::string_view text, float width) {
  if (cuts_.size() > kept_at_most) cuts_.clear();
  const auto [found, made] = cuts_.try_emplace(key_of(style, text, width), 0);
  if (!made) return found->second;
  const GlyphFace face{style.bold, false};
  const float size = pixels(style);
  float room = width * ratio_ - fonts_.width(face, size, "…");
  for (std::size_t at = 0; at < text.size(); found->second = at) {
    const std::size_t start = at;
    fonts_.next(text, at);
    room -= fonts_.width(face, size, text.substr(start, at - start));
    if (room < 0) break;
  }
  return found->second;
}

std::span<const TextLine> TextLayout::lines(TextStyle style, std::string_view text, float width, bool field) {
  if (lines_.size() > kept_at_most) lines_.clear();
  const auto [found, made] = lines_.try_emplace(key_of(style, text, width) ^ (field ? 1u : 0u));
  std::vector<TextLine>& kept = found->second;
  if (!made) return kept;
  std::vector<char> places(text.size() + 1);
  if (!text.empty())
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "ja", places.data());
  // One piece is torn apart only where it is longer than a line.
  for (std::size_t at = 1; !field && at < text.size(); ++at)
    if (places[at - 1] == LINEBREAK_ALLOWBREAK && is_one_piece(text, at)) places[at - 1] = LINEBREAK_NOBREAK;
  kept = broken(style, text, width, places, LineEnd::poor);
  const auto count = kept.size();
  if (field || count < 2 || count > 6 || text.find('\n') != std::string_view::npos) return kept;
  const auto offer = [&](float room, LineEnd sought) {
    auto lines = broken(style, text, room, places, sought);
    const bool taken = lines.size() == count;
    if (taken) kept = std::move(lines);
    return taken;
  };
  const bool whole_words = offer(width, LineEnd::phrase) || offer(width, LineEnd::word);
  const float missing = 3.5f * css_size(style) - kept.back().width;
  if (missing <= 0) return kept;
  // A little narrower, and the lines before give something to the last one.
  const float narrower = width - missing / static_cast<float>(count - 1) - css_size(style) / 2;
  if (!offer(narrower, LineEnd::word) && !whole_words) offer(narrower, LineEnd::poor);
  return kept;
}

std::vector<TextLine> TextLayout::broken(TextStyle style, std::string_view text, float width,
                                         std::span<const char> places, LineEnd sought) {
  std::vector<TextLine> lines;
  const float limit = width * ratio_ + 0.5f;
  std::uint32_t begin = 0, fit = 0, trimmed = 0, fit_trimmed = 0;
  float used = 0, used_at_fit = 0, used_trimmed = 0, used_fit_trimmed = 0;
  LineEnd chosen = LineEnd::poor; // how good the place to break is
  const float size = pixels(style);
  const auto push = [&](std::uint32_t end, float line_width) {
    lines.push_back({begin, end, line_width / ratio_});
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    fonts_.next(text, at);
    const std::string_view cluster = text.substr(start, at - start);
    if (cluster == "\n") {
      push(trimmed < begin ? begin : trimmed, used_trimmed);
      begin = fit = trimmed = fit_trimmed = static_cast<std::uint32_t>(at);
      used = used_at_fit = used_trimmed = used_fit_trimmed = 0;
      continue;
    }
    const float advance = fonts_.width({style.bold, false}, size, cluster);
    const bool blank = cluster == " " || cluster == "\u3000";
    if (!blank && used + advance > limit && used > 0) {
      if (fit > begin) { // break where the rules allow it
        push(fit_trimmed, used_fit_trimmed);
        begin = fit;
        used -= used_at_fit;
      } else { // no place allows it: break here
        push(static_cast<std::uint32_t>(start), used);
        begin = static_cast<std::uint32_t>(start);
        used = 0;
      }
      used_trimmed = used;
      fit = fit_trimmed = begin;
      used_at_fit = used_fit_trimmed = 0;
      chosen = LineEnd::poor;
    }
    used += advance;
    if (!blank) {
      trimmed = static_cast<std::uint32_t>(at);
      used_trimmed = used;
    }
    if (places[at - 1] != LINEBREAK_ALLOWBREAK) continue;
    // Once the line has filled, only a place as good as the best so far is better for being further on.
    LineEnd end = sought == LineEnd::poor || used < limit / 3 ? LineEnd::poor : line_end_at(text, at);
    if (end == LineEnd::phrase && (sought == LineEnd::word || used < limit / 2)) end = LineEnd::word;
    if (end >= chosen) {
      chosen = end;
      fit = static_cast<std::uint32_t>(at);
      fit_trimmed = trimmed;
      used_at_fit = used;
      used_fit_trimmed = used_trimmed;
    }
  }
  if (begin < text.size() || lines.empty()) push(trimmed < begin ? begin : trimmed, used_trimmed);
  return lines;
}

} // namespace sanpo
