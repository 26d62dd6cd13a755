// Local time of Japan (UTC+9, no summer time), so that headless runs do not depend on the machine's zone.
#include "platform/headless/manual_clock.h"

namespace sanpo {

LocalTime ManualClock::local(Instant instant) const {
  using namespace std::chrono;
  const sys_time<milliseconds> japan{milliseconds{instant.milliseconds} + hours{9}};
  const auto day = floor<days>(japan);
  const year_month_day date{day};
  const hh_mm_ss time{japan - day};
  return {{static_cast<std::int16_t>(static_cast<int>(date.year())),
           static_cast<std::int8_t>(static_cast<unsigned>(date.month())),
           static_cast<std::int8_t>(static_cast<unsigned>(date.day()))},
          static_cast<std::int8_t>(time.hours().count()),
          static_cast<std::int8_t>(time.minutes().count())};
}

} // namespace sanpo
