// The elements of a list, or of several, in a long JSON text, found in slices without reading them: each can
// then be read on its own, so that neither time nor memory is needed for all of them at once. Counts brackets
// and quotes only: whether a piece is JSON is read_json's to say. Rule: design.md, Keeping data, point 10
// (case by case, in slices).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanpo {

class JsonElements {
public:
  /// @param text must outlive this
  /// @param key of the outermost object, whose list is meant; empty: every list of it that begins with an
  /// object
  JsonElements(std::string_view text, std::string_view key) : text_(text), key_(key) {}

  /// Goes through at most so many bytes; true when all of the text was gone through.
  bool step(std::size_t bytes);

  /// Whether every bracket and every string of the text is closed. Told, like the others, at the end.
  [[nodiscard]] bool whole() const { return depth_ == 0 && !in_string_ && began_; }
  /// Views of the text. Of a list that stands there twice the elements of both, and the rest holds both keys.
  [[nodiscard]] const std::vector<std::string_view>& elements() const { return elements_; }
  /// For each of them the key of its list, as it is written.
  [[nodiscard]] const std::vector<std::string_view>& keys() const { return keys_; }
  /// The text with nothing between the brackets of the lists.
  [[nodiscard]] std::string rest() const;
private:
  void end_string(std::size_t at);
  void open(char bracket, std::size_t at);
  void close(std::size_t at);
  void begin_list(std::size_t at);
  void end_element(std::size_t at);

  std::string_view text_, key_;
  std::size_t at_ = 0;
  std::ptrdiff_t depth_ = 0;
  bool began_ = false, in_string_ = false, escaped_ = false;
  bool outer_object_ = false;
  bool found_key_ = false; ///< the last string in the outermost object was the key
  std::string_view name_, list_name_;
  std::size_t list_begin_ =
      0; ///< behind the bracket of a list that may be meant, until its first element tells
  bool in_list_ = false;
  std::size_t string_begin_ = 0, element_begin_ = 0, rest_begin_ = 0;
  std::vector<std::string_view> elements_, keys_;
  std::vector<std::string_view> rest_;
};

} // namespace sanpo
