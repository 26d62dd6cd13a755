#include "ui/screens/setting_controls.h"

#include <iterator>

#include "app/step_codes.h"
#include "core/base/check.h"

namespace sanpo {
namespace {

// One setting as segments: a name for each value, in the order of its table of choices.
template <class E>
std::optional<E> choose(Context& c, const Path& path, std::string_view name,
                        std::initializer_list<std::string_view> names, E now) {
  constexpr std::size_t count = std::size(Choices<E>::table);
  SANPO_CHECK(names.size() == count);
  Option options[count];
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < count; ++i) {
    options[i] = {Choices<E>::table[i].slug, names.begin()[i]};
    if (Choices<E>::table[i].value == now) chosen = i;
  }
  const auto pressed = segmented(c.ui, path, name, options, chosen);
  if (!pressed) return std::nullopt;
  return Choices<E>::table[*pressed].value;
}

template <class Change> void set(Context& c, std::string_view path, const Change& change) {
  c.work.change_settings({std::string(step_code::preset), std::string(path)}, change);
}

} // namespace

void language_control(Context& c) {
  const Settings& now = c.work.settings();
  if (const auto language = choose(c, "settings/language", c.t("ui.settings.language"_text),
                                   {"日本語", "English"}, now.language)) {
    set(c, "settings/language", [&](Settings& settings) { settings.language = *language; });
  }
}

void theme_control(Context& c) {
  const Settings& now = c.work.settings();
  if (const auto theme = choose(c, "settings/theme", c.t("ui.settings.theme"_text),
                                {c.t("ui.settings.theme_system"_text), c.t("ui.settings.theme_light"_text),
                                 c.t("ui.settings.theme_dark"_text)},
                                now.theme)) {
    set(c, "settings/theme", [&](Settings& settings) { settings.theme = *theme; });
    c.requests.choose_theme(slug_of(*theme));
  }
}

void text_size_control(Context& c) {
  const Settings& now = c.work.settings();
  if (const auto size =
          choose(c, "settings/text-size", c.t("ui.settings.text_size"_text),
                 {c.t("ui.settings.text_size_normal"_text), c.t("ui.settings.text_size_large"_text),
                  c.t("ui.settings.text_size_largest"_text)},
                 now.text_size)) {
    set(c, "settings/text-size", [&](Settings& settings) { settings.text_size = *size; });
  }
}

void calendar_control(Context& c) {
  const Settings& now = c.work.settings();
  if (const auto calendar =
          choose(c, "settings/calendar", c.t("ui.settings.calendar"_text),
                 {c.t("ui.settings.calendar_gregorian"_text), c.t("ui.settings.calendar_japanese"_text)},
                 now.calendar)) {
    set(c, "settings/calendar", [&](Settings& settings) { settings.calendar = *calendar; });
  }
}

void sales_mode_control(Context& c) {
  const Settings& now = c.work.settings();
  if (checkbox(c.ui, "settings/sales-mode", c.t("ui.settings.sales_mode"_text), now.sales_mode,
               c.t("ui.settings.sales_mode_help"_text)))
    set(c, "settings/sales-mode", [](Settings& settings) { settings.sales_mode = !settings.sales_mode; });
}

} // namespace sanpo
