// The client, its sites and its people: entered once, read by all three tools.
// Rule: pricing.md, Which plan fits; certification.md, health_officer ("persons are records, not names").
#pragma once

#include <optional>
#include <string>

#include "core/base/units.h"
#include "core/record/fields.h"

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

template <class Visitor> void describe(Visitor& v, Client& client) {
  v.field("name", client.name, text(200));
  v.field("department", client.department, text(200));
  v.field("person", client.person, text(200));
  v.field("postal_code", client.postal_code, text(20));
  v.field("address", client.address, text(500));
  v.field("tel", client.tel, telephone());
  v.field("email", client.email, email());
  v.field("industry", client.industry, text(200));
}

template <class Visitor> void describe(Visitor& v, Site& site) {
  v.field("id", site.id, identity());
  v.field("name", site.name, text(200));
  v.field("employees", site.employees, count());
  v.field("hazardous", site.hazardous, count());
  v.field("full_time_physician", site.full_time_physician, tick());
}

template <class Visitor> void describe(Visitor& v, Person& person) {
  v.field("id", person.id, identity());
  v.field("name", person.name, text(200));
  v.field("role", person.role, text(200));
}

} // namespace sanpo
