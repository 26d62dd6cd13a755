// A working copy is changed and then compared: what changed nothing is no step and needs no saving.
#include "app/case_editor.h"

#include "app/carry_over.h"
#include "app/case_archive.h"
#include "app/drafts.h"
#include "app/field_limits.h"
#include "app/file_references.h"
#include "app/step_codes.h"
#include "core/base/find_by_id.h"
#include "core/record/decode.h"
#include "core/record/encode.h"
#include "core/record/structure.h"

namespace sanpo {
namespace {

/// Whether records of this kind are named after something else: their `id` is no identity of their own.
class NamedAfterAnother final : public RecordVisitor {
public:
  bool answer = true;
  void field(std::string_view slug, const Member& member, const FieldSpec& spec) override {
    if (slug == "id" && std::holds_alternative<Id*>(member) && spec.kind == FieldKind::identity)
      answer = false;
  }
  void array(std::string_view, const ArrayMember&, const FieldSpec&) override {}
  void slugs(std::string_view, std::vector<Slug>&) override {}
  void object(std::string_view, const RecordMember&) override {}
  void list(std::string_view, const ListMember&) override {}
  void json(std::string_view, JsonText&) override {}
};

/// Whether the path is, or lies in, a document that was issued: nothing of it changes but how it fares.
bool is_issued(const Case& document, std::string_view path) {
  constexpr std::string_view papers = "papers/";
  if (!path.starts_with(papers)) return false;
  path.remove_prefix(papers.size());
  const Paper* const paper = find_by_id(document.papers, Id{std::string(path.substr(0, path.find('/')))});
  return paper && paper->issued;
}

/// Makes the records on the way to the field that exist by being named. False: a record with an identity of
/// its own is missing, so the path is out of date.
bool make_named_records(Case& document, std::string_view path) {
  for (std::size_t end = path.find('/'); end != path.npos; end = path.find('/', end + 1)) {
    const std::string_view record = path.substr(0, end);
    const std::size_t before_name = record.rfind('/');
    if (before_name == record.npos || find_record(document, record)) continue;
    if (!append_record(document, record.substr(0, before_name), record.substr(before_name + 1))) continue;
    NamedAfterAnother named;
    const RecordMember made = find_record(document, record).value();
    made.type->describe(made.record, named);
    if (!named.answer) return false;
  }
  return true;
}

} // namespace

CaseEditor::CaseEditor(Shared document, const Catalogues& catalogues, Ids& ids, std::function<void()> changed)
    : history_(std::move(document)), results_(catalogues), ids_(ids), catalogues_(catalogues),
      changed_(std::move(changed)) {}

void CaseEditor::enter_again(Case& document) {
  std::vector<Draft> limited;
  for (const Draft& draft : document.drafts)
    if (has_limit(draft.path)) limited.push_back(draft);
  for (const Draft& draft : limited)
    enter(document, draft.path, draft.text);
}

void CaseEditor::commit(StepName name, Case&& document) {
  enter_again(document);
  if (document == *history_.present()) return;
  history_.record(std::move(name), std::make_shared<const Case>(std::move(document)));
  changed_();
}

void CaseEditor::begin_visit(std::string_view path) {
  visited_ = path;
  history_.begin_visit(visited_);
}

bool CaseEditor::put_back(Case& document, const Case& before) const {
  const auto field = find_field(document, visited_);
  const auto then = find_field(before, visited_);
  return !field || enter_text(*field, then ? shown_text(*then) : std::string{}).has_value();
}

void CaseEditor::cancel_visit() {
  const Shared before = history_.before_visit();
  if (!before || read_only_) return;
  Case document = *history_.present();
  make_named_records(document, visited_);
  if (!put_back(document, *before)) return;
  if (const Draft* const draft = find_draft(*before, visited_)) {
    keep_draft(document, visited_, draft->text, ids_);
  } else {
    drop_draft(document, visited_);
  }
  commit({std::string{step_code::edit}, visited_}, std::move(document));
}

EditOutcome CaseEditor::enter(Case& document, std::string_view path, std::string_view typed) {
  if (is_issued(document, path) && !path.ends_with("/state"))
    return {EditOutcome::Kind::no_field, std::nullopt};
  Case tried = document;
  const bool whole = make_named_records(tried, path);
  const auto field = whole ? find_field(tried, path) : std::nullopt;
  if (!field) return {EditOutcome::Kind::no_field, std::nullopt};
  auto entered = enter_text(*field, typed);
  if (!entered) {
    keep_draft(document, path, typed, ids_);
    return {EditOutcome::Kind::refused, std::move(entered.error())};
  }
  if (auto beyond = beyond_limit(tried, path, catalogues_)) {
    keep_draft(document, path, typed, ids_);
    return {EditOutcome::Kind::refused, std::move(beyond)};
  }
  drop_draft(tried, path);
  document = std::move(tried);
  return {EditOutcome::Kind::taken, std::move(*entered)};
}

EditOutcome CaseEditor::edit(std::string_view path, std::string_view typed) {
  if (read_only_) return {EditOutcome::Kind::no_field, std::nullopt};
  Case document = *history_.present();
  EditOutcome outcome = enter(document, path, typed);
  // The beginning of what is refused in the end was taken on the way; it is no value: the 9 of 9億円.
  if (const Shared before = history_.before_visit();
      before && outcome.kind == EditOutcome::Kind::refused && path == visited_)
    put_back(document, *before);
  commit({std::string{step_code::edit}, std::string{path}}, std::move(document));
  return outcome;
}

std::vector<EditOutcome>
CaseEditor::edit_all(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::vector<EditOutcome> outcomes;
  if (read_only_) {
    outcomes.resize(entries.size(), {EditOutcome::Kind::no_field, std::nullopt});
    return outcomes;
  }
  Case document = *history_.present();
  for (const auto& [path, typed] : entries)
    outcomes.push_back(enter(document, path, typed));
  commit({std::string{step_code::paste}, entries.empty() ? std::string{} : entries.front().first},
         std::move(document));
  return outcomes;
}

std::string CaseEditor::text_of(std::string_view path, Calendar calendar) const {
  if (const Draft* const draft = find_draft(document(), path)) return draft->text;
  return value_text_of(path, calendar);
}

std::string CaseEditor::value_text_of(std::string_view path, Calendar calendar) const {
  const auto field = find_field(document(), path);
  return field ? shown_text(*field, calendar) : std::string{};
}

std::optional<EntryError> CaseEditor::error_of(std::string_view path) const {
  const Draft* const draft = find_draft(document(), path);
  if (!draft) return std::nullopt;
  Case tried = document();
  make_named_records(tried, path);
  const auto field = find_field(tried, path);
  if (!field) return std::nullopt;
  const auto checked = check_text(*field, draft->text);
  if (!checked) return checked.error();
  if (!has_limit(path) || !enter_text(*field, draft->text)) return std::nullopt;
  return beyond_limit(tried, path, catalogues_);
}

std::optional<Id> CaseEditor::add(std::string_view list, std::optional<std::size_t> position) {
  if (read_only_ || full_) return std::nullopt;
  Case document = *history_.present();
  Id id = ids_.next();
  if (!append_record(document, list, id.value, position)) return std::nullopt;
  commit({std::string{step_code::add}, std::string{list}}, std::move(document));
  return id;
}

bool CaseEditor::add_named(std::string_view list, std::string_view name) {
  if (read_only_ || full_) return false;
  Case document = *history_.present();
  if (!append_record(document, list, name)) return false;
  commit({std::string{step_code::add}, std::string{list}}, std::move(document));
  return true;
}

std::optional<Id> CaseEditor::copy(std::string_view record) {
  if (read_only_ || full_) return std::nullopt;
  Case document = *history_.present();
  auto name = copy_record(document, record, [this] { return ids_.next(); });
  if (!name) return std::nullopt;
  if (constexpr std::string_view sheets = "cost_sheets/"; record.starts_with(sheets))
    copy_carried_links(document, Id{std::string{record.substr(sheets.size())}}, Id{*name}, ids_);
  commit({std::string{step_code::copy}, std::string{record}}, std::move(document));
  return Id{std::move(*name)};
}

bool CaseEditor::remove(std::string_view record) {
  if (read_only_ || is_issued(document(), record)) return false;
  Case document = *history_.present();
  const std::vector<Slug> files = referred_files(document);
  if (!remove_record(document, record)) return false;
  drop_drafts_of_record(document, record);
  drop_files_left(files, document);
  tidy_carried_links(document);
  commit({std::string{step_code::remove}, std::string{record}}, std::move(document));
  return true;
}

bool CaseEditor::move(std::string_view record, std::size_t position) {
  if (read_only_) return false;
  Case document = *history_.present();
  if (!move_record(document, record, position)) return false;
  commit({std::string{step_code::move}, std::string{record}}, std::move(document));
  return true;
}

void CaseEditor::act(StepName name, const std::function<void(Case&)>& change) {
  if (read_only_) return;
  Case document = *history_.present();
  change(document);
  commit(std::move(name), std::move(document));
}

void CaseEditor::keep_for_good(const std::function<void(Case&)>& change) {
  if (read_only_) return;
  history_.rewrite(change);
  changed_();
}

bool CaseEditor::undo() {
  if (read_only_ || !history_.undo()) return false;
  changed_();
  return true;
}

bool CaseEditor::redo() {
  if (read_only_ || !history_.redo()) return false;
  changed_();
  return true;
}

bool CaseEditor::write_some() {
  const Shared& present = history_.present();
  if (!written_.empty() && written_.back().document == present) return true;
  if (!writing_ || writing_->document != present) writing_.emplace(present, CaseWriter(*present));
  if (!writing_->writer.step()) return false;
  if (written_.size() == 2) written_.erase(written_.begin());
  written_.push_back({present, writing_->writer.take()});
  writing_.reset();
  return true;
}

const std::string& CaseEditor::written() {
  while (!write_some()) {
  }
  return written_.back().json;
}

History<Case>::Kept CaseEditor::kept_steps() {
  Written last{history_.present(), {}}; // what one step leads to the next one comes from
  const auto json_of = [&](const Case& value) {
    for (const Written& each : written_)
      if (each.document.get() == &value) return each.json;
    return last.document.get() == &value && !last.json.empty() ? last.json : encode_case(value);
  };
  return history_.kept([&](const Case& after, const History<Case>::Shared& before) {
    std::string json = json_of(*before);
    std::string way = way_between(json_of(after), json);
    last = {before, std::move(json)};
    return way;
  });
}

void CaseEditor::put_below(std::string_view document, std::vector<KeptStep> undo,
                           std::vector<KeptStep> redo) {
  // What changed after the steps were kept becomes a step of its own.
  const std::string first = encode_case(*history_.first_value());
  if (first != document) {
    undo.push_back({{std::string{step_code::last_changes}, {}}, way_between(first, document)});
    redo.clear();
  }
  history_.put_below(std::move(undo), std::move(redo), [](const Case& after, const std::string& way) {
    const auto bytes = walk(encode_case(after), way);
    auto before = bytes ? decode_case(*bytes) : std::unexpected(std::vector<DocumentError>{});
    return before ? std::make_shared<const Case>(*std::move(before)) : nullptr;
  });
}

} // namespace sanpo
