// Tells texts that are not in English, the one language that the rules know.
// Must not know: the words that tell it.
#pragma once

#include <string_view>

#include "document/line_roles.h"
#include "document/page_sieve.h"
#include "text/source_text.h"

namespace mandates {

/// The first line that shows that a text is in another language: one with the role `other_language`, or, of a text that is mostly in other
/// letters than Latin ones, its first line in them. Empty where nothing shows it. For texts in which no document was found.
std::string_view line_in_other_language(const SourceText& source, RoleReader& roles);

/// What leave_out_woven() took away.
struct WovenText {
  int line = 0;           ///< of the file, the first; 0 where nothing was taken
  std::size_t lines = 0;  ///< so many
};

/// Two languages woven paragraph by paragraph, each English one followed by the same in another: takes the others away. A second language
/// that follows the whole text stays; so does everything in a text without a line of the role `other_language`.
WovenText leave_out_woven(SievedText& text, RoleReader& roles);

}  // namespace mandates
