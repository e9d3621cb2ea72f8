// One pass over the words of a clause with the automaton of the doubts.
#include "extraction/doubts.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace mandates {
namespace {

constexpr std::uint32_t kBeside = 2;        // bytes between words that stand side by side
constexpr std::uint32_t kNegated = 24;      // "not to submit a further report": from the negation to what is delivered
constexpr std::uint32_t kNegatedTime = 60;  // and to when

bool touches(Span words, Span other) {
  return words.begin <= other.end + kBeside && other.begin <= words.end + kBeside;
}

bool precedes(Span words, Span other, std::uint32_t reach) {
  return words.begin < other.end && other.begin <= words.end + reach && other.end > words.end;
}

bool needs(const Rule& rule, const DeliverableMention& mention) {
  const auto& types = rule.values("needs");
  return std::find(types.begin(), types.end(), mention.type) != types.end();
}

bool is_doubt(const Rule& rule, Span words, const std::vector<Span>& times, const Clause& clause) {
  const std::string_view doubt = rule.value("doubt");
  if (doubt == "earliest-as-due")
    return std::any_of(clause.due.begin(), clause.due.end(),
                       [&](const DueMention& due) { return due.from_paragraph.empty() && touches(words, due.span); });
  if (doubt == "negated-duty") {
    // "not to submit a report at its eightieth session": the time may be all that is left of the report
    const bool timed = std::any_of(clause.due.begin(), clause.due.end(), [&](const DueMention& due) {
      return due.from_paragraph.empty() && precedes(words, due.span, kNegatedTime) && due.span.begin >= words.end;
    });
    return timed || std::any_of(clause.deliverables.begin(), clause.deliverables.end(), [&](const DeliverableMention& mention) {
             return needs(rule, mention) && precedes(words, mention.span, kNegated);
           });
  }
  const bool delivers =
      std::any_of(clause.deliverables.begin(), clause.deliverables.end(), [&](const auto& mention) { return needs(rule, mention); });
  if (!rule.values("needs").empty() && (!clause.due.empty() || !delivers)) return false;
  return std::none_of(times.begin(), times.end(), [&](Span read) { return touches(words, read); });
}

}  // namespace

std::string words_to_show(std::string_view text, Span words, std::uint32_t end) {
  constexpr std::size_t kBehind = 40;  // bytes
  std::size_t to = words.end;
  for (std::size_t at = words.end; at <= end && at - words.end <= kBehind; ++at) {
    const bool over = at == end || std::string_view(",;:.").find(text[at]) != std::string_view::npos;
    if (over || text[at] == ' ') to = at;
    if (over) break;
  }
  return std::string(text.substr(words.begin, to - words.begin));
}

void find_doubts(const Lexicon& lexicon, PhraseMatcher& matcher, const std::vector<Token>& tokens, std::string_view text,
                 const std::vector<Span>& times, Clause& clause) {
  const std::uint32_t begin = word_from(tokens, clause.span.begin);
  const std::uint32_t end = lexicon.doubts.set.last_end(tokens, begin, word_from(tokens, clause.span.end));
  PhraseMatch match;
  bool quoted = false;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (tokens[i].punctuation == '"') quoted = !quoted;
    if (quoted || !lexicon.doubts.set.may_begin(tokens[i].word) || !matcher.match_at(tokens, i, end, match)) continue;
    const Rule& rule = *lexicon.doubts.rules[match.pattern];
    const Span words{tokens[match.begin].span.begin, tokens[match.end - 1].span.end};
    if (!is_doubt(rule, words, times, clause)) continue;
    clause.review.push_back({std::string(rule.value("doubt")), words_to_show(text, words, clause.span.end), words});
    i = match.end - 1;
  }
}

}  // namespace mandates
