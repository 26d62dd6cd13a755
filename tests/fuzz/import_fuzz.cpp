// Whatever bytes come as an import: no crash, no endless loop, and what is taken is a case that is written
// and read again as the same. Built by tools/reliability fuzz with libFuzzer, address and undefined-behaviour
// sanitizers. Rule: design.md, Keeping data, 10; Security ("a link that carries data is a hostile import").
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/case_archive.h"
#include "app/exchange.h"
#include "app/routes.h"
#include "app/storage/frame.h"
#include "core/base/check.h"
#include "core/record/case_reader.h"
#include "core/record/decode.h"
#include "core/record/encode.h"
#include "platform/headless/manual_clock.h"
#include "platform/headless/memory_blobs.h"
#include "platform/headless/memory_storage.h"
#include "platform/headless/seeded_ids.h"

using namespace sanpo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  static const Catalogues none;
  MemoryStorage storage{std::make_shared<MemoryDisk>(), StorageMode::memory};
  ManualClock clock;
  SeededIds ids{1};
  MemoryBlobs blobs{std::make_shared<BlobShelf>(), StorageMode::memory};
  Workspace work{storage, blobs, clock, ids, none};
  work.load({});

  Import import{work, std::string{bytes}};
  while (!import.step()) {
  }
  for (ImportItem& item : import.items())
    if (item.document) {
      const std::string written = encode_case(*item.document);
      const auto again = decode_case(written);
      SANPO_CHECK(again.has_value() && *again == *item.document && encode_case(*again) == written);
      item.choice = ImportChoice::add;
    }
  import.take(work);
  SANPO_CHECK(work.cases().size() <= import.items().size());

  // A large case is read in slices; here every one is large.
  const auto whole = decode_case(bytes);
  CaseReader slices{bytes, 40};
  while (!slices.step()) {
  }
  SANPO_CHECK(slices.take() == whole);

  // The other doors by which bytes of strangers or of a damaged device come in.
  static_cast<void>(decode_newer_case(bytes));
  static_cast<void>(parse_link("#" + std::string{bytes}));
  if (const auto file = unframe(bytes)) SANPO_CHECK(frame(*file).size() > 0);
  if (const auto archive = decode_archive(bytes))
    SANPO_CHECK(decode_archive(encode_archive(*archive)) == archive);
  return 0;
}
