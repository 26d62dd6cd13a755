// What a field of the document is: its kind and its bounds. Each record describes its fields once, in a
// `describe(visitor, record)` function; decoder, encoder, JSON Schema, messages, binding and find are
// visitors.
//
// A visitor offers, for a member named by a slug:
//   field(slug, member, spec)   a value: bool, enum with Choices<>, std::string, Id, Slug, std::optional of
//   an
//                               enum or a unit
//   array(slug, member, spec)   std::array of Count or bool (JSON array; path slug/0, slug/1 …)
//   slugs(slug, member)         std::vector<Slug>, a set of catalogue names (path slug/<name>, a tick)
//   object(slug, member)        a record inside the record
//   list(slug, member)          std::vector of records, each with a member `id` (Id or Slug); path
//   slug/<id>/… json(slug, member)          JsonText: content that this version keeps and does not read
// Rule: entry.md; design.md, One catalogue of fields.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/units.h"

namespace sanpo {

enum class FieldKind : unsigned char {
  identity,  ///< the record's own id (a record that is named after another one has a reference as its id)
  reference, ///< the id of another record, or a catalogue slug
  tick,
  choice,
  text, ///< one line
  note, ///< several lines
  yen,
  count,
  quantity,
  hours,
  percent,
  date,
  month,
  moment, ///< from the clock, never typed
  url,
  email,
  telephone,
  postal_code,
  registration_number,
};

struct FieldSpec {
  FieldKind kind = FieldKind::text;
  std::int64_t min = 0; ///< in the type's own unit: yen, hundredths, 1/300 h, tenths of a percent, characters
  std::int64_t max = 0;
};

constexpr FieldSpec identity() { return {FieldKind::identity, 0, 0}; }
constexpr FieldSpec reference() { return {FieldKind::reference, 0, 64}; }
constexpr FieldSpec tick() { return {FieldKind::tick, 0, 1}; }
constexpr FieldSpec choice() { return {FieldKind::choice, 0, 0}; }
constexpr FieldSpec text(std::int64_t characters = 2'000) { return {FieldKind::text, 0, characters}; }
constexpr FieldSpec note() { return {FieldKind::note, 0, 20'000}; }
constexpr FieldSpec yen(std::int64_t max = max_yen.value) { return {FieldKind::yen, 0, max}; }
constexpr FieldSpec count(std::int64_t min = 0, std::int64_t max = 10'000'000) {
  return {FieldKind::count, min, max};
}
constexpr FieldSpec quantity(std::int64_t max_whole = 10'000'000) {
  return {FieldKind::quantity, 0, max_whole * 100};
}
constexpr FieldSpec hours(std::int64_t max_hours = 10'000) {
  return {FieldKind::hours, 0, max_hours * hour_parts};
}
constexpr FieldSpec percent() { return {FieldKind::percent, 0, 1'000}; }
constexpr FieldSpec date() { return {FieldKind::date, 0, 0}; }
constexpr FieldSpec month() { return {FieldKind::month, 0, 0}; }
constexpr FieldSpec moment() { return {FieldKind::moment, 0, 0}; }
constexpr FieldSpec url() { return {FieldKind::url, 0, 2'000}; }
constexpr FieldSpec email() { return {FieldKind::email, 0, 254}; }
constexpr FieldSpec telephone() { return {FieldKind::telephone, 0, 40}; }
constexpr FieldSpec postal_code() { return {FieldKind::postal_code, 0, 20}; }
constexpr FieldSpec registration_number() { return {FieldKind::registration_number, 0, 14}; }

} // namespace sanpo
