// Edit distance with swaps (restricted Damerau–Levenshtein), three rows, bounded.
#include "text/closest.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace mandates {
namespace {
char lower(char c) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}
}  // namespace

int edit_distance(std::string_view one, std::string_view other, int limit) {
  if (std::abs(static_cast<long>(one.size()) - static_cast<long>(other.size())) > limit) return limit + 1;
  std::vector<int> before(other.size() + 1);
  std::vector<int> row(other.size() + 1);
  std::vector<int> next(other.size() + 1);
  for (std::size_t j = 0; j <= other.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= one.size(); ++i) {
    next[0] = static_cast<int>(i);
    int least = next[0];
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const bool same = lower(one[i - 1]) == lower(other[j - 1]);
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && lower(one[i - 1]) == lower(other[j - 2]) && lower(one[i - 2]) == lower(other[j - 1])) {
        next[j] = std::min(next[j], before[j - 2] + 1);
      }
      least = std::min(least, next[j]);
    }
    if (least > limit) return limit + 1;
    before.swap(row);
    row.swap(next);
  }
  return std::min(row[other.size()], limit + 1);
}

std::string closest(std::string_view word, const std::vector<std::string>& candidates) {
  int best = std::clamp(static_cast<int>(word.size()) / 3, 1, 4);
  std::string found;
  for (const std::string& candidate : candidates) {
    const int distance = edit_distance(word, candidate, best);
    if (distance < best || (distance == best && found.empty())) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

}  // namespace mandates
