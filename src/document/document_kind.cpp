// What the kinds of documents have in common.
// Must not know: how a kind is found out.
#include "document/document.h"

namespace mandates {

bool is_adopted_kind(DocumentKind kind) {
  return kind == DocumentKind::resolution || kind == DocumentKind::decision || kind == DocumentKind::statement;
}

}  // namespace mandates
