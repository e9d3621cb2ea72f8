// The acts that a clause asks for: positions of the verbs governed by the request ("to submit …, and to report …").
#pragma once

#include <cstdint>
#include <vector>

#include "extraction/lexicon.h"

namespace mandates {

/// First words of the requested acts, in order. `begin` is the word after the actors ("to", a modal, or a bare verb).
void find_acts(const Lexicon& lexicon, const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end,
               std::vector<std::uint32_t>& acts);

}  // namespace mandates
