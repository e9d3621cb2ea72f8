// Checks of option values. A message has two lines: what is wrong, and the hint.
#include "cli/validators.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

#include "text/closest.h"

namespace mandates {
namespace {

constexpr const char* kOneOf = "one of";

}  // namespace

CLI::Validator one_of(std::vector<std::string> words) {
  const std::string description = fmt::format("{}", fmt::join(words, "|"));
  const auto check = [words = std::move(words)](std::string& value) -> std::string {
    if (std::find(words.begin(), words.end(), value) != words.end()) return {};
    const std::string meant = closest(value, words);
    return fmt::format("{} is no legal value\n{}", value,
                       meant.empty() ? fmt::format("legal are {}", fmt::join(words, ", ")) : "did you mean " + meant + "?");
  };
  return {check, description, kOneOf};
}

std::vector<std::string> choices_of(const CLI::Option& option) {
  try {
    // CLI11 has no const way to a validator.
    const CLI::Validator* const check = const_cast<CLI::Option&>(option).get_validator(kOneOf);
    return CLI::detail::split(check->get_description(), '|');
  } catch (const CLI::OptionNotFound&) {
    return {};
  }
}

CLI::Validator whole_number(int largest) {
  const auto check = [largest](std::string& value) -> std::string {
    const bool digits = !value.empty() && value.size() <= 9 &&
                        std::all_of(value.begin(), value.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    if (digits && std::stoi(value) <= largest) return {};
    return fmt::format("{} is no legal value\nlegal are whole numbers from 0 to {}", value, largest);
  };
  return {check, ""};
}

}  // namespace mandates
