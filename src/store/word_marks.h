// Where in a text the terms of a search stand: the text is split as the full-text index splits it, by the very same tokenizer.
// (SQLite's highlight() would look the terms up in the index again for each text, at ten times the cost.)
// For the .cpp files of this module only.
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

  /// Bytes of `text` where terms stand, in order; those that overlap are one.
  std::vector<Span> find(const std::string& text);

  /// A word as the index has it (folded), and where it stood.
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
  std::vector<Word> words_;  // of the text at hand
};

}  // namespace mandates
