// Undo and redo: named steps over shared immutable values, with one step per visit of a field.
// What a step changes is left to whoever records it. Rule: design.md, Keeping data, 7; Entry.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace sanpo {

/// What a step did, for "元に戻す: …". Codes: step_codes.h.
struct StepName {
  std::string code;
  std::string path; ///< field or record that it changed; may be empty
  bool operator==(const StepName&) const = default;
};

template <class Value> class History {
public:
  using Shared = std::shared_ptr<const Value>;
  static constexpr std::size_t most_steps = 200;

  explicit History(Shared present) : present_(std::move(present)) {}

  [[nodiscard]] const Shared& present() const { return present_; }

  /// A new value is in force. Within a visit of a field the changes of that field are one step.
  void record(StepName name, Shared value) {
    undone_.clear();
    if (visit_ && visit_->recorded && steps_.back().name == name) {
      present_ = std::move(value);
      return;
    }
    steps_.push_back({std::move(name), present_});
    if (steps_.size() > most_steps) steps_.pop_front();
    present_ = std::move(value);
    if (visit_) visit_->recorded = steps_.back().name.path == visit_->path;
  }

  /// A person enters the field; what was visited before is left.
  void begin_visit(std::string path) {
    end_visit();
    visit_ = Visit{std::move(path), present_, false};
  }

  /// The field is left. A visit that ended where it began is no step.
  void end_visit() {
    if (visit_ && visit_->recorded && !steps_.empty() && *steps_.back().before == *present_)
      steps_.pop_back();
    visit_.reset();
  }

  /// The value from before the visit (Esc); nothing when no field is visited.
  [[nodiscard]] Shared before_visit() const { return visit_ ? visit_->before : nullptr; }

  /// The step that undo would take back.
  [[nodiscard]] const StepName* undo_name() const { return steps_.empty() ? nullptr : &steps_.back().name; }
  [[nodiscard]] const StepName* redo_name() const { return undone_.empty() ? nullptr : &undone_.back().name; }

  bool undo() {
    end_visit();
    return shift(steps_, undone_);
  }
  bool redo() {
    end_visit();
    return shift(undone_, steps_);
  }
  /// What stays whatever is undone: every value that undo or redo would bring back is made anew by the
  /// function.
  template <class Change> void rewrite(const Change& change) {
    const auto changed = [&](const Shared& value) {
      Value copy = *value;
      change(copy);
      return std::make_shared<const Value>(std::move(copy));
    };
    end_visit();
    for (Step& step : steps_)
      step.before = changed(step.before);
    for (Step& step : undone_)
      step.before = changed(step.before);
    present_ = changed(present_);
  }
private:
  struct Step {
    StepName name;
    Shared before; ///< on the way back: the value that redo brings
  };
  struct Visit {
    std::string path;
    Shared before;
    bool recorded = false; ///< the last step belongs to this visit
  };

  bool shift(std::deque<Step>& from, std::deque<Step>& to) {
    if (from.empty()) return false;
    Step step = std::move(from.back());
    from.pop_back();
    to.push_back({std::move(step.name), std::exchange(present_, std::move(step.before))});
    return true;
  }

  Shared present_;
  std::deque<Step> steps_;
  std::deque<Step> undone_;
  std::optional<Visit> visit_;
};

} // namespace sanpo
