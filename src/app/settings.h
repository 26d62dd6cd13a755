// What a person set for this device: language, looks, sales mode. Kept in a file of its own beside the cases.
// Rule: ux.md, Screens; design.md, Keeping data, 4.
#pragma once

#include <string>
#include <string_view>

#include "core/base/choice.h"
#include "core/base/language.h"
#include "core/base/value_text.h"

namespace sanpo {

enum class ThemeChoice : unsigned char { system, light, dark };
enum class TextSize : unsigned char { normal, large, largest };

template <> struct Choices<Language> {
  static constexpr ChoiceName<Language> table[] = {{Language::ja, "ja"}, {Language::en, "en"}};
};
template <> struct Choices<ThemeChoice> {
  static constexpr ChoiceName<ThemeChoice> table[] = {
      {ThemeChoice::system, "system"}, {ThemeChoice::light, "light"}, {ThemeChoice::dark, "dark"}};
};
template <> struct Choices<TextSize> {
  static constexpr ChoiceName<TextSize> table[] = {
      {TextSize::normal, "normal"}, {TextSize::large, "large"}, {TextSize::largest, "largest"}};
};
template <> struct Choices<Calendar> {
  static constexpr ChoiceName<Calendar> table[] = {{Calendar::gregorian, "gregorian"},
                                                   {Calendar::japanese, "japanese"}};
};

struct Settings {
  Language language = Language::ja;
  ThemeChoice theme = ThemeChoice::system;
  TextSize text_size = TextSize::normal;
  Calendar calendar = Calendar::gregorian; ///< how dates are shown: 西暦 or 和暦
  bool sales_mode = false;                 ///< client management, discounts, price overrides, internal notes
  bool install_put_off = false;            ///< the offer to install is not made again
  bool operator==(const Settings&) const = default;
};

/// One `name=value` a line.
std::string encode_settings(const Settings& settings);

/// Lines that are not understood (of a newer version, or damaged) leave the default.
Settings decode_settings(std::string_view text);

} // namespace sanpo
