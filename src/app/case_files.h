// Cases as files of the live area: `<id>.case`, framed and safe. Which of them are open or changed is left to
// workspace. Rule: design.md, Keeping data, 4 and 9.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/storage/safe_file.h"
#include "core/base/choice.h"
#include "core/record/case_reader.h"
#include "core/record/encode.h"

namespace sanpo {

/// What opening a case's file had to say.
enum class CaseTrouble : unsigned char {
  none,
  older,         ///< the newest file was damaged; the one before it opened
  unreadable,    ///< no file of it is sound; they are set aside
  newer_version, ///< written by a newer version of the application: read-only, its file is left untouched
  parted,        ///< changed here and in another tab; this is the version of this tab, as a case of its own
};

template <> struct Choices<CaseTrouble> {
  using enum CaseTrouble;
  static constexpr ChoiceName<CaseTrouble> table[] = {{none, "none"},
                                                      {older, "older"},
                                                      {unreadable, "unreadable"},
                                                      {newer_version, "newer_version"},
                                                      {parted, "parted"}};
};

/// A case with what is kept beside its document.
struct CaseEntry {
  Id id;
  std::shared_ptr<const Case> document; ///< null when nothing of it can be read
  /// Of a newer version: the JSON as it is, of which `document` is what this version understands.
  std::shared_ptr<const std::string> newer;
  Instant changed;               ///< last change by a person
  std::optional<Instant> binned; ///< since when it is in the bin
  std::uint64_t revision = 0;    ///< counts its changes over its whole life
  std::uint64_t written = 0;     ///< the revision that stands in its file
  std::uint64_t kept = 0;        ///< the revision that is known to last
  std::size_t bytes = 0;         ///< size of the document when it was last read or written
  /// What was last written by this tab, whether or not it was heard that this lasts.
  std::shared_ptr<const Case> handed_over;
  std::optional<Instant> handed_over_binned;
  CaseTrouble trouble = CaseTrouble::none;
  bool untouched = false; ///< made silently and not changed yet: not worth a file
  [[nodiscard]] bool unsaved() const { return revision != kept; }
  /// Whether it may be changed, thrown away or copied without losing anything of it.
  [[nodiscard]] bool whole() const { return document && !newer; }
};

/// From 1 MB on a case gets a warning, at 2 MB no more records are added to it.
inline constexpr std::size_t large_case_bytes = 1'000'000;
inline constexpr std::size_t largest_case_bytes = 2'000'000;

/// The cases of the area, by their files' names.
std::vector<std::string> names_of_cases(const Storage& storage);

/// Reads one of them in slices. Damaged files are set aside (safe_file.h).
class CaseFileReader {
public:
  CaseFileReader(Storage& storage, std::string name) : storage_(storage), id_(std::move(name)) {}
  /// True when all is read.
  bool step();
  /// To be called once, when all is read.
  [[nodiscard]] CaseEntry take();
private:
  Storage& storage_;
  std::string id_;
  std::optional<std::string> bytes_; ///< of the newest file
  std::optional<StoredFile> large_;  ///< the newest file, where it is large
  std::unique_ptr<CaseReader> reader_;
  std::map<std::uint64_t, Case> decoded_; ///< by revision, so that nothing is decoded twice
};

/// Writes the revision that an entry has now to its file, in slices.
class CaseFileWriter {
public:
  explicit CaseFileWriter(const CaseEntry& entry);
  [[nodiscard]] const Id& id() const { return id_; }
  /// True when it can be put in its place.
  bool step() { return writer_.step(); }
  /// Puts it there and notes that in the entry; to be called once.
  StorageResult finish(Storage& storage, CaseEntry& entry);
private:
  Id id_;
  std::shared_ptr<const Case> document_;
  StoredFile file_;
  CaseWriter writer_;
};

StorageResult remove_case(Storage& storage, const Id& id);

} // namespace sanpo
