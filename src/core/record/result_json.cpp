#include "core/record/result_json.h"

#include <array>

#include "core/record/result_fields.h"

namespace sanpo {

namespace {

struct Frame {
  std::string_view format;
  std::string_view list;
};
constexpr std::array<Frame, 5> frames{{{"sanpo-result-estimate", "estimates"},
                                       {"sanpo-result-cost-sheet", "cost_sheets"},
                                       {"sanpo-result-certification", "assessments"},
                                       {"sanpo-result-shortest-way", "ways"},
                                       {"sanpo-result-check", "findings"}}};

void write_arguments(JsonWriter& out, const std::vector<std::pair<std::string, Argument>>& arguments) {
  out.key("arguments").begin_object();
  for (const auto& [name, value] : arguments) {
    out.key(name);
    if (const auto* yen = std::get_if<Yen>(&value))
      out.integer(yen->value);
    else if (const auto* count = std::get_if<Count>(&value))
      out.integer(count->value);
    else if (const auto* text = std::get_if<std::string>(&value))
      out.string(*text);
    else if (const auto* quantity = std::get_if<Quantity>(&value))
      out.string(canonical(*quantity));
    else if (const auto* hours = std::get_if<Hours>(&value))
      out.string(canonical(*hours));
    else if (const auto* percent = std::get_if<Percent>(&value))
      out.string(canonical(*percent));
    else if (const auto* date = std::get_if<Date>(&value))
      out.string(canonical(*date));
    else if (const auto* month = std::get_if<Month>(&value))
      out.string(canonical(*month));
  }
  out.end_object();
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
  case Severity::error: return "error";
  case Severity::warning: return "warning";
  case Severity::hint: return "hint";
  case Severity::assumption: break;
  }
  return "assumption";
}

} // namespace

std::string result_json(ResultKind kind, const Id& document, JsonLayout layout,
                        const std::function<void(JsonWriter&)>& entries) {
  const Frame& frame = frames[static_cast<std::size_t>(kind)];
  JsonWriter out(layout);
  out.begin_object();
  out.key("format").string(frame.format);
  out.key("schema").integer(result_schema_version);
  out.key("case").string(document.value);
  out.key(frame.list).begin_array();
  entries(out);
  out.end_array();
  out.end_object();
  return out.take();
}

void write_reason(JsonWriter& out, std::string_view code,
                  const std::vector<std::pair<std::string, Argument>>& arguments) {
  out.begin_object();
  out.key("code").string(code);
  if (!arguments.empty()) write_arguments(out, arguments);
  out.end_object();
}

void write_finding(JsonWriter& out, const Finding& finding) {
  out.begin_object();
  out.key("severity").string(severity_name(finding.severity));
  out.key("code").string(finding.code);
  put_text(out, "place", finding.place);
  if (!finding.arguments.empty()) write_arguments(out, finding.arguments);
  out.end_object();
}

} // namespace sanpo
