#include "ui/screens/root.h"

#include <algorithm>
#include <format>
#include <utility>

#include "app/commands.h"
#include "app/own_prices.h"
#include "app/step_codes.h"
#include "core/base/file_names.h"
#include "core/base/sha256.h"
#include "ui/screens/bound.h"
#include "ui/screens/estimate/quick_start.h"
#include "ui/screens/frame/frame.h"
#include "ui/screens/help_screen.h"
#include "ui/screens/save_notice.h"
#include "ui/screens/settings_screen.h"
#include "ui/screens/widgets_screen.h"
#include "words/values.h"

namespace sanpo {
namespace {

constexpr float rail_wide = 216, rail_narrow = 76, panel_width = 348, head_height = 68, bar_height = 64;
constexpr float low_window = 480; ///< a phone that lies: its head is one row
constexpr float phone_head = 56, phone_bar = 104, tabs_height = 64;
constexpr float content_max = 1'180; ///< lines longer than this are hard to read

/// Longer links are not made (web/links.ts).
std::string link_message(const Context& c, std::size_t length) {
  constexpr std::size_t longest = std::size_t{8} * 1'024;
  if (length == 0) return std::string(c.t("ui.share.not_copied"_text));
  if (length <= longest) return std::string(c.t("ui.share.copied"_text));
  return c.f("ui.share.too_long"_text,
             {{"size", Count{static_cast<std::int64_t>((length + 1'023) / 1'024)}}});
}

/// The page gives tables of every kind as text.
bool is_table(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  std::string ending(name.substr(dot + 1));
  for (char& c : ending)
    c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return ending == "xlsx" || ending == "csv" || ending == "tsv";
}

/// Inside another site's page nothing else may be asked of the browser.
Requests when_embedded(Requests all) {
  return {.save_file = std::move(all.save_file),
          .focus = std::move(all.focus),
          .fetch = std::move(all.fetch),
          .open_whole = std::move(all.open_whole)};
}

} // namespace

Path main_of(Screen screen) { return Path("main") / slug_of(screen); }

Root::Root(Workspace& work, Requests requests, Extent extent)
    : work_(work),
      requests_(extent == Extent::embedded ? when_embedded(std::move(requests)) : std::move(requests)),
      extent_(extent), evidence_(work) {}

void Root::go(const Route& route) {
  if (embedded() && !may_be_embedded(route.screen)) return;
  const bool same_place = route.screen == route_.screen && route.case_id == route_.case_id;
  if (belongs_to_case(route.screen)) {
    const CaseEditor* editor = work_.editor();
    if ((!editor || editor->document().id != route.case_id) && !work_.open(route.case_id)) {
      route_ = {};
      return;
    }
    CaseEditor& open = *work_.editor();
    Case begun = open.document();
    begin_tool(begun, route.screen, work_.catalogues(), work_.ids(), work_.clock().today());
    if (begun != open.document()) {
      if (open.read_only()) { // another tab writes: there is nothing of this tool to show yet
        route_ = {Screen::summary, route.case_id, {}};
        return;
      }
      open.act({std::string(step_code::begin_tool), {}},
               [&](Case& document) { document = std::move(begun); });
    }
  }
  // Of several scenarios the one that the place names is shown.
  constexpr std::string_view estimates = "estimates/";
  if (route.screen == Screen::estimate && route.place.starts_with(estimates)) {
    estimate_.estimate = {route.place.substr(estimates.size(), 12)};
    estimate_.settled_case = route.case_id;
    estimate_.comparing = false;
  }
  if (route_.screen == Screen::estimate && route.screen == Screen::documents)
    documents_.estimate = estimate_.estimate; // the one that was worked on
  if (belongs_to_case(route.screen) || route.screen == Screen::cases)
    around_.reset();
  else if (belongs_to_case(route_.screen))
    around_ = route_.case_id;
  if (!same_place || route.place != route_.place) cost_sheet_.next_year_open = false;
  route_ = route;
  if (!same_place) panel_open_ = false;
  if (!same_place) copied_ = NodeId::none;
  if (!same_place && !toast_.fresh) toast_ = {}; // it would lie over what it is not about
}

void Root::lead(const Route& route) {
  const bool same_screen = route.screen == route_.screen && route.case_id == route_.case_id;
  go(route);
  reveal_.reset();
  if (!same_screen && route_.screen == route.screen && requests_.focus)
    requests_.focus(main_of(route_.screen).id());
}

void Root::lead_to_field(const Route& route, std::string target) {
  go(route);
  panel_open_ = false;
  reveal_.reset();
  if (!target.empty())
    reveal_ = Reveal{.path = std::move(target), .opened = {}};
  else if (requests_.focus)
    requests_.focus(main_of(route_.screen).id());
}

void Root::make_case(Screen tool, const NewCaseLink& link) {
  NewCaseLink wanted = link;
  wanted.tool = tool;
  Case fresh = new_case(wanted, work_.catalogues(), work_.ids(), work_.clock().today());
  // What a link brings along is kept like what was typed.
  const bool filled = !link.people.empty() && work_.mode() != StorageMode::follower;
  for (std::size_t i = 0; filled && i < fresh.sites.size(); ++i)
    estimate::start_visits(fresh, fresh.sites[i].id);
  const bool answered = filled && link.need && tool == Screen::estimate;
  if (answered)
    estimate::answer_problem(fresh, fresh.estimates.front().id, *link.need, work_.clock().today(),
                             work_.ids());
  const Id id = filled ? work_.create(std::move(fresh)) : work_.create_untouched(std::move(fresh));
  go({tool, id, {}});
  if (!link.need || tool != Screen::estimate) return;
  // The first of the two questions is answered; with people the second is, too.
  estimate_.problem = link.need;
  if (answered)
    estimate::settle(estimate_, id, *link.need);
  else
    estimate_.answer.reset(), estimate_.quick_case = id;
}

void Root::follow(std::string_view hash) {
  if (embedded()) return follow_embedded(hash);
  overlay_ = Overlay::none;
  const Link link = parse_link(std::string("#") + std::string(hash));
  if (const auto* route = std::get_if<Route>(&link))
    go(*route);
  else if (const auto* fresh = std::get_if<NewCaseLink>(&link))
    make_case(fresh->tool, *fresh);
  else if (const auto* file = std::get_if<ImportLink>(&link))
    take_file(link_name, file->bytes);
}

std::string Root::address() const {
  return embedded() ? std::string(slug_of(route_.screen)) : format_route(route_).substr(1);
}

void Root::take_file(std::string_view name, std::string bytes) {
  if (embedded()) return;
  const bool at_prices = on_prices();
  // The last file that was given is the one that is shown.
  data_.table.reset();
  data_.import.reset();
  data_.reading = false;
  route_ = {Screen::data, {}, {}};
  if (is_table(name)) {
    data_.table = std::make_unique<TableImport>(std::string(name), std::move(bytes));
    return;
  }
  // A case may carry a price list; its file says that it is a case. Where prices were asked for, what is
  // nothing else is refused as such.
  if (work_.settings().sales_mode && !bytes.contains("\"sanpo-") &&
      (bytes.contains("\"taxes\"") || (at_prices && !looks_like_edition(bytes)))) {
    auto list = decode_price_list(bytes);
    prices_.refused.reset();
    if (list) {
      draft_prices(work_, *list);
      prices_read_ = true;
    } else {
      prices_.refused = std::move(list.error());
    }
    route_ = {Screen::settings, {}, std::string(prices_place)};
    return;
  }
  if (looks_like_edition(bytes)) {
    editions_ = read_edition(std::move(bytes), work_);
    route_ = {Screen::settings, {}, {}};
    return;
  }
  if (!brought_.empty()) work_.attachments().need();
  data_.import = std::make_unique<Import>(work_, std::move(bytes), std::exchange(brought_, {}));
  data_.keeping = false;
  data_.files_failed.reset();
  data_.file_name = name;
  data_.heights = KeptHeights(KeptHeights::Unknown::usual);
  data_.reading = true;
}

void Root::take_asset(std::string_view name, std::string_view bytes) {
  if (name.starts_with("reference/")) {
    if (auto contents = decode_reference_contents(bytes)) reference_ = *std::move(contents);
  }
  help_.take(name, bytes);
}

void Root::take_sample(const std::string& bytes) {
  if (embedded()) return;
  Import sample(work_, bytes);
  while (!sample.step()) {
  }
  if (sample.error() || sample.items().empty() || !sample.items().front().document) return;
  Case& document = *sample.items().front().document;
  bring_up_to_date(document, work_.clock().today());
  const int tools = (document.cost_sheets.empty() ? 0 : 1) + (document.assessments.empty() ? 0 : 1) +
                    (document.estimates.empty() ? 0 : 1);
  const Screen screen = tools > 1                       ? Screen::summary
                        : !document.cost_sheets.empty() ? Screen::cost_sheet
                        : !document.assessments.empty() ? Screen::certification
                                                        : Screen::estimate;
  const Id id = work_.create(std::move(document));
  go({screen, id, {}});
}

void Root::work_on_import() {
  if (!importing()) return;
  const Instant begun = work_.clock().now(); // there may be a thousand cases
  do
    data_.reading = !data_.import->step();
  while (data_.reading && work_.clock().now() - begun < Saver::slice);
  // What a file holds, or why it cannot be read, comes where the button was.
  if (!data_.reading && requests_.focus) requests_.focus(Path("import/title").id());
}

bool Root::prepare(Ui& ui) {
  constexpr std::size_t seen = 12; // cases in a large window
  const std::vector<const CaseEntry*> cases = work_.cases();
  if (route_.screen != Screen::cases || prepared_ >= std::min(seen, cases.size())) return true;
  if (const auto& document = cases[prepared_++]->document) {
    (void)start_.statuses.of(document, work_.catalogues());
    (void)ui.text().width(type::section, document->client.name); // the glyphs are kept
    (void)ui.text().width(type::label, document->title);
  }
  return false;
}

void Root::begin_export(const Context& c, Leaving how) {
  if (export_) return;
  const Date today = work_.clock().today();
  export_.emplace(
      Export(work_),
      std::format("{}-{:04}{:02}{:02}", c.t("ui.export_file_name"_text), today.year, today.month, today.day),
      how);
  work_on_export(); // what is small leaves at once, while the browser knows that a person asked for it
  say_exporting_ = export_.has_value();
}

void Root::work_on_export() {
  if (!export_) return;
  const Instant begun = work_.clock().now();
  bool through = false;
  do
    through = export_->cases.step();
  while (!through && work_.clock().now() - begun < Saver::slice);
  if (!through) return;
  Leaver leaver = *std::exchange(export_, std::nullopt);
  const std::vector<std::string> documents = leaver.cases.take();
  // Several files are more than anything would send. Sharing is no export to be noted: the sheet may be
  // closed without sending anything.
  if (leaver.how == Leaving::shared && documents.size() == 1)
    return requests_.share_file(leaver.name + ".json", documents.front());
  save_export(requests_, work_, leaver.name, documents);
  work_.exported();
}

void Root::take_brought(std::string bytes) {
  std::string name = sha256(bytes);
  brought_.insert_or_assign(std::move(name), std::move(bytes));
}

bool Root::takes_attachments() const {
  const CaseEditor* const editor = work_.editor();
  return route_.screen == Screen::certification && editor && !editor->read_only() && !editor->full() &&
         certification_.shown_item && certification_.shown_item->document == editor->document().id;
}

void Root::take_attachment(GivenFile file) {
  // An export holds these names in quotation marks, and is of no kind that is taken as evidence.
  if (media_type_of(file.name).empty() || file.name.ends_with(".txt"))
    if (file.bytes.contains("\"sanpo-case\"") || file.bytes.contains("\"sanpo-export\""))
      return take_file(file.name, std::move(file.bytes));
  // Of several files the first is for the place that asked, the others are evidence of the item shown.
  const auto asked = std::exchange(certification_.attach_to, std::nullopt);
  if (const auto place = asked ? asked : certification_.shown_item) evidence_.attach(*place, file);
}

void Root::take_image(std::string_view data_url, NoImage reason) {
  constexpr std::size_t largest =
      60'000; // a string of an import may have 64 KB, and issued documents hold it
  if (reason == NoImage::none &&
      (!data_url.starts_with("data:image/png;base64,") || data_url.size() > largest))
    reason = NoImage::unreadable;
  documents_.issuer.seal_refused = reason == NoImage::none        ? std::string()
                                   : reason == NoImage::too_large ? "ui.documents.seal_too_large"
                                                                  : "ui.documents.seal_unreadable";
  if (reason != NoImage::none) return;
  work_.change_settings({std::string(step_code::preset), std::string(seal_setting)},
                        [&](Settings& settings) { settings.issuer.seal = data_url; });
}

bool Root::on_case() const { return belongs_to_case(route_.screen) || embedded(); }

bool Root::means(const StepName* setting) const {
  if (route_.screen == Screen::settings || route_.screen == Screen::data) return true;
  // The issuer stands beside what is the case's: the last of both comes first.
  return route_.screen == Screen::documents && work_.settings_came_last() && setting &&
         setting->path.starts_with(issuer_settings);
}

const StepName* Root::undo_name() {
  if (const auto* const step = work_.settings_undo_name(); means(step)) return step;
  return on_case() && work_.editor() ? work_.editor()->undo_name() : nullptr;
}

const StepName* Root::redo_name() {
  if (const auto* const step = work_.settings_redo_name(); means(step)) return step;
  return on_case() && work_.editor() ? work_.editor()->redo_name() : nullptr;
}

bool Root::step_settings(bool undone) {
  const StepName* const name = undone ? work_.settings_undo_name() : work_.settings_redo_name();
  if (!name) return false;
  said_step_ = SaidStep{*name, undone};
  const ThemeChoice theme = work_.settings().theme;
  const bool done = undone ? work_.undo_settings() : work_.redo_settings();
  if (work_.settings().theme != theme) requests_.choose_theme(slug_of(work_.settings().theme));
  return done;
}

bool Root::undo() {
  if (means(work_.settings_undo_name())) return step_settings(true);
  CaseEditor* const editor = on_case() ? work_.editor() : nullptr;
  if (editor) editor->end_visit(); // one that ended where it began is no step
  const StepName* const name = editor ? editor->undo_name() : nullptr;
  if (!name) return false;
  said_step_ = SaidStep{*name, true};
  return editor->undo();
}

void Root::undo_by_key() {
  const bool on_cases = route_.screen == Screen::cases && !start_.thrown.value.empty();
  if (on_cases && work_.take_from_bin(std::exchange(start_.thrown, {}))) return;
  step_by_key(true);
}

void Root::redo_by_key() { step_by_key(false); }

void Root::step_by_key(bool undone) {
  if (undone ? undo() : redo())
    focus_step();
  else if (!on_case()) // the case behind a screen of the device is not meant
    say_nothing_to_undo_ = true;
}

void Root::focus_step() {
  if (said_step_ && !said_step_->name.path.empty() && requests_.focus)
    requests_.focus(Path(said_step_->name.path).id());
}

bool Root::redo() {
  if (means(work_.settings_redo_name())) return step_settings(false);
  CaseEditor* const editor = on_case() ? work_.editor() : nullptr;
  if (editor) editor->end_visit();
  const StepName* const name = editor ? editor->redo_name() : nullptr;
  if (!name) return false;
  said_step_ = SaidStep{*name, false};
  return editor->redo();
}

void Root::show(Overlay overlay) {
  if (embedded() || overlay_ == overlay) return;
  overlay_ = overlay;
  picker_ = {};
}

void Root::show_screen(std::size_t number) {
  const std::optional<Id> at_hand = belongs_to_case(route_.screen) ? route_.case_id : around_;
  if (const auto screen = screen_by_number(number, work_.editor() && at_hand))
    lead(belongs_to_case(*screen) ? Route{*screen, *at_hand, {}} : Route{*screen, {}, {}});
}

bool Root::fold() {
  const bool panel = std::exchange(panel_open_, false); // it lies over the question
  if (!panel && !std::exchange(cost_sheet_.next_year_open, false)) return false;
  if (requests_.focus) requests_.focus(Path(panel ? "toggle-panel" : next_year_button).id());
  return true;
}

void Root::say_saved() { say_saved_ = true; }

std::optional<Instant> Root::next_wake() const {
  const bool searching = overlay_ == Overlay::find && find_.searching();
  return importing() || exporting() || searching ? work_.clock().now() : toast_.until;
}

void Root::tick() {
  work_on_import();
  work_on_export();
  if (toast_.until && work_.clock().now() >= *toast_.until) toast_ = {};
}

void Root::build(Ui& ui, const Words& words) {
  const Surroundings& page = ui.surroundings;
  Context c{.ui = ui,
            .work = work_,
            .words = words,
            .requests = requests_,
            .fields = fields_,
            .evidence = evidence_,
            .route = route_,
            .around = around_ && work_.editor() && work_.editor()->document().id == *around_ ? around_
                                                                                             : std::nullopt,
            .breadth = page.width >= 1'100 ? Breadth::desktop
                       : page.width >= 600 ? Breadth::tablet
                                           : Breadth::phone,
            .reference = reference_ ? &*reference_ : nullptr,
            .installing = installing_,
            .embedded = embedded(),
            .copied = &copied_,
            .offers = &offers_,
            .next = {},
            .said = {}};
  if (belongs_to_case(c.route.screen) && !work_.editor()) c.route = route_ = {};
  if (auto document = work_.editor() ? work_.editor()->shared() : nullptr; document != copied_of_) {
    copied_ = NodeId::none; // what was copied is not what is there now
    copied_of_ = std::move(document);
  }
  fields_.begin(work_.editor(), words);
  if (embedded()) return build_embedded(c);
  const bool in_case = belongs_to_case(c.route.screen);
  const bool asks = c.route.screen == Screen::estimate && estimate_asks_first(c, estimate_);
  const bool with_panel = in_case && has_result(c.route.screen) && (!asks || c.breadth == Breadth::desktop);
  const Theme& theme = ui.theme();
  const float tabs = ui.enlarged(tabs_height);
  const CaseEditor* const editor = work_.editor();
  const std::uint64_t steps_before = editor ? editor->steps_begun() : 0;

  Rect main{0, 0, page.width, page.height}, head_view;
  bool bar = with_panel && c.breadth == Breadth::phone;
  if (c.breadth == Breadth::phone) {
    head_view = {0, 0, page.width, ui.enlarged(with_panel ? phone_bar : phone_head)};
    main = {0, head_view.h, page.width, page.height - head_view.h - tabs};
  } else {
    const float rail = ui.enlarged(c.breadth == Breadth::desktop ? rail_wide : rail_narrow);
    navigation_rail(c, {0, 0, rail, page.height});
    const float panel = with_panel && c.breadth == Breadth::desktop ? panel_width : 0;
    bar = with_panel && c.breadth == Breadth::tablet && page.height >= ui.enlarged(low_window);
    head_view = {rail, 0, page.width - rail - panel, ui.enlarged(head_height + (bar ? bar_height : 0))};
    main = {rail, head_view.h, head_view.w, page.height - head_view.h};
  }
  head(c, head_view, with_panel, bar);
  const bool folded_out = with_panel && c.breadth != Breadth::desktop && panel_open_;
  const Path main_path = folded_out ? Path("main-summary") : main_of(c.route.screen);
  if (ui.begin_region(main_path.id(), Role::main,
                      folded_out ? c.t("ui.panel"_text) : c.t(name_of(c.route.screen)), main, true,
                      theme.background)) {
    main_part(c, folded_out);
    ui.end_region();
  }
  if (with_panel && c.breadth == Breadth::desktop &&
      ui.begin_region(Path("panel").id(), Role::complementary, c.t("ui.panel"_text),
                      {page.width - panel_width, 0, panel_width, page.height}, true, theme.surface)) {
    {
      Padding pad(ui, 24, 24, 12);
      summary(c);
    }
    ui.painter().line(0, 0, 0, std::max(page.height, 10'000.0f), theme.line);
    ui.end_region();
  }
  if (c.breadth == Breadth::phone) bottom_tabs(c, {0, page.height - tabs, page.width, tabs});
  overlays(c, head_view);
  if (editor && editor == work_.editor() && editor->steps_begun() != steps_before) say_removed(c);
  say(c, page.height - (c.breadth == Breadth::phone ? tabs : 0));

  if (c.leave_panel) panel_open_ = false;
  if (c.leaving) begin_export(c, *c.leaving);
  if (start_.wanted) {
    const Screen tool = *start_.wanted;
    start_.wanted.reset();
    make_case(tool, {});
    requests_.focus(main_of(route_.screen).id());
  } else if (found_) {
    const Wanted wanted = *std::exchange(found_, std::nullopt);
    lead_to_field(wanted.route, wanted.target);
  } else if (c.next) {
    if (c.node_there.empty())
      lead(*c.next);
    else
      lead_to_field(*c.next, std::move(c.node_there));
  }
  toast_.fresh = false;
  if (reveal_) ui.wanted = Path(reveal_->path).id();
}

void Root::main_part(Context& c, bool folded_out) {
  Ui& ui = c.ui;
  const bool phone = c.breadth == Breadth::phone;
  const float side = phone ? 16 : std::max(28.0f, (ui.available() - content_max) / 2);
  Padding pad(ui, side, phone ? 16 : 28, 16);
  update_notice(c, new_build_);
  if (belongs_to_case(c.route.screen)) {
    save_notice(c);
    case_notice(c);
  }
  if (folded_out) {
    heading(ui, "panel-title", 1, c.t("ui.panel"_text));
    summary(c);
  } else
    screen(c);
  ui.skip(24);
}

// What went is seen to have gone, and that it can come back.
void Root::say_removed(Context& c) {
  const StepName* const step = c.editor().undo_name();
  // Enter in an empty line and a tick that is taken away take records out by the way.
  const Node* const at = c.ui.tree().find(c.ui.focused);
  if (!step || !c.said.empty() || (at && at->role != Role::button) ||
      (step->code != step_code::remove && step->code != step_code::remove_site))
    return;
  c.say(c.f("ui.removed"_text, {{"step", step_text(c, *step)}}));
}

// What was said in this pass stays for some seconds; undo and redo by key are said here.
void Root::say(Context& c, float bottom) {
  if (said_step_) {
    const SaidStep step = *std::exchange(said_step_, std::nullopt);
    c.say(c.f(step.undone ? "ui.undone"_text : "ui.redone"_text, {{"step", step_text(c, step.name)}}));
  }
  if (std::exchange(say_saved_, false)) c.say(saved_message(c));
  if (std::exchange(say_nothing_to_undo_, false)) c.say(std::string(c.t("ui.nothing_to_undo"_text)));
  if (std::exchange(say_exporting_, false)) c.say(std::string(c.t("ui.save.exporting"_text)));
  if (std::exchange(prices_read_, false)) c.say(std::string(c.t("prices.imported"_text)));
  if (const auto length = std::exchange(link_made_, std::nullopt)) c.say(link_message(c, *length));
  if (const auto missing = std::exchange(bundle_missing_, std::nullopt))
    c.say(*missing == 0 ? std::string(c.t("ui.files.exported"_text))
                        : c.f("ui.files.exported_without"_text,
                              {{"count", Count{static_cast<std::int64_t>(*missing)}}}));
  toast_.fresh = !c.said.empty();
  if (toast_.fresh) toast_ = {std::move(c.said), work_.clock().now() + Milliseconds{5'000}, true};
  draw_toast(c, toast_.words, bottom);
}

bool Root::goes_on(Ui& ui, Action& action) {
  if (!reveal_) return false;
  Reveal& reveal = *reveal_;
  const bool found = ui.tree().find(Path(reveal.path).id()) != nullptr;
  const auto press = [&](NodeId id) {
    action = {Action::Kind::press, id, {}};
    return true;
  };
  if (!reveal.closing) {
    if (!found)
      for (const Node& node : ui.tree().nodes())
        if (node.role == Role::disclosure && (node.state & state::checked) == 0 &&
            std::ranges::find(reveal.opened, node.id) == reveal.opened.end()) {
          reveal.opened.push_back(node.id);
          return press(node.id);
        }
    reveal.closing = true;
    reveal.existed = found;
    reveal.left = reveal.opened.size();
  } else if (const NodeId closed = std::exchange(reveal.closed, NodeId::none);
             closed != NodeId::none && reveal.existed && !found) {
    return press(closed); // this one holds it
  }
  while (reveal.left > 0) {
    const Node* const node = ui.tree().find(reveal.opened[--reveal.left]);
    if (!node || (node->state & state::checked) == 0) continue;
    reveal.closed = node->id;
    return press(node->id);
  }
  // What has no field of its own (a row, an item) is found by what it lies in.
  std::string path = reveal.path;
  while (!path.empty() && !ui.tree().find(Path(path).id()))
    path.resize(path.contains('/') ? path.rfind('/') : 0);
  if (requests_.focus) requests_.focus(path.empty() ? main_of(route_.screen).id() : Path(path).id());
  if (!found) ui.wanted = NodeId::none;
  reveal_.reset();
  return false;
}

void Root::screen(Context& c) {
  switch (c.route.screen) {
  case Screen::cases: start_screen(c, start_); break;
  case Screen::data: data_screen(c, data_); break;
  case Screen::settings: settings_screen(c, prices_, editions_, documents_.issuer); break;
  case Screen::help: help_screen(c, help_); break;
  case Screen::widgets: widgets_screen(c); break;
  case Screen::documents: documents_screen(c, documents_); break;
  case Screen::summary: summary_screen(c); break;
  case Screen::sites: sites_screen(c); break;
  case Screen::estimate: estimate_screen(c, estimate_); break;
  case Screen::cost_sheet: cost_sheet_screen(c, cost_sheet_); break;
  case Screen::certification: certification_screen(c, certification_); break;
  }
}

void Root::summary(Context& c) {
  switch (c.route.screen) {
  case Screen::estimate: estimate_summary(c, estimate_); break;
  case Screen::cost_sheet: cost_sheet_summary(c, cost_sheet_); break;
  case Screen::certification: certification_summary(c, certification_); break;
  default: break;
  }
}

} // namespace sanpo
