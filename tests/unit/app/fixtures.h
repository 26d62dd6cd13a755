// What the tests of `app` share: the built-in catalogues, and a device with a fake storage and a fake clock.
#pragma once

#include <memory>

#include "app/workspace.h"
#include "platform/headless/manual_clock.h"
#include "platform/headless/memory_blobs.h"
#include "platform/headless/memory_storage.h"
#include "platform/headless/seeded_ids.h"
#include "support/asset.h"

namespace sanpo {

inline const Catalogues& built_in_catalogues() {
  static const Catalogues catalogues = [] {
    const std::string prices = fixtures::asset("prices/mstage.json");
    const std::string edition = fixtures::asset("editions/2024.json");
    const std::string form = fixtures::asset("forms/cost-sheet.json");
    const std::string benchmark = fixtures::asset("benchmarks/companies.json");
    const std::string_view lists[] = {prices};
    const std::string_view editions[] = {edition};
    return decode_catalogues({lists, editions, form, benchmark}).value();
  }();
  return catalogues;
}

/// One tab on a device; several tabs may share the disk.
struct Device {
  std::shared_ptr<MemoryDisk> disk;
  MemoryStorage storage;
  MemoryBlobs blobs;
  ManualClock clock;
  SeededIds ids;
  Workspace workspace;

  explicit Device(std::shared_ptr<MemoryDisk> shared = std::make_shared<MemoryDisk>(), std::uint64_t seed = 1,
                  StorageMode mode = StorageMode::writer,
                  std::shared_ptr<BlobShelf> shelf = std::make_shared<BlobShelf>())
      : disk(shared), storage(shared, mode), blobs(std::move(shelf), mode), ids(seed),
        workspace(storage, blobs, clock, ids, built_in_catalogues()) {}

  void load() {
    workspace.load({});
    storage.answer_all();
  }
  /// Lets the gathering time pass and the transaction go through.
  void save() {
    clock.advance(Saver::gather);
    workspace.tick();
    storage.answer_all();
    blobs.answer_all();
  }
  /// The same for undo and backups, which are gathered for longer.
  void save_archive() {
    clock.advance(Archive::pace);
    workspace.tick();
    storage.answer_all();
  }
};

} // namespace sanpo
