// certification: see ux.md.
#pragma once

#include "ui/screens/context.h"

namespace sanpo {

/// What is open and chosen on the screen; not part of the document.
struct CertificationView {};

/// The screen's main part. There is at least one record of the tool in the open case.
void certification_screen(Context& c, CertificationView& view);
/// The panel at the right, or folded under the bar.
void certification_summary(Context& c, CertificationView& view);
/// The result in one line, for the bar: caption and figure.
std::pair<std::string, std::string> certification_result(Context& c, CertificationView& view);

} // namespace sanpo
