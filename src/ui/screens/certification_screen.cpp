#include "ui/screens/certification_screen.h"

namespace sanpo {

void certification_screen(Context&, CertificationView&) {}
void certification_summary(Context&, CertificationView&) {}
std::pair<std::string, std::string> certification_result(Context&, CertificationView&) { return {}; }

} // namespace sanpo
