// Writes values inside sentences. See values.h.
#include "words/values.h"

#include <array>
#include <format>
#include <string_view>

namespace sanpo {

namespace {

constexpr std::array<std::string_view, 12> english_months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
std::string_view english_month(std::int8_t month) {
  return month >= 1 && month <= 12 ? english_months[static_cast<std::size_t>(month - 1)] : "?";
}

} // namespace

const Marks& marks_of(Language language) {
  static constexpr Marks ja{.phrases = " ・ ",
                            .gap = "　",
                            .words = "・",
                            .bullet = "・",
                            .range = "～",
                            .plus = " ＋ ",
                            .colon = "：",
                            .open = "（",
                            .close = "）"};
  static constexpr Marks en{.phrases = " · ",
                            .gap = " · ",
                            .words = ", ",
                            .bullet = "• ",
                            .range = "–",
                            .plus = " + ",
                            .colon = ": ",
                            .open = " (",
                            .close = ")"};
  return language == Language::ja ? ja : en;
}

std::string_view form_for(std::string_view number, std::string_view forms) {
  const std::size_t bar = forms.find('|');
  return bar == std::string_view::npos || number == "1" ? forms.substr(0, bar) : forms.substr(bar + 1);
}

std::string shown(Yen value, Style style) {
  if (style.language == Language::ja) return field_text(value) + "円";
  return value.value < 0 ? "-¥" + field_text(-value) : "¥" + field_text(value);
}

std::string shown(Count value, Style) { return field_text(value); }

std::string shown(Quantity value, Style) { return field_text(value); }

std::string shown(Hours value, Style style) {
  const bool japanese = style.language == Language::ja;
  if (!value.clock) return field_text(value) + (japanese ? "時間" : " h");
  const std::int64_t hours = value.parts / hour_parts;
  const std::int64_t minutes = value.parts % hour_parts / (hour_parts / 60);
  std::string text;
  if (hours != 0) text = field_text(Count{hours}) + (japanese ? "時間" : " h");
  if (minutes != 0 || hours == 0)
    text += std::format("{}{}{}", japanese || text.empty() ? "" : " ", minutes, japanese ? "分" : " min");
  return text;
}

std::string shown(Percent value, Style) { return field_text(value) + "%"; }

std::string shown(Date value, Style style) {
  if (style.language == Language::ja) return field_text(value, style.calendar);
  return std::format("{} {} {}", value.day, english_month(value.month), value.year);
}

std::string shown(Month value, Style style) {
  if (style.language == Language::ja) return field_text(value, style.calendar);
  return std::format("{} {}", english_month(value.month), value.year);
}

std::string shown(const Argument& value, Style style) {
  return std::visit(
      [style](const auto& held) -> std::string {
        if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::string>)
          return held;
        else
          return shown(held, style);
      },
      value);
}

} // namespace sanpo
