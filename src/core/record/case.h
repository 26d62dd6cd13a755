// The one document type of the product: a case (案件). A client with its sites and people, any number of
// estimates, cost sheets and assessments, and what came of them. The tools' own records stand in their rooms.
// Rule: design.md, One document type, and Keeping data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/moment.h"
#include "core/base/site.h"
#include "core/certification/assessment.h"
#include "core/cost_sheet/sheet.h"
#include "core/pricing/estimate.h"
#include "core/record/describe_certification.h"
#include "core/record/describe_cost_sheet.h"
#include "core/record/describe_pricing.h"
#include "core/record/member.h"
#include "core/record/site.h"

namespace sanpo {

inline constexpr std::string_view case_format = "sanpo-case";
inline constexpr std::int64_t case_schema_version = 1;

/// 帳票 that leave the product.
enum class PaperKind : unsigned char { quotation, cost_sheet, certification_report, overview };
template <> struct Choices<PaperKind> {
  static constexpr ChoiceName<PaperKind> table[] = {{PaperKind::quotation, "quotation"},
                                                    {PaperKind::cost_sheet, "cost_sheet"},
                                                    {PaperKind::certification_report, "certification_report"},
                                                    {PaperKind::overview, "overview"}};
};

/// 下書き, 提出済み, 受注, 失注.
enum class PaperState : unsigned char { draft, submitted, won, lost };
template <> struct Choices<PaperState> {
  static constexpr ChoiceName<PaperState> table[] = {{PaperState::draft, "draft"},
                                                     {PaperState::submitted, "submitted"},
                                                     {PaperState::won, "won"},
                                                     {PaperState::lost, "lost"}};
};

/// A 帳票 being prepared or issued. An issued one carries its unchangeable content.
struct Paper {
  Id id;
  PaperKind kind = PaperKind::quotation;
  PaperState state = PaperState::draft;
  Id source;                       ///< the estimate, cost sheet or assessment it is about
  std::string number;              ///< 見積番号
  std::optional<Count> revision;   ///< 1 for the first issue
  std::string changes;             ///< what this revision changed
  std::optional<Date> date;        ///< 発行日
  std::optional<Date> valid_until; ///< 有効期限
  std::string addressee;           ///< 宛名 with 御中 or 様; empty: from the client
  std::string subject;             ///< 件名
  std::string delivery;            ///< 納期
  std::string payment_terms;
  std::string contract_form; ///< 契約形態
  std::optional<Yen> total;  ///< the total that was issued, tax included
  std::optional<Moment> issued;
  JsonText content; ///< what was issued
  bool operator==(const Paper&) const = default;
};

/// An amount of an estimate that was carried over into a line of a cost sheet (pricing.md, From the estimate
/// to the cost sheet).
struct CarriedAmount {
  Id id;
  Id estimate;
  Slug service; ///< the part of the estimate (core/pricing/carry_over.h); a sheet holds each once
  Id cost_sheet;
  Id line;                   ///< of the cost sheet
  std::optional<Yen> amount; ///< as it was carried over
  bool operator==(const CarriedAmount&) const = default;
};

/// The case as it was at a moment, to compare with or to come back to.
struct CaseSnapshot {
  Id id;
  std::string name;
  std::optional<Moment> taken;
  JsonText content;
  bool operator==(const CaseSnapshot&) const = default;
};

/// A file that is kept beside the case, by its content.
struct Attachment {
  Id id;
  std::string name;
  std::string media_type;
  std::optional<Count> bytes; ///< at most 5 MB
  std::string sha256;         ///< 64 hexadecimal digits
  std::optional<Moment> added;
  bool operator==(const Attachment&) const = default;
};

/// A price list or an edition that is not built in: it travels with the case.
struct EmbeddedCatalogue {
  Slug id;
  JsonText content;
  bool operator==(const EmbeddedCatalogue&) const = default;
};

/// Text in a field that could not be taken: kept, and shown again with its message.
struct Draft {
  Id id;
  std::string path;
  std::string text;
  bool operator==(const Draft&) const = default;
};

struct Case {
  Id id;
  std::string title;
  std::optional<Moment> created;
  std::optional<Moment> changed;
  Client client;
  std::vector<Site> sites;
  std::vector<Person> people;
  std::vector<Estimate> estimates;
  std::vector<CostSheet> cost_sheets;
  std::vector<Assessment> assessments;
  std::vector<Paper> papers;
  std::vector<CarriedAmount> carried_amounts;
  std::vector<CaseSnapshot> snapshots;
  std::vector<Attachment> attachments;
  std::vector<EmbeddedCatalogue> price_lists;
  std::vector<EmbeddedCatalogue> editions;
  std::vector<Draft> drafts;
  bool operator==(const Case&) const = default;
};

template <class Visitor> void describe(Visitor& v, Paper& paper) {
  v.field("id", paper.id, identity());
  v.field("kind", paper.kind, choice());
  v.field("state", paper.state, choice());
  v.field("source", paper.source, reference());
  v.field("number", paper.number, text(60));
  v.field("revision", paper.revision, count(1, 999));
  v.field("changes", paper.changes, note());
  v.field("date", paper.date, date());
  v.field("valid_until", paper.valid_until, date());
  v.field("addressee", paper.addressee, text(500));
  v.field("subject", paper.subject, text(200));
  v.field("delivery", paper.delivery, text(200));
  v.field("payment_terms", paper.payment_terms, text(500));
  v.field("contract_form", paper.contract_form, text(200));
  v.field("total", paper.total, yen());
  v.field("issued", paper.issued, moment());
  v.json("content", paper.content);
}

template <class Visitor> void describe(Visitor& v, CarriedAmount& link) {
  v.field("id", link.id, identity());
  v.field("estimate", link.estimate, reference());
  v.field("service", link.service, reference());
  v.field("cost_sheet", link.cost_sheet, reference());
  v.field("line", link.line, reference());
  v.field("amount", link.amount, yen());
}

template <class Visitor> void describe(Visitor& v, CaseSnapshot& snapshot) {
  v.field("id", snapshot.id, identity());
  v.field("name", snapshot.name, text(200));
  v.field("taken", snapshot.taken, moment());
  v.json("content", snapshot.content);
}

template <class Visitor> void describe(Visitor& v, Attachment& attachment) {
  v.field("id", attachment.id, identity());
  v.field("name", attachment.name, text(255));
  v.field("media_type", attachment.media_type, text(255));
  v.field("bytes", attachment.bytes, count(0, 5'000'000));
  v.field("sha256", attachment.sha256, text(64));
  v.field("added", attachment.added, moment());
}

template <class Visitor> void describe(Visitor& v, EmbeddedCatalogue& catalogue) {
  v.field("id", catalogue.id, identity());
  v.json("content", catalogue.content);
}

template <class Visitor> void describe(Visitor& v, Draft& draft) {
  v.field("id", draft.id, identity());
  v.field("path", draft.path, text(400));
  v.field("text", draft.text, note());
}

template <class Visitor> void describe(Visitor& v, Case& document) {
  v.field("id", document.id, identity());
  v.field("title", document.title, text(200));
  v.field("created", document.created, moment());
  v.field("changed", document.changed, moment());
  v.object("client", document.client);
  v.list("sites", document.sites);
  v.list("people", document.people);
  v.list("estimates", document.estimates);
  v.list("cost_sheets", document.cost_sheets);
  v.list("assessments", document.assessments);
  v.list("papers", document.papers);
  v.list("carried_amounts", document.carried_amounts);
  v.list("snapshots", document.snapshots);
  v.list("attachments", document.attachments);
  v.list("price_lists", document.price_lists);
  v.list("editions", document.editions);
  v.list("drafts", document.drafts);
}

/// The case as a record, for the visitors. Visitors that only read take the case as constant and say so.
const RecordType& case_type();

} // namespace sanpo
