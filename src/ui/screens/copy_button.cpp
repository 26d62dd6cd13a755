#include "ui/screens/copy_button.h"

namespace sanpo {

CellText& CellText::cell(std::string_view words) {
  if (!first_) text_ += '\t';
  first_ = false;
  for (const char c : words)
    text_ += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  return *this;
}

CellText& CellText::end_row() {
  text_ += '\n';
  first_ = true;
  return *this;
}

std::string cells_of_table(std::string_view corner, std::span<const std::string> columns,
                           std::span<const FigureRow> rows) {
  CellText text;
  text.cell(corner);
  for (const std::string& column : columns)
    text.cell(column);
  text.end_row();
  for (const FigureRow& row : rows) {
    text.cell(row.name);
    for (const std::string& figure : row.figures)
      text.cell(figure);
    text.end_row();
  }
  return text.take();
}

bool copy_button(Context& c, const Path& path, std::string_view what, bool right) {
  if (c.embedded) return false; // the clipboard is the page's around
  const bool done = c.copied && *c.copied == path.id();
  std::string name(what);
  (name += c.words.marks().phrases) += c.t(done ? "ui.copy_done"_text : "ui.copy"_text);
  return button(c.ui, path, name,
                {.kind = ButtonKind::quiet,
                 .icon = done ? Icon::check : Icon::copy,
                 .right = right,
                 .shown = c.t(done ? "ui.copy_done"_text : "ui.copy"_text)});
}

void copy(Context& c, const Path& path, const std::string& text) {
  if (c.requests.copy_text) c.requests.copy_text(text);
  if (c.copied) *c.copied = path.id();
}

} // namespace sanpo
