// The native command line. `sanpo --help` says what it does; exit codes stand there too.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <iostream>
#include <span>

#include "catalogues.h"
#include "commands.h"
#include "core/record/result_json.h"
#include "core/record/schema.h"
#include "options.h"
#include "report.h"

namespace {

using namespace sanpo;

enum Exit : int { done = 0, refused = 1, misunderstood = 2, unreadable = 3, errors_found = 4 };

void print(std::string_view text) {
  std::cout << text;
  if (!text.empty() && !text.ends_with('\n')) std::cout << '\n';
}

/// Tells a failure on standard error; the exit code.
int complain(const Words& words, const Failure& failure, std::string_view where) {
  for (const DocumentError& error : failure.document)
    std::cerr << where << message_of(words, error) << '\n';
  if (failure.document.empty()) std::cerr << where << failure.reason << '\n';
  switch (failure.kind) {
  case Failure::Kind::case_refused: break;
  case Failure::Kind::catalogue: return unreadable;
  case Failure::Kind::no_such_title: return misunderstood;
  }
  return refused;
}

int run_one(const Options& options, Catalogues& catalogues, const Words& words) {
  const std::expected<std::string, std::string> bytes = read_file(options.file);
  if (!bytes) {
    std::cerr << bytes.error() << '\n';
    return unreadable;
  }
  const std::expected<CommandAnswer, Failure> result = answer(options, catalogues, words, *bytes);
  if (!result) return complain(words, result.error(), "");
  print(result->output);
  return options.command == Command::check && result->found_errors ? errors_found : done;
}

/// One case a line; a failed line gives an error object in its place.
int run_lines(const Options& options, Catalogues& catalogues, const Words& words) {
  const std::expected<std::string, std::string> bytes = read_file(options.file);
  if (!bytes) {
    std::cerr << bytes.error() << '\n';
    return unreadable;
  }
  int status = done;
  std::int64_t number = 0;
  for (std::string_view rest = *bytes; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    ++number;
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    const std::expected<CommandAnswer, Failure> result = answer(options, catalogues, words, line);
    if (result) {
      print(result->output);
      if (options.command == Command::check && result->found_errors && status == done) status = errors_found;
      continue;
    }
    const int failure = complain(words, result.error(), std::to_string(number) + ": ");
    print(error_json(words, result.error(), number));
    status = status == done || status == errors_found ? failure : std::max(status, failure);
  }
  return status;
}

int run(std::span<const char* const> arguments) {
  const std::expected<Options, std::string> options = read_options(arguments);
  if (!options) {
    std::cerr << "sanpo: " << options.error() << "; sanpo --help says more\n";
    return misunderstood;
  }
  if (options->command == Command::help) {
    print(help_text);
    return done;
  }
  if (options->command == Command::version) {
    print("sanpo " SANPO_VERSION);
    return done;
  }
  if (options->command == Command::schema) {
    print(case_json_schema());
    return done;
  }
  Catalogues catalogues(*options);
  if (const auto named = catalogues.read_named(); !named) {
    std::cerr << named.error() << '\n';
    return unreadable;
  }
  const std::expected<std::string, std::string> texts = read_file(catalogues.texts_file());
  const auto words = texts ? Words::from(*texts, Style{options->language, Calendar::gregorian})
                           : std::unexpected(Words::Error::wrong_count);
  if (!words) {
    std::cerr << catalogues.texts_file() << ": texts cannot be read\n";
    return unreadable;
  }
  const int status =
      options->lines ? run_lines(*options, catalogues, *words) : run_one(*options, catalogues, *words);
  if (std::cout.flush()) return status;
  std::cerr << "sanpo: the output could not be written\n"; // the disk is full
  return unreadable;
}

} // namespace

int main(int count, char** arguments) {
  try {
    return run({const_cast<const char* const*>(arguments + 1), static_cast<std::size_t>(count - 1)});
  } catch (const std::exception& problem) { // no memory, a folder that vanishes while it is read
    std::fputs(problem.what(), stderr);
    return unreadable;
  }
}
