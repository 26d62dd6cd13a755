// Lists cross the border as text: "<sha256> <bytes> <unused since, or nothing>\n".
#include "platform/browser/browser_blobs.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "platform/browser/host.h"

namespace sanpo {
namespace {

std::unexpected<StorageFailure> failed(int failure) {
  return std::unexpected(StorageFailure{static_cast<StorageFailure::Kind>(failure), {}});
}

std::function<void(int, std::string_view)> done_or_failed(StorageDone done) {
  return [done = std::move(done)](int failure, std::string_view) {
    if (failure < 0)
      done({});
    else
      done(failed(failure));
  };
}

template <class Number> Number number_of(std::string_view text) {
  Number number{};
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::vector<BlobFacts> facts_of(std::string_view text) {
  std::vector<BlobFacts> list;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() + 1);
    const auto word = [&line] {
      const std::string_view first = line.substr(0, line.find(' '));
      line.remove_prefix(std::min(line.size(), first.size() + 1));
      return first;
    };
    BlobFacts& facts = list.emplace_back();
    facts.sha256 = word();
    facts.bytes = number_of<std::uint64_t>(word());
    if (!line.empty()) facts.unused_since = Instant{number_of<std::int64_t>(line)};
  }
  return list;
}

void add_lines(std::string& text, std::string_view what, const std::vector<std::string>& names) {
  for (const std::string& name : names)
    text.append(what).append(" ").append(name).append("\n");
}

} // namespace

void BrowserBlobs::ask(BlobAsk call, std::string_view text, std::string_view bytes, Answer answer) {
  const int ticket = ++last_ticket_;
  waiting_.emplace(ticket, std::move(answer));
  host_blob(static_cast<int>(call), ticket, text.data(), text.size(), bytes.data(), bytes.size());
}

void BrowserBlobs::answered(int ticket, int failure, std::string_view bytes) {
  if (auto found = waiting_.extract(ticket); !found.empty()) found.mapped()(failure, bytes);
}

void BrowserBlobs::put(const std::string& sha256, const std::string& bytes, StorageDone done) {
  ask(BlobAsk::put, sha256, bytes, done_or_failed(std::move(done)));
}

void BrowserBlobs::get(const std::string& sha256, Got done) {
  ask(BlobAsk::get, sha256, {}, [done = std::move(done)](int failure, std::string_view bytes) {
    if (failure >= 0)
      done(failed(failure));
    else if (failure == -2)
      done(std::optional<std::string>{});
    else
      done(std::string{bytes});
  });
}

void BrowserBlobs::list(Listed done) {
  ask(BlobAsk::list, {}, {}, [done = std::move(done)](int failure, std::string_view bytes) {
    if (failure >= 0)
      done(failed(failure));
    else
      done(facts_of(bytes));
  });
}

void BrowserBlobs::tidy(const BlobTidying& tidying, StorageDone done) {
  std::string text = std::to_string(tidying.now.milliseconds) + "\n";
  add_lines(text, "unused", tidying.unused);
  add_lines(text, "used", tidying.used);
  add_lines(text, "removed", tidying.removed);
  ask(BlobAsk::tidy, text, {}, done_or_failed(std::move(done)));
}

void BrowserBlobs::clear(StorageDone done) { ask(BlobAsk::clear, {}, {}, done_or_failed(std::move(done))); }

} // namespace sanpo
