// From clean lines to documents: one file may hold several.
// Must not know: verbs, actors, dues; rules files; the store.
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

/// Symbols of resolutions cited in a text, in full ("A/RES/60/175", "S/RES/1373 (2001)", "A/HRC/RES/31/20"), in order, each once.
/// `body` is the code of the organ whose document it is: "its resolution 46/152" cites that organ's.
std::vector<std::string> cited_symbols(std::string_view text, std::string_view body);

}  // namespace mandates
