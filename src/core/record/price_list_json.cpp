#include "core/record/price_list_json.h"

#include "core/base/value_text.h"

namespace sanpo {
namespace {

class Writer {
public:
  explicit Writer(JsonLayout layout) : out_(layout) {}

  std::string whole(const PriceList& list) {
    out_.begin_object();
    out_.key("id").string(list.id.value);
    text("title", list.title);
    text("provider", list.provider);
    text("source", list.source);
    if (list.effective) out_.key("effective").string(canonical(*list.effective));
    if (!list.effective_note.empty()) text("effective_note", list.effective_note);
    out_.key("taxes").begin_array();
    for (const TaxRate& tax : list.taxes) {
      out_.begin_object();
      out_.key("from").string(canonical(tax.from));
      out_.key("rate").string(canonical(tax.rate));
      out_.end_object();
    }
    out_.end_array();
    plan("standard", list.standard);
    plan("compact", list.compact);
    referral(list.referral);
    out_.key("interviews").begin_object();
    interviews("stress_clinic", list.stress_clinic);
    interviews("stress_office", list.stress_office);
    interviews("overwork_office", list.overwork_office);
    out_.end_object();
    out_.key("leave").begin_object();
    service_at("manual", list.leave.manual);
    out_.key("options").begin_array();
    for (const Service& option : list.leave.options)
      service(option, [] {});
    out_.end_array();
    out_.end_object();
    service_at("travel", list.travel);
    notes("included", list.included);
    notes("assumptions", list.assumptions);
    out_.end_object();
    return out_.take();
  }
private:
  void text(std::string_view key, const LocalText& text) {
    out_.key(key).begin_object();
    out_.key("ja").string(text.ja);
    out_.key("en").string(text.en);
    out_.end_object();
  }

  template <class More> void service(const Service& each, const More& more) {
    out_.begin_object();
    out_.key("id").string(each.id.value);
    text("name", each.name);
    text("unit", each.unit);
    if (each.price) out_.key("price").integer(each.price->value);
    if (each.from) out_.key("from").tick(true);
    out_.key("when").string(slug_of(each.timing));
    if (each.contract != ContractType::outsourcing) out_.key("contract").string(slug_of(each.contract));
    if (!each.note.empty()) text("note", each.note);
    more();
    out_.end_object();
  }
  void service_at(std::string_view key, const Service& each) {
    out_.key(key);
    service(each, [] {});
  }
  void timed(const TimedService& each) {
    service(each.service, [&] { out_.key("minutes").integer(each.minutes.value); });
  }

  void plan(std::string_view key, const PlanPrices& plan) {
    out_.key(key).begin_object();
    service_at("appointment", plan.appointment);
    out_.key("visits").begin_array();
    for (const TimedService& visit : plan.visits)
      timed(visit);
    out_.end_array();
    out_.key("extension");
    timed(plan.extension);
    if (plan.adviser) service_at("adviser", *plan.adviser);
    if (plan.minimum_visits) out_.key("minimum_visits").integer(plan.minimum_visits->value);
    out_.end_object();
  }

  void referral(const ReferralPrices& referral) {
    out_.key("referral");
    service(referral.service, [&] {
      out_.key("share").string(canonical(referral.share));
      out_.key("refunds").begin_array();
      for (const RefundTier& tier : referral.refunds) {
        out_.begin_object();
        out_.key("months").integer(tier.months.value);
        out_.key("share").string(canonical(tier.share));
        out_.end_object();
      }
      out_.end_array();
    });
  }

  void interviews(std::string_view key, const InterviewPrices& kind) {
    out_.key(key).begin_object();
    out_.key("travel").tick(kind.travel);
    out_.key("blocks").begin_array();
    for (const InterviewBlock& block : kind.blocks)
      service(block.service, [&] {
        out_.key("people_min").integer(block.people_min.value);
        out_.key("people_max").integer(block.people_max.value);
      });
    out_.end_array();
    out_.end_object();
  }

  void notes(std::string_view key, const std::vector<PriceNote>& notes) {
    out_.key(key).begin_array();
    for (const PriceNote& note : notes) {
      out_.begin_object();
      out_.key("id").string(note.id.value);
      out_.key("services").begin_array();
      for (const Slug& service : note.services)
        out_.string(service.value);
      out_.end_array();
      text("text", note.text);
      out_.end_object();
    }
    out_.end_array();
  }

  JsonWriter out_;
};

} // namespace

std::string encode_price_list(const PriceList& list, JsonLayout layout) { return Writer(layout).whole(list); }

} // namespace sanpo
