// What every document is written with: words, the case, and how amounts, addressees and names look on paper.
// Rule: quotation.md, Formats and 宛名.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/catalogue/local_text.h"
#include "core/record/case.h"
#include "documents/page.h"
#include "words/words.h"

namespace sanpo {

class Desk {
public:
  Desk(const Words& words, const Case& document, Date today)
      : words(words), document(document), today(today) {}

  const Words& words;
  const Case& document;
  Date today;

  [[nodiscard]] bool english() const { return words.style().language == Language::en; }
  [[nodiscard]] std::string t(Text text) const { return std::string(words.get(text)); }
  [[nodiscard]] std::string f(Text text, const Arguments& arguments) const {
    return words.format(text, arguments);
  }
  [[nodiscard]] std::string key(std::string_view key) const { return words.text(key, {}); }
  [[nodiscard]] std::string l(const LocalText& text) const {
    return english() && !text.en.empty() ? text.en : text.ja;
  }
  template <class Value> [[nodiscard]] std::string show(const Value& value) const {
    return words.show(value);
  }

  /// "¥1,234,567" (U+00A5), "▲10,000".
  [[nodiscard]] std::string yen(Yen amount) const;
  /// The same without the sign, for columns headed 金額: "1,234,567", "▲10,000".
  [[nodiscard]] std::string figure(Yen amount) const;
  /// With ～ when it is a minimum.
  [[nodiscard]] std::string yen_from(Yen amount, bool from) const;
  [[nodiscard]] std::string figure_from(Yen amount, bool from) const;
  [[nodiscard]] std::string number(std::size_t count) const {
    return show(Count{static_cast<std::int64_t>(count)});
  }

  /// Its name, or 事業場2.
  [[nodiscard]] std::string site(const Id& id) const;
  [[nodiscard]] std::string person(const Id& id) const;
  /// The client's name, else the title of the case, else 宛名未定.
  [[nodiscard]] std::string client() const;

  /// A page with head, foot and file name; blocks are added by the document. `amount`: of the file name.
  [[nodiscard]] PageModel page(Text title, const std::string& amount, const std::string& number) const;
};

/// 宛名: company and department stand above the person; 様 after the person, else 御中 after the company.
std::vector<std::string> addressee_lines(const Client& client, bool english);

/// date_client_amount_kind_number, without characters that a file system refuses; empty parts are left out.
std::string file_name(std::initializer_list<std::string_view> parts);

} // namespace sanpo
