#include "ui/screens/demo.h"
#include "ui/widgets/controls.h"
namespace sanpo {
void Demo::build(Ui& ui) {
  const auto& s = ui.surroundings;
  ui.begin_region(Path("nav").id(), Role::navigation, "ナビ", {0, 0, 208, s.height}, false, ui.theme().surface);
  { Padding pad(ui, 16, 16); heading(ui, "brand", 2, "産保プランナー"); button(ui, "nav/home", "案件一覧", {.kind = ButtonKind::quiet, .icon = Icon::home, .full_width = true}); }
  ui.end_region();
  ui.begin_region(Path("main").id(), Role::main, "料金見積", {208, 0, s.width - 208, s.height}, true, ui.theme().background);
  {
    Padding pad(ui, 28, 28, 16);
    heading(ui, "title", 1, "料金見積");
    paragraph(ui, "lead", "事業場ごとのプランと訪問月から、初年度と次年度以降の費用を出します。禁則処理も効いています「、。」𠮷と葛󠄀㈱。", type::label, ui.theme().muted);
    for (int i = 0; i < 12; ++i) {
      Path p = Path("site") / static_cast<std::size_t>(i);
      Card card(ui, p, "本社・工場");
      { Row row(ui, 8, 42); heading(ui, p / "h", 2, "本社・工場"); tag(ui, p / "tag", "820人"); tag(ui, p / "tag2", "法令上 産業医の選任が必要", Tone::accent); label_right(ui, p / "sum", "年 640,000円～"); }
      { Grid grid(ui, 64, 6, 12);
        for (std::size_t m = 0; m < 12; ++m) { grid.cell(); const std::string name = std::to_string((m + 3) % 12 + 1) + "月"; if (toggle(ui, p / "m" / m, name, months >> m & 1)) months ^= 1 << m; } }
      { Columns c(ui, {-1, -1}); c.next(); if (auto t = field(ui, p / "employees", value, {.label = "従業員数", .unit = "人", .numeric = true})) value = *t;
        c.next(); if (auto t = field(ui, p / "memo", memo, {.label = "メモ"})) memo = *t; }
      if (checkbox(ui, p / "tick", "毎月の書面による情報提供がある", tick)) tick = !tick;
      const Option options[] = {{"standard", "スタンダード"}, {"compact", "コンパクト"}, {"none", "なし"}};
      if (auto k = segmented(ui, p / "plan", "プラン", options, seg)) seg = *k;
      Notice(ui, p / "note", Tone::warning, "隔月訪問には2つの条件があります", "毎月の書面による情報提供と、事業者の同意。両方を確認してください。");
    }
  }
  ui.end_region();
}
}
