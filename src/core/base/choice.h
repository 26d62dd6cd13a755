// Enumerations that stand in documents: each has a table of stable slugs beside its definition.
#pragma once

#include <optional>
#include <string_view>

namespace sanpo {

template <class E> struct ChoiceName {
  E value;
  std::string_view slug;
};

/// Specialise beside each enum: `template <> struct Choices<E> { static constexpr ChoiceName<E> table[] =
/// {…}; };`
template <class E> struct Choices;

/// The slug of a value.
template <class E> constexpr std::string_view slug_of(E value) {
  for (const auto& name : Choices<E>::table)
    if (name.value == value) return name.slug;
  return {};
}

/// The value of a slug, or nothing when there is none of that name.
template <class E> constexpr std::optional<E> choice_of(std::string_view slug) {
  for (const auto& name : Choices<E>::table)
    if (name.slug == slug) return name.value;
  return std::nullopt;
}

} // namespace sanpo
