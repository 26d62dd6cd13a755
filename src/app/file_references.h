// What of a case refers to its attachments: when a piece of evidence goes, its file's record goes along, in
// the same step, and undo brings both back. Also the check of what a stranger's document says of files.
// Rule: design.md, Keeping data, 4 and 10.
#pragma once

#include <vector>

#include "core/record/case.h"
#include "core/record/json_value.h"

namespace sanpo {

/// Ids of the attachments that some evidence refers to.
std::vector<Slug> referred_files(const Case& document);
/// Takes out the attachments that were referred to before and are not any more.
void drop_files_left(const std::vector<Slug>& before, Case& document);

/// What is wrong with the case's attachments as a document from elsewhere: no SHA-256, or a size that is
/// none.
std::vector<DocumentError> check_files(const Case& document);

} // namespace sanpo
