// Storage of the browser: IDBFS as hardened in storage_library.js. `Module.storage` must say mode and place
// before the first call (web/tab_lock.ts).
#pragma once

#include "platform/storage.h"

namespace sanpo {

class BrowserStorage final : public Storage {
public:
  [[nodiscard]] StorageMode mode() const override;
  void load(StorageArea area, StorageDone done) override;
  [[nodiscard]] std::vector<std::string> list(StorageArea area) const override;
  [[nodiscard]] std::optional<std::string> read(StorageArea area, std::string_view name) const override;
  StorageResult write(StorageArea area, std::string_view name, std::string_view bytes) override;
  StorageResult rename(StorageArea area, std::string_view from, std::string_view to) override;
  StorageResult remove(StorageArea area, std::string_view name) override;
  void sync(StorageArea area, StorageDone done) override;
};

} // namespace sanpo
