#include "platform/browser/page.h"

#include <algorithm>
#include <cmath>

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

int Page::layout(double time) {
  ImGui::GetIO().DeltaTime = 1.0f / 60.0f;
  ImGui::NewFrame();
  ui_.now = time;
  pass({});
  ui_.now = 0;
  if (ui_.moves()) host_request_frame(static_cast<int>(FrameReason::animation));
  return finish();
}

bool Page::covers(const Region& region) {
  const float margin = std::min(120.0f, region.overscan() / 2);
  const float first = std::max(0.0f, region.scroll_top - margin);
  const float last =
      std::min(std::max(region.content_height, region.view.h), region.scroll_top + region.view.h + margin);
  return first >= region.strip_top && last <= region.strip_top + region.strip_height + 0.5f;
}

bool Page::scrolled(NodeId id, float top) {
  Region* region = ui_.region(id);
  if (!region) return false;
  region->scroll_top = top;
  return !covers(*region);
}

void Page::paint() {
  const float ratio = ui_.surroundings.ratio;
  struct Job {
    Region* region;
    int width, height;
  };
  std::vector<Job> jobs;
  int widest = 0, highest = 0;
  for (const auto& region : ui_.regions()) {
    const std::uint64_t hash = region->painter.hash() ^ region->ground.rgba ^
                               static_cast<std::uint64_t>(std::lround(region->view.w * ratio)) << 32 ^
                               static_cast<std::uint64_t>(std::lround(region->view.h * ratio)) << 44;
    if (hash == region->strip_hash && covers(*region)) continue;
    region->strip_hash = hash;
    const float over = region->overscan();
    const float content = std::max(region->content_height, region->view.h);
    region->strip_top = snapped(std::max(0.0f, region->scroll_top - over), ratio);
    region->strip_height =
        snapped(std::min(content, region->scroll_top + region->view.h + over) - region->strip_top, ratio);
    const Job job{region.get(), std::max(1, static_cast<int>(std::lround(region->view.w * ratio))),
                  std::max(1, static_cast<int>(std::lround(region->strip_height * ratio)))};
    widest = std::max(widest, job.width);
    highest = std::max(highest, job.height);
    jobs.push_back(job);
  }
  if (renderer_.ready() && !jobs.empty()) {
    host_size_canvas(widest, highest);
    for (const Job& job : jobs) {
      Region& region = *job.region;
      list_->_ResetForNewFrame();
      list_->PushTexture(ImGui::GetIO().Fonts->TexRef);
      list_->PushClipRect({0, 0}, {static_cast<float>(job.width), static_cast<float>(job.height)});
      region.painter.flush(*list_, ui_.text(), region.strip_top, region.strip_top + region.strip_height, 0,
                           0);
      renderer_.update_textures();
      renderer_.draw(*list_, job.width, job.height, region.ground);
      host_show_picture(static_cast<std::uint32_t>(region.id), job.width, job.height, region.strip_top,
                        region.strip_height);
    }
  }
  ImGui::EndFrame();
  ImGui::Render();
  if (renderer_.ready()) renderer_.update_textures();
}

void Page::lose_picture() {
  renderer_.lose();
  for (const auto& region : ui_.regions())
    region->strip_hash = 0;
}

} // namespace sanpo
