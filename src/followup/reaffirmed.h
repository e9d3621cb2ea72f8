// Paragraphs and sections of an earlier resolution that a later one reaffirms by number: "Reaffirms paragraphs 19 to 36 of its resolution
// 72/245"; its reporting, with or without a number: "extends the reporting requirements set out in paragraph 10 of resolution 2722 (2024)";
// or all of it: "demands the full implementation of all provisions of resolutions 2139 (2014) and 2504 (2020)".
// What stands there goes on, though the later one does not repeat it.
#pragma once

#include <string>
#include <vector>

#include "document/citations.h"
#include "document/document.h"
#include "followup/rule_phrases.h"
#include "rules/rule_set.h"

namespace mandates {

/// Places of one earlier resolution.
struct ReaffirmedPlaces {
  std::string symbol;                 ///< of the earlier resolution
  std::vector<std::string> numbers;   ///< of its paragraphs: "19", "20"
  std::vector<std::string> sections;  ///< "II"
  int paragraph_index = 0;            ///< of the paragraph that says so, in Document::paragraphs
  bool reporting = false;             ///< what is to be reported alone goes on: where no number is given all of it
  bool whole = false;                 ///< all of it is in force: nothing of it is left out by silence, nor asked again

  bool cover(const Paragraph& paragraph) const;
};

/// Reads them by the rules of kind `act` (parts `reaffirms`, `thereof`, `reporting` and `upholds-all`). One per thread; neither moved nor
/// copied.
class ReaffirmedReader {
 public:
  explicit ReaffirmedReader(const RuleSet& rules);
  ReaffirmedReader(const ReaffirmedReader&) = delete;
  ReaffirmedReader& operator=(const ReaffirmedReader&) = delete;

  /// Of the operative paragraphs of a document, in order of text.
  std::vector<ReaffirmedPlaces> read(const Document& document);

 private:
  void read_paragraph(const Document& document, int index, std::vector<ReaffirmedPlaces>& found);
  void read_reporting(std::string_view text, int index, const std::vector<PhraseMatch>& matches, const std::vector<Citation>& cited,
                      std::vector<ReaffirmedPlaces>& found) const;
  void read_thereof(std::string_view text, int index, const std::vector<PhraseMatch>& matches, const std::vector<Citation>& cited,
                    std::vector<ReaffirmedPlaces>& found) const;
  void read_whole(int index, const std::vector<PhraseMatch>& matches, const std::vector<Citation>& cited,
                  std::vector<ReaffirmedPlaces>& found) const;

  Vocabulary words_;
  RulePhrases reaffirms_, thereof_, reporting_, upholds_all_;
  CitationFinder citations_;
  std::vector<Token> tokens_;
};

}  // namespace mandates
