// Parses the input of a search into terms and into a safe full-text query of SQLite (FTS5).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// A word or a phrase; with `beginning` its last word is a prefix.
struct SearchTerm {
  std::string words;
  bool beginning = false;
  bool operator==(const SearchTerm&) const = default;
};

/// Splits at spaces; "a phrase" in straight or curly double quotes stays together; a * after a word makes it a prefix. Parts without a
/// letter or digit are ignored.
std::vector<SearchTerm> search_terms(std::string_view words);

/// FTS5 query that requires all terms, each quoted so that nothing in it is an operator. Empty for no terms.
std::string full_text_query(const std::vector<SearchTerm>& terms);

}  // namespace mandates
