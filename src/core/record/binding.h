// A field of a case by its path: what it is, what it shows, and how typed text gets into it. Screens, find
// and table import work on this. Paths: `client/name`, `sites/<id>/employees`,
// `estimates/<id>/plans/<id>/visits/3`, `assessments/<id>/answers/<id>/chosen/<option>` (a tick). Drafts
// (text that was refused) are left to `app`. Rule: entry.md; design.md, One catalogue of fields.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/entry.h"
#include "core/base/value_text.h"
#include "core/record/case.h"

namespace sanpo {

/// Valid until the case's lists change.
struct FieldBinding {
  std::string_view record; ///< name of the record it belongs to: `site`
  std::string_view slug;   ///< its name in it: `employees`; of an array or a set: the array's
  FieldSpec spec;
  Member member;
};

std::optional<FieldBinding> find_field(Case& document, std::string_view path);

/// As above, to be read only.
std::optional<FieldBinding> find_field(const Case& document, std::string_view path);

/// What the field shows when nobody is typing in it; a choice or reference gives its slug or id, a tick
/// `true` or nothing. Empty: no value.
std::string shown_text(const FieldBinding& field, Calendar calendar = Calendar::gregorian);

/// Takes typed text (a choice's slug, an id, `true`/`false` for a tick) or refuses it and leaves the value.
/// Empty text empties the field. The result is a doubt to be shown as a warning, or none.
std::expected<std::optional<EntryError>, EntryError> enter_text(const FieldBinding& field,
                                                                std::string_view typed);

/// What `enter_text` would say, without changing anything.
std::expected<std::optional<EntryError>, EntryError> check_text(const FieldBinding& field,
                                                                std::string_view typed);

/// Every kind of field of the document once.
struct CatalogueField {
  std::string_view record;
  std::string_view slug;
  std::string path; ///< with `*` for ids and positions: `sites/*/employees`
  FieldSpec spec;
  std::vector<std::string_view> choices; ///< slugs, for a choice
};
std::vector<CatalogueField> all_fields();

} // namespace sanpo
