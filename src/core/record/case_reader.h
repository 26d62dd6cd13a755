// A large case read in slices, so that the page goes on meanwhile: record by record, with the outcome that
// decode_case has for the same bytes. Who calls the slices, and when, is left to the caller. Rule: design.md,
// Keeping data, 10.
#pragma once

#include <deque>
#include <expected>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/case.h"
#include "core/record/json_elements.h"
#include "core/record/json_value.h"

namespace sanpo {

class CaseReader {
public:
  /// @param bytes must outlive this
  /// @param piece so many bytes are read at once, more only where they are no list of records
  explicit CaseReader(std::string_view bytes, std::size_t piece = std::size_t{64} * 1024);

  /// Reads a piece; true when all is read. What is wrong is read again in one slice, to say what it is.
  bool step();
  /// To be called once, when all is read.
  std::expected<Case, std::vector<DocumentError>> take();
private:
  /// A record under way: its own members are read, those in its lists follow one by one.
  struct Level {
    RecordMember record;
    JsonElements elements;
    bool looked_through = false;
    std::size_t next = 0;
    std::string_view key; ///< of the list that the last one went into
    ListMember list{};
    std::set<std::string> ids = {}; ///< of those in the list
  };

  bool look_through(Level& level);
  bool read_next(Level& level);
  bool begin_list(Level& level);
  bool keep_id(Level& level);
  [[nodiscard]] std::optional<JsonValue> read_piece(std::string_view text, std::size_t above);

  std::string_view bytes_;
  std::size_t piece_;
  bool whole_; ///< it is read in one slice: because it is short, or because something is wrong
  std::deque<Level> levels_;
  std::size_t values_ = 0;
  std::expected<Case, std::vector<DocumentError>> result_;
};

} // namespace sanpo
