// Writes JSON in one canonical form: keys in the order given, no spaces (compact) or two spaces a level
// (indented), only the escapes that JSON demands. The same values always give the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sanpo {

struct JsonValue;

enum class JsonLayout : unsigned char { compact, indented };

class JsonWriter {
public:
  explicit JsonWriter(JsonLayout layout) : layout_(layout) {}

  JsonWriter& key(std::string_view name);
  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  /// An array whose elements stay on one line.
  void begin_row();
  void end_row();
  void string(std::string_view text);
  void integer(std::int64_t value);
  void tick(bool value) { raw(value ? "true" : "false"); }
  void null() { raw("null"); }
  /// Text that is JSON already.
  void raw(std::string_view json);
  void value(const JsonValue& json);

  /// To take back what was written since: an object or list that turned out empty.
  struct Mark {
    std::size_t length;
    bool first;
    bool after_key;
  };
  [[nodiscard]] Mark mark() const { return {text_.size(), first_, after_key_}; }
  void take_back(Mark mark);

  [[nodiscard]] std::string take() { return std::move(text_); }
private:
  void begin(char bracket);
  void end(char bracket);
  void separate();
  void line();

  std::string text_;
  JsonLayout layout_;
  int depth_ = 0;
  bool first_ = true;      ///< nothing stands yet in the innermost object or array
  bool after_key_ = false; ///< the next value belongs to a key
  bool row_ = false;
};

} // namespace sanpo
