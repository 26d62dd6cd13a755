// The whole interface: navigation, head, the screen, the summary panel, in the three layouts of ux.md.
// What stands on each screen is left to its own file, rail, head, menu and toast to frame/.
#pragma once

#include "app/exchange.h"
#include "core/catalogue/reference_contents.h"
#include "ui/screens/case/service_help.h"
#include "ui/screens/case_screens.h"
#include "ui/screens/certification_screen.h"
#include "ui/screens/context.h"
#include "ui/screens/cost_sheet_screen.h"
#include "ui/screens/data_screen.h"
#include "ui/screens/documents_screen.h"
#include "ui/screens/editions_card.h"
#include "ui/screens/estimate_screen.h"
#include "ui/screens/find_dialog.h"
#include "ui/screens/help_screen.h"
#include "ui/screens/palette.h"
#include "ui/screens/prices_screen.h"
#include "ui/screens/shown_fields.h"
#include "ui/screens/start_screen.h"
#include "ui/screens/update_notice.h"

namespace sanpo {

/// How much of the application there is.
enum class Extent : unsigned char {
  whole,
  embedded, ///< two screens, cut down, inside another site's page: ui/screens/embedded.cpp
};

/// What the page around an embedded one is told.
struct ToldParent {
  float height = 0; ///< of all that is shown, CSS pixels
  Screen tool = Screen::estimate;
  std::string result; ///< app/embedding.h; empty while there is none
  bool operator==(const ToldParent&) const = default;
};

class Root {
public:
  Root(Workspace& work, Requests requests, Extent extent = Extent::whole);

  /// One pass over everything.
  void build(Ui& ui, const Words& words);
  /// The address changed (link, back, forward).
  void follow(std::string_view hash);
  [[nodiscard]] const Route& route() const { return route_; }
  /// Where we are, for the address bar: from behind `#` on.
  [[nodiscard]] std::string address() const;
  /// After a pass of an embedded one.
  [[nodiscard]] ToldParent told_parent(Ui& ui);
  /// A file was chosen or dropped: its preview is shown on データ.
  void take_file(std::string_view name, std::string bytes);
  /// A new build of the site waits, or another tab has taken it.
  void offer(NewBuild offer) { new_build_ = offer; }
  void installing(Installing way) { installing_ = way; }
  /// A sample has come: it is opened as a case of its own.
  void take_sample(const std::string& bytes);
  /// The browser said how much room there is.
  void take_room(const DeviceRoom& room) { data_.room = room; }
  /// A file is being read, or written: a slice in each tick().
  [[nodiscard]] bool importing() const { return data_.reading && data_.import; }
  [[nodiscard]] bool exporting() const { return export_.has_value(); }
  /// A picture was chosen, the issuer's seal: as a data URL, or why there is none. Only what a page may show
  /// is taken.
  enum class NoImage : unsigned char { none, too_large, unreadable };
  void take_image(std::string_view data_url, NoImage reason = NoImage::none);
  /// Whether a file that is dropped now is evidence of the item that is shown.
  [[nodiscard]] bool takes_attachments() const;
  void begin_attaching() { evidence_.begin(); }
  /// A file was chosen or dropped as evidence. An export that was dropped is an import all the same.
  void take_attachment(GivenFile file);
  /// A file of an archive that is being imported; its documents follow (take_file).
  void take_brought(std::string bytes);
  /// The archive that was asked for was handed over without so many of its files.
  void bundle_saved(std::size_t missing) { bundle_missing_ = missing; }
  /// The link that was asked for became so long and was copied, or not: too long, or 0.
  void link_made(std::size_t length) { link_made_ = length; }
  /// The document in the preview has so many pages.
  void pages_shown(std::size_t pages) { documents_.pages = pages; }
  /// An asset that a screen asked for (Requests::fetch) has come.
  void take_asset(std::string_view name, std::string_view bytes);

  // What keys do; the same stands in the head and the menu.
  bool undo();
  bool redo();
  /// The same with the focus on what they change, where that is on the screen.
  void undo_by_key();
  void redo_by_key();
  enum class Overlay : unsigned char { none, menu, palette, find };
  void show(Overlay overlay);
  void show_help() { lead({Screen::help, {}, "keys"}); } ///< ? asks for the keys
  /// The screens by their number in the navigation: 1 to 6 of the case, 0 the cases.
  void show_screen(std::size_t number);
  /// Esc, outside dialogs and menus: folds the results back under their bar, or closes the question about the
  /// next year, and leads back to the button that opened them; false where nothing was open.
  bool fold();
  /// Whoever saves by hand is told that it happens by itself.
  void say_saved();

  /// Works ahead, a step a call, for the first picture of what the device keeps: all of it at once would
  /// block the page. True when there is nothing more to do.
  bool prepare(Ui& ui);

  /// When tick() is due: something that was said goes away, or long work goes on.
  [[nodiscard]] std::optional<Instant> next_wake() const;
  void tick();
  /// After a pass: true when another one with this action is wanted, so that a field that was found is seen.
  bool goes_on(Ui& ui, Action& action);
private:
  /// A field that is to get the focus: what may hide it is opened, and closed again where it did not.
  struct Reveal {
    std::string path;
    std::vector<NodeId> opened;
    bool closing = false;         ///< all that could hold it was opened
    bool existed = false;         ///< it was seen then
    std::size_t left = 0;         ///< of what was opened, still to be closed
    NodeId closed = NodeId::none; ///< just now; opened again if that hid the field
  };
  struct Wanted {
    Route route;
    std::string target;
  };
  struct SaidStep {
    StepName name;
    bool undone = false;
  };
  struct Toast {
    std::string words;
    std::optional<Instant> until;
    bool fresh = false; ///< said in this pass: it may be about where the pass leads
  };

  [[nodiscard]] bool embedded() const { return extent_ == Extent::embedded; }
  [[nodiscard]] bool on_prices() const {
    return route_.screen == Screen::settings && route_.place == prices_place;
  }
  std::size_t prepared_ = 0; ///< cases
  void go(const Route& route);
  void follow_embedded(std::string_view hash);
  void build_embedded(Context& c);
  void embedded_tool(Context& c);
  /// As above, by a person: the focus goes along.
  void lead(const Route& route);
  /// As above, to the node that shows the field, or to what it lies in.
  void lead_to_field(const Route& route, std::string target);
  void make_case(Screen tool, const NewCaseLink& link);
  void work_on_import();
  void begin_export(const Context& c, Leaving how);
  void work_on_export();
  /// @param bar the result has a bar of its own below; else it stands beside the name, where there is one
  void head(Context& c, const Rect& view, bool with_panel, bool bar);
  void head_buttons(Context& c);
  void panel_button(Context& c);
  void head_result(Context& c, float width);
  void overlays(Context& c, const Rect& head);
  void menu(Context& c, const Rect& head);
  void say(Context& c, float bottom);
  void summary(Context& c);
  void main_part(Context& c, bool folded_out);
  void say_removed(Context& c);
  void focus_step();
  [[nodiscard]] bool on_case() const;
  /// Whether undo or redo are about this step of the settings, not about a case's.
  [[nodiscard]] bool means(const StepName* setting) const;
  [[nodiscard]] const StepName* undo_name();
  [[nodiscard]] const StepName* redo_name();
  bool step_settings(bool undone);
  void step_by_key(bool undone);
  void screen(Context& c);

  /// An export of everything on its way.
  struct Leaver {
    Export cases;
    std::string name; ///< without ending
    Leaving how;
  };

  Workspace& work_;
  Requests requests_;
  Extent extent_;
  Route route_;
  /// The case that settings, data or help were gone to from: the navigation leads back into it.
  std::optional<Id> around_;
  bool panel_open_ = false;
  NodeId copied_ = NodeId::none;
  std::shared_ptr<const Case> copied_of_; ///< as it was shown last
  KeptOffers offers_;
  std::optional<ReferenceContents> reference_;
  Overlay overlay_ = Overlay::none;
  Picker picker_;
  FindView find_;
  std::optional<Wanted> found_; ///< chosen in this pass
  std::optional<Reveal> reveal_;
  std::optional<SaidStep> said_step_;
  bool say_saved_ = false;
  bool say_nothing_to_undo_ = false;
  std::optional<Leaver> export_;
  bool say_exporting_ = false;
  Toast toast_;
  StartView start_;
  EstimateView estimate_;
  CostSheetView cost_sheet_;
  CertificationView certification_;
  DataView data_;
  DocumentsView documents_;
  PricesView prices_;
  EditionsView editions_;
  bool prices_read_ = false;             ///< to be told
  std::optional<std::size_t> link_made_; ///< to be told
  NewBuild new_build_ = NewBuild::none;
  Installing installing_ = Installing::none;
  HelpView help_;
  ShownFields fields_;
  EvidenceFiles evidence_;
  BroughtFiles brought_;                      ///< files of an archive whose documents follow
  std::optional<std::size_t> bundle_missing_; ///< to be told
};

} // namespace sanpo
