#include "app/evidence_files.h"

#include <algorithm>

#include "app/file_references.h"
#include "app/step_codes.h"
#include "core/base/file_names.h"
#include "core/base/find_by_id.h"

namespace sanpo {
namespace {

/// A failure of the store by what a person can do about it: room, or anything else.
std::string_view code_of(const StorageFailure& failure) {
  switch (failure.kind) {
  case StorageFailure::Kind::quota: return "app.file.no_room";
  case StorageFailure::Kind::read_only:
  case StorageFailure::Kind::refused: return "app.file.read_only";
  default: return "app.file.not_kept";
  }
}

} // namespace

void EvidenceFiles::refuse(const EvidencePlace& place, std::string_view code,
                           std::vector<std::pair<std::string, Argument>> arguments) {
  if (std::string list = place.list(); list != trouble_place_) {
    troubles_.clear();
    trouble_place_ = std::move(list);
  }
  troubles_.push_back({std::string{code}, std::move(arguments)});
}

std::vector<FileTrouble> EvidenceFiles::troubles(std::string_view list) const {
  return list == trouble_place_ ? troubles_ : std::vector<FileTrouble>{};
}

bool EvidenceFiles::keeping(std::string_view list) const { return std::ranges::contains(under_way_, list); }

void EvidenceFiles::begin() {
  troubles_.clear();
  trouble_place_.clear();
}

void EvidenceFiles::attach(const EvidencePlace& place, const GivenFile& file) {
  const std::string name = safe_file_name(file.name);
  if (!file.readable) return refuse(place, "app.file.unreadable", {{"name", name}});
  if (media_type_of(name).empty()) return refuse(place, "app.file.kind", {{"name", name}});
  if (file.size == 0) return refuse(place, "app.file.nothing", {{"name", name}});
  if (file.size > Attachments::largest)
    return refuse(
        place, "app.file.too_large",
        {{"name", name}, {"size", file_size_text(file.size)}, {"max", file_size_text(Attachments::largest)}});
  if (const auto& here = work_.attachments().here()) {
    std::uint64_t all = file.size;
    for (const auto& [sha256, bytes] : *here)
      all += bytes;
    if (all > Attachments::most)
      return refuse(place, "app.file.too_many", {{"name", name}, {"max", file_size_text(Attachments::most)}});
  }
  under_way_.push_back(place.list());
  work_.attachments().keep(file.bytes, [this, place, name, size = file.size](auto kept) {
    under_way_.erase(std::ranges::find(under_way_, place.list()));
    if (kept)
      refer(place, name, size, *kept);
    else
      refuse(place, code_of(kept.error()), {{"name", name}});
  });
}

void EvidenceFiles::refer(const EvidencePlace& place, const std::string& name, std::uint64_t size,
                          const std::string& sha256) {
  CaseEditor* const editor = work_.editor();
  if (!editor || editor->document().id != place.document || editor->read_only() || editor->full())
    return refuse(place, "app.file.case_left", {{"name", name}});
  attached_ = name;
  editor->act({std::string{step_code::add}, place.list()}, [&](Case& document) {
    const auto assessment = std::ranges::find(document.assessments, place.assessment, &Assessment::id);
    if (assessment == document.assessments.end()) return;
    auto item = std::ranges::find(assessment->items, place.item, &ItemRecord::id);
    if (item == assessment->items.end()) item = assessment->items.insert(item, ItemRecord{.id = place.item});
    const Id id = editor->new_id();
    auto evidence = std::ranges::find(item->evidence, place.evidence, &Evidence::id);
    if (evidence == item->evidence.end())
      evidence = item->evidence.insert(evidence, Evidence{.id = editor->new_id()});
    const std::vector<Slug> before = referred_files(document);
    evidence->kind = EvidenceKind::file;
    evidence->file = Slug{id.value};
    document.attachments.push_back({.id = id,
                                    .name = name,
                                    .media_type = std::string{media_type_of(name)},
                                    .bytes = Count{static_cast<std::int64_t>(size)},
                                    .sha256 = sha256,
                                    .added = Moment{work_.clock().now().milliseconds / 1'000}});
    drop_files_left(before, document);
  });
}

void EvidenceFiles::give_out(const EvidencePlace& place, const Attachment& file, Save save) {
  begin();
  const std::string name = safe_file_name(file.name);
  work_.attachments().read(file.sha256, [this, place, name, save = std::move(save)](Attachments::Read read) {
    if (read) {
      const std::string_view type = media_type_of(name);
      save(name, type.empty() ? "application/octet-stream" : type, *read);
    } else if (const auto* lost = std::get_if<Attachments::Lost>(&read.error())) {
      refuse(place, *lost == Attachments::Lost::missing ? "app.file.missing" : "app.file.damaged",
             {{"name", name}});
    } else {
      refuse(place, "app.file.not_read", {{"name", name}});
    }
  });
}

} // namespace sanpo
