// 認定チェック: an assessment of the case, from the quick pass to each item's questions, the shortest way and
// the history. The parts stand in certification/; verdicts and their reasons come from core/certification.
// Rule: ux.md, 認定チェック; certification.md.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "ui/screens/context.h"

namespace sanpo {

/// Which items the outline shows.
enum class ItemFilter : unsigned char { all, open, mine, due, failing };
template <> struct Choices<ItemFilter> {
  static constexpr ChoiceName<ItemFilter> table[] = {{ItemFilter::all, "all"},
                                                     {ItemFilter::open, "open"},
                                                     {ItemFilter::mine, "mine"},
                                                     {ItemFilter::due, "due"},
                                                     {ItemFilter::failing, "failing"}};
};

/// What is open and chosen on the screen; not part of the document. Which item or view is shown stands in the
/// route's place, so that back and links lead to it.
struct CertificationView {
  ItemFilter filter = ItemFilter::all;
  Id mine;                 ///< whose items `mine` shows
  Id begun;                ///< the assessment that was begun with the quick pass and is still in it
  std::set<NodeId> opened; ///< disclosures that were opened
  std::set<NodeId> closed; ///< disclosures that stand open by themselves and were closed
  std::string named_at;    ///< the reference whose new person is being named
  Slug way_title;          ///< the title of the shortest way; empty: the one aimed at
  bool more_ways = false;
  std::string before, after; ///< what is compared in the history: ids, "now", or empty
  std::string glossary_search;
  std::optional<EvidencePlace> shown_item; ///< of the last pass: what is dropped is evidence of it
  std::optional<EvidencePlace> attach_to;  ///< for which a file was asked for
  float outline_height = 0;                ///< keeps the outline's place while an item lies over it
};

/// The screen's main part. There is at least one record of the tool in the open case.
void certification_screen(Context& c, CertificationView& view);
/// Inside another site's page: the quick pass, and below it where one stands and what is missing.
void embedded_certification(Context& c, CertificationView& view);
/// The panel at the right, or folded under the bar.
void certification_summary(Context& c, CertificationView& view);
/// The result in one line, for the bar: caption and figure.
std::pair<std::string, std::string> certification_result(Context& c, CertificationView& view);

} // namespace sanpo
