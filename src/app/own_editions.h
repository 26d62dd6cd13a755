// Editions of the certification requirements that are not built in: files that were imported on this device,
// or that a case brought along. An assessment takes the file of its edition along, so that it is judged by
// the same requirements everywhere. Showing and asking is left to the screens. Rule: certification.md,
// Editions are data.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/workspace.h"

namespace sanpo {

/// So many imported editions are kept on a device.
inline constexpr std::size_t most_own_editions = 5;
/// Bytes of one: a case carries it along.
inline constexpr std::size_t largest_edition = std::size_t{512} * 1024;

/// Brings the editions of the device and those of the open case among the catalogues, and puts last the one
/// that new assessments take: of what was imported here the last one, else the newest built-in one; never an
/// incomplete one. To be called whenever settings or cases may have changed; nothing is read twice. True when
/// one came.
bool bring_in_editions(Catalogues& catalogues, Workspace& workspace);

/// Whether a file wants to be an edition, right or wrong.
bool looks_like_edition(std::string_view bytes);

/// An edition's file, read to be looked at before it is kept.
struct EditionOffer {
  enum class Problem : unsigned char { none, unreadable, id_taken, too_large, too_many };
  Problem problem = Problem::none;
  std::string bytes;
  std::optional<Edition> edition;      ///< also with `id_taken`
  std::optional<CatalogueError> error; ///< with `unreadable`: where, and what was expected
};
EditionOffer read_edition(std::string bytes, const Workspace& workspace);

/// Keeps it on this device, for new assessments. Only for an offer without a problem.
void keep_edition(Workspace& workspace, const EditionOffer& offer);
/// Forgets an imported one; assessments made with it keep their own copy.
void forget_edition(Workspace& workspace, const Slug& id);
/// Whether it was imported on this device.
bool is_own_edition(const Workspace& workspace, const Slug& id);

/// The file of an edition that is not built in goes along with the case.
void take_edition_along(Case& document, const Slug& edition, const Catalogues& catalogues);

} // namespace sanpo
