// Plays a person at the whole interface without a browser: presses, types, and reads what the semantic tree
// says. Storage, clock, ids and glyphs are the headless ones, so that every run is the same.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/workspace.h"
#include "platform/headless/fixed_glyphs.h"
#include "platform/headless/manual_clock.h"
#include "platform/headless/memory_blobs.h"
#include "platform/headless/memory_storage.h"
#include "platform/headless/seeded_ids.h"
#include "ui/screens/root.h"

struct ImGuiContext;

namespace sanpo::test {

/// The file of the texts of a language, "ja" or "en".
std::string read_texts(std::string_view language);

class Driver {
public:
  /// Opens on the start, with a desktop's window unless told otherwise.
  explicit Driver(Language language = Language::ja, StorageMode mode = StorageMode::writer,
                  std::shared_ptr<MemoryDisk> disk = std::make_shared<MemoryDisk>(),
                  std::shared_ptr<BlobShelf> shelf = std::make_shared<BlobShelf>(),
                  Extent extent = Extent::whole);
  ~Driver();
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;

  /// Another window: the breadth of the layout follows it.
  void resize(float width, float height);
  /// The page was opened with this in its address (from behind `#` on), or it was changed.
  void follow(std::string_view hash);
  /// A case with this content, open at the screen.
  Id open(Case content, Screen screen, std::string place = {});
  /// A sample of assets/samples, by file name without ending.
  Id open_sample(const std::string& name, Screen screen, std::string place = {});
  /// The address is changed by hand.
  void go(Screen screen, std::string place = {});
  void go_to(const Route& route);

  // What a person does. Each ends the test when there is no such node.
  void press(const Path& path);
  void press(NodeId node) { act(Action::Kind::press, node); }
  /// By what it is and how it is called; the name must be whole.
  void press(Role role, std::string_view name);
  /// The arrow keys made this option the active one.
  void move(NodeId option) { act(Action::Kind::move, option); }
  /// Esc, or a press elsewhere, while a dialog or menu is open.
  void dismiss(const Path& path) { act(Action::Kind::dismiss, path.id()); }
  /// Time passes; what is due happens.
  void wait(Milliseconds time);
  /// Into a field: enters it, types, leaves it. Of a choice: the option's slug.
  void type(const Path& path, std::string_view text);

  // What a person finds.
  [[nodiscard]] const Node* find(const Path& path);
  [[nodiscard]] const Node* find(Role role, std::string_view name);
  [[nodiscard]] bool has(const Path& path) { return find(path) != nullptr; }
  [[nodiscard]] std::string name(const Path& path);
  [[nodiscard]] std::string value(const Path& path);
  /// True when some node's name or value contains the words.
  [[nodiscard]] bool shows(std::string_view words);
  /// Everything, a node a line, for messages of failed tests.
  [[nodiscard]] std::string dump();
  /// The nodes the screens asked to focus, in order.
  std::vector<NodeId> focused;
  /// What else the screens asked of the world outside, in order: "choose_file", "open_sample <name>" …
  std::vector<std::string> asked;
  /// The bytes of the file that was offered last ("save_file <name>").
  std::string saved_file;
  /// The text that was copied last.
  std::string copied;
  /// The document that was shown last (page_json).
  std::string document_page;
  /// The files of the archive that was offered last.
  std::vector<ExportedFile> bundled;
  /// A file was chosen or dropped as evidence, and the store has answered.
  void attach(std::string_view name, std::string bytes);
  /// A file was chosen or dropped; it is read to its end.
  void give_file(std::string_view name, std::string bytes);
  /// Lets what was changed be saved, with the storage's answers.
  void save();
  /// One more pass, after something changed outside of the screens.
  void look() { pass({}); }
  /// One more pass, in which only these regions may look other than in the last one.
  void look_in(std::initializer_list<NodeId> touched);
  [[nodiscard]] NodeId main_region();
  [[nodiscard]] MemoryStorage& storage() { return storage_; }
  [[nodiscard]] MemoryBlobs& blobs() { return blobs_; }
  [[nodiscard]] ManualClock& clock() { return clock_; }

  [[nodiscard]] const Words& words() const { return words_; }
  [[nodiscard]] Ui& ui() { return *ui_; }
  [[nodiscard]] Root& root() { return *root_; }
  [[nodiscard]] Workspace& work() { return *work_; }
  [[nodiscard]] const Case& document() { return work_->editor()->document(); }
private:
  template <class Begin> void pass_begun_by(const Begin& begin);
  void pass(Action action);
  /// Scrolls as a person does before pressing or typing: what is far from the view may not be drawn.
  void reveal(NodeId target);
  void act(Action::Kind kind, NodeId target, std::string text = {});

  ImGuiContext* imgui_;
  MemoryStorage storage_;
  MemoryBlobs blobs_;
  ManualClock clock_;
  SeededIds ids_;
  FixedGlyphs glyphs_;
  Catalogues catalogues_;
  Words words_;
  std::unique_ptr<Workspace> work_;
  std::unique_ptr<Root> root_;
  std::unique_ptr<Ui> ui_;
};

} // namespace sanpo::test
