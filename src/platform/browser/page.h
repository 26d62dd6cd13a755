// One page: runs the passes over the screens, hands the tree's operations to the DOM layer and draws the
// regions' pictures. What the screens show is theirs; what the browser does is web/'s.
#pragma once

#include <functional>
#include <vector>

#include "platform/browser/browser_glyphs.h"
#include "platform/browser/gl_renderer.h"
#include "ui/ui.h"

struct ImDrawList;

namespace sanpo {

/// Why a frame is drawn; shared with web/host.ts.
enum class FrameReason : int { input, action, data, timer, animation, texture, settle, resize, scroll };
/// Several of them, as bits.
constexpr unsigned bit(FrameReason reason) { return 1u << static_cast<unsigned>(reason); }

class Page {
public:
  /// `build` makes one pass over the screens; `goes_on` tells after an action whether another pass is wanted,
  /// with which action.
  Page(std::function<void(Ui&)> build, std::function<bool(Ui&, Action&)> goes_on);
  ~Page();
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  /// False without WebGL2: the page then only exports.
  bool open_picture() { return renderer_.open(); }
  void lose_picture();
  Ui& ui() { return ui_; }
  /// Delivers an action, lets the screens answer, and returns the number of operations for the DOM layer.
  int act(Action action);
  /// The tree of a new frame, at its time in milliseconds, which was asked for by these reasons; returns the
  /// number of operations.
  int layout(double time, unsigned asked);
  /// Works ahead, a slice a call, for a picture that is new as a whole: its glyphs come from the browser one
  /// by one, and all of them at once would block the page. True when there is nothing more to do.
  bool paint_ahead();
  /// Draws what has changed.
  void paint();
  [[nodiscard]] const Operation* operations() const { return operations_; }
  /// The scroller moved. True when its picture does not cover the view any more.
  bool scrolled(NodeId region, float top);
  /// The mouse is over this node now, or holds it. True when a frame is to show it.
  bool hover(NodeId node) { return becomes(ui_.hovered, node); }
  bool hold(NodeId node) { return becomes(ui_.pressed, node); }
private:
  void pass(Action action);
  void touch(NodeId node);
  bool becomes(NodeId& which, NodeId node);
  int finish();
  [[nodiscard]] Tiles::Sight sight_of(const Region& region) const;
  void begin_list(float width, float height);
  void paint(const Region& region, const Tiles::Tile& tile);

  std::function<void(Ui&)> build_;
  std::function<bool(Ui&, Action&)> goes_on_;
  BrowserGlyphs glyphs_;
  bool context_ = (make_context(), true); ///< before the fonts, which add themselves to it
  Ui ui_;
  GlRenderer renderer_;
  ImDrawList* list_ = nullptr;
  const Operation* operations_ = nullptr;
  std::size_t ahead_region_ = 0; ///< whose glyphs are made ahead, since the last layout
  int ahead_band_ = 0;           ///< of it
  std::vector<NodeId> touched_;  ///< regions that the last pass does not show as they are
  static void make_context();
};

} // namespace sanpo
