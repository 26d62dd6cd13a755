#include "app/papers.h"

#include <algorithm>

#include "core/base/find_by_id.h"

namespace sanpo {
namespace {

Date later(Date day, Count days) { return date_of_days(days_since_epoch(day) + days.value); }

/// Whether a paper of some case, the bin included, fits.
template <class Fits> bool any_paper(const Workspace& workspace, const Fits& fits) {
  const auto has = [&](const CaseEntry* entry) {
    return entry->document && std::ranges::any_of(entry->document->papers, fits);
  };
  return std::ranges::any_of(workspace.cases(), has) || std::ranges::any_of(workspace.bin(), has);
}

bool is_taken(const Workspace& workspace, const std::string& number) {
  return any_paper(workspace, [&](const Paper& paper) { return paper.number == number; });
}

Paper& append(Case& document, Paper paper, Date today, const Issuer& issuer, Ids& ids) {
  paper.id = ids.next();
  paper.state = PaperState::draft;
  paper.date = today;
  paper.valid_until = later(today, issuer.valid_days);
  paper.revision.reset();
  paper.changes.clear();
  paper.total.reset();
  paper.issued.reset();
  paper.content = {};
  return document.papers.emplace_back(std::move(paper));
}

} // namespace

std::string draw_number(Workspace& workspace) {
  const Settings& settings = workspace.settings();
  std::string device = settings.issuer.device_letter;
  if (device.empty()) {
    // The first character of an id is a letter or a digit; only letters are taken.
    char letter = '2';
    while (letter < 'a' || letter > 'z')
      letter = workspace.ids().next().value.front();
    device = static_cast<char>(letter - 'a' + 'A');
  }
  const Date today = workspace.clock().today();
  std::string wanted = settings.issuer.number_template;
  if (wanted.empty()) wanted = default_number_template;
  if (!counts(wanted)) wanted += "-NNN";
  // A number that was given once is not given again, even when its draft or its case is gone.
  int n = settings.numbered_on == canonical(today) ? static_cast<int>(settings.numbered.value) : 0;
  std::string number;
  do
    number = paper_number(wanted, today, device, ++n);
  while (is_taken(workspace, number));
  workspace.keep_settings([&](Settings& kept) {
    kept.issuer.device_letter = device;
    kept.numbered_on = canonical(today);
    kept.numbered = Count{n};
  });
  return number;
}

Id add_quotation(Case& document, const Id& estimate, std::string number, const Issuer& issuer, Date today,
                 Ids& ids) {
  Paper paper;
  paper.kind = PaperKind::quotation;
  paper.source = estimate;
  paper.number = std::move(number);
  paper.delivery = issuer.delivery;
  paper.payment_terms = issuer.payment_terms;
  return append(document, std::move(paper), today, issuer, ids).id;
}

std::optional<Id> duplicate_paper(Case& document, const Id& id, std::string number, const Issuer& issuer,
                                  Date today, Ids& ids) {
  const Paper* const from = find_by_id(document.papers, id);
  if (!from) return std::nullopt;
  Paper copy = *from;
  copy.number = std::move(number);
  return append(document, std::move(copy), today, issuer, ids).id;
}

std::optional<Id> revise_paper(Case& document, const Id& id, const Issuer& issuer, Date today, Ids& ids) {
  const Paper* const from = find_by_id(document.papers, id);
  if (!from || !from->issued) return std::nullopt;
  Paper& draft = append(document, Paper(*from), today, issuer, ids);
  draft.revision = revision_of(document, draft);
  return draft.id;
}

const Paper* revised_by(const Case& document, const Paper& draft) {
  const Paper* last = nullptr;
  for (const Paper& paper : document.papers)
    if (paper.issued && paper.kind == draft.kind && paper.number == draft.number &&
        (!last || paper.revision.value_or(Count{1}) > last->revision.value_or(Count{1})))
      last = &paper;
  return last;
}

Count revision_of(const Case& document, const Paper& draft) {
  const Paper* const last = revised_by(document, draft);
  return last ? Count{last->revision.value_or(Count{1}).value + 1} : Count{1};
}

bool may_leave_as_numbered(const Workspace& workspace, const Case& document, const Paper& draft) {
  // Only revise_paper gives a draft its revision.
  if (draft.revision && revised_by(document, draft)) return true;
  return !any_paper(workspace,
                    [&](const Paper& paper) { return paper.issued && paper.number == draft.number; });
}

bool issue_paper(CaseEditor& editor, const Id& id, const Issue& issue) {
  const Paper* const draft = find_by_id(editor.document().papers, id);
  if (!draft || draft->issued || editor.read_only()) return false;
  Paper issued = *draft;
  issued.state = PaperState::submitted;
  issued.revision = revision_of(editor.document(), *draft);
  issued.total = issue.total;
  issued.date = issue.date;
  issued.changes = issue.changes;
  issued.issued = issue.at;
  issued.content = issue.content;
  editor.keep_for_good([issued](Case& document) {
    const auto place = std::ranges::find(document.papers, issued.id, &Paper::id);
    if (place == document.papers.end())
      document.papers.push_back(issued);
    else
      *place = issued;
  });
  return true;
}

Validity validity_of(const Paper& paper, Date today) {
  if (paper.state != PaperState::submitted || !paper.valid_until) return Validity::open;
  const std::int64_t left = days_since_epoch(*paper.valid_until) - days_since_epoch(today);
  return left < 0 ? Validity::expired : left <= 7 ? Validity::soon : Validity::open;
}

} // namespace sanpo
