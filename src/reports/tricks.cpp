// Tells characters that mislead.
// Must not know: output formats.
#include "reports/tricks.h"

#include <utf8.h>

#include <algorithm>
#include <array>

namespace mandates {
namespace {

constexpr const char* kReplacement = "\xEF\xBF\xBD";

struct Range {
  std::uint32_t first;
  std::uint32_t last;
  Trick trick;
};

// In order. Bidi_Control, Zl, Zp, Cc and Default_Ignorable_Code_Point of Unicode 15, as far as they have no use in running text.
constexpr std::array kTricks{
    Range{0x0000, 0x0008, Trick::turns},   Range{0x000B, 0x000C, Trick::turns},   Range{0x000E, 0x001F, Trick::turns},
    Range{0x007F, 0x009F, Trick::turns},   Range{0x00AD, 0x00AD, Trick::hides},   Range{0x034F, 0x034F, Trick::hides},
    Range{0x061C, 0x061C, Trick::turns},   Range{0x115F, 0x1160, Trick::hides},   Range{0x17B4, 0x17B5, Trick::hides},
    Range{0x180B, 0x180F, Trick::hides},   Range{0x200B, 0x200B, Trick::hides},   Range{0x200E, 0x200F, Trick::turns},
    Range{0x2028, 0x202E, Trick::turns},   Range{0x2060, 0x2065, Trick::hides},   Range{0x2066, 0x206F, Trick::turns},
    Range{0x3164, 0x3164, Trick::hides},   Range{0xFEFF, 0xFEFF, Trick::hides},   Range{0xFFA0, 0xFFA0, Trick::hides},
    Range{0xFFF0, 0xFFFB, Trick::turns},   Range{0x1BCA0, 0x1BCA3, Trick::hides}, Range{0x1D173, 0x1D17A, Trick::hides},
    Range{0xE0000, 0xE00FF, Trick::hides}, Range{0xE01F0, 0xE0FFF, Trick::hides}};

bool is_plain_ascii(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0x20 && byte < 0x7F) || c == '\n' || c == '\t' || c == '\r';
}

}  // namespace

Trick trick_of(std::uint32_t character) {
  const auto after =
      std::upper_bound(kTricks.begin(), kTricks.end(), character, [](std::uint32_t c, const Range& range) { return c < range.first; });
  if (after == kTricks.begin() || character > std::prev(after)->last) return Trick::none;
  return std::prev(after)->trick;
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
