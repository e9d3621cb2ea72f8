// The words that rules name, and what a word looks like.
#include <algorithm>

#include "text/tokens.h"
#include "text/tokens_fold.h"

namespace mandates {
namespace {

using detail::char_at;
using detail::CharClass;
using detail::CharInfo;
using detail::is_digit;
using detail::kAscii;

constexpr std::size_t kPadding = 16;

/// A copy of a folded word that has room behind it.
class PaddedWord {
 public:
  explicit PaddedWord(std::string_view folded) : size_(folded.copy(letters_.data(), kLongestKnownWord)) {}
  operator std::string_view() const { return {letters_.data(), size_}; }

 private:
  std::array<char, kLongestKnownWord + kPadding> letters_{};
  std::size_t size_;
};

WordId number_shape(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return kNumberWord;
    value = std::min(value * 10 + (c - '0'), 100'000);
  }
  if (digits.size() <= 2 && value >= 1 && value <= 31) return kDayNumber;
  if (digits.size() == 4 && value >= 1900 && value <= 2199) return kYearNumber;
  return kNumberWord;
}

}  // namespace

WordId shape_of(std::string_view folded, bool capital) {
  const WordId plain = capital ? kUnknownName : kUnknownWord;
  bool digit = false, slash = false, letter = false;
  for (const char c : folded) {
    digit = digit || is_digit(c);
    slash = slash || c == '/';
    letter = letter || !(is_digit(c) || c == '.' || c == ',');
  }
  if (!digit) return plain;
  if (slash) return kSymbolWord;
  if (!letter) return number_shape(folded);
  if (folded.size() < 3 || !is_digit(folded.front()) || !is_digit(folded[folded.size() - 3])) return plain;
  const std::string_view ending = folded.substr(folded.size() - 2);
  const bool ordinal = ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
  const bool digits = std::all_of(folded.begin(), folded.end() - 2, is_digit);
  return ordinal && digits ? kDigitOrdinal : plain;
}

Vocabulary::Vocabulary() : letters_(kPadding, '\0'), slots_(1024), slot_mask_(slots_.size() - 1) {
  for (const std::string_view name : {"(word)", "(name)", "(number)", "(day)", "(year)", "(ordinal)", "(symbol)"}) append(name);
  for (const std::string_view mark : {",", ";", ":", ".", "(", ")", "[", "]", "\"", "-", "/"}) marks_[mark.front()] = add(mark);
}

void Vocabulary::append(std::string_view word) {
  const std::size_t begin = letters_.size() - kPadding;
  letters_.insert(begin, word);
  words_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + word.size())});
}

WordId Vocabulary::find_folded(std::string_view folded) const {
  return folded.size() > kLongestKnownWord ? kUnknownWord : find_padded(PaddedWord(folded));
}

WordId Vocabulary::find(std::string_view word) const {
  std::vector<Token> tokens;
  tokenize(word, *this, tokens);
  if (tokens.size() == 1) return tokens.front().word;
  const std::string folded = fold(word);
  const WordId known = find_folded(folded);
  return known != kUnknownWord ? known : shape_of(folded, !tokens.empty() && tokens.front().capital);
}

WordId Vocabulary::add(std::string_view folded) {
  const PaddedWord word(folded);
  const Head head = head_of(word);
  std::size_t slot = slot_of(word, head);
  if (slots_[slot].word != kUnknownWord) return slots_[slot].word;
  if (2 * words_.size() >= slots_.size()) {
    grow();
    slot = slot_of(word, head);
  }
  const auto id = static_cast<WordId>(words_.size());
  append(word);
  slots_[slot] = {head, id};
  sieve_.set(hash_of(head.first, head.second) >> kSieveShift);
  return id;
}

WordColumn Vocabulary::take_column() {
  if (!rows_ || columns_ == WordRow().numbers.size()) {
    rows_ = std::make_shared<std::vector<WordRow>>(size());
    columns_ = 0;
  }
  return {rows_, columns_++};
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  slot_mask_ = slots_.size() - 1;
  for (const Slot& slot : old)
    if (slot.word != kUnknownWord) slots_[slot_of(word(slot.word), slot.head)] = slot;
}

std::string fold(std::string_view word) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 128; };
  const auto fold_ascii = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
  std::string folded(word.size(), '\0');
  const auto plain = static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_ascii) - word.begin());
  std::transform(word.begin(), word.begin() + plain, folded.begin(), fold_ascii);
  folded.resize(plain);
  for (std::size_t at = plain; at < word.size();) {
    if (is_ascii(word[at])) {
      folded += fold_ascii(word[at++]);
      continue;
    }
    const CharInfo info = char_at(word, at);
    if (info.char_class == CharClass::letter)
      folded += info.fold();
    else if (info.char_class == CharClass::apostrophe)
      folded += '\'';
    else if (info.char_class == CharClass::hyphen)
      folded += '-';
    else if (info.char_class != CharClass::nothing)
      folded += word.substr(at, info.length);
    at += info.length;
  }
  return folded;
}

}  // namespace mandates
