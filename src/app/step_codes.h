// What undo calls the acts of a person: the text is "undo.<code>", with the label of the step's path as
// {field}.
#pragma once

#include <string_view>

namespace sanpo::step_code {

// Acts of case_editor, on the field or record of the step's path.
inline constexpr std::string_view edit = "edit";
inline constexpr std::string_view paste = "paste";
inline constexpr std::string_view add = "add";
inline constexpr std::string_view copy = "copy";
inline constexpr std::string_view remove = "remove";
inline constexpr std::string_view move = "move";

// Acts of commands.h and of the screens, through `CaseEditor::act`.
inline constexpr std::string_view add_site = "add_site";
inline constexpr std::string_view remove_site = "remove_site";
inline constexpr std::string_view add_estimate = "add_estimate";
inline constexpr std::string_view add_cost_sheet = "add_cost_sheet";
inline constexpr std::string_view next_year = "next_year";
inline constexpr std::string_view add_assessment = "add_assessment";
inline constexpr std::string_view begin_tool = "begin_tool";
inline constexpr std::string_view preset = "preset"; ///< several values set at once by a choice
inline constexpr std::string_view carry_over =
    "carry_over"; ///< from an estimate to a cost sheet, or by a fix
inline constexpr std::string_view quick_pass = "quick_pass"; ///< items answered as wholes

inline constexpr std::string_view all[] = {
    edit,         paste,          add,       copy,           remove,     move,   add_site,   remove_site,
    add_estimate, add_cost_sheet, next_year, add_assessment, begin_tool, preset, carry_over, quick_pass};

} // namespace sanpo::step_code
