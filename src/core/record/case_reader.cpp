// Lists whose elements are objects are cut out and read element by element. Whatever hurts a guard or a rule
// on this way is left to decode_case, so that there is one place that says what is wrong.
#include "core/record/case_reader.h"

#include <algorithm>

#include "core/record/decode.h"

namespace sanpo {
namespace {

/// The list of a record by its key.
class ListOf final : public RecordVisitor {
public:
  explicit ListOf(std::string_view key) : key_(key) {}
  std::optional<ListMember> found;
  void field(std::string_view, const Member&, const FieldSpec&) override {}
  void array(std::string_view, const ArrayMember&, const FieldSpec&) override {}
  void slugs(std::string_view, std::vector<Slug>&) override {}
  void object(std::string_view, const RecordMember&) override {}
  void list(std::string_view slug, const ListMember& member) override {
    if (slug == key_) found = member;
  }
  void json(std::string_view, JsonText&) override {}
private:
  std::string_view key_;
};

} // namespace

CaseReader::CaseReader(std::string_view bytes, std::size_t piece)
    : bytes_(bytes), piece_(piece), whole_(bytes.size() <= piece || bytes.size() > max_document_bytes),
      result_(Case{}) {
  levels_.push_back({.record = {&case_type(), &*result_}, .elements = JsonElements{bytes, {}}});
}

bool CaseReader::step() {
  if (whole_) {
    result_ = decode_case(bytes_);
    return true;
  }
  Level& level = levels_.back();
  if (!level.looked_through) {
    level.looked_through = level.elements.step(4 * piece_);
    whole_ = level.looked_through && !look_through(level);
    return false;
  }
  if (level.next < level.elements.elements().size()) {
    whole_ = !read_next(level);
    return false;
  }
  whole_ = !keep_id(level);
  if (whole_) return false;
  levels_.pop_back();
  return levels_.empty();
}

std::expected<Case, std::vector<DocumentError>> CaseReader::take() { return std::move(result_); }

/// @param above levels that the piece lies in, each of them an object and a list
std::optional<JsonValue> CaseReader::read_piece(std::string_view text, std::size_t above) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos || text[begin] != '{') return std::nullopt;
  auto json = read_json(text);
  if (!json) return std::nullopt;
  const JsonExtent extent = extent_of(*json);
  values_ += extent.values;
  if (values_ > max_json_values || extent.depth + 2 * above > max_json_depth) return std::nullopt;
  return std::move(*json);
}

bool CaseReader::look_through(Level& level) {
  if (!level.elements.whole()) return false;
  const auto json = read_piece(level.elements.rest(), levels_.size() - 1);
  if (!json) return false;
  if (levels_.size() > 1) return decode_record(level.record, *json);
  result_ = decode_case(*json);
  if (!result_) return false;
  level.record.record = &*result_;
  return true;
}

bool CaseReader::read_next(Level& level) {
  if (!keep_id(level) || !begin_list(level)) return false;
  const std::string_view text = level.elements.elements()[level.next++];
  level.list.type->append(level.list.list);
  const RecordMember record = level.list.at(level.list.size() - 1);
  if (text.size() > piece_) {
    levels_.push_back({.record = record, .elements = JsonElements{text, {}}});
    return true;
  }
  const auto json = read_piece(text, levels_.size());
  return json && decode_record(record, *json);
}

bool CaseReader::begin_list(Level& level) {
  const std::string_view key = level.elements.keys()[level.next];
  if (level.next > 0 && key == level.key) return true;
  ListOf list{key};
  level.record.type->describe(level.record.record, list);
  if (!list.found) return false;
  level.key = key;
  level.list = *list.found;
  level.ids.clear();
  return true;
}

/// Of the last one that was read into the list.
bool CaseReader::keep_id(Level& level) {
  return level.next == 0 || level.ids.insert(level.list.id(level.list.size() - 1)).second;
}

} // namespace sanpo
