// The three values of a rule, how firm they are, and how values of parts make the value of the whole
// (Kleene). Rule: certification.md, Evaluation ("Values are three", "Firmness is a second axis").
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace sanpo {

enum class Value : unsigned char {
  undecided, ///< 未確定
  met,       ///< 適合
  not_met,   ///< 不適合
};

enum class Firmness : unsigned char { provisional, confirmed };

/// A value twice: from all answers, and from the confirmed ones alone (provisional ones as 未確定).
/// The value is confirmed when both agree.
struct Judged {
  Value value = Value::undecided;
  Value firm = Value::undecided;

  static constexpr Judged of(Value value, Firmness firmness) {
    return {value, firmness == Firmness::confirmed ? value : Value::undecided};
  }
  [[nodiscard]] constexpr Firmness firmness() const {
    return value != Value::undecided && firm == value ? Firmness::confirmed : Firmness::provisional;
  }
  constexpr bool operator==(const Judged&) const = default;
};

/// At least `n` of the parts are 適合. Of no part at all, `n` = 0 is 適合.
Judged at_least(std::size_t n, std::span<const Judged> parts);

/// 適合 ↔ 不適合.
Judged opposite(Judged judged);

/// Positions of the parts that decide `at_least(n, parts)`: those that make it 適合 or 不適合 (the confirmed
/// ones alone where they suffice), or those still open.
std::vector<std::size_t> deciding(std::size_t n, std::span<const Judged> parts);

} // namespace sanpo
