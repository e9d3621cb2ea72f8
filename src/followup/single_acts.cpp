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
      always_(rules, "act", words_, "part", "always"),
      written_(rules, "act", words_, "part", "written"),
      passed_on_(rules, "act", words_, "part", "passed-on"),
      next_report_(rules, "act", words_, "part", "next-report"),
      welcomed_(rules, "act", words_, "part", "welcomed") {}

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

bool SingleActReader::passes_on(const Clause& clause) {
  tokenize(clause.text, words_, tokens_);
  return !passed_on_.matches(tokens_).empty();
}

bool SingleActReader::is_for_next_report(const Clause& clause) {
  tokenize(clause.text, words_, tokens_);
  return !next_report_.matches(tokens_).empty();
}

std::string SingleActReader::welcome_rule(std::string_view text) {
  tokenize(text, words_, tokens_);
  const std::vector<PhraseMatch> found = welcomed_.matches(tokens_);
  return !found.empty() && found.front().begin == 0 ? welcomed_.rule(found.front()).id : std::string();
}

bool SingleActReader::is_written(const Clause& clause) {
  if (is_told(clause) || delivers(clause, {"meeting", "agenda"})) return false;
  for (const std::string* text : {&clause.chapeau, &clause.text}) {
    tokenize(*text, words_, tokens_);
    if (!written_.matches(tokens_).empty()) return true;
  }
  return false;
}

}  // namespace mandates
