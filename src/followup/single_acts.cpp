// Reads the beginning of what is asked.
#include "followup/single_acts.h"

#include "extraction/delivers.h"
#include "extraction/subject.h"

namespace mandates {

SingleActReader::SingleActReader(const RuleSet& rules)
    : lead_(rules, "act", words_, "part", "lead"),
      once_(rules, "act", words_, "part", "once"),
      anywhere_(rules, "act", words_, "part", "anywhere"),
      goes_on_(rules, "act", words_, "part", "goes-on"),
      always_(rules, "act", words_, "part", "always") {}

bool SingleActReader::is_single(const Clause& clause) {
  if (!clause.obligation || !clause.due.empty()) return false;
  tokenize(clause.text, words_, tokens_);
  if (!anywhere_.matches(tokens_).empty()) return true;
  PhraseMatch match;
  tokenize(subject_of(clause), words_, tokens_);
  std::uint32_t at = 0;
  while (lead_.match_at(tokens_, at, match)) at = match.end;
  if (!once_.match_at(tokens_, at, match)) return false;
  tokenize(clause.text, words_, tokens_);
  return goes_on_.matches(tokens_).empty();
}

bool SingleActReader::is_one_report(const Clause& clause) {
  if (!clause.obligation || !clause.due.empty() || !delivers(clause, {"report"})) return false;
  tokenize(clause.text, words_, tokens_);
  return goes_on_.matches(tokens_).empty() && always_.matches(tokens_).empty();
}

bool SingleActReader::is_for_all_reports(const Clause& clause) {
  if (!clause.due.empty()) return false;
  tokenize(clause.text, words_, tokens_);
  return !always_.matches(tokens_).empty();
}

}  // namespace mandates
