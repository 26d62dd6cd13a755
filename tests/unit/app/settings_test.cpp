// Settings survive their file, and a file that is not understood does no harm.
#include <doctest/doctest.h>

#include "app/settings.h"

namespace sanpo {
namespace {

TEST_CASE("settings: what is written is read") {
  const Settings settings{Language::en, ThemeChoice::dark, TextSize::largest, Calendar::japanese, true};
  CHECK(decode_settings(encode_settings(settings)) == settings);
  CHECK(decode_settings(encode_settings({})) == Settings{});
}

TEST_CASE("settings: the issuer with lines and signs of its own, and the numbers given") {
  Settings settings;
  settings.issuer.name = "株式会社=みほん\\";
  settings.issuer.bank = "みほん銀行\n本店 普通 1234567";
  settings.issuer.valid_days = Count{14};
  settings.refused = {{{"registration_number"}, "T12=3\n"}, {{"valid_days"}, "3 0"}};
  settings.numbered_on = "2026-11-22";
  settings.numbered = Count{3};
  CHECK(decode_settings(encode_settings(settings)) == settings);
}

TEST_CASE("settings: lines that are not understood leave the default") {
  CHECK(decode_settings("") == Settings{});
  CHECK(decode_settings("language=fr\ntheme\n=\n\nfuture=1\ntext_size=large") ==
        Settings{.text_size = TextSize::large});
}

} // namespace
} // namespace sanpo
