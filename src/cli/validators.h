// Checks of option values with messages of our own: what is wrong, and what was meant.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace mandates {

/// One of a closed set of words, without '|'.
CLI::Validator one_of(std::vector<std::string> words);

/// The words of the one_of() that an option is checked by; empty where it has none.
std::vector<std::string> choices_of(const CLI::Option& option);

/// A whole number from 0 to `largest`.
CLI::Validator whole_number(int largest);

}  // namespace mandates
