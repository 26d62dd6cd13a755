// Jobs of the interface for tools/bench: a frame of a screen with much in it, from the screen's code to the
// operations for the page. Painting is left out; glyphs, storage and clock are the headless ones.
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "core/record/decode.h"
#include "imgui.h"
#include "jobs.h"
#include "platform/headless/fixed_glyphs.h"
#include "platform/headless/manual_clock.h"
#include "platform/headless/memory_blobs.h"
#include "platform/headless/memory_storage.h"
#include "platform/headless/seeded_ids.h"
#include "support/places.h"
#include "ui/screens/root.h"

namespace {

using namespace sanpo;
using bench::asset;
using bench::bytes_of;
using bench::Job;

Case sample(const std::string& name) {
  return bench::decoded(asset("samples/" + name + ".json"),
                        [](std::string_view bytes) { return decode_case(bytes); });
}

/// Twelve letters that no other line has.
Id numbered(std::size_t number) {
  std::string letters = "benchlineaaa";
  for (std::size_t at = letters.size(); number > 0; number /= 26)
    letters[--at] = static_cast<char>('a' + number % 26);
  return {letters};
}

/// Company A's lines over and over, as in cases.ts.
Case big_sheet(std::size_t lines) {
  Case document = sample("company-a");
  CostSheet& sheet = document.cost_sheets.front();
  std::size_t count = sheet.staff_lines.size() + sheet.expense_lines.size() + sheet.time_lines.size();
  const auto repeat = [&](auto& list, std::size_t originals, std::size_t round) {
    if (originals == 0 || count >= lines) return;
    list.push_back(list[round % originals]);
    list.back().id = numbered(count++);
  };
  const std::array originals{sheet.staff_lines.size(), sheet.expense_lines.size(), sheet.time_lines.size()};
  std::size_t round = 0;
  while (count < lines) {
    repeat(sheet.staff_lines, originals[0], round);
    repeat(sheet.expense_lines, originals[1], round);
    repeat(sheet.time_lines, originals[2], round);
    ++round;
  }
  return document;
}

/// The whole interface with a window of 1440 × 900.
class Screens {
public:
  Screens() {
    const std::string prices = bytes_of(asset("prices/mstage.json")),
                      edition = bytes_of(asset("editions/2024.json")),
                      form = bytes_of(asset("forms/cost-sheet.json")),
                      benchmark = bytes_of(asset("benchmarks/companies.json"));
    const std::string_view lists[] = {prices}, editions[] = {edition};
    catalogues_ = decode_catalogues({lists, editions, form, benchmark}).value();
    work_ = std::make_unique<Workspace>(storage_, blobs_, clock_, ids_, catalogues_);
    work_->load([] {});
    storage_.answer_all();
    root_ = std::make_unique<Root>(*work_, Requests{});
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplaySize = {1, 1};
    io.DeltaTime = 1.0f / 60.0f;
    ui_ = std::make_unique<Ui>(glyphs_);
    ui_->surroundings.width = 1'440;
    ui_->surroundings.height = 900;
  }
  ~Screens() {
    ui_.reset();
    ImGui::DestroyContext();
  }
  Screens(const Screens&) = delete;
  Screens& operator=(const Screens&) = delete;

  Id add(Case content) { return work_->create(std::move(content)); }
  void show(const Route& route) { root_->follow(std::string_view(format_route(route)).substr(1)); }
  /// A frame as page.cpp makes it, without its picture. Gives the number of nodes and operations.
  std::size_t frame() {
    ImGui::NewFrame();
    ui_->begin_pass({});
    root_->build(*ui_, words_);
    ui_->end_pass();
    const std::size_t operations = ui_->tree().finish().size();
    ImGui::EndFrame();
    return ui_->tree().nodes().size() + operations;
  }
  /// A digit more and less in a field, as typed: the pass that takes it, the pass that shows it, the frame.
  std::size_t type(const Path& field) {
    typed_ = !typed_;
    ui_->begin_pass({Action::Kind::edit, field.id(), typed_ ? "12" : "1"});
    root_->build(*ui_, words_);
    ui_->end_pass();
    if (!ui_->delivered()) throw std::runtime_error("the field is not on the screen");
    ui_->begin_pass({});
    root_->build(*ui_, words_);
    ui_->end_pass();
    return ui_->tree().finish().size() + frame();
  }
private:
  static Words words() {
    return bench::decoded(test::build_folder() + "/generated/texts/texts.ja",
                          [](std::string_view bytes) { return Words::from(bytes, {}); });
  }

  MemoryStorage storage_;
  MemoryBlobs blobs_;
  ManualClock clock_;
  SeededIds ids_;
  FixedGlyphs glyphs_;
  Words words_ = words();
  Catalogues catalogues_;
  std::unique_ptr<Workspace> work_;
  std::unique_ptr<Root> root_;
  std::unique_ptr<Ui> ui_;
  bool typed_ = false;
};

/// A frame after the ones that settle heights and widths.
Job frame_of(std::shared_ptr<Screens> screens, const Route& route) {
  screens->show(route);
  for (int i = 0; i < 3; ++i)
    screens->frame();
  return [screens = std::move(screens)] { return screens->frame(); };
}

Job frame_of(Case content, Screen screen) {
  auto screens = std::make_shared<Screens>();
  const Id id = screens->add(std::move(content));
  return frame_of(std::move(screens), {screen, id, {}});
}

/// A digit in a cell of the sheet of 300 lines.
Job typing() {
  auto screens = std::make_shared<Screens>();
  const Case sheet = big_sheet(300);
  const CostSheet& first = sheet.cost_sheets.front();
  const Path field =
      Path("cost_sheets") / first.id.value / "staff_lines" / first.staff_lines.front().id.value / "people";
  const Id id = screens->add(sheet);
  screens->show({Screen::cost_sheet, id, {}});
  screens->frame();
  screens->frame();
  return [screens = std::move(screens), field] { return screens->type(field); };
}

Job many_cases() {
  auto screens = std::make_shared<Screens>();
  for (int i = 0; i < 300; ++i)
    screens->add(sample("company-a"));
  return frame_of(std::move(screens), {Screen::cases, {}, {}});
}

Job job_of(std::string_view name) {
  if (name == "cost_sheet") return frame_of(big_sheet(300), Screen::cost_sheet);
  if (name == "typing") return typing();
  if (name == "estimate") return frame_of(sample("three-sites"), Screen::estimate);
  if (name == "certification") return frame_of(sample("certification"), Screen::certification);
  if (name == "many_cases") return many_cases();
  return {};
}

} // namespace

int main(int count, char** arguments) { return bench::run(count, arguments, job_of); }
