// What the reader of documents has to know of organs and layouts; filled from the rule files (kinds `body` and `layout`).
#pragma once

#include <string>
#include <vector>

namespace mandates {

/// How the sessions of a body are named.
enum class SessionStyle { number, year };

/// An organ that adopts, meets or receives reports.
struct Body {
  std::string code;  ///< "GA", "SC", "ECOSOC"; the full name where there is no code
  std::string name;  ///< "General Assembly"
  std::string rule;  ///< id of the rule
  SessionStyle session_style = SessionStyle::number;
  std::vector<std::string> aliases;      ///< other full names: "Assembly of the United Nations …"
  std::vector<std::string> short_forms;  ///< "the Assembly", "the Council": resolved inside a document
  /// Shapes of the symbols of its resolutions, decisions and statements, with {session}, {year}, {roman}, {number}, {letter}:
  /// "A/RES/{session}/{number}", "A/RES/{number} ({roman})", "S/RES/{number} ({year})". First is the one written out in full.
  std::vector<std::string> symbols;
  /// The same, of statements.
  std::vector<std::string> statement_symbols;
  /// The same, of decisions.
  std::vector<std::string> decision_symbols;
  /// Lines that open the text: "The General Assembly,".
  std::vector<std::string> subject_lines;
  bool untitled = false;  ///< its resolutions may have no title
};

/// Phrases of one role in a layout, as patterns over one line (see phrases/phrase.h for their language).
struct LayoutPhrases {
  std::string
      role;  ///< "annex-heading", "closing", "adoption", "furniture", "masthead", "vote", …: closed set, documented in rules/README.md
  std::string rule;
  std::vector<std::string> patterns;
};

struct Layout {
  std::vector<Body> bodies;
  std::vector<LayoutPhrases> phrases;
};

}  // namespace mandates
