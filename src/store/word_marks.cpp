#include "store/word_marks.h"

#include <sqlite3.h>

#include <algorithm>

#include "text/errors.h"

namespace mandates {

struct WordMarks::Tokenizer {
  fts5_tokenizer calls{};
  Fts5Tokenizer* instance = nullptr;
};

namespace {

// The interface of the full-text module, which hands it out through a pointer that is bound to a statement.
fts5_api* full_text_interface(sqlite3* database) {
  fts5_api* interface = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&interface), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return interface;
}

int add_word(void* words, int, const char* token, int size, int begin, int end) {
  static_cast<std::vector<WordMarks::Word>*>(words)->push_back(
      {std::string(token, static_cast<std::size_t>(size)), {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
  return SQLITE_OK;
}

}  // namespace

WordMarks::WordMarks(sqlite3* database, const std::vector<SearchTerm>& terms) : tokenizer_(new Tokenizer) {
  // As in db/migrations: tokenize = 'unicode61 remove_diacritics 2'.
  const char* options[] = {"remove_diacritics", "2"};
  fts5_api* interface = full_text_interface(database);
  void* context = nullptr;
  if (!interface || interface->xFindTokenizer(interface, "unicode61", &context, &tokenizer_->calls) != SQLITE_OK ||
      tokenizer_->calls.xCreate(context, options, 2, &tokenizer_->instance) != SQLITE_OK) {
    delete tokenizer_;
    throw StoreError("this SQLite has no full-text search", "use an SQLite library with FTS5, as Debian's is");
  }
  for (const SearchTerm& term : terms) {
    Phrase phrase;
    phrase.beginning = term.beginning;
    split(term.words, phrase.words);
    if (!phrase.words.empty()) phrases_.push_back(std::move(phrase));
  }
}

WordMarks::~WordMarks() {
  tokenizer_->calls.xDelete(tokenizer_->instance);
  delete tokenizer_;
}

void WordMarks::split(const std::string& text, std::vector<Word>& words) const {
  words.clear();
  tokenizer_->calls.xTokenize(tokenizer_->instance, &words, FTS5_TOKENIZE_DOCUMENT, text.data(), static_cast<int>(text.size()), add_word);
}

bool WordMarks::matches_at(const Phrase& phrase, std::size_t at) const {
  if (at + phrase.words.size() > words_.size()) return false;
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    const std::string& wanted = phrase.words[i].folded;
    const std::string& word = words_[at + i].folded;
    const bool last = i + 1 == phrase.words.size();
    if (phrase.beginning && last ? !word.starts_with(wanted) : word != wanted) return false;
  }
  return true;
}

std::vector<Span> WordMarks::find(const std::string& text) {
  split(text, words_);
  std::vector<Span> spans;
  for (std::size_t at = 0; at < words_.size(); ++at) {
    for (const Phrase& phrase : phrases_) {
      if (!matches_at(phrase, at)) continue;
      const Span span{words_[at].span.begin, words_[at + phrase.words.size() - 1].span.end};
      if (!spans.empty() && span.begin < spans.back().end) {
        spans.back().end = std::max(spans.back().end, span.end);
      } else {
        spans.push_back(span);
      }
    }
  }
  return spans;
}

}  // namespace mandates
