// Holds the obligations of two resolutions against each other and pairs them.
// Must not know: families, chains, the store.
#include "followup/links.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "followup/likeness.h"

namespace mandates {
namespace {

constexpr double kEnough = 0.45;       // likeness from which two obligations are the same mandate
constexpr double kEnoughShared = 0.6;  // the same for a second link of one of them: split or put together
constexpr double kOtherActor = 0.5;    // factor where nobody is asked by both
constexpr double kPlaceBonus = 0.03;   // at most, for standing at the same place of the text

double common_share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() && b.empty()) return 1;
  const auto common =
      std::count_if(a.begin(), a.end(), [&](const std::string& one) { return std::find(b.begin(), b.end(), one) != b.end(); });
  return static_cast<double>(common) / static_cast<double>(std::max<std::size_t>(1, std::min(a.size(), b.size())));
}

struct Pair {
  double like = 0;
  std::size_t now = 0;
  std::size_t before = 0;
};

std::vector<const Wording*> wordings_of(const std::vector<Asked>& list) {
  std::vector<const Wording*> wordings;
  for (const Asked& asked : list) wordings.push_back(&asked.wording);
  return wordings;
}

/// All pairs of two resolutions that are alike enough, best first.
std::vector<Pair> alike(const std::vector<Asked>& now, const std::vector<Asked>& before, const WordTable& words) {
  const Likeness likeness(wordings_of(now), wordings_of(before), words);
  std::vector<Pair> pairs;
  for (std::size_t n = 0; n < now.size(); ++n) {
    for (std::size_t b = 0; b < before.size(); ++b) {
      double like = likeness.of(n, b);
      if (common_share(now[n].actors, before[b].actors) == 0) like *= kOtherActor;
      const double place_now = static_cast<double>(n) / static_cast<double>(now.size());
      const double place_before = static_cast<double>(b) / static_cast<double>(before.size());
      like += kPlaceBonus * (1 - std::abs(place_now - place_before));
      if (like >= kEnough) pairs.push_back({like, n, b});
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    if (a.like != b.like) return a.like > b.like;
    return std::pair(a.now, a.before) < std::pair(b.now, b.before);
  });
  return pairs;
}

}  // namespace

Asked asked_of(const StoredClause& stored, WordingReader& wordings) {
  const Clause& clause = stored.clause;
  Asked asked;
  asked.key = stored.key;
  asked.wording = wordings.read(clause);
  asked.verb = clause.verb;
  asked.strength_rank = clause.strength_rank;
  const auto add_names = [](const std::vector<ActorMention>& mentions, std::vector<std::string>& names) {
    for (const ActorMention& mention : mentions) names.push_back(mention.id.empty() ? fold(mention.name) : mention.id);
  };
  add_names(clause.actors, asked.actors);
  add_names(clause.recipients, asked.recipients);
  for (const DeliverableMention& deliverable : clause.deliverables) asked.deliverables.push_back(deliverable.type);
  return asked;
}

std::vector<Link> find_links(const std::vector<Asked>& now, const std::vector<Asked>& before, const WordTable& words) {
  std::vector<Link> links;
  std::vector<bool> now_linked(now.size()), before_linked(before.size());
  for (const Pair& pair : alike(now, before, words)) {
    const bool again = now_linked[pair.now] || before_linked[pair.before];
    if (again && (pair.like < kEnoughShared || (now_linked[pair.now] && before_linked[pair.before]))) continue;
    now_linked[pair.now] = before_linked[pair.before] = true;
    links.push_back({pair.now, pair.before, change_of(now[pair.now], before[pair.before]),
                     share_unchanged(now[pair.now].wording.words, before[pair.before].wording.words)});
  }
  std::sort(links.begin(), links.end(),
            [](const Link& a, const Link& b) { return std::pair(a.clause, a.previous) < std::pair(b.clause, b.previous); });
  return links;
}

Change change_of(const Asked& now, const Asked& before) {
  if (now.strength_rank >= 0 && before.strength_rank >= 0 && now.strength_rank != before.strength_rank)
    return now.strength_rank > before.strength_rank ? Change::stronger : Change::weaker;
  return now.wording.letters == before.wording.letters && now.verb == before.verb ? Change::same : Change::reworded;
}

}  // namespace mandates
