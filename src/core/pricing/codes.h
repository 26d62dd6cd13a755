// The stable codes of the findings and reasons of the estimate. Their texts:
// assets/texts/<lang>/pricing.json, keys "finding.<code>" and "reason.<code>". Rule: pricing.md.
#pragma once

#include <string_view>

namespace sanpo::pricing_codes {

// Findings: input that is missing or contradicts itself.
inline constexpr std::string_view site_missing = "pricing.site_missing";
inline constexpr std::string_view site_planned_twice = "pricing.site_planned_twice";
inline constexpr std::string_view employees_missing = "pricing.employees_missing";
inline constexpr std::string_view hazardous_above_employees = "pricing.hazardous_above_employees";
inline constexpr std::string_view start_missing = "pricing.start_missing";
inline constexpr std::string_view tax_rate_unknown = "pricing.tax_rate_unknown";
inline constexpr std::string_view amount_too_large = "pricing.amount_too_large";
inline constexpr std::string_view total_too_large = "pricing.total_too_large";

// Findings: which plan fits (安衛法13条, 13条の2; 安衛令5条; 安衛則13条).
inline constexpr std::string_view full_time_required = "pricing.full_time_required";
inline constexpr std::string_view second_full_time_required = "pricing.second_full_time_required";
inline constexpr std::string_view compact_from_50 = "pricing.compact_from_50";
inline constexpr std::string_view standard_below_50 = "pricing.standard_below_50";
inline constexpr std::string_view plan_without_people = "pricing.plan_without_people";
inline constexpr std::string_view no_physician_from_50 = "pricing.no_physician_from_50";
inline constexpr std::string_view full_time_already_there = "pricing.full_time_already_there";

// Findings: visits and 巡視 (安衛則15条).
inline constexpr std::string_view patrol_two_empty_months = "pricing.patrol_two_empty_months";
inline constexpr std::string_view patrol_needs_consent = "pricing.patrol_needs_consent";
inline constexpr std::string_view monthly_visits_recommended = "pricing.monthly_visits_recommended";
inline constexpr std::string_view empty_month_despite_double = "pricing.empty_month_despite_double";
inline constexpr std::string_view visits_below_minimum = "pricing.visits_below_minimum";
inline constexpr std::string_view visit_length_assumed = "pricing.visit_length_assumed";
inline constexpr std::string_view visit_length_unlisted = "pricing.visit_length_unlisted";
inline constexpr std::string_view extension_without_visit = "pricing.extension_without_visit";
inline constexpr std::string_view extension_reaches_longer_visit = "pricing.extension_reaches_longer_visit";

// Findings: interviews.
inline constexpr std::string_view interview_people_missing = "pricing.interview_people_missing";
inline constexpr std::string_view interview_months_missing = "pricing.interview_months_missing";
inline constexpr std::string_view interview_could_be_within_visit = "pricing.interview_could_be_within_visit";
inline constexpr std::string_view interview_within_visit = "pricing.interview_within_visit";
inline constexpr std::string_view within_visit_without_plan = "pricing.within_visit_without_plan";
inline constexpr std::string_view within_visit_empty_month = "pricing.within_visit_empty_month";

// Findings: referral and leave support.
inline constexpr std::string_view referral_salary_missing = "pricing.referral_salary_missing";
inline constexpr std::string_view referral_excludes_pay = "pricing.referral_excludes_pay";
inline constexpr std::string_view referral_left_before_joined = "pricing.referral_left_before_joined";
inline constexpr std::string_view option_unknown = "pricing.option_unknown";
inline constexpr std::string_view option_months_beyond_year = "pricing.option_months_beyond_year";

// Findings: discounts.
inline constexpr std::string_view discount_limited = "pricing.discount_limited";
inline constexpr std::string_view discount_line_missing = "pricing.discount_line_missing";
inline constexpr std::string_view discount_value_missing = "pricing.discount_value_missing";

inline constexpr std::string_view findings[] = {
    site_missing,
    site_planned_twice,
    employees_missing,
    hazardous_above_employees,
    start_missing,
    tax_rate_unknown,
    amount_too_large,
    total_too_large,
    full_time_required,
    second_full_time_required,
    compact_from_50,
    standard_below_50,
    plan_without_people,
    no_physician_from_50,
    full_time_already_there,
    patrol_two_empty_months,
    patrol_needs_consent,
    monthly_visits_recommended,
    empty_month_despite_double,
    visits_below_minimum,
    visit_length_assumed,
    visit_length_unlisted,
    extension_without_visit,
    extension_reaches_longer_visit,
    interview_people_missing,
    interview_months_missing,
    interview_could_be_within_visit,
    interview_within_visit,
    within_visit_without_plan,
    within_visit_empty_month,
    referral_salary_missing,
    referral_excludes_pay,
    referral_left_before_joined,
    option_unknown,
    option_months_beyond_year,
    discount_limited,
    discount_line_missing,
    discount_value_missing,
};

// Reasons: what is proposed for a site, and by which rule.
inline constexpr std::string_view proposal_unknown = "pricing.proposal_unknown";
inline constexpr std::string_view proposal_nobody = "pricing.proposal_nobody";
inline constexpr std::string_view proposal_below_50 = "pricing.proposal_below_50";
inline constexpr std::string_view proposal_from_50 = "pricing.proposal_from_50";
inline constexpr std::string_view proposal_full_time_employees = "pricing.proposal_full_time_employees";
inline constexpr std::string_view proposal_full_time_hazardous = "pricing.proposal_full_time_hazardous";
inline constexpr std::string_view proposal_two_full_time = "pricing.proposal_two_full_time";
inline constexpr std::string_view proposal_full_time_there = "pricing.proposal_full_time_there";

// Reasons: where a line comes from.
inline constexpr std::string_view line_appointment = "pricing.line_appointment";
inline constexpr std::string_view line_visits = "pricing.line_visits";
inline constexpr std::string_view line_long_visits = "pricing.line_long_visits";
inline constexpr std::string_view line_extension = "pricing.line_extension";
inline constexpr std::string_view line_adviser = "pricing.line_adviser";
inline constexpr std::string_view line_interview_blocks = "pricing.line_interview_blocks";
inline constexpr std::string_view line_travel_at_cost = "pricing.line_travel_at_cost";
inline constexpr std::string_view line_price_entered = "pricing.line_price_entered";
inline constexpr std::string_view line_travel_taxable = "pricing.line_travel_taxable";
inline constexpr std::string_view line_travel_advance = "pricing.line_travel_advance";
inline constexpr std::string_view line_referral = "pricing.line_referral";
inline constexpr std::string_view line_referral_open = "pricing.line_referral_open";
inline constexpr std::string_view line_referral_required = "pricing.line_referral_required";
inline constexpr std::string_view line_manual = "pricing.line_manual";
inline constexpr std::string_view line_option_quoted = "pricing.line_option_quoted";
inline constexpr std::string_view line_option_open = "pricing.line_option_open";

// Reasons: what goes over to the cost sheet.
inline constexpr std::string_view carry_support = "pricing.carry_support";
inline constexpr std::string_view carry_referral = "pricing.carry_referral";
inline constexpr std::string_view carry_stress = "pricing.carry_stress";
inline constexpr std::string_view carry_overwork = "pricing.carry_overwork";
inline constexpr std::string_view carry_training = "pricing.carry_training";
inline constexpr std::string_view carry_leave = "pricing.carry_leave";
inline constexpr std::string_view carry_employee_time = "pricing.carry_employee_time";

inline constexpr std::string_view reasons[] = {
    proposal_unknown,
    proposal_nobody,
    proposal_below_50,
    proposal_from_50,
    proposal_full_time_employees,
    proposal_full_time_hazardous,
    proposal_two_full_time,
    proposal_full_time_there,
    line_appointment,
    line_visits,
    line_long_visits,
    line_extension,
    line_adviser,
    line_interview_blocks,
    line_travel_at_cost,
    line_price_entered,
    line_travel_taxable,
    line_travel_advance,
    line_referral,
    line_referral_open,
    line_referral_required,
    line_manual,
    line_option_quoted,
    line_option_open,
    carry_support,
    carry_referral,
    carry_stress,
    carry_overwork,
    carry_training,
    carry_leave,
    carry_employee_time,
};

} // namespace sanpo::pricing_codes
