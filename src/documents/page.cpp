#include "documents/page.h"

#include <algorithm>

#include "core/record/json_writer.h"

namespace sanpo {
namespace {

constexpr std::string_view names[] = {"title", "heading", "paragraph", "small", "party",  "figure", "figures",
                                      "pairs", "notes",   "notice",    "table", "shares", "sides",  "seal"};

void write_texts(JsonWriter& out, std::string_view key, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  out.key(key).begin_array();
  for (const std::string& text : texts)
    out.string(text);
  out.end_array();
}

void write_text(JsonWriter& out, std::string_view key, std::string_view text) {
  if (!text.empty()) out.key(key).string(text);
}

void write_blocks(JsonWriter& out, std::string_view key, const std::vector<PageBlock>& blocks);

void write_block(JsonWriter& out, const PageBlock& block) {
  out.begin_object();
  out.key("kind").string(names[static_cast<std::size_t>(block.kind)]);
  write_text(out, "text", block.text);
  write_texts(out, "lines", block.lines);
  if (!block.pairs.empty()) {
    out.key("pairs").begin_array();
    for (const auto& [name, value] : block.pairs) {
      out.begin_array();
      out.string(name);
      out.string(value);
      out.end_array();
    }
    out.end_array();
  }
  if (!block.columns.empty()) {
    out.key("columns").begin_array();
    for (const PageColumn& column : block.columns) {
      out.begin_object();
      write_text(out, "title", column.title);
      if (column.kind == ColumnKind::number) out.key("kind").string("number");
      if (column.kind == ColumnKind::centre) out.key("kind").string("centre");
      out.key("share").integer(column.share);
      out.end_object();
    }
    out.end_array();
  }
  if (!block.rows.empty()) {
    constexpr std::string_view kinds[] = {"plain", "group", "detail", "sum", "total"};
    out.key("rows").begin_array();
    for (const PageRow& row : block.rows) {
      out.begin_object();
      if (row.kind != RowKind::plain) out.key("kind").string(kinds[static_cast<std::size_t>(row.kind)]);
      write_texts(out, "cells", row.cells);
      out.end_object();
    }
    out.end_array();
  }
  write_blocks(out, "left", block.left);
  write_blocks(out, "right", block.right);
  if (block.strong) out.key("strong").tick(true);
  out.end_object();
}

void write_blocks(JsonWriter& out, std::string_view key, const std::vector<PageBlock>& blocks) {
  if (blocks.empty()) return;
  out.key(key).begin_array();
  for (const PageBlock& block : blocks)
    write_block(out, block);
  out.end_array();
}

PageBlock text_block(BlockKind kind, std::string text) {
  PageBlock block;
  block.kind = kind;
  block.text = std::move(text);
  return block;
}

} // namespace

PageBlock title_block(std::string text) { return text_block(BlockKind::title, std::move(text)); }
PageBlock heading_block(std::string text) { return text_block(BlockKind::heading, std::move(text)); }
PageBlock paragraph_block(std::string text) { return text_block(BlockKind::paragraph, std::move(text)); }
PageBlock small_block(std::string text) { return text_block(BlockKind::small, std::move(text)); }

PageBlock notice_block(std::string text, bool warning) {
  PageBlock block = text_block(BlockKind::notice, std::move(text));
  block.strong = warning;
  return block;
}

PageBlock notes_block(std::vector<std::string> lines) {
  PageBlock block;
  block.kind = BlockKind::notes;
  block.lines = std::move(lines);
  return block;
}

PageBlock table_block(std::vector<PageColumn> columns, std::vector<PageRow> rows) {
  PageBlock block;
  block.kind = BlockKind::table;
  block.columns = std::move(columns);
  block.rows = std::move(rows);
  return block;
}

std::string page_json(const PageModel& page) {
  JsonWriter out(JsonLayout::compact);
  out.begin_object();
  out.key("language").string(page.language);
  out.key("title").string(page.title);
  write_text(out, "client", page.client);
  write_text(out, "date", page.date);
  write_text(out, "foot", page.foot);
  write_text(out, "mark", page.mark);
  write_text(out, "file_name", page.file_name);
  if (page.one_page) out.key("one_page").tick(true);
  write_blocks(out, "blocks", page.blocks);
  out.end_object();
  return out.take();
}

} // namespace sanpo
