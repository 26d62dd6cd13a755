// The quick start: from a visitor's problem to the service that answers it.
// Rule: pricing.md, Which problem → which service.
#pragma once

#include "core/base/choice.h"

namespace sanpo {

enum class Problem : unsigned char {
  first_appointment,      ///< 初めての産業医選任
  change_of_physician,    ///< 嘱託産業医の交代
  several_sites,          ///< 50名以上の事業場が複数
  full_time_physician,    ///< 専属産業医を探している
  physician_beside_nurse, ///< 保健師などが在籍し、嘱託産業医だけを探している
  stress_interviews,      ///< ストレスチェック後の面接指導
  overwork_interviews,    ///< 長時間労働者の面接指導
  mental_health,          ///< メンタルヘルス対応
  leave_and_return,       ///< 休職・復職の制度
};
template <> struct Choices<Problem> {
  static constexpr ChoiceName<Problem> table[] = {{Problem::first_appointment, "first_appointment"},
                                                  {Problem::change_of_physician, "change_of_physician"},
                                                  {Problem::several_sites, "several_sites"},
                                                  {Problem::full_time_physician, "full_time_physician"},
                                                  {Problem::physician_beside_nurse, "physician_beside_nurse"},
                                                  {Problem::stress_interviews, "stress_interviews"},
                                                  {Problem::overwork_interviews, "overwork_interviews"},
                                                  {Problem::mental_health, "mental_health"},
                                                  {Problem::leave_and_return, "leave_and_return"}};
};

/// 産業医サポート, 産業医紹介, 面接指導サポート, 休職復職対応サポート.
enum class ServiceArea : unsigned char { support, referral, interviews, leave };
template <> struct Choices<ServiceArea> {
  static constexpr ChoiceName<ServiceArea> table[] = {{ServiceArea::support, "support"},
                                                      {ServiceArea::referral, "referral"},
                                                      {ServiceArea::interviews, "interviews"},
                                                      {ServiceArea::leave, "leave"}};
};

constexpr ServiceArea service_for(Problem problem) {
  switch (problem) {
  case Problem::first_appointment:
  case Problem::change_of_physician:
  case Problem::several_sites: return ServiceArea::support;
  case Problem::full_time_physician:
  case Problem::physician_beside_nurse: return ServiceArea::referral;
  case Problem::stress_interviews:
  case Problem::overwork_interviews: return ServiceArea::interviews;
  case Problem::mental_health:
  case Problem::leave_and_return: return ServiceArea::leave;
  }
  return ServiceArea::support;
}

} // namespace sanpo
