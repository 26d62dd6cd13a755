// The keys are those of the results of the command line (result-estimate, result-certification), fewer of
// them.
#include "app/embedding.h"

#include <algorithm>

#include "core/record/json_writer.h"

namespace sanpo {
namespace {

void write_year(JsonWriter& out, std::string_view name, const YearTotals& year) {
  out.key(name).begin_object();
  out.key("without_tax").integer(year.without_tax.value);
  out.key("tax").integer(year.tax.value);
  out.key("with_tax").integer(year.with_tax.value);
  out.end_object();
}

std::string_view name_of(Value value) {
  return value == Value::met ? "met" : value == Value::not_met ? "not_met" : "undecided";
}

} // namespace

std::string told_of(const Estimate& estimate, const EstimateResult& result) {
  JsonWriter out(JsonLayout::compact);
  out.begin_object();
  out.key("price_list").string(estimate.price_list.value);
  write_year(out, "first_year", result.first_year());
  write_year(out, "following_year", result.following_year());
  out.key("lower_bound").tick(result.lower_bound);
  out.key("rough").tick(result.rough);
  out.key("incomplete").tick(result.incomplete);
  out.end_object();
  return out.take();
}

std::string told_of(const Assessment& assessment, const AssessmentResult& result) {
  if (result.titles.empty()) return {};
  const auto aimed_at = std::ranges::find(result.titles, assessment.target, &TitleResult::id);
  const TitleResult& title = aimed_at == result.titles.end() ? result.titles.front() : *aimed_at;
  JsonWriter out(JsonLayout::compact);
  out.begin_object();
  out.key("edition").string(result.edition.value);
  out.key("title").string(title.id.value);
  out.key("value").string(name_of(title.judged.value));
  out.key("still_possible").tick(title.still_possible());
  out.key("mandatory").begin_object();
  out.key("met").integer(result.mandatory_met.value);
  out.key("size").integer(result.mandatory_size.value);
  out.end_object();
  out.key("groups").begin_array();
  for (const GroupResult& group : result.groups) {
    out.begin_object();
    out.key("id").string(group.id.value);
    out.key("met").integer(group.met.value);
    out.key("size").integer(group.size.value);
    out.key("minimum").integer(group.minimum.value);
    out.end_object();
  }
  out.end_array();
  out.key("open").begin_row();
  for (const Slug& item : title.deciding_items)
    out.string(item.value);
  out.end_row();
  out.end_object();
  return out.take();
}

} // namespace sanpo
