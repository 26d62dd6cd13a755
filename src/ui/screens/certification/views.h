// The views of 認定チェック, each in a file of its own: every function lays out, draws and describes its part
// into the open box. Where they stand on the screen is left to certification_screen.cpp.
#pragma once

#include "ui/screens/certification/scope.h"

namespace sanpo::certification {

/// All items in their groups with state at a glance, and the ways to the other views. `current` is marked.
void outline(const Scope& s, const Location& current);
/// Edition, date of application, size, insurer, title aimed at.
void basics(const Scope& s);
/// Every item answered as a whole.
void quick_pass(const Scope& s);
/// Of the quick pass alone: the verdict, how far it is, what is missing.
void quick_standing(const Scope& s);
/// One item: verdict with its reasons, questions, work, services.
void item_page(const Scope& s, const CriterionItem& item);
/// The questions of the title without a pass line, with the readiness.
void bright_questions(const Scope& s);
/// 最短ルート with a timeline.
void shortest_way_view(const Scope& s);
/// Offers the due dates as a calendar file; false when there are none.
bool save_due_dates(const Scope& s);
/// Snapshots, and what changed between two.
void history(const Scope& s);
/// The edition's glossary.
void glossary(const Scope& s);

// Parts of an item's page.
/// A question with its answer, its disqualifiers and what it is worth; `count` stands beside that.
void question(const Scope& s, const CriterionItem* item, const Question& question,
              std::string_view count = {});
/// The options of kinds one, many and counts, with 該当なし and その他.
void options(const Scope& s, const Question& question);
/// What does not count, to be held against the answer.
void disqualifiers(const Scope& s, const CriterionItem& item, const Question& question);
/// 受診率 of one or two fiscal years.
void checkup_form(const Scope& s, const Question& question);
/// 推進計画, one or several.
void plan_form(const Scope& s, const Question& question);
/// 健康づくり担当者 of each site.
void officer_form(const Scope& s, const Question& question);
/// 受動喫煙 facts of each site.
void smoking_form(const Scope& s, const Question& question);
/// Work status, person, due date, note, evidence, effort and lead time.
void work_record(const Scope& s, const CriterionItem& item);
/// Services of the price list that help with the item.
void helpful_services(const Scope& s, const CriterionItem& item);

} // namespace sanpo::certification
