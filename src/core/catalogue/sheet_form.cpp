// See sheet_form.h.
#include "core/catalogue/sheet_form.h"

#include <algorithm>

#include "core/catalogue/reader.h"

namespace sanpo {

namespace {

CostTypes read_types(const CatalogueNode& node) {
  CostTypes types;
  for (const auto& element : node.elements()) {
    const auto type = choice_of<CostType>(element.string());
    if (!type)
      element.fail("staff, expense, depreciation, investment or opportunity");
    else
      types.insert(*type);
  }
  if (types == CostTypes{}) node.fail("at least one type of cost");
  if (types.has(CostType::depreciation) != types.has(CostType::investment))
    node.fail("depreciation and investment together");
  return types;
}

/// The rows of a total, which must stand before it in its section.
std::vector<std::size_t> read_total_of(const CatalogueNode& node, const SheetForm& form, std::size_t first) {
  std::vector<std::size_t> parts;
  for (const auto& element : node.elements()) {
    const std::string slug = element.string();
    const auto begin = form.rows.begin() + static_cast<std::ptrdiff_t>(first);
    const auto part = std::find_if(begin, form.rows.end(), [&](const SheetRow& row) {
      return row.slug.value == slug && row.types.has(CostType::opportunity) && row.total_of.empty();
    });
    if (part == form.rows.end())
      element.fail("an earlier row of the section that takes opportunity cost and is no total");
    else
      parts.push_back(static_cast<std::size_t>(part - form.rows.begin()));
  }
  return parts;
}

SheetRow read_row(const CatalogueNode& node, const SheetForm& form, const SheetSection& section) {
  node.only({"slug", "label", "types", "whose", "help", "feedback", "total_of"});
  SheetRow row;
  row.slug = node.at("slug").slug();
  if (!row.slug.value.starts_with(section.slug.value + "."))
    node.at("slug").fail("a slug that begins with its section's");
  row.label = node.at("label").text();
  row.whose = node.text_if("whose");
  row.help = node.text_if("help");
  row.types = read_types(node.at("types"));
  if (const auto feedback = node.find("feedback")) row.feedback = feedback->tick();
  if (const auto total_of = node.find("total_of"))
    row.total_of = read_total_of(*total_of, form, section.first_row);
  row.section = form.sections.size();
  return row;
}

void read_section(const CatalogueNode& node, SheetForm& form) {
  node.only({"slug", "part", "label", "short", "help", "published", "groups"});
  SheetSection section;
  section.slug = node.at("slug").slug();
  section.part = node.at("part").string();
  section.label = node.at("label").text();
  section.short_label = node.text_if("short");
  if (section.short_label.empty()) section.short_label = section.label;
  section.help = node.text_if("help");
  if (const auto published = node.find("published")) section.published = published->tick();
  section.first_group = form.groups.size();
  section.first_row = form.rows.size();
  for (const auto& group_node : node.at("groups").elements()) {
    group_node.only({"label", "rows"});
    SheetGroup group{group_node.text_if("label"), form.rows.size(), 0};
    for (const auto& row_node : group_node.at("rows").elements()) {
      form.rows.push_back(read_row(row_node, form, section));
      section.types.insert(form.rows.back().types);
    }
    group.end_row = form.rows.size();
    form.groups.push_back(std::move(group));
  }
  section.end_group = form.groups.size();
  section.end_row = form.rows.size();
  if (form.find_section(section.slug.value)) node.at("slug").fail("a slug that no other section has");
  form.sections.push_back(std::move(section));
}

} // namespace

std::optional<std::size_t> SheetForm::find_row(std::string_view slug) const {
  const auto found = std::ranges::lower_bound(
      rows_by_slug, slug, {}, [&](std::size_t index) -> std::string_view { return rows[index].slug.value; });
  if (found == rows_by_slug.end() || rows[*found].slug.value != slug) return std::nullopt;
  return *found;
}

std::optional<std::size_t> SheetForm::find_section(std::string_view slug) const {
  for (std::size_t i = 0; i < sections.size(); ++i)
    if (sections[i].slug.value == slug) return i;
  return std::nullopt;
}

std::span<const SheetGroup> SheetForm::groups_of(const SheetSection& section) const {
  return std::span(groups).subspan(section.first_group, section.end_group - section.first_group);
}

std::span<const SheetRow> SheetForm::rows_of(const SheetSection& section) const {
  return std::span(rows).subspan(section.first_row, section.end_row - section.first_row);
}

std::span<const SheetRow> SheetForm::rows_of(const SheetGroup& group) const {
  return std::span(rows).subspan(group.first_row, group.end_row - group.first_row);
}

std::expected<SheetForm, CatalogueError> decode_sheet_form(std::string_view bytes) {
  CatalogueReader reader(bytes);
  const auto root = reader.root();
  root.only({"id", "title", "feedback_note", "sections"});
  SheetForm form;
  form.id = root.at("id").slug().value;
  form.title = root.at("title").text();
  form.feedback_note = root.at("feedback_note").text();
  for (const auto& section : root.at("sections").elements())
    read_section(section, form);

  for (std::size_t i = 0; i < form.rows.size(); ++i)
    form.rows_by_slug.push_back(i);
  std::ranges::sort(form.rows_by_slug, {}, [&](std::size_t index) { return form.rows[index].slug; });
  for (std::size_t i = 1; i < form.rows_by_slug.size(); ++i)
    if (form.rows[form.rows_by_slug[i - 1]].slug == form.rows[form.rows_by_slug[i]].slug)
      root.at("sections").fail("each row slug once: " + form.rows[form.rows_by_slug[i]].slug.value);

  if (reader.error()) return std::unexpected(*reader.error());
  return form;
}

} // namespace sanpo
