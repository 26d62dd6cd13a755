#include "core/record/case.h"

namespace sanpo {

// The names under which the fields' texts stand: field.<record>.<slug>.
#define SANPO_RECORD_NAME(type, name)                                                                        \
  template <> struct RecordName<type> {                                                                      \
    static constexpr std::string_view value = name;                                                          \
  }

SANPO_RECORD_NAME(Case, "case");
SANPO_RECORD_NAME(Client, "client");
SANPO_RECORD_NAME(Site, "site");
SANPO_RECORD_NAME(Person, "person");
SANPO_RECORD_NAME(Paper, "paper");
SANPO_RECORD_NAME(CarriedAmount, "carried_amount");
SANPO_RECORD_NAME(CaseSnapshot, "case_snapshot");
SANPO_RECORD_NAME(Attachment, "attachment");
SANPO_RECORD_NAME(EmbeddedCatalogue, "embedded_catalogue");
SANPO_RECORD_NAME(Draft, "draft");

SANPO_RECORD_NAME(Estimate, "estimate");
SANPO_RECORD_NAME(SitePlan, "site_plan");
SANPO_RECORD_NAME(TravelEstimate, "travel_estimate");
SANPO_RECORD_NAME(InterviewOccasion, "interview_occasion");
SANPO_RECORD_NAME(Referral, "referral");
SANPO_RECORD_NAME(LeaveSupport, "leave_support");
SANPO_RECORD_NAME(LeaveOption, "leave_option");
SANPO_RECORD_NAME(LineSetting, "line_setting");
SANPO_RECORD_NAME(Discount, "discount");

SANPO_RECORD_NAME(CostSheet, "cost_sheet");
SANPO_RECORD_NAME(CostSheetHeader, "cost_sheet_header");
SANPO_RECORD_NAME(EmployeeGroup, "employee_group");
SANPO_RECORD_NAME(StaffLine, "staff_line");
SANPO_RECORD_NAME(ExpenseLine, "expense_line");
SANPO_RECORD_NAME(TimeLine, "time_line");
SANPO_RECORD_NAME(InvestmentLine, "investment_line");
SANPO_RECORD_NAME(UnknownBreakdownLine, "unknown_breakdown_line");
SANPO_RECORD_NAME(SectionText, "section_text");

SANPO_RECORD_NAME(Assessment, "assessment");
SANPO_RECORD_NAME(Answer, "answer");
SANPO_RECORD_NAME(OptionDetail, "option_detail");
SANPO_RECORD_NAME(DisqualifierReview, "disqualifier_review");
SANPO_RECORD_NAME(ItemRecord, "item_record");
SANPO_RECORD_NAME(Evidence, "evidence");
SANPO_RECORD_NAME(ActionPlan, "action_plan");
SANPO_RECORD_NAME(SiteFacts, "site_facts");
SANPO_RECORD_NAME(CheckupYear, "checkup_year");
SANPO_RECORD_NAME(Snapshot, "snapshot");
SANPO_RECORD_NAME(SnapshotEntry, "snapshot_entry");

#undef SANPO_RECORD_NAME

const RecordType& case_type() { return record_type<Case>(); }

} // namespace sanpo
