// See reference_contents.h.
#include "core/catalogue/reference_contents.h"

#include "core/catalogue/reader.h"

namespace sanpo {

namespace {

std::vector<ReferenceItem> items(const CatalogueNode& node) {
  std::vector<ReferenceItem> result;
  for (const CatalogueNode& element : node.elements()) {
    element.only({"id", "text", "note"});
    result.push_back({element.at("id").slug(), element.at("text").text(), element.text_if("note")});
  }
  if (result.empty()) node.fail("at least one item");
  return result;
}

SiteDuty duty(const CatalogueNode& node) {
  node.only({"id", "text", "note", "physician"});
  SiteDuty result{node.at("id").slug(), node.at("text").text(), node.text_if("note"), {}};
  if (const auto physician = node.find("physician")) result.physician = items(*physician);
  return result;
}

} // namespace

std::expected<ReferenceContents, CatalogueError> decode_reference_contents(std::string_view bytes) {
  CatalogueReader reader{bytes};
  const CatalogueNode root = reader.root();
  root.only({"source", "duties", "duties_note", "coordinator", "steps", "stress_forms", "overwork_forms",
             "compact_uses", "risks"});
  ReferenceContents contents;
  contents.source = root.at("source").text();
  for (const CatalogueNode& node : root.at("duties").elements())
    contents.duties.push_back(duty(node));
  contents.duties_note = root.at("duties_note").text();
  contents.coordinator = items(root.at("coordinator"));
  contents.steps = items(root.at("steps"));
  contents.stress_forms = items(root.at("stress_forms"));
  contents.overwork_forms = items(root.at("overwork_forms"));
  contents.compact_uses = items(root.at("compact_uses"));
  contents.risks = items(root.at("risks"));
  if (reader.error()) return std::unexpected{*reader.error()};
  return contents;
}

} // namespace sanpo
