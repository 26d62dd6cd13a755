// Names and kinds of attached files. Rule: design.md, Security (what a stranger's file brings is not
// believed).
#include <doctest/doctest.h>

#include "core/base/file_names.h"
#include "core/base/utf8.h"

namespace sanpo {

TEST_CASE("PDF, images, Office and text are taken by their ending; pages, programs and archives are not") {
  CHECK(media_type_of("稟議書.PDF") == "application/pdf");
  CHECK(media_type_of("a.b.jpeg") == "image/jpeg");
  CHECK(media_type_of("出勤簿.xlsx").starts_with("application/vnd.openxml"));
  for (const char* name : {"a.html", "a.svg", "a.js", "a.exe", "a.zip", "a.xlsm", "pdf", "a.", ""})
    CHECK_MESSAGE(media_type_of(name).empty(), name);
}

TEST_CASE("a file name brings no folder, no hidden sign and no end of its own") {
  CHECK(safe_file_name("../../etc/passwd.txt") == "_.._etc_passwd.txt");
  CHECK(safe_file_name("C:\\a*b?.pdf") == "C__a_b_.pdf");
  CHECK(safe_file_name("in\xE2\x80\xAE"
                       "fdp.exe") == "infdp.exe"); // U+202E turns what follows
  CHECK(safe_file_name("a\nb\x01.txt") == "ab.txt");
  CHECK(safe_file_name("") == "file");
  CHECK(safe_file_name(".htaccess.txt") == "htaccess.txt");
  CHECK(safe_file_name("健康診断の結果.pdf") == "健康診断の結果.pdf");
  std::string longest;
  for (int i = 0; i < 300; ++i)
    longest += "長";
  const std::string safe = safe_file_name(longest + ".pdf");
  CHECK(safe.size() <= 255);
  CHECK(safe.ends_with("長.pdf"));
}

TEST_CASE("sizes are told in steps of a thousand") {
  CHECK(file_size_text(0) == "0 KB");
  CHECK(file_size_text(1) == "1 KB");
  CHECK(file_size_text(340'400) == "340 KB");
  CHECK(file_size_text(999'600) == "1.0 MB");
  CHECK(file_size_text(5'000'000) == "5.0 MB");
  CHECK(file_size_text(200'000'000) == "200 MB");
}

} // namespace sanpo
