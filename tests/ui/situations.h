// Everything a person can have before them: every screen and part of a screen, with samples and empty, as the
// invariants walk through them. What has to hold there is left to the tests.
#pragma once

#include <functional>
#include <string>

#include "driver.h"

namespace sanpo::test {

struct Window {
  std::string_view name;
  float width, height;
};
/// The three layouts of ux.md.
inline constexpr Window windows[] = {{"desktop", 1'440, 900}, {"tablet", 820, 1'180}, {"phone", 390, 844}};

/// A case that holds at least one of every record that a person can enter.
Case case_with_everything();

/// Shows one situation after another in this language and window; `look` gets each with its name. `prepare`
/// may change how the page is (theme, touch) before the first.
void every_situation(
    Language language, const Window& window, const std::function<void(Driver&, const std::string&)>& look,
    const std::function<void(Surroundings&)>& prepare = [](Surroundings&) {});

} // namespace sanpo::test
