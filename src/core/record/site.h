// The fields of the client, its sites and its people, described once (core/base/site.h has the records).
// Rule: pricing.md, Which plan fits; certification.md, health_officer ("persons are records, not names").
#pragma once

#include "core/base/site.h"
#include "core/record/fields.h"

namespace sanpo {

template <class Visitor> void describe(Visitor& v, Client& client) {
  v.field("name", client.name, text(200));
  v.field("department", client.department, text(200));
  v.field("person", client.person, text(200));
  v.field("postal_code", client.postal_code, postal_code());
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
