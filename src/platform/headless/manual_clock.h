// A clock that stands still until it is told to move: tests and golden documents get the same times each run.
#pragma once

#include "platform/clock.h"

namespace sanpo {

class ManualClock final : public Clock {
public:
  /// 2026-11-22 12:03 in Japan.
  static constexpr Instant start{1'795'316'580'000};

  [[nodiscard]] Instant now() const override { return now_; }
  [[nodiscard]] LocalTime local(Instant instant) const override;
  void advance(Milliseconds span) { now_ = now_ + span; }
private:
  Instant now_ = start;
};

} // namespace sanpo
