// An export of all cases is a list of the same documents that a single export is, so both are read alike.
#include "app/exchange.h"

#include <algorithm>
#include <utility>

#include "core/record/codes.h"
#include "core/record/decode.h"
#include "core/record/encode.h"
#include "core/record/json_writer.h"

namespace sanpo {
namespace {

constexpr std::string_view export_format = "sanpo-export";
constexpr std::int64_t export_version = 1;

std::string as_exported(const CaseEntry& entry, JsonLayout layout) {
  if (entry.newer) return *entry.newer;
  Case document = *entry.document;
  document.changed = Moment{entry.changed.milliseconds / 1'000};
  return encode_case(document, layout);
}

DocumentError newer_export(std::int64_t version) {
  return {"/version",
          {},
          std::string{document_code::newer_version},
          {{"version", Count{version}}, {"known", Count{export_version}}}};
}

} // namespace

std::string export_case(const Workspace& workspace, const Id& id) {
  const CaseEntry* const entry = workspace.find(id);
  if (!entry || (!entry->document && !entry->newer)) return {};
  return as_exported(*entry, JsonLayout::indented);
}

std::string document_of_link(Case document) {
  document.papers.clear();
  document.snapshots.clear();
  document.attachments.clear();
  document.drafts.clear();
  for (Estimate& estimate : document.estimates)
    estimate.internal_notes.clear();
  for (Assessment& assessment : document.assessments)
    assessment.history.clear();
  return encode_case(document);
}

std::string export_all(const Workspace& workspace) {
  JsonWriter json{JsonLayout::indented};
  json.begin_object();
  json.key("format").string(export_format);
  json.key("version").integer(export_version);
  json.key("settings").string(encode_settings(workspace.settings()));
  json.key("cases");
  json.begin_array();
  for (const auto& list : {workspace.cases(), workspace.bin()})
    for (const CaseEntry* entry : list)
      if (entry->document || entry->newer) json.raw(as_exported(*entry, JsonLayout::compact));
  json.end_array();
  json.key("bin");
  json.begin_array();
  for (const CaseEntry* entry : workspace.bin())
    json.string(entry->id.value);
  json.end_array();
  json.end_object();
  return json.take();
}

Import::Import(const Workspace& workspace, std::string bytes)
    : workspace_(&workspace), bytes_(std::move(bytes)) {}

bool Import::step() {
  if (!begun_) {
    begun_ = true;
    read_whole();
  } else if (items_.size() < documents_.size()) {
    ImportItem& item = items_.emplace_back();
    auto document = decode_case(*documents_[items_.size() - 1]);
    if (!document) {
      item.kind = ImportItem::Kind::wrong;
      item.errors = std::move(document.error());
    } else if (encode_case(*document).size() > largest_case_bytes) {
      item.kind = ImportItem::Kind::wrong;
      item.errors.push_back({{},
                             {},
                             std::string{document_code::too_large},
                             {{"max", Count{static_cast<std::int64_t>(largest_case_bytes)}}}});
    } else {
      const CaseEntry* const here = workspace_->find(document->id);
      if (!here) {
        item.kind = ImportItem::Kind::fresh;
        item.choice = ImportChoice::add;
      } else {
        // The moment of the last change is the entry's and is no content.
        Case compared = *document;
        if (here->document) compared.changed = here->document->changed;
        const bool same = here->document && *here->document == compared;
        item.kind = same ? ImportItem::Kind::same : ImportItem::Kind::differs;
        item.changed_here = Moment{here->changed.milliseconds / 1'000};
      }
      item.binned = std::ranges::contains(binned_, document->id.value);
      item.document = std::move(*document);
    }
  }
  return items_.size() == documents_.size();
}

void Import::read_whole() {
  auto json = read_json(bytes_);
  bytes_ = {};
  if (!json) {
    error_ = std::move(json.error());
    return;
  }
  json_ = std::move(*json);
  const JsonValue* const format = json_.find("format");
  if (format && format->string() && *format->string() == export_format) {
    read_export(json_);
  } else {
    documents_.push_back(&json_);
  }
}

void Import::read_export(const JsonValue& json) {
  const JsonValue* const version = json.find("version");
  if (version && version->integer() && *version->integer() > export_version) {
    error_ = newer_export(*version->integer());
    return;
  }
  if (const JsonValue* const settings = json.find("settings"); settings && settings->string())
    settings_ = decode_settings(*settings->string());
  const JsonValue* const cases = json.find("cases");
  if (!cases || !cases->array()) {
    error_ = {"/cases", {}, std::string{document_code::expected_list}, {}};
    return;
  }
  for (const JsonValue& document : *cases->array())
    documents_.push_back(&document);
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
