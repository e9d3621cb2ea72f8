// What the first page of a file says of it: kind, symbol, sponsors, title.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/layout.h"
#include "document/line_roles.h"
#include "document/page_sieve.h"
#include "document/subject_lines.h"

namespace mandates {

/// The masthead of a document that is no adopted text: a draft, an amendment, a report, a note, a letter.
struct Front {
  DocumentKind kind = DocumentKind::other;  ///< `other` where the first page does not tell
  std::string symbol;                       ///< of the document itself, as printed beside "United Nations"; empty where it is not printed
  std::string session;                      ///< that the symbol tells: "80"
  std::string body;                         ///< code of the organ that the symbol tells: "GA" of "A/C.3/80/L.20"
  std::vector<std::string> sponsors;        ///< of a draft or amendment, as printed
  std::string amends;                       ///< symbol of the draft that an amendment changes
  std::string title;
  std::size_t begin = 0;  ///< line at which the text after masthead and title begins
  bool is_draft() const { return kind == DocumentKind::draft || kind == DocumentKind::draft_decision; }
};

/// Reads the lines before the text proper. A line that tells of the kind counts where no adoption and no subject line stands before it.
Front read_front(const SievedText& text, const Layout& layout, RoleReader& roles, const SubjectLines& subjects);

}  // namespace mandates
