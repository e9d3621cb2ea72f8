// What a user types into a search: as terms, and as a query of SQLite's full-text language that cannot be misread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// A word or a phrase; `beginning`: words that begin with its last word count too.
struct SearchTerm {
  std::string words;
  bool beginning = false;
  bool operator==(const SearchTerm&) const = default;
};

/// Splits at spaces; "a phrase" in straight or curly double quotes stays together; a * after a word asks for words that begin so. What has
/// no letter or digit is left out.
std::vector<SearchTerm> search_terms(std::string_view words);

/// All terms must occur. Every term in quotation marks, so that nothing in it is an operator. Empty for no terms.
std::string full_text_query(const std::vector<SearchTerm>& terms);

}  // namespace mandates
