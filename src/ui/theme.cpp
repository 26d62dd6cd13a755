#include "ui/theme.h"

namespace sanpo {

const Theme& Theme::light_theme() {
  static const Theme theme{
      .background = rgb(0xf4f6f7),
      .surface = rgb(0xffffff),
      .sunken = rgb(0xeef2f3),
      .line = rgb(0xdde4e7),
      .well = rgb(0xe6ecee),
      .raised = rgb(0xffffff),
      .hover = rgb(0xeef3f4),
      .press = rgb(0xdfe7ea),
      .text = rgb(0x17252b),
      .muted = rgb(0x566970),
      .faint = rgb(0x7b8c93),
      .disabled = rgb(0x7b8c93),
      .accent = rgb(0x0b6e69),
      .accent_hover = rgb(0x095d59),
      .accent_press = rgb(0x074a47),
      .accent_weak = rgb(0xe0f2f0),
      .on_accent = rgb(0xffffff),
      .focus = rgb(0x0b6e69),
      .ok = rgb(0x187545),
      .ok_weak = rgb(0xe3f4ea),
      .warning = rgb(0x8a5000),
      .warning_weak = rgb(0xfdf1dc),
      .error = rgb(0xb3261e),
      .error_weak = rgb(0xfbe6e4),
      .chart = {rgb(0x0b6e69), rgb(0x3d9d96), rgb(0xe5aa48), rgb(0xc5cfe4)},
      .shadow = {0x17252b04},
  };
  return theme;
}

const Theme& Theme::dark_theme() {
  static const Theme theme{
      .background = rgb(0x10181b),
      .surface = rgb(0x182327),
      .sunken = rgb(0x121c20),
      .line = rgb(0x2a383e),
      .well = rgb(0x202d33),
      .raised = rgb(0x3a4f57),
      .hover = rgb(0x213036),
      .press = rgb(0x2b3c43),
      .text = rgb(0xe6eef0),
      .muted = rgb(0x9fb2b9),
      .faint = rgb(0x71868e),
      .disabled = rgb(0x71868e),
      .accent = rgb(0x4fc3ba),
      .accent_hover = rgb(0x6dd2ca),
      .accent_press = rgb(0x8fe0d9),
      .accent_weak = rgb(0x173a39),
      .on_accent = rgb(0x06211f),
      .focus = rgb(0x4fc3ba),
      .ok = rgb(0x63cf95),
      .ok_weak = rgb(0x15321f),
      .warning = rgb(0xefb95a),
      .warning_weak = rgb(0x3a2c10),
      .error = rgb(0xff8e86),
      .error_weak = rgb(0x401d1b),
      .chart = {rgb(0x6ad8ce), rgb(0x2c8781), rgb(0xd39a45), rgb(0x4c5d85)},
      .shadow = {0x0000001c},
  };
  return theme;
}

Theme Theme::of_system(const SystemColors& colors) {
  return {
      .forced = true,
      .background = colors.canvas,
      .surface = colors.canvas,
      .sunken = colors.canvas,
      .line = colors.text,
      .text = colors.text,
      .muted = colors.text,
      .faint = colors.text,
      .disabled = colors.gray,
      .accent = colors.text,
      .accent_hover = colors.text,
      .accent_press = colors.text,
      .accent_weak = colors.canvas,
      .on_accent = colors.canvas,
      .focus = colors.highlight,
      .ok = colors.text,
      .ok_weak = colors.canvas,
      .warning = colors.text,
      .warning_weak = colors.canvas,
      .error = colors.text,
      .error_weak = colors.canvas,
      .chart = {colors.text, colors.gray, colors.highlight, colors.link},
      .shadow = {},
  };
}

} // namespace sanpo
