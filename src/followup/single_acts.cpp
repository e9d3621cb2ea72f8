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

SingleActReader::Begun SingleActReader::after_lead(const Clause& clause) {
  PhraseMatch match;
  Begun begun{kept_.of(subject_of(clause)), 0};
  while (lead_.match_at(begun.tokens, begun.at, match)) begun.at = match.end;
  return begun;
}

bool SingleActReader::is_single(const Clause& clause) {
  if (!clause.obligation || !clause.due.empty()) return false;
  for (const std::string* text : {&clause.text, &clause.chapeau})
    if (anywhere_.any_in(kept_.of(*text))) return true;
  const Begun begun = after_lead(clause);
  PhraseMatch match;
  if (!once_.match_at(begun.tokens, begun.at, match)) return false;
  // What the act is on may go on: words far behind it say nothing of itself, but for the last ones.
  const std::uint32_t asked = static_cast<std::uint32_t>(begun.tokens.size()) - match.end;
  const std::vector<Token>& tokens = kept_.of(clause.text);
  const auto size = static_cast<std::uint32_t>(tokens.size());
  const std::uint32_t near = size > asked ? size - asked + kNear : size;
  const std::vector<PhraseMatch> goes_on = goes_on_.matches(tokens);
  // "annually" as the last word, "on an annual basis" among the last ones; not "under the annual cycle".
  const auto is_last = [&](const PhraseMatch& one) {
    return one.end + 1 >= size || (one.end - one.begin > 1 && one.end + kLastWords > size);
  };
  return std::none_of(goes_on.begin(), goes_on.end(), [&](const PhraseMatch& one) { return one.begin < near || is_last(one); });
}

bool SingleActReader::is_one_report(const Clause& clause) {
  if (!clause.obligation || !clause.due.empty() || !delivers(clause, {"report"})) return false;
  return !goes_on_.any_in(kept_.of(clause.text)) && !is_always(clause);
}

bool SingleActReader::is_always(const Clause& clause) {
  if (!clause.obligation || !clause.due.empty() || !delivers(clause, {"report", "briefing", "meeting"})) return false;
  const std::vector<Token>& tokens = kept_.of(clause.text);
  if (next_report_.any_in(tokens)) return false;
  if (always_.any_in(tokens) || ongoing_.any_in(tokens)) return true;
  const Begun begun = after_lead(clause);
  PhraseMatch match;
  return goes_on_.match_at(begun.tokens, begun.at, match);
}

bool SingleActReader::is_for_all_reports(const Clause& clause) {
  // "in future periodic reports": they come regularly
  const auto has_period = [](const DueMention& due) { return !due.code.is(DueKind::every) || due.code.duration().has_value(); };
  if (std::any_of(clause.due.begin(), clause.due.end(), has_period)) return false;
  return always_.any_in(kept_.of(clause.text));
}

bool SingleActReader::passes_on(const Clause& clause) {
  return passed_on_.any_in(kept_.of(clause.text));
}

bool SingleActReader::is_no_report(const Clause& clause) {
  return no_report_.any_in(kept_.of(clause.text));
}

bool SingleActReader::asks_anew(std::string_view paragraph) {
  return asked_anew_.any_in(kept_.of(paragraph));
}

bool SingleActReader::is_for_next_report(const Clause& clause) {
  return next_report_.any_in(kept_.of(clause.text));
}

std::string SingleActReader::welcome_rule(std::string_view text) {
  const std::vector<PhraseMatch> found = welcomed_.matches(kept_.of(text));
  return !found.empty() && found.front().begin == 0 ? welcomed_.rule(found.front()).id : std::string();
}

bool SingleActReader::is_on_one_budget(std::string_view title) {
  return budget_.any_in(kept_.of(title));
}

bool SingleActReader::is_written(const Clause& clause) {
  if (is_told(clause)) return false;
  const bool held = delivers(clause, {"meeting", "agenda"});
  for (const std::string* text : {&clause.chapeau, &clause.text}) {
    const std::vector<Token>& tokens = kept_.of(*text);
    if (starts_.any_in(tokens) || (!held && written_.any_in(tokens))) return true;
  }
  return false;
}

}  // namespace mandates
