#include "core/record/json_elements.h"

#include <algorithm>
#include <utility>

namespace sanpo {

bool JsonElements::step(std::size_t bytes) {
  const std::size_t end = at_ + std::min(bytes, text_.size() - at_);
  for (; at_ < end; ++at_) {
    const char c = text_[at_];
    if (in_string_) {
      if (escaped_)
        escaped_ = false;
      else if (c == '\\')
        escaped_ = true;
      else if (c == '"')
        end_string(at_);
      continue;
    }
    switch (c) {
    case '"':
      in_string_ = true;
      string_begin_ = at_ + 1;
      break;
    case '{':
    case '[': open(c, at_); break;
    case '}':
    case ']': close(at_); break;
    case ',':
      if (in_list_ && depth_ == 2) end_element(at_);
      if (depth_ == 1) found_key_ = false;
      break;
    default: break;
    }
  }
  return at_ == text_.size();
}

void JsonElements::end_string(std::size_t at) {
  in_string_ = false;
  if (depth_ != 1) return;
  name_ = text_.substr(string_begin_, at - string_begin_);
  found_key_ = outer_object_ && (key_.empty() || name_ == key_);
}

void JsonElements::open(char bracket, std::size_t at) {
  if (depth_ == 0 && !began_) outer_object_ = bracket == '{';
  began_ = true;
  ++depth_;
  if (depth_ == 2 && bracket == '[' && found_key_) {
    if (!key_.empty()) return begin_list(at + 1);
    list_begin_ = at + 1;
  } else if (depth_ == 3 && list_begin_ != 0) {
    const std::size_t begin = std::exchange(list_begin_, 0);
    if (bracket == '{' && text_.substr(begin, at - begin).find_first_not_of(" \t\r\n") == text_.npos)
      begin_list(begin);
  }
}

void JsonElements::begin_list(std::size_t at) {
  in_list_ = true;
  list_name_ = name_;
  element_begin_ = at;
  rest_.push_back(text_.substr(rest_begin_, at - rest_begin_));
}

void JsonElements::close(std::size_t at) {
  if (in_list_ && depth_ == 2) {
    const bool empty =
        text_.substr(element_begin_, at - element_begin_).find_first_not_of(" \t\r\n") == text_.npos;
    if (!empty || text_[element_begin_ - 1] == ',') end_element(at);
    in_list_ = false;
    rest_begin_ = at;
  }
  --depth_;
}

void JsonElements::end_element(std::size_t at) {
  elements_.push_back(text_.substr(element_begin_, at - element_begin_));
  keys_.push_back(list_name_);
  element_begin_ = at + 1;
}

std::string JsonElements::rest() const {
  std::string rest;
  for (const std::string_view piece : rest_)
    rest += piece;
  rest += text_.substr(rest_begin_);
  return rest;
}

} // namespace sanpo
