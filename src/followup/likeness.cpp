// Weighs words and holds bags of them against each other.
#include "followup/likeness.h"

#include <algorithm>
#include <cmath>

#include "followup/sorted.h"

namespace mandates {
namespace {

constexpr double kLightShare = 0.15;  // of the weight that the word would have otherwise

constexpr double kTiny = 3;  // weight of a few words, which are contained in anything: "encourages their application"

using Counts = std::vector<int>;  // by word

void count_texts(const std::vector<const Wording*>& list, const WordTable& table, Counts& counts) {
  for (const Wording* wording : list) {
    std::vector<WordKey> stems = table.stems(wording->words);
    sort_once(stems);
    for (const WordKey word : stems) ++counts[word];
  }
}

}  // namespace

Likeness::Likeness(const std::vector<const Wording*>& now, const std::vector<const Wording*>& before, const WordTable& words) {
  Counts counts(words.size());
  count_texts(now, words, counts);
  count_texts(before, words, counts);
  const auto all = static_cast<double>(now.size() + before.size());
  weights_.resize(counts.size());
  for (WordKey word = 0; word < counts.size(); ++word) {
    if (counts[word] == 0) continue;
    const double weight = std::log((all + 2) / (counts[word] + 0.5)) + 0.5;
    weights_[word] = words.light(word) ? kLightShare * weight : weight;
  }
  for (const Wording* wording : now) now_.push_back(make_bag(*wording, words));
  for (const Wording* wording : before) before_.push_back(make_bag(*wording, words));
}

Likeness::Bag Likeness::make_bag(const Wording& wording, const WordTable& table) const {
  Bag bag;
  std::vector<WordKey> stems = table.stems(wording.words);
  std::sort(stems.begin(), stems.end());
  for (const WordKey word : stems) {
    if (bag.words.empty() || bag.words.back().first != word) bag.words.emplace_back(word, 0);
    ++bag.words.back().second;
    bag.weight += weights_[word];
  }
  return bag;
}

double Likeness::common(const Bag& a, const Bag& b) const {
  double common = 0;
  for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
    if (i->first < j->first) {
      ++i;
    } else if (j->first < i->first) {
      ++j;
    } else {
      common += weights_[i->first] * std::min(i->second, j->second);
      ++i;
      ++j;
    }
  }
  return common;
}

double Likeness::of(std::size_t now, std::size_t before) const {
  const Bag &a = now_[now], &b = before_[before];
  const double whole = a.weight + b.weight;
  return whole > 0 ? 2 * common(a, b) / whole : 1;
}

double Likeness::mean(std::size_t now, std::size_t before, double share, double enough) const {
  const Bag &a = now_[now], &b = before_[before];
  const double whole = a.weight + b.weight, least = std::min(a.weight, b.weight);
  if (whole <= 0) return 1 - share;
  // No more than all of the lighter one can be common.
  const auto mean_of = [&](double common) { return (1 - share) * 2 * common / whole + (least > 0 ? share * common / (least + kTiny) : 0); };
  return mean_of(least) < enough ? 0 : mean_of(common(a, b));
}

std::pair<double, double> Likeness::contained(std::size_t now, std::size_t before) const {
  const double shared = common(now_[now], before_[before]);
  return {shared, shared / (before_[before].weight + kTiny)};
}

std::pair<std::size_t, std::size_t> within_reach(std::size_t at, std::size_t size, std::size_t others) {
  constexpr std::size_t kMostPairs = 4'000'000;  // 2,000 paragraphs in each; resolutions have some hundred
  if (size == 0 || others <= kMostPairs / size) return {0, others};
  const std::size_t reach = std::max<std::size_t>(1, kMostPairs / size);
  const std::size_t same_place = at * others / size;
  const std::size_t begin = same_place > reach / 2 ? same_place - reach / 2 : 0;
  return {begin, std::min(others, begin + reach)};
}

double share_unchanged(const std::vector<WordKey>& a, const std::vector<WordKey>& b) {
  constexpr std::size_t kMostPairs = 100'000'000;  // 10,000 words in each; the longest clauses of resolutions have some 1,000
  if (a.empty() && b.empty()) return 1;
  if (b.size() > kMostPairs / std::max<std::size_t>(1, a.size())) {  // without regard to their order
    std::vector<WordKey> sorted_a = a, sorted_b = b;
    std::sort(sorted_a.begin(), sorted_a.end());
    std::sort(sorted_b.begin(), sorted_b.end());
    return 2 * static_cast<double>(common_count(sorted_a, sorted_b)) / static_cast<double>(a.size() + b.size());
  }
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
