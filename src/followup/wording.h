// The wording of clauses and titles as it counts when two of them are compared: without dates, sessions, numbers, symbols, capitals,
// spelling variants and words that only continue or repeat. What counts is laid down in rules (kinds `wording` and `spelling`).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/clause.h"
#include "followup/fnv.h"
#include "followup/word_table.h"
#include "rules/rule_set.h"

namespace mandates {

/// The words of a text that count, in their order.
struct Wording {
  std::vector<WordKey> words;
  /// The stems of `words`, sorted, where the text is held against several others: see WordingReader::sort_stems().
  std::vector<WordKey> stems{};
  /// Hash over the letters of `words` without the spaces between them: equal for "money-laundering", "money laundering" and words that were
  /// broken at the end of a line.
  std::uint64_t letters = kFnvBasis;
  bool common = false;        ///< it has a name that does not tell a topic: "Council"
  std::uint64_t aspects = 0;  ///< a bit for each aspect that its words name: follow-up, modalities
};

/// The stems of its words, sorted.
std::vector<WordKey> sorted_stems(const Wording& wording, const WordTable& words);
/// True where one of its words tells something: it is not light.
bool tells(const Wording& wording, const WordTable& words);
/// True where one of its words has this stem.
bool has_stem(const Wording& wording, WordKey stem, const WordTable& words);
/// The stems of the words that tell something, sorted, each once.
std::vector<WordKey> telling_stem_set(const Wording& wording, const WordTable& words);

/// Reads wordings. Holds the automaton of the rules and the table of words; one per thread.
class WordingReader {
 public:
  explicit WordingReader(const RuleSet& rules);
  ~WordingReader();
  WordingReader(WordingReader&&) noexcept;

  /// The words of a text.
  Wording read(std::string_view text);
  /// The words of a clause after its verb; dues that name a session or a date are left out whole.
  Wording read(const Clause& clause);
  /// Adds the words of a text to those of another.
  void append(std::string_view text, Wording& wording);
  /// Fills Wording::stems, once all its words are there.
  void sort_stems(Wording& wording) const;
  const WordTable& words() const;
  /// Begins a new table of words: keys given until now mean nothing any more. What follows does not depend on what was read before.
  void forget_words();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
