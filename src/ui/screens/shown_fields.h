// What the fields of the open case show, kept as long as the case is the same value: every pass asks for
// hundreds of them, and most passes change none. How a field looks and what typing into it does is
// bound.cpp's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/case_editor.h"
#include "ui/path.h"
#include "ui/widgets/controls.h"
#include "words/words.h"

namespace sanpo {

struct ShownField {
  std::string label, value, message;
  FieldSpec spec;
  std::string_view record, slug;
};

/// The choices of a field in the language in use; the empty one, if it was asked for, stands first.
struct ShownChoices {
  std::string_view record, slug;
  std::string with_none;
  std::vector<std::string> names;
  std::vector<Option> options; ///< names are those above
};

class ShownFields {
public:
  /// To be called at the beginning of a pass; `editor` may be null. What was kept of another case value, or
  /// in another language or calendar, is read again when it is asked for.
  void begin(const CaseEditor* editor, const Words& words);
  /// From the document, its drafts and the catalogue of fields. A record that will exist by being named is
  /// known to the catalogue only. Valid until the next begin().
  const ShownField& field(const Path& path);
  const ShownChoices& choices(const ShownField& field, std::string_view with_none);
private:
  struct Kept {
    std::string path; ///< ids are hashes: two paths may share one
    std::uint64_t version = 0;
    ShownField field;
  };
  void read(const Path& path, ShownField& field) const;

  const CaseEditor* editor_ = nullptr;
  const Words* words_ = nullptr;
  CaseEditor::Shared document_;
  Style style_{};
  std::uint64_t version_ = 1;
  std::unordered_map<std::uint32_t, Kept> fields_;
  std::vector<ShownChoices> choices_;
};

/// The label of a field in the language in use.
std::string field_label(const Words& words, std::string_view record, std::string_view slug);

} // namespace sanpo
