// What a person must know about saving, and what can be done about it: nothing is kept, another tab writes, a
// load or a save failed, much was changed since the last export. Silent while all is well.
// Rule: design.md, Keeping data, 1, 6, 8, 9.
#pragma once

#include "ui/screens/context.h"

namespace sanpo {

void save_notice(Context& c);
/// About the open case: written by a newer version, so that it can only be looked at; or large, or full.
void case_notice(Context& c);
/// Offers an export of everything as a file of this name, its ending left out; as several files where one
/// would be more than an import takes.
void save_export(const Requests& requests, const Workspace& work, std::string_view name,
                 const std::vector<std::string>& documents);
/// Offers the open case as a file.
void save_case_as_file(Context& c);

} // namespace sanpo
