// Weighs words and holds bags of them against each other.
#include "followup/likeness.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <span>

#include "followup/sorted.h"

namespace mandates {
namespace {

constexpr double kLightShare = 0.15;  // of the weight that the word would have otherwise

constexpr double kTiny = 3;  // weight of a few words, which are contained in anything: "encourages their application"

}  // namespace

Likeness::Likeness(const std::vector<const Wording*>& now, const std::vector<const Wording*>& before, const WordTable& words) {
  for (const Wording* wording : now) now_.push_back(make_bag(*wording, words));
  for (const Wording* wording : before) before_.push_back(make_bag(*wording, words));
  weights_.resize(words.size());  // first how many texts have a word
  for (const std::vector<Bag>* bags : {&now_, &before_})
    for (const Bag& bag : *bags)
      for (const auto& [word, times] : bag.words) ++weights_[word];
  const auto all = static_cast<double>(now.size() + before.size());
  for (WordKey word = 0; word < weights_.size(); ++word) {
    if (weights_[word] == 0) continue;
    const double weight = std::log((all + 2) / (weights_[word] + 0.5)) + 0.5;
    weights_[word] = words.light(word) ? kLightShare * weight : weight;
  }
  for (std::vector<Bag>* bags : {&now_, &before_})
    for (Bag& bag : *bags)
      for (const auto& [word, times] : bag.words)
        for (int i = 0; i < times; ++i) bag.weight += weights_[word];
}

Likeness::Bag Likeness::make_bag(const Wording& wording, const WordTable& table) {
  Bag bag;
  bag.words.reserve(wording.words.size());
  for (const WordKey word : sorted_stems(wording, table)) {
    if (bag.words.empty() || bag.words.back().first != word) bag.words.emplace_back(word, 0);
    ++bag.words.back().second;
  }
  return bag;
}

double Likeness::common(std::size_t now, std::size_t before) const {
  if (last_ && last_->now == now && last_->before == before) return last_->common;
  const bool spread_now = !last_ || last_->before != before;  // one of `before` is held against many of `now`, or the other way round
  const Bag& spread = spread_now ? now_[now] : before_[before];
  if (spread_ != &spread) {
    times_.resize(weights_.size());
    if (spread_)
      for (const auto& [word, times] : spread_->words) times_[word] = 0;
    for (const auto& [word, times] : spread.words) times_[word] = times;
    spread_ = &spread;
  }
  double common = 0;  // in order of words whichever bag is spread
  for (const auto& [word, times] : (spread_now ? before_[before] : now_[now]).words)
    common += weights_[word] * std::min(times, times_[word]);
  last_ = Last{now, before, common};
  return common;
}

double Likeness::of(std::size_t now, std::size_t before) const {
  const Bag &a = now_[now], &b = before_[before];
  const double whole = a.weight + b.weight;
  return whole > 0 ? 2 * common(now, before) / whole : 1;
}

double Likeness::mean(std::size_t now, std::size_t before, double share, double enough) const {
  const Bag &a = now_[now], &b = before_[before];
  const double whole = a.weight + b.weight, least = std::min(a.weight, b.weight);
  if (whole <= 0) return 1 - share;
  // No more than all of the lighter one can be common.
  const auto mean_of = [&](double common) { return (1 - share) * 2 * common / whole + (least > 0 ? share * common / (least + kTiny) : 0); };
  return mean_of(least) < enough ? 0 : mean_of(common(now, before));
}

std::pair<double, double> Likeness::contained(std::size_t now, std::size_t before) const {
  const double shared = common(now, before);
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
  // What both begin and end with is common to them.
  const auto first = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto last =
      std::mismatch(a.rbegin(), std::make_reverse_iterator(first.first), b.rbegin(), std::make_reverse_iterator(first.second));
  const std::span<const WordKey> rest_a(first.first, last.first.base()), rest_b(first.second, last.second.base());
  std::vector<std::uint32_t> row(rest_b.size() + 1);
  for (const WordKey word : rest_a) {
    std::uint32_t diagonal = 0;
    for (std::size_t j = 1; j <= rest_b.size(); ++j) {
      const std::uint32_t above = row[j];
      row[j] = word == rest_b[j - 1] ? diagonal + 1 : std::max(above, row[j - 1]);
      diagonal = above;
    }
  }
  const std::size_t common = a.size() - rest_a.size() + row.back();
  return 2 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

}  // namespace mandates
