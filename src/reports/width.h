// How wide a text is on a terminal, and how to cut it to a width without breaking a character.
// Must not know: the terminal.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

/// Columns that a UTF-8 text takes on a terminal: two for wide characters (East Asian, emoji), none for combining ones. Broken bytes count
/// one.
int width_of(std::string_view text);

/// A text cut to a width.
struct Fitted {
  std::string_view text;  ///< what is left of it
  bool cut = false;       ///< kEllipsis follows
  int columns = 0;        ///< of both
};

inline constexpr const char* kEllipsis = "…";

/// The text cut to `width` columns, one of them for the ellipsis where something was cut. `width` below 1 gives an empty text.
Fitted fitted(std::string_view text, int width);

/// The text cut to `width` columns, the last one "…" where something was cut. `width` below 1 gives an empty text.
std::string fit(std::string_view text, int width);

/// True where the text is printable ASCII: then printable() is the text itself.
bool is_plain(std::string_view text);

/// The text with control characters (also escape sequences and line ends) and marks that turn the direction of writing replaced by
/// "\x1b"-like notation and without marks that nobody sees (reports/tricks.h), so that foreign text cannot drive a terminal. Tabs become
/// spaces.
std::string printable(std::string_view text);

}  // namespace mandates
