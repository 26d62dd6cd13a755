#include "driver.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "app/own_editions.h"
#include "app/own_prices.h"
#include "core/record/decode.h"
#include "imgui.h"
#include "support/asset.h"
#include "support/places.h"

namespace sanpo::test {
namespace {

const Catalogues& catalogues() {
  static const Catalogues decoded = [] {
    const std::string prices = fixtures::asset("prices/mstage.json"),
                      edition = fixtures::asset("editions/2024.json"),
                      incomplete = fixtures::asset("editions/2026.json"),
                      form = fixtures::asset("forms/cost-sheet.json"),
                      benchmark = fixtures::asset("benchmarks/companies.json");
    const std::string_view lists[] = {prices}, editions[] = {edition, incomplete};
    return decode_catalogues({lists, editions, form, benchmark}).value();
  }();
  return decoded;
}

Words words_of(Language language) {
  return Words::from(read_texts(language == Language::ja ? "ja" : "en"), {.language = language}).value();
}

ImGuiContext* make_context() {
  ImGuiContext* context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context); // several drivers may live side by side
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
  io.DisplaySize = {1, 1};
  io.DeltaTime = 1.0f / 60.0f;
  return context;
}

} // namespace

std::string read_texts(std::string_view language) {
  std::ifstream file(build_folder() + "/generated/texts/texts." + std::string(language), std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

Driver::Driver(Language language, StorageMode mode, std::shared_ptr<MemoryDisk> disk,
               std::shared_ptr<BlobShelf> shelf, Extent extent)
    : imgui_(make_context()), storage_(std::move(disk), mode), blobs_(std::move(shelf), mode),
      catalogues_(catalogues()), words_(words_of(language)) {
  work_ = std::make_unique<Workspace>(storage_, blobs_, clock_, ids_, catalogues_);
  work_->load([] {});
  storage_.answer_all();
  root_ = std::make_unique<Root>(
      *work_,
      Requests{
          .save_file =
              [this](std::string_view name, auto, std::string_view bytes) {
                asked.push_back("save_file " + std::string(name));
                saved_file = bytes;
              },
          .choose_file = [this] { asked.emplace_back("choose_file"); },
          .copy_text = [this](std::string_view text) { copied = text; },
          .focus = [this](NodeId node) { focused.push_back(node); },
          .show_document = [this](NodeId, std::string_view page) { document_page = page; },
          .print_document = [this] { asked.emplace_back("print_document"); },
          .save_workbook =
              [this](std::string_view name, std::string_view workbook) {
                asked.push_back("save_workbook " + std::string(name));
                saved_file = workbook;
              },
          .share_link =
              [this](std::string_view document) {
                asked.emplace_back("share_link");
                saved_file = document;
              },
          .open_address = [this](std::string_view address) { asked.emplace_back(address); },
          .choose_image = [this] { asked.emplace_back("choose_image"); },
          .choose_attachments = [this] { asked.emplace_back("choose_attachments"); },
          .save_bundle =
              [this](std::string_view name, std::string_view json, const std::vector<ExportedFile>& files) {
                asked.push_back("save_bundle " + std::string(name));
                saved_file = json;
                bundled = files;
              },
          .take_over = [this] { asked.emplace_back("take_over"); },
          .switch_build = [this] { asked.emplace_back("switch_build"); },
          .install = [this] { asked.emplace_back("install"); },
          .open_sample = [this](auto name) { asked.push_back("open_sample " + std::string(name)); },
          .fetch =
              [this](std::string_view name) {
                asked.push_back("fetch " + std::string(name));
                if (name.starts_with("reference/"))
                  root_->take_asset(name, fixtures::asset(std::string(name) + ".json"));
              },
          .choose_theme = [this](auto theme) { asked.push_back("choose_theme " + std::string(theme)); },
          .ask_room = [this](bool lasting) { asked.emplace_back(lasting ? "ask_room lasting" : "ask_room"); },
          .share_file =
              [this](std::string_view name, std::string_view bytes) {
                asked.push_back("share_file " + std::string(name));
                saved_file = bytes;
              },
          .reopen =
              [this](Reopen how) { asked.push_back("reopen " + std::to_string(static_cast<int>(how))); },
          .open_whole =
              [this](std::string_view document) {
                asked.emplace_back("open_whole");
                saved_file = document;
              }},
      extent);
  ui_ = std::make_unique<Ui>(glyphs_);
  resize(1'440, 900);
}

Driver::~Driver() {
  ImGui::SetCurrentContext(imgui_);
  ui_.reset();
  ImGui::DestroyContext(imgui_);
}

template <class Begin> void Driver::pass_begun_by(const Begin& begin) {
  ImGui::SetCurrentContext(imgui_);
  bring_in_price_lists(catalogues_, *work_);
  bring_in_editions(catalogues_, *work_);
  ImGui::NewFrame();
  begin();
  root_->build(*ui_, words_);
  ui_->end_pass();
  ImGui::EndFrame();
}

void Driver::pass(Action action) {
  pass_begun_by([&] { ui_->begin_pass(std::move(action)); });
}

void Driver::look_in(std::initializer_list<NodeId> touched) {
  pass_begun_by([&] { ui_->begin_pass_in(touched); });
}

NodeId Driver::main_region() {
  const auto& nodes = ui_->tree().nodes();
  const auto main = std::ranges::find(nodes, Role::main, &Node::role);
  REQUIRE(main != nodes.end());
  return main->id;
}

void Driver::reveal(NodeId target) {
  const Node* node = ui_->tree().find(target);
  if (!node) return;
  const float middle = node->rect.y + node->rect.h / 2;
  const Node* region = node;
  while (!region->region)
    region = ui_->tree().find(region->parent);
  Region* scroller = ui_->region(region->id);
  if (!scroller || !scroller->scrolls) return;
  const float furthest = std::max(0.0f, scroller->content_height - scroller->view.h);
  scroller->scroll_top = std::clamp(middle - scroller->view.h / 2, 0.0f, furthest);
  pass({});
}

void Driver::act(Action::Kind kind, NodeId target, std::string text) {
  Action action{kind, target, std::move(text)};
  do {
    pass(std::move(action));
    if (ui_->delivered()) pass({});
    action = {};
  } while (root_->goes_on(*ui_, action));
}

void Driver::resize(float width, float height) {
  ui_->surroundings.width = width;
  ui_->surroundings.height = height;
  ui_->surroundings.touch = width < 1'100;
  pass({});
}

void Driver::follow(std::string_view hash) {
  root_->follow(hash);
  pass({});
}

Id Driver::open(Case content, Screen screen, std::string place) {
  const Id id = work_->create(std::move(content));
  root_->follow(format_route({screen, id, std::move(place)}).substr(1));
  pass({});
  return id;
}

Id Driver::open_sample(const std::string& name, Screen screen, std::string place) {
  auto content = decode_case(fixtures::asset("samples/" + name + ".json"));
  REQUIRE(content.has_value());
  return open(*std::move(content), screen, std::move(place));
}

void Driver::go(Screen screen, std::string place) { go_to({screen, document().id, std::move(place)}); }

void Driver::go_to(const Route& route) {
  root_->follow(format_route(route).substr(1));
  pass({});
}

void Driver::attach(std::string_view name, std::string bytes) {
  const std::uint64_t size = bytes.size();
  root_->take_attachment({.name = std::string(name), .bytes = std::move(bytes), .size = size});
  blobs_.answer_all();
  pass({});
}

void Driver::give_file(std::string_view name, std::string bytes) {
  root_->take_file(name, std::move(bytes));
  while (root_->importing())
    root_->tick();
  pass({});
}

void Driver::save() {
  clock_.advance(Saver::gather);
  work_->tick();
  storage_.answer_all();
  blobs_.answer_all();
  pass({});
}

void Driver::wait(Milliseconds time) {
  clock_.advance(time);
  work_->tick();
  root_->tick();
  storage_.answer_all();
  blobs_.answer_all();
  pass({});
}

void Driver::press(const Path& path) {
  REQUIRE_MESSAGE(has(path), path.text() << "\n" << dump());
  reveal(path.id());
  act(Action::Kind::press, path.id());
}

void Driver::press(Role role, std::string_view words) {
  const Node* node = find(role, words);
  REQUIRE_MESSAGE(node != nullptr, words << "\n" << dump());
  const NodeId target = node->id;
  reveal(target);
  act(Action::Kind::press, target);
}

void Driver::type(const Path& path, std::string_view text) {
  REQUIRE_MESSAGE(has(path), path.text() << "\n" << dump());
  reveal(path.id());
  act(Action::Kind::enter_visit, path.id());
  act(Action::Kind::edit, path.id(), std::string(text));
  act(Action::Kind::leave_visit, path.id());
}

const Node* Driver::find(const Path& path) { return ui_->tree().find(path.id()); }

const Node* Driver::find(Role role, std::string_view words) {
  for (const Node& node : ui_->tree().nodes())
    if (node.role == role && ui_->tree().name(node) == words) return &node;
  return nullptr;
}

std::string Driver::name(const Path& path) {
  const Node* node = find(path);
  return node ? std::string(ui_->tree().name(*node)) : std::string();
}

std::string Driver::value(const Path& path) {
  const Node* node = find(path);
  return node ? std::string(ui_->tree().value(*node)) : std::string();
}

bool Driver::shows(std::string_view words) {
  for (const Node& node : ui_->tree().nodes())
    if (ui_->tree().name(node).contains(words) || ui_->tree().value(node).contains(words)) return true;
  return false;
}

std::string Driver::dump() {
  std::string text;
  for (const Node& node : ui_->tree().nodes())
    text += std::format("{:2} {} = {}\n", static_cast<int>(node.role), ui_->tree().name(node),
                        ui_->tree().value(node));
  return text;
}

} // namespace sanpo::test
