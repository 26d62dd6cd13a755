// Draws Dear ImGui's lists with WebGL2. The page owns its context, so no state is ever read back: the stock
// back end spends most of a frame on that. Textures are ImGui's, one byte a pixel.
#pragma once

#include "ui/theme.h"

struct ImDrawList;

namespace sanpo {

class GlRenderer {
public:
  /// False when the browser has no WebGL2.
  bool open();
  /// The context was lost: everything is made again at the next use.
  void lose();
  [[nodiscard]] bool ready() const { return ready_; }
  /// Creates, updates and destroys textures as ImGui asks. After every frame's glyphs are known.
  void update_textures();
  /// Draws a list into the lower left `width` × `height` device pixels of a canvas at least that large.
  void draw(const ImDrawList& list, int width, int height, Color ground);
private:
  void create();
  /// What uses the program, and so waits until it is compiled: not before the first picture.
  void prepare();
  bool ready_ = false, prepared_ = false;
  unsigned program_ = 0, vertices_ = 0, indices_ = 0, array_ = 0;
};

} // namespace sanpo
