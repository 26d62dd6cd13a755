// Hands the calls over to storage_library.js and its answers back, each to the call with its ticket.
#include "platform/browser/browser_storage.h"

#include <algorithm>
#include <cstdlib>
#include <format>
#include <map>
#include <utility>

extern "C" {
using SanpoStorageAnswer = void (*)(int ticket, int kind, const char* detail);
int sanpo_storage_mode();
void sanpo_storage_load(int area, int ticket, SanpoStorageAnswer answer);
void sanpo_storage_sync(int area, int ticket, SanpoStorageAnswer answer);
int sanpo_storage_write(int area, const char* name, const char* bytes, std::size_t size);
int sanpo_storage_rename(int area, const char* from, const char* to);
int sanpo_storage_remove(int area, const char* name);
char* sanpo_storage_list(int area);
char* sanpo_storage_read(int area, const char* name, std::size_t* size);
}

namespace sanpo {
namespace {

struct Waiting {
  int last_ticket = 0;
  std::map<int, StorageDone> done;
};

Waiting& waiting() {
  static Waiting instance;
  return instance;
}

int ticket_for(StorageDone done) {
  const int ticket = ++waiting().last_ticket;
  waiting().done.emplace(ticket, std::move(done));
  return ticket;
}

void answered(int ticket, int kind, const char* detail) {
  auto found = waiting().done.extract(ticket);
  if (found.empty()) return;
  if (kind < 0) {
    found.mapped()({});
  } else {
    found.mapped()(std::unexpected(StorageFailure{static_cast<StorageFailure::Kind>(kind), detail}));
  }
}

int number_of(StorageArea area) { return static_cast<int>(area); }

StorageResult result_of(int error_number) {
  if (error_number == 0) return {};
  return std::unexpected(StorageFailure{StorageFailure::Kind::failed, std::format("errno {}", error_number)});
}

StorageResult read_only() { return std::unexpected(StorageFailure{StorageFailure::Kind::read_only, {}}); }

} // namespace

StorageMode BrowserStorage::mode() const { return static_cast<StorageMode>(sanpo_storage_mode()); }

void BrowserStorage::load(StorageArea area, StorageDone done) {
  if (mode() == StorageMode::memory) {
    done({});
    return;
  }
  sanpo_storage_load(number_of(area), ticket_for(std::move(done)), answered);
}

std::vector<std::string> BrowserStorage::list(StorageArea area) const {
  char* const names = sanpo_storage_list(number_of(area));
  std::vector<std::string> list;
  std::string_view rest = names;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    list.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  std::free(names);
  std::ranges::sort(list);
  return list;
}

std::optional<std::string> BrowserStorage::read(StorageArea area, std::string_view name) const {
  std::size_t size = 0;
  char* const bytes = sanpo_storage_read(number_of(area), std::string{name}.c_str(), &size);
  if (bytes == nullptr) return std::nullopt;
  std::string contents{bytes, size};
  std::free(bytes);
  return contents;
}

StorageResult BrowserStorage::write(StorageArea area, std::string_view name, std::string_view bytes) {
  if (mode() == StorageMode::follower) return read_only();
  return result_of(
      sanpo_storage_write(number_of(area), std::string{name}.c_str(), bytes.data(), bytes.size()));
}

StorageResult BrowserStorage::rename(StorageArea area, std::string_view from, std::string_view to) {
  if (mode() == StorageMode::follower) return read_only();
  return result_of(sanpo_storage_rename(number_of(area), std::string{from}.c_str(), std::string{to}.c_str()));
}

StorageResult BrowserStorage::remove(StorageArea area, std::string_view name) {
  if (mode() == StorageMode::follower) return read_only();
  return result_of(sanpo_storage_remove(number_of(area), std::string{name}.c_str()));
}

void BrowserStorage::sync(StorageArea area, StorageDone done) {
  sanpo_storage_sync(number_of(area), ticket_for(std::move(done)), answered);
}

} // namespace sanpo
