// Counts in words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mandates {

/// "1 file", "2 files", "1,419 files".
std::string count_words(std::int64_t count, std::string_view singular, std::string_view plural = {});

}  // namespace mandates
