// 認定ギャップ報告: verdict, mandatory items, groups n of m, what is open with person and date, the shortest
// way, and where the requirements come from, as a page. It speaks of a self-check; the official site decides.
// Rule: quotation.md, 認定ギャップ報告; certification.md, What the tool gives.
#pragma once

#include "core/catalogue/edition.h"
#include "core/certification/assessment.h"
#include "core/certification/result.h"
#include "core/certification/shortest_way.h"
#include "documents/desk.h"

namespace sanpo {

struct CertificationSource {
  const Assessment& assessment;
  const AssessmentResult& result;
  const Edition& edition;
  bool open_only = false; ///< without the items that are met
};

PageModel certification_page(const Desk& desk, const CertificationSource& source);

// Names that other documents of the same subject use.
/// The title aimed at; the first unless one is chosen.
const TitleResult& target_title(const CertificationSource& source);
std::string title_name(const Desk& desk, const Edition& edition, const Slug& title);
std::string item_title(const Desk& desk, const Edition& edition, const Slug& item);
std::string group_title(const Desk& desk, const Edition& edition, const Slug& group);
/// 適合（確定）
std::string standing_text(const Desk& desk, Judged judged);
/// 要件を満たす見込み（自己点検）
std::string verdict_text(const Desk& desk, Judged judged);

} // namespace sanpo
