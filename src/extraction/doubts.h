// What a person should look at in an obligation: words that say more than was read, or the contrary.
// Must not know: any phrase.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extraction/clause.h"
#include "extraction/lexicon.h"

namespace mandates {

/// The words at `words` and some that follow them before byte `end`, for a person to read: "no later than one week before the session".
std::string words_to_show(std::string_view text, Span words, std::uint32_t end);

/// Adds a reason to Clause::review for each rule of kind doubt whose words stand in the clause. `matcher` is that of Lexicon::doubts,
/// `tokens` and `text` are those of the clause's paragraph, `times` the words that some due rule has read.
void find_doubts(const Lexicon& lexicon, PhraseMatcher& matcher, const std::vector<Token>& tokens, std::string_view text,
                 const std::vector<Span>& times, Clause& clause);

}  // namespace mandates
