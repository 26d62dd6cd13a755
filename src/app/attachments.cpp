#include "app/attachments.h"

#include <utility>

#include "core/base/sha256.h"

namespace sanpo {

void Attachments::keep(const std::string& bytes,
                       std::function<void(std::expected<std::string, StorageFailure>)> done) {
  const std::string name = sha256(bytes);
  blobs_.put(name, bytes, [this, name, size = bytes.size(), done = std::move(done)](StorageResult kept) {
    if (kept && here_) here_->insert_or_assign(name, size);
    if (kept)
      done(name);
    else
      done(std::unexpected(std::move(kept.error())));
    answered_();
  });
}

void Attachments::read(const std::string& name, std::function<void(Read)> done) {
  blobs_.get(name, [this, name, done = std::move(done)](auto got) {
    if (!got)
      done(std::unexpected(std::move(got.error())));
    else if (!*got)
      done(std::unexpected(Lost::missing));
    else if (sha256(**got) != name)
      done(std::unexpected(Lost::damaged));
    else
      done(*std::move(*got));
    answered_();
  });
}

void Attachments::need() {
  if (std::exchange(asked_, true)) return;
  blobs_.list([this](auto listed) {
    if (listed) {
      here_.emplace();
      for (const BlobFacts& each : *listed)
        here_->emplace(each.sha256, each.bytes);
    }
    answered_();
  });
}

void Attachments::tidy(Instant now, const std::function<void(std::set<std::string>&)>& unused) {
  blobs_.list([this, now, unused](auto listed) {
    if (!listed || listed->empty()) return; // the next start looks again
    std::set<std::string> names;
    for (const BlobFacts& each : *listed)
      names.insert(each.sha256);
    unused(names);
    BlobTidying tidying{.now = now};
    for (const BlobFacts& each : *listed) {
      const bool useless = names.contains(each.sha256);
      if (!useless && each.unused_since)
        tidying.used.push_back(each.sha256);
      else if (useless && !each.unused_since)
        tidying.unused.push_back(each.sha256);
      else if (useless && now - *each.unused_since >= grace)
        tidying.removed.push_back(each.sha256);
    }
    if (tidying.empty()) return;
    blobs_.tidy(tidying, [this](const StorageResult& done) {
      if (done) forget(); // and what failed is seen again at the next start
    });
  });
}

void Attachments::clear(StorageDone done) {
  blobs_.clear([this, done = std::move(done)](StorageResult cleared) {
    if (cleared && here_) here_->clear();
    done(std::move(cleared));
    answered_();
  });
}

} // namespace sanpo
