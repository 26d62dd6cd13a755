// データ: export and import, how saving stands, backups of the bin, settings.
#pragma once

#include <memory>
#include <string>

#include "app/exchange.h"
#include "ui/screens/context.h"

namespace sanpo {

struct DataView {
  std::unique_ptr<Import> import; ///< a file being read, or read and shown before it is taken
  std::string file_name;
  bool reading = false;
};

void data_screen(Context& c, DataView& view);

} // namespace sanpo
