// Facts about occupational health, shown on demand where they help: who does what, the way to the first
// visit, forms of the interviews, what コンパクト can be used for, risks. The contents are data that come
// when they are first asked for. Rule: pricing.md, Reference contents shown where they help.
#pragma once

#include "ui/screens/context.h"

namespace sanpo {

/// Asks for the contents unless they are there.
void want_reference(Context& c);
/// Where the contents are from; below what is shown of them.
void reference_source(Context& c, const Path& path);

/// Who does what: the nine duties of a site, the physician's part of each, the coordinator's part.
void duties_reference(Context& c, const Path& path);
/// What may follow from not having a working physician.
void risks_reference(Context& c, const Path& path);
/// The seven steps from the first talk to the first visit.
void steps_reference(Context& c, const Path& path);
/// What コンパクト can be used for.
void compact_reference(Context& c, const Path& path);
/// The forms of the two kinds of interview.
void forms_reference(Context& c, const Path& path);

} // namespace sanpo
