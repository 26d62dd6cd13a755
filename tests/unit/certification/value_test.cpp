// How values of parts make the value of the whole. Rule: certification.md, Evaluation.
#include <array>

#include <doctest/doctest.h>

#include "core/certification/value.h"

using namespace sanpo;

namespace {

constexpr Judged met{Value::met, Value::met};
constexpr Judged lost{Value::not_met, Value::not_met};
constexpr Judged open{};
constexpr Judged perhaps{Value::met, Value::undecided};

} // namespace

TEST_CASE("at least n: 適合 once n are, 不適合 once n cannot be reached, else 未確定") {
  const std::array parts{met, open, lost};
  CHECK(at_least(1, parts).value == Value::met);
  CHECK(at_least(2, parts).value == Value::undecided);
  CHECK(at_least(3, parts).value == Value::not_met);
}

TEST_CASE("at least none of nothing is 適合, one of nothing is 不適合") {
  CHECK(at_least(0, {}).value == Value::met);
  CHECK(at_least(1, {}).value == Value::not_met);
}

TEST_CASE("firmness: a whole is confirmed only when the confirmed parts alone decide it") {
  CHECK(at_least(1, std::array{met, perhaps}).firmness() == Firmness::confirmed);
  CHECK(at_least(2, std::array{met, perhaps}).firmness() == Firmness::provisional);
  CHECK(at_least(2, std::array{lost, perhaps}).firmness() == Firmness::confirmed);
}

TEST_CASE("deciding parts: those that make the value; confirmed ones alone where they suffice") {
  CHECK(deciding(1, std::array{lost, met, perhaps}) == std::vector<std::size_t>{1});
  CHECK(deciding(2, std::array{lost, met, perhaps}) == std::vector<std::size_t>{1, 2});
  CHECK(deciding(3, std::array{lost, met, open}) == std::vector<std::size_t>{0});
  CHECK(deciding(2, std::array{lost, met, open}) == std::vector<std::size_t>{2});
}
