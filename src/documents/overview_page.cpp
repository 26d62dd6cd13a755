// Lists are cut to what fits on the one page, and say how many more there are.
#include "documents/overview_page.h"

#include <algorithm>

#include "core/base/find_by_id.h"
#include "core/certification/services.h"

namespace sanpo {
namespace {

constexpr std::size_t most_open = 6, most_services = 5;

void certification_part(const Desk& d, const CertificationSource& source, std::vector<PageBlock>& blocks) {
  const TitleResult& title = target_title(source);
  const auto of = [&](Count met, Count size) {
    return d.f("paper.of"_text, {{"count", met}, {"all", size}});
  };
  blocks.push_back(heading_block(d.t("ui.nav.certification"_text)));
  PageBlock figures;
  figures.kind = BlockKind::figures;
  figures.pairs.emplace_back(d.t("paper.mandatory"_text),
                             of(source.result.mandatory_met, source.result.mandatory_size));
  for (const GroupResult& group : source.result.groups)
    figures.pairs.emplace_back(group_title(d, source.edition, group.id), of(group.met, group.size));
  blocks.push_back(paragraph_block(d.f("paper.gap"_text, {{"group", title_name(d, source.edition, title.id)},
                                                          {"reason", verdict_text(d, title.judged)}})));
  blocks.push_back(std::move(figures));
  const ShortestWay way = shortest_way(source.result, title.id, d.today);
  if (way.ways.empty() || way.ways.front().steps.empty()) return;
  std::vector<std::string> steps;
  const std::vector<WayStep>& best = way.ways.front().steps;
  for (std::size_t i = 0; i < std::min(best.size(), most_open); ++i)
    steps.push_back(item_title(d, source.edition, best[i].item) +
                    d.words.in_brackets(d.f("paper.weeks"_text, {{"weeks", best[i].lead_weeks}})));
  if (best.size() > most_open)
    steps.push_back(
        d.f("paper.more"_text, {{"count", Count{static_cast<std::int64_t>(best.size() - most_open)}}}));
  blocks.push_back(paragraph_block(d.t("paper.way_short"_text)));
  blocks.push_back(notes_block(std::move(steps)));
}

void cost_part(const Desk& d, const CostSheetSource& source, std::vector<PageBlock>& blocks) {
  blocks.push_back(heading_block(d.t("ui.nav.cost_sheet"_text) +
                                 d.words.in_brackets(sheet_title(d, source.sheet, source.form))));
  const auto column = [&](CostColumn each) { return d.yen(column_of(source.result.total, each).rounded()); };
  PageBlock figures;
  figures.kind = BlockKind::figures;
  figures.pairs = {
      {d.key(heading_of(CostColumn::annual)), column(CostColumn::annual)},
      {d.t("paper.per_head"_text), source.result.per_head ? d.yen(*source.result.per_head) : "—"},
      {d.key(heading_of(CostColumn::spending)), column(CostColumn::spending)},
      {d.key(heading_of(CostColumn::opportunity)), column(CostColumn::opportunity)}};
  blocks.push_back(std::move(figures));
  PageBlock bars;
  bars.kind = BlockKind::shares;
  for (std::size_t i = 0; i < source.form.sections.size(); ++i) {
    const std::optional<Percent> share = source.result.sections[i].share;
    if (share && share->tenths > 0)
      bars.rows.push_back({{source.form.sections[i].part + " " + d.l(source.form.sections[i].label),
                            std::to_string(share->tenths), d.show(*share)},
                           RowKind::plain});
  }
  if (!bars.rows.empty()) blocks.push_back(std::move(bars));
}

void estimate_part(const Desk& d, const QuotationSource& source, std::vector<PageBlock>& blocks) {
  const EstimateResult& result = source.result;
  const auto amount = [&](Yen value) { return d.yen_from(value, result.lower_bound); };
  blocks.push_back(heading_block(
      d.t("ui.nav.estimate"_text) +
      (source.estimate.name.empty() ? std::string() : d.words.in_brackets(source.estimate.name))));
  PageBlock figures;
  figures.kind = BlockKind::figures;
  figures.pairs = {
      {d.t("paper.first_year"_text), amount(result.first_year().with_tax)},
      {d.t("paper.following"_text), amount(result.following_year().with_tax)},
      {d.t("ui.estimate.initial"_text), d.yen_from(result.first_year().initial, result.has_minimum(0, true))},
      {d.t("ui.estimate.annual"_text), d.yen_from(result.first_year().annual, result.has_minimum(0, false))}};
  blocks.push_back(std::move(figures));
}

/// A service of an edition is named by how the price list's services begin; 産業医サポート has two plans
/// there.
bool belongs(const Slug& priced, const Slug& helping) {
  if (helping.value == "physician_support")
    return priced.value.starts_with("standard.") || priced.value.starts_with("compact.");
  return priced.value.starts_with(helping.value);
}

/// What the service costs in the first year of this estimate.
std::string price_of(const Desk& d, const QuotationSource* estimate, const HelpfulService& service) {
  if (!estimate) return d.t("paper.not_estimated"_text);
  Yen sum;
  bool any = false, from = false;
  for (const PriceLine& line : estimate->result.lines) {
    if (!line.is_summed()) continue;
    if (!belongs(line.service, service.id)) continue;
    sum += *line.amount;
    from = from || line.flags.from;
    any = true;
  }
  return any ? d.yen_from(sum, from) : d.t("paper.not_estimated"_text);
}

void together(const Desk& d, const OverviewSource& source, std::vector<PageBlock>& blocks) {
  std::vector<PageRow> rows;
  if (source.certification) {
    const auto helps = services_for_open_items(source.certification->edition, source.certification->result);
    for (std::size_t i = 0; i < std::min(helps.size(), most_services); ++i) {
      std::string items;
      for (std::size_t k = 0; k < std::min<std::size_t>(helps[i].items.size(), 3); ++k) {
        if (!items.empty()) items += d.t("paper.and"_text);
        items += item_title(d, source.certification->edition, helps[i].items[k]);
      }
      if (helps[i].items.size() > 3)
        items +=
            d.t("paper.and"_text) +
            d.f("paper.more"_text, {{"count", Count{static_cast<std::int64_t>(helps[i].items.size() - 3)}}});
      rows.push_back(
          {{d.l(helps[i].service->label), std::move(items), price_of(d, source.estimate, *helps[i].service)},
           RowKind::plain});
    }
  }
  if (!rows.empty()) {
    blocks.push_back(heading_block(d.t("paper.together"_text)));
    blocks.push_back(table_block({{d.t("paper.column_service"_text), ColumnKind::text, 28},
                                  {d.t("paper.column_helps"_text), ColumnKind::text, 52},
                                  {d.t("paper.column_without_tax"_text), ColumnKind::number, 20}},
                                 std::move(rows)));
  }
  std::size_t carried = 0;
  Yen sum;
  for (const CarriedAmount& each : d.document.carried_amounts)
    if (each.amount) {
      sum += *each.amount;
      ++carried;
    }
  if (carried > 0) blocks.push_back(small_block(d.f("paper.carried"_text, {{"amount", sum}})));
}

} // namespace

PageModel overview_page(const Desk& desk, const OverviewSource& source) {
  const std::string amount =
      source.estimate
          ? std::to_string(source.estimate->result.first_year().with_tax.value) + desk.t("paper.yen"_text)
          : std::string();
  PageModel page = desk.page("choice.paper.kind.overview"_text, amount, {});
  page.one_page = true;
  if (source.estimate) page.mark = desk.t("paper.mark_rough"_text);
  page.blocks.push_back(title_block(desk.f("paper.overview_title"_text, {{"client", desk.client()}})));
  std::int64_t people = 0;
  for (const Site& site : desk.document.sites)
    people += site.employees ? site.employees->value : 0;
  if (!desk.document.sites.empty())
    page.blocks.push_back(small_block(desk.f(
        "ui.overview.company"_text, {{"sites", Count{static_cast<std::int64_t>(desk.document.sites.size())}},
                                     {"people", Count{people}}})));
  if (source.certification) certification_part(desk, *source.certification, page.blocks);
  if (source.cost_sheet) cost_part(desk, *source.cost_sheet, page.blocks);
  if (source.estimate) estimate_part(desk, *source.estimate, page.blocks);
  together(desk, source, page.blocks);
  if (!source.certification && !source.cost_sheet && !source.estimate)
    page.blocks.push_back(notice_block(desk.t("paper.overview_empty"_text)));
  if (source.estimate) page.blocks.push_back(small_block(desk.t("paper.rough_note"_text)));
  if (source.certification) page.blocks.push_back(small_block(desk.t("certification.official_decides"_text)));
  return page;
}

} // namespace sanpo
