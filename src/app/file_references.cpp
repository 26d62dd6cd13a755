#include "app/file_references.h"

#include <algorithm>
#include <format>

#include "core/base/sha256.h"
#include "core/record/codes.h"

namespace sanpo {

std::vector<Slug> referred_files(const Case& document) {
  std::vector<Slug> files;
  for (const Assessment& assessment : document.assessments)
    for (const ItemRecord& item : assessment.items)
      for (const Evidence& evidence : item.evidence)
        if (!evidence.file.empty()) files.push_back(evidence.file);
  return files;
}

void drop_files_left(const std::vector<Slug>& before, Case& document) {
  if (before.empty()) return;
  const std::vector<Slug> now = referred_files(document);
  std::erase_if(document.attachments, [&](const Attachment& file) {
    const Slug id{file.id.value};
    return std::ranges::contains(before, id) && !std::ranges::contains(now, id);
  });
}

std::vector<DocumentError> check_files(const Case& document) {
  std::vector<DocumentError> errors;
  for (std::size_t i = 0; i < document.attachments.size(); ++i) {
    const Attachment& file = document.attachments[i];
    if (!has_sha256_form(file.sha256))
      errors.push_back({std::format("/attachments/{}/sha256", i),
                        "field.attachment.sha256",
                        std::string{document_code::expected_sha256},
                        {}});
    if (!file.bytes || file.bytes->value == 0)
      errors.push_back({std::format("/attachments/{}/bytes", i),
                        "field.attachment.bytes",
                        std::string{document_code::expected_count},
                        {{"min", Count{1}}, {"max", Count{5'000'000}}}});
  }
  return errors;
}

} // namespace sanpo
