#include "documents/desk.h"

#include <algorithm>

namespace sanpo {

std::string Desk::figure(Yen amount) const {
  if (english() && amount.value < 0) return "-" + field_text(-amount);
  return field_text(amount);
}

std::string Desk::yen(Yen amount) const {
  if (amount.value < 0) return english() ? "-¥" + field_text(-amount) : field_text(amount);
  return "¥" + field_text(amount);
}

std::string Desk::yen_from(Yen amount, bool from) const {
  return from ? f("paper.from"_text, {{"amount", yen(amount)}}) : yen(amount);
}

std::string Desk::figure_from(Yen amount, bool from) const {
  return from ? f("paper.from"_text, {{"amount", figure(amount)}}) : figure(amount);
}

std::string Desk::site(const Id& id) const {
  const auto found = std::ranges::find(document.sites, id, &Site::id);
  if (found == document.sites.end()) return {};
  if (!found->name.empty()) return found->name;
  return f("paper.site_numbered"_text, {{"number", Count{found - document.sites.begin() + 1}}});
}

std::string Desk::person(const Id& id) const {
  const auto found = std::ranges::find(document.people, id, &Person::id);
  return found == document.people.end() ? std::string() : found->name;
}

std::string Desk::client() const {
  if (!document.client.name.empty()) return document.client.name;
  return document.title.empty() ? t("paper.client_open"_text) : document.title;
}

PageModel Desk::page(Text title, const std::string& amount, const std::string& number) const {
  PageModel page;
  page.language = english() ? "en" : "ja";
  page.title = t(title);
  page.client = client();
  page.date = show(today);
  page.foot = page.title;
  if (!number.empty()) (page.foot += words.marks().gap) += number;
  page.file_name = file_name({canonical(today), client(), amount, page.title, number});
  return page;
}

std::vector<std::string> addressee_lines(const Client& client, bool english) {
  std::vector<std::string> lines;
  if (english) {
    for (const std::string* line : {&client.name, &client.department, &client.person})
      if (!line->empty()) lines.push_back(*line);
    return lines;
  }
  if (!client.person.empty()) {
    if (!client.name.empty()) lines.push_back(client.name);
    if (!client.department.empty()) lines.push_back(client.department);
    lines.push_back(client.person + " 様");
    return lines;
  }
  std::string company = client.name;
  if (!client.department.empty()) company += (company.empty() ? "" : " ") + client.department;
  lines.push_back((company.empty() ? "　　　　　　　　" : company) + " 御中");
  return lines;
}

std::string file_name(std::initializer_list<std::string_view> parts) {
  std::string name;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    if (!name.empty()) name += '_';
    for (const char c : part)
      name += std::string_view("\\/:*?\"<>|").contains(c) || static_cast<unsigned char>(c) < 0x20 ? '-' : c;
  }
  return name;
}

} // namespace sanpo
