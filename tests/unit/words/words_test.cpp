// Texts by key, from the files that the build makes of assets/texts.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "support/places.h"
#include "words/text_values.h"
#include "words/words.h"

using namespace sanpo;

namespace {

std::string texts_file(std::string_view language) {
  std::ifstream file(test::build_folder() + "/generated/texts/texts." + std::string(language),
                     std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

Words words_in(Language language) {
  auto words = Words::from(texts_file(language == Language::ja ? "ja" : "en"), {language});
  REQUIRE(words.has_value());
  return std::move(*words);
}

} // namespace

TEST_CASE("every key has a text in every language") {
  for (const Language language : {Language::ja, Language::en}) {
    const Words words = words_in(language);
    for (const std::uint32_t value : text_values)
      CHECK_FALSE(words.get(static_cast<Text>(value)).empty());
  }
}

TEST_CASE("a text is found by its key in the program and by a key known at run time") {
  CHECK(std::ranges::is_sorted(text_values));
  const Words words = words_in(Language::en);
  CHECK(words.get("ui.certification.head"_text) == words.get(std::string_view("ui.certification.head")));
  CHECK_FALSE(words.get(std::string_view("no.such.key")));
}

TEST_CASE("arguments are put into a text by name, in the form of its language") {
  const Arguments arguments = {{"date", Date{2026, 11, 22}}, {"edition", std::string("2024")}};
  CHECK(words_in(Language::ja).format("ui.certification.head"_text, arguments) ==
        "2024 ・ 申請予定日 2026年11月22日");
  CHECK(words_in(Language::en).format("ui.certification.head"_text, arguments) ==
        "2024 · application 22 Nov 2026");
  CHECK(words_in(Language::en).text("ui.certification.head", arguments) == "2024 · application 22 Nov 2026");
}

TEST_CASE("a number has the form of the word that goes with it: 1 person, 2 people") {
  const Words words = words_in(Language::en);
  const auto with = [&](std::int64_t people) {
    return words.format("ui.estimate.people"_text, {{"people", Count{people}}});
  };
  CHECK(with(1) == "1 person");
  CHECK(with(0) == "0 people");
  CHECK(with(21) == "21 people");
  CHECK(words.format("ui.estimate.people"_text, {}) == "{people} {people|person|people}");
}

TEST_CASE("a unit follows the number before it, where it has forms") {
  CHECK(form_for("1", "week|weeks") == "week");
  CHECK(form_for("12", "week|weeks") == "weeks");
  CHECK(form_for("", "week|weeks") == "weeks");
  CHECK(form_for("1", "min") == "min");
}

TEST_CASE("an argument that is missing stays visible, and so does a code without a text") {
  const Words words = words_in(Language::en);
  CHECK(words.format("ui.certification.head"_text, {{"edition", std::string("2024")}}) ==
        "2024 · application {date}");
  CHECK(words.text(Finding{Severity::hint, "no.such.code", "", {}}) == "no.such.code");
  CHECK(words.text(Reason{"no.such.code", {}}) == "no.such.code");
}

TEST_CASE("a line feed and a backslash in a text survive the file") {
  std::string file(text_keys_hash);
  for (std::size_t i = 0; i < text_values.size(); ++i)
    file += i == 0 ? "\na\\nb\\\\n" : "\nx";
  const auto words = Words::from(file + "\n", {});
  REQUIRE(words.has_value());
  CHECK(words->get(static_cast<Text>(text_values[0])) == "a\nb\\n");
}

TEST_CASE("texts of another build and damaged texts are refused") {
  const std::string file = texts_file("ja");
  CHECK(Words::from("0123456789abcdef\n", {}).error() == Words::Error::other_keys);
  CHECK(Words::from("", {}).error() == Words::Error::other_keys);
  CHECK(Words::from(file.substr(0, file.size() - 1), {}).error() == Words::Error::wrong_count);
  CHECK(Words::from(file + "more\n", {}).error() == Words::Error::wrong_count);
}
