#include "ui/widgets/figure_table.h"

#include <algorithm>
#include <ranges>

#include "ui/widgets/basic.h"

namespace sanpo {
namespace {

constexpr float least_name = 110, least_figure = 48, line_padding = 8;
constexpr TextStyle plain = type::label, strong = type::label_strong;

/// How wide the columns are: with heads on one line and room between, or close and with heads on two lines.
struct TablePlan {
  float gap = 18;
  std::vector<float> widths;
};

float head_width(Ui& ui, std::string_view head, bool close) {
  const float whole = ui.text().width(plain, head);
  if (!close) return whole;
  float least = whole / 2;
  for (const auto part : std::views::split(head, ' ')) { // no word is broken
    const std::string_view word(part.begin(), part.end());
    const bool latin = !word.empty() && static_cast<unsigned char>(word.front()) < 0x80;
    if (latin) least = std::max(least, ui.text().width(plain, word) + 1);
  }
  for (float width = least; width < whole; width += 4) {
    const auto lines = ui.text().lines(plain, head, width);
    const auto fits = [&](const TextLine& line) { return line.width <= width; };
    if (lines.size() <= 2 && std::ranges::all_of(lines, fits)) return width;
  }
  return whole;
}

TablePlan plan_of(Ui& ui, std::span<const std::string> columns, std::span<const FigureRow> rows, bool close) {
  TablePlan plan;
  if (close) plan.gap = 10;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    float width = std::max(least_figure, head_width(ui, columns[i], close));
    for (const FigureRow& row : rows)
      width = std::max(width, ui.text().width(row.strong ? strong : plain, row.figures[i]));
    plan.widths.push_back(width + 1);
  }
  return plan;
}

// Zeros are left out but for a total: a block has no column to keep.
void as_blocks(Ui& ui, const Path& path, std::span<const std::string> columns,
               std::span<const FigureRow> rows, std::size_t quiet) {
  Grid grid(ui, 260, space::xl, 2);
  for (const FigureRow& row : rows) {
    grid.cell();
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
                row.strong && i < quiet ? strong : plain, i < quiet ? ui.theme().text : ui.theme().muted,
                true);
      }
    divider(ui, space::s);
  }
}

class TableLines {
public:
  TableLines(Ui& ui, const TablePlan& plan, std::size_t quiet) : ui_(ui), plan_(plan), quiet_(quiet) {}

  void head(const Path& path, std::string_view corner, std::span<const std::string> columns) {
    std::size_t most = 1;
    for (std::size_t i = 0; i < columns.size(); ++i)
      most = std::max(most, ui_.text().lines(plain, columns[i], plan_.widths[i]).size());
    line(path, corner, columns, true, false, 1, most);
  }
  void row(const Path& path, const FigureRow& row, int number) {
    line(path, row.name, row.figures, false, row.strong, number, 1);
  }

  [[nodiscard]] float name_width() const {
    float used = 0;
    for (const float width : plan_.widths)
      used += width + plan_.gap;
    return ui_.available() - used;
  }
private:
  /// `least`: lines of text there must be room for; the figures stand on the last one.
  void line(const Path& path, std::string_view name, std::span<const std::string> figures, bool head,
            bool is_strong, int number, std::size_t least) {
    const TextStyle style = is_strong ? strong : plain;
    const float left_width = name_width();
    const auto broken = ui_.text().lines(style, name, left_width);
    const std::vector<TextLine> lines(broken.begin(), broken.end());
    const float one = ui_.text().line_height(style);
    const Rect rect =
        ui_.place(0, one * static_cast<float>(std::max(least, lines.size())) + 2 * line_padding);
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
    name_node.text_size = ui_.text().css_size(style);
    float x = rect.x + left_width;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      x += plan_.gap;
      const Rect cell{x, rect.y + line_padding, plan_.widths[i], one};
      if (head && least > 1)
        head_cell(path / i, {cell.x, cell.y, cell.w, rect.h - 2 * line_padding}, figures[i]);
      else
        text_at(ui_, path / i, cell, figures[i], style,
                i >= quiet_ || figures[i] == "0" ? theme.muted : color, true,
                head ? Role::column_header : Role::cell);
      x += plan_.widths[i];
    }
    ui_.close();
    if (!is_strong) ui_.painter().line(rect.x, rect.bottom(), rect.right(), rect.bottom(), theme.line);
  }

  void head_cell(const Path& path, const Rect& cell, std::string_view words) {
    float y = cell.y;
    for (const TextLine& part : ui_.text().lines(plain, words, cell.w)) {
      const float one = ui_.text().line_height(plain);
      draw_text(ui_, {cell.x, y, cell.w, one}, words.substr(part.begin, part.end - part.begin), plain,
                ui_.theme().muted, true);
      y += one;
    }
    Node& node = ui_.node(path.id(), Role::column_header, {.name = words, .value = {}, .description = {}},
                          {cell.x - 1, cell.y, cell.w + 2, cell.h}, state::align_right);
    node.text_size = ui_.text().css_size(plain);
  }

  Ui& ui_;
  const TablePlan& plan_;
  std::size_t quiet_;
};

} // namespace

void figure_table(Ui& ui, const Path& path, std::string_view name, std::string_view corner,
                  std::span<const std::string> columns, std::span<const FigureRow> rows, std::size_t quiet) {
  TablePlan plan = plan_of(ui, columns, rows, false);
  if (TableLines(ui, plan, quiet).name_width() < least_name) plan = plan_of(ui, columns, rows, true);
  TableLines lines(ui, plan, quiet);
  const bool fits = lines.name_width() >= least_name;
  Group table(ui, path, fits ? Role::table : Role::list, name);
  Column column(ui, fits ? 0 : space::s);
  if (!fits) return as_blocks(ui, path, columns, rows, quiet);
  table.node().row_count = static_cast<std::int32_t>(rows.size() + 1);
  lines.head(path / "head", corner, columns);
  int number = 1;
  for (const FigureRow& row : rows)
    lines.row(path / row.slug, row, ++number);
}

} // namespace sanpo
