// The whole interface: navigation, head, the screen, the summary panel, in the three layouts of ux.md.
// What stands on each screen is left to its own file.
#pragma once

#include "ui/screens/case_screens.h"
#include "ui/screens/certification_screen.h"
#include "ui/screens/context.h"
#include "ui/screens/cost_sheet_screen.h"
#include "ui/screens/data_screen.h"
#include "ui/screens/estimate_screen.h"
#include "ui/screens/shown_fields.h"
#include "ui/screens/start_screen.h"

namespace sanpo {

class Root {
public:
  Root(Workspace& work, Requests requests);

  /// One pass over everything.
  void build(Ui& ui, const Words& words);
  /// The address changed (link, back, forward).
  void follow(std::string_view hash);
  /// Where we are, for the address bar.
  [[nodiscard]] const Route& route() const { return route_; }
  /// A file was chosen or dropped: its preview is shown on データ.
  void take_file(std::string_view name, std::string bytes);
  /// A sample has come: it is opened as a case of its own.
  void take_sample(const std::string& bytes);
  /// The browser said how much room there is.
  void take_room(const DeviceRoom& room) { data_.room = room; }
  /// One slice of an import under way; true when there is more to do.
  bool work_on_import();
  bool undo();
  bool redo();
private:
  void go(const Route& route);
  void make_case(Screen tool, const NewCaseLink& link);
  void navigation(Context& c, const Rect& view);
  void head(Context& c, const Rect& view);
  void bottom_tabs(Context& c, const Rect& view);
  void summary(Context& c);
  void screen(Context& c);

  Workspace& work_;
  Requests requests_;
  Route route_;
  bool panel_open_ = false;
  std::optional<NewCaseLink> pending_link_;
  StartView start_;
  EstimateView estimate_;
  CostSheetView cost_sheet_;
  CertificationView certification_;
  DataView data_;
  ShownFields fields_;
};

} // namespace sanpo
