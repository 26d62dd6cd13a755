#include "app/own_editions.h"

#include <algorithm>

#include "app/step_codes.h"
#include "core/base/find_by_id.h"

namespace sanpo {
namespace {

using EditionFile = Catalogues::EditionFile;

constexpr std::string_view editions_path = "editions"; // of the steps, for undo

const EditionFile* file_of(const Catalogues& catalogues, const Slug& id) {
  return find_by_id(catalogues.edition_files, id);
}

} // namespace

bool bring_in_editions(Catalogues& catalogues, Workspace& workspace) {
  const std::size_t before = catalogues.editions.size();
  if (const CaseEditor* const editor = workspace.editor())
    for (const EmbeddedCatalogue& each : editor->document().editions)
      catalogues.add_own_edition(each.id, each.content.text);
  for (const auto& [id, bytes] : workspace.settings().editions)
    catalogues.add_own_edition(id, bytes);
  const auto rank = [&](const Edition& edition) {
    const EditionFile* const file = file_of(catalogues, edition.id);
    const bool built_in = file && file->built_in;
    if (edition.incomplete || (!built_in && !is_own_edition(workspace, edition.id))) return 0;
    return built_in ? 1 : 2;
  };
  if (!std::ranges::is_sorted(catalogues.editions, {}, rank))
    std::ranges::stable_sort(catalogues.editions, {}, rank);
  return catalogues.editions.size() != before;
}

bool looks_like_edition(std::string_view bytes) {
  // A case may carry an edition; its file says that it is a case.
  if (bytes.contains("\"sanpo-")) return false;
  for (const std::string_view key : {"\"titles\"", "\"groups\"", "\"period\"", "\"items\""})
    if (!bytes.contains(key)) return false;
  return true;
}

EditionOffer read_edition(std::string bytes, const Workspace& workspace) {
  using enum EditionOffer::Problem;
  EditionOffer offer{.bytes = std::move(bytes)};
  if (offer.bytes.size() > largest_edition) {
    offer.problem = too_large;
    return offer;
  }
  auto decoded = decode_edition(offer.bytes);
  if (!decoded) {
    offer.problem = unreadable;
    offer.error = std::move(decoded.error());
    return offer;
  }
  if (workspace.catalogues().edition(decoded->id))
    offer.problem = id_taken;
  else if (workspace.settings().editions.size() >= most_own_editions)
    offer.problem = too_many;
  offer.edition = std::move(*decoded);
  return offer;
}

void keep_edition(Workspace& workspace, const EditionOffer& offer) {
  if (offer.problem != EditionOffer::Problem::none || !offer.edition) return;
  workspace.change_settings(
      {std::string(step_code::add), std::string(editions_path)},
      [&](Settings& settings) { settings.editions.emplace_back(offer.edition->id, offer.bytes); });
}

void forget_edition(Workspace& workspace, const Slug& id) {
  workspace.change_settings(
      {std::string(step_code::remove), std::string(editions_path)}, [&](Settings& settings) {
        std::erase_if(settings.editions, [&](const auto& each) { return each.first == id; });
      });
}

bool is_own_edition(const Workspace& workspace, const Slug& id) {
  return std::ranges::contains(workspace.settings().editions, id, &std::pair<Slug, std::string>::first);
}

void take_edition_along(Case& document, const Slug& edition, const Catalogues& catalogues) {
  const EditionFile* const file = file_of(catalogues, edition);
  if (!file || file->built_in || find_by_id(document.editions, edition)) return;
  document.editions.push_back({edition, {file->bytes}});
}

} // namespace sanpo
