// Formats list numbers.
#include "files/list_number.h"

#include <array>

namespace mandates {
namespace {

constexpr int kLargestNumber = 30000;  // beyond it letters and roman numbers would grow without end

std::string roman(int number) {
  struct Digit {
    int value;
    const char* text;
  };
  constexpr std::array<Digit, 13> kDigits = {{{1000, "m"},
                                              {900, "cm"},
                                              {500, "d"},
                                              {400, "cd"},
                                              {100, "c"},
                                              {90, "xc"},
                                              {50, "l"},
                                              {40, "xl"},
                                              {10, "x"},
                                              {9, "ix"},
                                              {5, "v"},
                                              {4, "iv"},
                                              {1, "i"}}};
  std::string out;
  for (const Digit& digit : kDigits)
    for (; number >= digit.value; number -= digit.value) out += digit.text;
  return out;
}

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

}  // namespace

std::string format_number(int number, std::string_view format) {
  if (format == "none") return {};
  if (number > 0 && number <= kLargestNumber) {
    if (format == "lowerRoman") return roman(number);
    if (format == "upperRoman") return upper(roman(number));
    // after z comes aa, bb, cc
    const std::string letters(static_cast<std::size_t>((number - 1) / 26 % 16 + 1), static_cast<char>('a' + (number - 1) % 26));
    if (format == "lowerLetter") return letters;
    if (format == "upperLetter") return upper(letters);
  }
  const std::string digits = std::to_string(number);
  return format == "decimalZero" && digits.size() < 2 ? "0" + digits : digits;
}

}  // namespace mandates
