// A setting that cannot be read is no reason to stop: the default is always usable.
#include "app/settings.h"

#include <algorithm>
#include <format>

namespace sanpo {
namespace {

template <class Visitor, class S> void each_setting(Visitor& visit, S& settings) {
  visit("language", settings.language);
  visit("theme", settings.theme);
  visit("text_size", settings.text_size);
  visit("calendar", settings.calendar);
  visit("sales_mode", settings.sales_mode);
  visit("install_put_off", settings.install_put_off);
}

struct Write {
  std::string text;
  template <class E> void operator()(std::string_view name, E value) {
    text += std::format("{}={}\n", name, slug_of(value));
  }
  void operator()(std::string_view name, bool value) {
    text += std::format("{}={}\n", name, value ? "on" : "off");
  }
};

struct Read {
  std::string_view name;
  std::string_view value;
  template <class E> void operator()(std::string_view wanted, E& setting) const {
    if (name == wanted) setting = choice_of<E>(value).value_or(setting);
  }
  void operator()(std::string_view wanted, bool& setting) const {
    if (name == wanted) setting = value == "on";
  }
};

} // namespace

std::string encode_settings(const Settings& settings) {
  Write write;
  each_setting(write, settings);
  return write.text;
}

Settings decode_settings(std::string_view text) {
  Settings settings;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const std::size_t sign = line.find('=');
    if (sign == std::string_view::npos) continue;
    const Read read{line.substr(0, sign), line.substr(sign + 1)};
    each_setting(read, settings);
  }
  return settings;
}

} // namespace sanpo
