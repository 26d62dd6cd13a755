// What undo calls the acts of a person. A code is also the key of its text, with the label of the step's path
// as {field}.
#pragma once

#include <string_view>

namespace sanpo::step_code {

// Acts of case_editor, on the field or record of the step's path.
inline constexpr std::string_view edit = "undo.edit";
inline constexpr std::string_view paste = "undo.paste";
inline constexpr std::string_view add = "undo.add";
inline constexpr std::string_view copy = "undo.copy";
inline constexpr std::string_view remove = "undo.remove";
inline constexpr std::string_view move = "undo.move";

// Acts of commands.h and of the screens, through `CaseEditor::act`.
inline constexpr std::string_view add_site = "undo.add_site";
inline constexpr std::string_view remove_site = "undo.remove_site";
inline constexpr std::string_view add_estimate = "undo.add_estimate";
inline constexpr std::string_view add_cost_sheet = "undo.add_cost_sheet";
inline constexpr std::string_view next_year = "undo.next_year";
inline constexpr std::string_view add_assessment = "undo.add_assessment";
inline constexpr std::string_view begin_tool = "undo.begin_tool";
inline constexpr std::string_view preset = "undo.preset";         ///< several values set at once by a choice
inline constexpr std::string_view carry_over = "undo.carry_over"; ///< from one tool to another
inline constexpr std::string_view take_back = "undo.take_back";   ///< what was carried over, taken out
inline constexpr std::string_view add_service = "undo.add_service"; ///< a helpful service, to the estimate
inline constexpr std::string_view quick_pass = "undo.quick_pass";   ///< items answered as wholes

inline constexpr std::string_view import_settings = "undo.import_settings"; ///< out of a file, all of them
inline constexpr std::string_view restore = "undo.restore";                 ///< a backup was put in place
inline constexpr std::string_view last_changes = "undo.last_changes";       ///< what steps were not kept of

inline constexpr std::string_view all[] = {edit,
                                           paste,
                                           add,
                                           copy,
                                           remove,
                                           move,
                                           add_site,
                                           remove_site,
                                           add_estimate,
                                           add_cost_sheet,
                                           next_year,
                                           add_assessment,
                                           begin_tool,
                                           preset,
                                           carry_over,
                                           take_back,
                                           add_service,
                                           quick_pass,
                                           import_settings,
                                           restore,
                                           last_changes};

} // namespace sanpo::step_code
