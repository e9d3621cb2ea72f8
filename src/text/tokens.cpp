// The tokenizer: one pass over the bytes; the folded word is gathered and hashed on the way and looked up once.
#include "text/tokens.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include "text/tokens_buffer.h"
#include "text/tokens_fold.h"

namespace mandates {
namespace {

using detail::AsciiInfo;
using detail::char_at;
using detail::CharClass;
using detail::CharInfo;
using detail::is_digit;
using detail::kAscii;
using detail::SixteenBytes;
using detail::WordBuffer;

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_alnum(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 128 && kAscii[byte].folded != 0;
}

/// Signs after which plain letters are a whole word, whatever follows.
constexpr std::array<bool, 256> kEndsPlainWord = [] {
  std::array<bool, 256> ends{};
  for (std::size_t c = 0; c < kAscii.size(); ++c) ends[c] = kAscii[c].folded == 0 && c != '/' && c != '\'';
  return ends;
}();

/// So many bytes of text have about one token, spaces included.
constexpr std::size_t kBytesOfAWord = 5;

/// Numbers and symbols that are longer (bytes) are read piece by piece: so no text takes more than one pass.
constexpr std::size_t kLongestSymbol = 100;

class Scanner {
 public:
  Scanner(std::string_view text, const Vocabulary& words, std::vector<Token>& tokens) : text_(text), words_(words), tokens_(tokens) {}

  void run() {
    while (at_ < text_.size()) {
      plain_words();
      if (at_ == text_.size()) return;
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte == ' ')
        ++at_;
      else if (byte < 128)
        ascii(kAscii[byte]);
      else
        wide();
    }
  }

 private:
  void ascii(const AsciiInfo& info) {
    switch (info.char_class) {
      case CharClass::letter:
      case CharClass::digit:
        return word();
      case CharClass::mark:
        return mark(info.mark, 1);
      case CharClass::hyphen:
        return hyphen(1);
      case CharClass::apostrophe:
        return apostrophe(1);
      case CharClass::other:
        return other();
      case CharClass::space:
      case CharClass::nothing:
        ++at_;
    }
  }

  void wide() {
    const CharInfo info = char_at(text_, at_);
    switch (info.char_class) {
      case CharClass::letter:
      case CharClass::digit:
        return word();
      case CharClass::mark:
        return mark(info.mark, info.length);
      case CharClass::hyphen:
        return hyphen(info.length);
      case CharClass::apostrophe:
        return apostrophe(info.length);
      case CharClass::other:
        return sign(at_ + info.length);
      case CharClass::space:
      case CharClass::nothing:
        at_ += info.length;
    }
  }

  /// Reads letters, digits and inner apostrophes, and what belongs to a number or symbol.
  void word() {
    const std::size_t begin = at_;
    capital_ = false;
    buffer_.clear();
    letters();
    while (at_ < text_.size() && goes_on(begin)) letters();
    emit(begin);
    if (possessive_ > 0) {
      const std::size_t apostrophe = at_;
      at_ += possessive_;
      possessive_ = 0;
      buffer_.clear();
      buffer_.push('\'');
      buffer_.push('s');
      capital_ = false;
      emit(apostrophe);
    }
  }

  /// The usual words, of fewer than sixteen plain letters and before a sign that belongs to no word, with the spaces and marks that follow
  /// them; up to whatever else there is.
  void plain_words() {
    if (!SixteenBytes::kPossible) return;
    while (at_ < text_.size()) {
      SixteenBytes letters(text_.substr(at_));
      const std::size_t count = letters.leading_letters();
      if (count == 0 || count == SixteenBytes::kSize) return;
      const std::size_t end = at_ + count;
      const auto sign = static_cast<unsigned char>(end < text_.size() ? text_[end] : ' ');
      if (!kEndsPlainWord[sign]) return;
      letters.fold(count);
      const bool capital = is_upper(text_[at_]);
      const WordId shape = capital ? kUnknownName : kUnknownWord;
      const WordId known = words_.find_short(letters.first, letters.second);
      Token& token = push(at_, end);
      token.word = known != kUnknownWord ? known : shape;
      token.shape = static_cast<std::uint8_t>(shape);
      token.capital = capital;
      token.hyphen_before = hyphen_;
      hyphen_ = false;
      at_ = end;
      if (kAscii[sign].char_class == CharClass::mark) mark(kAscii[sign].mark, 1);
      while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    }
  }

  /// Letters and digits from at_ on.
  void letters() {
    const bool begins = buffer_.empty();
    const std::size_t first = at_;
    if (begins) capital_ = is_upper(text_[at_]);
    at_ += buffer_.push_letters(text_.substr(at_));
    while (at_ < text_.size()) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte < 128) {
        const char folded = kAscii[byte].folded;
        if (folded == 0) return;
        buffer_.push(folded);
        ++at_;
        continue;
      }
      const CharInfo info = char_at(text_, at_);
      if (info.char_class != CharClass::letter && info.char_class != CharClass::nothing) return;
      if (begins && at_ == first) capital_ = info.upper;
      for (const char c : info.fold()) buffer_.push(c);
      at_ += info.length;
    }
  }

  /// Whether the word goes on after the sign at at_; takes the sign where it does.
  bool goes_on(std::size_t begin) {
    const char c = text_[at_];
    if (c == '/') return symbol(begin), false;
    if (c == '.' || c == ',') return number_goes_on(begin);
    if (c == '\'') return apostrophe_inside(1);
    if (static_cast<unsigned char>(c) < 128) return false;
    const CharInfo info = char_at(text_, at_);
    return info.char_class == CharClass::apostrophe && apostrophe_inside(info.length);
  }

  /// A dot between digits, or a comma before exactly three and after one to three.
  bool number_goes_on(std::size_t begin) {
    if (at_ + 1 >= text_.size() || at_ - begin > kLongestSymbol || !is_digit(text_[at_ + 1])) return false;
    std::size_t group = begin;  // where the digits before the sign begin
    for (std::size_t i = begin; i < at_; ++i) {
      if (text_[i] == '.' || text_[i] == ',')
        group = i + 1;
      else if (!is_digit(text_[i]))
        return false;
    }
    if (text_[at_] == ',') {
      std::size_t end = at_ + 1;
      while (end < text_.size() && end - at_ <= 4 && is_digit(text_[end])) ++end;
      if (end - at_ != 4 || at_ - group > 3 || (group > begin && text_[group - 1] == '.')) return false;
    }
    buffer_.push(text_[at_]);
    ++at_;
    return true;
  }

  /// "O'Brien" goes on; "people's" does not, and leaves the length of "'s" in possessive_.
  bool apostrophe_inside(std::size_t length) {
    const std::size_t next = at_ + length;
    if (!word_begins_at(next)) return false;
    const bool s = text_[next] == 's' || text_[next] == 'S';
    if (s && !word_begins_at(next + 1)) {
      possessive_ = length + 1;
      return false;
    }
    buffer_.push('\'');
    at_ = next;
    return true;
  }

  /// A/61/179, UNEP/EA.5/Res.14, 60/175: with a slash and a digit; dots and slashes are inner ones. "and/or" is left alone.
  void symbol(std::size_t begin) {
    std::size_t end = at_;
    bool digit = false;
    for (std::size_t i = begin; i < at_; ++i) {
      if (!is_alnum(text_[i]) && text_[i] != '.') return;
      digit = digit || is_digit(text_[i]);
    }
    while (end < text_.size()) {
      if (end - begin > kLongestSymbol) return;
      const char c = text_[end];
      const bool joint =
          (c == '/' || c == '.' || (c == '-' && !is_digit(text_[end - 1]))) && end + 1 < text_.size() && is_alnum(text_[end + 1]);
      if (!is_alnum(c) && !joint) break;
      digit = digit || is_digit(c);
      ++end;
    }
    if (!digit || end == at_) return;
    for (; at_ < end; ++at_) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      buffer_.push(kAscii[byte].folded != 0 ? kAscii[byte].folded : text_[at_]);
    }
  }

  bool word_begins_at(std::size_t at) const {
    if (at >= text_.size()) return false;
    if (static_cast<unsigned char>(text_[at]) < 128) return is_alnum(text_[at]);
    return char_at(text_, at).char_class == CharClass::letter;
  }

  bool touches_word() const { return !tokens_.empty() && tokens_.back().span.end == at_ && tokens_.back().punctuation == 0; }

  void hyphen(std::size_t length) {
    if (touches_word() && word_begins_at(at_ + length)) {
      at_ += length;
      hyphen_ = true;
      return;
    }
    std::size_t end = at_ + length;
    while (end < text_.size() && text_[end] == '-') ++end;
    mark('-', end - at_);
  }

  /// After a word the mark of a plural possessive ("States'"), else a quote.
  void apostrophe(std::size_t length) {
    if (!touches_word()) return mark('"', length);
    const std::size_t begin = at_;
    at_ += length;
    buffer_.clear();
    buffer_.push('\'');
    capital_ = false;
    emit(begin);
  }

  void mark(char punctuation, std::size_t length) {
    Token& token = push(at_, at_ + length);
    token.punctuation = punctuation;
    token.word = words_.mark(punctuation);
    at_ += length;
  }

  /// A run of one and the same sign: "____".
  void other() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] == text_[at_]) ++end;
    sign(end);
  }

  void sign(std::size_t end) {
    Token& token = push(at_, end);
    token.word = words_.find_folded(text_.substr(at_, end - at_));
    at_ = end;
  }

  /// A word from `begin` to at_, with its folded letters in the buffer.
  void emit(std::size_t begin) {
    Token& token = push(begin, at_);
    token.capital = capital_;
    token.hyphen_before = hyphen_;
    hyphen_ = false;
    token.shape = static_cast<std::uint8_t>(buffer_.shape(capital_));
    if (!buffer_.too_long()) token.word = words_.find_padded(buffer_.letters());
    if (token.word == kUnknownWord) token.word = token.shape;
  }

  Token& push(std::size_t begin, std::size_t end) {
    const bool space = !tokens_.empty() && tokens_.back().span.end < begin && !hyphen_;
    return tokens_.emplace_back(Token{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, 0, 0, false, space, false, 0});
  }

  std::string_view text_;
  const Vocabulary& words_;
  std::vector<Token>& tokens_;
  WordBuffer buffer_;
  std::size_t at_ = 0;
  std::size_t possessive_ = 0;  ///< length of the "'s" that begins at at_
  bool capital_ = false;
  bool hyphen_ = false;  ///< a hyphen joins the next word to the last one
};

}  // namespace

void tokenize(std::string_view text, const Vocabulary& words, std::vector<Token>& tokens) {
  tokens.clear();
  tokens.reserve(text.size() / kBytesOfAWord + 1);
  Scanner(text, words, tokens).run();
}

namespace {

/// The word that a text begins with where it is a figure and nothing that belongs to it follows: "12." but not "12.5".
std::optional<WordId> first_figure(std::string_view text, const Vocabulary& words) {
  std::size_t size = 0;
  while (size < text.size() && is_digit(text[size])) ++size;
  if (size == 0 || size >= SixteenBytes::kSize) return std::nullopt;
  const char sign = size < text.size() ? text[size] : ' ';
  const bool goes_on = (sign == '.' || sign == ',') && size + 1 < text.size() && is_digit(text[size + 1]);
  if (goes_on || !kEndsPlainWord[static_cast<unsigned char>(sign)]) return std::nullopt;
  std::array<std::uint64_t, 2> letters{};
  std::memcpy(letters.data(), text.data(), size);
  const WordId known = words.find_short(letters[0], letters[1]);
  return known != kUnknownWord ? known : shape_of(text.substr(0, size), false);
}

}  // namespace

WordId first_word(std::string_view text, const Vocabulary& words, std::vector<Token>& tokens) {
  if (SixteenBytes::kPossible && !text.empty()) {
    SixteenBytes letters(text);
    const std::size_t count = letters.leading_letters();
    const char sign = count < text.size() ? text[count] : ' ';
    if (count > 0 && count < SixteenBytes::kSize && kEndsPlainWord[static_cast<unsigned char>(sign)]) {
      letters.fold(count);
      const WordId known = words.find_short(letters.first, letters.second);
      return known != kUnknownWord || !is_upper(text.front()) ? known : kUnknownName;
    }
  }
  if (const auto figure = first_figure(text, words)) return *figure;
  tokenize(text.substr(0, text.find(' ', text.find_first_not_of(' '))), words, tokens);
  if (tokens.empty()) tokenize(text, words, tokens);
  return tokens.empty() ? kUnknownWord : tokens.front().word;
}

std::uint32_t word_from(const std::vector<Token>& tokens, std::uint32_t byte) {
  const auto before = [&](const Token& token) { return token.span.begin < byte; };
  return static_cast<std::uint32_t>(std::partition_point(tokens.begin(), tokens.end(), before) - tokens.begin());
}

}  // namespace mandates
