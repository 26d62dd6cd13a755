// The draft of a price list in one pass of its screen: fields that write into it, and keep what they refuse
// with what is wrong about it. Which fields there are is left to prices_screen and prices_services.
#pragma once

#include <concepts>
#include <string>
#include <utility>

#include "app/own_prices.h"
#include "app/step_codes.h"
#include "core/base/entry.h"
#include "core/base/value_text.h"
#include "ui/screens/prices_screen.h"

namespace sanpo::prices {

inline const Path root("prices");

struct Form {
  Context& c;
  PricesView& view;
  PriceList& list;
  /// What was done to the list in this pass: typed into a field of this path, or anything else.
  std::optional<StepName> changed;

  /// A field whose refused text stays in it with its message.
  /// @param read the text as a value, or what is wrong with it
  /// @param take puts the value into the list; false when it cannot stand there
  /// @param why is said then
  template <class Value, class Read, class Take>
  void field(const Path& path, std::string_view label, std::string value, FieldLook look, const Read& read,
             const Take& take, Text why = "prices.needed"_text) {
    const auto refused = view.typed.find(path.text());
    if (refused != view.typed.end()) value = refused->second;
    const EntryResult<Value> checked = read(value);
    const std::string message = !checked ? c.words.text(checked.error().code, checked.error().arguments)
                                : refused != view.typed.end() ? std::string(c.t(why))
                                                              : std::string();
    look.label = label;
    look.message = message;
    const auto edit = sanpo::field(c.ui, path, value, look);
    if (!edit) return;
    EntryResult<Value> now = read(*edit);
    if (!now || !take(std::move(now->value))) {
      view.typed[std::string(path.text())] = std::string(*edit);
      return;
    }
    view.typed.erase(std::string(path.text()));
    changed = {std::string(step_code::edit), std::string(path.text())};
  }

  /// In the language in use; the other one keeps its own.
  void text(const Path& path, std::string_view label, LocalText& text, std::size_t longest);
  /// One that may be left empty. What is only there in one language stands in the other one as well.
  void optional_text(const Path& path, std::string_view label, LocalText& text, std::size_t longest);
  /// Empty, where that is allowed: 別途見積 or 実費.
  void yen(const Path& path, std::string_view label, std::optional<Yen>& price, bool may_be_empty);
  void percent(const Path& path, std::string_view label, Percent& share);
  void count(const Path& path, std::string_view label, std::string_view unit, Count& value,
             Bounds<Count> bounds);

  /// A row goes: what was refused in it is of no interest any more.
  void forget(const Path& row) {
    const std::string below = std::string(row.text()) + '/';
    std::erase_if(view.typed, [&](const auto& each) { return each.first.starts_with(below); });
    changed = price_step();
  }
};

/// The card with every price.
void services(Form& form);

} // namespace sanpo::prices
