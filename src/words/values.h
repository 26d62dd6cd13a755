// Values with units inside sentences: "1,234,567円", "1時間30分", "¥1,234,567", "22 Nov 2026". The bare forms
// of fields and documents are core/base/value_text's. Rule: entry.md, "shown as"; quotation.md, Formats.
#pragma once

#include <string>

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
