// See program.h.
#include "platform/browser/program.h"

#include <algorithm>
#include <vector>

#include "app/own_editions.h"
#include "app/own_prices.h"
#include "core/base/check.h"
#include "platform/browser/host.h"

namespace sanpo {

namespace {

void save_bundle(std::string_view name, std::string_view json, const std::vector<ExportedFile>& files) {
  std::string lines;
  for (const ExportedFile& file : files)
    lines.append(file.sha256).append(" ").append(file.path).append("\n");
  host_save_bundle(name.data(), name.size(), json.data(), json.size(), lines.data(), lines.size());
}

bool is_catalogue(std::string_view name) {
  return name.starts_with("prices/") || name.starts_with("editions/") || name.starts_with("forms/") ||
         name.starts_with("benchmarks/");
}

} // namespace

Requests requests_to_page() {
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

bool Program::start(std::string_view hash, Extent extent) {
  language_ = assets.contains("texts.ja") ? Language::ja : Language::en;
  (void)take_words();
  work_ = std::make_unique<Workspace>(storage_, blobs_, clock_, ids_, catalogues_);
  root_ = std::make_unique<Root>(*work_, requests_to_page(), extent);
  embedded_ = extent == Extent::embedded;
  page_ = std::make_unique<Page>([this](Ui& ui) { root_->build(ui, *words_); },
                                 [this](Ui& ui, Action& action) { return root_->goes_on(ui, action); });
  first_hash_ = hash;
  work_->when_answered([this] {
    settled();
    host_request_frame(static_cast<int>(FrameReason::data));
  });
  work_->load([this] { open(); });
  return page_->open_picture();
}

void Program::open() {
  const bool needed = !first_hash_.empty() || !work_->cases().empty();
  constexpr Milliseconds slice{8}; // a frame shows the skeleton meanwhile
  const Instant begun = clock_.now();
  opening_ = needed && catalogues_came() && !has_catalogues();
  while (opening_ && clock_.now() - begun < slice)
    opening_ = !read_a_catalogue();
  if (!opening_ && !loaded_) { // later loads (as a follower, after a take-over) stay where we are
    if (!followed_) {
      greet();
      root_->follow(first_hash_);
      followed_ = true;
    }
    do
      opening_ = needed && has_catalogues() && !root_->prepare(page_->ui());
    while (opening_ && clock_.now() - begun < slice);
  }
  if (opening_) return host_request_frame(static_cast<int>(FrameReason::data));
  loaded_ = true;
  settled();
  host_request_frame(static_cast<int>(FrameReason::data));
}

void Program::follow(std::string_view hash) {
  if (loaded_ || followed_ || embedded_) // the page around only adds to what the address says
    root().follow(hash);
  else
    first_hash_ = hash;
}

int Program::layout(double time, unsigned asked) {
  if (opening_) {
    open();
    return -1;
  }
  if (!work_->cases().empty()) {
    if (!catalogues_came()) return 0; // another tab made the first case this moment
    if (!has_catalogues()) asked |= bit(FrameReason::data);
    read_catalogues();
  }
  const int operations = page_->layout(time, asked);
  settled();
  if (embedded_) tell_parent();
  // The first picture stands; the catalogues come before anybody needs them.
  if (loaded_ && !has_catalogues() && catalogues_came()) host_wake(200);
  return operations;
}

int Program::act(Action action) {
  read_catalogues();
  return pass(std::move(action));
}

int Program::pass(Action action) {
  const int operations = page_->act(std::move(action));
  settled();
  return operations;
}

int Program::wake() {
  constexpr Milliseconds shown_every{100};
  const auto more = [this] {
    const auto due = work_->next_wake();
    return root_->importing() || root_->exporting() || (due && *due <= clock_.now());
  };
  work_->tick();
  root_->tick();
  if (opening_) return -1; // frames go on with it
  if (loaded_ && !has_catalogues() && catalogues_came()) {
    (void)read_a_catalogue();
    host_wake(0); // the next one, and the frame, are tasks of their own
    return -1;
  }
  if (more() && clock_.now() - progress_shown_ < shown_every) {
    wake_in_time();
    return -1;
  }
  progress_shown_ = clock_.now();
  return loaded_ ? act({}) : pass({}); // what is still being read is shown without the catalogues
}

void Program::arrived(std::string_view name) {
  if (!started() || is_catalogue(name)) return;
  if (name.starts_with("texts.")) (void)take_words();
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

void Program::settled() {
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
  const float scale = settings.text_size == TextSize::normal  ? 1.0f
                      : settings.text_size == TextSize::large ? 1.15f
                                                              : 1.3f;
  Surroundings& page = page_->ui().surroundings;
  const bool others_wanted =
      settings.language != language_ || (words_ && words_->style().calendar != settings.calendar);
  language_ = settings.language;
  const bool other_words = others_wanted && take_words();
  if (other_words || page.dark != dark || page.text_scale != scale)
    host_request_frame(static_cast<int>(FrameReason::data));
  page.dark = dark;
  page.text_scale = scale;
  host_set_look(dark ? 1 : 0, language_ == Language::en ? 1 : 0);
  host_set_saved(static_cast<double>(work_->save_status().revision),
                 static_cast<double>(work_->save_status().saved_revision));
  wake_in_time();
}

void Program::read_catalogues() {
  while (!has_catalogues() && !read_a_catalogue()) {
  }
}

bool Program::read_a_catalogue() {
  if (!loader_) begin_reading();
  const auto done = loader_->step();
  SANPO_CHECK(done.has_value()); // built-in files are checked when the site is built
  if (!*done) return false;
  catalogues_ = loader_->take();
  loader_.reset();
  // Those that came while the others were being read.
  for (const auto& [name, bytes] : assets)
    if (name.starts_with("later/editions/") &&
        !std::ranges::contains(catalogues_.edition_files, bytes, &Catalogues::EditionFile::bytes))
      catalogues_.add_edition(bytes);
  return true;
}

void Program::begin_reading() {
  std::vector<std::string_view> prices, editions;
  for (const auto& [name, bytes] : assets) {
    if (name.starts_with("prices/")) prices.push_back(bytes);
    if (name.starts_with("editions/") || name.starts_with("later/editions/")) editions.push_back(bytes);
  }
  loader_.emplace(CatalogueFiles{.price_lists = prices,
                                 .editions = editions,
                                 .sheet_form = assets["forms/cost-sheet"],
                                 .benchmark = assets["benchmarks/companies"]});
}

void Program::wake_in_time() {
  auto wake = work_->next_wake();
  if (const auto own = root_->next_wake(); own && (!wake || *own < *wake)) wake = own;
  host_wake(wake ? static_cast<double>(std::max<std::int64_t>(0, (*wake - clock_.now()).count())) : -1);
}

void Program::greet() {
  if (language_ == Language::ja || !(work_->settings() == Settings{}) || !work_->cases().empty() ||
      !work_->bin().empty())
    return;
  work_->keep_settings([&](Settings& settings) { settings.language = language_; });
}

void Program::tell_parent() {
  ToldParent told = root_->told_parent(page_->ui());
  if (told == told_) return;
  told_ = std::move(told);
  const std::string_view tool = slug_of(told_.tool);
  host_tell_parent(tool.data(), tool.size(), told_.result.data(), told_.result.size(), told_.height);
}

bool Program::take_words() {
  const std::string name = language_ == Language::en ? "texts.en" : "texts.ja";
  const auto found = assets.find(name);
  if (found == assets.end()) {
    host_request_asset(name.data(), name.size());
    return false;
  }
  const Calendar calendar = work_ ? work_->settings().calendar : Calendar::gregorian;
  auto words = Words::from(found->second, {language_, calendar});
  if (!words) return false;
  words_ = *std::move(words);
  return true;
}

} // namespace sanpo
