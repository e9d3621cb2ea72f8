// Where a resolution acknowledges something that was delivered: "Takes note of the report of the Secretary-General", in preambular and
// operative paragraphs, with the symbol that the text or its footnote prints.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "followup/authors.h"
#include "followup/wording.h"
#include "store/rows.h"

namespace mandates {

/// A report that a footnote names, with the words between the mark before and its own: "on the proposed budget for 2026".
struct MarkedReport {
  std::string symbol;
  Wording words;
  Span span;                ///< of those words in the text of the paragraph
  bool on_period = false;   ///< it is on how the budget of a period was spent
  WordKey period_kind = 0;  ///< then the word that tells so: "performance"
};

/// A paragraph of a resolution.
struct NamedParagraph {
  std::string symbol;
  std::string number;  ///< "31"
  bool operator==(const NamedParagraph&) const = default;
};

/// One acknowledgement.
struct Acknowledgement {
  int paragraph = 0;  ///< index in Document::paragraphs
  Span span;          ///< its words in the paragraph's text
  std::vector<std::string> deliverables;
  std::vector<Author> authors;             ///< may be empty
  std::vector<MarkedReport> marked;        ///< reports whose footnotes stand at words of their own
  std::vector<std::string> reports;        ///< symbols of documents that are no resolutions, in the order of their marks: "A/61/179"
  std::vector<std::string> cites;          ///< resolutions that it names: "A/RES/60/175"
  std::vector<NamedParagraph> paragraphs;  ///< of those resolutions, where it names them
  Wording words;                           ///< of all its words
  bool several = false;                    ///< of several reports
  bool by_name = false;                    ///< it answers what names the thing only: rules `by` name
  Wording noun;                            ///< what was delivered: "strategy"
  std::vector<Wording> subjects;           ///< what the report is about, each part of a list by itself; empty where it does not say
  bool titled = false;                     ///< that is its title, which need not have the words of the request
  std::string section;                     ///< of its paragraph
  Wording heading;
  bool operative = false;
  int made = 0;             ///< year in which it says that this was delivered; 0 where it does not
  bool on_period = false;   ///< it is on how the budget of a period was spent
  WordKey period_kind = 0;  ///< then the word that tells so: "performance"
  std::string text;         ///< its words as printed, folded, where no symbol tells one report from another
  std::string rule;
};

/// The part of its resolution that a paragraph stands in, "II"; empty where its numbers go on through all parts.
std::string section_of(const Paragraph& paragraph);

/// Finds acknowledgements by the rules of kind `acknowledgement`. One per thread.
class AcknowledgementReader {
 public:
  explicit AcknowledgementReader(const RuleSet& rules);
  ~AcknowledgementReader();
  AcknowledgementReader(AcknowledgementReader&&) noexcept;

  /// The acknowledgements of a document, in order of text.
  std::vector<Acknowledgement> read(const StoredDocument& stored, WordingReader& wordings);
  /// Author of the report that a request is about, if other than the actor.
  Author asked_for(std::string_view text);
  /// Who is to be entrusted with a review that a request is for; empty where nobody is.
  Author entrusted(std::string_view text);
  /// True if a request is for a contribution to a report of another author: "to be included in the report of the Secretary-General".
  bool adds_to_report(std::string_view text);
  /// True if it is for information that goes into such a report.
  bool contributes(std::string_view text);
  /// The body (folded) an officer of which is named: "committee on lamps" of "Chair of the Committee on Lamps"; else empty.
  std::string body_of_officer(std::string_view name);
  const AuthorReader& authors() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
