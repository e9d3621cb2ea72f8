// Tokenizer: text as words for the rules; one pass, one small record and no allocation per word.
#pragma once

#include <array>
#include <bit>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/span.h"

namespace mandates {

/// Number of a known word. The first ones are classes of words not named in rules.
using WordId = std::uint32_t;
inline constexpr WordId kUnknownWord = 0;   ///< a lower-case word not named in rules
inline constexpr WordId kUnknownName = 1;   ///< a word with a capital not named in rules
inline constexpr WordId kNumberWord = 2;    ///< digits (and separators of thousands), not a day or year
inline constexpr WordId kDayNumber = 3;     ///< 1 to 31
inline constexpr WordId kYearNumber = 4;    ///< four digits, 1900 to 2199
inline constexpr WordId kDigitOrdinal = 5;  ///< 80th, 1st
inline constexpr WordId kSymbolWord = 6;    ///< has a slash and a digit: A/61/179, 60/175, S/2024/507, 2024/9
inline constexpr WordId kFirstKnownWord = 7;

struct Token {
  Span span;  ///< bytes in the text
  WordId word = 0;
  /// Its class by spelling alone (kUnknownWord to kSymbolWord), whether a rule names the word or not: "30" has shape kDayNumber also where
  /// a rule names it. Meaningless for marks.
  std::uint8_t shape = 0;
  bool capital : 1 = false;  ///< begins with a capital letter
  bool space_before : 1 = false;
  bool hyphen_before : 1 = false;  ///< joined to the word before by a hyphen
  char punctuation =
      0;  ///< one of , ; : . ( ) [ ] " - (dash) / or 0 for a word; curly quotes are '"', long dashes '-', "!" and "?" are '.'
};

/// Words longer than this (folded, bytes) are never known.
inline constexpr std::size_t kLongestKnownWord = 63;

/// Numbers that up to sixteen users of a vocabulary keep for each word. Reading a text needs several of them per word, so they share one
/// cache line. By WordId; words added later may have no row.
struct alignas(64) WordRow {
  std::array<std::uint32_t, 16> numbers{};
};

/// The numbers of one user. The rows live as long as any of their columns.
class WordColumn {
 public:
  WordColumn() = default;
  WordColumn(std::shared_ptr<std::vector<WordRow>> rows, std::size_t index) : rows_(std::move(rows)), index_(index) {}
  /// The number kept with a word; 0 where none was set.
  std::uint32_t at(WordId word) const { return word < rows_->size() ? (*rows_)[word].numbers[index_] : 0; }
  void set(WordId word, std::uint32_t number) {
    if (word >= rows_->size()) rows_->resize(word + std::size_t{1});
    (*rows_)[word].numbers[index_] = number;
  }

 private:
  std::shared_ptr<std::vector<WordRow>> rows_;
  std::size_t index_ = 0;
};

/// The words that the rules name, folded (lower case, straight apostrophes, no diacritics), each with a number. Punctuation marks are words
/// too. Filled while rules are compiled, then read only and thread-safe.
class Vocabulary {
 public:
  Vocabulary();
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;
  Vocabulary(Vocabulary&&) noexcept = default;
  Vocabulary& operator=(Vocabulary&&) noexcept = default;
  /// Number of a word, added where new. `folded` must be the result of fold() and no longer than kLongestKnownWord.
  WordId add(std::string_view folded);
  /// Number of a word or the class of unknown words it falls into; reads `word` as printed.
  WordId find(std::string_view word) const;
  /// Number of a folded word, or kUnknownWord.
  WordId find_folded(std::string_view folded) const;
  /// As find_folded(), for a word after which up to fifteen bytes may be read (and are ignored).
  WordId find_padded(std::string_view folded) const { return slots_[slot_of(folded, head_of(folded))].word; }
  /// Number of a word of fewer than sixteen letters, or kUnknownWord: its first eight bytes, folded, and the rest, padded with 0.
  WordId find_short(std::uint64_t first, std::uint64_t second) const {
    const std::uint32_t hash = hash_of(first, second);
    if (!sieve_[hash >> kSieveShift]) return kUnknownWord;
    for (std::size_t at = hash & slot_mask_;; at = (at + 1) & slot_mask_) {
      const Slot& slot = slots_[at];
      if (slot.head.first == first && slot.head.second == second) return slot.word;
      if (slot.word == kUnknownWord) return kUnknownWord;
    }
  }
  /// Number of a punctuation mark (one of those of Token::punctuation).
  WordId mark(char punctuation) const { return marks_[static_cast<unsigned char>(punctuation) & 127U]; }
  std::size_t size() const { return words_.size(); }
  /// A new column, filled with 0; only one user may set its numbers. Not thread-safe: no column may be read meanwhile.
  WordColumn take_column();
  /// The word itself, for messages; valid until the next add().
  std::string_view word(WordId id) const { return words_[id].of(letters_); }

 private:
  /// The first sixteen bytes of a word, padded with 0; most words are not longer.
  struct Head {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    bool operator==(const Head&) const = default;
  };
  struct Slot {
    Head head;
    WordId word = 0;  ///< kUnknownWord in an empty slot
  };
  static constexpr unsigned kSieveShift = 17;
  static std::uint32_t hash_of(std::uint64_t first, std::uint64_t second) {
    return static_cast<std::uint32_t>((first * 0x9E3779B97F4A7C15ULL ^ second * 0xC2B2AE3D27D4EB4FULL) >> 32);
  }
  /// Masks the first `count` (1 to 7) of eight bytes as they stand in memory.
  static constexpr std::uint64_t first_bytes(std::size_t count) {
    return std::endian::native == std::endian::little ? (1ULL << 8 * count) - 1 : ~0ULL << (64 - 8 * count);
  }
  /// Up to eight bytes of a word from `at` on, padded with 0.
  static std::uint64_t bytes_at(std::string_view padded, std::size_t at) {
    if (at >= padded.size()) return 0;
    std::uint64_t bytes;
    std::memcpy(&bytes, padded.data() + at, 8);
    return padded.size() - at < 8 ? bytes & first_bytes(padded.size() - at) : bytes;
  }
  static Head head_of(std::string_view padded) { return {bytes_at(padded, 0), bytes_at(padded, 8)}; }
  static bool equal_padded(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    for (std::size_t at = 0; at < one.size(); at += 8)
      if (bytes_at(one, at) != bytes_at(other, at)) return false;
    return true;
  }
  std::size_t slot_of(std::string_view padded, const Head& head) const {
    for (std::size_t at = hash_of(head.first, head.second) & slot_mask_;; at = (at + 1) & slot_mask_) {
      const Slot& slot = slots_[at];
      if (slot.word == kUnknownWord) return at;
      // shorter than 16 bytes: the head is the whole word
      if (slot.head == head && (padded.size() < 16 || equal_padded(word(slot.word), padded))) return at;
    }
  }
  void grow();
  void append(std::string_view word);

  std::string letters_;      ///< all words, one after the other, and padding at the end
  std::vector<Span> words_;  ///< by number: where in letters_
  std::vector<Slot> slots_;  ///< hash table (open addressing); the size is a power of two, at most half of the slots used
  std::size_t slot_mask_;    ///< size of slots_ less 1
  /// Bitmap by the highest bits of the hash: false if no word has them. It rejects most unknown words and is small enough for the
  /// processor's L1 cache.
  std::bitset<1U << (32 - kSieveShift)> sieve_;
  std::array<WordId, 128> marks_{};
  std::shared_ptr<std::vector<WordRow>> rows_;  ///< rows with free columns
  std::size_t columns_ = 0;                     ///< columns of rows_ in use
};

/// Class of a folded word by spelling alone: one of kUnknownWord to kSymbolWord.
WordId shape_of(std::string_view folded, bool capital);

/// Lower case, straight apostrophe, common Latin diacritics removed.
std::string fold(std::string_view word);

/// Splits a text into words and marks. A hyphen (also U+2010, U+2011) inside a word separates two words and is kept as `hyphen_before`;
/// "'s" and "’s" is a word of its own; numbers keep inner dots, separators of thousands and slashes (2,003; A/61/179; 78/162); "(a)" is
/// three tokens. Signs that are neither letters nor marks ("%", "*", "____") are words of their own. So are bytes that are not UTF-8.
/// `tokens` is cleared first and keeps its capacity.
void tokenize(std::string_view text, const Vocabulary& words, std::vector<Token>& tokens);

/// The word that tokenize() reads first; kUnknownWord where there is none. `tokens` serves it for room.
WordId first_word(std::string_view text, const Vocabulary& words, std::vector<Token>& tokens);

/// The first of the tokens of a text that begins at or behind that byte; their number where none does.
std::uint32_t word_from(const std::vector<Token>& tokens, std::uint32_t byte);

}  // namespace mandates
