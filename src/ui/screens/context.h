// What every screen is given: the interface it writes to, the workspace it acts on, the words it says, and
// how it leads to other screens.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/evidence_files.h"
#include "app/exchange.h"
#include "app/routes.h"
#include "app/workspace.h"
#include "ui/layout/layout.h"
#include "ui/ui.h"
#include "ui/widgets/basic.h"
#include "ui/widgets/controls.h"
#include "words/words.h"

namespace sanpo {

class ShownFields;
struct KeptOffers;
struct ReferenceContents;

/// Which of the three layouts is in use: ux.md, Layout.
enum class Breadth : std::uint8_t { phone, tablet, desktop };

/// Whether the site can be installed like an application: ui/screens/install_notice.h.
enum class Installing : std::uint8_t {
  none,    ///< it is, or cannot be
  offered, ///< the browser asks the person when told to
  by_hand, ///< only the person can (iOS)
};

/// What the browser says about the room for this page's data.
struct DeviceRoom {
  std::uint64_t used = 0, granted = 0; ///< bytes; nothing granted: it does not say
  bool lasting = false;                ///< it removes nothing by itself
  bool shares = false;                 ///< files can be handed to the system's share sheet
};

/// How the page is opened again.
enum class Reopen : std::uint8_t {
  keeping,    ///< what is entered is kept on this device
  memory,     ///< nothing is kept from then on
  forgetting, ///< everything was erased: what the page itself remembers goes, too
};

/// What screens may ask of the world outside; the platform implements it, tests record it.
struct Requests {
  std::function<void(std::string_view name, std::string_view media_type, std::string_view bytes)> save_file;
  std::function<void()> choose_file;
  std::function<void(std::string_view text)> copy_text;
  std::function<void(NodeId node)> focus;
  /// The pages of a document (page_json), to be filled into this node's place.
  std::function<void(NodeId place, std::string_view page)> show_document;
  std::function<void()> print_document;
  /// A workbook (workbook_json), to be written as XLSX.
  std::function<void(std::string_view name, std::string_view workbook)> save_workbook;
  /// A link that carries this case, to be handed on; Root::link_made gets to know how long it became.
  std::function<void(std::string_view document)> share_link;
  std::function<void(std::string_view address)> open_address; ///< `mailto:` only
  /// A picture is asked for; Root::take_image gets it as a data URL.
  std::function<void()> choose_image;
  /// Files are asked for; Root::take_attachment gets each.
  std::function<void()> choose_attachments;
  /// An export as an archive of its documents and these files; Root::bundle_saved gets to know how it went.
  std::function<void(std::string_view name, std::string_view json, const std::vector<ExportedFile>& files)>
      save_bundle;
  std::function<void()> take_over;                          ///< become the tab that writes
  std::function<void()> switch_build;                       ///< take the new build of the site that waits
  std::function<void()> install;                            ///< let the browser ask whether to install
  std::function<void(std::string_view name)> open_sample;   ///< fetches "samples/<id>" and opens it as a case
  std::function<void(std::string_view name)> fetch;         ///< an asset read on demand: Root::take_asset
  std::function<void(std::string_view theme)> choose_theme; ///< "system", "light", "dark": for the next start
  std::function<void(bool lasting)> ask_room; ///< answered by a DeviceRoom; may ask to let it last
  /// Hands a JSON file to the share sheet; only where DeviceRoom says so.
  std::function<void(std::string_view name, std::string_view bytes)> share_file;
  std::function<void(Reopen how)> reopen;
  /// Opens the whole application in a tab of its own, with this case to be taken over unless it is empty.
  std::function<void(std::string_view document)> open_whole;
};

/// How an export of everything leaves.
enum class Leaving : std::uint8_t { saved, shared };

class Context {
public:
  Ui& ui;
  Workspace& work;
  const Words& words;
  const Requests& requests;
  ShownFields& fields;     ///< what the fields of the open case show
  EvidenceFiles& evidence; ///< files of the certification's items
  Route route;
  /// The open case that settings, data or help were gone to from.
  std::optional<Id> around;
  Breadth breadth = Breadth::desktop;
  const ReferenceContents* reference = nullptr; ///< once it was asked for and has come
  Installing installing = Installing::none;
  bool embedded = false;        ///< inside another site's page: only what a visitor asks first
  NodeId* copied = nullptr;     ///< the button whose table was copied last
  KeptOffers* offers = nullptr; ///< of services, for as long as the case does not change

  /// The editor of the open case. Only screens of a case ask.
  [[nodiscard]] CaseEditor& editor() const { return *work.editor(); }
  [[nodiscard]] const Case& document() const { return work.editor()->document(); }
  [[nodiscard]] bool english() const { return words.style().language == Language::en; }
  [[nodiscard]] bool sales() const { return work.settings().sales_mode; }

  /// The text of a key, in the language in use.
  [[nodiscard]] std::string_view t(Text text) const { return words.get(text); }
  [[nodiscard]] std::string f(Text text, const Arguments& arguments) const {
    return words.format(text, arguments);
  }
  /// The text of a key that is only known at run time; the bare key when there is none.
  [[nodiscard]] std::string key(std::string_view key) const { return words.text(key, {}); }
  /// A text of a catalogue.
  [[nodiscard]] std::string_view l(const LocalText& text) const { return english() ? text.en : text.ja; }
  /// A value with its unit.
  template <class Value> [[nodiscard]] std::string show(const Value& value) const {
    return words.show(value);
  }

  /// Leads to another screen after this pass.
  void go(Route to) { next = std::move(to); }
  void go(Screen screen, std::string place = {}) { next = Route{screen, route.case_id, std::move(place)}; }
  /// The same, to a field or another node there: what it stands behind is opened, and it gets the focus.
  void go_to_node(Route to, std::string node) {
    next = std::move(to);
    node_there = std::move(node);
  }
  std::optional<Route> next;
  std::string node_there;
  /// Says something in passing: seen for some seconds, announced politely.
  void say(std::string sentence) { said = std::move(sentence); }
  std::string said;
  /// Has everything on this device leave as a file once this pass is through: it may take a while.
  void export_all(Leaving how) { leaving = how; }
  std::optional<Leaving> leaving;
  /// Set to fold the summary panel in again (phone, tablet), so that the screen itself is seen.
  bool leave_panel = false;
};

} // namespace sanpo
