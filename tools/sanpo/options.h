// What was asked for on the command line. Doing it is left to commands.h.
#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/language.h"
#include "core/base/units.h"

namespace sanpo {

enum class Command : unsigned char {
  estimate,
  cost_sheet,
  certification,
  shortest_way,
  check,
  schema,
  help,
  version
};

struct Options {
  Command command = Command::help;
  std::string file = "-"; ///< "-": standard input
  bool text = false;      ///< readable text instead of JSON
  bool lines = false;     ///< one JSON document a line
  bool compact = false;   ///< JSON on one line
  Language language = Language::ja;
  std::optional<std::string> assets;  ///< folder of the catalogues
  std::optional<std::string> prices;  ///< file of another price list
  std::optional<std::string> edition; ///< file of another edition
  std::optional<Slug> title;          ///< of the shortest way; none: the one the assessment aims at
  std::optional<Date> today;          ///< of the shortest way, for lead times
  std::size_t ways = 1;
};

/// The options, or one sentence that says what is wrong with them.
std::expected<Options, std::string> read_options(std::span<const char* const> arguments);

/// What `--help` prints.
extern const std::string_view help_text;

} // namespace sanpo
