// A printed document (帳票) as blocks, top to bottom, in one language: what stands on it, not where. Breaking
// into A4 pages, head, foot and page n / m are left to web/print.ts, which shows and prints the same pages.
// Rule: quotation.md; design.md, Rooms (results → page models).
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace sanpo {

enum class ColumnKind : unsigned char { text, number, centre };

struct PageColumn {
  std::string title;
  ColumnKind kind = ColumnKind::text;
  int share = 1; ///< of the width, beside the other columns
  bool operator==(const PageColumn&) const = default;
};

enum class RowKind : unsigned char {
  plain,
  group,  ///< a heading inside the table: its first cell goes over all columns
  detail, ///< belongs to the row above: smaller
  sum,    ///< a subtotal; never the first row of a page
  total,
};

struct PageRow {
  std::vector<std::string> cells; ///< as many as columns; fewer in a `group`
  RowKind kind = RowKind::plain;
  bool operator==(const PageRow&) const = default;
};

enum class BlockKind : unsigned char {
  title,     ///< `text`, the name of the document
  heading,   ///< `text`; stays with what follows
  paragraph, ///< `text`, several lines
  small,     ///< a paragraph in small type: sources, notices
  party,     ///< `lines`: 宛名 or the issuer; the first `strong` ones are large
  figure,    ///< `lines` caption, figure, note: the one large figure
  figures,   ///< `pairs` name, value: key figures beside each other
  pairs,     ///< `pairs` name, value: one below the other
  notes,     ///< `lines`: a list with marks
  notice,    ///< `text` in a frame
  table,
  shares, ///< `rows` of three cells: name, share in tenths of a percent, value: bars
  sides,  ///< `left` and `right` beside each other
  seal,   ///< `text`: an image as a data URL, over the issuer's corner
};

struct PageBlock {
  BlockKind kind = BlockKind::paragraph;
  std::string text;
  std::vector<std::string> lines;
  std::vector<std::pair<std::string, std::string>> pairs;
  std::vector<PageColumn> columns;
  std::vector<PageRow> rows;
  std::vector<PageBlock> left, right;
  bool strong = false; ///< party: the addressee; notice: a warning
  bool operator==(const PageBlock&) const = default;
};

struct PageModel {
  std::string language;  ///< "ja", "en"
  std::string title;     ///< of the document
  std::string client;    ///< head, left
  std::string date;      ///< head, right
  std::string foot;      ///< beside page n / m
  std::string mark;      ///< 概算; empty: issued
  std::string file_name; ///< without ending
  bool one_page = false; ///< made smaller, within reason, rather than going on on a second page
  std::vector<PageBlock> blocks;
  bool operator==(const PageModel&) const = default;
};

// Blocks, written as one reads them.
PageBlock title_block(std::string text);
PageBlock heading_block(std::string text);
PageBlock paragraph_block(std::string text);
PageBlock small_block(std::string text);
PageBlock notice_block(std::string text, bool warning = false);
PageBlock notes_block(std::vector<std::string> lines);
PageBlock table_block(std::vector<PageColumn> columns, std::vector<PageRow> rows);

/// As web/print.ts reads it: compact JSON, what is empty left out.
std::string page_json(const PageModel& page);

} // namespace sanpo
