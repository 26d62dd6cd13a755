#include "core/record/structure.h"

#include <algorithm>
#include <utility>

#include "core/base/text_forms.h"

namespace sanpo {

namespace {

/// The members of one record that can be walked into.
class InnerMembers final : public RecordVisitor {
public:
  std::vector<std::pair<std::string_view, RecordMember>> objects;
  std::vector<std::pair<std::string_view, ListMember>> lists;
  std::vector<std::string*>
      names;            ///< ids and slugs of others, which may name (or be built on) another record's id
  Id* own_id = nullptr; ///< none where the record is named after something else

  explicit InnerMembers(const RecordMember& record) { record.type->describe(record.record, *this); }
  void field(std::string_view, const Member& member, const FieldSpec& spec) override {
    const auto* id = std::get_if<Id*>(&member);
    if (id != nullptr && spec.kind == FieldKind::identity)
      own_id = *id;
    else if (id != nullptr)
      names.push_back(&(*id)->value);
    else if (const auto* slug = std::get_if<Slug*>(&member))
      names.push_back(&(*slug)->value);
  }
  void array(std::string_view, const ArrayMember&, const FieldSpec&) override {}
  void slugs(std::string_view, std::vector<Slug>&) override {}
  void object(std::string_view slug, const RecordMember& member) override {
    objects.emplace_back(slug, member);
  }
  void list(std::string_view slug, const ListMember& member) override { lists.emplace_back(slug, member); }
  void json(std::string_view, JsonText&) override {}
};

std::string_view take_step(std::string_view& path) {
  const std::size_t slash = path.find('/');
  const std::string_view step = path.substr(0, slash);
  path = slash == path.npos ? std::string_view() : path.substr(slash + 1);
  return step;
}

std::optional<std::size_t> position_of(const ListMember& list, std::string_view name) {
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list.id(i) == name) return i;
  return std::nullopt;
}

/// A list, and the position in it where the path names a record.
struct Found {
  ListMember list;
  std::optional<std::size_t> position;
};

/// Walks to the list or to the record of a list that the path names.
std::optional<Found> walk(Case& document, std::string_view path) {
  RecordMember record{&case_type(), &document};
  while (!path.empty()) {
    const std::string_view step = take_step(path);
    const InnerMembers members(record);
    const auto named = [&](const auto& member) { return member.first == step; };
    if (const auto object = std::ranges::find_if(members.objects, named); object != members.objects.end()) {
      record = object->second;
      continue;
    }
    const auto list = std::ranges::find_if(members.lists, named);
    if (list == members.lists.end()) return std::nullopt;
    if (path.empty()) return Found{list->second, std::nullopt};
    const std::optional<std::size_t> position = position_of(list->second, take_step(path));
    if (!position) return std::nullopt;
    if (path.empty()) return Found{list->second, position};
    record = list->second.at(*position);
  }
  return std::nullopt;
}

std::optional<Found> walk_to_record(Case& document, std::string_view path) {
  std::optional<Found> found = walk(document, path);
  return found && found->position ? found : std::nullopt;
}

using Renamed = std::vector<std::pair<std::string, std::string>>;

/// Gives new ids to the records inside that have ids of their own.
void rename_inner(const RecordMember& record, const IdSource& ids, Renamed& renamed) {
  const InnerMembers members(record);
  for (const auto& [slug, object] : members.objects)
    rename_inner(object, ids, renamed);
  for (const auto& [slug, list] : members.lists)
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (InnerMembers(list.at(i)).own_id != nullptr) {
        std::string id = ids().value;
        renamed.emplace_back(std::exchange(list.id(i), id), id);
      }
      rename_inner(list.at(i), ids, renamed);
    }
}

/// Names of the copied records, also inside longer names (the key of an estimate's line), become those of the
/// copies.
void follow(const RecordMember& record, const Renamed& renamed) {
  const InnerMembers members(record);
  for (std::string* name : members.names)
    for (const auto& [before, after] : renamed)
      if (const std::size_t at = name->find(before); at != name->npos) {
        name->replace(at, before.size(), after);
        break;
      }
  for (const auto& [slug, object] : members.objects)
    follow(object, renamed);
  for (const auto& [slug, list] : members.lists)
    for (std::size_t i = 0; i < list.size(); ++i)
      follow(list.at(i), renamed);
}

} // namespace

bool append_record(Case& document, std::string_view list, std::string_view name,
                   std::optional<std::size_t> position) {
  const std::optional<Found> found = walk(document, list);
  if (!found || found->position) return false;
  const ListMember& member = found->list;
  if (!(member.type->named_by_slug ? has_slug_form(name) : has_id_form(name)) || position_of(member, name))
    return false;
  const std::size_t at = std::min(position.value_or(member.size()), member.size());
  member.insert(at);
  member.id(at) = name;
  return true;
}

std::optional<std::string> copy_record(Case& document, std::string_view record, const IdSource& ids) {
  const std::optional<Found> found = walk_to_record(document, record);
  if (!found) return std::nullopt;
  const ListMember& list = found->list;
  if (InnerMembers(list.at(*found->position)).own_id == nullptr) return std::nullopt;
  const std::size_t at = *found->position + 1;
  list.insert_copy(*found->position, at);
  const std::string id = ids().value;
  Renamed renamed{{std::exchange(list.id(at), id), id}};
  rename_inner(list.at(at), ids, renamed);
  follow(list.at(at), renamed);
  return id;
}

bool remove_record(Case& document, std::string_view record) {
  const std::optional<Found> found = walk_to_record(document, record);
  if (!found) return false;
  found->list.erase(*found->position);
  return true;
}

bool move_record(Case& document, std::string_view record, std::size_t position) {
  const std::optional<Found> found = walk_to_record(document, record);
  if (!found) return false;
  found->list.move(*found->position, std::min(position, found->list.size() - 1));
  return true;
}

std::optional<std::vector<std::string>> list_ids(const Case& document, std::string_view list) {
  const std::optional<Found> found = walk(const_cast<Case&>(document), list); // only read
  if (!found || found->position) return std::nullopt;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < found->list.size(); ++i)
    ids.push_back(found->list.id(i));
  return ids;
}

std::optional<RecordMember> find_record(Case& document, std::string_view record) {
  if (record.empty()) return RecordMember{&case_type(), &document};
  const std::optional<Found> found = walk_to_record(document, record);
  if (!found) return std::nullopt;
  return found->list.at(*found->position);
}

} // namespace sanpo
