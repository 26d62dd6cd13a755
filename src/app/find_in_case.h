// What there is to be found in a case: its fields with their values, the rows of its cost sheets, the items,
// questions and options of its certification check, findings. Walks the catalogue of fields, so that a field
// added there is found without more ado. How text is compared is find.h's; going there is the screens'. Rule:
// ux.md, Everywhere; design.md, One catalogue of fields.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/catalogues.h"
#include "app/find.h"
#include "app/routes.h"
#include "core/base/finding.h"
#include "core/base/value_text.h"
#include "core/catalogue/local_text.h"
#include "core/record/case.h"

namespace sanpo {

/// What the fields and findings are called in the language in use; words/ is not known here.
class FindTexts {
public:
  [[nodiscard]] virtual std::string field(std::string_view record, std::string_view slug) const = 0;
  [[nodiscard]] virtual std::string choice(std::string_view record, std::string_view slug,
                                           std::string_view value) const = 0;
  [[nodiscard]] virtual std::string finding(const Finding& finding) const = 0;
  [[nodiscard]] virtual std::string_view local(const LocalText& text) const = 0;
  [[nodiscard]] virtual Calendar calendar() const = 0;
  /// A scenario without a name of its own, and a sheet of the cost sheet, told apart from the others.
  [[nodiscard]] virtual std::string scenario(Count number) const = 0;
  [[nodiscard]] virtual std::string sheet(const CostSheet& sheet) const = 0;
  /// Between the values of one record, and between a place and the one in it.
  [[nodiscard]] virtual std::string_view gap() const = 0;
protected:
  ~FindTexts() = default;
};

struct FindHit {
  enum class Kind : unsigned char { field, row, item, question, option, finding };
  Kind kind = Kind::field;
  Id case_id;
  Screen screen = Screen::sites;
  std::string place;        ///< for the route: path of the field, row, item or answer
  std::string label;        ///< what it is called
  std::string value;        ///< what stands there
  std::string context;      ///< where it belongs to: the site, the sheet, the question
  std::string named_values; ///< of a whole record: each value behind its name, for showing
  int rank = 0;
};

/// What the case's evaluations noticed, by the tool's screen.
struct FindFindings {
  Screen screen;
  const std::vector<Finding>* findings;
};

struct FindScope {
  bool sales = false; ///< what only sales mode shows may be found
  /// Only what was entered: for a case that is one of many, where what all cases have alike (questions, rows,
  /// empty fields) says nothing.
  bool only_values = false;
};

/// Looks through one case, part by part, so that a page is not blocked by the largest.
class FindInCase {
public:
  /// The catalogues must live as long.
  FindInCase(std::shared_ptr<const Case> document, const Catalogues& catalogues, FindQuery query,
             FindScope scope);
  FindInCase(FindInCase&&) noexcept;
  FindInCase& operator=(FindInCase&&) noexcept;
  ~FindInCase();

  /// Another case, looked for the same: what fields are called need not be put together again.
  void go_on(std::shared_ptr<const Case> document);
  /// One part more: the fields of the case, a site, a year's sheet. False when there was none left.
  bool step(const FindTexts& texts);
  /// What fits of the parts since it was last asked, in the order of the document.
  std::vector<FindHit> take();
private:
  class Finder;
  std::unique_ptr<Finder> finder_;
};

/// Those findings that fit.
std::vector<FindHit> find_in_findings(const Id& case_id, const std::vector<FindFindings>& findings,
                                      const FindTexts& texts, const FindQuery& query);

/// Puts them screen by screen in the order of the navigation, the best first, at most so many of each.
void order(std::vector<FindHit>& hits, std::size_t most_of_screen);

} // namespace sanpo
