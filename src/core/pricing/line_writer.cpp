// See line_writer.h.
#include "core/pricing/line_writer.h"

#include <algorithm>

#include "core/pricing/codes.h"
#include "core/pricing/money.h"

namespace sanpo {

namespace {

/// "<service>.<record>", and the variant where there is one; an option is its own record.
Slug key_of(const LineDraft& draft) {
  Slug key;
  key.value.reserve(draft.service.id.value.size() + draft.record.size() + draft.variant.size() + 2);
  key.value += draft.service.id.value;
  for (const std::string_view part : {draft.record, draft.variant})
    if (!part.empty() && part != draft.service.id.value) (key.value += '.') += part;
  return key;
}

/// The list of the estimate that holds the records of an origin.
std::string_view list_of(LineOrigin origin) {
  switch (origin) {
  case LineOrigin::plan: return "plans";
  case LineOrigin::interview: return "interviews";
  case LineOrigin::referral: return "referrals";
  case LineOrigin::manual: return "leave/manual_copies";
  case LineOrigin::option: return "leave/options";
  }
  return {};
}

} // namespace

LineWriter::LineWriter(const Estimate& estimate, const PriceList& list, EstimateResult& result)
    : estimate_(estimate), list_(list), result_(result) {
  settings_.reserve(estimate.lines.size());
  for (const LineSetting& setting : estimate.lines)
    settings_.emplace_back(setting.id.value, &setting);
  std::ranges::stable_sort(settings_, {}, &std::pair<std::string_view, const LineSetting*>::first);
}

const LineSetting* LineWriter::setting(std::string_view key) const {
  const auto found =
      std::ranges::lower_bound(settings_, key, {}, &std::pair<std::string_view, const LineSetting*>::first);
  return found != settings_.end() && found->first == key ? found->second : nullptr;
}

const PriceLine* LineWriter::write(LineDraft draft) {
  const Count quantity = sum_of(draft.months);
  if (quantity.value == 0) return nullptr;
  PriceLine& line = result_.lines.emplace_back();
  line.key = key_of(draft);
  line.service = draft.service.id;
  line.site = std::move(draft.site);
  line.origin = draft.origin;
  line.record.value = draft.record;
  line.contract = draft.service.contract;
  line.timing = draft.timing;
  line.tax = draft.tax;
  line.basis = std::move(draft.basis);
  line.quantity = quantity;
  line.months = draft.months;
  line.list_price = draft.unit_price;
  line.unit_price = draft.unit_price;
  line.flags = draft.flags;
  line.recurrence = draft.recurrence;
  if (const LineSetting* const own = setting(line.key.value)) {
    line.role = own->role;
    if (own->recurrence) line.recurrence = *own->recurrence;
    if (own->unit_price) {
      line.unit_price = own->unit_price;
      line.flags.overridden = true;
      line.flags.from = false;
      line.flags.to_be_quoted = false;
      if (!draft.unit_price) line.basis = {std::string{pricing_codes::line_price_entered}, {}};
    }
  }
  if (line.unit_price) {
    line.amount = times(*line.unit_price, line.quantity);
    if (!line.amount)
      find(Severity::error, pricing_codes::amount_too_large, place(list_of(line.origin), line.record.value),
           {{"unit_price", *line.unit_price}, {"quantity", line.quantity}, {"limit", max_yen}});
  }
  return &line;
}

void LineWriter::find(Severity severity, std::string_view code, std::string place,
                      std::vector<std::pair<std::string, Argument>> arguments) {
  result_.findings.push_back({severity, std::string{code}, std::move(place), std::move(arguments)});
}

std::string LineWriter::place(std::string_view list, std::string_view record) const {
  std::string path = "estimates/";
  path.reserve(path.size() + estimate_.id.value.size() + list.size() + record.size() + 2);
  path += estimate_.id.value;
  for (const std::string_view part : {list, record})
    if (!part.empty()) (path += '/') += part;
  return path;
}

} // namespace sanpo
