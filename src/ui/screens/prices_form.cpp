#include "ui/screens/prices_form.h"

namespace sanpo::prices {

void Form::text(const Path& path, std::string_view label, LocalText& text, std::size_t longest) {
  std::string& shown = c.english() ? text.en : text.ja;
  field<std::string>(
      path, label, shown, {}, [&](std::string_view typed) { return read_text(typed, longest); },
      [&](std::optional<std::string> value) {
        if (!value || value->empty()) return false;
        shown = *std::move(value);
        return true;
      });
}

void Form::optional_text(const Path& path, std::string_view label, LocalText& text, std::size_t longest) {
  std::string& shown = c.english() ? text.en : text.ja;
  std::string& other = c.english() ? text.ja : text.en;
  field<std::string>(
      path, label, shown, {}, [&](std::string_view typed) { return read_text(typed, longest); },
      [&](std::optional<std::string> value) {
        shown = std::move(value).value_or(std::string());
        if (shown.empty() || other.empty()) other = shown;
        return true;
      });
}

void Form::yen(const Path& path, std::string_view label, std::optional<Yen>& price, bool may_be_empty) {
  FieldLook look{.numeric = true};
  look.unit = c.t("paper.yen"_text);
  field<Yen>(
      path, label, price ? field_text(*price) : std::string(), look,
      [](std::string_view typed) { return read_yen(typed); },
      [&](std::optional<Yen> value) {
        if (!value && !may_be_empty) return false;
        price = value;
        return true;
      });
}

void Form::percent(const Path& path, std::string_view label, Percent& share) {
  FieldLook look{.numeric = true};
  look.unit = "%";
  field<Percent>(
      path, label, field_text(share), look, [](std::string_view typed) { return read_percent(typed); },
      [&](std::optional<Percent> value) {
        if (value) share = *value;
        return value.has_value();
      });
}

void Form::count(const Path& path, std::string_view label, std::string_view unit, Count& value,
                 Bounds<Count> bounds) {
  FieldLook look{.numeric = true};
  look.unit = unit;
  field<Count>(
      path, label, field_text(value), look, [&](std::string_view typed) { return read_count(typed, bounds); },
      [&](std::optional<Count> typed) {
        if (typed) value = *typed;
        return typed.has_value();
      });
}

} // namespace sanpo::prices
