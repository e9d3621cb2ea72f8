#include "store/search_words.h"

#include <cctype>
#include <vector>

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

void add_term(std::string& query, std::string term, bool may_be_beginning) {
  const bool beginning = may_be_beginning && term.ends_with('*');
  bool any = false;
  for (const char c : term) any = any || may_be_word(c);
  if (!any) return;
  if (!query.empty()) query += " AND ";
  query += '"' + term + '"';
  if (beginning) query += " *";
}

}  // namespace

std::string full_text_query(std::string_view words) {
  const std::string text = plain(words);
  std::string query;
  std::string term;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') {
      add_term(query, std::move(term), !quoted);
      term.clear();
      quoted = !quoted;
    } else if (c == ' ' && !quoted) {
      add_term(query, std::move(term), true);
      term.clear();
    } else {
      term += c;
    }
  }
  add_term(query, std::move(term), !quoted);
  return query;
}

}  // namespace mandates
