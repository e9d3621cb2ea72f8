// Classifies misleading characters.
#include "reports/tricks.h"

#include <utf8.h>
#include <utf8proc.h>

#include <algorithm>

namespace mandates {
namespace {

constexpr const char* kReplacement = "\xEF\xBF\xBD";

bool is_variation_selector(std::uint32_t character) {
  return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
}

// Bidi_Control of Unicode.
bool turns_direction(std::uint32_t character, const utf8proc_property_t& about) {
  constexpr std::uint32_t kLeftToRightMark = 0x200E, kRightToLeftMark = 0x200F, kArabicLetterMark = 0x61C;
  const bool embeds = (about.bidi_class >= UTF8PROC_BIDI_CLASS_LRE && about.bidi_class <= UTF8PROC_BIDI_CLASS_PDF &&
                       about.bidi_class != UTF8PROC_BIDI_CLASS_R && about.bidi_class != UTF8PROC_BIDI_CLASS_AL) ||
                      (about.bidi_class >= UTF8PROC_BIDI_CLASS_LRI && about.bidi_class <= UTF8PROC_BIDI_CLASS_PDI);
  return embeds || character == kLeftToRightMark || character == kRightToLeftMark || character == kArabicLetterMark;
}

bool is_plain_ascii(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0x20 && byte < 0x7F) || c == '\n' || c == '\t' || c == '\r';
}

}  // namespace

// Of the characters that Unicode calls ignorable or formatting, joiners and variation selectors have a use in running text.
Trick trick_of(std::uint32_t character) {
  constexpr std::uint32_t kNonJoiner = 0x200C, kJoiner = 0x200D;
  if (character == '\t' || character == '\n' || character == '\r' || character == kNonJoiner || character == kJoiner) return Trick::none;
  const utf8proc_property_t& about = *utf8proc_get_property(static_cast<utf8proc_int32_t>(character));
  switch (about.category) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return Trick::turns;
    case UTF8PROC_CATEGORY_MN:
      return about.ignorable && !is_variation_selector(character) ? Trick::hides : Trick::none;
    case UTF8PROC_CATEGORY_CF:
      return turns_direction(character, about) ? Trick::turns : about.ignorable ? Trick::hides : Trick::none;
    default:
      return about.ignorable ? Trick::hides : Trick::none;
  }
}

std::uint32_t next_character(const char*& at, const char* end) {
  const char* const begin = at;
  try {
    return utf8::next(at, end);
  } catch (const utf8::exception&) {
    at = begin + 1;
    return 0xFFFD;
  }
}

std::string without_tricks(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    const char* const begin = at;
    at = std::find_if_not(at, end, is_plain_ascii);
    safe.append(begin, at);
    if (at == end) break;
    const char* const character = at;
    const std::uint32_t c = next_character(at, end);
    const Trick trick = trick_of(c);
    if (trick == Trick::turns || c == 0xFFFD)
      safe += kReplacement;
    else if (trick == Trick::none)
      safe.append(character, at);
  }
  return safe;
}

}  // namespace mandates
