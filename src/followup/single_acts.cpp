// Reads the beginning of what is asked.
#include "followup/single_acts.h"

#include <algorithm>

#include "extraction/delivers.h"
#include "extraction/subject.h"

namespace mandates {
namespace {

constexpr std::uint32_t kNear = 24;      // words behind the words of an act that may say that it is done again and again
constexpr std::uint32_t kLastWords = 6;  // so may the last ones

}  // namespace

SingleActReader::SingleActReader(const RuleSet& rules)
    : lead_(rules, "act", words_, "part", "lead"),
      once_(rules, "act", words_, "part", "once"),
      anywhere_(rules, "act", words_, "part", "anywhere"),
      goes_on_(rules, "act", words_, "part", "goes-on"),
      always_(rules, "act", words_, "part", "always"),
      ongoing_(rules, "act", words_, "part", "ongoing"),
      written_(rules, "act", words_, "part", "written"),
      starts_(rules, "act", words_, "part", "starts"),
      passed_on_(rules, "act", words_, "part", "passed-on"),
      no_report_(rules, "act", words_, "part", "no-report"),
      asked_anew_(rules, "act", words_, "part", "asked-anew"),
      next_report_(rules, "act", words_, "part", "next-report"),
      welcomed_(rules, "act", words_, "part", "welcomed"),
      budget_(rules, "act", words_, "part", "budget") {}

std::uint32_t SingleActReader::after_lead(const Clause& clause) {
  PhraseMatch match;
  tokenize(subject_of(clause), words_, tokens_);
  std::uint32_t at = 0;
  while (lead_.match_at(tokens_, at, match)) at = match.end;
  return at;
}

bool SingleActReader::is_single(const Clause& clause) {
  if (!clause.obligation || !clause.due.empty()) return false;
  for (const std::string* text : {&clause.text, &clause.chapeau}) {
    tokenize(*text, words_, tokens_);
    if (anywhere_.any_in(tokens_)) return true;
  }
  const std::uint32_t at = after_lead(clause);
  PhraseMatch match;
  if (!once_.match_at(tokens_, at, match)) return false;
  // What the act is on may go on: words far behind it say nothing of itself, but for the last ones.
  const std::uint32_t asked = static_cast<std::uint32_t>(tokens_.size()) - match.end;
  tokenize(clause.text, words_, tokens_);
  const auto size = static_cast<std::uint32_t>(tokens_.size());
  const std::uint32_t near = size > asked ? size - asked + kNear : size;
  const std::vector<PhraseMatch> goes_on = goes_on_.matches(tokens_);
  // "annually" as the last word, "on an annual basis" among the last ones; not "under the annual cycle".
  const auto is_last = [&](const PhraseMatch& one) {
    return one.end + 1 >= size || (one.end - one.begin > 1 && one.end + kLastWords > size);
  };
  return std::none_of(goes_on.begin(), goes_on.end(), [&](const PhraseMatch& one) { return one.begin < near || is_last(one); });
}

bool SingleActReader::is_one_report(const Clause& clause) {
  if (!clause.obligation || !clause.due.empty() || !delivers(clause, {"report"})) return false;
  tokenize(clause.text, words_, tokens_);
  return !goes_on_.any_in(tokens_) && !is_always(clause);
}

bool SingleActReader::is_always(const Clause& clause) {
  if (!clause.obligation || !clause.due.empty() || !delivers(clause, {"report", "briefing", "meeting"})) return false;
  tokenize(clause.text, words_, tokens_);
  if (next_report_.any_in(tokens_)) return false;
  if (always_.any_in(tokens_) || ongoing_.any_in(tokens_)) return true;
  const std::uint32_t at = after_lead(clause);
  PhraseMatch match;
  return goes_on_.match_at(tokens_, at, match);
}

bool SingleActReader::is_for_all_reports(const Clause& clause) {
  // "in future periodic reports": they come regularly
  const auto has_period = [](const DueMention& due) { return !due.code.is(DueKind::every) || due.code.duration().has_value(); };
  if (std::any_of(clause.due.begin(), clause.due.end(), has_period)) return false;
  tokenize(clause.text, words_, tokens_);
  return always_.any_in(tokens_);
}

bool SingleActReader::passes_on(const Clause& clause) {
  tokenize(clause.text, words_, tokens_);
  return passed_on_.any_in(tokens_);
}

bool SingleActReader::is_no_report(const Clause& clause) {
  tokenize(clause.text, words_, tokens_);
  return no_report_.any_in(tokens_);
}

bool SingleActReader::asks_anew(std::string_view paragraph) {
  tokenize(paragraph, words_, tokens_);
  return asked_anew_.any_in(tokens_);
}

bool SingleActReader::is_for_next_report(const Clause& clause) {
  tokenize(clause.text, words_, tokens_);
  return next_report_.any_in(tokens_);
}

std::string SingleActReader::welcome_rule(std::string_view text) {
  tokenize(text, words_, tokens_);
  const std::vector<PhraseMatch> found = welcomed_.matches(tokens_);
  return !found.empty() && found.front().begin == 0 ? welcomed_.rule(found.front()).id : std::string();
}

bool SingleActReader::is_on_one_budget(std::string_view title) {
  tokenize(title, words_, tokens_);
  return budget_.any_in(tokens_);
}

bool SingleActReader::is_written(const Clause& clause) {
  if (is_told(clause)) return false;
  const bool held = delivers(clause, {"meeting", "agenda"});
  for (const std::string* text : {&clause.chapeau, &clause.text}) {
    tokenize(*text, words_, tokens_);
    if (starts_.any_in(tokens_) || (!held && written_.any_in(tokens_))) return true;
  }
  return false;
}

}  // namespace mandates
