#include "ui/theme.h"

namespace sanpo {

const Theme& Theme::light_theme() {
  static const Theme theme{
      .background = rgb(0xf4f6f7),
      .surface = rgb(0xffffff),
      .sunken = rgb(0xeef2f3),
      .line = rgb(0xdde4e7),
      .text = rgb(0x17252b),
      .muted = rgb(0x566970),
      .faint = rgb(0x7b8c93),
      .accent = rgb(0x0b6e69),
      .accent_weak = rgb(0xe0f2f0),
      .on_accent = rgb(0xffffff),
      .ok = rgb(0x187545),
      .ok_weak = rgb(0xe3f4ea),
      .warning = rgb(0x8a5000),
      .warning_weak = rgb(0xfdf1dc),
      .error = rgb(0xb3261e),
      .error_weak = rgb(0xfbe6e4),
      .chart = {rgb(0x0b6e69), rgb(0x4aa59f), rgb(0xe2a33d), rgb(0x7d8fb3)},
      .shadow = {0x17252b14},
  };
  return theme;
}

const Theme& Theme::dark_theme() {
  static const Theme theme{
      .background = rgb(0x10181b),
      .surface = rgb(0x182327),
      .sunken = rgb(0x121c20),
      .line = rgb(0x2a383e),
      .text = rgb(0xe6eef0),
      .muted = rgb(0x9fb2b9),
      .faint = rgb(0x71868e),
      .accent = rgb(0x4fc3ba),
      .accent_weak = rgb(0x173a39),
      .on_accent = rgb(0x06211f),
      .ok = rgb(0x63cf95),
      .ok_weak = rgb(0x15321f),
      .warning = rgb(0xefb95a),
      .warning_weak = rgb(0x3a2c10),
      .error = rgb(0xff8e86),
      .error_weak = rgb(0x401d1b),
      .chart = {rgb(0x4fc3ba), rgb(0x2c8781), rgb(0xd9a04a), rgb(0x8fa2c9)},
      .shadow = {0x00000040},
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
      .faint = colors.gray,
      .accent = colors.text,
      .accent_weak = colors.canvas,
      .on_accent = colors.canvas,
      .ok = colors.text,
      .ok_weak = colors.canvas,
      .warning = colors.text,
      .warning_weak = colors.canvas,
      .error = colors.text,
      .error_weak = colors.canvas,
      .chart = {colors.text, colors.highlight, colors.gray, colors.link},
      .shadow = {},
  };
}

} // namespace sanpo
