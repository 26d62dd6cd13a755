// Files that leave and enter the application through the person's own hands (download, open, drop).
// What stands in them is left to app/exchange and documents.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace sanpo {

struct PickedFile {
  std::string name;
  std::string bytes;
};

class Files {
public:
  virtual ~Files() = default;
  /// Offers the bytes to the person under this file name.
  virtual void save(std::string_view name, std::string_view media_type, std::string_view bytes) = 0;
  /// Asks for one file; `picked` is called once when a file was chosen and never when the person gave up.
  /// @param accept endings with dots, comma-separated: ".json,.csv"
  /// @param most_bytes larger files are not read; `picked` then gets the name and no bytes
  virtual void open(std::string_view accept, std::size_t most_bytes,
                    std::function<void(PickedFile)> picked) = 0;
};

} // namespace sanpo
