// Undo and redo: named steps over shared immutable values, with one step per visit of a field. Steps from
// before a reload stand below the others as the difference that was kept, and become values when they are
// reached. What a step changes is left to whoever records it. Rule: design.md, Keeping data, 7; Entry.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sanpo {

/// What a step did, for "元に戻す: …". Codes: step_codes.h.
struct StepName {
  std::string code;
  std::string path; ///< field or record that it changed; may be empty
  bool operator==(const StepName&) const = default;
};

/// A step as it is kept on the device: how to come from the value after it to the one before it.
struct KeptStep {
  StepName name;
  std::string way;
  bool operator==(const KeptStep&) const = default;
};

template <class Value> class History {
public:
  using Shared = std::shared_ptr<const Value>;
  static constexpr std::size_t most_steps = 200;
  /// Of all ways together; older steps are forgotten.
  static constexpr std::size_t most_bytes = std::size_t{512} * 1024;

  explicit History(Shared present) : present_(std::move(present)) {}

  [[nodiscard]] const Shared& present() const { return present_; }

  /// A new value is in force. Within a visit of a field the changes of that field are one step.
  void record(StepName name, Shared value) {
    undone_.clear();
    if (visit_ && visit_->recorded && steps_.back().name == name) {
      steps_.back().way.clear();
      present_ = std::move(value);
      return;
    }
    steps_.push_back({std::move(name), present_, {}});
    ++begun_;
    if (steps_.size() > most_steps) steps_.pop_front();
    present_ = std::move(value);
    if (visit_) visit_->recorded = steps_.back().name.path == visit_->path;
  }

  /// A person enters the field; what was visited before is left.
  void begin_visit(std::string path) {
    end_visit();
    visit_ = Visit{std::move(path), present_, false};
  }

  [[nodiscard]] bool visits(std::string_view path) const { return visit_ && visit_->path == path; }

  /// The field is left. A visit that ended where it began is no step.
  void end_visit() {
    if (visit_ && visit_->recorded && !steps_.empty() && *steps_.back().before == *present_)
      steps_.pop_back();
    visit_.reset();
  }

  /// Forgets the oldest steps beyond so many.
  void keep_last(std::size_t most) {
    while (steps_.size() > most)
      steps_.pop_front();
  }

  /// The value from before the visit (Esc); nothing when no field is visited.
  [[nodiscard]] Shared before_visit() const { return visit_ ? visit_->before : nullptr; }

  /// The step that undo would take back.
  [[nodiscard]] const StepName* undo_name() const { return steps_.empty() ? nullptr : &steps_.back().name; }
  [[nodiscard]] const StepName* redo_name() const { return undone_.empty() ? nullptr : &undone_.back().name; }

  /// Steps ever recorded in this run.
  [[nodiscard]] std::uint64_t steps_begun() const { return begun_; }

  bool undo() {
    end_visit();
    return shift(steps_, undone_);
  }
  bool redo() {
    end_visit();
    return shift(undone_, steps_);
  }

  /// How a kept way is walked: the value after the step and the way → the value before it, or null.
  using Walk = std::function<Shared(const Value& after, const std::string& way)>;
  /// Steps of an earlier run, the oldest first. Those to undo come below what was done since, those to do
  /// again are only of use as long as nothing was.
  void put_below(std::vector<KeptStep> undo, std::vector<KeptStep> redo, Walk walk) {
    walk_ = std::move(walk);
    if (steps_.empty() && undone_.empty())
      for (KeptStep& step : redo)
        undone_.push_back({std::move(step.name), nullptr, std::move(step.way)});
    while (!undo.empty() && steps_.size() < most_steps) {
      steps_.push_front({std::move(undo.back().name), nullptr, std::move(undo.back().way)});
      undo.pop_back();
    }
  }
  /// The value that the oldest step of this run began with.
  [[nodiscard]] const Shared& first_value() const {
    for (const Step& step : steps_)
      if (step.before) return step.before;
    return present_;
  }

  struct Kept {
    std::vector<KeptStep> undo, redo; ///< the oldest first
  };
  /// All steps as they are to be kept. Forgets the oldest beyond `most_bytes`.
  /// @param way (after, shared before) → the way from the one to the other
  template <class Way> Kept kept(const Way& way) {
    std::size_t bytes = 0;
    Kept kept;
    for (auto [stack, list] : {std::pair{&steps_, &kept.undo}, std::pair{&undone_, &kept.redo}}) {
      Shared after = present_;
      std::size_t taken = 0;
      for (auto step = stack->rbegin(); step != stack->rend(); ++step, ++taken) {
        if (step->before) {
          if (step->way.empty()) step->way = way(*after, step->before);
          after = step->before;
        }
        bytes += step->way.size();
        if (bytes > most_bytes) break;
        list->insert(list->begin(), {step->name, step->way});
      }
      stack->erase(stack->begin(), stack->end() - static_cast<std::ptrdiff_t>(taken));
    }
    return kept;
  }
  /// What stays whatever is undone: every value that undo or redo would bring back is made anew by the
  /// function. Steps of an earlier run have no value to make anew: they are forgotten.
  template <class Change> void rewrite(const Change& change) {
    const auto changed = [&](const Shared& value) {
      Value copy = *value;
      change(copy);
      return std::make_shared<const Value>(std::move(copy));
    };
    end_visit();
    for (auto* const stack : {&steps_, &undone_}) {
      std::erase_if(*stack, [](const Step& step) { return !step.before; });
      for (Step& step : *stack) {
        step.before = changed(step.before);
        step.way.clear();
      }
    }
    present_ = changed(present_);
  }
private:
  struct Step {
    StepName name;
    Shared before;   ///< on the way back: the value that redo brings; null: only the way is known
    std::string way; ///< see KeptStep; empty: not made yet
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
    if (!step.before) step.before = walk_(*present_, step.way);
    if (!step.before) { // it does not fit, and then nothing below it does
      from.clear();
      return false;
    }
    to.push_back({std::move(step.name), std::exchange(present_, std::move(step.before)), {}});
    return true;
  }

  Shared present_;
  std::deque<Step> steps_;
  std::deque<Step> undone_;
  std::optional<Visit> visit_;
  std::uint64_t begun_ = 0;
  Walk walk_;
};

} // namespace sanpo
