// Contents of attachments, each under its SHA-256, in a store beside that of the cases: nothing of it is read
// before somebody asks. Who refers to a content, and when one is of no use any more, is left to app.
// Rule: design.md, Keeping data, 4.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "platform/clock.h"
#include "platform/storage.h"

namespace sanpo {

/// What is known of a content without reading it.
struct BlobFacts {
  std::string sha256;
  std::uint64_t bytes = 0;
  std::optional<Instant> unused_since; ///< when it was first seen that nothing refers to it
  bool operator==(const BlobFacts&) const = default;
};

/// What a look at all contents found, kept in one transaction.
struct BlobTidying {
  Instant now;
  std::vector<std::string> unused;  ///< from now on
  std::vector<std::string> used;    ///< again
  std::vector<std::string> removed; ///< for good; not those that were put or used again meanwhile
  [[nodiscard]] bool empty() const { return unused.empty() && used.empty() && removed.empty(); }
};

/// Answers come once, possibly before the call returns, possibly never. Without storage (memory only)
/// everything is kept until the page ends; a follower only reads.
class Blobs {
public:
  virtual ~Blobs() = default;
  /// Success: the transaction that keeps the bytes is through. What is there already is kept as it is.
  virtual void put(const std::string& sha256, const std::string& bytes, StorageDone done) = 0;
  using Got = std::function<void(std::expected<std::optional<std::string>, StorageFailure>)>;
  /// Nothing when there is no such content here.
  virtual void get(const std::string& sha256, Got done) = 0;
  using Listed = std::function<void(std::expected<std::vector<BlobFacts>, StorageFailure>)>;
  virtual void list(Listed done) = 0;
  virtual void tidy(const BlobTidying& tidying, StorageDone done) = 0;
  /// Removes everything, for good.
  virtual void clear(StorageDone done) = 0;
};

} // namespace sanpo
