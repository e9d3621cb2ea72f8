// What the kinds of documents have in common, and what is asked of every document.
#include <algorithm>

#include "document/document.h"

namespace mandates {

bool is_adopted_kind(DocumentKind kind) {
  return kind == DocumentKind::resolution || kind == DocumentKind::decision || kind == DocumentKind::statement;
}

const char* kind_word(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::resolution:
      return "resolution";
    case DocumentKind::decision:
      return "decision";
    case DocumentKind::statement:
      return "statement";
    case DocumentKind::draft:
      return "draft";
    case DocumentKind::draft_decision:
      return "draft-decision";
    case DocumentKind::amendment:
      return "amendment";
    case DocumentKind::report:
      return "report";
    case DocumentKind::note:
      return "note";
    case DocumentKind::letter:
      return "letter";
    case DocumentKind::other:
      return "other";
  }
  return "other";
}

int operative_count(const Document& document) {
  return static_cast<int>(std::count_if(document.paragraphs.begin(), document.paragraphs.end(),
                                        [](const Paragraph& one) { return one.kind == ParagraphKind::operative; }));
}

}  // namespace mandates
