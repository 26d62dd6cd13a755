// What the page may ask of the program: the counterpart of web/exports.ts. Every function that changes something
// returns the number of operations for the DOM layer.
#include <emscripten.h>

#include <optional>
#include <string>

#include "platform/browser/host.h"
#include "platform/browser/page.h"
#include "ui/screens/demo.h"

namespace {

struct Program {
  std::string buffer;
  sanpo::Demo demo;
  sanpo::Page page{[this](sanpo::Ui& ui) { demo.build(ui); }};
};

Program& program() {
  static Program instance;
  return instance;
}

std::string_view given(int at, int length) {
  return {reinterpret_cast<const char*>(at), static_cast<std::size_t>(length)};
}

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* app_buffer(int size) {
  program().buffer.resize(static_cast<std::size_t>(size));
  return program().buffer.data();
}

EMSCRIPTEN_KEEPALIVE void app_surroundings(float width, float height, float ratio, int flags) {
  sanpo::Surroundings& now = program().page.ui().surroundings;
  now.width = width, now.height = height, now.ratio = ratio;
  now.dark = (flags & 1) != 0, now.touch = (flags & 2) != 0, now.reduced_motion = (flags & 4) != 0;
}

EMSCRIPTEN_KEEPALIVE void app_asset(int, int, int) {}

EMSCRIPTEN_KEEPALIVE int app_start(int, int) { return program().page.open_picture() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int app_layout(double) { return program().page.layout(); }
EMSCRIPTEN_KEEPALIVE void app_paint() { program().page.paint(); }
EMSCRIPTEN_KEEPALIVE const sanpo::Operation* app_operations() { return program().page.operations(); }

EMSCRIPTEN_KEEPALIVE int app_press(int id) {
  return program().page.act({sanpo::Action::Kind::press, sanpo::NodeId{static_cast<std::uint32_t>(id)}, {}});
}
EMSCRIPTEN_KEEPALIVE int app_edit(int id, int at, int length) {
  return program().page.act({sanpo::Action::Kind::edit, sanpo::NodeId{static_cast<std::uint32_t>(id)}, std::string(given(at, length))});
}
EMSCRIPTEN_KEEPALIVE int app_focus(int id) {
  program().page.ui().focused = sanpo::NodeId{static_cast<std::uint32_t>(id)};
  return program().page.act({sanpo::Action::Kind::enter_visit, sanpo::NodeId{static_cast<std::uint32_t>(id)}, {}});
}
EMSCRIPTEN_KEEPALIVE int app_blur(int id) {
  program().page.ui().focused = sanpo::NodeId::none;
  return program().page.act({sanpo::Action::Kind::leave_visit, sanpo::NodeId{static_cast<std::uint32_t>(id)}, {}});
}
EMSCRIPTEN_KEEPALIVE int app_hover(int id) {
  auto& hovered = program().page.ui().hovered;
  if (hovered == sanpo::NodeId{static_cast<std::uint32_t>(id)}) return 0;
  hovered = sanpo::NodeId{static_cast<std::uint32_t>(id)};
  return 1;
}
EMSCRIPTEN_KEEPALIVE int app_held(int id) {
  auto& pressed = program().page.ui().pressed;
  if (pressed == sanpo::NodeId{static_cast<std::uint32_t>(id)}) return 0;
  pressed = sanpo::NodeId{static_cast<std::uint32_t>(id)};
  return 1;
}
EMSCRIPTEN_KEEPALIVE int app_scroll(int region, float top) {
  return program().page.scrolled(sanpo::NodeId{static_cast<std::uint32_t>(region)}, top) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE int app_command(int) { return 0; }
EMSCRIPTEN_KEEPALIVE int app_route(int, int) { return 0; }
EMSCRIPTEN_KEEPALIVE int app_file(int, int, int) { return 0; }
EMSCRIPTEN_KEEPALIVE void app_hidden() {}
EMSCRIPTEN_KEEPALIVE void app_context(int lost) {
  if (lost) program().page.lose_picture();
  else program().page.open_picture();
}
EMSCRIPTEN_KEEPALIVE void app_export_all() {}
}

int main() { return 0; }
