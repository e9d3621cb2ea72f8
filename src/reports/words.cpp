// Counts in words.
#include "reports/words.h"

#include <fmt/format.h>

namespace mandates {

std::string count_words(std::int64_t count, std::string_view singular, std::string_view plural) {
  std::string digits = fmt::to_string(count);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
  if (count == 1) return fmt::format("{} {}", digits, singular);
  return plural.empty() ? fmt::format("{} {}s", digits, singular) : fmt::format("{} {}", digits, plural);
}

}  // namespace mandates
