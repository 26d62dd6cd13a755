// Records come and go: append, copy, remove, move, by path. New ids are the caller's, from the id source.
// Undo and what a removal means for references are left to `app`. Paths as in binding.h: a list is
// `estimates/<id>/plans`, a record in it `estimates/<id>/plans/<id>`.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/case.h"

namespace sanpo {

/// Gives a new id at each call.
using IdSource = std::function<Id()>;

/// Adds an empty record with this name (an id, or a catalogue slug where the list takes slugs) at the end of
/// the list, or at `position`. False, and nothing changed: no such list, a name of the wrong form, or one it
/// already has.
bool append_record(Case& document, std::string_view list, std::string_view name,
                   std::optional<std::size_t> position = std::nullopt);

/// Adds a copy behind the record; it and all records in it that have ids of their own get new ones, and
/// references inside the copy follow. The name of the copy, or nothing when there is no such record, or it is
/// named after something else (an item of the edition, a site).
std::optional<std::string> copy_record(Case& document, std::string_view record, const IdSource& ids);

bool remove_record(Case& document, std::string_view record);

/// Moves the record to `position` of its list (0: the first; beyond the end: the last).
bool move_record(Case& document, std::string_view record, std::size_t position);

/// The ids of a list in its order; nothing when there is no such list.
std::optional<std::vector<std::string>> list_ids(const Case& document, std::string_view list);

/// The record at a path ("" is the case).
std::optional<RecordMember> find_record(Case& document, std::string_view record);

} // namespace sanpo
