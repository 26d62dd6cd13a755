// The present moment, as everything above the platform sees it.
// Time zones are the platform's business: it says which day and time of day an instant is for the reader.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>

#include "core/base/units.h"

namespace sanpo {

using Milliseconds = std::chrono::milliseconds;

/// A moment in milliseconds since 1970-01-01 00:00 UTC.
struct Instant {
  std::int64_t milliseconds = 0;
  constexpr auto operator<=>(const Instant&) const = default;
};

constexpr Instant operator+(Instant start, Milliseconds span) { return {start.milliseconds + span.count()}; }
constexpr Milliseconds operator-(Instant end, Instant start) {
  return Milliseconds{end.milliseconds - start.milliseconds};
}

/// A moment as the reader's calendar and watch show it.
struct LocalTime {
  Date date;
  std::int8_t hour = 0;   ///< 0–23
  std::int8_t minute = 0; ///< 0–59
  constexpr bool operator==(const LocalTime&) const = default;
};

class Clock {
public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
  /// The instant in the reader's time zone.
  [[nodiscard]] virtual LocalTime local(Instant instant) const = 0;
  [[nodiscard]] Date today() const { return local(now()).date; }
};

} // namespace sanpo
