// 帳票: choose a document, set its options, see it as it will be on paper, and take it along: print or PDF,
// CSV, XLSX, JSON. In sales mode 御見積書 are numbered, issued and followed here. The parts stand in
// documents/. Rule: ux.md, 帳票; quotation.md.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/record/issuer.h"
#include "documents/workbook.h"
#include "ui/screens/context.h"

namespace sanpo {

/// The issuer and its seal, as steps of the settings name them.
inline constexpr std::string_view issuer_settings = "documents/issuer";
inline constexpr std::string_view seal_setting = "documents/issuer/seal";

struct IssuerView {
  bool open = false;
  std::string seal_refused; ///< why the picture was not taken: the key of the text
};

struct DocumentsView {
  Id estimate, cost_sheet, assessment; ///< which of several; empty or gone: the first or last
  bool months = false;                 ///< 御見積書 with the table of months
  bool lines = true;                   ///< コスト集計表 with every line
  bool open_only = false;              ///< 認定ギャップ報告 without what is met
  IssuerView issuer;
  bool files_open = false, options_open = false; ///< where the preview comes first, they fold
  bool asking = false;                           ///< whether to issue
  std::size_t pages = 1;                         ///< that the page shows, as it said last

  /// What the page was given last; made anew only when what it depends on changed.
  struct Shown {
    std::shared_ptr<const Case> of;
    std::string key; ///< kind, record, options, language, day
    Issuer issuer;
    std::string json;
    std::string file_name;
    std::optional<Workbook> kept; ///< of an issued document
    std::string changes;          ///< that a draft of a revision makes to what was issued before
  };
  Shown shown;
};

void documents_screen(Context& c, DocumentsView& view);
/// Who issues, in sales mode: beside the paper, and on 設定.
void issuer_card(Context& c, IssuerView& view);

} // namespace sanpo
