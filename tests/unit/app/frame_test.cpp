// The frame round a file: what is written is read, and what was changed on the way is noticed.
#include <doctest/doctest.h>

#include "app/storage/frame.h"

namespace sanpo {
namespace {

StoredFile sample() {
  return {.kind = "case",
          .schema = 1,
          .revision = 17,
          .changed = {1'795'316'580'000},
          .binned = std::nullopt,
          .body = "{\"client\":{\"name\":\"山田商店\"}}\n"};
}

TEST_CASE("frame: the first line is readable and ends with the checksum") {
  const std::string bytes = frame(sample());
  CHECK(
      bytes.starts_with("sanpo 1 case schema=1 revision=17 changed=1795316580000 binned=- bytes=35 crc64="));
}

TEST_CASE("frame: CRC-64/XZ gives the published check value") {
  CHECK(crc64("123456789") == 0x995dc9bbdf1939faU);
}

TEST_CASE("frame: what is framed is read again, in the bin or not, empty or not") {
  StoredFile file = sample();
  CHECK(unframe(frame(file)) == file);
  file.binned = Instant{1'795'316'590'000};
  CHECK(unframe(frame(file)) == file);
  file.body.clear();
  CHECK(unframe(frame(file)) == file);
}

TEST_CASE("frame: every single changed, lost or added byte is noticed") {
  const std::string bytes = frame(sample());
  for (std::size_t place = 0; place < bytes.size(); ++place) {
    std::string broken = bytes;
    broken[place] = static_cast<char>(broken[place] ^ 0x01);
    const auto file = unframe(broken);
    CAPTURE(place);
    CHECK_FALSE(file.has_value());
    CHECK_FALSE(unframe(bytes.substr(0, place)).has_value());
  }
  CHECK_FALSE(unframe(bytes + " ").has_value());
}

TEST_CASE("frame: a format of a newer version is named as such") {
  std::string bytes = frame(sample());
  bytes.replace(0, 7, "sanpo 2");
  CHECK(unframe(bytes).error() == FrameError::newer_format);
}

} // namespace
} // namespace sanpo
