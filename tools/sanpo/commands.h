// One case in, one answer out, for each command. Reading options, files and lines is left to main.cpp and
// catalogues.h.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "catalogues.h"
#include "core/record/decode.h"
#include "words/words.h"

namespace sanpo {

struct CommandAnswer {
  std::string output; ///< JSON or text
  bool found_errors = false;
};

/// Why a command has no answer: the case's errors, or a catalogue that could not be had.
struct Failure {
  std::vector<DocumentError> document;
  std::string catalogue;
};

std::expected<CommandAnswer, Failure> answer(const Options& options, Catalogues& catalogues,
                                             const Words& words, std::string_view bytes);

} // namespace sanpo
