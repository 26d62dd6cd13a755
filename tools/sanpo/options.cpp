#include "options.h"

#include <array>
#include <charconv>
#include <format>

#include "core/base/entry.h"
#include "core/base/text_forms.h"

namespace sanpo {

const std::string_view help_text = R"(sanpo: occupational-health planning from the command line

  sanpo estimate      [OPTION]... [FILE]   every estimate of the case: lines, findings, totals by year
  sanpo cost-sheet    [OPTION]... [FILE]   every cost sheet: rows, sections, totals
  sanpo certification [OPTION]... [FILE]   every assessment: items, groups, titles, what decides them
  sanpo shortest-way  [OPTION]... [FILE]   the least work that reaches the title an assessment aims at
  sanpo check         [OPTION]... [FILE]   is this a valid case, and what do the tools find in it?
  sanpo schema                             the JSON Schema of a case

FILE is one case as the application exports it (format: assets/schema/README.md, examples: assets/samples/).
Without FILE, or with -, the case is read from standard input.

  --text             readable text instead of JSON
  --lang ja|en       language of texts and messages (ja)
  --lines            one case a line in, one result a line out; a bad line gives an error object in its place,
                     and the rest is done
  --compact          JSON on one line
  --prices FILE      another price list, for every estimate
  --edition FILE     another edition, for every assessment (an assessment that names none is judged by the
                     newest complete one)
  --title ID         shortest-way: the title to reach (certified, bright500 …)
  --ways N           shortest-way: so many ways, the best first (1)
  --today DATE       shortest-way: for lead times that end after the application
  --assets DIR       folder of price lists, forms and editions
  --help, --version

JSON results have the shape of assets/schema/result-*.schema.json: whole yen as integers, ids of sections, rows,
items and services as in the catalogues. Findings do not make a result fail: amounts are computed all the same.

Exit status
  0  done
     (with --lines: the highest of 1 to 3 that a line gave, or else 4)
  1  the case was refused; each error names its JSON pointer, the field, and
     what was expected there
  2  the command line was not understood, or asks for a title that the edition does not have
  3  a file or a catalogue could not be read, or the output not be written
  4  check: the case is valid, and the tools found errors in it

Examples
  sanpo cost-sheet assets/samples/company-a.json | jq '.cost_sheets[0].total.annual'
  sanpo estimate --text --lang en < case.json
  jq -c . cases/*.json | sanpo check --lines
)";

namespace {

constexpr std::array<std::pair<std::string_view, Command>, 6> commands{
    {{"estimate", Command::estimate},
     {"cost-sheet", Command::cost_sheet},
     {"certification", Command::certification},
     {"shortest-way", Command::shortest_way},
     {"check", Command::check},
     {"schema", Command::schema}}};

} // namespace

std::expected<Options, std::string> read_options(std::span<const char* const> arguments) {
  Options options;
  bool command = false;
  bool file = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    std::string problem;
    const auto value = [&]() -> std::string {
      if (++i < arguments.size()) return arguments[i];
      problem = std::format("{} needs a value", argument);
      return {};
    };
    if (argument == "--help" || argument == "-h" || argument == "help") {
      options.command = Command::help;
      return options;
    }
    if (argument == "--version") {
      options.command = Command::version;
      return options;
    }
    if (argument == "--text") {
      options.text = true;
    } else if (argument == "--lines") {
      options.lines = true;
    } else if (argument == "--compact") {
      options.compact = true;
    } else if (argument == "--assets") {
      options.assets = value();
    } else if (argument == "--prices") {
      options.prices = value();
    } else if (argument == "--edition") {
      options.edition = value();
    } else if (argument == "--lang") {
      const std::string language = value();
      if (problem.empty() && language != "ja" && language != "en") problem = "--lang takes ja or en";
      options.language = language == "en" ? Language::en : Language::ja;
    } else if (argument == "--title") {
      options.title = Slug{value()};
      if (problem.empty() && !has_slug_form(options.title->value))
        problem = "--title takes the id of a title";
    } else if (argument == "--today") {
      const EntryResult<Date> date = read_date(value());
      if (problem.empty() && (!date || !date->value)) problem = "--today takes a date such as 2026-11-22";
      if (date) options.today = date->value;
    } else if (argument == "--ways") {
      const std::string number = value();
      const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), options.ways);
      if (problem.empty() && (error != std::errc() || end != number.data() + number.size() ||
                              options.ways < 1 || options.ways > 100))
        problem = "--ways takes a number from 1 to 100";
    } else if (argument.starts_with('-') && argument != "-") {
      problem = std::format("there is no option {}", argument);
    } else if (!command) {
      command = true;
      problem = std::format("there is no command {}", argument);
      for (const auto& [name, known] : commands)
        if (name == argument) {
          options.command = known;
          problem.clear();
        }
    } else if (!file) {
      file = true;
      options.file = argument;
    } else {
      problem = std::format("one file at a time: {} is too many", argument);
    }
    if (!problem.empty()) return std::unexpected(problem);
  }
  if (!command)
    return std::unexpected("say what to do: estimate, cost-sheet, certification, shortest-way or check");
  if (options.text && options.lines) return std::unexpected("--lines gives JSON: it does not go with --text");
  return options;
}

} // namespace sanpo
