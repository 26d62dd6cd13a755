#include "platform/headless/memory_blobs.h"

#include <algorithm>
#include <utility>

namespace sanpo {

template <class Result>
void MemoryBlobs::respond(BlobCall call, bool writes,
                          std::function<void(std::expected<Result, StorageFailure>)> done,
                          std::function<Result()> outcome) {
  const auto fault = std::ranges::find(faults_, call, [](const auto& each) { return each.first; });
  std::optional<StorageFailure::Kind> failure;
  if (fault != faults_.end()) {
    failure = fault->second;
    faults_.erase(fault);
    if (!failure) return; // no answer ever comes
  } else if (writes && mode_ == StorageMode::follower) {
    failure = StorageFailure::Kind::read_only;
  }
  pending_.emplace_back([failure, done = std::move(done), outcome = std::move(outcome)] {
    if (failure)
      done(std::unexpected(StorageFailure{*failure, {}}));
    else if constexpr (std::is_void_v<Result>)
      outcome(), done({});
    else
      done(outcome());
  });
}

void MemoryBlobs::put(const std::string& sha256, const std::string& bytes, StorageDone done) {
  respond<void>(BlobCall::put, true, std::move(done),
                [this, sha256, bytes] { shelf_->contents[sha256] = {bytes, std::nullopt}; });
}

void MemoryBlobs::get(const std::string& sha256, Got done) {
  respond<std::optional<std::string>>(BlobCall::get, false, std::move(done),
                                      [this, sha256]() -> std::optional<std::string> {
                                        const auto found = shelf_->contents.find(sha256);
                                        if (found == shelf_->contents.end()) return std::nullopt;
                                        return found->second.bytes;
                                      });
}

void MemoryBlobs::list(Listed done) {
  respond<std::vector<BlobFacts>>(BlobCall::list, false, std::move(done), [this] {
    std::vector<BlobFacts> facts;
    for (const auto& [sha256, content] : shelf_->contents)
      facts.push_back({sha256, content.bytes.size(), content.unused_since});
    return facts;
  });
}

void MemoryBlobs::tidy(const BlobTidying& tidying, StorageDone done) {
  respond<void>(BlobCall::tidy, true, std::move(done), [this, tidying] {
    auto& contents = shelf_->contents;
    const auto mark = [&](const std::string& sha256, std::optional<Instant> since) {
      if (const auto found = contents.find(sha256); found != contents.end())
        found->second.unused_since = since;
    };
    for (const std::string& sha256 : tidying.unused)
      mark(sha256, tidying.now);
    for (const std::string& sha256 : tidying.used)
      mark(sha256, std::nullopt);
    for (const std::string& sha256 : tidying.removed)
      if (const auto found = contents.find(sha256); found != contents.end() && found->second.unused_since)
        contents.erase(found);
  });
}

void MemoryBlobs::clear(StorageDone done) {
  respond<void>(BlobCall::clear, true, std::move(done), [this] { shelf_->contents.clear(); });
}

void MemoryBlobs::answer_all() {
  while (!pending_.empty()) {
    auto deliver = std::move(pending_.front());
    pending_.pop_front();
    deliver();
  }
}

} // namespace sanpo
