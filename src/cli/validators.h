// Validators of option values with messages and hints of our own.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace mandates {

/// Accepts one of a closed set of words; the words must not contain '|'.
CLI::Validator one_of(std::vector<std::string> words);

/// The words of an option's one_of(); empty if it has none.
std::vector<std::string> choices_of(const CLI::Option& option);

/// Accepts a whole number from 0 to `largest`.
CLI::Validator whole_number(int largest);

}  // namespace mandates
