// What a person set for this device: language, looks, sales mode. Kept in a file of its own beside the cases.
// Rule: ux.md, Screens; design.md, Keeping data, 4.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/choice.h"
#include "core/base/language.h"
#include "core/base/value_text.h"
#include "core/record/issuer.h"

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
  Issuer issuer;                           ///< of 御見積書
  std::string price_list;                  ///< the provider's own, as a file; empty: the built-in one
  std::string price_draft;                 ///< the same while it is being changed
  std::vector<std::pair<Slug, std::string>> editions; ///< imported ones of the certification, as files
  std::vector<std::pair<Slug, std::string>> refused;  ///< what the issuer's fields could not take, by field
  std::string numbered_on;                            ///< the day of the last number that was given
  Count numbered;                                     ///< which one it was on that day
  bool operator==(const Settings&) const = default;
};

/// One `name=value` a line.
std::string encode_settings(const Settings& settings);

/// Lines that are not understood (of a newer version, or damaged) leave the default.
Settings decode_settings(std::string_view text);

} // namespace sanpo
