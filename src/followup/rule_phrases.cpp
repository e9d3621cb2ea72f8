// Matches the phrases of one kind of rule.
#include "followup/rule_phrases.h"

#include <algorithm>

namespace mandates {

RulePhrases::RulePhrases(const RuleSet& rules, std::string_view kind, Vocabulary& words, std::string_view field, std::string_view value) {
  for (const Rule* rule : rules.of_kind(kind)) {
    if (!field.empty() && rule->value(field) != value) continue;
    const auto number = static_cast<std::uint32_t>(rules_.size());
    rules_.push_back(rule);
    for (const std::string& pattern : rule->values("phrases")) phrases_.add(number, pattern, rules.classes(), words);
    for (const std::string& pattern : rule->values("unless")) bars_.add(number, pattern, rules.classes(), words);
  }
  phrases_.finish();
  bars_.finish();
  matcher_.emplace(phrases_);
  bar_matcher_.emplace(bars_);
}

bool RulePhrases::barred(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t pattern) {
  if (!bars_.may_begin(tokens[at].word)) return false;
  bar_matcher_->all_at(tokens, at, static_cast<std::uint32_t>(tokens.size()), barring_);
  return std::any_of(barring_.begin(), barring_.end(), [&](const PhraseMatch& bar) { return bar.pattern == pattern; });
}

bool RulePhrases::match_at(const std::vector<Token>& tokens, std::uint32_t at, PhraseMatch& match) {
  return match_at(tokens, at, static_cast<std::uint32_t>(tokens.size()), match);
}

bool RulePhrases::match_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t end, PhraseMatch& match) {
  return at < end && phrases_.may_begin(tokens[at].word) && matcher_->match_at(tokens, at, end, match) &&
         !barred(tokens, at, match.pattern);
}

std::optional<PhraseMatch> RulePhrases::find(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end) {
  PhraseMatch match;
  const std::uint32_t last = phrases_.last_end(tokens, begin, end);
  for (std::uint32_t at = begin; at < last; ++at)
    if (match_at(tokens, at, last, match)) return match;
  return std::nullopt;
}

bool RulePhrases::any_in(const std::vector<Token>& tokens) {
  return find(tokens, 0, static_cast<std::uint32_t>(tokens.size())).has_value();
}

std::vector<PhraseMatch> RulePhrases::matches(const std::vector<Token>& tokens) {
  std::vector<PhraseMatch> found;
  const std::uint32_t last = phrases_.last_end(tokens, 0, static_cast<std::uint32_t>(tokens.size()));
  for (std::uint32_t at = 0; at < last; ++at) {
    PhraseMatch match;
    if (!match_at(tokens, at, last, match)) continue;
    found.push_back(match);
    at = match.end - 1;
  }
  return found;
}

std::vector<PhraseMatch> RulePhrases::matches_of_each(const std::vector<Token>& tokens,
                                                      const std::function<bool(const PhraseMatch&)>& counts) {
  std::vector<PhraseMatch> found;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  const std::uint32_t last = phrases_.last_end(tokens, 0, size);
  if (last == 0) return found;
  for (std::uint32_t at = 0; at < last; ++at) {
    if (!phrases_.may_begin(tokens[at].word)) continue;
    matcher_->all_at(tokens, at, last, here_);
    found.insert(found.end(), here_.begin(), here_.end());
  }
  if (found.empty()) return found;
  std::vector<std::uint32_t> free_from(rules_.size()), barred_to(rules_.size());
  std::uint32_t at = 0;  // the bars that begin before it are known
  std::erase_if(found, [&](const PhraseMatch& match) {
    for (; at <= match.begin; ++at) {
      if (!bars_.may_begin(tokens[at].word)) continue;
      bar_matcher_->all_at(tokens, at, size, barring_);
      for (const PhraseMatch& bar : barring_) barred_to[bar.pattern] = std::max(barred_to[bar.pattern], bar.end);
    }
    if (match.begin < free_from[match.pattern] || match.begin < barred_to[match.pattern] || (counts && !counts(match))) return true;
    free_from[match.pattern] = match.end;
    return false;
  });
  return found;
}

}  // namespace mandates
