// The few facts about characters that the tokenizer needs: Latin letters without their diacritics, quotes, dashes, spaces.
// Must not know: words, vocabularies.
#include "text/tokens_fold.h"

#include <utf8.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace mandates::detail {
namespace {

/// Code points [first, last] that fold to the same letters.
struct FoldRange {
  char32_t first;
  char32_t last;
  std::string_view letters;
};

// In order of code points.
constexpr auto kFolds = std::to_array<FoldRange>({
    {0x00C0, 0x00C5, "a"},   {0x00C6, 0x00C6, "ae"}, {0x00C7, 0x00C7, "c"},  {0x00C8, 0x00CB, "e"},  {0x00CC, 0x00CF, "i"},
    {0x00D0, 0x00D0, "d"},   {0x00D1, 0x00D1, "n"},  {0x00D2, 0x00D6, "o"},  {0x00D8, 0x00D8, "o"},  {0x00D9, 0x00DC, "u"},
    {0x00DD, 0x00DD, "y"},   {0x00DE, 0x00DE, "th"}, {0x00DF, 0x00DF, "ss"}, {0x00E0, 0x00E5, "a"},  {0x00E6, 0x00E6, "ae"},
    {0x00E7, 0x00E7, "c"},   {0x00E8, 0x00EB, "e"},  {0x00EC, 0x00EF, "i"},  {0x00F0, 0x00F0, "d"},  {0x00F1, 0x00F1, "n"},
    {0x00F2, 0x00F6, "o"},   {0x00F8, 0x00F8, "o"},  {0x00F9, 0x00FC, "u"},  {0x00FD, 0x00FD, "y"},  {0x00FE, 0x00FE, "th"},
    {0x00FF, 0x00FF, "y"},   {0x0100, 0x0105, "a"},  {0x0106, 0x010D, "c"},  {0x010E, 0x0111, "d"},  {0x0112, 0x011B, "e"},
    {0x011C, 0x0123, "g"},   {0x0124, 0x0127, "h"},  {0x0128, 0x0131, "i"},  {0x0132, 0x0133, "ij"}, {0x0134, 0x0135, "j"},
    {0x0136, 0x0138, "k"},   {0x0139, 0x0142, "l"},  {0x0143, 0x014B, "n"},  {0x014C, 0x0151, "o"},  {0x0152, 0x0153, "oe"},
    {0x0154, 0x0159, "r"},   {0x015A, 0x0161, "s"},  {0x0162, 0x0167, "t"},  {0x0168, 0x0173, "u"},  {0x0174, 0x0175, "w"},
    {0x0176, 0x0178, "y"},   {0x0179, 0x017E, "z"},  {0x017F, 0x017F, "s"},  {0x0218, 0x0219, "s"},  {0x021A, 0x021B, "t"},
    {0x1EA0, 0x1EB7, "a"},   {0x1EB8, 0x1EC7, "e"},  {0x1EC8, 0x1ECB, "i"},  {0x1ECC, 0x1EE3, "o"},  {0x1EE4, 0x1EF1, "u"},
    {0x1EF2, 0x1EF9, "y"},   {0xFB00, 0xFB00, "ff"}, {0xFB01, 0xFB01, "fi"}, {0xFB02, 0xFB02, "fl"}, {0xFB03, 0xFB03, "ffi"},
    {0xFB04, 0xFB04, "ffl"},
});

/// Code points [first, last] that are no letters.
struct OtherRange {
  char32_t first;
  char32_t last;
  CharClass char_class;
  char mark;
};

// In order of code points; what is in no range here is a letter.
constexpr auto kNoLetters = std::to_array<OtherRange>({
    {0x0080, 0x009F, CharClass::space, 0},      {0x00A0, 0x00A0, CharClass::space, 0},      {0x00A1, 0x00AA, CharClass::other, 0},
    {0x00AB, 0x00AB, CharClass::mark, '"'},     {0x00AC, 0x00AC, CharClass::other, 0},      {0x00AD, 0x00AD, CharClass::nothing, 0},
    {0x00AE, 0x00B3, CharClass::other, 0},      {0x00B4, 0x00B4, CharClass::apostrophe, 0}, {0x00B5, 0x00BA, CharClass::other, 0},
    {0x00BB, 0x00BB, CharClass::mark, '"'},     {0x00BC, 0x00BF, CharClass::other, 0},      {0x00D7, 0x00D7, CharClass::other, 0},
    {0x00F7, 0x00F7, CharClass::other, 0},      {0x02BC, 0x02BC, CharClass::apostrophe, 0}, {0x0300, 0x036F, CharClass::nothing, 0},
    {0x1680, 0x1680, CharClass::space, 0},      {0x2000, 0x200A, CharClass::space, 0},      {0x200B, 0x200F, CharClass::nothing, 0},
    {0x2010, 0x2011, CharClass::hyphen, 0},     {0x2012, 0x2015, CharClass::mark, '-'},     {0x2016, 0x2017, CharClass::other, 0},
    {0x2018, 0x2019, CharClass::apostrophe, 0}, {0x201A, 0x201A, CharClass::mark, '"'},     {0x201B, 0x201B, CharClass::apostrophe, 0},
    {0x201C, 0x201F, CharClass::mark, '"'},     {0x2020, 0x2025, CharClass::other, 0},      {0x2026, 0x2026, CharClass::mark, '.'},
    {0x2027, 0x2027, CharClass::other, 0},      {0x2028, 0x202F, CharClass::space, 0},      {0x2030, 0x2038, CharClass::other, 0},
    {0x2039, 0x203A, CharClass::mark, '"'},     {0x203B, 0x2043, CharClass::other, 0},      {0x2044, 0x2044, CharClass::mark, '/'},
    {0x2045, 0x205E, CharClass::other, 0},      {0x205F, 0x205F, CharClass::space, 0},      {0x2060, 0x206F, CharClass::nothing, 0},
    {0x2070, 0x2211, CharClass::other, 0},      {0x2212, 0x2212, CharClass::mark, '-'},     {0x2213, 0x2BFF, CharClass::other, 0},
    {0x3000, 0x3000, CharClass::space, 0},      {0x3001, 0x303F, CharClass::other, 0},      {0xE000, 0xF8FF, CharClass::other, 0},
    {0xFE00, 0xFE0F, CharClass::nothing, 0},    {0xFEFF, 0xFEFF, CharClass::nothing, 0},    {0xFF07, 0xFF07, CharClass::apostrophe, 0},
    {0xFFF0, 0xFFFF, CharClass::other, 0},      {0x1F000, 0x1FFFF, CharClass::other, 0},    {0xE0000, 0x10FFFF, CharClass::other, 0},
});

template <typename Ranges>
const typename Ranges::value_type* range_of(const Ranges& ranges, char32_t code) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), code, [](char32_t value, const auto& range) { return value < range.first; });
  if (after == ranges.begin()) return nullptr;
  const auto& range = *std::prev(after);
  return code <= range.last ? &range : nullptr;
}

bool is_upper(char32_t code) {
  if (code < 0x100) return code >= 0xC0 && code <= 0xDE;
  if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E)) return code % 2 == 1;
  if (code < 0x180) return code % 2 == 0 && code != 0x138;
  if ((code >= 0x218 && code <= 0x21B) || (code >= 0x1EA0 && code <= 0x1EF9)) return code % 2 == 0;
  return (code >= 0x391 && code <= 0x3A9) || (code >= 0x400 && code <= 0x42F);
}

/// Greek and Cyrillic keep their letters, in lower case.
char32_t lower(char32_t code) {
  if ((code >= 0x391 && code <= 0x3A9) || (code >= 0x410 && code <= 0x42F)) return code + 0x20;
  if (code >= 0x400 && code <= 0x40F) return code + 0x50;
  return code;
}

void set_fold(CharInfo& info, std::string_view letters) {
  info.folded_length = static_cast<std::uint8_t>(letters.copy(info.folded, sizeof info.folded));
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
  if (const OtherRange* range = range_of(kNoLetters, code)) {
    info.char_class = range->char_class;
    info.mark = range->mark;
    return info;
  }
  info.char_class = CharClass::letter;
  info.upper = is_upper(code);
  if (const FoldRange* range = range_of(kFolds, code)) {
    set_fold(info, range->letters);
  } else {
    std::string_view letters(begin, info.length);
    char lowered[4];
    if (const char32_t small = lower(code); small != code)
      letters = {lowered, static_cast<std::size_t>(utf8::append(small, lowered) - lowered)};
    set_fold(info, letters);
  }
  return info;
}

}  // namespace mandates::detail
