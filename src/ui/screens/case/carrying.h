// From the estimate to the cost sheet on the screen: each part with its amount, its row and how it stands
// there, and one press to carry over, to bring up to date or to take out again. The acts are
// app/carry_over's. Rule: ux.md, 概要; pricing.md, From the estimate to the cost sheet.
#pragma once

#include <string>
#include <vector>

#include "app/carry_over.h"
#include "ui/screens/context.h"

namespace sanpo {

/// An estimate and the sheet its cost goes to, in one pass. `document` keeps them alive.
struct Carrying {
  CaseEditor::Shared document;
  const Estimate* estimate = nullptr;
  const CostSheet* sheet = nullptr; ///< null: the case has none yet, and one is made when it is needed
  std::vector<CarriedPart> parts;

  /// Parts that one press brings to where the estimate has them; employees' time only where it is there.
  [[nodiscard]] std::size_t waiting() const;
  [[nodiscard]] bool carried() const; ///< anything is on the sheet
};

/// The estimate, or the one that was carried over before, or the first; the sheet, or the last one. Nothing
/// while the case has no estimate, or its price list is not at hand.
std::optional<Carrying> carrying_of(Context& c, const Id& estimate, const Id& sheet);

/// Brings one part to where the estimate has it, as a step.
void carry_one(Context& c, const Carrying& carrying, const CarriedPart& part);

/// "産業医サポート".
std::string part_name(const Context& c, const Slug& part);
/// "A 産業医".
std::string row_name(const Context& c, const Slug& row);
/// What is carried over in a few words: "初年度・税別".
std::string basis_text(const Context& c, const Carrying& carrying);

/// All parts as a list with their acts, and the one press for all of them.
void carrying_list(Context& c, const Path& path, const Carrying& carrying);
/// How it stands, in a tinted box with the press; nothing while there is nothing to carry over.
void carrying_notice(Context& c, const Path& path, const Carrying& carrying);

} // namespace sanpo
