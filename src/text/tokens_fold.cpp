// What characters are to the tokenizer: their category of Unicode, quotes and dashes apart, and Latin letters without diacritics.
#include "text/tokens_fold.h"

#include <utf8.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace mandates::detail {
namespace {

/// A mark or letter that the tokenizer takes otherwise than its Unicode category says.
struct Special {
  char32_t first;
  char32_t last;
  CharClass char_class;
  char mark;  // Token::punctuation
};

// In order of code points.
constexpr auto kSpecial = std::to_array<Special>({
    {0x00AA, 0x00AA, CharClass::other, 0},       // ª º stand for footnotes and ordinals
    {0x00AB, 0x00AB, CharClass::mark, '"'},      //
    {0x00B4, 0x00B4, CharClass::apostrophe, 0},  //
    {0x00B5, 0x00B5, CharClass::other, 0},       // µ of units
    {0x00BA, 0x00BA, CharClass::other, 0},       //
    {0x00BB, 0x00BB, CharClass::mark, '"'},      //
    {0x02BC, 0x02BC, CharClass::apostrophe, 0},  //
    {0x2010, 0x2011, CharClass::hyphen, 0},      //
    {0x2012, 0x2015, CharClass::mark, '-'},      // dashes
    {0x2018, 0x2019, CharClass::apostrophe, 0},  //
    {0x201A, 0x201A, CharClass::mark, '"'},      //
    {0x201B, 0x201B, CharClass::apostrophe, 0},  //
    {0x201C, 0x201F, CharClass::mark, '"'},      //
    {0x2026, 0x2026, CharClass::mark, '.'},      // …
    {0x2039, 0x203A, CharClass::mark, '"'},      //
    {0x2044, 0x2044, CharClass::mark, '/'},      //
    {0x2212, 0x2212, CharClass::mark, '-'},      // minus
    {0xFF07, 0xFF07, CharClass::apostrophe, 0},  //
});

/// Latin letters that have no decomposition, in lower case and in order of code points.
struct Fold {
  char32_t letter;
  std::string_view letters;
};
constexpr auto kFolds = std::to_array<Fold>({{0x00E6, "ae"},
                                             {0x00F0, "d"},
                                             {0x00F8, "o"},
                                             {0x00FE, "th"},
                                             {0x0111, "d"},
                                             {0x0127, "h"},
                                             {0x0131, "i"},
                                             {0x0138, "k"},
                                             {0x0140, "l"},
                                             {0x0142, "l"},
                                             {0x0149, "n"},
                                             {0x014B, "n"},
                                             {0x0153, "oe"},
                                             {0x0167, "t"}});

const Special* special_of(char32_t code) {
  const auto after =
      std::upper_bound(kSpecial.begin(), kSpecial.end(), code, [](char32_t value, const Special& one) { return value < one.first; });
  if (after == kSpecial.begin() || code > std::prev(after)->last) return nullptr;
  return &*std::prev(after);
}

CharClass class_of(utf8proc_category_t category) {
  switch (category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MC:
      return CharClass::letter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
      return CharClass::nothing;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
      return CharClass::space;
    default:
      return CharClass::other;
  }
}

bool is_latin(char32_t code) {
  return code < 0x250 || (code >= 0x1E00 && code < 0x1F00) || (code >= 0xFB00 && code <= 0xFB06);
}

/// Latin letters without their diacritics, ligatures as their letters; those of other scripts in lower case.
void set_fold(CharInfo& info, char32_t code) {
  const auto lower = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code)));
  std::array<utf8proc_int32_t, 8> letters{static_cast<utf8proc_int32_t>(lower)};
  utf8proc_ssize_t count = 1;
  if (is_latin(code)) {
    const auto fold = std::lower_bound(kFolds.begin(), kFolds.end(), lower, [](const Fold& one, char32_t c) { return one.letter < c; });
    if (fold != kFolds.end() && fold->letter == lower) {
      info.folded_length = static_cast<std::uint8_t>(fold->letters.copy(info.folded, sizeof info.folded));
      return;
    }
    constexpr auto kHow = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    int last_boundary = 0;
    count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), letters.data(), letters.size(), kHow, &last_boundary);
  }
  char* to = info.folded;
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = static_cast<std::size_t>(utf8proc_encode_char(letters.at(static_cast<std::size_t>(i)), bytes.data()));
    if (to + length > info.folded + sizeof info.folded) break;
    to = std::copy_n(reinterpret_cast<const char*>(bytes.data()), length, to);
  }
  info.folded_length = static_cast<std::uint8_t>(to - info.folded);
}

}  // namespace

CharInfo char_at(std::string_view text, std::size_t at) {
  CharInfo info;
  const char* const begin = text.data() + at;
  const char* end = begin;
  char32_t code = 0;
  try {
    code = utf8::next(end, text.data() + text.size());
  } catch (const utf8::exception&) {
    return info;
  }
  info.length = static_cast<std::uint8_t>(end - begin);
  if (const Special* special = special_of(code)) {
    info.char_class = special->char_class;
    info.mark = special->mark;
    return info;
  }
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
  info.char_class = class_of(category);
  info.upper = category == UTF8PROC_CATEGORY_LU;
  if (info.char_class == CharClass::letter) set_fold(info, code);
  return info;
}

}  // namespace mandates::detail
