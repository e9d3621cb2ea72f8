// Search in the texts of a store, and candidates for a comparison of texts.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "store/rows.h"
#include "store/store_part.h"

namespace mandates {

/// Searches texts. A base of Store.
class SearchQueries : private StorePart {
 public:
  using StorePart::StorePart;

  /// Titles, then paragraphs, that contain all terms, best matches first; if more than 5,000 match, those of the newest documents first.
  /// Any input is safe: parts without a word are ignored, and no words give no hits.
  void search(const SearchFilter& filter, const Sink<SearchHit>& sink);
  /// Counts the hits of a search, up to 5,000 titles and 5,000 paragraphs.
  SearchCounts search_counts(const SearchFilter& filter);
  /// Number of paragraphs in the file that contain a word, spelled as by index_words().
  std::int64_t paragraphs_with(const std::string& word);
  /// Number of paragraphs in the file.
  std::int64_t paragraph_count();
  /// Candidates for a comparison: obligations of adopted documents whose paragraphs contain the rarest of the given words; at most `limit`
  /// paragraphs, those with most of these words first. Depends on the content of the store alone.
  std::vector<ClauseWords> obligations_about(const std::vector<WordFrequency>& words, int limit);
  /// Symbols of adopted documents of a body (empty: of any) whose titles share the rarest words with a title; at most `limit`, those with
  /// most of these words first.
  std::vector<std::string> documents_about(std::string_view title, const std::string& body, int limit);
};

}  // namespace mandates
