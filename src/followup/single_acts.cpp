// Reads the beginning of what is asked.
#include "followup/single_acts.h"

#include <algorithm>

#include "extraction/subject.h"

namespace mandates {

SingleActReader::SingleActReader(const RuleSet& rules) {
  std::uint32_t number = 0;
  for (const Rule* rule : rules.of_kind("act")) {
    const std::string_view name = rule->value("part");
    Part& part = name == "once" ? once_ : name == "lead" ? lead_ : goes_on_;
    for (const std::string& pattern : rule->values("phrases")) part.phrases.add(number, pattern, rules.classes(), words_);
    for (const std::string& pattern : rule->values("unless")) part.bars.add(number, pattern, rules.classes(), words_);
    ++number;
  }
  for (Part* part : {&lead_, &once_, &goes_on_}) {
    part->phrases.finish();
    part->bars.finish();
    part->matcher = std::make_unique<PhraseMatcher>(part->phrases);
    part->bar_matcher = std::make_unique<PhraseMatcher>(part->bars);
  }
}

bool SingleActReader::matches(Part& part, std::uint32_t at, PhraseMatch& match) {
  const auto size = static_cast<std::uint32_t>(tokens_.size());
  if (at >= size || !part.phrases.may_begin(tokens_[at].word) || !part.matcher->match_at(tokens_, at, size, match)) return false;
  if (!part.bars.may_begin(tokens_[at].word)) return true;
  part.bar_matcher->all_at(tokens_, at, size, barring_);
  return std::none_of(barring_.begin(), barring_.end(), [&](const PhraseMatch& bar) { return bar.pattern == match.pattern; });
}

bool SingleActReader::is_single(const Clause& clause) {
  if (!clause.obligation || !clause.due.empty()) return false;
  PhraseMatch match;
  tokenize(subject_of(clause), words_, tokens_);
  std::uint32_t at = 0;
  while (matches(lead_, at, match)) at = match.end;
  if (!matches(once_, at, match)) return false;
  tokenize(clause.text, words_, tokens_);
  const auto size = static_cast<std::uint32_t>(tokens_.size());
  for (at = 0; at < size; ++at)
    if (matches(goes_on_, at, match)) return false;
  return true;
}

}  // namespace mandates
