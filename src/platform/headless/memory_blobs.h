// Contents of attachments without a device: a shelf in memory that several tabs can share, with failures on
// demand. Answers come when the test delivers them. The browser's side of the same rules is web/blobs.ts.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>

#include "platform/blobs.h"

namespace sanpo {

/// What a browser would keep.
struct BlobShelf {
  struct Content {
    std::string bytes;
    std::optional<Instant> unused_since;
  };
  std::map<std::string, Content, std::less<>> contents;
};

enum class BlobCall : unsigned char { put, get, list, tidy, clear };

class MemoryBlobs final : public Blobs {
public:
  explicit MemoryBlobs(std::shared_ptr<BlobShelf> shelf = std::make_shared<BlobShelf>(),
                       StorageMode mode = StorageMode::writer)
      : shelf_(std::move(shelf)), mode_(mode) {}

  void put(const std::string& sha256, const std::string& bytes, StorageDone done) override;
  void get(const std::string& sha256, Got done) override;
  void list(Listed done) override;
  void tidy(const BlobTidying& tidying, StorageDone done) override;
  void clear(StorageDone done) override;

  /// The next call of this kind fails, and keeps or removes nothing; without a kind it is never answered.
  void inject(BlobCall call, std::optional<StorageFailure::Kind> failure) {
    faults_.emplace_back(call, failure);
  }
  void become(StorageMode mode) { mode_ = mode; }
  void answer_all();
  [[nodiscard]] BlobShelf& shelf() { return *shelf_; }
private:
  /// @param writes whether a follower may not
  template <class Result>
  void respond(BlobCall call, bool writes, std::function<void(std::expected<Result, StorageFailure>)> done,
               std::function<Result()> outcome);

  std::shared_ptr<BlobShelf> shelf_;
  StorageMode mode_;
  std::deque<std::pair<BlobCall, std::optional<StorageFailure::Kind>>> faults_;
  std::deque<std::function<void()>> pending_;
};

} // namespace sanpo
