#include "core/record/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/record/json_value.h"

namespace sanpo {

namespace {

void append_escaped(std::string& out, std::string_view text) {
  const auto plain = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; };
  out += '"';
  for (auto at = text.begin(); at != text.end();) {
    const auto run = std::find_if_not(at, text.end(), plain);
    out.append(at, run);
    if (run == text.end()) break;
    const char c = *run;
    at = run + 1;
    constexpr std::string_view named = "\"\\\b\f\n\r\t";
    constexpr std::string_view letters = "\"\\bfnrt";
    if (const std::size_t i = named.find(c); i != named.npos) {
      out += '\\';
      out += letters[i];
    } else {
      const auto code = static_cast<unsigned char>(c);
      constexpr std::string_view digits = "0123456789abcdef";
      out += "\\u00";
      out += digits[code >> 4];
      out += digits[code & 15];
    }
  }
  out += '"';
}

} // namespace

void JsonWriter::line() {
  if (layout_ == JsonLayout::compact || row_) return;
  text_ += '\n';
  text_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) text_ += row_ && layout_ == JsonLayout::indented ? ", " : ",";
  if (depth_ > 0) line();
  first_ = false;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_escaped(text_, name);
  text_ += layout_ == JsonLayout::indented ? ": " : ":";
  after_key_ = true;
  return *this;
}

void JsonWriter::begin(char bracket) {
  separate();
  text_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (!first_) line();
  text_ += bracket;
  first_ = false;
  if (depth_ == 0 && layout_ == JsonLayout::indented) text_ += '\n';
}

void JsonWriter::begin_row() {
  begin('[');
  row_ = true;
}

void JsonWriter::end_row() {
  end(']');
  row_ = false;
}

void JsonWriter::string(std::string_view text) {
  separate();
  append_escaped(text_, text);
}

void JsonWriter::integer(std::int64_t value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  raw({digits.data(), end});
}

void JsonWriter::raw(std::string_view json) {
  separate();
  text_ += json;
}

void JsonWriter::take_back(Mark mark) {
  text_.resize(mark.length);
  first_ = mark.first;
  after_key_ = mark.after_key;
}

void JsonWriter::value(const JsonValue& json) {
  if (const JsonValue::Object* members = json.object()) {
    begin_object();
    for (const auto& [name, member] : *members)
      key(name).value(member);
    end_object();
  } else if (const JsonValue::Array* elements = json.array()) {
    begin_array();
    for (const JsonValue& element : *elements)
      value(element);
    end_array();
  } else if (const std::string* text = json.string()) {
    string(*text);
  } else if (const std::int64_t* number = json.integer()) {
    integer(*number);
  } else if (const bool* flag = std::get_if<bool>(&json.value)) {
    tick(*flag);
  } else if (const JsonNumber* other = std::get_if<JsonNumber>(&json.value)) {
    raw(other->text);
  } else {
    null();
  }
}

} // namespace sanpo
