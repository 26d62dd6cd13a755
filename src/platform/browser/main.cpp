// What the page may ask of the program: the counterpart of web/exports.ts. Functions that change something
// return the number of operations for the DOM layer.
#include <emscripten.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "app/exchange.h"
#include "platform/browser/program.h"
#include "ui/screens/save_notice.h"

namespace {

using namespace sanpo;

NodeId node(int id) { return NodeId{static_cast<std::uint32_t>(id)}; }

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
  Program& p = program();
  Surroundings& now = p.page().ui().surroundings;
  now.width = width, now.height = height, now.ratio = ratio;
  now.touch = (flags & 2) != 0, now.reduced_motion = (flags & 4) != 0;
  now.forced = (flags & 8) != 0 ? &p.system_theme : nullptr;
  p.dark_system = (flags & 1) != 0;
  now.dark = p.dark_system;
  p.settled();
}

/// The system's colours as 0xRRGGBB; told before the surroundings that ask for them.
EMSCRIPTEN_KEEPALIVE void app_system_colors(int canvas, int text, int gray, int highlight, int link) {
  const auto color = [](int hex) { return rgb(static_cast<std::uint32_t>(hex)); };
  program().system_theme = Theme::of_system({.canvas = color(canvas),
                                             .text = color(text),
                                             .gray = color(gray),
                                             .highlight = color(highlight),
                                             .link = color(link)});
}

EMSCRIPTEN_KEEPALIVE void app_asset(int at, int name_length, int length) {
  const std::string name(given(at, name_length));
  program().assets[name] = given(at + name_length, length);
  program().arrived(name);
}

EMSCRIPTEN_KEEPALIVE int app_start(int at, int length, int embedded) {
  return program().start(given(at, length), embedded ? Extent::embedded : Extent::whole) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int app_layout(double time, int asked) {
  return program().layout(time, static_cast<unsigned>(asked));
}
EMSCRIPTEN_KEEPALIVE int app_paint_ahead() { return program().page().paint_ahead() ? 1 : 0; }
EMSCRIPTEN_KEEPALIVE void app_paint() { program().page().paint(); }
EMSCRIPTEN_KEEPALIVE const Operation* app_operations() { return program().page().operations(); }

EMSCRIPTEN_KEEPALIVE int app_press(int id) { return program().act({Action::Kind::press, node(id), {}}); }
EMSCRIPTEN_KEEPALIVE int app_edit(int id, int at, int length) {
  return program().act({Action::Kind::edit, node(id), std::string(given(at, length))});
}
EMSCRIPTEN_KEEPALIVE int app_move(int id) { return program().act({Action::Kind::move, node(id), {}}); }
EMSCRIPTEN_KEEPALIVE int app_dismiss(int id) { return program().act({Action::Kind::dismiss, node(id), {}}); }
EMSCRIPTEN_KEEPALIVE int app_focus(int id, int ring) {
  Ui& ui = program().page().ui();
  ui.focused = node(id);
  ui.ring = ring != 0;
  return program().act({Action::Kind::enter_visit, node(id), {}});
}
EMSCRIPTEN_KEEPALIVE int app_blur(int id) {
  NodeId& focused = program().page().ui().focused;
  if (focused == node(id)) focused = NodeId::none; // another one may have it already
  return program().act({Action::Kind::leave_visit, node(id), {}});
}
EMSCRIPTEN_KEEPALIVE int app_hover(int id) { return program().page().hover(node(id)) ? 1 : 0; }
EMSCRIPTEN_KEEPALIVE int app_held(int id) { return program().page().hold(node(id)) ? 1 : 0; }
EMSCRIPTEN_KEEPALIVE int app_scroll(int region, float top) {
  return program().page().scrolled(node(region), top) ? 1 : 0;
}

/// Shared with web/main.ts.
enum class Command : int {
  undo = 1,
  redo = 2,
  palette = 3,
  find = 4,
  help = 5,
  say_saved = 6,
  back = 7,
  became_writer = 10,
  taken_over = 11,
  writer_saved = 12,
  first_screen = 20, ///< and the nine that follow
  new_build = 30,
  new_build_elsewhere = 31,
  not_installable = 32,
  installable = 33,
  installed_by_hand = 34,
};

EMSCRIPTEN_KEEPALIVE int app_command(int code) {
  Program& p = program();
  switch (static_cast<Command>(code)) {
  case Command::undo: p.root().undo_by_key(); break;
  case Command::redo: p.root().redo_by_key(); break;
  case Command::palette: p.root().show(Root::Overlay::palette); break;
  case Command::find: p.root().show(Root::Overlay::find); break;
  case Command::help: p.root().show_help(); break;
  case Command::say_saved: p.root().say_saved(); break;
  case Command::back: p.root().fold(); break;
  case Command::became_writer:
  case Command::writer_saved: p.work().reload(); break;
  case Command::taken_over: p.work().taken_over(); break;
  case Command::new_build: p.root().offer(NewBuild::ready); break;
  case Command::new_build_elsewhere: p.root().offer(NewBuild::elsewhere); break;
  case Command::not_installable: p.root().installing(Installing::none); break;
  case Command::installable: p.root().installing(Installing::offered); break;
  case Command::installed_by_hand: p.root().installing(Installing::by_hand); break;
  default: p.root().show_screen(static_cast<std::size_t>(code - static_cast<int>(Command::first_screen)));
  }
  return p.act({});
}
EMSCRIPTEN_KEEPALIVE int app_route(int at, int length) {
  program().follow(given(at, length));
  return program().act({});
}
EMSCRIPTEN_KEEPALIVE int app_file(int at, int name_length, int length) {
  program().root().take_file(given(at, name_length), std::string(given(at + name_length, length)));
  return program().act({});
}
/// `reason`: Root::NoImage.
EMSCRIPTEN_KEEPALIVE int app_image(int at, int length, int reason) {
  program().root().take_image(given(at, length), static_cast<Root::NoImage>(reason));
  return program().act({});
}
/// 1 when a dropped file is evidence (app_attachment), else it is an import (app_file).
EMSCRIPTEN_KEEPALIVE int app_takes_attachments() { return program().root().takes_attachments() ? 1 : 0; }
/// Files were dropped: what was said of earlier ones is not said any more.
EMSCRIPTEN_KEEPALIVE void app_begin_attaching() { program().root().begin_attaching(); }
/// `size`: in bytes, negative when the file cannot be read; the bytes are only given where it is not too
/// large.
EMSCRIPTEN_KEEPALIVE int app_attachment(int at, int name_length, int length, double size) {
  program().root().take_attachment({.name = std::string(given(at, name_length)),
                                    .bytes = std::string(given(at + name_length, length)),
                                    .size = static_cast<std::uint64_t>(std::max(size, 0.0)),
                                    .readable = size >= 0});
  return program().act({});
}
/// A file of an archive; its documents follow with app_file.
EMSCRIPTEN_KEEPALIVE void app_brought(int at, int length) {
  program().root().take_brought(std::string(given(at, length)));
}
EMSCRIPTEN_KEEPALIVE int app_bundle_saved(int missing) {
  program().root().bundle_saved(static_cast<std::size_t>(std::max(missing, 0)));
  return program().act({});
}
/// Answers host_blob.
EMSCRIPTEN_KEEPALIVE int app_blob(int ticket, int failure, int at, int length) {
  program().blobs().answered(ticket, failure, given(at, length));
  return program().act({});
}
/// The document in the preview has so many pages.
EMSCRIPTEN_KEEPALIVE int app_pages(int count) {
  program().root().pages_shown(static_cast<std::size_t>(std::max(count, 1)));
  return program().act({});
}
/// A link was asked for and became so long; 0: it could not be copied.
EMSCRIPTEN_KEEPALIVE int app_link_made(int length) {
  program().root().link_made(static_cast<std::size_t>(std::max(length, 0)));
  return program().act({});
}
EMSCRIPTEN_KEEPALIVE int app_wake() { return program().wake(); }
/// Bytes used and granted of the page's storage; 1 when the browser keeps it, 2 when files can be shared:
/// answers host_ask_room.
EMSCRIPTEN_KEEPALIVE int app_room(double used, double granted, int flags) {
  program().root().take_room({static_cast<std::uint64_t>(used), static_cast<std::uint64_t>(granted),
                              (flags & 1) != 0, (flags & 2) != 0});
  return program().act({});
}
EMSCRIPTEN_KEEPALIVE void app_hidden() { program().work().flush(); }
EMSCRIPTEN_KEEPALIVE void app_context(int lost) {
  if (lost)
    program().page().lose_picture();
  else
    program().page().open_picture();
}
EMSCRIPTEN_KEEPALIVE void app_export_all() {
  save_export(requests_to_page(), program().work(), "sanpo-planner", export_all(program().work()));
}
}

int main() { return 0; }
