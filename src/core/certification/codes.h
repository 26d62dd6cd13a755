// Codes of the certification check's findings (text key "finding.<code>") and reasons ("reason.<code>").
// Rule: certification.md.
#pragma once

#include <string_view>

namespace sanpo::certification_finding {

inline constexpr std::string_view edition_mismatch = "certification.edition_mismatch";
inline constexpr std::string_view outside_period = "certification.outside_period"; // date, from, to
inline constexpr std::string_view too_large = "certification.too_large";           // employees, limit
inline constexpr std::string_view regime_not_for_size = "certification.regime_not_for_size";
inline constexpr std::string_view no_sites = "certification.no_sites";
inline constexpr std::string_view no_small_site = "certification.no_small_site";     // below
inline constexpr std::string_view smoking_purpose = "certification.smoking_purpose"; // site
inline constexpr std::string_view smoking_to_verify = "certification.smoking_to_verify";
inline constexpr std::string_view no_people_to_examine = "certification.no_people_to_examine";
inline constexpr std::string_view too_many_examined = "certification.too_many_examined"; // examined, people
inline constexpr std::string_view too_many_exempt = "certification.too_many_exempt";     // exempt, eligible
inline constexpr std::string_view none_beside_options = "certification.none_beside_options";
inline constexpr std::string_view several_chosen = "certification.several_chosen";
inline constexpr std::string_view ask_insurer_certificate = "certification.ask_insurer_certificate";
inline constexpr std::string_view certificate_contradicts = "certification.certificate_contradicts";
inline constexpr std::string_view recheck = "certification.recheck"; // answers
inline constexpr std::string_view lead_beyond_application =
    "certification.lead_beyond_application"; // weeks, date

inline constexpr std::string_view all[] = {
    edition_mismatch,
    outside_period,
    too_large,
    regime_not_for_size,
    no_sites,
    no_small_site,
    smoking_purpose,
    smoking_to_verify,
    no_people_to_examine,
    too_many_examined,
    too_many_exempt,
    none_beside_options,
    several_chosen,
    recheck,
    certificate_contradicts,
    ask_insurer_certificate,
    lead_beyond_application,
};

} // namespace sanpo::certification_finding

namespace sanpo::certification_reason {

inline constexpr std::string_view unanswered = "certification.unanswered";
inline constexpr std::string_view whole_answer = "certification.whole_answer";
inline constexpr std::string_view enough_chosen = "certification.enough_chosen";   // chosen, needed
inline constexpr std::string_view too_few_chosen = "certification.too_few_chosen"; // chosen, needed
inline constexpr std::string_view none_applies = "certification.none_applies";
inline constexpr std::string_view passing_option = "certification.passing_option";
inline constexpr std::string_view failing_option = "certification.failing_option";
inline constexpr std::string_view text_missing = "certification.text_missing";
inline constexpr std::string_view contradiction = "certification.contradiction";
inline constexpr std::string_view not_counted = "certification.not_counted"; // options
inline constexpr std::string_view knocked_out = "certification.knocked_out";
inline constexpr std::string_view not_reviewed = "certification.not_reviewed"; // open
inline constexpr std::string_view to_recheck = "certification.to_recheck";
inline constexpr std::string_view number_within = "certification.number_within";         // number
inline constexpr std::string_view number_beyond = "certification.number_beyond";         // number
inline constexpr std::string_view everyone_examined = "certification.everyone_examined"; // people
inline constexpr std::string_view rate_reached = "certification.rate_reached";   // people, missed, percent
inline constexpr std::string_view rate_missed = "certification.rate_missed";     // people, missed, percent
inline constexpr std::string_view small_reached = "certification.small_reached"; // people, missed
inline constexpr std::string_view small_missed = "certification.small_missed";   // people, missed, allowed
inline constexpr std::string_view figures_missing = "certification.figures_missing";
inline constexpr std::string_view figures_impossible = "certification.figures_impossible";
inline constexpr std::string_view plan_valid = "certification.plan_valid";             // plan
inline constexpr std::string_view plan_incomplete = "certification.plan_incomplete";   // plan
inline constexpr std::string_view plan_not_numeric = "certification.plan_not_numeric"; // plan
inline constexpr std::string_view plan_ended = "certification.plan_ended";             // plan
inline constexpr std::string_view plan_too_early = "certification.plan_too_early";     // plan, deadline, date
inline constexpr std::string_view plan_legal_minimum = "certification.plan_legal_minimum"; // plan
inline constexpr std::string_view plan_facility = "certification.plan_facility";           // plan
inline constexpr std::string_view plan_to_confirm = "certification.plan_to_confirm";       // plan
inline constexpr std::string_view sites_unknown = "certification.sites_unknown";
inline constexpr std::string_view smoking_state = "certification.smoking_state";             // state
inline constexpr std::string_view smoking_indoor = "certification.smoking_indoor";           // site
inline constexpr std::string_view smoking_outdoor = "certification.smoking_outdoor";         // site
inline constexpr std::string_view smoking_open = "certification.smoking_open";               // site
inline constexpr std::string_view officers_everywhere = "certification.officers_everywhere"; // sites
inline constexpr std::string_view officer_missing = "certification.officer_missing";         // site
inline constexpr std::string_view officer_shared = "certification.officer_shared";           // person, site
inline constexpr std::string_view certificate_not_needed = "certification.certificate_not_needed";
inline constexpr std::string_view certificate_obtained = "certification.certificate_obtained";
inline constexpr std::string_view certificate_missing = "certification.certificate_missing";
inline constexpr std::string_view certificate_open = "certification.certificate_open";
inline constexpr std::string_view no_small_site = "certification.no_small_site";
inline constexpr std::string_view minimum_unknown = "certification.minimum_unknown";
inline constexpr std::string_view mandatory_open = "certification.mandatory_open"; // items
inline constexpr std::string_view group_short = "certification.group_short";       // missing
inline constexpr std::string_view optional_short = "certification.optional_short"; // met, minimum

inline constexpr std::string_view all[] = {
    unanswered,          whole_answer,       enough_chosen,      too_few_chosen,         none_applies,
    passing_option,      failing_option,     text_missing,       contradiction,          not_counted,
    knocked_out,         not_reviewed,       to_recheck,         number_within,          number_beyond,
    everyone_examined,   rate_reached,       rate_missed,        small_reached,          small_missed,
    figures_missing,     figures_impossible, plan_valid,         plan_incomplete,        plan_not_numeric,
    plan_ended,          plan_too_early,     plan_legal_minimum, plan_facility,          plan_to_confirm,
    sites_unknown,       smoking_state,      smoking_indoor,     smoking_outdoor,        smoking_open,
    officers_everywhere, officer_missing,    officer_shared,     certificate_not_needed, certificate_obtained,
    certificate_missing, certificate_open,   no_small_site,      minimum_unknown,        mandatory_open,
    group_short,         optional_short,
};

} // namespace sanpo::certification_reason
