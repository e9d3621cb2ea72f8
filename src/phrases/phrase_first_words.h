// Tells the patterns that may match by the first word alone: a cheap test before a text is split into words.
#pragma once

#include <cstdint>
#include <vector>

#include "phrases/phrase.h"

namespace mandates {

/// By WordId, as bits: the numbers (below 64) of the patterns of a finished set that may begin with the word. `words` is the vocabulary of
/// all its patterns.
std::vector<std::uint64_t> numbers_by_first_word(const PhraseSet& set, const Vocabulary& words);

}  // namespace mandates
