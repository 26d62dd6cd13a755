#include "platform/browser/page.h"

#include <algorithm>
#include <cmath>

#include <emscripten.h>

#include "imgui.h"
#include "platform/browser/host.h"

namespace sanpo {
void Page::make_context() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
  io.Fonts->TexMinWidth = 1024;
  io.DisplaySize = {1, 1};
}

Page::Page(std::function<void(Ui&)> build, std::function<bool(Ui&, Action&)> goes_on)
    : build_(std::move(build)), goes_on_(std::move(goes_on)), ui_(glyphs_),
      list_(IM_NEW(ImDrawList)(ImGui::GetDrawListSharedData())) {}

Page::~Page() {
  IM_DELETE(list_);
  ImGui::DestroyContext();
}

void Page::pass(Action action) {
  ui_.begin_pass(std::move(action));
  build_(ui_);
  ui_.end_pass();
  touched_.clear();
}

void Page::touch(NodeId node) {
  const NodeId region = ui_.region_around(node);
  if (region != NodeId::none && std::ranges::find(touched_, region) == touched_.end())
    touched_.push_back(region);
}

bool Page::becomes(NodeId& which, NodeId node) {
  if (which == node) return false;
  touch(which);
  which = node;
  touch(which);
  return true;
}

int Page::finish() {
  const std::vector<Operation>& operations = ui_.tree().finish();
  operations_ = operations.data();
  return static_cast<int>(operations.size());
}

int Page::act(Action action) {
  do {
    pass(std::move(action));
    if (ui_.delivered()) pass({});
    action = {};
  } while (goes_on_(ui_, action));
  return finish();
}

int Page::layout(double time, unsigned asked) {
  ImGui::GetIO().DeltaTime = 1.0f / 60.0f;
  ImGui::NewFrame();
  // After an action, and while tiles out of view follow, the last pass shows what there is; where the mouse
  // goes and what scrolls is known. Anything else may have changed everything.
  constexpr unsigned known = bit(FrameReason::input) | bit(FrameReason::action) | bit(FrameReason::settle) |
                             bit(FrameReason::scroll);
  const bool whole = (asked & ~known) != 0 || !ui_.tree().finished() || ui_.moves() || ui_.unsettled() ||
                     ui_.wanted != NodeId::none;
  if (!whole && touched_.empty()) return 0;
  ahead_region_ = 0;
  ahead_band_ = 0;
  ui_.now = time;
  if (whole) {
    pass({});
  } else {
    ui_.begin_pass_in(touched_);
    build_(ui_);
    ui_.end_pass();
    touched_.clear();
  }
  ui_.now = 0;
  if (ui_.moves()) host_request_frame(static_cast<int>(FrameReason::animation));
  return finish();
}

Tiles::Sight Page::sight_of(const Region& region) const {
  return {.width = region.view.w,
          .height = region.view.h,
          .content = region.content_height,
          .scroll_top = region.scroll_top,
          .overscan = region.overscan(),
          .ratio = ui_.surroundings.ratio,
          .text_scale = ui_.surroundings.text_scale,
          .ground = region.ground.rgba};
}

bool Page::scrolled(NodeId id, float top) {
  Region* region = ui_.region(id);
  if (!region) return false;
  region->scroll_top = top;
  touch(id);
  return !region->tiles.covers(sight_of(*region));
}

bool Page::paint_ahead() {
  constexpr float band = 48;   // CSS pixels
  constexpr double slice = 12; // ms
  const double until = emscripten_get_now() + slice;
  for (; ahead_region_ < ui_.regions().size(); ++ahead_region_, ahead_band_ = 0) {
    const Region& region = *ui_.regions()[ahead_region_];
    if (!region.redrawn) continue;
    while (static_cast<float>(ahead_band_) * band < region.view.h) {
      if (emscripten_get_now() >= until) return false;
      const float top = region.scroll_top + static_cast<float>(ahead_band_++) * band;
      begin_list(region.view.w, band);
      region.painter.flush(*list_, ui_.text(), top, top + band, 0, 0); // only for its glyphs
    }
  }
  return true;
}

void Page::paint() {
  std::size_t ahead = 2; // tiles that a frame draws though they are out of view: so few that it is not late
  bool more = false;
  if (renderer_.ready())
    for (const auto& region : ui_.regions()) {
      if (!region->redrawn && !region->tiles.more()) continue;
      region->redrawn = false;
      const std::vector<Tiles::Tile> due = region->tiles.take_due(region->painter, sight_of(*region), ahead);
      for (const Tiles::Tile& tile : due)
        paint(*region, tile);
      ahead -= std::min(ahead, due.size());
      host_keep_tiles(static_cast<std::uint32_t>(region->id), region->tiles.first_kept(),
                      region->tiles.last_kept());
      more = more || region->tiles.more();
    }
  ImGui::EndFrame();
  ImGui::Render();
  if (renderer_.ready()) renderer_.update_textures();
  if (more) host_request_frame(static_cast<int>(FrameReason::settle));
}

void Page::begin_list(float width, float height) {
  list_->_ResetForNewFrame();
  list_->PushTexture(ImGui::GetIO().Fonts->TexRef);
  list_->PushClipRect({0, 0}, {width, height});
}

void Page::paint(const Region& region, const Tiles::Tile& tile) {
  const float ratio = ui_.surroundings.ratio;
  const auto pixels = [&](float css) { return std::max(1, static_cast<int>(std::lround(css * ratio))); };
  const int width = pixels(region.view.w), height = pixels(tile.height);
  host_size_canvas(width, height);
  begin_list(static_cast<float>(width), static_cast<float>(height));
  region.painter.flush(*list_, ui_.text(), tile.top, tile.top + tile.height, 0, 0);
  renderer_.update_textures();
  renderer_.draw(*list_, width, height, region.ground);
  host_show_tile(static_cast<std::uint32_t>(region.id), tile.number, width, height, tile.top);
}

void Page::lose_picture() {
  renderer_.lose();
  for (const auto& region : ui_.regions())
    region->tiles.forget();
}

} // namespace sanpo
