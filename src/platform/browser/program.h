// The application in the page: the workspace with its storage, clock and catalogues, the root of the screens
// and the page they are drawn on, and when each of them comes. The page's functions (main.cpp) call it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/catalogues.h"
#include "platform/browser/browser_blobs.h"
#include "platform/browser/browser_storage.h"
#include "platform/browser/page.h"
#include "platform/browser/random_ids.h"
#include "platform/browser/system_clock.h"
#include "ui/screens/root.h"

namespace sanpo {

/// What the screens ask of the page around them.
Requests requests_to_page();

class Program {
public:
  std::string buffer;
  std::map<std::string, std::string, std::less<>> assets;
  bool dark_system = false;
  Theme system_theme; ///< in force while a person has set colours of their own for the whole system

  /// All data has come: the workspace opens. False without WebGL2.
  bool start(std::string_view hash, Extent extent);

  /// The address is another one now. While the data is still being read it is the one to begin with.
  void follow(std::string_view hash);

  bool started() const { return page_ != nullptr; }
  Page& page() { return *page_; }
  /// For doing something: only the start of somebody new is drawn without the catalogues.
  Root& root() {
    read_catalogues();
    return *root_;
  }
  Workspace& work() { return *work_; }
  BrowserBlobs& blobs() { return blobs_; }

  /// Negative: there is nothing to show yet.
  int layout(double time, unsigned asked);

  int act(Action action);

  /// Time to save, to retry, to go on with long work: Workspace::next_wake(), Root::next_wake(). Negative
  /// between two slices of such work, which are not shown one by one.
  int wake();

  /// An asset that was asked for later has come.
  void arrived(std::string_view name);

  /// After anything that may have changed the workspace: address, look, saved state, next wake.
  void settled();
private:
  [[nodiscard]] bool has_catalogues() const { return !catalogues_.price_lists.empty(); }
  // The page hands all of them over at once.
  [[nodiscard]] bool catalogues_came() const { return assets.contains("forms/cost-sheet"); }

  // Decoding them takes longer than the first picture, so it waits until somebody needs them: then all that
  // is left of it, at once.
  void read_catalogues();
  // As act(), with what catalogues there are.
  int pass(Action action);

  void begin_reading();
  // A step of it, while nobody waits; true when all are read.
  bool read_a_catalogue();

  // What was kept has been read: the screen that the address names.
  void open();

  // Also while the data is being read: a storage that does not answer is told after a while.
  void wake_in_time();

  // Whoever comes for the first time is spoken to in the browser's language.
  void greet();

  // What the page around should know, when it has changed.
  void tell_parent();

  // The words of the language in use; false while they have not come, and the others stay.
  bool take_words();

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
  bool opening_ = false; ///< open() goes on: reading the catalogues, or preparing the first picture
  bool followed_ = false;
  std::optional<CatalogueLoader> loader_;
  Instant progress_shown_;
  ToldParent told_;
};

} // namespace sanpo
