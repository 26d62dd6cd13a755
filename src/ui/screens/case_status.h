// How the three tools of a case stand, in short: what the list of cases and 概要 show. The figures are the
// tools' own results; kept by case, since a list asks for many in every pass. Rule: ux.md, Start and 概要.
#pragma once

#include <memory>
#include <unordered_map>

#include "app/case_editor.h"

namespace sanpo {

/// Each part is empty where its tool was not begun, or nothing was entered in it.
struct CaseStatus {
  struct EstimateStatus {
    Id id;
    Yen first_year, following_year; ///< 税込
    bool lower_bound = false;       ///< ～
  };
  struct CostStatus {
    Id id;
    std::string name; ///< the year
    Yen annual, spending, opportunity;
    std::optional<Yen> per_head;
  };
  struct CertificationStatus {
    Id id;
    LocalText title; ///< what is aimed at
    Value value = Value::undecided;
    bool still_possible = true;
    Count mandatory_met, mandatory_size, optional_met, optional_size;
    std::optional<Count> optional_minimum;
  };
  std::optional<EstimateStatus> estimate;        ///< the first scenario
  std::optional<CostStatus> cost_sheet;          ///< the last year
  std::optional<CertificationStatus> assessment; ///< the last assessment
};

/// The status of a case that is not open.
CaseStatus status_of(const std::shared_ptr<const Case>& document, const Catalogues& catalogues);
/// The status of the open case, from the results it keeps.
CaseStatus status_of(CaseEditor& editor, const Catalogues& catalogues);

/// The statuses of many cases, each computed anew only when its case changed.
class CaseStatuses {
public:
  const CaseStatus& of(const std::shared_ptr<const Case>& document, const Catalogues& catalogues);
private:
  struct Kept {
    std::shared_ptr<const Case> document;
    CaseStatus status;
  };
  std::unordered_map<std::string, Kept> kept_;
};

} // namespace sanpo
