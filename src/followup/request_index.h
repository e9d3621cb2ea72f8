// Requests of the whole holding by the words they have, to find those that ask much the same. Words count by their beginnings, each as much
// as any other: how alike two texts are depends on the two alone. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "followup/asked_again.h"
#include "followup/echoes.h"
#include "followup/families.h"
#include "store/rows.h"

namespace mandates {

/// Words of a text by their beginnings, as hashes: sorted, each once.
using Beginnings = std::vector<std::uint32_t>;

/// The words of four letters or more of a text.
Beginnings beginnings_of(std::string_view text);
/// The text that has most of the words of a request.
struct MostOf {
  std::size_t text = 0;
  double share = 0;  ///< of the words of the request, 0 to 1
};
/// For each request the first of the texts that has most of its words.
std::vector<MostOf> most_of(const std::vector<const Beginnings*>& requests, const std::vector<std::string_view>& texts);

/// Finds later requests that have most words of a request.
class RequestIndex {
 public:
  /// Adds an obligation of a candidate. After the last one call finish().
  void add(std::size_t candidate, RowKey clause, std::string_view text);
  void finish();

  /// Share of the words of the request with fewer that the other one has; 1 where one of them was not added, or has too few words.
  double shared(RowKey a, RowKey b) const;
  /// Obligations of later documents, of any family, that are alike to one that was added, or in which that stands whole: the likest first,
  /// then in order of time; the first few. Empty for one that was not added.
  const std::vector<Echo>& alike(RowKey clause, const std::vector<FamilyCandidate>& candidates);
  /// For each candidate its obligations with those of later documents of other families that keep all of their rare words and most of the
  /// others, or have nearly nothing but words of theirs: the first few. Which words are rare is told by all obligations that were added.
  std::vector<std::vector<KeptBy>> keeping(const std::vector<FamilyCandidate>& candidates,
                                           const std::vector<FamilyMembers>& families) const;

 private:
  /// Numbers of families.
  struct FamilyNumbers {
    std::vector<std::size_t> of;  ///< by candidate
    std::vector<bool> only_one;   ///< by word: no request of another family has it
  };
  FamilyNumbers number_families(const std::vector<FamilyMembers>& families, std::size_t candidates) const;
  std::vector<Kept> kept_by(std::uint32_t own, const std::vector<FamilyCandidate>& candidates, const FamilyNumbers& family) const;
  std::vector<Echo> find(std::uint32_t own, const std::vector<FamilyCandidate>& candidates);
  std::uint32_t number_of(std::uint32_t hash);
  std::size_t size_of(std::uint32_t place) const { return ends_[place] - (place == 0 ? 0 : ends_[place - 1]); }
  const std::uint32_t* words_of(std::uint32_t place) const { return words_.data() + (place == 0 ? 0 : ends_[place - 1]); }

  std::vector<Echo> clauses_;
  std::unordered_map<RowKey, std::uint32_t> places_;  // in `clauses_`
  std::vector<std::uint32_t> words_, ends_;           // numbers of words of all clauses, sorted within each; ends by clause
  std::vector<std::uint32_t> slots_, hashes_;         // open-addressed table: number of a word plus one; hashes by number
  std::vector<std::uint32_t> having_, starts_;        // clauses that have a word, by number; starts by number
  std::vector<std::uint16_t> shared_;                 // scratch, by clause
  std::unordered_map<RowKey, std::vector<Echo>> found_;
};

}  // namespace mandates
