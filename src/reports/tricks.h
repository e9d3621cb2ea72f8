// Characters that nobody sees but that change how the text around them looks: what a hostile title is made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mandates {

/// What a character does to the look of its neighbours.
enum class Trick {
  none,
  turns,  ///< turns the direction of writing, ends the line, steers a terminal
  hides   ///< takes no room and shows nothing
};

/// Unicode's bidirectional controls (UAX #9), line separators and C0 and C1 controls but tab and line feed turn; soft hyphens, zero-width
/// spaces, byte order marks, fillers and tags hide. Joiners (U+200C, U+200D) and variation selectors belong to scripts and emoji: none.
Trick trick_of(std::uint32_t character);

/// The character at `at`, which moves past it; U+FFFD for a broken byte. `at` is before `end`.
std::uint32_t next_character(const char*& at, const char* end);

/// The text for files that people read (pages, calendars, spreadsheets): what turns becomes U+FFFD, what hides is left out, broken bytes
/// become U+FFFD. The result is UTF-8 without control characters but tab, LF and CR.
std::string without_tricks(std::string_view text);

}  // namespace mandates
