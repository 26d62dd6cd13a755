// What the page may ask of the program: the counterpart of web/exports.ts. Functions that change something
// return the number of operations for the DOM layer.
#include <emscripten.h>

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/own_editions.h"
#include "app/own_prices.h"
#include "core/base/check.h"
#include "platform/browser/browser_blobs.h"
#include "platform/browser/browser_storage.h"
#include "platform/browser/host.h"
#include "platform/browser/page.h"
#include "platform/browser/random_ids.h"
#include "platform/browser/system_clock.h"
#include "ui/screens/root.h"
#include "ui/screens/save_notice.h"

namespace {

using namespace sanpo;

NodeId node(int id) { return NodeId{static_cast<std::uint32_t>(id)}; }

void save_bundle(std::string_view name, std::string_view json, const std::vector<ExportedFile>& files) {
  std::string lines;
  for (const ExportedFile& file : files)
    lines.append(file.sha256).append(" ").append(file.path).append("\n");
  host_save_bundle(name.data(), name.size(), json.data(), json.size(), lines.data(), lines.size());
}

Requests requests() {
  return {
      .save_file =
          [](std::string_view name, std::string_view type, std::string_view bytes) {
            host_save_file(name.data(), name.size(), type.data(), type.size(), bytes.data(), bytes.size());
          },
      .choose_file = [] { host_choose_file(); },
      .copy_text = [](std::string_view text) { host_copy_text(text.data(), text.size()); },
      .focus = [](NodeId id) { host_focus(static_cast<std::uint32_t>(id)); },
      .show_document =
          [](NodeId place, std::string_view page) {
            host_show_document(static_cast<std::uint32_t>(place), page.data(), page.size());
          },
      .print_document = [] { host_print_document(); },
      .save_workbook =
          [](std::string_view name, std::string_view workbook) {
            host_save_workbook(name.data(), name.size(), workbook.data(), workbook.size());
          },
      .share_link = [](std::string_view document) { host_share_link(document.data(), document.size()); },
      .open_address = [](std::string_view address) { host_open_address(address.data(), address.size()); },
      .choose_image = [] { host_choose_image(); },
      .choose_attachments = [] { host_choose_attachments(); },
      .save_bundle = save_bundle,
      .take_over = [] { host_take_over(); },
      .switch_build = [] { host_switch_build(); },
      .install = [] { host_install(); },
      .open_sample = [](std::string_view name) { host_request_asset(name.data(), name.size()); },
      .fetch = [](std::string_view name) { host_request_asset(name.data(), name.size()); },
      .choose_theme = [](std::string_view theme) { host_set_theme(theme.data(), theme.size()); },
      .ask_room = [](bool lasting) { host_ask_room(lasting ? 1 : 0); },
      .share_file =
          [](std::string_view name, std::string_view bytes) {
            host_share_file(name.data(), name.size(), bytes.data(), bytes.size());
          },
      .reopen = [](Reopen how) { host_reopen(static_cast<int>(how)); },
      .open_whole = [](std::string_view document) { host_open_whole(document.data(), document.size()); },
  };
}

class Program {
public:
  std::string buffer;
  std::map<std::string, std::string, std::less<>> assets;
  bool dark_system = false;
  Theme system_theme; ///< in force while a person has set colours of their own for the whole system

  /// All data has come: the workspace opens. False without WebGL2.
  bool start(std::string_view hash, Extent extent) {
    language_ = assets.contains("texts.ja") ? Language::ja : Language::en;
    take_words();
    work_ = std::make_unique<Workspace>(storage_, blobs_, clock_, ids_, catalogues_);
    root_ = std::make_unique<Root>(*work_, requests(), extent);
    embedded_ = extent == Extent::embedded;
    page_ = std::make_unique<Page>([this](Ui& ui) { root_->build(ui, *words_); },
                                   [this](Ui& ui, Action& action) { return root_->goes_on(ui, action); });
    first_hash_ = hash;
    work_->when_answered([this] {
      settled();
      host_request_frame(static_cast<int>(FrameReason::data));
    });
    work_->load([this] {
      if (!first_hash_.empty() && catalogues_came()) read_catalogues();
      if (!loaded_) { // later loads (as a follower, after a take-over) stay where we are
        greet();
        root_->follow(first_hash_);
      }
      loaded_ = true;
      settled();
      host_request_frame(static_cast<int>(FrameReason::data));
    });
    return page_->open_picture();
  }

  /// The address is another one now. While the data is still being read it is the one to begin with.
  void follow(std::string_view hash) {
    if (loaded_ || embedded_) // the page around only adds to what the address says
      root().follow(hash);
    else
      first_hash_ = hash;
  }

  bool started() const { return page_ != nullptr; }
  Page& page() { return *page_; }
  /// For doing something: only the start of somebody new is drawn without the catalogues.
  Root& root() {
    read_catalogues();
    return *root_;
  }
  Workspace& work() { return *work_; }
  BrowserBlobs& blobs() { return blobs_; }

  int layout(double time) {
    if (!work_->cases().empty()) {
      if (!catalogues_came()) return 0; // another tab made the first case this moment
      read_catalogues();
    }
    const int operations = page_->layout(time);
    settled();
    if (embedded_) tell_parent();
    // The first picture stands; the catalogues come before anybody needs them.
    if (loaded_ && !has_catalogues() && catalogues_came()) host_wake(200);
    return operations;
  }

  int act(Action action) {
    read_catalogues();
    const int operations = page_->act(std::move(action));
    settled();
    return operations;
  }

  /// Time to save, to retry, to go on with long work: Workspace::next_wake(), Root::next_wake(). Negative
  /// between two slices of such work, which are not shown one by one.
  int wake() {
    constexpr Milliseconds shown_every{100};
    const auto more = [this] {
      const auto due = work_->next_wake();
      return root_->importing() || (due && *due <= clock_.now());
    };
    work_->tick();
    root_->tick();
    if (more() && clock_.now() - progress_shown_ < shown_every) {
      wake_in_time();
      return -1;
    }
    progress_shown_ = clock_.now();
    return act({});
  }

  /// An asset that was asked for later has come.
  void arrived(std::string_view name) {
    if (!started() || is_catalogue(name)) return;
    if (name.starts_with("texts.")) take_words();
    if (name.starts_with("samples/")) {
      root().take_sample(assets.find(name)->second);
      settled();
    } else if (name.starts_with("later/editions/")) {
      if (has_catalogues()) catalogues_.add_edition(assets.find(name)->second);
    } else {
      root().take_asset(name, assets.find(name)->second);
    }
    host_request_frame(static_cast<int>(FrameReason::data));
  }

  /// After anything that may have changed the workspace: address, look, saved state, next wake.
  void settled() {
    if (!loaded_ && work_->save_status().state == SaveState::loading) return wake_in_time();
    if (has_catalogues()) {
      const bool lists = bring_in_price_lists(catalogues_, *work_);
      if (bring_in_editions(catalogues_, *work_) || lists)
        host_request_frame(static_cast<int>(FrameReason::data));
    }
    const std::string hash = root_->address();
    if (hash != shown_hash_) {
      shown_hash_ = hash;
      host_set_route(hash.data(), hash.size());
    }
    const Settings& settings = work_->settings();
    const bool dark =
        settings.theme == ThemeChoice::dark || (settings.theme == ThemeChoice::system && dark_system);
    page_->ui().surroundings.dark = dark;
    page_->ui().surroundings.text_scale = settings.text_size == TextSize::normal  ? 1.0f
                                          : settings.text_size == TextSize::large ? 1.15f
                                                                                  : 1.3f;
    if (settings.language != language_) {
      language_ = settings.language;
      take_words();
    } else if (words_ && words_->style().calendar != settings.calendar) {
      take_words();
    }
    host_set_look(dark ? 1 : 0, language_ == Language::en ? 1 : 0);
    host_set_saved(static_cast<double>(work_->save_status().revision),
                   static_cast<double>(work_->save_status().saved_revision));
    wake_in_time();
  }
private:
  static bool is_catalogue(std::string_view name) {
    return name.starts_with("prices/") || name.starts_with("editions/") || name.starts_with("forms/") ||
           name.starts_with("benchmarks/");
  }
  [[nodiscard]] bool has_catalogues() const { return !catalogues_.price_lists.empty(); }
  // The page hands all of them over at once.
  [[nodiscard]] bool catalogues_came() const { return assets.contains("forms/cost-sheet"); }

  // Decoding them takes longer than the first picture, so it waits until somebody needs them.
  void read_catalogues() {
    if (has_catalogues()) return;
    std::vector<std::string_view> prices, editions;
    for (const auto& [name, bytes] : assets) {
      if (name.starts_with("prices/")) prices.push_back(bytes);
      if (name.starts_with("editions/") || name.starts_with("later/editions/")) editions.push_back(bytes);
    }
    auto decoded = decode_catalogues({.price_lists = prices,
                                      .editions = editions,
                                      .sheet_form = assets["forms/cost-sheet"],
                                      .benchmark = assets["benchmarks/companies"]});
    SANPO_CHECK(decoded.has_value()); // built-in files are checked when the site is built
    catalogues_ = *std::move(decoded);
  }

  // Also while the data is being read: a storage that does not answer is told after a while.
  void wake_in_time() {
    auto wake = work_->next_wake();
    if (const auto own = root_->next_wake(); own && (!wake || *own < *wake)) wake = own;
    host_wake(wake ? static_cast<double>(std::max<std::int64_t>(0, (*wake - clock_.now()).count())) : -1);
  }

  // Whoever comes for the first time is spoken to in the browser's language.
  void greet() {
    if (language_ == Language::ja || !(work_->settings() == Settings{}) || !work_->cases().empty() ||
        !work_->bin().empty())
      return;
    Settings settings;
    settings.language = language_;
    work_->set_settings(settings);
  }

  // What the page around should know, when it has changed.
  void tell_parent() {
    ToldParent told = root_->told_parent(page_->ui());
    if (told == told_) return;
    told_ = std::move(told);
    const std::string_view tool = slug_of(told_.tool);
    host_tell_parent(tool.data(), tool.size(), told_.result.data(), told_.result.size(), told_.height);
  }

  // The words of the language in use; until they have come the others stay.
  void take_words() {
    const std::string name = language_ == Language::en ? "texts.en" : "texts.ja";
    const auto found = assets.find(name);
    if (found == assets.end()) {
      host_request_asset(name.data(), name.size());
      return;
    }
    const Calendar calendar = work_ ? work_->settings().calendar : Calendar::gregorian;
    if (auto words = Words::from(found->second, {language_, calendar})) words_ = *std::move(words);
  }

  BrowserStorage storage_;
  BrowserBlobs blobs_;
  SystemClock clock_;
  RandomIds ids_;
  Catalogues catalogues_; ///< empty until they are read
  std::optional<Words> words_;
  std::unique_ptr<Workspace> work_;
  std::unique_ptr<Root> root_;
  std::unique_ptr<Page> page_;
  Language language_ = Language::ja;
  std::string first_hash_, shown_hash_;
  bool loaded_ = false, embedded_ = false;
  Instant progress_shown_;
  ToldParent told_;
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

EMSCRIPTEN_KEEPALIVE int app_layout(double time) { return program().layout(time); }
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
EMSCRIPTEN_KEEPALIVE int app_hover(int id) {
  NodeId& hovered = program().page().ui().hovered;
  if (hovered == node(id)) return 0;
  hovered = node(id);
  return 1;
}
EMSCRIPTEN_KEEPALIVE int app_held(int id) {
  NodeId& pressed = program().page().ui().pressed;
  if (pressed == node(id)) return 0;
  pressed = node(id);
  return 1;
}
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
  case Command::undo: p.root().undo(); break;
  case Command::redo: p.root().redo(); break;
  case Command::palette: p.root().show(Root::Overlay::palette); break;
  case Command::find: p.root().show(Root::Overlay::find); break;
  case Command::help: p.root().show_help(); break;
  case Command::say_saved: p.root().say_saved(); break;
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
EMSCRIPTEN_KEEPALIVE void app_export_all() { save_export(requests(), program().work(), "sanpo-planner"); }
}

int main() { return 0; }
