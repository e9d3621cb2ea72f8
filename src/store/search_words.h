// What a user types into a search, as a query of SQLite's full-text language that cannot be misread.
// Must not know: tables.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

/// Every word in quotation marks, so that nothing in it is an operator; "a phrase" in straight or curly double quotes stays together; a *
/// after a word asks for words that begin so. Empty where there is no letter or digit in it.
std::string full_text_query(std::string_view words);

}  // namespace mandates
