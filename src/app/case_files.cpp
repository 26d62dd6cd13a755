// The frame's schema version decides before the JSON does, so that a newer document is never taken for a
// damaged one.
#include "app/case_files.h"

#include <utility>

#include "core/record/decode.h"

namespace sanpo {
namespace {

constexpr StorageArea live = StorageArea::live;
constexpr std::string_view kind = "case";

std::string file_name(std::string_view id) { return std::string{id} + ".case"; }

} // namespace

std::vector<std::string> names_of_cases(const Storage& storage) {
  return names_with_ending(storage, live, kind);
}

bool CaseFileReader::step() {
  if (!large_) {
    bytes_ = storage_.read(live, file_name(id_));
    if (!bytes_ || bytes_->size() <= CaseWriter::piece) return true;
    auto file = unframe(*bytes_);
    if (!file || file->kind != kind || file->schema > case_schema_version) return true;
    large_ = std::move(*file);
    reader_ = std::make_unique<CaseReader>(large_->body);
    return false;
  }
  if (!reader_->step()) return false;
  if (auto document = reader_->take(); document && document->id.value == id_)
    decoded_.emplace(large_->revision, *std::move(document));
  return true;
}

CaseEntry CaseFileReader::take() {
  const auto readable = [&](const StoredFile& file) {
    if (file.kind != kind) return false;
    if (file.schema > case_schema_version) return true;
    if (large_ && file.body == large_->body) return decoded_.contains(file.revision);
    auto document = decode_case(file.body);
    if (!document || document->id.value != id_) return false;
    decoded_.insert_or_assign(file.revision, std::move(*document));
    return true;
  };
  const OpenedFile opened = open_safely(storage_, live, file_name(id_), readable, std::move(bytes_));
  CaseEntry entry{.id = {id_}};
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
  if (const auto found = decoded_.find(entry.revision); found != decoded_.end()) {
    entry.document = std::make_shared<const Case>(std::move(found->second));
    if (opened.older) entry.trouble = CaseTrouble::older;
  } else {
    entry.trouble = CaseTrouble::newer_version;
    entry.newer = std::make_shared<const std::string>(opened.file->body);
    if (auto document = decode_newer_case(opened.file->body); document && document->id.value == id_)
      entry.document = std::make_shared<const Case>(*std::move(document));
  }
  return entry;
}

CaseFileWriter::CaseFileWriter(const CaseEntry& entry)
    : id_(entry.id), document_(entry.document), file_{.kind = std::string{kind},
                                                      .schema = case_schema_version,
                                                      .revision = entry.revision,
                                                      .changed = entry.changed,
                                                      .binned = entry.binned},
      writer_(*document_) {}

StorageResult CaseFileWriter::finish(Storage& storage, CaseEntry& entry) {
  file_.body = writer_.take();
  auto written = put_safely(storage, live, file_name(id_.value), file_);
  if (!written) return written;
  entry.written = file_.revision;
  entry.handed_over = document_;
  entry.handed_over_binned = file_.binned;
  entry.bytes = file_.body.size();
  return {};
}

StorageResult remove_case(Storage& storage, const Id& id) {
  return remove_safely(storage, live, file_name(id.value));
}

} // namespace sanpo
