// The open case and everything a person can do to it: typing into a field, adding, copying, moving and
// removing records, undo. Each act makes a new case value; the old ones are the undo. Keeping it on the
// device is left to workspace. Rule: design.md, Entry, and Keeping data, 7; entry.md.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/history.h"
#include "app/results.h"
#include "core/record/binding.h"
#include "core/record/encode.h"
#include "platform/ids.h"

namespace sanpo {

/// What became of typed text.
struct EditOutcome {
  enum class Kind : unsigned char {
    taken,    ///< it is the value now
    refused,  ///< the value stays; the text is kept as a draft, with the error
    no_field, ///< there is no such field (its record was removed), or the case may not be changed
  };
  Kind kind = Kind::taken;
  std::optional<EntryError> message; ///< refused: what is wrong; taken: a doubt, if there is one
  bool operator==(const EditOutcome&) const = default;
};

class CaseEditor {
public:
  using Shared = std::shared_ptr<const Case>;

  /// @param changed is called after every act that changed the case, undo and redo included
  CaseEditor(Shared document, const Catalogues& catalogues, Ids& ids, std::function<void()> changed);

  [[nodiscard]] const Case& document() const { return *history_.present(); }
  [[nodiscard]] const Shared& shared() const { return history_.present(); }
  /// While true, every act does nothing (another tab writes).
  void set_read_only(bool read_only) { read_only_ = read_only; }
  [[nodiscard]] bool read_only() const { return read_only_; }
  /// While true, no records are added: the case has reached its largest size.
  void set_full(bool full) { full_ = full; }
  [[nodiscard]] bool full() const { return full_; }

  // Fields, by their paths (core/record/binding.h).
  /// A person enters the field: from here to the end of the visit its edits are one undo step.
  void begin_visit(std::string_view path);
  void end_visit() { history_.end_visit(); }
  /// Esc: the field, with its draft, is again as it was before the visit.
  void cancel_visit();
  /// Each `input` event. A record that exists by being named (the answer to a question, the setting of a
  /// line, the facts of a site) is made when its first field is entered.
  EditOutcome edit(std::string_view path, std::string_view typed);
  /// Several fields at once, as pasted; one step. The outcomes stand in the order of the entries.
  std::vector<EditOutcome> edit_all(const std::vector<std::pair<std::string, std::string>>& entries);
  /// What the field shows: its draft if it has one, else its value. Empty when there is no such field.
  [[nodiscard]] std::string text_of(std::string_view path, Calendar calendar = Calendar::gregorian) const;
  /// The last valid value, which stays in force beside a draft.
  [[nodiscard]] std::string value_text_of(std::string_view path,
                                          Calendar calendar = Calendar::gregorian) const;
  /// What is wrong with the field's draft; nothing when it has none.
  [[nodiscard]] std::optional<EntryError> error_of(std::string_view path) const;

  // Records. A list is `estimates/<id>/plans`, a record in it `estimates/<id>/plans/<id>`.
  /// Adds an empty record with a new id; the id, or nothing when there is no such list.
  std::optional<Id> add(std::string_view list, std::optional<std::size_t> position = std::nullopt);
  /// Adds an empty record named after something else (a catalogue's slug, a site's id).
  bool add_named(std::string_view list, std::string_view name);
  std::optional<Id> copy(std::string_view record);
  bool remove(std::string_view record);
  bool move(std::string_view record, std::size_t position);
  /// Any other act, as one step: the function changes the case it is given (commands.h has such functions).
  void act(StepName name, const std::function<void(Case&)>& change);
  /// An act that undo does not take back (issuing a document): it is done to the past as well.
  void keep_for_good(const std::function<void(Case&)>& change);
  /// Ids for records that an act makes.
  Id new_id() { return ids_.next(); }

  // Undo.
  [[nodiscard]] const StepName* undo_name() const { return history_.undo_name(); }
  [[nodiscard]] const StepName* redo_name() const { return history_.redo_name(); }
  bool undo();
  bool redo();
  /// Steps made in this run: what a person calls a change, however many keys it took.
  [[nodiscard]] std::uint64_t steps_begun() const { return history_.steps_begun(); }
  /// The case as JSON, in slices: true when `written` can be told at once.
  bool write_some();
  [[nodiscard]] const std::string& written();
  /// All steps as they are to be kept on the device.
  [[nodiscard]] History<Case>::Kept kept_steps();
  /// Steps of an earlier run, which ended with this document (JSON). They come below those of this run.
  void put_below(std::string_view document, std::vector<KeptStep> undo, std::vector<KeptStep> redo);

  // Results for the case as it is now; null as in results.h.
  const EstimateResult* estimate(const Id& id) { return results_.estimate(shared(), id); }
  const CostSheetResult* cost_sheet(const Id& id) { return results_.cost_sheet(shared(), id); }
  const AssessmentResult* assessment(const Id& id) { return results_.assessment(shared(), id); }
private:
  EditOutcome enter(Case& document, std::string_view path, std::string_view typed);
  /// A refused text that other values forbade is taken once they allow it.
  void enter_again(Case& document);
  /// Puts the value in force as a step, unless nothing changed.
  void commit(StepName name, Case&& document);

  /// Versions of the case as JSON: steps are kept as what differs of two of them.
  struct Written {
    Shared document;
    std::string json;
  };
  struct Writing {
    Shared document;
    CaseWriter writer;
  };
  History<Case> history_;
  Results results_;
  Ids& ids_;
  const Catalogues& catalogues_;
  std::function<void()> changed_;
  std::vector<Written> written_; ///< the last one, and the one before
  std::optional<Writing> writing_;
  /// Gives the visited field the value of then; false when it cannot: it has no empty value, and its record
  /// was made during the visit.
  bool put_back(Case& document, const Case& before) const;

  std::string visited_;
  bool read_only_ = false;
  bool full_ = false;
};

} // namespace sanpo
