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

/// Why a command has no answer.
struct Failure {
  enum class Kind : unsigned char {
    case_refused,
    catalogue,    ///< one that could not be had
    no_such_title ///< an option asks for what the edition does not have
  };
  Kind kind = Kind::case_refused;
  std::vector<DocumentError> document; ///< of a refused case
  std::string reason;                  ///< else one sentence
};

std::expected<CommandAnswer, Failure> answer(const Options& options, Catalogues& catalogues,
                                             const Words& words, std::string_view bytes);

} // namespace sanpo
