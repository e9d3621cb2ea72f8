// A resolution as its readers see it: masthead, paragraphs, footnotes, and where each stood.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"
#include "text/span.h"

namespace mandates {

enum class DocumentKind {
  resolution,
  decision,
  statement,
  draft,           ///< draft resolution
  draft_decision,  ///< draft decision
  amendment,       ///< to a draft
  report,
  note,
  letter,
  other
};

/// True for what an organ has adopted: resolutions, decisions, statements.
bool is_adopted_kind(DocumentKind kind);
/// "resolution", "decision", "statement", "draft", …, "other": as in the record and in options.
const char* kind_word(DocumentKind kind);
enum class ParagraphKind { preambular, operative };

/// Where the symbol of a document was found: `furniture` for one that follows from its place among others on a page. That, `file_name` and
/// `none` are shown as review reasons.
enum class SymbolSource { masthead, heading, furniture, file_name, none };

/// A footnote mark in a paragraph; the mark itself is not in the text any more.
struct FootnoteMark {
  std::string mark;          ///< as printed: "6", "*"
  std::uint32_t offset = 0;  ///< byte of Paragraph::text before which it stood
};

/// A resolution cited in a text: its symbol in full, and the byte where its number stands.
struct Citation {
  std::string symbol;
  std::uint32_t offset = 0;
};

struct Footnote {
  std::string mark;
  std::string text;
  int line = 0;
  int page = 0;
};

/// One numbered or lettered paragraph, or one unnumbered one. An item "(a)" is a paragraph of its own whose parent is its chapeau.
struct Paragraph {
  ParagraphKind kind = ParagraphKind::operative;
  std::string number;   ///< as in the record: "9", "3(a)", "3(a)(i)", "II/4", "A/3", "u3"; preambular ones "p1", "p2", …
  std::string label;    ///< as printed: "9.", "(a)"; empty for unnumbered ones
  std::string section;  ///< number of the part it stands in ("II", "A", "I/A"; behind "outcome": see kOutcomeSection), empty where there
                        ///< are no parts
  std::string heading;  ///< heading of that part or the running headline above it, empty where none
  std::string organ;    ///< body code of the organ that speaks where it is not Document::body: in a draft recommended to it; else empty
  std::string text;     ///< clean: no label, no footnote marks, no furniture, lines and hyphens joined, single spaces, plain spaces
  int level = 0;        ///< 0 numbered paragraph, 1 "(a)", 2 "(i)", …
  int parent = -1;      ///< index in Document::paragraphs of the chapeau of an item; -1 for none
  bool continuation = false;  ///< text that goes on after the items of `parent` and has the number of `parent`
  int line = 0;               ///< line of the file where it begins
  int page = 0;
  std::string eid;                  ///< eId of its element where the file is Akoma Ntoso; else empty
  std::vector<FootnoteMark> marks;  ///< in text order
  std::vector<Citation> cites;      ///< resolutions cited in the text, in text order
};

/// The first part of Paragraph::section in an outcome document: a declaration or pact that the resolution adopts and that speaks in the
/// first person plural ("We request …"). Other annexes are not read.
inline constexpr std::string_view kOutcomeSection = "outcome";
/// True for a paragraph of an outcome document.
inline bool is_outcome(const Paragraph& paragraph) {
  return paragraph.section.starts_with(kOutcomeSection);
}

/// Symbols of the resolutions cited within a span of the paragraph's text, in order, each once.
std::vector<std::string> cited_within(const Paragraph& paragraph, Span span);

/// How a text was adopted, where its source says so.
struct Vote {
  std::string outcome;  ///< "without a vote", "recorded vote"; empty where not known
  int in_favour = -1;   ///< votes; -1 where not known
  int against = -1;
  int abstaining = -1;
  bool operator==(const Vote&) const = default;
};

/// What a report or letter answers, as it says itself: "submitted pursuant to General Assembly resolution 79/162, paragraph 12".
struct Answer {
  std::string symbol;     ///< resolution that asked: "A/RES/79/162"
  std::string paragraph;  ///< of it, as in the record: "12", "2(b)"; empty where it is not named
  std::string words;      ///< the sentence
  bool submitted = true;  ///< it says that it was submitted for it; false where it only tells of the request
  bool operator==(const Answer&) const = default;
};

struct Document {
  std::string
      symbol;  ///< in full: "A/RES/61/181", "A/RES/50/84 C", "S/RES/1325 (2000)", "A/C.3/80/L.20/Rev.1"; "file:NAME" where nothing tells it
  SymbolSource symbol_source = SymbolSource::none;
  DocumentKind kind = DocumentKind::resolution;
  std::string body;     ///< code of the adopting organ (a `body` rule): "GA", "SC", "ECOSOC", "HRC", "UNEA", "UN-Habitat", …
  std::string session;  ///< "61", "S-27", "ES-11"; a year for bodies whose sessions are years; roman numerals as numbers
  std::string adopted;  ///< ISO date of adoption, empty where the document does not say
  std::string issued;   ///< ISO date that the first page of a report, note or letter prints; empty where it has none
  std::string title;
  std::string agenda_item;       ///< as printed after "Agenda item", "98", "19 (c)"
  std::string committee_report;  ///< symbol of the report on which it was adopted: "A/61/444"
  std::string committee{};       ///< whose report that is: "Third Committee"
  std::string session_from;      ///< days of the session as printed in the masthead (Human Rights Council), ISO, else empty
  std::string session_to;
  std::string agenda_title;           ///< title of that item
  std::string meeting;                ///< at which it was adopted, as printed: "47th plenary meeting"
  std::string draft;                  ///< symbol of the draft it was: "A/79/L.2"
  std::vector<std::string> sponsors;  ///< of the draft, and those that joined
  std::vector<std::string> subjects;  ///< terms under which a library files it
  Vote vote;
  bool marked_up = false;             ///< read from a file that marks its structure up, so that nothing had to be guessed
  std::string amends;                 ///< symbol of the draft that an amendment changes
  std::vector<Answer> answers;        ///< of a report or letter: what it was submitted for
  std::vector<Paragraph> paragraphs;  ///< preambular and operative, in reading order
  std::vector<Footnote> footnotes;
  std::vector<std::string> cites;  ///< symbols of resolutions cited anywhere in it, in full, in order of first mention, without itself
  std::string source;              ///< SourceText::name
  int line = 1;                    ///< line where it begins in its file
  Diagnostics found;

  bool has_footnotes() const { return !footnotes.empty(); }
};

/// The number of operative paragraphs, items included.
int operative_count(const Document& document);

}  // namespace mandates
