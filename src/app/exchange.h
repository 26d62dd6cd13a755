// Cases that leave as JSON and come back: what is exported, what an import would bring, and taking it over.
// Picking and saving files is the platform's, asking the person the screens'.
// Rule: design.md, Keeping data, 10.
#pragma once

#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/workspace.h"
#include "core/record/json_elements.h"
#include "core/record/json_value.h"

namespace sanpo {

/// A case as a file of its own, indented; empty when there is none that can be read.
std::string export_case(const Workspace& workspace, const Id& id);

/// What a link carries of a case: compact, without internal notes and without what was kept of the past.
std::string document_of_link(Case document);

/// Bytes of an export, which is read case by case; each case has the guards of read_json for itself.
inline constexpr std::size_t largest_export = 100'000'000;
/// All cases, the bin included and named, with the settings: `{"format":"sanpo-export","version":1,…}`.
/// What is more than an import takes back goes on in further files, which are exports of their own. Written
/// in slices: the screen calls `step` until it says that it is done, with the page's frames between.
class Export {
public:
  /// @param workspace must outlive this. A case that is changed meanwhile leaves as it is in its turn.
  explicit Export(const Workspace& workspace, std::size_t most = largest_export);
  Export(Export&&) noexcept;
  Export& operator=(Export&&) noexcept;
  ~Export();

  /// One slice of the work; true when all is written.
  bool step();
  /// The files, at least one. To be called once, when all is written.
  [[nodiscard]] std::vector<std::string> take();
private:
  struct Writing;
  std::unique_ptr<Writing> writing_;
};
/// The same in one go.
std::vector<std::string> export_all(const Workspace& workspace, std::size_t most = largest_export);

/// A file that goes along with an export, in an archive beside the documents.
struct ExportedFile {
  std::string sha256;
  std::string path; ///< in the archive: "files/<beginning of the SHA-256>/<name>"
  bool operator==(const ExportedFile&) const = default;
};
/// The attachments of one case; of all cases, the bin included, where no id is given. Each content once.
std::vector<ExportedFile> files_to_export(const Workspace& workspace, const Id& id = {});

/// Contents that came with a file to be imported, by their SHA-256.
using BroughtFiles = std::map<std::string, std::string>;

/// What may be done with a case that an import brings.
enum class ImportChoice : unsigned char {
  skip,
  add,     ///< as a case of its own: with a new id where the old one is taken
  replace, ///< in the place of the one that is here; that one goes to the bin
};

template <> struct Choices<ImportChoice> {
  static constexpr ChoiceName<ImportChoice> table[] = {
      {ImportChoice::skip, "skip"}, {ImportChoice::add, "add"}, {ImportChoice::replace, "replace"}};
};

/// A case of the file, as the preview shows it.
struct ImportItem {
  enum class Kind : unsigned char {
    fresh,   ///< there is none of this id here
    same,    ///< exactly this is here already
    differs, ///< there is one of this id, with other content
    wrong,   ///< it is not taken; `errors` says why
  };
  Kind kind = Kind::fresh;
  std::optional<Case> document; ///< nothing for `wrong`
  std::vector<DocumentError> errors;
  std::optional<Moment> changed_here;       ///< last change of the one that is here
  bool binned = false;                      ///< it lay in the bin of the exporting device, and goes there
  ImportChoice choice = ImportChoice::skip; ///< preset: `add` for `fresh`, `skip` for the others
};

template <> struct Choices<ImportItem::Kind> {
  using enum ImportItem::Kind;
  static constexpr ChoiceName<ImportItem::Kind> table[] = {
      {fresh, "fresh"}, {same, "same"}, {differs, "differs"}, {wrong, "wrong"}};
};

/// Reads an export file in slices: the screen calls `step` until it says that it is done, a slice a frame.
class Import {
public:
  /// The bytes come from a stranger: at most 100 MB and 100,000 cases, and for each case the guards of
  /// read_json. What a file is, its content says: `brought` holds each under the SHA-256 that was made of it
  /// here.
  Import(const Workspace& workspace, std::string bytes, BroughtFiles brought = {});

  /// One slice of the work; true when all is read.
  bool step();
  Import(Import&&) noexcept;
  Import& operator=(Import&&) noexcept;
  ~Import();
  [[nodiscard]] std::size_t cases_read() const { return items_.size(); }
  [[nodiscard]] std::size_t cases_in_file() const { return cases_; }

  /// Why nothing of the file can be taken.
  [[nodiscard]] const std::optional<DocumentError>& error() const { return error_; }
  /// For the screen to show and to set the choices of.
  [[nodiscard]] std::vector<ImportItem>& items() { return items_; }
  /// The settings of the exporting device, where the file has them. They are taken only on request.
  [[nodiscard]] const std::optional<Settings>& settings() const { return settings_; }

  /// The attachments of a case, and how many of them are neither in the file nor here.
  struct FileCount {
    std::size_t all = 0, missing = 0;
  };
  [[nodiscard]] FileCount files_of(const ImportItem& item) const;
  /// Whether files came along that something chosen, or a case here, refers to and that are not here.
  [[nodiscard]] bool has_files_to_keep() const { return !files_to_keep().empty(); }
  /// Keeps these, one after the other, before anything refers to them: `done` gets the first failure.
  void keep_files(Workspace& workspace, std::function<void(StorageResult)> done) const;

  /// Takes over what was chosen. Call once, when all is read.
  void take(Workspace& workspace);
private:
  struct Reading;
  void look_through();
  void read_export(const JsonValue& json);
  void refuse(DocumentError error);
  bool read_some();
  void not_read(std::vector<DocumentError> errors);
  [[nodiscard]] ImportItem item_of(Case&& document, std::size_t bytes) const;
  [[nodiscard]] std::vector<std::string> files_to_keep() const;
  [[nodiscard]] std::vector<DocumentError> wrong_files(const Case& document) const;

  const Workspace* workspace_;
  std::unique_ptr<const std::string> bytes_; ///< stays where it is: the elements point into it
  JsonElements elements_;
  BroughtFiles brought_;
  bool looked_through_ = false;
  bool alone_ = false;               ///< the file is one case
  std::size_t cases_ = 0;            ///< in the file
  std::unique_ptr<Reading> reading_; ///< the case under way
  std::size_t counted_ = 0; ///< of the file its lines were counted up to here, for what is told of them
  std::ptrdiff_t lines_ = 0;
  std::vector<std::string> binned_; ///< ids of those that lay in the bin
  std::vector<ImportItem> items_;
  std::optional<Settings> settings_;
  std::optional<DocumentError> error_;
};

} // namespace sanpo
