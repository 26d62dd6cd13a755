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
    {"samples/three-sites", "ui.start.sample_three_sites"_text, "ui.start.sample_three_sites_text"_text},
    {"samples/company-a", "ui.start.sample_company_a"_text, "ui.start.sample_company_a_text"_text},
    {"samples/certification", "ui.start.sample_certification"_text,
     "ui.start.sample_certification_text"_text},
};

} // namespace sanpo::start
