// Phrases over words: the pattern language of the rules, compiled once into an automaton that reads each word once.
// Must not know: kinds of rules.
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
    broken_class,   ///< it uses a class whose own phrases do not compile: `class_name`
    class_loop,     ///< it uses a class that uses itself: `class_name`
  };
  Kind kind = Kind::syntax;
  std::string message;
  std::size_t offset = 0;
  std::string class_name;
};

/// Named classes of phrases that patterns may refer to: name → alternatives, each a pattern. A class may use others, but not itself.
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

/// A printed text as a pattern that matches just it: marks that mean something in patterns are escaped.
std::string escape_pattern(std::string_view text);

/// What one named part of a pattern stood for: the words [begin, end) of the token list.
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

/// A set of words, also of those that the vocabulary did not have when it was made.
struct WordSet {
  std::vector<bool> words;   ///< by WordId
  bool later_words = false;  ///< whether words that were added to the vocabulary later are in it
  bool has(WordId word) const { return word < words.size() ? words[word] : later_words; }
};

/// Many patterns as one automaton. Compile once, share between threads; each thread has a PhraseMatcher.
class PhraseSet {
 public:
  PhraseSet();
  ~PhraseSet();
  PhraseSet(PhraseSet&&) noexcept;
  PhraseSet& operator=(PhraseSet&&) noexcept;

  /// Adds a pattern under a number (several patterns may share one). Returns the errors of a pattern that does not compile; it is then left
  /// out. All calls must be given the same `classes`, which must not change in between.
  std::vector<PatternError> add(std::uint32_t number, std::string_view pattern, const PhraseClasses& classes, Vocabulary& words);
  /// What add() would say of a pattern, without adding it.
  std::vector<PatternError> check(std::string_view pattern, const PhraseClasses& classes, Vocabulary& words);
  /// To be called once after the last add(), while the vocabulary is still there.
  void finish();
  /// False where no pattern begins with this word: a cheap test before match_at(). Words that were added to the vocabulary after finish()
  /// are none of this set's words.
  bool may_begin(WordId word) const { return first_words_.has(word); }
  /// One past the last word in [from, limit) with which a match may end; `from` where there is none. What stands beyond adds nothing to
  /// match_at() and all_at(): a cheap test for a text of many words before they are tried one by one.
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

/// Runs a PhraseSet over texts, for one thread. The deterministic automaton is built as texts lead there, in bounds, by all matchers of the
/// set together; results never depend on what is there.
class PhraseMatcher {
 public:
  explicit PhraseMatcher(const PhraseSet& set);
  ~PhraseMatcher();
  PhraseMatcher(PhraseMatcher&&) noexcept;

  /// Longest match that begins at word `at`; of equally long ones the pattern with the lowest number. False where there is none.
  /// Words at or beyond `limit` are not read.
  bool match_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, PhraseMatch& match);
  /// All patterns that match beginning at `at`, each with its longest end; in order of number. True where words beyond `limit` might have
  /// led to more.
  bool all_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, std::vector<PhraseMatch>& matches);
  /// First match that begins in [from, limit): leftmost, then longest, then lowest number.
  bool find(const std::vector<Token>& tokens, std::uint32_t from, std::uint32_t limit, PhraseMatch& match);
  /// The captures of a match that one of the above returned, in text order. Gaps take as few words as possible, options as many;
  /// of several alternatives the longer one is tried first. A class inside a class is captured too, after the outer one.
  void captures(const std::vector<Token>& tokens, const PhraseMatch& match, std::vector<Capture>& captures);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
