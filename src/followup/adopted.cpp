// Finds resolutions that a body adopted as another one recommended them: by title, then by text.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "calendar/day.h"
#include "followup/families.h"
#include "text/tokens.h"

namespace mandates {
namespace {

constexpr double kSameText = 0.8;
constexpr int kMonths = 24;
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

}  // namespace mandates
