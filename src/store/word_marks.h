// Positions of search terms in a text, split by the tokenizer of the full-text index. (SQLite's highlight() would search the index again
// for each text, at ten times the cost.) Internal to this module.
#pragma once

#include <string>
#include <vector>

#include "store/search_words.h"
#include "text/tokens.h"

struct sqlite3;

namespace mandates {

class WordMarks {
 public:
  WordMarks(sqlite3* database, const std::vector<SearchTerm>& terms);
  ~WordMarks();
  WordMarks(const WordMarks&) = delete;
  WordMarks& operator=(const WordMarks&) = delete;

  /// Byte ranges of `text` that match the terms, in order; overlapping ranges are merged.
  std::vector<Span> find(const std::string& text);

  /// A word in the form of the index (folded) and its position.
  struct Word {
    std::string folded;
    Span span;
  };

 private:
  struct Tokenizer;
  struct Phrase {
    std::vector<Word> words;
    bool beginning = false;
  };

  void split(const std::string& text, std::vector<Word>& words) const;
  bool matches_at(const Phrase& phrase, std::size_t at) const;

  Tokenizer* tokenizer_;
  std::vector<Phrase> phrases_;
  std::vector<Word> words_;  // words of the current text
};

}  // namespace mandates
