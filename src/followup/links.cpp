// Holds the obligations of two resolutions against each other and pairs them.
// Must not know: families, chains, the store.
#include "followup/links.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace mandates {
namespace {

constexpr double kEnough = 0.45;       // likeness from which two obligations are the same mandate
constexpr double kEnoughShared = 0.6;  // the same for a second link of one of them: split or put together
constexpr double kLightWeight = 0.15;
constexpr double kOtherActor = 0.5;   // factor where nobody is asked by both
constexpr double kPlaceBonus = 0.03;  // at most, for standing at the same place of the text

double common_share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() && b.empty()) return 1;
  const auto common =
      std::count_if(a.begin(), a.end(), [&](const std::string& one) { return std::find(b.begin(), b.end(), one) != b.end(); });
  return static_cast<double>(common) / static_cast<double>(std::max<std::size_t>(1, std::min(a.size(), b.size())));
}

/// Weights of words within two resolutions: a word that many of their obligations share tells little.
class Weights {
 public:
  Weights(const std::vector<Asked>& now, const std::vector<Asked>& before, const WordTable& words) : words_(words) {
    for (const auto* list : {&now, &before})
      for (const Asked& asked : *list) add(asked.wording.words);
    all_ = static_cast<double>(now.size() + before.size());
  }
  double of(WordKey word) const {
    const double weight = std::log((all_ + 2) / (static_cast<double>(count_.at(word)) + 0.5)) + 0.5;
    return words_.light(word) ? kLightWeight * weight : weight;
  }

 private:
  void add(std::vector<WordKey> list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    for (const WordKey word : list) ++count_[word];
  }
  const WordTable& words_;
  std::unordered_map<WordKey, int> count_;
  double all_ = 0;
};

/// Words of an obligation with how often they stand in it, sorted; and their weight in all.
struct Bag {
  std::vector<std::pair<WordKey, int>> words;
  double weight = 0;
};

Bag make_bag(const Asked& asked, const Weights& weights) {
  std::map<WordKey, int> counts;
  for (const WordKey word : asked.wording.words) ++counts[word];
  Bag bag;
  bag.words.assign(counts.begin(), counts.end());
  for (const auto& [word, count] : bag.words) bag.weight += weights.of(word) * count;
  return bag;
}

double common_weight(const Bag& a, const Bag& b, const Weights& weights) {
  double common = 0;
  for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
    if (i->first == j->first) common += weights.of(i->first) * std::min(i->second, j->second);
    i->first < j->first ? ++i : (j->first < i->first ? ++j : (++i, ++j));
  }
  return common;
}

struct Pair {
  double like = 0;
  std::size_t now = 0;
  std::size_t before = 0;
};

/// All pairs of two resolutions that are alike enough, best first.
std::vector<Pair> alike(const std::vector<Asked>& now, const std::vector<Asked>& before, const WordTable& words) {
  const Weights weights(now, before, words);
  std::vector<Bag> bags;
  bags.reserve(before.size());
  for (const Asked& asked : before) bags.push_back(make_bag(asked, weights));
  std::vector<Pair> pairs;
  for (std::size_t n = 0; n < now.size(); ++n) {
    const Bag bag = make_bag(now[n], weights);
    for (std::size_t b = 0; b < before.size(); ++b) {
      const double whole = bag.weight + bags[b].weight;
      double like = whole > 0 ? 2 * common_weight(bag, bags[b], weights) / whole : 1;
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

double share_unchanged(const std::vector<WordKey>& a, const std::vector<WordKey>& b) {
  if (a.empty() && b.empty()) return 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (const WordKey word : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = word == b[j - 1] ? diagonal + 1 : std::max(above, row[j - 1]);
      diagonal = above;
    }
  }
  return 2 * static_cast<double>(row.back()) / static_cast<double>(a.size() + b.size());
}

}  // namespace mandates
