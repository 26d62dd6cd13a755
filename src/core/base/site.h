// The client, its sites and its people: entered once, read by all three tools.
// Their fields are described in core/record/site.h.
// Rule: pricing.md, Which plan fits; certification.md, health_officer ("persons are records, not names").
#pragma once

#include <optional>
#include <string>

#include "core/base/units.h"

namespace sanpo {

/// The company (or other body) the case is about.
struct Client {
  std::string name;
  std::string department;
  std::string person;
  std::string postal_code;
  std::string address;
  std::string tel;
  std::string email;
  std::string industry; ///< 産業大分類
  bool operator==(const Client&) const = default;
};

/// A 事業場: the unit of every duty of the 安衛法.
struct Site {
  Id id;
  std::string name;
  std::optional<Count> employees; ///< 常時使用, part-timers and dispatched people included
  std::optional<Count>
      hazardous; ///< of them engaged in listed hazardous work incl. night work (則13条1項3号)
  bool full_time_physician = false; ///< a 専属産業医 is already there
  bool operator==(const Site&) const = default;
};

/// A person of the client: 健康づくり担当者, responsible for an item …
struct Person {
  Id id;
  std::string name;
  std::string role;
  bool operator==(const Person&) const = default;
};

} // namespace sanpo
