// A page's worth of BrowserStorage for the tests of the hardened file system: every call as an export, every
// answer to the page. It is built for the test alone and is no part of the application.
#include <emscripten/emscripten.h>

#include <cstring>

#include "platform/browser/browser_storage.h"

namespace {

sanpo::BrowserStorage& storage() {
  static sanpo::BrowserStorage instance;
  return instance;
}

std::string& text() {
  static std::string instance;
  return instance;
}

sanpo::StorageDone tell(int ticket) {
  return [ticket](sanpo::StorageResult result) {
    const int kind = result ? -1 : static_cast<int>(result.error().kind);
    const std::string detail = result ? "" : result.error().detail;
    // clang-format off
    EM_ASM({ Module['answered']($0, $1, UTF8ToString($2)); }, ticket, kind, detail.c_str());
    // clang-format on
  };
}

constexpr auto live = sanpo::StorageArea::live;

} // namespace

extern "C" {
EMSCRIPTEN_KEEPALIVE void probe_load(int ticket) { storage().load(live, tell(ticket)); }
EMSCRIPTEN_KEEPALIVE void probe_sync(int ticket) { storage().sync(live, tell(ticket)); }
EMSCRIPTEN_KEEPALIVE int probe_write(const char* name, const char* bytes) {
  return storage().write(live, name, bytes).has_value();
}
EMSCRIPTEN_KEEPALIVE int probe_rename(const char* from, const char* to) {
  return storage().rename(live, from, to).has_value();
}
EMSCRIPTEN_KEEPALIVE int probe_remove(const char* name) { return storage().remove(live, name).has_value(); }
EMSCRIPTEN_KEEPALIVE const char* probe_read(const char* name) {
  text() = storage().read(live, name).value_or("(nothing)");
  return text().c_str();
}
EMSCRIPTEN_KEEPALIVE const char* probe_list() {
  text().clear();
  for (const std::string& name : storage().list(live))
    text() += name + " ";
  return text().c_str();
}
}
