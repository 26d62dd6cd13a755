// Small words of the result writers: a key with a value of the product's types. Used by result_*_json.cpp
// only.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/choice.h"
#include "core/base/exact_yen.h"
#include "core/base/reason.h"
#include "core/base/value_text.h"
#include "core/record/json_writer.h"
#include "core/record/result_json.h"

namespace sanpo {

inline void put(JsonWriter& out, std::string_view key, Yen yen) { out.key(key).integer(yen.value); }
inline void put(JsonWriter& out, std::string_view key, Count count) { out.key(key).integer(count.value); }
inline void put(JsonWriter& out, std::string_view key, ExactYen yen) { put(out, key, yen.rounded()); }
inline void put(JsonWriter& out, std::string_view key, Quantity quantity) {
  out.key(key).string(canonical(quantity));
}
inline void put(JsonWriter& out, std::string_view key, Percent percent) {
  out.key(key).string(canonical(percent));
}
inline void put(JsonWriter& out, std::string_view key, Date date) { out.key(key).string(canonical(date)); }
inline void put(JsonWriter& out, std::string_view key, Month month) { out.key(key).string(canonical(month)); }
inline void put(JsonWriter& out, std::string_view key, bool flag) { out.key(key).tick(flag); }

/// Nothing is written where there is nothing.
template <class T> void put(JsonWriter& out, std::string_view key, const std::optional<T>& value) {
  if (value) put(out, key, *value);
}
inline void put_text(JsonWriter& out, std::string_view key, std::string_view text) {
  if (!text.empty()) out.key(key).string(text);
}
inline void put_reason(JsonWriter& out, std::string_view key, const Reason& reason) {
  if (reason.code.empty()) return;
  out.key(key);
  write_reason(out, reason.code, reason.arguments);
}

template <class List> void put_list(JsonWriter& out, std::string_view key, const List& list, auto write) {
  out.key(key).begin_array();
  for (const auto& element : list) {
    out.begin_object();
    write(element);
    out.end_object();
  }
  out.end_array();
}
inline void put_names(JsonWriter& out, std::string_view key, const std::vector<Slug>& names) {
  out.key(key).begin_row();
  for (const Slug& name : names)
    out.string(name.value);
  out.end_row();
}
inline void put_reasons(JsonWriter& out, std::string_view key, const std::vector<Reason>& reasons) {
  out.key(key).begin_array();
  for (const Reason& reason : reasons)
    write_reason(out, reason.code, reason.arguments);
  out.end_array();
}
inline void put_findings(JsonWriter& out, const std::vector<Finding>& findings) {
  out.key("findings").begin_array();
  for (const Finding& finding : findings)
    write_finding(out, finding);
  out.end_array();
}

} // namespace sanpo
