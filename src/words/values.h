// Values with units inside sentences: "1,234,567円", "1時間30分", "¥1,234,567", "22 Nov 2026". The bare forms
// of fields and documents are core/base/value_text's. Rule: entry.md, "shown as"; quotation.md, Formats.
#pragma once

#include <string>
#include <string_view>

#include "core/base/finding.h"
#include "core/base/language.h"
#include "core/base/units.h"
#include "core/base/value_text.h"

namespace sanpo {

/// How values are written for one reader. The calendar matters in Japanese only.
struct Style {
  Language language = Language::ja;
  Calendar calendar = Calendar::gregorian;
};

/// Signs between parts that the program puts together.
struct Marks {
  std::string_view phrases; ///< between phrases of a line: "2026年4月開始 ・ 3年", "from Apr 2026 · 3 years"
  std::string_view gap;     ///< between a name and what goes with it: "本社　12人", "Tokyo · 12 people"
  std::string_view words;   ///< between words of a list: "本社・工場", "Osaka, Kyoto"
  std::string_view bullet;  ///< before an entry of a list
  std::string_view range;   ///< "2～3", "2–3"
  std::string_view plus;
  std::string_view colon;
  std::string_view open, close; ///< brackets after a name
};
const Marks& marks_of(Language language);

/// Of "person|people" the first for one, the second for every other number; a word without forms as it is.
std::string_view form_for(std::string_view number, std::string_view forms);

/// With its unit: "1,234,567円", "¥1,234,567".
std::string shown(Yen value, Style style);
/// Without a unit, which the sentence around it gives: "1,370".
std::string shown(Count value, Style style);
/// Without a unit and without idle decimals: "2.25".
std::string shown(Quantity value, Style style);
/// With its unit: "1.5時間", or "1時間30分" for what was entered as h:mm; "1.5 h", "1 h 30 min".
std::string shown(Hours value, Style style);
/// "12.5%".
std::string shown(Percent value, Style style);
/// "2026年11月22日", "令和8年11月22日", "22 Nov 2026".
std::string shown(Date value, Style style);
/// "2026年4月", "令和8年4月", "Apr 2026".
std::string shown(Month value, Style style);
/// Whatever an argument holds; text as it is.
std::string shown(const Argument& value, Style style);

} // namespace sanpo
