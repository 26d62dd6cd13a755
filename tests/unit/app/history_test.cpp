// Undo and redo. Rule: design.md, Keeping data, 7; Entry ("one undo step per visit of a field").
#include <doctest/doctest.h>

#include "app/history.h"

namespace sanpo {
namespace {

struct Note {
  History<std::string> history{std::make_shared<const std::string>("")};
  void set(std::string path, std::string value) {
    history.record({"edit", std::move(path)}, std::make_shared<const std::string>(std::move(value)));
  }
  [[nodiscard]] const std::string& text() const { return *history.present(); }
};

TEST_CASE("point 7: steps have names, and are taken back and done again in order") {
  Note note;
  CHECK(note.history.undo_name() == nullptr);
  CHECK_FALSE(note.history.undo());
  note.set("a", "1");
  note.set("b", "2");
  CHECK(*note.history.undo_name() == StepName{"edit", "b"});
  CHECK(note.history.undo());
  CHECK(note.text() == "1");
  CHECK(*note.history.redo_name() == StepName{"edit", "b"});
  CHECK(note.history.undo());
  CHECK(note.text().empty());
  CHECK(note.history.redo());
  CHECK(note.history.redo());
  CHECK(note.text() == "2");
  CHECK_FALSE(note.history.redo());
}

TEST_CASE("point 7: a new step ends what could be done again") {
  Note note;
  note.set("a", "1");
  note.history.undo();
  note.set("a", "2");
  CHECK(note.history.redo_name() == nullptr);
}

TEST_CASE("entry: one undo step per visit of a field") {
  Note note;
  note.history.begin_visit("a");
  for (const auto* typed : {"1", "12", "123"})
    note.set("a", typed);
  note.history.end_visit();
  note.history.begin_visit("a");
  note.set("a", "9");
  note.history.end_visit();
  CHECK(note.history.undo());
  CHECK(note.text() == "123");
  CHECK(note.history.undo());
  CHECK(note.text().empty());
  CHECK_FALSE(note.history.undo());
}

TEST_CASE("entry: a visit that ends where it began is no step") {
  Note note;
  note.set("a", "1");
  note.history.begin_visit("b");
  note.set("b", "12");
  note.set("b", "1");
  note.history.end_visit();
  CHECK(note.history.undo_name()->path == "a");
}

TEST_CASE("entry: something else done during a visit is a step of its own") {
  Note note;
  note.history.begin_visit("a");
  note.set("a", "1");
  note.history.record({"add", "sites"}, std::make_shared<const std::string>("1+"));
  note.set("a", "12+");
  note.history.end_visit();
  CHECK(note.history.undo());
  CHECK(note.text() == "1+");
  CHECK(note.history.undo());
  CHECK(note.text() == "1");
}

TEST_CASE("entry: undo within a visit takes the whole visit back, and typing on begins a new step") {
  Note note;
  note.set("a", "1");
  note.history.begin_visit("a");
  note.set("a", "12");
  note.set("a", "123");
  CHECK(*note.history.before_visit() == "1");
  CHECK(note.history.undo());
  CHECK(note.text() == "1");
  note.set("a", "15");
  CHECK(note.history.undo());
  CHECK(note.text() == "1");
}

TEST_CASE("point 7: at most 200 steps are kept") {
  Note note;
  for (int number = 0; number < 250; ++number)
    note.set("a", std::to_string(number));
  int undone = 0;
  while (note.history.undo())
    ++undone;
  CHECK(undone == 200);
  CHECK(note.text() == "49");
}

} // namespace
} // namespace sanpo
