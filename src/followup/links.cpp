// Holds the obligations of two resolutions against each other and pairs them.
#include "followup/links.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "followup/due_state.h"
#include "followup/likeness.h"
#include "followup/sorted.h"

namespace mandates {
namespace {

constexpr double kEnough = 0.42;         // likeness from which two obligations are the same mandate
constexpr double kEnoughShared = 0.68;   // the same for a second link of one of them: split or put together
constexpr double kContained = 0.45;      // weight of "one is contained in the other" beside "both are alike"
constexpr double kSameReport = 0.15;     // bonus where both ask the same actor for a report to the same body
constexpr double kOtherActor = 0.5;      // factor where others are asked
constexpr double kNobodyNamed = 0.8;     // factor where only one of them names somebody
constexpr double kFewReports = 2;        // so many reports of one actor are told apart by anything
constexpr double kWhole = 0.9;           // share of the words of one that another has where it stands whole in it
constexpr std::size_t kFewestWhole = 6;  // words of it that tell something; fewer stand in anything
constexpr double kPlaceBonus = 0.03;     // at most, for standing at the same place of the text

bool has(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// Words of a name or of an entity's id, sorted, each once.
std::vector<std::string_view> name_words(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" -", at), name.size());
    if (end > at) words.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  sort_once(words);
  return words;
}

/// Names of actors by number: how far two may be one is worked out once.
class ActorNames {
 public:
  std::vector<std::uint32_t> numbers(const std::vector<std::string>& names) {
    std::vector<std::uint32_t> found;
    for (const std::string& name : names) {
      const auto [place, is_new] = numbers_.try_emplace(name, static_cast<std::uint32_t>(words_.size()));
      if (is_new) words_.push_back(name_words(place->first));
      found.push_back(place->second);
    }
    return found;
  }

  /// 1 for the same one; "Member States" and "States" nearly are, "relevant agencies" and "specialized agencies" perhaps.
  double likeness(std::uint32_t a, std::uint32_t b) {
    if (a == b) return 1;
    const auto [place, is_new] = known_.try_emplace((std::uint64_t{a} << 32) | b, 0.0);
    if (is_new) place->second = compare(words_[a], words_[b]);
    return place->second;
  }

 private:
  static double compare(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    const std::size_t common = common_count(a, b);
    if (common == 0) return 0;
    if (common == std::min(a.size(), b.size())) return 0.95;
    return 0.5 + 0.8 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
  }

  std::map<std::string, std::uint32_t> numbers_;
  std::vector<std::vector<std::string_view>> words_;
  std::unordered_map<std::uint64_t, double> known_;
};

double actor_factor(ActorNames& names, const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  if (a.empty() && b.empty()) return 1;
  if (a.empty() || b.empty()) return kNobodyNamed;
  if (a == b) return 1;
  double best = kOtherActor;
  for (const std::uint32_t one : a)
    for (const std::uint32_t other : b) best = std::max(best, names.likeness(one, other));
  return best;
}

// The same actor is asked by both for a report, to the same body as far as it is named.
bool same_report(const Asked& a, const Asked& b) {
  return has(a.deliverables, "report") && has(b.deliverables, "report") && any_common(a.actors, b.actors) &&
         (a.recipients.empty() || b.recipients.empty() || any_common(a.recipients, b.recipients));
}

// Where a resolution asks the same actor for many reports, that both are reports tells little: share of the bonus that is left; 0 where it
// asks for none.
std::vector<double> report_shares(const std::vector<Asked>& list) {
  std::vector<double> shares(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!has(list[i].deliverables, "report")) continue;
    const auto alike = std::count_if(list.begin(), list.end(), [&](const Asked& other) { return same_report(list[i], other); });
    shares[i] = std::min(1.0, kFewReports / static_cast<double>(std::max<std::ptrdiff_t>(alike, 1)));
  }
  return shares;
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
  const std::vector<double> shares_now = report_shares(now), shares_before = report_shares(before);
  ActorNames names;
  std::vector<std::vector<std::uint32_t>> actors_now, actors_before;
  for (const Asked& asked : now) actors_now.push_back(names.numbers(asked.actors));
  for (const Asked& asked : before) actors_before.push_back(names.numbers(asked.actors));
  std::vector<Pair> pairs;
  for (std::size_t n = 0; n < now.size(); ++n) {
    const auto [first, last] = within_reach(n, now.size(), before.size());
    for (std::size_t b = first; b < last; ++b) {
      if (due_before(now[n], before[b])) continue;
      const double factor = actor_factor(names, actors_now[n], actors_before[b]);
      const double share = std::min(shares_now[n], shares_before[b]);
      const double bonus = share > 0 && same_report(now[n], before[b]) ? kSameReport * share : 0;
      double like = factor * likeness.mean(n, b, kContained, (kEnough - kPlaceBonus - bonus) / factor) + bonus;
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

// The items of a clause that are no clauses of their own: "by providing: (a) assistance, (b) support". They belong to the last clause of
// their chapeau.
std::vector<const Paragraph*> items_of(const StoredDocument& stored, std::size_t number) {
  const int chapeau = stored.clauses[number].clause.paragraph_index;
  if (number + 1 < stored.clauses.size() && stored.clauses[number + 1].clause.paragraph_index == chapeau) return {};
  const auto& paragraphs = stored.document.paragraphs;
  std::vector<const Paragraph*> items;
  std::vector<bool> belongs(paragraphs.size());
  belongs[chapeau] = true;
  for (std::size_t i = chapeau + 1; i < paragraphs.size() && paragraphs[i].parent >= chapeau; ++i) {
    const bool own = std::any_of(stored.clauses.begin(), stored.clauses.end(),
                                 [&](const StoredClause& one) { return one.clause.paragraph_index == static_cast<int>(i); });
    belongs[i] = !own && belongs[paragraphs[i].parent];
    if (belongs[i]) items.push_back(&paragraphs[i]);
  }
  return items;
}

}  // namespace

bool due_before(const Asked& now, const Asked& before) {
  return !now.due_to.empty() && !before.due_from.empty() && now.due_to < before.due_from;
}

bool any_alike(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return any_common(a, b) || std::any_of(a.begin(), a.end(), [&](const std::string& one) {
           const std::vector<std::string_view> words = name_words(one);
           return std::any_of(b.begin(), b.end(), [&](const std::string& other) {
             const std::vector<std::string_view> others = name_words(other);
             return !words.empty() && !others.empty() && common_count(words, others) == std::min(words.size(), others.size());
           });
         });
}

bool may_be_the_same(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return a.empty() == b.empty() && (a.empty() || any_alike(a, b));
}

bool any_common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& one) { return has(b, one); });
}

std::vector<std::string> names_in(const std::vector<ActorMention>& mentions) {
  std::vector<std::string> names;
  for (const ActorMention& mention : mentions) names.push_back(mention.id.empty() ? fold(mention.name) : mention.id);
  return names;
}

Asked asked_alone(RowKey key, const Clause& clause, WordingReader& wordings) {
  Asked asked;
  asked.key = key;
  asked.wording = wordings.read(clause);
  asked.verb = clause.verb;
  asked.strength_rank = clause.strength_rank;
  asked.actors = names_in(clause.actors);
  asked.recipients = names_in(clause.recipients);
  for (const DeliverableMention& deliverable : clause.deliverables) asked.deliverables.push_back(deliverable.type);
  if (!is_recurring(clause)) {
    for (const DueMention& due : clause.due) {
      if (due.from.empty() || due.to.empty()) continue;
      if (asked.due_from.empty() || due.from < asked.due_from) asked.due_from = due.from;
      asked.due_to = std::max(asked.due_to, due.to);
    }
  }
  return asked;
}

Asked asked_of(const StoredDocument& stored, std::size_t number, WordingReader& wordings) {
  Asked asked = asked_alone(stored.clauses[number].key, stored.clauses[number].clause, wordings);
  for (const Paragraph* item : items_of(stored, number)) wordings.append(item->text, asked.wording);
  wordings.sort_stems(asked.wording);
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

WholeFinder::WholeFinder(const std::vector<Asked>& now, const WordTable& words) : now_(now), words_(words) {
  for (const Asked& asked : now) stems_.push_back(sorted_stems(asked.wording, words));
}

std::optional<std::size_t> WholeFinder::find(const Asked& before) const {
  const std::vector<WordKey> words = words_.stems(before.wording.words);
  const auto tells = std::count_if(words.begin(), words.end(), [&](WordKey word) { return !words_.light(word); });
  if (static_cast<std::size_t>(tells) < kFewestWhole) return std::nullopt;
  std::vector<WordKey> sorted = words;
  std::sort(sorted.begin(), sorted.end());
  const double enough = kWhole * static_cast<double>(words.size());
  for (std::size_t i = 0; i < now_.size(); ++i) {
    if (stems_[i].size() <= words.size() || now_[i].actors.empty() != before.actors.empty()) continue;
    if (!before.actors.empty() && !any_common(now_[i].actors, before.actors)) continue;
    if (static_cast<double>(common_count(sorted, stems_[i])) < enough) continue;
    const std::vector<WordKey> later = words_.stems(now_[i].wording.words);
    const double in_order = share_unchanged(words, later) * static_cast<double>(words.size() + later.size()) / 2;
    if (in_order >= enough) return i;
  }
  return std::nullopt;
}

Change change_of(const Asked& now, const Asked& before) {
  if (now.strength_rank >= 0 && before.strength_rank >= 0 && now.strength_rank != before.strength_rank)
    return now.strength_rank > before.strength_rank ? Change::stronger : Change::weaker;
  return now.wording.letters == before.wording.letters && now.verb == before.verb ? Change::same : Change::reworded;
}

}  // namespace mandates
