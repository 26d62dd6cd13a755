// An answer to a question as a box to tick: a sentence, a smaller note below it, a mark at its right end. As
// a check box (any of several) or as a radio button (one of them). Rule: ux.md, 認定チェック.
#pragma once

#include <string_view>

#include "ui/widgets/controls.h"

namespace sanpo {

struct AnswerLook {
  std::string_view note = {}; ///< smaller, below the sentence
  std::string_view mark = {}; ///< a few words at the right end
  Tone mark_tone = Tone::neutral;
  bool one_of_several = false; ///< a radio button; stands in a group of role radio_group
  Tone tone = Tone::accent;    ///< of the box while it is ticked
};

/// True in the pass in which it was pressed; the caller changes the value.
bool answer_box(Ui& ui, const Path& path, std::string_view name, bool ticked, const AnswerLook& look = {});

} // namespace sanpo
