// 認定の版, on 設定: which editions of the requirements there are; another one is imported from a file,
// looked at, and then used by new assessments. Rule: certification.md, Editions are data.
#pragma once

#include <optional>

#include "app/own_editions.h"
#include "ui/screens/context.h"

namespace sanpo {

/// An edition that was given as a file and is not kept yet.
using EditionsView = std::optional<EditionOffer>;

/// In sales mode, and for whoever has given a file or kept one.
void editions_card(Context& c, EditionsView& view);

} // namespace sanpo
