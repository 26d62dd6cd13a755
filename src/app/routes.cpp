// Everything in an address is a stranger's text: each part is checked before it is believed.
#include "app/routes.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <format>

namespace sanpo {
namespace {

constexpr std::size_t most_sites = 100;
constexpr std::int64_t most_people = 10'000'000;

/// The text up to the separator, which is taken off with it.
std::string_view take_until(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return part;
}

bool is_id(std::string_view text) {
  return text.size() == 12 &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'); });
}

bool is_plain(std::string_view text, std::size_t longest) {
  return text.size() <= longest && std::ranges::all_of(text, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' ||
                  c == '/';
         });
}

Route parse_route(std::string_view rest) {
  const std::string_view first = take_until(rest, '/');
  if (const auto screen = choice_of<Screen>(first);
      screen && !belongs_to_case(*screen) &&
      (rest.empty() || ((*screen == Screen::help || *screen == Screen::settings) && is_plain(rest, 64))))
    return {.screen = *screen, .place = std::string{rest}};
  if (!is_id(first)) return {};
  const auto screen = choice_of<Screen>(take_until(rest, '/'));
  if (!screen || !belongs_to_case(*screen) || !is_plain(rest, 200))
    return {.screen = Screen::summary, .case_id = {std::string{first}}};
  return {*screen, {std::string{first}}, std::string{rest}};
}

std::vector<Count> parse_people(std::string_view rest) {
  std::vector<Count> people;
  while (!rest.empty() && people.size() < most_sites) {
    const std::string_view part = take_until(rest, ',');
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (error != std::errc{} || end != part.data() + part.size() || value < 0 || value > most_people)
      return {};
    people.push_back({value});
  }
  return people;
}

NewCaseLink parse_new_case(std::string_view rest) {
  NewCaseLink link;
  while (!rest.empty()) {
    std::string_view value = take_until(rest, '&');
    const std::string_view name = take_until(value, '=');
    if (name == "people") link.people = parse_people(value);
    if (name == "need") link.need = choice_of<Problem>(value);
    if (name == "tool")
      if (const auto screen = choice_of<Screen>(value); screen && belongs_to_case(*screen))
        link.tool = *screen;
  }
  return link;
}

/// Base64 with `-` and `_`, without padding; nothing when any character is another one.
std::optional<std::string> decode_base64url(std::string_view text) {
  std::string bytes;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : text) {
    std::uint32_t value = 0;
    if (c >= 'A' && c <= 'Z')
      value = static_cast<std::uint32_t>(c - 'A');
    else if (c >= 'a' && c <= 'z')
      value = static_cast<std::uint32_t>(c - 'a' + 26);
    else if (c >= '0' && c <= '9')
      value = static_cast<std::uint32_t>(c - '0' + 52);
    else if (c == '-')
      value = 62;
    else if (c == '_')
      value = 63;
    else
      return std::nullopt;
    bits = (bits << 6) | value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push_back(static_cast<char>((bits >> held) & 0xff));
  }
  return bytes;
}

} // namespace

Link parse_link(std::string_view hash) {
  if (hash.starts_with("#/")) return parse_route(hash.substr(2));
  if (hash == "#new") return NewCaseLink{};
  if (hash.starts_with("#new?")) return parse_new_case(hash.substr(5));
  if (hash.starts_with("#import="))
    if (auto bytes = decode_base64url(hash.substr(8))) return ImportLink{std::move(*bytes)};
  return Route{};
}

EmbedLink parse_embed_link(std::string_view hash) {
  EmbedLink link;
  if (hash.starts_with('#')) hash.remove_prefix(1);
  if (const auto tool = choice_of<Screen>(take_until(hash, '?')); tool && may_be_embedded(*tool))
    link.tool = tool;
  link.begin = parse_new_case(hash);
  link.begin.tool = link.tool.value_or(Screen::estimate);
  while (!hash.empty()) {
    std::string_view value = take_until(hash, '&');
    const std::string_view name = take_until(value, '=');
    if (name == "lang") link.language = choice_of<Language>(value);
    if (name == "theme") link.theme = choice_of<ThemeChoice>(value);
  }
  return link;
}

std::string format_route(const Route& route) {
  if (route.screen == Screen::cases) return "#/";
  if (!belongs_to_case(route.screen))
    return std::format("#/{}{}{}", slug_of(route.screen), route.place.empty() ? "" : "/", route.place);
  if (route.place.empty()) return std::format("#/{}/{}", route.case_id.value, slug_of(route.screen));
  return std::format("#/{}/{}/{}", route.case_id.value, slug_of(route.screen), route.place);
}

} // namespace sanpo
