// An export of all cases is a list of the same documents that a single export is, so both are read alike.
#include "app/exchange.h"

#include <algorithm>
#include <format>
#include <memory>
#include <ranges>
#include <utility>

#include "app/file_references.h"
#include "core/base/entry.h"
#include "core/base/file_names.h"
#include "core/base/sha256.h"
#include "core/base/utf8.h"
#include "core/record/case_reader.h"
#include "core/record/codes.h"
#include "core/record/decode.h"
#include "core/record/encode.h"
#include "core/record/json_writer.h"

namespace sanpo {
namespace {

constexpr std::string_view export_format = "sanpo-export";
constexpr std::int64_t export_version = 1;
constexpr std::string_view cases_key = "cases";
constexpr std::size_t most_cases = 100'000; // of a file

Case as_exported(const CaseEntry& entry) {
  Case document = *entry.document;
  document.changed = Moment{entry.changed.milliseconds / 1'000};
  return document;
}

/// An export as it is written; settings stand in the first file of several.
class ExportFile {
public:
  explicit ExportFile(const Settings* settings) {
    json_.begin_object();
    json_.key("format").string(export_format);
    json_.key("version").integer(export_version);
    if (settings) add(*settings);
    json_.key(cases_key);
    json_.begin_array();
  }
  /// Whether a case of so many bytes fits in, its id in the bin and the spaces before it included.
  [[nodiscard]] bool has_room(std::size_t bytes, std::size_t most) const {
    return cases_ == 0 || (cases_ < most_cases && bytes_ + bytes + around <= most);
  }
  void add(const CaseEntry& entry, std::string_view json) {
    json_.raw(json);
    bytes_ += json.size() + around;
    ++cases_;
    if (entry.binned) binned_.push_back(entry.id.value);
  }
  std::string take() {
    json_.end_array();
    json_.key("bin");
    json_.begin_array();
    for (const std::string& id : binned_)
      json_.string(id);
    json_.end_array();
    json_.end_object();
    return json_.take();
  }
private:
  static constexpr std::size_t around = 64;

  // A line each: together, with a price list and a seal, they may be longer than a string is taken back. A
  // line that is so by itself is a list of pieces.
  void add(const Settings& settings) {
    json_.key("settings");
    json_.begin_array();
    const std::string text = encode_settings(settings);
    for (const auto range : std::views::split(text, '\n')) {
      std::string_view line(range);
      if (line.size() <= max_text_bytes) {
        if (!line.empty()) json_.string(line);
        continue;
      }
      json_.begin_array();
      while (!line.empty()) {
        const std::string_view piece = beginning_of(line, max_text_bytes);
        json_.string(piece);
        line.remove_prefix(piece.size());
      }
      json_.end_array();
    }
    json_.end_array();
    bytes_ += 2 * text.size(); // with its escapes, of which only quotes and backslashes are many
  }

  JsonWriter json_{JsonLayout::indented};
  std::size_t bytes_ = 256, cases_ = 0;
  std::vector<std::string> binned_;
};

DocumentError error_of(std::string_view code, std::vector<std::pair<std::string, Argument>> arguments = {},
                       std::string pointer = {}) {
  return {std::move(pointer), {}, std::string{code}, std::move(arguments)};
}

Count count_of(std::size_t number) { return Count{static_cast<std::int64_t>(number)}; }

DocumentError too_large(std::size_t most) {
  return error_of(document_code::too_large, {{"max", count_of(most / 1'000'000)}});
}

bool is_export(const JsonValue& json) {
  const JsonValue* const format = json.find("format");
  return format && format->string() && *format->string() == export_format;
}

} // namespace

std::string export_case(const Workspace& workspace, const Id& id) {
  const CaseEntry* const entry = workspace.find(id);
  if (!entry || (!entry->document && !entry->newer)) return {};
  return entry->newer ? *entry->newer : encode_case(as_exported(*entry), JsonLayout::indented);
}

std::string document_of_link(Case document) {
  document.papers.clear();
  document.snapshots.clear();
  document.attachments.clear(); // a link cannot carry them, nor what refers to them
  for (Assessment& assessment : document.assessments)
    for (ItemRecord& item : assessment.items)
      std::erase_if(item.evidence, [](const Evidence& each) { return !each.file.empty(); });
  document.drafts.clear();
  for (Estimate& estimate : document.estimates)
    estimate.internal_notes.clear();
  for (Assessment& assessment : document.assessments)
    assessment.history.clear();
  return encode_case(document);
}

struct Export::Writing {
  const Workspace* workspace;
  std::size_t most;
  std::vector<Id> ids;
  std::size_t at = 0; ///< of them, the one under way
  std::optional<Case> document;
  std::optional<CaseWriter> writer; // of the document
  std::vector<std::string> files{};
  std::optional<ExportFile> file{std::in_place, &workspace->settings()};

  void add(const CaseEntry& entry, std::string_view json) {
    if (!file->has_room(json.size(), most)) {
      files.push_back(file->take());
      file.emplace(nullptr);
    }
    file->add(entry, json);
    ++at;
  }
};

Export::Export(const Workspace& workspace, std::size_t most)
    : writing_(new Writing{.workspace = &workspace, .most = most}) {
  for (const auto& list : {workspace.cases(), workspace.bin()})
    for (const CaseEntry* entry : list)
      writing_->ids.push_back(entry->id);
}
Export::Export(Export&&) noexcept = default;
Export& Export::operator=(Export&&) noexcept = default;
Export::~Export() = default;

bool Export::step() {
  Writing& w = *writing_;
  if (w.at == w.ids.size()) return true;
  const CaseEntry* const entry = w.workspace->find(w.ids[w.at]);
  if (w.writer) {
    if (w.writer->step()) {
      const std::string json = w.writer->take();
      w.writer.reset();
      if (entry)
        w.add(*entry, json);
      else
        ++w.at; // it was deleted for good meanwhile
    }
  } else if (entry && entry->newer) {
    w.add(*entry, *entry->newer);
  } else if (entry && entry->document) {
    w.writer.emplace(w.document.emplace(as_exported(*entry)));
  } else {
    ++w.at;
  }
  return w.at == w.ids.size();
}

std::vector<std::string> Export::take() {
  writing_->files.push_back(writing_->file->take());
  return std::move(writing_->files);
}

std::vector<std::string> export_all(const Workspace& workspace, std::size_t most) {
  Export all(workspace, most);
  while (!all.step()) {
  }
  return all.take();
}

std::vector<ExportedFile> files_to_export(const Workspace& workspace, const Id& id) {
  std::vector<ExportedFile> files;
  for (const auto& list : {workspace.cases(), workspace.bin()})
    for (const CaseEntry* entry : list) {
      if (!entry->document || (!id.empty() && entry->id != id)) continue;
      for (const Attachment& file : entry->document->attachments)
        if (has_sha256_form(file.sha256) && !std::ranges::contains(files, file.sha256, &ExportedFile::sha256))
          files.push_back(
              {file.sha256, "files/" + file.sha256.substr(0, 12) + '/' + safe_file_name(file.name)});
    }
  return files;
}

/// A case under way: read, then measured as it would be kept.
struct Import::Reading {
  explicit Reading(std::string_view text) : reader(text) {}
  CaseReader reader;
  std::optional<Case> document;
  std::optional<CaseWriter> writer; // of the document
};

Import::Import(const Workspace& workspace, std::string bytes, BroughtFiles brought)
    : workspace_(&workspace), bytes_(std::make_unique<const std::string>(std::move(bytes))),
      elements_(*bytes_, cases_key), brought_(std::move(brought)) {}
Import::Import(Import&&) noexcept = default;
Import& Import::operator=(Import&&) noexcept = default;
Import::~Import() = default;

bool Import::step() {
  if (!looked_through_)
    look_through();
  else if (items_.size() < cases_ && read_some())
    reading_.reset();
  return looked_through_ && items_.size() == cases_;
}

/// A slice of the next case; true when it is through with it.
bool Import::read_some() {
  const std::string_view text = alone_ ? std::string_view(*bytes_) : elements_.elements()[items_.size()];
  if (!reading_) reading_ = std::make_unique<Reading>(text);
  if (!reading_->document) {
    if (!reading_->reader.step()) return false;
    auto document = reading_->reader.take();
    if (!document) {
      not_read(std::move(document.error()));
      return true;
    }
    reading_->document = *std::move(document);
    reading_->writer.emplace(*reading_->document);
  }
  if (!reading_->writer->step()) return false;
  items_.push_back(item_of(*std::move(reading_->document), reading_->writer->take().size()));
  return true;
}

void Import::not_read(std::vector<DocumentError> errors) {
  if (alone_) { // it may be no case at all
    auto json = read_json(*bytes_);
    if (!json || is_export(*json)) {
      cases_ = 0;
      return json ? read_export(*json) : refuse(std::move(json.error()));
    }
    if (errors.front().code == document_code::not_a_case) { // nor any part of one
      cases_ = 0;
      return refuse(std::move(errors.front()));
    }
  } else {
    // Lines are told as those of the file.
    const auto begin = static_cast<std::size_t>(elements_.elements()[items_.size()].data() - bytes_->data());
    lines_ += std::ranges::count(std::string_view(*bytes_).substr(counted_, begin - counted_), '\n');
    counted_ = begin;
    for (DocumentError& error : errors)
      for (auto& [name, value] : error.arguments)
        if (Count* const line = std::get_if<Count>(&value); line && name == "line") line->value += lines_;
  }
  items_.push_back({.kind = ImportItem::Kind::wrong, .document = {}, .errors = std::move(errors)});
}

ImportItem Import::item_of(Case&& document, std::size_t bytes) const {
  const auto wrong = [](std::vector<DocumentError> errors) {
    return ImportItem{.kind = ImportItem::Kind::wrong, .document = {}, .errors = std::move(errors)};
  };
  if (bytes > largest_case_bytes) return wrong({too_large(largest_case_bytes)});
  if (auto errors = wrong_files(document); !errors.empty()) return wrong(std::move(errors));
  ImportItem item;
  if (const CaseEntry* const here = workspace_->find(document.id); !here) {
    item.kind = ImportItem::Kind::fresh;
    item.choice = ImportChoice::add;
  } else {
    // The moment of the last change is the entry's and is no content.
    const auto changed = document.changed;
    if (here->document) document.changed = here->document->changed;
    const bool same = here->document && *here->document == document;
    document.changed = changed;
    item.kind = same ? ImportItem::Kind::same : ImportItem::Kind::differs;
    item.changed_here = Moment{here->changed.milliseconds / 1'000};
  }
  item.binned = std::ranges::contains(binned_, document.id.value);
  item.document = std::move(document);
  return item;
}

std::vector<DocumentError> Import::wrong_files(const Case& document) const {
  std::vector<DocumentError> errors = check_files(document);
  for (std::size_t i = 0; i < document.attachments.size(); ++i) {
    const Attachment& file = document.attachments[i];
    const auto brought = brought_.find(file.sha256);
    const auto size = brought == brought_.end() ? 0 : static_cast<std::int64_t>(brought->second.size());
    if (size != 0 && file.bytes && file.bytes->value != size)
      errors.push_back({std::format("/attachments/{}/bytes", i),
                        "field.attachment.bytes",
                        std::string{document_code::expected_count},
                        {{"min", Count{size}}, {"max", Count{size}}}});
  }
  return errors;
}

Import::FileCount Import::files_of(const ImportItem& item) const {
  FileCount count;
  if (!item.document) return count;
  for (const Attachment& file : item.document->attachments) {
    ++count.all;
    if (!brought_.contains(file.sha256) && !workspace_->attachments().has(file.sha256)) ++count.missing;
  }
  return count;
}

std::vector<std::string> Import::files_to_keep() const {
  std::vector<std::string> files;
  const auto look = [&](const Case& document) {
    for (const Attachment& file : document.attachments)
      if (brought_.contains(file.sha256) && !workspace_->attachments().has(file.sha256) &&
          !std::ranges::contains(files, file.sha256))
        files.push_back(file.sha256);
  };
  if (brought_.empty()) return files;
  for (const ImportItem& item : items_)
    if (item.document && item.choice != ImportChoice::skip) look(*item.document);
  // What is missing here comes back, even if the case itself is not taken again.
  for (const auto& list : {workspace_->cases(), workspace_->bin()})
    for (const CaseEntry* entry : list)
      if (entry->document) look(*entry->document);
  return files;
}

void Import::keep_files(Workspace& workspace, std::function<void(StorageResult)> done) const {
  // Each waits for the one before, so that a device without room is asked once, not a hundred times.
  struct Keeping {
    Workspace& workspace;
    std::vector<std::string> contents; ///< the last one first
    std::function<void(StorageResult)> done;
    static void next(const std::shared_ptr<Keeping>& self) {
      if (self->contents.empty()) return self->done({});
      const std::string bytes = std::move(self->contents.back());
      self->contents.pop_back();
      self->workspace.attachments().keep(bytes, [self](const auto& kept) {
        if (kept) return next(self);
        self->done(std::unexpected(kept.error()));
      });
    }
  };
  auto keeping = std::make_shared<Keeping>(workspace, std::vector<std::string>{}, std::move(done));
  for (const std::string& sha256 : files_to_keep())
    keeping->contents.push_back(brought_.find(sha256)->second);
  Keeping::next(keeping);
}

void Import::refuse(DocumentError error) { error_ = std::move(error); }

void Import::look_through() {
  constexpr std::size_t slice = std::size_t{256} * 1024; // bytes
  const bool fits = bytes_->size() <= largest_export;
  const bool through = !fits || elements_.step(slice);
  const bool many = elements_.elements().size() > most_cases;
  if (!through && !many) return;
  looked_through_ = true;
  if (!fits) return refuse(too_large(largest_export));
  if (many) return refuse(error_of(document_code::too_many_values, {{"max", count_of(most_cases)}}));
  if (!elements_.elements().empty()) {
    if (!elements_.whole()) // it was cut off somewhere in the list
      return refuse(
          error_of(document_code::not_json, {{"line", Count{std::ranges::count(*bytes_, '\n') + 1}}}));
    auto json = read_json(elements_.rest());
    if (!json) return refuse(std::move(json.error()));
    if (is_export(*json)) return read_export(*json);
  }
  alone_ = true; // or no case, whatever it lists
  cases_ = 1;
}

void Import::read_export(const JsonValue& json) {
  const JsonValue* const version = json.find("version");
  if (version && version->integer() && *version->integer() > export_version) {
    return refuse(error_of(document_code::newer_version,
                           {{"version", Count{*version->integer()}}, {"known", Count{export_version}}},
                           "/version"));
  }
  if (const JsonValue* const settings = json.find("settings")) {
    if (settings->string()) settings_ = decode_settings(*settings->string()); // of earlier exports
    if (settings->array()) {
      std::string lines;
      for (const JsonValue& line : *settings->array()) {
        if (line.string()) lines += *line.string();
        if (line.array())
          for (const JsonValue& piece : *line.array())
            if (piece.string()) lines += *piece.string();
        lines += '\n';
      }
      settings_ = decode_settings(lines);
    }
  }
  const JsonValue* const cases = json.find(cases_key);
  if (!cases || !cases->array() ||
      !cases->array()->empty()) { // with contents: its key is written with escapes
    return refuse(error_of(document_code::expected_list, {}, "/cases"));
  }
  cases_ = elements_.elements().size();
  const JsonValue* const bin = json.find("bin"); // earlier exports do not tell
  if (!bin || !bin->array()) return;
  for (const JsonValue& id : *bin->array())
    if (id.string()) binned_.push_back(*id.string());
}

void Import::take(Workspace& workspace) {
  std::vector<Case> taken;
  std::vector<Id> binned;
  for (ImportItem& item : items_) {
    if (!item.document || item.choice == ImportChoice::skip) continue;
    if ((item.choice == ImportChoice::add && workspace.find(item.document->id)) ||
        std::ranges::contains(taken, item.document->id, &Case::id)) // a file may hold an id twice
      item.document->id = workspace.ids().next();
    if (item.binned) binned.push_back(item.document->id);
    taken.push_back(std::move(*item.document));
  }
  workspace.put(std::move(taken));
  for (const Id& id : binned)
    workspace.throw_away(id);
}

} // namespace sanpo
