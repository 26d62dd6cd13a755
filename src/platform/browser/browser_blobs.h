// Contents of attachments in the browser: each call goes to web/blobs.ts with a ticket, its answer comes back
// through app_blob (main.cpp).
#pragma once

#include <functional>
#include <map>
#include <string_view>

#include "platform/blobs.h"

namespace sanpo {

/// Shared with web/host.ts.
enum class BlobAsk : int { put, get, list, tidy, clear };

class BrowserBlobs final : public Blobs {
public:
  void put(const std::string& sha256, const std::string& bytes, StorageDone done) override;
  void get(const std::string& sha256, Got done) override;
  void list(Listed done) override;
  void tidy(const BlobTidying& tidying, StorageDone done) override;
  void clear(StorageDone done) override;

  /// The store has answered. `failure`: a StorageFailure::Kind; -1: it is done; -2: there is no such content.
  void answered(int ticket, int failure, std::string_view bytes);
private:
  using Answer = std::function<void(int failure, std::string_view bytes)>;
  void ask(BlobAsk call, std::string_view text, std::string_view bytes, Answer answer);

  int last_ticket_ = 0;
  std::map<int, Answer> waiting_;
};

} // namespace sanpo
