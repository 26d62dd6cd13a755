// The device's clock and time zone.
#pragma once

#include <ctime>

#include "platform/clock.h"

namespace sanpo {

class SystemClock final : public Clock {
public:
  [[nodiscard]] Instant now() const override {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<Milliseconds>(since).count()};
  }

  [[nodiscard]] LocalTime local(Instant instant) const override {
    const std::time_t seconds = static_cast<std::time_t>(instant.milliseconds / 1'000);
    std::tm parts{};
    localtime_r(&seconds, &parts);
    return {{static_cast<std::int16_t>(parts.tm_year + 1'900), static_cast<std::int8_t>(parts.tm_mon + 1),
             static_cast<std::int8_t>(parts.tm_mday)},
            static_cast<std::int8_t>(parts.tm_hour),
            static_cast<std::int8_t>(parts.tm_min)};
  }
};

} // namespace sanpo
