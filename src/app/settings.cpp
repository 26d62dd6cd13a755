// A setting that cannot be read is no reason to stop: the default is always usable.
#include "app/settings.h"

#include <algorithm>
#include <charconv>
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
  visit("issuer.name", settings.issuer.name);
  visit("issuer.postal_code", settings.issuer.postal_code);
  visit("issuer.address", settings.issuer.address);
  visit("issuer.tel", settings.issuer.tel);
  visit("issuer.email", settings.issuer.email);
  visit("issuer.person", settings.issuer.person);
  visit("issuer.registration_number", settings.issuer.registration_number);
  visit("issuer.bank", settings.issuer.bank);
  visit("issuer.payment_terms", settings.issuer.payment_terms);
  visit("issuer.delivery", settings.issuer.delivery);
  visit("issuer.number_template", settings.issuer.number_template);
  visit("issuer.device_letter", settings.issuer.device_letter);
  visit("issuer.seal", settings.issuer.seal);
  visit("issuer.valid_days", settings.issuer.valid_days);
  visit("price_list", settings.price_list);
  visit("price_draft", settings.price_draft);
  visit("edition", settings.editions);
  visit("refused", settings.refused);
  visit("numbered_on", settings.numbered_on);
  visit("numbered", settings.numbered);
}

/// On one line: line feeds and the sign that stands for them are escaped.
std::string escaped(std::string_view text) {
  std::string line;
  for (const char c : text) {
    if (c == '\n')
      line += "\\n";
    else if (c == '\\')
      line += "\\\\";
    else
      line += c;
  }
  return line;
}

std::string unescaped(std::string_view line) {
  std::string text;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\' && at + 1 < line.size()) {
      ++at;
      text += line[at] == 'n' ? '\n' : line[at];
    } else {
      text += line[at];
    }
  }
  return text;
}

struct Write {
  std::string text;
  void operator()(std::string_view name, const std::string& value) {
    text.append(name).append("=").append(escaped(value)).append("\n");
  }
  void operator()(std::string_view name, Count value) { (*this)(name, std::to_string(value.value)); }
  /// For each its id, a blank, its file.
  void operator()(std::string_view name, const std::vector<std::pair<Slug, std::string>>& files) {
    for (const auto& [id, bytes] : files)
      (*this)(name, id.value + " " + bytes);
  }
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
  void operator()(std::string_view wanted, std::string& setting) const {
    if (name == wanted) setting = unescaped(value);
  }
  void operator()(std::string_view wanted, std::vector<std::pair<Slug, std::string>>& files) const {
    const std::size_t blank = value.find(' ');
    if (name != wanted || blank == std::string_view::npos) return;
    const std::string_view id = value.substr(0, blank);
    // Devices have files in several lines, of which each goes on with the one before.
    if (files.empty() || files.back().first.value != id) files.emplace_back(Slug{std::string(id)}, "");
    files.back().second += unescaped(value.substr(blank + 1));
  }
  void operator()(std::string_view wanted, Count& setting) const {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (name == wanted && error == std::errc{} && end == value.data() + value.size() && number >= 0)
      setting = {number};
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
