// Small words of reports: counts and kinds.
// Must not know: what is counted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "document/document.h"

namespace mandates {

/// "1 file", "2 files", "1,419 files".
std::string count_words(std::int64_t count, std::string_view singular, std::string_view plural = {});

/// "resolution", "decision", "statement", "other".
const char* kind_word(DocumentKind kind);

}  // namespace mandates
