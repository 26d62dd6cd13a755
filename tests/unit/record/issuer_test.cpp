// Numbers of quotations. Rule: quotation.md, 見積番号 (default YYYYMMDD-NNN, template editable).
#include "core/record/issuer.h"

#include <doctest/doctest.h>

namespace sanpo {

TEST_CASE("numbers: the day, the device's letter, the day's counter") {
  CHECK(paper_number(default_number_template, {2026, 11, 2}, "A", 7) == "20261102-A007");
  CHECK(paper_number(default_number_template, {2026, 11, 2}, "", 1) == "20261102-001");
  CHECK(paper_number("見積YYYY-NN", {2026, 11, 2}, "A", 123) == "見積2026-123");
}

TEST_CASE("numbers: only the first run of N counts, and a template may have none") {
  CHECK(paper_number("NN-N", {2026, 11, 2}, "A", 3) == "03-N");
  CHECK(counts("YYYY-NNN"));
  CHECK_FALSE(counts("YYYYMMDD"));
}

} // namespace sanpo
