// Pairwise similarity of the texts of two resolutions: word stems with TF-IDF-like weights within the two. Pure: depends on the two
// resolutions alone.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "followup/wording.h"

namespace mandates {

/// Compares the wordings of two resolutions. Frequent words weigh little, light words less.
class Likeness {
 public:
  /// `now` and `before` are only read here. One per thread; neither moved nor copied.
  Likeness(const std::vector<const Wording*>& now, const std::vector<const Wording*>& before, const WordTable& words);

  Likeness(const Likeness&) = delete;
  Likeness& operator=(const Likeness&) = delete;

  /// Dice over weighted words, 0 to 1: 1 where both have the same words as often, also where both have none.
  double of(std::size_t now, std::size_t before) const;
  /// Mean of of() and, with weight `share`, of the overlap coefficient: near 1 if one text contains the other, less if that one is short. 0
  /// if the result cannot reach `enough`.
  double mean(std::size_t now, std::size_t before, double share, double enough) const;

  /// Weight of the words that both have, and its share of the weight of `before`; low where that has but a few words.
  std::pair<double, double> contained(std::size_t now, std::size_t before) const;

 private:
  struct Bag {
    std::vector<std::pair<WordKey, int>> words;  // with how often they stand there, sorted
    double weight = 0;
  };
  /// The last two texts that were held against each other, and the weight of the words that both have.
  struct Last {
    std::size_t now, before;
    double common;
  };
  static Bag make_bag(const Wording& wording, const WordTable& table);  ///< without its weight
  double common(std::size_t now, std::size_t before) const;

  std::vector<double> weights_;  // by word
  std::vector<Bag> now_, before_;
  mutable std::optional<Last> last_;
  mutable const Bag* spread_ = nullptr;  // the text whose words `times_` has
  mutable std::vector<int> times_;       // by word
};

/// Which of `others` texts the text `at` of `size` is held against: all, or, where both are more than any resolution has, those that stand
/// at about the same place. First and one past the last.
std::pair<std::size_t, std::size_t> within_reach(std::size_t at, std::size_t size, std::size_t others);

/// Share of words that two wordings have in common, in order: twice the longest common subsequence over the sum of both lengths.
double share_unchanged(const std::vector<WordKey>& a, const std::vector<WordKey>& b);

}  // namespace mandates
