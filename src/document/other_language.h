// Tells texts that are not in English, the one language that the rules know.
// Must not know: the words that tell it.
#pragma once

#include <string_view>

#include "document/line_roles.h"
#include "text/source_text.h"

namespace mandates {

/// The first line that shows that a text is in another language: one with the role `other_language`, or, of a text that is mostly in other
/// letters than Latin ones, its first line in them. Empty where nothing shows it. For texts in which no document was found.
std::string_view line_in_other_language(const SourceText& source, RoleReader& roles);

}  // namespace mandates
