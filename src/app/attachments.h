// The files that cases refer to, by their content: keeping one before anything refers to it, reading it again
// and proving that it is the same, which are here, and which have been of no use for long. Who refers to a
// content is the workspace's to say, what a file is good for evidence_files'. Rule: design.md, Keeping data,
// 4.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "core/record/case.h"
#include "platform/blobs.h"

namespace sanpo {

class Attachments {
public:
  static constexpr std::uint64_t largest = 5'000'000;
  /// Of all together: what an import can bring in one file (web/bundle.ts).
  static constexpr std::uint64_t most = 200'000'000;
  /// A content that nothing refers to stays this long: longer than a case in the bin.
  static constexpr Milliseconds grace{std::chrono::days{30}};

  /// @param answered is called after every answer of the store
  Attachments(Blobs& blobs, std::function<void()> answered) : blobs_(blobs), answered_(std::move(answered)) {}

  /// Keeps the bytes; `done` gets their SHA-256 when they are kept, and only then may anything refer to them.
  void keep(const std::string& bytes, std::function<void(std::expected<std::string, StorageFailure>)> done);

  enum class Lost : unsigned char { missing, damaged };
  using Read = std::expected<std::string, std::variant<Lost, StorageFailure>>;
  /// Of a file that is not here, `missing`; of one whose bytes are not those of its SHA-256, `damaged`.
  void read(const std::string& sha256, std::function<void(Read)> done);

  /// Asks which contents are here, unless that is known.
  void need();
  /// Another tab may have written.
  void forget() { asked_ = false; }
  /// Their sizes by SHA-256; nothing before the store has answered.
  [[nodiscard]] const std::optional<std::map<std::string, std::uint64_t>>& here() const { return here_; }
  /// Whether the content is known to be here, and known not to be.
  [[nodiscard]] bool has(const std::string& sha256) const { return here_ && here_->contains(sha256); }
  [[nodiscard]] bool lacks(const std::string& sha256) const { return here_ && !here_->contains(sha256); }

  /// Notes which contents are of no use, and removes those that were for `grace`.
  /// @param unused takes out of a set of contents those that something refers to
  void tidy(Instant now, const std::function<void(std::set<std::string>&)>& unused);
  void clear(StorageDone done);
private:
  Blobs& blobs_;
  std::function<void()> answered_;
  bool asked_ = false;
  std::optional<std::map<std::string, std::uint64_t>> here_;
};

} // namespace sanpo
