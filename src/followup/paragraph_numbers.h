// Numbers of paragraphs and sections as a later resolution names them: "paragraphs 19, 20 and 24 to 26", "section V, paragraph 85". Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "phrases/phrase.h"

namespace mandates {

/// Whether a word may be the number of a paragraph: up to three digits.
bool is_paragraph_number(std::string_view word);

/// Adds the numbers of paragraphs ("19", "20", each of a range) and of sections ("V") that stand one after another from the word `at` of a
/// text on. Returns the word behind them.
std::uint32_t read_paragraph_numbers(std::string_view text, const std::vector<Token>& tokens, std::uint32_t at,
                                     std::vector<std::string>& numbers, std::vector<std::string>& sections);

}  // namespace mandates
