// 見積書 as records of the case: numbers, drafts, issuing, revisions, duplicates, how long they are valid.
// What stands on them is left to `documents`; asking the person to the screens.
// Rule: quotation.md, 御見積書 ("Issuing", "Duplicating"); design.md, Keeping data, 7 (issuing asks, it is
// not undone).
#pragma once

#include <optional>
#include <string>

#include "app/workspace.h"

namespace sanpo {

/// A number that no paper on this device has: the template of the issuer with the day's next number. The
/// device gets its letter with the first one.
std::string draw_number(Workspace& workspace);

/// A draft about the estimate, with the issuer's terms and validity. Its id.
Id add_quotation(Case& document, const Id& estimate, std::string number, const Issuer& issuer, Date today,
                 Ids& ids);
/// A draft like this paper, with a new number and new dates. Nothing when there is no such paper.
std::optional<Id> duplicate_paper(Case& document, const Id& paper, std::string number, const Issuer& issuer,
                                  Date today, Ids& ids);
/// A draft of the next revision of an issued paper, with new dates. Nothing when it is not issued.
std::optional<Id> revise_paper(Case& document, const Id& paper, const Issuer& issuer, Date today, Ids& ids);
/// The revision that issuing this draft would make: 1, or one more than the last of its number.
Count revision_of(const Case& document, const Paper& draft);
/// The issued paper that this draft would take the place of, or null.
const Paper* revised_by(const Case& document, const Paper& draft);

/// Whether the draft may leave under its number: no paper that was issued has it, in no case of the device,
/// unless the draft is a revision of that paper.
bool may_leave_as_numbered(const Workspace& workspace, const Case& document, const Paper& draft);

/// What leaves with the issue.
struct Issue {
  JsonText content; ///< the pages, and the facts that a later revision is compared with
  Yen total;        ///< tax included
  Date date;
  std::string changes; ///< of a later revision
  Moment at;
};
/// Makes the draft an issued paper for good: it is 提出済み, cannot be changed, and undo does not reach it.
/// False when the case may not be changed, or there is no such draft.
bool issue_paper(CaseEditor& editor, const Id& paper, const Issue& issue);

enum class Validity : unsigned char { open, soon, expired };
/// A submitted paper is about to lose (a week before), or has lost its validity. Others are `open`.
Validity validity_of(const Paper& paper, Date today);

} // namespace sanpo
