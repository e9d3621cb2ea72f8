#include "extraction/finite_subjects.h"

#include <algorithm>
#include <utility>

namespace mandates {
namespace {

constexpr std::size_t kMostSubjects = 20;  // that-clauses of one verb: no resolution has so many

}  // namespace

void FiniteSubjects::add_further(const DocumentWords& words, std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end,
                                 std::vector<ActorMention>& actors) {
  // "that the Authority shall cease the export, and that all States shall prohibit the import"
  const auto& tokens = words.tokens[paragraph];
  std::size_t further = 0;
  for (std::uint32_t i = begin; i + 2 < end && tokens[i].punctuation != ';' && further < kMostSubjects; ++i) {
    if (!lexicon_.is(tokens[i], WordClass::list_joiner) || !lexicon_.is(tokens[i + 1], WordClass::that_word)) continue;
    ++further;
    PhraseMatch match;
    const Rule* rule = commitments_.at(words, paragraph, i + 1, end, true, {}, match);
    if (rule != nullptr && rule->value("actor") == "none") continue;  // "and that the Chair may"
    ReadActors more = actors_.read(words.passage(paragraph, end, ActorEnd::finite), i + 2, actors);
    if (!more.bounded || more.passive) continue;
    for (ActorMention& actor : more.actors) {
      // "the parties to the conflict …, and that all parties"
      const auto same = [&](const ActorMention& other) { return other.name == actor.name || other.name.starts_with(actor.name + " "); };
      if (std::none_of(actors.begin(), actors.end(), same)) actors.push_back(std::move(actor));
    }
  }
}

std::vector<ActorMention> FiniteSubjects::of_passive(const ReadActors& read, const Passage& here) {
  // "shall be made available by the Secretary-General"; without "by" an entity that is to be something acts itself.
  std::vector<ActorMention> doers = doers_.read(here, read.boundary);
  if (!doers.empty()) return doers;
  const auto entity = [&](const ActorMention& actor) {
    const Rule* rule = lexicon_.rules.find(actor.rule);
    return rule != nullptr && rule->kind == "actor" && lexicon_.name_sort(rule) != NameSort::printing;  // no group, no state
  };
  return std::all_of(read.actors.begin(), read.actors.end(), entity) ? read.actors : std::vector<ActorMention>{};
}

}  // namespace mandates
