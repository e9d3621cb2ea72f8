// What the words of a line say about its part in a document: annex heading, closing line, vote, …
// The words come from the rules of kind `layout`. Must not know: the words themselves; the lines around it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/layout.h"
#include "phrases/phrase.h"

namespace mandates {

/// The closed set of roles (rules/README.md). A line has a role where a pattern of that role matches at its beginning.
enum class LineRole {
  adoption,                ///< "Resolution adopted by the General Assembly on …", "Adopted by the Security Council at its … meeting"
  agenda_item,             ///< "Agenda item 98"
  amendment,               ///< "amendment to draft resolution A/C.3/80/L.20"
  answer,                  ///< "submitted pursuant to": what a report answers stands behind it
  answer_subject,          ///< "the present report", "submitted": the sentence speaks of the document itself
  answered_request,        ///< "requested the Secretary-General to report": what a report answers stands before it
  annex,                   ///< "Annex", "Appendix"
  closing,                 ///< "82nd plenary meeting"
  committee_report,        ///< "[on the report of the Third Committee (…)]"
  corrigendum,             ///< "Corrigendum"
  decision_opening,        ///< "At its 62nd plenary meeting, on …, the General Assembly decided": the first words of a decision
  decision_verb,           ///< "Took note": opens a paragraph of a decision as volumes print it; forms in -ed are known by their shape
  draft_bracket,           ///< "[without reference to a Main Committee (A/61/L.12)]"
  draft_decision,          ///< "Draft decision submitted by the Bureau"
  draft_resolution,        ///< "draft resolution", after the sponsors
  embedded_text,           ///< "Adopts the following declaration:": the text that follows is another
  infinitive,              ///< "To take note": opens an act behind a chapeau; "to:" at its end
  joined_name,             ///< "Trinidad and Tobago": a name with an "and" of its own
  letter,                  ///< "Letter dated …"
  masthead,                ///< "United Nations", "Distr.: General": no title
  note,                    ///< "Note by the Secretariat"
  noun_opening,            ///< "Mechanisms for", "Activities of": nouns that look like verbs and open items of a list without labels
  number_after,            ///< words after a number that show that it is one and no footnote mark: "per cent", "days"
  number_before,           ///< words before such a number: "resolution", "article", "of"
  opening_modifier,        ///< words that may stand before the verb or participle that opens a paragraph: "Also", "Once again"
  other_document,          ///< "Summary record …": neither a resolution nor one of the kinds above
  other_language,          ///< lines of resolutions in other languages than English
  other_language_word,     ///< "le", "des", "los": frequent words of other languages that English does not have
  outcome_heading,         ///< "Action 12. We will plan for the future."
  outcome_opening,         ///< "We request", "We the Governments": as paragraphs of declarations open
  outcome_speakers,        ///< "We, the Ministers": those who speak in a declaration name themselves
  preambular_opening,      ///< words that open a preambular paragraph
  report,                  ///< "Report of the Secretary-General"
  running_head,            ///< page headings of printed volumes
  statement,               ///< "Statement by the President of the Security Council"
  statement_introduction,  ///< "At the 6844th meeting of the Security Council, held on …"
  title_label,             ///< "Topic: …"
  volume_heading,          ///< "Decisions adopted on the reports of the First Committee": a heading between the decisions of a volume
  vote,                    ///< "Adopted by a recorded vote of …", "In favour:"
};
inline constexpr std::size_t kLineRoles = 39;

/// Name of a role in the rule files: "annex".
std::string_view role_name(LineRole role);

/// The patterns of all roles, compiled once; const and shared between threads.
class LineRoles {
 public:
  explicit LineRoles(const Layout& layout);

 private:
  friend class RoleReader;
  Vocabulary words_;
  PhraseSet phrases_;
  std::vector<std::uint64_t> roles_by_first_word_;  ///< by WordId, as bits
};

/// Asks LineRoles about lines, for one thread at a time. Remembers the answers about the last line, which must stay where it is meanwhile.
/// Most lines have none of the roles that they are asked about: their first word tells.
class RoleReader {
 public:
  explicit RoleReader(const LineRoles& roles);

  /// Length in bytes of what a pattern of `role` matches at the beginning of `line` (marks and quotes before it looked through); 0 for no
  /// match.
  std::size_t match(LineRole role, std::string_view line);
  bool has(LineRole role, std::string_view line) { return match(role, line) > 0; }
  /// The same of a text that is no line of the source, by its first few words.
  bool begins(LineRole role, std::string_view text) { return opening(role, text) > 0; }
  /// The length of that, as match() counts it.
  std::size_t opening(LineRole role, std::string_view text);

 private:
  /// The roles that patterns beginning with the first word of a text have, as bits; no word is longer than so many bytes.
  std::uint64_t begun_by(std::string_view text, std::size_t bytes);
  /// Fills lengths_; no pattern looks further than so many bytes into the text.
  void read(std::string_view text, std::size_t bytes);

  const LineRoles* roles_;
  PhraseMatcher matcher_;
  std::vector<Token> tokens_;
  std::vector<PhraseMatch> matches_;
  std::array<std::uint32_t, kLineRoles> lengths_{};  ///< of the line or text read last
  std::string_view last_;                            ///< the line that match() was asked about last
  std::uint64_t last_begun_ = 0;                     ///< by its first word
  bool last_read_ = false;                           ///< lengths_ are of that line
};

}  // namespace mandates
