// Width of texts in terminal columns.
// Must not know: tables, terminals' settings.
#include "reports/width.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "reports/tricks.h"
#include "text/plain_bytes.h"

namespace mandates {
namespace {

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

// Marks that stand on the character before them: combining marks of the scripts found in titles and names, joiners, variation selectors.
constexpr std::array kZeroWidth{Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x0610, 0x061A},
                                Range{0x064B, 0x065F}, Range{0x06D6, 0x06DC}, Range{0x0900, 0x0902}, Range{0x093C, 0x093C},
                                Range{0x0941, 0x0948}, Range{0x094D, 0x094D}, Range{0x0E31, 0x0E31}, Range{0x0E34, 0x0E3A},
                                Range{0x0E47, 0x0E4E}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF}, Range{0x200B, 0x200F},
                                Range{0x2060, 0x2064}, Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}};

// East Asian Width W and F, and emoji (Unicode 15, EastAsianWidth.txt), in blocks.
constexpr std::array kWide{Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},   Range{0x23E9, 0x23EC},
                           Range{0x2614, 0x2615},   Range{0x2648, 0x2653},   Range{0x2E80, 0x303E},   Range{0x3041, 0x33FF},
                           Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},   Range{0xA000, 0xA4CF},   Range{0xA960, 0xA97F},
                           Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},
                           Range{0xFFE0, 0xFFE6},   Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1F9FF},
                           Range{0x20000, 0x2FFFD}, Range{0x30000, 0x3FFFD}};

template <std::size_t N>
bool in_ranges(const std::array<Range, N>& ranges, std::uint32_t character) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), character, [](std::uint32_t c, const Range& range) { return c < range.first; });
  return after != ranges.begin() && character <= std::prev(after)->last;
}

int width_of_character(std::uint32_t character) {
  if (character < 0x300) return character == 0xAD ? 0 : 1;
  if (in_ranges(kZeroWidth, character)) return 0;
  return in_ranges(kWide, character) ? 2 : 1;
}

}  // namespace

bool is_plain(std::string_view text) {
  return next_unusual(text, 0) == text.size();
}

int width_of(std::string_view text) {
  const std::size_t plain = next_non_ascii(text, 0);  // a column each
  int width = static_cast<int>(plain);
  const char* at = text.data() + plain;
  const char* const end = text.data() + text.size();
  while (at != end) width += width_of_character(next_character(at, end));
  return width;
}

Fitted fitted(std::string_view text, int width) {
  if (width < 1) return {};
  const std::size_t plain = next_non_ascii(text.substr(0, static_cast<std::size_t>(width)), 0);
  int used = static_cast<int>(plain);
  const char* at = text.data() + plain;
  const char* const end = text.data() + text.size();
  const char* cut = used < width ? at : at - 1;  // end of what fits beside the ellipsis
  int columns = static_cast<int>(cut - text.data());
  while (at != end) {
    used += width_of_character(next_character(at, end));
    if (used > width) {
      while (cut != text.data() && cut[-1] == ' ') --cut, --columns;
      return {text.substr(0, static_cast<std::size_t>(cut - text.data())), true, columns + 1};
    }
    if (used <= width - 1) cut = at, columns = used;
  }
  return {text, false, used};
}

std::string fit(std::string_view text, int width) {
  const Fitted shown = fitted(text, width);
  return std::string(shown.text) + (shown.cut ? kEllipsis : "");
}

std::string printable(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string shown;
  shown.reserve(text.size());
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    const char* const begin = at;
    const std::uint32_t c = next_character(at, end);
    const Trick trick = trick_of(c);
    if (c == '\t') {
      shown += ' ';
    } else if (c < 0xA0 && (trick == Trick::turns || c == '\n' || c == '\r')) {
      shown += fmt::format("\\x{:02x}", c);
    } else if (trick == Trick::turns) {
      shown += fmt::format("\\u{:04x}", c);
    } else if (trick == Trick::hides) {
      continue;
    } else if (c == 0xFFFD && at - begin == 1) {
      shown += "\xEF\xBF\xBD";
    } else {
      shown.append(begin, at);
    }
  }
  return shown;
}

}  // namespace mandates
