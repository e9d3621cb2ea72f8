// Puts links together into chains.
#include "followup/chains.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace mandates {
namespace {

/// Which members hang together.
class Components {
 public:
  explicit Components(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t root(std::size_t at) {
    while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
    return at;
  }
  void join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

/// Time from one resolution of a chain to the next that is held, and how many in between are not.
struct Interval {
  int years = 0;
  int missing = 0;
};

Interval interval(const ChainStep& from, const ChainStep& to, int due_after) {
  const int years = to.year - from.year;
  // "at its next session" and the next one held is four years later: it is asked every year, and three are missing.
  if (due_after > 0 && years >= due_after && years % due_after == 0) return {due_after, years / due_after - 1};
  std::set<int> between;
  for (const int year : to.cited_years)
    if (year > from.year && year < to.year) between.insert(year);
  const int missing = static_cast<int>(between.size());
  return {missing > 0 && years % (missing + 1) == 0 ? years / (missing + 1) : years, missing};
}

std::string rhythm_of(const std::vector<int>& years) {
  if (years.empty()) return "irregular";
  if (std::any_of(years.begin(), years.end(), [&](int one) { return one != years.front(); })) return "irregular";
  switch (years.front()) {
    case 0:
      return "several a year";
    case 1:
      return "annual";
    case 2:
      return "biennial";
    case 3:
      return "triennial";
    default:
      return "every " + std::to_string(years.front()) + " years";
  }
}

void add_rhythm(const FamilyLinks& family, const std::vector<std::size_t>& members, ChainRow& chain) {
  std::map<std::size_t, int> due_after;  // resolution → the longest time after which it wants to hear
  for (const std::size_t member : members) {
    int& due = due_after[family.members[member].resolution];
    due = std::max(due, family.members[member].due_after);
  }
  chain.times = static_cast<int>(due_after.size());
  std::vector<int> years;
  for (auto at = due_after.begin(); std::next(at) != due_after.end(); ++at) {
    const Interval one = interval(family.steps[at->first], family.steps[std::next(at)->first], at->second);
    years.push_back(one.years);
    chain.gaps += one.missing;
  }
  if (due_after.rbegin()->second > 0) years.push_back(due_after.rbegin()->second);
  chain.rhythm = rhythm_of(years);
}

void add_direction(const std::vector<const Link*>& links, ChainRow& chain) {
  bool stronger = false, weaker = false;
  double sum = 0;
  for (const Link* link : links) {
    stronger = stronger || link->change == Change::stronger;
    weaker = weaker || link->change == Change::weaker;
    sum += link->unchanged;
  }
  chain.direction = stronger && weaker ? "mixed" : (stronger ? "stronger" : (weaker ? "weaker" : "same"));
  chain.unchanged = links.empty() ? 1 : sum / static_cast<double>(links.size());
}

}  // namespace

std::vector<ChainRow> build_chains(const FamilyLinks& family) {
  Components components(family.members.size());
  for (const Link& link : family.links) components.join(link.clause, link.previous);
  std::map<std::size_t, std::vector<std::size_t>> members;
  for (std::size_t member = 0; member < family.members.size(); ++member) members[components.root(member)].push_back(member);
  std::map<std::size_t, std::vector<const Link*>> links;
  for (const Link& link : family.links) links[components.root(link.clause)].push_back(&link);

  std::vector<ChainRow> chains;
  for (const auto& [root, list] : members) {
    if (!links.contains(root)) continue;
    const ChainMember& last = family.members[list.back()];
    ChainRow& chain = chains.emplace_back();
    chain.id = family.members[list.front()].id;
    chain.family = family.family;
    chain.actor_id = last.actor_id;
    chain.actor_name = last.actor_name;
    chain.subject = last.subject;
    chain.dropped = last.resolution + 1 < family.steps.size();
    for (const std::size_t member : list) chain.clauses.push_back(family.members[member].key);
    add_rhythm(family, list, chain);
    add_direction(links.at(root), chain);
  }
  return chains;
}

}  // namespace mandates
