// Facts about occupational health that screens show where they help: who does what, the way to the first
// visit, forms, what a plan can be used for, what happens without a working physician. Data, not rules. Rule:
// pricing.md, Reference contents shown where they help.
#pragma once

#include <expected>
#include <string_view>
#include <vector>

#include "core/base/units.h"
#include "core/catalogue/error.h"
#include "core/catalogue/local_text.h"

namespace sanpo {

struct ReferenceItem {
  Slug id;
  LocalText text;
  LocalText note; ///< may be empty
};

/// A duty of the site and the physician's part of it.
struct SiteDuty {
  Slug id;
  LocalText text;
  LocalText note; ///< may be empty
  std::vector<ReferenceItem> physician;
};

struct ReferenceContents {
  LocalText source;
  std::vector<SiteDuty> duties;
  LocalText duties_note;
  std::vector<ReferenceItem> coordinator;
  std::vector<ReferenceItem> steps; ///< from the first talk to the first visit, in order
  std::vector<ReferenceItem> stress_forms;
  std::vector<ReferenceItem> overwork_forms;
  std::vector<ReferenceItem> compact_uses;
  std::vector<ReferenceItem> risks;
};

/// Reads the contents. Errors: the first value that is not as it should be, by JSON pointer.
std::expected<ReferenceContents, CatalogueError> decode_reference_contents(std::string_view bytes);

} // namespace sanpo
