// Members of records with their types erased: what decoder, encoder, schema and binding work on, so that each
// of them is compiled once and not once a record. The described types stand in fields.h. What a member means
// is left to its FieldSpec and to its record.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/choice.h"
#include "core/base/moment.h"
#include "core/base/units.h"
#include "core/record/fields.h"

namespace sanpo {

/// JSON that this version keeps as it is: canonical text of one value, or empty.
struct JsonText {
  std::string text;
  bool operator==(const JsonText&) const = default;
};

/// An enumeration by the positions of its values in Choices<E>::table.
struct ChoiceType {
  std::span<const std::string_view> slugs;
  bool optional; ///< there may be no value
  std::optional<std::size_t> (*get)(const void* member);
  void (*set)(void* member, std::optional<std::size_t> position);
};
struct ChoiceMember {
  const ChoiceType* type;
  void* member;
};

/// One name of a set, as a tick.
struct SetMember {
  std::vector<Slug>* set;
  std::string_view name;
};

using Member = std::variant<bool*, ChoiceMember, SetMember, std::string*, Id*, Slug*, Count*,
                            std::optional<Yen>*, std::optional<Count>*, std::optional<Quantity>*,
                            std::optional<Hours>*, std::optional<Percent>*, std::optional<Date>*,
                            std::optional<Month>*, std::optional<Moment>*>;

/// A fixed number of values.
struct ArrayMember {
  void* member;
  std::size_t size;
  Member (*at)(void* member, std::size_t position);
};

class RecordVisitor;

struct RecordType {
  std::string_view name; ///< snake_case, as in text keys: `site_plan`
  void (*describe)(void* record, RecordVisitor& visitor);
  void (*describe_blank)(RecordVisitor& visitor); ///< describes a record with nothing in it
};
struct RecordMember {
  const RecordType* type;
  void* record;
};

/// The few operations that are compiled once an element type; ListMember makes the others of them.
struct ListType {
  const RecordType* element;
  bool named_by_slug; ///< the elements' ids are catalogue names
  std::size_t (*size)(const void* list);
  void* (*at)(void* list, std::size_t position);
  std::string* (*id)(void* element);
  void (*append)(void* list);
  void (*append_copy)(void* list, std::size_t from);
  void (*remove_last)(void* list);
  void (*swap)(void* list, std::size_t a, std::size_t b);
};
struct ListMember {
  const ListType* type;
  void* list;
  [[nodiscard]] std::size_t size() const { return type->size(list); }
  [[nodiscard]] RecordMember at(std::size_t i) const { return {type->element, type->at(list, i)}; }
  [[nodiscard]] std::string& id(std::size_t i) const { return *type->id(type->at(list, i)); }
  void move(std::size_t from, std::size_t to) const {
    for (; from < to; ++from)
      type->swap(list, from, from + 1);
    for (; from > to; --from)
      type->swap(list, from, from - 1);
  }
  void insert(std::size_t position) const {
    type->append(list);
    move(size() - 1, position);
  }
  void insert_copy(std::size_t from, std::size_t position) const {
    type->append_copy(list, from);
    move(size() - 1, position);
  }
  void erase(std::size_t position) const {
    move(position, size() - 1);
    type->remove_last(list);
  }
};

/// Is told each member of a record, in the order of its description.
class RecordVisitor {
public:
  virtual void field(std::string_view slug, const Member& member, const FieldSpec& spec) = 0;
  virtual void array(std::string_view slug, const ArrayMember& member, const FieldSpec& spec) = 0;
  virtual void slugs(std::string_view slug, std::vector<Slug>& member) = 0;
  virtual void object(std::string_view slug, const RecordMember& member) = 0;
  virtual void list(std::string_view slug, const ListMember& member) = 0;
  virtual void json(std::string_view slug, JsonText& member) = 0;
protected:
  ~RecordVisitor() = default;
};

/// Specialised for every record: its name in text keys.
template <class T> struct RecordName;

template <class T> const RecordType& record_type();

namespace erased {

template <class E> struct EnumOf {
  using type = E;
  static constexpr bool optional = false;
};
template <class E> struct EnumOf<std::optional<E>> {
  using type = E;
  static constexpr bool optional = true;
};

template <class E> constexpr auto choice_slugs() {
  std::array<std::string_view, std::size(Choices<E>::table)> slugs{};
  for (std::size_t i = 0; i < slugs.size(); ++i)
    slugs[i] = Choices<E>::table[i].slug;
  return slugs;
}
template <class E> inline constexpr auto slugs_of = choice_slugs<E>();

template <class M> std::optional<std::size_t> get_choice(const void* member) {
  using E = typename EnumOf<M>::type;
  const M& value = *static_cast<const M*>(member);
  for (std::size_t i = 0; i < std::size(Choices<E>::table); ++i)
    if (value == Choices<E>::table[i].value) return i;
  return std::nullopt;
}
template <class M> void set_choice(void* member, std::optional<std::size_t> position) {
  using E = typename EnumOf<M>::type;
  if (position)
    *static_cast<M*>(member) = Choices<E>::table[*position].value;
  else if constexpr (EnumOf<M>::optional)
    static_cast<M*>(member)->reset();
}
template <class M>
inline constexpr ChoiceType choice_type{slugs_of<typename EnumOf<M>::type>, EnumOf<M>::optional,
                                        get_choice<M>, set_choice<M>};

template <class M> Member member_of(M& member) {
  if constexpr (std::is_enum_v<typename EnumOf<M>::type>)
    return ChoiceMember{&choice_type<M>, &member};
  else
    return &member;
}

template <class T>
inline constexpr ListType list_type{
    nullptr,
    std::is_same_v<decltype(T::id), Slug>,
    [](const void* list) { return static_cast<const std::vector<T>*>(list)->size(); },
    [](void* list, std::size_t i) -> void* { return &(*static_cast<std::vector<T>*>(list))[i]; },
    [](void* element) { return &static_cast<T*>(element)->id.value; },
    [](void* list) { static_cast<std::vector<T>*>(list)->emplace_back(); },
    [](void* list, std::size_t from) {
      T copy((*static_cast<std::vector<T>*>(list))[from]);
      static_cast<std::vector<T>*>(list)->push_back(std::move(copy));
    },
    [](void* list) { static_cast<std::vector<T>*>(list)->pop_back(); },
    [](void* list, std::size_t a, std::size_t b) {
      auto& elements = *static_cast<std::vector<T>*>(list);
      std::swap(elements[a], elements[b]);
    },
};

/// The visitor that `describe` sees: it erases the types and passes on.
class Describer {
public:
  explicit Describer(RecordVisitor& visitor) : visitor_(visitor) {}
  template <class M> void field(std::string_view slug, M& member, const FieldSpec& spec) {
    visitor_.field(slug, member_of(member), spec);
  }
  template <class V, std::size_t n>
  void array(std::string_view slug, std::array<V, n>& member, const FieldSpec& spec) {
    visitor_.array(
        slug,
        {&member, n,
         [](void* values, std::size_t i) -> Member { return &(*static_cast<std::array<V, n>*>(values))[i]; }},
        spec);
  }
  void slugs(std::string_view slug, std::vector<Slug>& member) { visitor_.slugs(slug, member); }
  template <class R> void object(std::string_view slug, R& member) {
    visitor_.object(slug, {&record_type<R>(), &member});
  }
  template <class R> void list(std::string_view slug, std::vector<R>& member) {
    static const ListType type = [] {
      ListType typed = list_type<R>;
      typed.element = &record_type<R>();
      return typed;
    }();
    visitor_.list(slug, {&type, &member});
  }
  void json(std::string_view slug, JsonText& member) { visitor_.json(slug, member); }
private:
  RecordVisitor& visitor_;
};

} // namespace erased

template <class T> const RecordType& record_type() {
  static constexpr RecordType type{RecordName<T>::value,
                                   [](void* record, RecordVisitor& visitor) {
                                     erased::Describer describer(visitor);
                                     describe(describer, *static_cast<T*>(record));
                                   },
                                   [](RecordVisitor& visitor) {
                                     T blank{};
                                     type.describe(&blank, visitor);
                                   }};
  return type;
}

} // namespace sanpo
