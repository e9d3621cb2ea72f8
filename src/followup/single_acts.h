// Tells an act that is done once from a duty that goes on.
#pragma once

#include <string_view>
#include <vector>

#include "extraction/clause.h"
#include "followup/kept_tokens.h"
#include "followup/rule_phrases.h"
#include "rules/rule_set.h"

namespace mandates {

/// Reads by the rules of kind `act` whether something is done once. One per thread; neither moved nor copied.
class SingleActReader {
 public:
  explicit SingleActReader(const RuleSet& rules);
  SingleActReader(const SingleActReader&) = delete;
  SingleActReader& operator=(const SingleActReader&) = delete;

  /// True where an obligation without a due asks for an act that is done once.
  bool is_single(const Clause& clause);
  /// True where it asks without a due for one report, and for it once.
  bool is_one_report(const Clause& clause);
  /// True where it asks without a due for reports, briefings or meetings, and not for one of them: in all reports to come, whenever
  /// something happens, or for more of what there is.
  bool is_always(const Clause& clause);
  /// True where it asks without a due for something in all reports to come, of which no single one answers it.
  bool is_for_all_reports(const Clause& clause);
  /// True where a report that is there is to be passed on.
  bool passes_on(const Clause& clause);
  /// True where it is for something that no report of the actor shows.
  bool is_no_report(const Clause& clause);
  /// True where a paragraph that asks again shows that nothing was delivered.
  bool asks_anew(std::string_view paragraph);
  /// True where it stands in the next report of its author.
  bool is_for_next_report(const Clause& clause);
  /// Id of the rule by which words of a document welcome something that was done; empty where they do not.
  std::string welcome_rule(std::string_view text);
  /// A title is that of a resolution on the budget of a year, which the next year has anew.
  bool is_on_one_budget(std::string_view title);
  /// Something is to be written, though no report is told of: "to provide its observations"; or it is an item of what a text is to have.
  bool is_written(const Clause& clause);

 private:
  /// The tokens of what is asked, and at which of them it begins; valid until other tokens are asked for.
  struct Begun {
    const std::vector<Token>& tokens;
    std::uint32_t at;
  };
  Begun after_lead(const Clause& clause);

  Vocabulary words_;
  RulePhrases lead_, once_, anywhere_, goes_on_, always_, ongoing_, written_, starts_, passed_on_, no_report_, asked_anew_, next_report_,
      welcomed_, budget_;
  KeptTokens kept_{words_};
};

}  // namespace mandates
