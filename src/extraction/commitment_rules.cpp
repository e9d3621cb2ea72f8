#include "extraction/commitment_rules.h"

#include <algorithm>
#include <vector>

namespace mandates {

CommitmentRules::CommitmentRules(const Lexicon& lexicon, Matchers& matchers) : lexicon_(lexicon), matchers_(matchers) {
  for (const Rule* rule : lexicon.commitments.rules)
    for (const std::string& verb : rule->values("verbs")) committing_.insert(lexicon.rules.find(verb));
}

bool CommitmentRules::past_first_modal(const std::vector<Token>& tokens, const PhraseMatch& match) const {
  // "that the Committee shall take what measures it may need", "shall meet in May": the first modal tells, a permission further on does
  // not.
  const auto modal = [&](std::uint32_t i) { return lexicon_.is(tokens[i], WordClass::modal) && !tokens[i].capital; };
  const auto of_subject = [&](std::uint32_t i) { return i > 0 && lexicon_.is(tokens[i - 1], WordClass::relative); };
  const std::uint32_t last = match.end - 1;
  std::uint32_t first = match.begin;
  while (first < last && (!modal(first) || of_subject(first))) ++first;  // "that the theme, which shall help, will be"
  if (lexicon_.is(tokens[last], WordClass::modal)) return first == last ? tokens[last].capital : tokens[first].word != tokens[last].word;
  for (std::uint32_t i = first + 1; i < last; ++i)
    if (modal(i)) return true;  // "shall manage the Centre, which shall consist of"
  return false;
}

const Rule* CommitmentRules::at(const DocumentWords& words, std::uint32_t paragraph, std::uint32_t at, std::uint32_t end, bool deciding,
                                const std::string& verb, PhraseMatch& match) {
  const auto& tokens = words.tokens[paragraph];
  std::vector<PhraseMatch> all;
  if (at < end) matchers_.commitments.all_at(tokens, at, lexicon_.commitments.set.last_end(tokens, at, end), all);
  for (const PhraseMatch& each : all) {
    const Rule* rule = lexicon_.commitments.rules[each.pattern];
    const auto& verbs = rule->values("verbs");
    if (rule->flag("first_person") && !is_outcome(words.document->paragraphs[paragraph])) continue;
    if (verbs.empty() ? !deciding : std::find(verbs.begin(), verbs.end(), verb) == verbs.end()) continue;
    if ((rule->value("actor") == "none" || rule->value("actor") == "organ") && past_first_modal(tokens, each)) continue;
    // The first rule in the order of the files wins: exceptions stand before what they except from.
    match = each;
    return rule;
  }
  return nullptr;
}

}  // namespace mandates
