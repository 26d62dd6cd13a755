// One of several sentences: boxed radio buttons in a grid, for choices that are too long for segments.
#pragma once

#include <optional>
#include <span>

#include "ui/widgets/controls.h"

namespace sanpo {

/// As many beside each other as have at least `minimum` CSS pixels. The index pressed, if any; `chosen` ≥
/// size means none yet.
std::optional<std::size_t> choice_list(Ui& ui, const Path& path, std::string_view name,
                                       std::span<const Option> options, std::size_t chosen,
                                       float minimum = 240);

} // namespace sanpo
