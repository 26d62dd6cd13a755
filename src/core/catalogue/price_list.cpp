// See price_list.h.
#include "core/catalogue/price_list.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "core/catalogue/reader.h"

namespace sanpo {

namespace {

template <class E> E choice(const CatalogueNode& node) {
  const std::string slug = node.string();
  if (const auto value = choice_of<E>(slug)) return *value;
  std::string expected = "one of";
  for (const auto& name : Choices<E>::table)
    expected += " " + std::string{name.slug};
  node.fail(std::move(expected));
  return Choices<E>::table[0].value;
}

/// "30" or "0.5": a decimal string with at most one decimal, 0–100.
Percent percent(const CatalogueNode& node) {
  const std::string text = node.string();
  int whole = 0;
  int tenth = 0;
  const char* const end = text.data() + text.size();
  auto [rest, error] = std::from_chars(text.data(), end, whole);
  bool good = error == std::errc{} && whole >= 0 && whole <= 100;
  if (good && rest != end) {
    good = end - rest == 2 && rest[0] == '.' && rest[1] > '0' && rest[1] <= '9';
    if (good) tenth = rest[1] - '0';
  }
  if (!good || whole * 10 + tenth > 1'000) {
    node.fail("a percentage as a string, 0 to 100 with at most one decimal");
    return {};
  }
  return {whole * 10 + tenth};
}

/// "2019-10-01".
Date date(const CatalogueNode& node) {
  const std::string text = node.string();
  int year = 0;
  int month = 0;
  int day = 0;
  const auto number = [&](std::size_t at, std::size_t size, int& value) {
    const char* const begin = text.data() + at;
    return std::from_chars(begin, begin + size, value).ptr == begin + size;
  };
  const bool good = text.size() == 10 && text[4] == '-' && text[7] == '-' && number(0, 4, year) &&
                    number(5, 2, month) && number(8, 2, day) && month >= 1 && month <= 12 && day >= 1 &&
                    day <= 31;
  if (!good) node.fail("a date like 2019-10-01");
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
}

/// The members of a service that every kind has; `own` are those that only this kind knows.
Service service(const CatalogueNode& node, std::initializer_list<std::string_view> own = {}) {
  std::vector<std::string_view> keys{"id", "name", "unit", "price", "from", "when", "contract", "note"};
  keys.insert(keys.end(), own);
  for (const auto& [key, value] : node.members())
    if (std::ranges::find(keys, key) == keys.end()) value.fail("no such key");
  Service result;
  result.id = node.at("id").slug();
  result.name = node.at("name").text();
  result.unit = node.at("unit").text();
  if (const auto price = node.find("price")) result.price = price->yen();
  if (const auto from = node.find("from")) result.from = from->tick();
  result.timing = choice<ServiceTiming>(node.at("when"));
  if (const auto contract = node.find("contract")) result.contract = choice<ContractType>(*contract);
  result.note = node.text_if("note");
  return result;
}

Service priced(const CatalogueNode& node, std::initializer_list<std::string_view> own = {}) {
  Service result = service(node, own);
  if (!result.price) node.at("price").fail("a price in yen");
  return result;
}

TimedService timed(const CatalogueNode& node) {
  return {priced(node, {"minutes"}), {node.at("minutes").integer(1, 1'440)}};
}

PlanPrices plan(const CatalogueNode& node) {
  node.only({"appointment", "visits", "extension", "adviser", "minimum_visits"});
  PlanPrices result;
  result.appointment = priced(node.at("appointment"));
  for (const CatalogueNode& visit : node.at("visits").elements()) {
    result.visits.push_back(timed(visit));
    const std::size_t n = result.visits.size();
    if (n > 1 && result.visits[n - 1].minutes <= result.visits[n - 2].minutes)
      visit.at("minutes").fail("more minutes than the visit before");
  }
  if (result.visits.empty()) node.at("visits").fail("at least one visit");
  result.extension = timed(node.at("extension"));
  if (const auto adviser = node.find("adviser")) result.adviser = priced(*adviser);
  if (const auto minimum = node.find("minimum_visits"))
    result.minimum_visits = Count{minimum->integer(0, 366)};
  return result;
}

InterviewPrices interviews(const CatalogueNode& node) {
  node.only({"travel", "blocks"});
  InterviewPrices result;
  result.travel = node.at("travel").tick();
  bool single = false;
  for (const CatalogueNode& block : node.at("blocks").elements()) {
    const std::int64_t min = block.at("people_min").integer(1, 100);
    const std::int64_t max = block.at("people_max").integer(min, 100);
    result.blocks.push_back({priced(block, {"people_min", "people_max"}), {min}, {max}});
    single = single || min == 1;
  }
  if (!single) node.at("blocks").fail("a block that takes a single person");
  return result;
}

ReferralPrices referral(const CatalogueNode& node) {
  ReferralPrices result{service(node, {"share", "refunds"}), percent(node.at("share")), {}};
  for (const CatalogueNode& tier : node.at("refunds").elements()) {
    tier.only({"months", "share"});
    const std::int64_t least = result.refunds.empty() ? 1 : result.refunds.back().months.value + 1;
    result.refunds.push_back({{tier.at("months").integer(least, 120)}, percent(tier.at("share"))});
  }
  return result;
}

std::vector<PriceNote> notes(const CatalogueNode& node) {
  std::vector<PriceNote> result;
  for (const CatalogueNode& element : node.elements()) {
    element.only({"id", "services", "text"});
    PriceNote note{element.at("id").slug(), {}, element.at("text").text()};
    for (const CatalogueNode& prefix : element.at("services").elements())
      note.services.push_back(prefix.slug());
    result.push_back(std::move(note));
  }
  return result;
}

std::vector<TaxRate> taxes(const CatalogueNode& node) {
  std::vector<TaxRate> result;
  for (const CatalogueNode& element : node.elements()) {
    element.only({"from", "rate"});
    result.push_back({date(element.at("from")), percent(element.at("rate"))});
    const std::size_t n = result.size();
    if (n > 1 && result[n - 1].from <= result[n - 2].from)
      element.at("from").fail("a later date than before");
  }
  if (result.empty()) node.fail("at least one tax rate");
  return result;
}

/// Every service of a list, once.
template <class Do> void each_service(const PriceList& list, Do&& act) {
  for (const PlanPrices* plan : {&list.standard, &list.compact}) {
    act(plan->appointment);
    for (const TimedService& visit : plan->visits)
      act(visit.service);
    act(plan->extension.service);
    if (plan->adviser) act(*plan->adviser);
  }
  act(list.referral.service);
  for (const InterviewPrices* kind : {&list.stress_clinic, &list.stress_office, &list.overwork_office})
    for (const InterviewBlock& block : kind->blocks)
      act(block.service);
  act(list.leave.manual);
  for (const Service& option : list.leave.options)
    act(option);
  act(list.travel);
}

} // namespace

std::expected<PriceList, CatalogueError> decode_price_list(std::string_view bytes) {
  CatalogueReader reader{bytes};
  const CatalogueNode root = reader.root();
  root.only({"id", "title", "provider", "source", "effective", "effective_note", "taxes", "standard",
             "compact", "referral", "interviews", "leave", "travel", "included", "assumptions"});
  PriceList list;
  list.id = root.at("id").slug();
  list.title = root.at("title").text();
  list.provider = root.at("provider").text();
  list.source = root.at("source").text();
  if (const auto effective = root.find("effective")) list.effective = date(*effective);
  list.effective_note = root.text_if("effective_note");
  list.taxes = taxes(root.at("taxes"));
  list.standard = plan(root.at("standard"));
  list.compact = plan(root.at("compact"));
  list.referral = referral(root.at("referral"));
  const CatalogueNode kinds = root.at("interviews");
  kinds.only({"stress_clinic", "stress_office", "overwork_office"});
  list.stress_clinic = interviews(kinds.at("stress_clinic"));
  list.stress_office = interviews(kinds.at("stress_office"));
  list.overwork_office = interviews(kinds.at("overwork_office"));
  const CatalogueNode leave = root.at("leave");
  leave.only({"manual", "options"});
  list.leave.manual = priced(leave.at("manual"));
  for (const CatalogueNode& option : leave.at("options").elements())
    list.leave.options.push_back(service(option));
  list.travel = service(root.at("travel"));
  list.included = notes(root.at("included"));
  list.assumptions = notes(root.at("assumptions"));

  std::set<std::string> ids;
  each_service(list, [&](const Service& each) {
    if (!ids.insert(each.id.value).second)
      root.fail("service ids that occur once (again: " + each.id.value + ")");
  });
  if (reader.error()) return std::unexpected{*reader.error()};
  return list;
}

const Service* find_service(const PriceList& list, std::string_view id) {
  const Service* found = nullptr;
  each_service(list, [&](const Service& each) {
    if (each.id.value == id) found = &each;
  });
  return found;
}

std::optional<Percent> tax_rate(const PriceList& list, std::optional<Month> month) {
  if (!month) return list.taxes.back().rate;
  const Date first_day{month->year, month->month, 1};
  std::optional<Percent> rate;
  for (const TaxRate& tax : list.taxes)
    if (tax.from <= first_day) rate = tax.rate;
  return rate;
}

Percent rate_of_month(const PriceList& list, std::optional<Month> month) {
  return tax_rate(list, month).value_or(list.taxes.front().rate);
}

bool applies_to(const PriceNote& note, std::string_view service_id) {
  return note.services.empty() || std::ranges::any_of(note.services, [&](const Slug& prefix) {
           return service_id.starts_with(prefix.value);
         });
}

} // namespace sanpo
