// How a text prints the numbers of its paragraphs where it is not "1.": "(1)", "1)", "OP1", "1 Requests", "I. Requests".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/line_roles.h"
#include "document/line_shape.h"
#include "document/page_sieve.h"

namespace mandates {

enum class NumberStyle {
  dotted,     ///< "1."
  bracketed,  ///< "(1)", "1)", "OP1"
  bare,       ///< "1 Requests", "1\tRequests": no mark behind the number
  roman       ///< "I. Requests"
};

/// The style of the lines [begin, end). Another style than `dotted` is taken only where no line has a dotted number and where verbs stand
/// behind the numbers.
NumberStyle number_style(const SievedText& text, std::size_t begin, std::size_t end, RoleReader& roles);

/// The number of a paragraph in that style at the beginning of `line`; its `inner` may be a roman numeral. None for labels of items.
std::optional<Label> number_in_style(std::string_view line, NumberStyle style, RoleReader& roles);

/// The line of the first paragraph where its number is misread ("l. Requests", "1, Requests") and the next one printed is "2."; kNoLine
/// where there is none. For texts in the style `dotted`.
std::size_t misread_first_number(const SievedText& text, std::size_t begin, std::size_t end, RoleReader& roles);

/// Where a paragraph with this number begins inside `text`: behind the mark that ends a clause, and with a verb. npos where none does.
std::size_t number_inside(std::string_view text, int number, RoleReader& roles);

}  // namespace mandates
