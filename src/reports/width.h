// Display width of text on a terminal, and cutting to a width. Must not know: the terminal.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

/// Terminal columns of a UTF-8 text: two for wide characters (East Asian, emoji), none for combining ones, one for an invalid byte.
int width_of(std::string_view text);

/// A text cut to a width.
struct Fitted {
  std::string_view text;  ///< the remaining text
  bool cut = false;       ///< kEllipsis follows
  int columns = 0;        ///< width of both together
};

inline constexpr const char* kEllipsis = "…";

/// The text cut to `width` columns, including one for the ellipsis if anything was cut. Empty if `width` is below 1.
Fitted fitted(std::string_view text, int width);

/// The text cut to `width` columns, with "…" as the last one if anything was cut. Empty if `width` is below 1.
std::string fit(std::string_view text, int width);

/// True for printable ASCII, which printable() leaves unchanged.
bool is_plain(std::string_view text);

/// Makes text safe for a terminal: control characters (escape sequences, line ends) and direction marks become "\x1b"-like notation,
/// invisible characters are removed (reports/tricks.h), tabs become spaces.
std::string printable(std::string_view text);

}  // namespace mandates
