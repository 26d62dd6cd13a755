// See services.h.
#include "core/certification/services.h"

#include <algorithm>
#include <functional>

#include "core/base/find_by_id.h"

namespace sanpo {

std::vector<ServiceHelp> services_for_open_items(const Edition& edition, const AssessmentResult& result) {
  std::vector<ServiceHelp> helps;
  for (const auto& service : edition.services) {
    ServiceHelp help{&service, {}};
    for (const auto& item : service.items)
      if (const auto* judged = find_by_id(result.items, item); judged && judged->judged.value != Value::met)
        help.items.push_back(item);
    if (!help.items.empty()) helps.push_back(std::move(help));
  }
  std::ranges::stable_sort(helps, std::greater{}, [](const ServiceHelp& help) { return help.items.size(); });
  return helps;
}

std::vector<const HelpfulService*> services_for(const Edition& edition, const Slug& item) {
  std::vector<const HelpfulService*> result;
  for (const auto& service : edition.services)
    if (std::ranges::contains(service.items, item)) result.push_back(&service);
  return result;
}

} // namespace sanpo
