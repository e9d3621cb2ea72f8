// Phrases over words: the pattern language of the rules, compiled once into an automaton (lazy DFA) that reads each word once. Must not
// know: kinds of rules.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace mandates {

// clang-format off
// The pattern language (for its authors: docs/rules.md)
//   requests the secretary-general   words, folded; a hyphenated word matches with hyphen, with space and joined ("nongovernmental")
//   [also]                           may be absent
//   (a|b c|d)                        one of
//   report[s]  organi(s|z)ation      letters of one word that may be absent or are one of several: brackets of letters that touch a letter
//   , ; : . ( ) "                    the mark itself: written \( \) \[ \] where it clashes
//   {name}                           one of the phrases of the class `name`, captured as `name`
//   {label:name}                     the same, captured as `label`
//   {..N}                            0 to N words of any kind (N at most 60), within the sentence: not across ; : . nor unbalanced brackets;
//                                    captured as `..`
//   {label..N}                       the same, captured as `label`
// There is no unbounded repetition: a phrase has a longest length, so matching is linear in the text whatever a rule says.
// Built-in classes: {word} any one word, {name-word} a word with a capital, {number} digits, {day} 1–31, {year} 1900–2199,
// {digit-ordinal} 80th, {symbol} a symbol-like word, {mark} any punctuation. All other classes come from rules (see PhraseClasses).
// clang-format on

/// A pattern that cannot be compiled: what is wrong, and the byte of the pattern where.
struct PatternError {
  enum class Kind {
    syntax,         ///< the pattern itself
    unknown_class,  ///< it names a class that does not exist: `class_name`
    broken_class,   ///< it uses a class with phrases that do not compile: `class_name`
    class_loop,     ///< it uses a recursive class: `class_name`
  };
  Kind kind = Kind::syntax;
  std::string message;
  std::size_t offset = 0;
  std::string class_name;
};

/// Named classes of phrases that patterns may refer to: name → alternatives, each a pattern. A class may use others, but must not be
/// recursive.
class PhraseClasses {
 public:
  /// Adds alternatives to a class.
  void add(const std::string& name, std::string pattern);
  bool has(std::string_view name) const;
  const std::vector<std::string>* find(std::string_view name) const;
  /// Names of all classes that patterns may use, the built-in ones first.
  std::vector<std::string> names() const;
  /// Number of phrases of all classes.
  std::size_t size() const { return size_; }
  /// True for the classes that are part of the pattern language ({word}, {number}, …).
  static bool is_builtin(std::string_view name);

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> phrases_;
  std::size_t size_ = 0;
};

/// Escapes the special characters of a text: a pattern that matches exactly this text.
std::string escape_pattern(std::string_view text);

/// The words [begin, end) of the token list that a named part of a pattern matched.
struct Capture {
  std::string_view label;  ///< valid as long as the PhraseSet
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// A match of pattern `pattern` (the number it was added with) on the words [begin, end).
struct PhraseMatch {
  std::uint32_t pattern = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// A set of words; may include all words added to the vocabulary after it was made.
struct WordSet {
  std::vector<bool> words;   ///< by WordId
  bool later_words = false;  ///< words added to the vocabulary later are in the set
  bool has(WordId word) const { return word < words.size() ? words[word] : later_words; }
};

/// Many patterns as one automaton. Thread-safe once compiled; each thread has its own PhraseMatcher.
class PhraseSet {
 public:
  PhraseSet();
  ~PhraseSet();
  PhraseSet(PhraseSet&&) noexcept;
  PhraseSet& operator=(PhraseSet&&) noexcept;

  /// Adds a pattern under a number (several patterns may share one). Returns the errors of a pattern that does not compile; it is then left
  /// out. All calls must pass one `classes`, unchanged in between.
  std::vector<PatternError> add(std::uint32_t number, std::string_view pattern, const PhraseClasses& classes, Vocabulary& words);
  /// The errors that add() would return, without adding the pattern.
  std::vector<PatternError> check(std::string_view pattern, const PhraseClasses& classes, Vocabulary& words);
  /// To be called once after the last add(), while the vocabulary is still alive.
  void finish();
  /// False where no pattern begins with this word: a cheap test before match_at(). Words added to the vocabulary after finish() are unknown
  /// to this set.
  bool may_begin(WordId word) const { return first_words_.has(word); }
  /// One past the last word in [from, limit) with which a match may end; `from` where there is none. Words beyond it cannot change the
  /// results of match_at() and all_at(): a cheap test before the words of a long text are tried one by one.
  std::uint32_t last_end(const std::vector<Token>& tokens, std::uint32_t from, std::uint32_t limit) const;
  /// Number of patterns added.
  std::size_t size() const;

  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
  WordSet first_words_;  ///< with which a pattern may begin
  WordSet last_words_;   ///< with which a pattern may end
};

/// Runs a PhraseSet over texts, for one thread. The DFA is built lazily, within a fixed memory limit, and shared by all matchers of the
/// set; results never depend on which states are cached.
class PhraseMatcher {
 public:
  explicit PhraseMatcher(const PhraseSet& set);
  ~PhraseMatcher();
  PhraseMatcher(PhraseMatcher&&) noexcept;

  /// Longest match that begins at word `at`; of equally long ones that of the pattern with the lowest number. False if there is none. Words
  /// at or beyond `limit` are not read.
  bool match_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, PhraseMatch& match);
  /// All patterns that match at `at`, each with its longest match; in order of number. True if words beyond `limit` might have led to more
  /// matches.
  bool all_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, std::vector<PhraseMatch>& matches);
  /// First match that begins in [from, limit): leftmost, then longest, then lowest number.
  bool find(const std::vector<Token>& tokens, std::uint32_t from, std::uint32_t limit, PhraseMatch& match);
  /// The captures of a match returned by one of the functions above, in text order. Gaps take as few words as possible, options as many; of
  /// several alternatives the longer one is tried first. A class inside a class is captured too, after the outer one.
  void captures(const std::vector<Token>& tokens, const PhraseMatch& match, std::vector<Capture>& captures);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
