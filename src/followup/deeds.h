// What a document tells to have been done as an earlier resolution asked: "Welcomes the holding of the workshop on 3 May 2027, pursuant to
// paragraph 12 of resolution 81/400". Reports are read by acknowledgements.h; this is on meetings, strategies and whatever else names the
// resolution that asked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/citations.h"
#include "followup/rule_phrases.h"
#include "followup/wording.h"
#include "rules/rule_set.h"
#include "store/rows.h"

namespace mandates {

/// Something that was done, with the resolution that asked for it.
struct Deed {
  std::string symbol;                 ///< of that resolution
  std::vector<std::string> numbers;   ///< of its paragraphs, where they are named: "12"
  std::vector<std::string> sections;  ///< "V"
  int paragraph = 0;                  ///< of the document that tells, in Document::paragraphs
  Span span;                          ///< from the verb to the name of the resolution
  std::string words;                  ///< what was done, as printed
  std::string rest;                   ///< what stands behind the name of the resolution, up to a semicolon
  bool held = false;                  ///< a meeting was held
  bool report = false;                ///< a report is spoken of
  bool established = false;           ///< it is spoken of as what the resolution established
  std::string rule;
};

/// Finds deeds and the obligations that they fulfil, by the rules of kind `act`, parts `deed`, `as-asked`, `established`, `held`,
/// `planned`, `goes-on`, and `authorship`, places `undone`, `named` and `paragraph`. One per thread; neither moved nor copied.
class DeedReader {
 public:
  /// `rules` must outlive it.
  explicit DeedReader(const RuleSet& rules);
  DeedReader(const DeedReader&) = delete;
  DeedReader& operator=(const DeedReader&) = delete;

  /// What a document tells of resolutions with these symbols, in order of text.
  std::vector<Deed> read(const StoredDocument& stored, const std::vector<std::string>& symbols);
  /// The obligations of the resolution named that it fulfils: those of the paragraphs named whose words it has, else the one of which it
  /// has most words. What recurs or goes on is fulfilled by no single deed, nor what is due after `day` (ISO), on which that is told, or
  /// was so years before.
  std::vector<const StoredClause*> done(const Deed& deed, const StoredDocument& asking, const std::string& day, WordingReader& wordings);

 private:
  /// Tokens of a clause, up to "pursuant to".
  struct Words {
    std::uint32_t begin = 0, end = 0;
  };

  void read_paragraph(const StoredDocument& stored, int index, const std::vector<std::string>& symbols, std::vector<Deed>& found);
  bool read_places(std::string_view text, std::uint32_t link_end, const std::vector<Citation>& cited, std::size_t& citation, Deed& deed);
  bool read_words(std::string_view text, Words clause, std::uint32_t after, Deed& deed);
  bool may_be_done(const Deed& deed, const Clause& clause, const std::string& day);

  Vocabulary words_;
  RulePhrases told_, as_asked_, established_, held_, planned_, goes_on_, undone_, report_, paragraph_;
  CitationFinder citations_;
  std::vector<Token> tokens_;
};

}  // namespace mandates
