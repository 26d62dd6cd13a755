// The samples that ship, by the name of their file. Internal to the start and the palette.
#pragma once

#include <string_view>

#include "words/text.h"

namespace sanpo::start {

struct Sample {
  std::string_view file;
  Text name, text;
};
inline constexpr Sample sample_list[] = {
    {"samples/three-sites", Text::ui_start_sample_three_sites, Text::ui_start_sample_three_sites_text},
    {"samples/company-a", Text::ui_start_sample_company_a, Text::ui_start_sample_company_a_text},
    {"samples/certification", Text::ui_start_sample_certification, Text::ui_start_sample_certification_text},
};

} // namespace sanpo::start
