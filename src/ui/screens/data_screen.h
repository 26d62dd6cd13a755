// データ: import with its preview, export, how saving stands, what is in use. The parts stand in
// data/. Rule: ux.md, データ; design.md, Keeping data, 1, 6, 8 and 10.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/exchange.h"
#include "documents/cost_sheet_import.h"
#include "ui/screens/context.h"
#include "ui/widgets/kept_heights.h"

namespace sanpo {

/// Stands for the name of a file where a link brought the case.
inline constexpr std::string_view link_name = "link";

/// A table file, read when it is first shown.
struct TableImport {
  std::string name, bytes;
  bool read = false;
  std::optional<ReadCostSheet> found; ///< nothing: it is no cost sheet
};

struct DataView {
  std::unique_ptr<Import> import; ///< a file being read, or read and shown before it is taken
  std::string file_name;
  bool reading = false;
  KeptHeights heights{KeptHeights::Unknown::usual}; ///< of the cards in its preview
  std::unique_ptr<TableImport> table;
  bool take_settings = false;                 ///< the file's settings, too
  std::optional<std::size_t> taken;           ///< cases taken over by the last import
  bool settings_taken = false;                ///< with it
  bool keeping = false;                       ///< the import's files are being kept, its cases follow
  bool kept = false;                          ///< they are: the cases are taken in the next pass
  std::optional<StorageFailure> files_failed; ///< they are not: nothing was taken

  std::optional<DeviceRoom> room; ///< as the browser said
  bool room_asked = false;
  bool erasing = false; ///< 全データ削除 was pressed and waits for a second word

  Id backup_case;              ///< whose backups are shown
  std::vector<Backup> backups; ///< as they were when they were read
  std::string backups_of;      ///< what was read: the case and the state of the archive
};

void data_screen(Context& c, DataView& view);

} // namespace sanpo
