#include "app/routes.h"
#include "ui/screens/start/parts.h"
#include "ui/screens/start/samples.h"
#include "ui/widgets/tile_buttons.h"

namespace sanpo::start {
namespace {

struct Tool {
  Screen screen;
  Icon icon;
  Text title, text, action;
};
constexpr Tool tools[] = {
    {Screen::estimate, Icon::estimate, "ui.start.estimate"_text, "ui.start.estimate_text"_text,
     "ui.start.estimate_action"_text},
    {Screen::cost_sheet, Icon::cost_sheet, "ui.start.cost_sheet"_text, "ui.start.cost_sheet_text"_text,
     "ui.start.cost_sheet_action"_text},
    {Screen::certification, Icon::certification, "ui.start.certification"_text,
     "ui.start.certification_text"_text, "ui.start.certification_action"_text},
};

} // namespace

void welcome(Context& c, StartView& view) {
  Ui& ui = c.ui;
  const bool phone = c.breadth == Breadth::phone;
  if (!phone) ui.skip(28);
  heading(ui, "start/headline", 1, c.t("ui.start.headline"_text),
          phone ? TextStyle{26, 38, true} : type::result);
  paragraph(ui, "start/promise", c.t("ui.start.promise"_text), type::body, ui.theme().muted);
  ui.skip(8);
  {
    Grid grid(ui, 212, phone ? space::m : space::l, 3);
    const float gaps = space::l * static_cast<float>(grid.columns() - 1);
    const float width = (ui.available() - gaps) / static_cast<float>(grid.columns());
    float height = 0;
    const auto look_of = [&](const Tool& tool) {
      return EntryTileLook{.icon = tool.icon,
                           .text = c.t(tool.text),
                           .action = c.t(tool.action),
                           .beside = grid.columns() == 1};
    };
    if (grid.columns() > 1)
      for (const Tool& tool : tools)
        height = std::max(height, entry_tile_height(ui, c.t(tool.title), look_of(tool), width));
    for (const Tool& tool : tools) {
      grid.cell();
      EntryTileLook look = look_of(tool);
      look.height = height;
      if (entry_tile(ui, Path("start") / slug_of(tool.screen), c.t(tool.title), look))
        view.wanted = tool.screen;
    }
  }
  ui.skip(4);
  {
    Row row(ui, space::m, ui.control_height());
    if (button(ui, "start/samples", c.t("ui.start.samples"_text), {.opens = view.samples_open}))
      view.samples_open = !view.samples_open;
    if (button(ui, "start/import", c.t("ui.start.import"_text),
               {.kind = ButtonKind::quiet, .icon = Icon::upload}))
      c.requests.choose_file();
  }
  if (view.samples_open) samples(c, view);
}

void beginnings(Context& c, StartView& view) {
  Ui& ui = c.ui;
  if (c.breadth == Breadth::phone) heading(ui, "start/title", 1, c.t("ui.nav.cases"_text));
  {
    Row row(ui, space::s, ui.control_height());
    if (c.breadth != Breadth::phone) heading(ui, "start/title", 1, c.t("ui.nav.cases"_text));
    if (button(ui, "start/new", c.t("ui.start.new"_text),
               {.kind = ButtonKind::primary, .icon = Icon::plus, .right = c.breadth != Breadth::phone}))
      view.wanted = Screen::sites;
    if (button(ui, "start/import", c.t("ui.start.import_short"_text),
               {.icon = Icon::upload, .right = c.breadth != Breadth::phone}))
      c.requests.choose_file();
    if (button(ui, "start/samples", c.t("ui.start.samples_short"_text),
               {.kind = ButtonKind::quiet, .right = c.breadth != Breadth::phone}))
      view.samples_open = !view.samples_open;
  }
  if (view.samples_open) samples(c, view);
  Grid grid(ui, c.breadth == Breadth::phone ? 280.0f : 200.0f, space::m, 3);
  for (const Tool& tool : tools) {
    grid.cell();
    if (entry_tile(ui, Path("start") / slug_of(tool.screen), c.t(tool.title), {.icon = tool.icon}))
      view.wanted = tool.screen;
  }
}

void samples(Context& c, StartView& view) {
  Group list(c.ui, "start/sample-list", Role::list, c.t("ui.start.samples"_text));
  Grid grid(c.ui, 200, space::m, 3, space::s, true);
  for (const Sample& sample : sample_list) {
    grid.cell();
    Card card(c.ui, Path("start") / sample.file, c.t(sample.name),
              {.padding = 16, .gap = 6, .radius = space::control_radius, .role = Role::list_item});
    paragraph(c.ui, Path("start") / sample.file / "name", c.t(sample.name), type::body_strong);
    paragraph(c.ui, Path("start") / sample.file / "text", c.t(sample.text), type::label, c.ui.theme().muted);
    c.ui.skip(4);
    if (button(c.ui, Path("start") / sample.file / "open", c.t("ui.start.sample_open"_text),
               {.description = c.t(sample.name)})) {
      view.samples_open = false;
      c.requests.open_sample(sample.file);
    }
  }
}

} // namespace sanpo::start
