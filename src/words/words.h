// What the product says, in one language: texts by key with their arguments put in, findings and reasons as
// sentences. Where the bytes come from (fetched, or read from a folder) is left to the platform; how values
// look to values.h.
#pragma once

#include <cstdint>
#include <expected>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/finding.h"
#include "core/base/reason.h"
#include "words/text.h"
#include "words/values.h"

namespace sanpo {

/// Arguments of a text by name, as findings and reasons carry them.
using Arguments = std::vector<std::pair<std::string, Argument>>;

class Words {
public:
  enum class Error : unsigned char {
    other_keys, ///< the file was made for another build of the program
    wrong_count ///< the file is cut off or damaged
  };

  /// From the bytes of a file `texts.<language>` (tools/assets/texts.mjs says what stands in it).
  static std::expected<Words, Error> from(std::string_view bytes, Style style);

  [[nodiscard]] Style style() const { return style_; }
  [[nodiscard]] const Marks& marks() const { return marks_of(style_.language); }
  /// To stand behind a name: "（本社）", " (Tokyo)".
  [[nodiscard]] std::string in_brackets(std::string_view text) const;

  /// The text as it stands in the file.
  [[nodiscard]] std::string_view get(Text text) const;
  /// The text of a key that is only known at run time, or nothing.
  [[nodiscard]] std::optional<std::string_view> get(std::string_view key) const;

  /// The text with {name} replaced by the arguments and {name|person|people} by the form that goes with the
  /// number; a name without an argument stays visible as {name}.
  [[nodiscard]] std::string format(Text text, const Arguments& arguments) const;

  /// "finding.<code>" and "reason.<code>" with their arguments; the bare code when the text is missing.
  [[nodiscard]] std::string text(const Finding& finding) const;
  [[nodiscard]] std::string text(const Reason& reason) const;
  /// The text of any key with arguments (EntryError: the code is the key); the bare key when it is missing.
  [[nodiscard]] std::string text(std::string_view key, const Arguments& arguments) const;

  /// A value with its unit in this language.
  template <class Value> [[nodiscard]] std::string show(const Value& value) const {
    return shown(value, style_);
  }
private:
  Words() = default;
  [[nodiscard]] std::string_view at(std::size_t place) const;
  std::string fill(std::string_view pattern, const Arguments& arguments) const;

  Style style_;
  std::string bytes_;                 ///< all texts in the order of their values, one after the other
  std::vector<std::uint32_t> starts_; ///< where each begins; one more for the end
};

} // namespace sanpo
