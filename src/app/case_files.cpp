// The frame's schema version decides before the JSON does, so that a newer document is never taken for a
// damaged one.
#include "app/case_files.h"

#include <map>
#include <utility>

#include "core/record/decode.h"
#include "core/record/encode.h"

namespace sanpo {
namespace {

constexpr StorageArea live = StorageArea::live;
constexpr std::string_view kind = "case";

std::string file_name(std::string_view id) { return std::string{id} + ".case"; }

} // namespace

std::vector<std::string> names_of_cases(const Storage& storage) {
  return names_with_ending(storage, live, kind);
}

CaseEntry read_case(Storage& storage, const std::string& id) {
  std::map<std::uint64_t, Case> decoded; // by revision, so that nothing is decoded twice
  const OpenedFile opened = open_safely(storage, live, file_name(id), [&](const StoredFile& file) {
    if (file.kind != kind) return false;
    if (file.schema > case_schema_version) return true;
    auto document = decode_case(file.body);
    if (!document || document->id.value != id) return false;
    decoded.insert_or_assign(file.revision, std::move(*document));
    return true;
  });
  CaseEntry entry{.id = {id}};
  if (opened.newer) {
    entry.trouble = CaseTrouble::newer_version;
    return entry;
  }
  if (!opened.file) {
    entry.trouble = CaseTrouble::unreadable;
    return entry;
  }
  entry.changed = opened.file->changed;
  entry.binned = opened.file->binned;
  entry.revision = entry.written = entry.kept = opened.file->revision;
  entry.bytes = opened.file->body.size();
  if (const auto found = decoded.find(entry.revision); found != decoded.end()) {
    entry.document = std::make_shared<const Case>(std::move(found->second));
    if (opened.older) entry.trouble = CaseTrouble::older;
  } else {
    entry.trouble = CaseTrouble::newer_version;
    entry.newer = std::make_shared<const std::string>(opened.file->body);
    if (auto document = decode_newer_case(opened.file->body); document && document->id.value == id)
      entry.document = std::make_shared<const Case>(*std::move(document));
  }
  return entry;
}

StorageResult write_case(Storage& storage, CaseEntry& entry) {
  StoredFile file{.kind = std::string{kind},
                  .schema = case_schema_version,
                  .revision = entry.revision,
                  .changed = entry.changed,
                  .binned = entry.binned,
                  .body = encode_case(*entry.document)};
  auto written = put_safely(storage, live, file_name(entry.id.value), file);
  if (!written) return written;
  entry.written = entry.revision;
  entry.handed_over = entry.document;
  entry.handed_over_binned = entry.binned;
  entry.bytes = file.body.size();
  return {};
}

StorageResult remove_case(Storage& storage, const Id& id) {
  return remove_safely(storage, live, file_name(id.value));
}

} // namespace sanpo
