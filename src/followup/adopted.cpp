// Finds by title what goes on with a resolution outside its family: what another body adopts as recommended, the next one of two parts.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "calendar/day.h"
#include "followup/families.h"
#include "text/tokens.h"

namespace mandates {
namespace {

constexpr double kSameText = 0.8;
constexpr int kMonths = 24;
constexpr std::size_t kShortestTitle = 24;    // letters; shorter ones are those of many things
constexpr std::size_t kMostOfOneTitle = 100;  // documents that are held against each other

bool soon_after(const std::string& day, const std::string& before) {
  const auto from = parse_day(before);
  return from && day >= before && day <= iso_day(add(*from, {kMonths, Duration::Unit::months}));
}

}  // namespace

std::vector<Branch> find_adopted(const std::vector<FamilyCandidate>& candidates, Texts& texts) {
  std::map<std::string, std::vector<std::size_t>> by_title;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (candidates[i].adopted && !candidates[i].title.empty()) by_title[fold(candidates[i].title)].push_back(i);
  std::vector<Branch> found;
  for (const auto& [title, list] : by_title) {
    if (list.size() > kMostOfOneTitle) continue;
    for (const std::size_t from : list)
      for (const std::size_t to : list)
        if (candidates[from].body != candidates[to].body && soon_after(candidates[to].day, candidates[from].day) &&
            texts.common(from, to).value_or(0) >= kSameText)
          found.push_back({from, to});
  }
  return found;
}

std::vector<Branch> find_next_of_title(const std::vector<FamilyCandidate>& candidates, const std::vector<FamilyMembers>& families,
                                       WordingReader& wordings) {
  std::map<std::pair<std::string, std::uint64_t>, std::vector<std::size_t>> by_title;
  // Where names stand for it the title is that of an agenda item, or none.
  const auto has_title = [&](const FamilyCandidate& one) { return one.adopted && one.topic.empty() && one.title.size() >= kShortestTitle; };
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (has_title(candidates[i])) by_title[{candidates[i].body, wordings.read(candidates[i].title).letters}].push_back(i);
  std::vector<std::size_t> last(candidates.size());
  for (std::size_t i = 0; i < last.size(); ++i) last[i] = i;
  for (const FamilyMembers& members : families)
    for (const std::size_t member : members) last[member] = members.back();
  std::vector<Branch> found;
  for (const auto& [title, list] : by_title) {
    if (list.size() > kMostOfOneTitle) continue;
    for (const std::size_t from : list) {
      if (last[from] != from) continue;
      const FamilyCandidate* next = nullptr;
      for (const std::size_t to : list)
        if (candidates[to].day > candidates[from].day && candidates[to].occasion != candidates[from].occasion &&
            (!next || std::tie(candidates[to].day, candidates[to].symbol) < std::tie(next->day, next->symbol)))
          next = &candidates[to];
      if (next) found.push_back({from, static_cast<std::size_t>(next - candidates.data())});
    }
  }
  return found;
}

}  // namespace mandates
