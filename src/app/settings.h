// What a person set for this device: language, looks, sales mode. Kept in a file of its own beside the cases.
// Rule: ux.md, Screens; design.md, Keeping data, 4.
#pragma once

#include <string>
#include <string_view>

#include "core/base/choice.h"

namespace sanpo {

enum class Language : unsigned char { ja, en };
enum class Theme : unsigned char { system, light, dark };
enum class TextSize : unsigned char { normal, large, largest };
enum class Calendar : unsigned char { western, japanese };

template <> struct Choices<Language> {
  static constexpr ChoiceName<Language> table[] = {{Language::ja, "ja"}, {Language::en, "en"}};
};
template <> struct Choices<Theme> {
  static constexpr ChoiceName<Theme> table[] = {
      {Theme::system, "system"}, {Theme::light, "light"}, {Theme::dark, "dark"}};
};
template <> struct Choices<TextSize> {
  static constexpr ChoiceName<TextSize> table[] = {
      {TextSize::normal, "normal"}, {TextSize::large, "large"}, {TextSize::largest, "largest"}};
};
template <> struct Choices<Calendar> {
  static constexpr ChoiceName<Calendar> table[] = {{Calendar::western, "western"},
                                                   {Calendar::japanese, "japanese"}};
};

struct Settings {
  Language language = Language::ja;
  Theme theme = Theme::system;
  TextSize text_size = TextSize::normal;
  Calendar calendar = Calendar::western; ///< how dates are shown: 西暦 or 和暦
  bool sales_mode = false;               ///< client management, discounts, price overrides, internal notes
  bool operator==(const Settings&) const = default;
};

/// One `name=value` a line.
std::string encode_settings(const Settings& settings);

/// Lines that are not understood (of a newer version, or damaged) leave the default.
Settings decode_settings(std::string_view text);

} // namespace sanpo
