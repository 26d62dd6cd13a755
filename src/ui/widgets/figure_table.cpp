#include "ui/widgets/figure_table.h"

#include <algorithm>

#include "ui/widgets/basic.h"

namespace sanpo {
namespace {

constexpr float gap = 18, least_name = 110, least_figure = 48, line_padding = 8;
constexpr TextStyle plain = type::label, strong = type::label_strong;

std::vector<float> widths_of(Ui& ui, std::span<const std::string> columns, std::span<const FigureRow> rows) {
  std::vector<float> widths;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    float width = std::max(least_figure, ui.text().width(plain, columns[i]));
    for (const FigureRow& row : rows)
      width = std::max(width, ui.text().width(row.strong ? strong : plain, row.figures[i]));
    widths.push_back(width + 1);
  }
  return widths;
}

// Zeros are left out but for a total: a block has no column to keep.
void as_blocks(Ui& ui, const Path& path, std::span<const std::string> columns,
               std::span<const FigureRow> rows) {
  for (const FigureRow& row : rows) {
    const Path at = path / row.slug;
    Group group(ui, at, Role::list_item, {});
    Column block(ui, 0);
    heading(ui, at / "name", 3, row.name, type::body_strong);
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (!row.figures[i].empty() && (row.strong || row.figures[i] != "0")) {
        const Rect line = ui.place(0, ui.text().line_height(plain) + 4);
        const float width = ui.text().width(row.strong ? strong : plain, row.figures[i]) + 1;
        text_at(ui, at / i / "column", {line.x, line.y, line.w - width - 8, line.h}, columns[i], plain,
                ui.theme().muted);
        text_at(ui, at / i, {line.right() - width, line.y, width, line.h}, row.figures[i],
                row.strong ? strong : plain, ui.theme().text, true);
      }
    divider(ui, space::s);
  }
}

class TableLines {
public:
  TableLines(Ui& ui, std::span<const float> widths, std::size_t quiet)
      : ui_(ui), widths_(widths), quiet_(quiet) {}

  void line(const Path& path, std::string_view name, std::span<const std::string> figures, bool head,
            bool is_strong, int number) {
    const TextStyle style = is_strong ? strong : plain;
    const float left_width = name_width();
    const auto lines = ui_.text().lines(style, name, left_width);
    const float one = ui_.text().line_height(style);
    const Rect rect =
        ui_.place(0, one * static_cast<float>(std::max<std::size_t>(1, lines.size())) + 2 * line_padding);
    const Theme& theme = ui_.theme();
    if (is_strong) ui_.painter().box({rect.x - 8, rect.y, rect.w + 16, rect.h}, theme.sunken, 8);
    ui_.node(path.id(), Role::row, {}, rect).row = number;
    ui_.open(path.id());
    const Color color = head ? theme.muted : theme.text;
    for (std::size_t i = 0; i < lines.size(); ++i)
      ui_.painter().text({rect.x, rect.y + line_padding + one * static_cast<float>(i), left_width, one},
                         style, color, name.substr(lines[i].begin, lines[i].end - lines[i].begin));
    Node& name_node =
        ui_.node((path / "name").id(), head ? Role::column_header : Role::row_header,
                 {.name = name, .value = {}, .description = {}}, {rect.x, rect.y, left_width, rect.h});
    name_node.text_size = style.size;
    float x = rect.x + left_width;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      x += gap;
      text_at(ui_, path / i, {x, rect.y + line_padding, widths_[i], one}, figures[i], style,
              i >= quiet_ || figures[i] == "0" ? theme.muted : color, true,
              head ? Role::column_header : Role::cell);
      x += widths_[i];
    }
    ui_.close();
    if (!is_strong) ui_.painter().line(rect.x, rect.bottom(), rect.right(), rect.bottom(), theme.line);
  }

  [[nodiscard]] float name_width() const {
    float used = 0;
    for (const float width : widths_)
      used += width + gap;
    return ui_.available() - used;
  }
private:
  Ui& ui_;
  std::span<const float> widths_;
  std::size_t quiet_;
};

} // namespace

void figure_table(Ui& ui, const Path& path, std::string_view name, std::string_view corner,
                  std::span<const std::string> columns, std::span<const FigureRow> rows, std::size_t quiet) {
  const std::vector<float> widths = widths_of(ui, columns, rows);
  TableLines lines(ui, widths, quiet);
  const bool fits = lines.name_width() >= least_name;
  Group table(ui, path, fits ? Role::table : Role::list, name);
  Column column(ui, fits ? 0 : space::s);
  if (!fits) return as_blocks(ui, path, columns, rows);
  table.node().row_count = static_cast<std::int32_t>(rows.size() + 1);
  int number = 1;
  lines.line(path / "head", corner, columns, true, false, number);
  for (const FigureRow& row : rows)
    lines.line(path / row.slug, row.name, row.figures, false, row.strong, ++number);
}

} // namespace sanpo
