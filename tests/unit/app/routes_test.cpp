// Addresses of screens and links. Rule: design.md, Links.
#include <doctest/doctest.h>

#include "app/routes.h"

namespace sanpo {
namespace {

const Id a_case{"abcdefghij23"};

TEST_CASE("links: every route is read as it was written") {
  for (const auto& [screen, slug] : Choices<Screen>::table) {
    Route route{.screen = screen};
    if (belongs_to_case(screen)) route.case_id = a_case;
    CHECK(parse_link(format_route(route)) == Link{route});
    if (!belongs_to_case(screen)) continue;
    route.place = "estimates/abcdefghij27/plans/abcdefghij26/visits/3";
    CHECK(parse_link(format_route(route)) == Link{route});
  }
}

TEST_CASE("links: the addresses are short and plain") {
  CHECK(format_route({}) == "#/");
  CHECK(format_route({.screen = Screen::data}) == "#/data");
  CHECK(format_route({Screen::cost_sheet, a_case, {}}) == "#/abcdefghij23/cost-sheet");
}

TEST_CASE("links: what is not understood leads to the start, or to the case's summary") {
  for (const auto* hash : {"", "#", "#/", "#/nowhere", "#/ABCDEFGHIJ23/estimate", "#/abc/estimate",
                           "#/data/x", "#import=%%%", "#import=ab=="})
    CHECK(parse_link(hash) == Link{Route{}});
  const Link summary = Route{.screen = Screen::summary, .case_id = a_case};
  for (const auto* hash : {"#/abcdefghij23", "#/abcdefghij23/", "#/abcdefghij23/nowhere",
                           "#/abcdefghij23/data", "#/abcdefghij23/estimate/<script>"})
    CHECK(parse_link(hash) == summary);
}

TEST_CASE("links: #new brings people, need and tool") {
  CHECK(parse_link("#new") == Link{NewCaseLink{}});
  CHECK(parse_link("#new?people=50,12&need=mental_health&tool=certification") ==
        Link{NewCaseLink{{Count{50}, Count{12}}, Problem::mental_health, Screen::certification}});
  CHECK(parse_link("#new?people=12,x&tool=data&need=%3Cb%3E&other=1") == Link{NewCaseLink{}});
  CHECK(parse_link("#new?people=-1") == Link{NewCaseLink{}});
}

TEST_CASE("links: embed.html knows its two tools, a head start, language and theme") {
  CHECK(parse_embed_link("#estimate") == EmbedLink{.tool = Screen::estimate});
  CHECK(parse_embed_link("certification?lang=en&theme=dark") ==
        EmbedLink{.tool = Screen::certification,
                  .begin = {.tool = Screen::certification},
                  .language = Language::en,
                  .theme = ThemeChoice::dark});
  CHECK(parse_embed_link("#estimate?people=820,60&need=several_sites&tool=documents") ==
        EmbedLink{.tool = Screen::estimate, .begin = {{Count{820}, Count{60}}, Problem::several_sites}});
  CHECK(parse_embed_link("?lang=ja") == EmbedLink{.language = Language::ja});
}

TEST_CASE("links: embed.html knows no other address") {
  for (const auto* hash : {"", "#", "#/", "#/data", "#/settings", "#/abcdefghij23/estimate", "#documents",
                           "#cost-sheet", "#data", "#new?x", "#import=eyJhIjoi", "#c=1.AAAA",
                           "#estimate/x?lang=<b>&theme=&people=-1&need=none"})
    CHECK(parse_embed_link(hash) == EmbedLink{});
}

TEST_CASE("links: #import brings bytes in base64url") {
  CHECK(parse_link("#import=eyJhIjoi5qGI5Lu2In0") == Link{ImportLink{"{\"a\":\"案件\"}"}});
  CHECK(parse_link("#import=-_8") == Link{ImportLink{"\xfb\xff"}});
}

} // namespace
} // namespace sanpo
