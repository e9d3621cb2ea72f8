// Checks of option values with messages of our own: what is wrong, and what was meant.
// Must not know: any particular option.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace mandates {

/// One of a closed set of words. Help and completions read the set from the validator's description.
CLI::Validator one_of(std::vector<std::string> words);

/// A whole number from 0 to `largest`.
CLI::Validator whole_number(int largest);

}  // namespace mandates
