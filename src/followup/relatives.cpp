// Finds relatives with an index over citations and names: never all pairs.
#include "followup/relatives.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace mandates {
namespace {

constexpr std::size_t kFirstNames = 3;       // those that a document speaks of most
constexpr double kSameNames = 0.5;           // Dice over the names of two topics
constexpr std::size_t kMostRelatives = 24;   // of those that follow it soonest
constexpr std::size_t kMostOfOneName = 400;  // documents that are held against each other

std::vector<std::string_view> names_of(const std::string& topic) {
  std::vector<std::string_view> names;
  const std::string_view text = topic;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) names.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

/// How many of the first names of one are among the first of the other.
std::size_t common_names(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b, std::size_t first) {
  const auto end_a = a.begin() + static_cast<std::ptrdiff_t>(std::min(first, a.size()));
  const auto end_b = b.begin() + static_cast<std::ptrdiff_t>(std::min(first, b.size()));
  return static_cast<std::size_t>(
      std::count_if(a.begin(), end_a, [&](std::string_view name) { return std::find(b.begin(), end_b, name) != end_b; }));
}

/// The relatives of all documents, found one by one.
class RelativeFinder {
 public:
  RelativeFinder(const std::vector<FamilyCandidate>& candidates, const std::vector<FamilyMembers>& families);
  std::vector<Relative> of(std::size_t candidate) const;

 private:
  bool later(std::size_t one, std::size_t than) const {
    return candidates_[one].adopted && candidates_[one].day >= candidates_[than].day && family_[one] != family_[than];
  }
  bool same_matter(std::size_t a, std::size_t b, bool cites) const;

  const std::vector<FamilyCandidate>& candidates_;
  std::vector<std::size_t> family_;
  std::vector<std::vector<std::string_view>> names_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> citing_, naming_;
};

RelativeFinder::RelativeFinder(const std::vector<FamilyCandidate>& candidates, const std::vector<FamilyMembers>& families)
    : candidates_(candidates), family_(candidates.size()) {
  for (std::size_t family = 0; family < families.size(); ++family)
    for (const std::size_t member : families[family]) family_[member] = family;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    names_.push_back(names_of(candidates[i].topic));
    for (const std::string& symbol : candidates[i].cites) citing_[symbol].push_back(i);
    if (!names_[i].empty() && candidates[i].adopted) naming_[names_[i].front()].push_back(i);
  }
}

bool RelativeFinder::same_matter(std::size_t a, std::size_t b, bool cites) const {
  if (candidates_[a].body != candidates_[b].body || names_[a].empty() || names_[b].empty()) return false;
  if (common_names(names_[a], names_[b], kFirstNames) >= (cites ? 1 : 2)) return true;
  const std::size_t common = common_names(names_[a], names_[b], names_[a].size() + names_[b].size());
  return 2.0 * static_cast<double>(common) >= kSameNames * static_cast<double>(names_[a].size() + names_[b].size());
}

std::vector<Relative> RelativeFinder::of(std::size_t candidate) const {
  std::vector<Relative> found;
  if (!candidates_[candidate].adopted) return found;
  const auto citing = citing_.find(candidates_[candidate].symbol);
  if (citing != citing_.end())
    for (const std::size_t one : citing->second)
      if (later(one, candidate)) found.push_back({one, true, same_matter(one, candidate, true)});
  for (const std::string_view name : names_[candidate]) {
    const auto naming = naming_.find(name);
    if (naming == naming_.end() || naming->second.size() > kMostOfOneName) continue;
    for (const std::size_t one : naming->second)
      if (later(one, candidate) && same_matter(one, candidate, false)) found.push_back({one, false, true});
  }
  std::sort(found.begin(), found.end(), [&](const Relative& a, const Relative& b) {
    const FamilyCandidate &x = candidates_[a.candidate], &y = candidates_[b.candidate];
    return std::tie(x.day, x.symbol, b.cites) < std::tie(y.day, y.symbol, a.cites);
  });
  const auto same = [](const Relative& a, const Relative& b) { return a.candidate == b.candidate; };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  if (found.size() > kMostRelatives) found.resize(kMostRelatives);
  return found;
}

}  // namespace

std::vector<std::vector<Relative>> find_relatives(const std::vector<FamilyCandidate>& candidates,
                                                  const std::vector<FamilyMembers>& families) {
  const RelativeFinder finder(candidates, families);
  std::vector<std::vector<Relative>> relatives;
  for (std::size_t i = 0; i < candidates.size(); ++i) relatives.push_back(finder.of(i));
  return relatives;
}

}  // namespace mandates
