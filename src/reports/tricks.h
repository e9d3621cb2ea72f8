// Invisible characters that change how surrounding text is displayed; may be used to mislead readers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mandates {

/// Effect of a character on the display of its neighbours.
enum class Trick {
  none,
  turns,  ///< changes the writing direction, ends the line, or controls a terminal
  hides   ///< has no width and no visible form
};

/// `turns`: bidirectional controls (UAX #9), line separators, C0 and C1 controls other than tab and line feed. `hides`: soft hyphens,
/// zero-width spaces, byte order marks, fillers and tags. `none`: all others, also joiners (U+200C, U+200D) and variation selectors, which
/// scripts and emoji need.
Trick trick_of(std::uint32_t character);

/// Decodes the character at `at` and advances `at`; U+FFFD for an invalid byte. `at` must be before `end`.
std::uint32_t next_character(const char*& at, const char* end);

/// Text for files read by people (pages, calendars, spreadsheets): `turns` characters and invalid bytes become U+FFFD, `hides` characters
/// are removed. The result is UTF-8 without control characters other than tab, LF and CR.
std::string without_tricks(std::string_view text);

}  // namespace mandates
