// From clean lines to documents: one file may hold several.
// Must not know: verbs, actors, dues.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/layout.h"
#include "text/source_text.h"

namespace mandates {

/// Reads documents by a layout; compiled once, then const and usable from several threads at once.
class DocumentReader {
 public:
  explicit DocumentReader(const Layout& layout);
  ~DocumentReader();
  DocumentReader(DocumentReader&&) noexcept;

  /// All documents of a source, in order. A source that is no resolution, decision or statement comes back as one document of kind `other`
  /// with a diagnostic "not-a-resolution" and no paragraphs; one in another language than English with an error "other-language". Never
  /// throws for content; never empty.
  std::vector<Document> read(const SourceText& source) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
