// Files as evidence of an item of the certification: taking one in, giving it out again, and what went wrong,
// to be said where it happened. How bytes are kept is left to attachments. Rule: certification.md, What the
// tool gives (evidence); design.md, Keeping data, 4.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/workspace.h"
#include "core/base/finding.h"

namespace sanpo {

/// A file as the page hands it over. Of one that is too large only the size is told.
struct GivenFile {
  std::string name;
  std::string bytes;
  std::uint64_t size = 0;
  bool readable = true; ///< a folder, or a file that is gone by now, is not
};

/// An item of an assessment of a case, and maybe one of its pieces of evidence, which is to be the file.
struct EvidencePlace {
  Id document;
  Id assessment;
  Slug item;
  Id evidence; ///< none: a new one
  /// Of the item's list of evidence.
  [[nodiscard]] std::string list() const {
    return "assessments/" + assessment.value + "/items/" + item.value + "/evidence";
  }
  bool operator==(const EvidencePlace&) const = default;
};

/// What could not be done with a file. The code is the key of the text.
struct FileTrouble {
  std::string code;
  std::vector<std::pair<std::string, Argument>> arguments;
  bool operator==(const FileTrouble&) const = default;
};

class EvidenceFiles {
public:
  explicit EvidenceFiles(Workspace& work) : work_(work) {}

  /// A person acts anew: what was said before is not said any more.
  void begin();
  /// Keeps the file, and then makes it evidence in one step.
  void attach(const EvidencePlace& place, const GivenFile& file);
  using Save = std::function<void(std::string_view name, std::string_view type, std::string_view bytes)>;
  /// Reads the file and hands it over, with its name and the type of its ending.
  void give_out(const EvidencePlace& place, const Attachment& file, Save save);

  /// Of the list of evidence at this path, until a person acts anew.
  [[nodiscard]] std::vector<FileTrouble> troubles(std::string_view list) const;
  /// A file for this list is being kept.
  [[nodiscard]] bool keeping(std::string_view list) const;
  /// The name of the file that was attached last, once, to be said.
  [[nodiscard]] std::optional<std::string> take_attached() { return std::exchange(attached_, std::nullopt); }
private:
  void refuse(const EvidencePlace& place, std::string_view code,
              std::vector<std::pair<std::string, Argument>> arguments);
  void refer(const EvidencePlace& place, const std::string& name, std::uint64_t size,
             const std::string& sha256);

  Workspace& work_;
  std::vector<std::string> under_way_; ///< lists for which files are being kept
  std::optional<std::string> attached_;
  std::string trouble_place_;
  std::vector<FileTrouble> troubles_;
};

} // namespace sanpo
