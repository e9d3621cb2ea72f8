#include "store/search_words.h"

#include <algorithm>
#include <cctype>

namespace mandates {

namespace {

// A byte that SQLite's tokenizer may take for part of a word: letters and digits; of other characters than ASCII it decides itself.
bool may_be_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte);
}

// Curly quotation marks become straight ones; control characters, of which a NUL would end the query, become spaces.
std::string plain(std::string_view words) {
  static constexpr std::string_view kQuotes[] = {"\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb"};
  std::string text;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t taken = 0;
    for (const std::string_view quote : kQuotes) {
      if (words.substr(at).starts_with(quote)) taken = quote.size();
    }
    if (taken) {
      text += '"';
      at += taken;
      continue;
    }
    text += static_cast<unsigned char>(words[at]) < 0x20 ? ' ' : words[at];
    ++at;
  }
  return text;
}

void add_term(std::vector<SearchTerm>& terms, std::string& words, bool may_be_beginning) {
  SearchTerm term{std::move(words), false};
  words.clear();
  if (may_be_beginning && term.words.ends_with('*')) {
    term.beginning = true;
    term.words.pop_back();
  }
  if (std::any_of(term.words.begin(), term.words.end(), may_be_word)) terms.push_back(std::move(term));
}

}  // namespace

std::vector<SearchTerm> search_terms(std::string_view words) {
  std::vector<SearchTerm> terms;
  std::string term;
  bool quoted = false;
  for (const char c : plain(words)) {
    if (c == '"') {
      add_term(terms, term, !quoted);
      quoted = !quoted;
    } else if (c == ' ' && !quoted) {
      add_term(terms, term, true);
    } else {
      term += c;
    }
  }
  add_term(terms, term, !quoted);
  return terms;
}

std::string full_text_query(const std::vector<SearchTerm>& terms) {
  std::string query;
  for (const SearchTerm& term : terms) {
    query += (query.empty() ? "\"" : " AND \"") + term.words + (term.beginning ? "\" *" : "\"");
  }
  return query;
}

}  // namespace mandates
