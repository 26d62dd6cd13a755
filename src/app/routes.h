// Addresses: which screen stands at which `#/…`, and the links that bring something along.
// Acting on them is left to the screens and the workspace. Rule: design.md, Links.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/settings.h"
#include "core/base/choice.h"
#include "core/base/units.h"
#include "core/pricing/quick_start.h"

namespace sanpo {

enum class Screen : unsigned char {
  cases,         ///< 案件一覧, the start
  data,          ///< データ
  summary,       ///< 概要 of a case
  sites,         ///< 事業場
  estimate,      ///< 料金見積
  cost_sheet,    ///< コスト集計
  certification, ///< 認定チェック
  documents,     ///< 帳票
  settings,      ///< 設定
  help,          ///< ヘルプ
  widgets,       ///< the engineers' page of all widgets; in no menu
};

template <> struct Choices<Screen> {
  static constexpr ChoiceName<Screen> table[] = {
      {Screen::cases, "cases"},
      {Screen::data, "data"},
      {Screen::summary, "summary"},
      {Screen::sites, "sites"},
      {Screen::estimate, "estimate"},
      {Screen::cost_sheet, "cost-sheet"},
      {Screen::certification, "certification"},
      {Screen::documents, "documents"},
      {Screen::settings, "settings"},
      {Screen::help, "help"},
      {Screen::widgets, "widgets"},
  };
};

/// Whether the screen shows one case.
constexpr bool belongs_to_case(Screen screen) {
  return screen != Screen::cases && screen != Screen::data && screen != Screen::settings &&
         screen != Screen::help && screen != Screen::widgets;
}

/// `#/` · `#/data` · `#/settings` · `#/settings/<part>` · `#/help` · `#/help/<part>` · `#/widgets` ·
/// `#/<case>/<screen>` · `#/<case>/<screen>/<place>`
struct Route {
  Screen screen = Screen::cases;
  Id case_id;        ///< empty unless the screen belongs to a case
  std::string place; ///< what to show there: a path of the document or a screen's own word; may be empty
  bool operator==(const Route&) const = default;
};

/// `#new?people=50,12&need=mental_health&tool=estimate`: a new case with a head start; every part is
/// optional.
struct NewCaseLink {
  std::vector<Count> people;   ///< people of each site, at most 100 sites
  std::optional<Problem> need; ///< the quick start's first answer
  Screen tool = Screen::estimate;
  bool operator==(const NewCaseLink&) const = default;
};

/// `#import=<base64url>`: an export file in the link. It is a stranger's file and is shown before it is
/// taken.
struct ImportLink {
  std::string bytes;
  bool operator==(const ImportLink&) const = default;
};

using Link = std::variant<Route, NewCaseLink, ImportLink>;

/// `#estimate?people=50,12&need=mental_health&lang=en&theme=dark`, `#certification`: what embed.html shows
/// inside another site's page; every part is optional, `tool=` is not one of them.
struct EmbedLink {
  std::optional<Screen> tool; ///< one that may be embedded
  NewCaseLink begin;          ///< its people and need: a new case with this head start
  std::optional<Language> language;
  std::optional<ThemeChoice> theme;
  bool operator==(const EmbedLink&) const = default;
};

/// Inside another site's page there are two screens, each of them cut down to what a visitor asks first.
constexpr bool may_be_embedded(Screen screen) {
  return screen == Screen::estimate || screen == Screen::certification;
}

/// Reads the part of the address from `#` on. What is not understood leads to the start.
Link parse_link(std::string_view hash);

/// The same of embed.html. What is not understood, other screens among it, is left out.
EmbedLink parse_embed_link(std::string_view hash);

/// The address of a route, from `#` on.
std::string format_route(const Route& route);

} // namespace sanpo
