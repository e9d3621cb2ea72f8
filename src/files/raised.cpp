// Superscript digits.
#include "files/raised.h"

#include <array>

namespace mandates {

std::string raised(std::string_view digits) {
  constexpr std::array<std::string_view, 10> kRaised = {"\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074",
                                                        "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
  std::string out;
  for (const char c : digits) {
    if (c >= '0' && c <= '9')
      out += kRaised[static_cast<std::size_t>(c - '0')];
    else
      out += c;
  }
  return out;
}

}  // namespace mandates
