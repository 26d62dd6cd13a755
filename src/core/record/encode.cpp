#include "core/record/encode.h"

#include "core/base/value_text.h"

namespace sanpo {

namespace {

template <class... F> struct Overloaded : F... {
  using F::operator()...;
};

class Encoder final : public RecordVisitor {
public:
  explicit Encoder(JsonWriter& writer) : writer_(writer) {}

  void field(std::string_view slug, const Member& member, const FieldSpec&) override {
    std::visit(Overloaded{
                   [&](const bool* tick) {
                     if (*tick) writer_.key(slug).tick(true);
                   },
                   [&](const ChoiceMember& choice) {
                     if (const auto position = choice.type->get(choice.member))
                       writer_.key(slug).string(choice.type->slugs[*position]);
                   },
                   [](const SetMember&) {}, // never a field: see slugs()
                   [&](const std::string* text) { write_text(slug, *text); },
                   [&](const Id* id) { write_text(slug, id->value); },
                   [&](const Slug* name) { write_text(slug, name->value); },
                   [&](const Count* count) { writer_.key(slug).integer(count->value); },
                   [&](const std::optional<Yen>* yen) {
                     if (*yen) writer_.key(slug).integer((*yen)->value);
                   },
                   [&](const std::optional<Count>* count) {
                     if (*count) writer_.key(slug).integer((*count)->value);
                   },
                   [&](const auto* value) {
                     if (*value) writer_.key(slug).string(canonical(**value));
                   },
               },
               member);
  }

  void array(std::string_view slug, const ArrayMember& member, const FieldSpec&) override {
    bool blank = true;
    for (std::size_t i = 0; i < member.size; ++i)
      blank = blank && is_zero(member.at(member.member, i));
    if (blank) return;
    writer_.key(slug).begin_row();
    for (std::size_t i = 0; i < member.size; ++i) {
      const Member element = member.at(member.member, i);
      if (const auto* tick = std::get_if<bool*>(&element))
        writer_.tick(**tick);
      else if (const auto* count = std::get_if<Count*>(&element))
        writer_.integer((*count)->value);
    }
    writer_.end_row();
  }

  void slugs(std::string_view slug, std::vector<Slug>& member) override {
    if (member.empty()) return;
    writer_.key(slug).begin_row();
    for (const Slug& name : member)
      writer_.string(name.value);
    writer_.end_row();
  }

  void object(std::string_view slug, const RecordMember& member) override {
    const JsonWriter::Mark mark = writer_.mark();
    writer_.key(slug).begin_object();
    const std::size_t opened = writer_.mark().length;
    member.type->describe(member.record, *this);
    const bool blank = writer_.mark().length == opened;
    writer_.end_object();
    if (blank) writer_.take_back(mark);
  }

  void list(std::string_view slug, const ListMember& member) override {
    if (member.size() == 0) return;
    writer_.key(slug).begin_array();
    for (std::size_t i = 0; i < member.size(); ++i)
      element(member.at(i));
    writer_.end_array();
  }
  void element(const RecordMember& record) {
    writer_.begin_object();
    record.type->describe(record.record, *this);
    writer_.end_object();
  }

  void json(std::string_view slug, JsonText& member) override {
    if (!member.text.empty()) writer_.key(slug).raw(member.text);
  }
private:
  void write_text(std::string_view slug, const std::string& text) {
    if (!text.empty()) writer_.key(slug).string(text);
  }
  static bool is_zero(const Member& element) {
    if (const auto* tick = std::get_if<bool*>(&element)) return !**tick;
    const auto* count = std::get_if<Count*>(&element);
    return count != nullptr && (*count)->value == 0;
  }

  JsonWriter& writer_;
};

/// Passes on what was not written yet of the outermost record, until so many bytes are written.
class PartEncoder final : public RecordVisitor {
public:
  PartEncoder(JsonWriter& writer, std::size_t& written, std::size_t bytes)
      : writer_(writer), encoder_(writer), written_(written), until_(writer.mark().length + bytes) {}
  bool full = false;

  void field(std::string_view slug, const Member& member, const FieldSpec& spec) override {
    if (due()) encoder_.field(slug, member, spec);
  }
  void array(std::string_view slug, const ArrayMember& member, const FieldSpec& spec) override {
    if (due()) encoder_.array(slug, member, spec);
  }
  void slugs(std::string_view slug, std::vector<Slug>& member) override {
    if (due()) encoder_.slugs(slug, member);
  }
  void object(std::string_view slug, const RecordMember& member) override {
    if (due()) encoder_.object(slug, member);
  }
  void list(std::string_view slug, const ListMember& member) override {
    const std::size_t size = member.size();
    for (std::size_t i = 0; i < size; ++i) {
      if (!due()) continue;
      if (i == 0) writer_.key(slug).begin_array();
      encoder_.element(member.at(i));
      if (i + 1 == size) writer_.end_array();
    }
  }
  void json(std::string_view slug, JsonText& member) override {
    if (due()) encoder_.json(slug, member);
  }
private:
  bool due() {
    if (part_++ != written_ || full) return false;
    full = writer_.mark().length >= until_;
    if (full) return false;
    ++written_;
    return true;
  }

  JsonWriter& writer_;
  Encoder encoder_;
  std::size_t& written_;
  std::size_t until_, part_ = 0;
};

} // namespace

CaseWriter::CaseWriter(const Case& document, JsonLayout layout) : document_(&document), writer_(layout) {
  writer_.begin_object();
  writer_.key("format").string(case_format);
  writer_.key("schema").integer(case_schema_version);
}

bool CaseWriter::step(std::size_t bytes) {
  PartEncoder encoder(writer_, written_, bytes);
  // Visitors take members that can be written; this one only reads them.
  case_type().describe(const_cast<Case*>(document_), encoder);
  if (encoder.full) return false;
  writer_.end_object();
  return true;
}

std::string encode_case(const Case& document, JsonLayout layout) {
  CaseWriter writer(document, layout);
  while (!writer.step(std::string::npos / 2)) {
  }
  return writer.take();
}

std::string encode_record(const RecordMember& record, JsonLayout layout) {
  JsonWriter writer(layout);
  Encoder encoder(writer);
  writer.begin_object();
  record.type->describe(record.record, encoder);
  writer.end_object();
  return writer.take();
}

} // namespace sanpo
