#include "documents/certification_page.h"

#include <algorithm>
#include <format>

#include "core/base/find_by_id.h"
#include "core/certification/services.h"

namespace sanpo {
namespace {

std::string firmness_in_brackets(const Desk& desk, Judged judged) {
  if (judged.value == Value::undecided) return {};
  return desk.words.in_brackets(desk.t(judged.firmness() == Firmness::confirmed
                                           ? "certification.firmness.confirmed"_text
                                           : "certification.firmness.provisional"_text));
}

/// Of a title: its requirements are met or not, it is not 適合 itself.
std::string title_standing_text(const Desk& desk, Judged judged) {
  constexpr Text values[] = {"certification.verdict_short.undecided"_text,
                             "certification.verdict_short.met"_text,
                             "certification.verdict_short.not_met"_text};
  return desk.t(values[static_cast<std::size_t>(judged.value)]) + firmness_in_brackets(desk, judged);
}

class Writer {
public:
  Writer(const Desk& desk, const CertificationSource& source)
      : d_(desk), s_(source), result_(source.result), edition_(source.edition) {}

  std::vector<PageBlock> blocks() {
    add(title_block(d_.t("choice.paper.kind.certification_report"_text)));
    basics();
    verdicts();
    readiness();
    groups();
    way();
    items();
    open_questions();
    evidence();
    services();
    findings();
    source();
    return std::move(blocks_);
  }
private:
  void add(PageBlock block) { blocks_.push_back(std::move(block)); }
  [[nodiscard]] std::string of(Count met, Count size) const {
    return d_.f("paper.of"_text, {{"count", met}, {"all", size}});
  }

  void basics() {
    PageBlock pairs;
    pairs.kind = BlockKind::pairs;
    pairs.pairs.emplace_back(d_.t("paper.company"_text), d_.client());
    pairs.pairs.emplace_back(d_.t("paper.edition"_text), d_.l(edition_.name));
    pairs.pairs.emplace_back(d_.t("field.assessment.application"_text), d_.show(result_.application));
    if (const SizeClass* const size = find_by_id(edition_.size_classes, s_.assessment.size_class))
      pairs.pairs.emplace_back(d_.t("field.assessment.size_class"_text), d_.l(size->label));
    if (const Insurer* const insurer = find_by_id(edition_.insurers, s_.assessment.insurer))
      pairs.pairs.emplace_back(d_.t("field.assessment.insurer"_text), d_.l(insurer->label));
    add(std::move(pairs));
  }

  void verdicts() {
    const TitleResult& target = target_title(s_);
    PageBlock figure;
    figure.kind = BlockKind::figure;
    figure.strong = true; // words instead of an amount
    figure.lines = {title_name(d_, edition_, target.id), verdict_text(d_, target.judged),
                    target.judged.value == Value::undecided && target.still_possible()
                        ? d_.t("certification.verdict.still_possible"_text)
                        : std::string()};
    add(std::move(figure));
    PageBlock figures;
    figures.kind = BlockKind::figures;
    figures.pairs.emplace_back(d_.t("paper.mandatory"_text),
                               of(result_.mandatory_met, result_.mandatory_size));
    for (const GroupResult& group : result_.groups)
      figures.pairs.emplace_back(group_title(d_, edition_, group.id), of(group.met, group.size));
    figures.pairs.emplace_back(d_.t("paper.optional_items"_text),
                               of(target.optional_met, target.optional_size));
    add(std::move(figures));
    std::vector<PageRow> rows;
    for (const TitleResult& title : result_.titles) {
      std::string missing;
      for (const TitleGap& gap : title.missing) {
        if (!missing.empty()) missing += '\n';
        const std::string reason = d_.words.text(gap.reason);
        missing += gap.group.empty()
                       ? reason
                       : d_.f("paper.gap"_text,
                              {{"group", group_title(d_, edition_, gap.group)}, {"reason", reason}});
      }
      if (title.minimum_unknown)
        missing += (missing.empty() ? "" : "\n") + d_.t("certification.way.minimum_unknown"_text);
      rows.push_back({{title_name(d_, edition_, title.id), title_standing_text(d_, title.judged),
                       d_.t(title.still_possible() ? "paper.reaches"_text : "paper.falls_short"_text),
                       missing.empty() ? d_.t("paper.nothing"_text) : missing},
                      RowKind::plain});
    }
    add(heading_block(d_.t("paper.titles"_text)));
    add(table_block({{d_.t("paper.column_title"_text), ColumnKind::text, 30},
                     {d_.t("paper.column_standing"_text), ColumnKind::text, 18},
                     {d_.t("paper.column_possible"_text), ColumnKind::centre, 18},
                     {d_.t("paper.column_missing"_text), ColumnKind::text, 38}},
                    std::move(rows)));
  }

  void groups() {
    std::vector<PageRow> rows;
    const auto undecided = std::ranges::count_if(result_.items, [](const ItemResult& item) {
      return item.mandatory && item.judged.value == Value::undecided;
    });
    rows.push_back(
        {{d_.t("paper.mandatory"_text), d_.show(result_.mandatory_size), d_.show(result_.mandatory_size),
          d_.show(result_.mandatory_met), d_.show(Count{undecided})},
         RowKind::plain});
    for (const GroupResult& group : result_.groups)
      rows.push_back({{group_title(d_, edition_, group.id), d_.show(group.size), d_.show(group.minimum),
                       d_.show(group.met), d_.show(group.undecided)},
                      RowKind::plain});
    add(heading_block(d_.t("paper.groups"_text)));
    add(table_block({{d_.t("paper.column_group"_text), ColumnKind::text, 44},
                     {d_.t("paper.column_items"_text), ColumnKind::number, 14},
                     {d_.t("paper.column_needed"_text), ColumnKind::number, 14},
                     {d_.t("certification.value.met"_text), ColumnKind::number, 14},
                     {d_.t("certification.value.undecided"_text), ColumnKind::number, 14}},
                    std::move(rows)));
  }

  void way() {
    const ShortestWay way = shortest_way(result_, target_title(s_).id, d_.today);
    add(heading_block(d_.t("paper.way"_text)));
    constexpr Text states[] = {"certification.way.reached"_text, "certification.way.open"_text,
                               "certification.way.impossible"_text, "certification.way.minimum_unknown"_text};
    add(paragraph_block(d_.t(states[static_cast<std::size_t>(way.state)])));
    std::vector<std::string> blocked;
    for (const Slug& item : way.state == WayState::impossible ? way.blocked : std::vector<Slug>{})
      blocked.push_back(item_title(d_, edition_, item));
    if (!blocked.empty()) add(notes_block(std::move(blocked)));
    if (way.ways.empty() || way.ways.front().steps.empty()) return;
    const Way& best = way.ways.front();
    std::vector<PageRow> rows;
    for (const WayStep& step : best.steps)
      rows.push_back({{item_title(d_, edition_, step.item), group_of(step.item), d_.show(step.effort),
                       d_.show(step.lead_weeks), step.ready ? d_.show(*step.ready) : std::string("—"),
                       step.late ? d_.t("paper.late"_text) : std::string()},
                      RowKind::plain});
    add(table_block({{d_.t("paper.column_check"_text), ColumnKind::text, 30},
                     {d_.t("paper.column_group"_text), ColumnKind::text, 21},
                     {d_.t("paper.column_effort"_text), ColumnKind::number, 8},
                     {d_.t("paper.column_weeks"_text), ColumnKind::number, 8},
                     {d_.t("paper.column_ready"_text), ColumnKind::text, 16},
                     {d_.t("paper.column_remark"_text), ColumnKind::text, 17}},
                    std::move(rows)));
    add(small_block(d_.t("certification.estimates_are_ours"_text)));
  }

  [[nodiscard]] std::string group_of(const Slug& item) const {
    const ItemResult* const result = find_by_id(result_.items, item);
    return !result || result->mandatory ? d_.t("paper.mandatory"_text)
                                        : group_title(d_, edition_, result->group);
  }

  void item_row(std::vector<PageRow>& rows, const ItemResult& item) const {
    if (s_.open_only && item.judged.value == Value::met && item.judged.firmness() == Firmness::confirmed)
      return;
    const ItemRecord* const record = find_by_id(s_.assessment.items, item.id);
    rows.push_back({{item_title(d_, edition_, item.id), standing_text(d_, item.judged),
                     record && record->status
                         ? d_.key("choice.item_record.status." + std::string(slug_of(*record->status)))
                         : std::string(),
                     record ? d_.person(record->person) : std::string(),
                     record && record->due ? d_.show(*record->due) : std::string()},
                    RowKind::plain});
  }

  void items() {
    std::vector<PageRow> rows;
    rows.push_back({{d_.t("paper.mandatory"_text)}, RowKind::group});
    for (const ItemResult& item : result_.items)
      if (item.mandatory) item_row(rows, item);
    for (const GroupResult& group : result_.groups) {
      rows.push_back({{d_.f("paper.group_minimum"_text, {{"group", group_title(d_, edition_, group.id)},
                                                         {"minimum", group.minimum},
                                                         {"size", group.size}})},
                      RowKind::group});
      for (const ItemResult& item : result_.items)
        if (!item.mandatory && item.group == group.id) item_row(rows, item);
    }
    add(heading_block(d_.t("paper.items"_text)));
    add(table_block({{d_.t("paper.column_check"_text), ColumnKind::text, 38},
                     {d_.t("paper.column_standing"_text), ColumnKind::text, 20},
                     {d_.t("paper.column_status"_text), ColumnKind::text, 12},
                     {d_.t("paper.column_person"_text), ColumnKind::text, 14},
                     {d_.t("paper.column_due"_text), ColumnKind::text, 16}},
                    std::move(rows)));
  }

  // Of every open item: which questions decide, and why they do not yet.
  void open_questions() {
    std::vector<PageRow> rows;
    for (const ItemResult& item : result_.items) {
      if (item.judged.value == Value::met) continue;
      rows.push_back({{d_.f("paper.item_standing"_text, {{"item", item_title(d_, edition_, item.id)},
                                                         {"standing", standing_text(d_, item.judged)}})},
                      RowKind::group});
      for (const LeafResult& leaf : item.deciding) {
        const Question* const question =
            leaf.question.empty() ? nullptr : find_question(edition_, leaf.question);
        std::string why;
        for (const Reason& reason : leaf.reasons) {
          if (!why.empty()) why += '\n';
          why += d_.words.text(reason);
        }
        rows.push_back({{question ? d_.l(question->label) : d_.t("paper.whole_item"_text), std::move(why)},
                        RowKind::plain});
      }
    }
    if (rows.empty()) return;
    add(heading_block(d_.t("paper.open_items"_text)));
    add(table_block({{d_.t("paper.column_question"_text), ColumnKind::text, 56},
                     {d_.t("paper.column_why"_text), ColumnKind::text, 44}},
                    std::move(rows)));
  }

  // What there is to show for each item, by name: files and links stay where they are.
  void evidence() {
    std::vector<PageRow> rows;
    for (const ItemResult& item : result_.items) {
      const ItemRecord* const record = find_by_id(s_.assessment.items, item.id);
      if (!record) continue;
      std::string names;
      for (const Evidence& each : record->evidence) {
        const Attachment* const file = each.kind == EvidenceKind::file
                                           ? find_by_id(d_.document.attachments, Id{each.file.value})
                                           : nullptr;
        std::string name = each.text;
        const std::string& more = file ? file->name : each.kind == EvidenceKind::link ? each.link : name;
        if (name.empty())
          name = more;
        else if (!more.empty() && more != name)
          name += d_.words.in_brackets(more);
        if (name.empty()) continue;
        if (!names.empty()) names += '\n';
        names += name;
      }
      if (!names.empty())
        rows.push_back({{item_title(d_, edition_, item.id), std::move(names)}, RowKind::plain});
    }
    if (rows.empty()) return;
    add(heading_block(d_.t("field.item_record.evidence"_text)));
    add(table_block({{d_.t("paper.column_check"_text), ColumnKind::text, 40},
                     {d_.t("field.item_record.evidence"_text), ColumnKind::text, 60}},
                    std::move(rows)));
  }

  void services() {
    const auto helps = services_for_open_items(edition_, result_);
    if (helps.empty()) return;
    std::vector<PageRow> rows;
    for (const ServiceHelp& help : helps) {
      std::string items;
      for (const Slug& item : help.items) {
        if (!items.empty()) items += d_.t("paper.and"_text);
        items += item_title(d_, edition_, item);
      }
      rows.push_back({{d_.l(help.service->label), std::move(items)}, RowKind::plain});
    }
    add(heading_block(d_.t("ui.certification.helps"_text)));
    add(table_block({{d_.t("paper.column_service"_text), ColumnKind::text, 34},
                     {d_.t("paper.column_helps"_text), ColumnKind::text, 66}},
                    std::move(rows)));
    add(small_block(d_.t("ui.certification.helps_note"_text)));
  }

  void readiness() {
    if (!result_.readiness || result_.readiness->asked.value == 0) return;
    PageBlock pairs;
    pairs.kind = BlockKind::pairs;
    pairs.pairs.emplace_back(
        d_.f("paper.readiness"_text, {{"title", title_name(d_, edition_, result_.readiness->title)}}),
        of(result_.readiness->answered, result_.readiness->asked));
    add(std::move(pairs));
  }

  void findings() {
    std::vector<std::string> lines;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::hint, Severity::assumption})
      for (const Finding& finding : result_.findings)
        if (finding.severity == severity) lines.push_back(d_.words.text(finding));
    if (lines.empty()) return;
    add(heading_block(d_.t("paper.to_check"_text)));
    add(notes_block(std::move(lines)));
  }

  void source() {
    const EditionSource& from = edition_.source;
    add(heading_block(d_.t("paper.sources"_text)));
    add(notice_block(d_.t("certification.official_decides"_text)));
    std::string text =
        d_.f("paper.source"_text,
             {{"source", d_.l(from.label)},
              {"date", from.date ? d_.show(*from.date) : d_.t("ui.certification.no_date"_text)}});
    if (!from.url.empty()) (text += d_.words.marks().gap) += from.url;
    add(small_block(std::move(text)));
    if (!edition_.certainty.empty()) add(small_block(d_.l(edition_.certainty)));
    for (const CriterionItem& item : edition_.items)
      if (item.source)
        add(small_block(std::format("{}{}{}{}{}", item_title(d_, edition_, item.id), d_.words.marks().colon,
                                    d_.l(item.source->label),
                                    item.source->url.empty() ? "" : d_.words.marks().gap, item.source->url)));
    if (!edition_.trademark.empty()) add(small_block(d_.l(edition_.trademark)));
  }

  const Desk& d_;
  const CertificationSource& s_;
  const AssessmentResult& result_;
  const Edition& edition_;
  std::vector<PageBlock> blocks_;
};

} // namespace

const TitleResult& target_title(const CertificationSource& source) {
  const TitleResult* const aimed = find_by_id(source.result.titles, source.assessment.target);
  return aimed ? *aimed : source.result.titles.front();
}

std::string title_name(const Desk& desk, const Edition& edition, const Slug& title) {
  const EditionTitle* const named = find_by_id(edition.titles, title);
  return named ? desk.l(named->name) : title.value;
}

std::string item_title(const Desk& desk, const Edition& edition, const Slug& id) {
  const CriterionItem* const item = find_by_id(edition.items, id);
  if (!item) return id.value;
  return item->number.empty() ? desk.l(item->name) : item->number + " " + desk.l(item->name);
}

std::string group_title(const Desk& desk, const Edition& edition, const Slug& id) {
  if (const CriterionGroup* const group = find_by_id(edition.groups, id)) return desk.l(group->name);
  for (const Regime& regime : edition.regimes)
    if (const CriterionGroup* const group = find_by_id(regime.groups, id)) return desk.l(group->name);
  return desk.t("paper.mandatory"_text);
}

std::string standing_text(const Desk& desk, Judged judged) {
  constexpr Text values[] = {"certification.value.undecided"_text, "certification.value.met"_text,
                             "certification.value.not_met"_text};
  return desk.t(values[static_cast<std::size_t>(judged.value)]) + firmness_in_brackets(desk, judged);
}

std::string verdict_text(const Desk& desk, Judged judged) {
  switch (judged.value) {
  case Value::met: return desk.t("certification.verdict.met"_text);
  case Value::not_met: return desk.t("certification.verdict.not_met"_text);
  case Value::undecided: break;
  }
  return desk.t("certification.verdict.undecided"_text);
}

PageModel certification_page(const Desk& desk, const CertificationSource& source) {
  PageModel page = desk.page("choice.paper.kind.certification_report"_text, {}, source.edition.id.value);
  (page.foot += desk.words.marks().gap) += desk.l(source.edition.name);
  page.blocks = Writer(desk, source).blocks();
  return page;
}

} // namespace sanpo
