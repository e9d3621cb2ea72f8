// Clauses that introduce items: "Requests the Secretary-General:", "Decides:", "… to:". `tokens` are the words of the draft's paragraph.
#pragma once

#include <cstdint>
#include <vector>

#include "extraction/draft.h"

namespace mandates {

/// The word behind commas and "and" at the head of an item that goes on with the sentence.
std::uint32_t past_joiners(const Lexicon& lexicon, const std::vector<Token>& tokens);
/// Marks a draft that only introduces its items, or ends in the "to" of their infinitives.
void mark_chapeau(const Lexicon& lexicon, const std::vector<Token>& tokens, Draft& draft);
/// Marks "Decides:", whose items say what is decided.
void mark_bare_decision(const Lexicon& lexicon, const std::vector<Token>& tokens, Draft& draft);
/// Of the drafts of one paragraph, from `first` on, the one whose items follow: the last one, or one before it that announces them where
/// the last one only tells something: "authorizes the Mission to perform the following tasks, and stresses that all are one:".
std::size_t find_announcing(const Lexicon& lexicon, const std::vector<Token>& tokens, const std::vector<Draft>& drafts, std::size_t first);
/// True for a chapeau without an act of its own: "Requests the Secretary-General:", "… to:".
bool has_no_words(const Lexicon& lexicon, const std::vector<Token>& tokens, const Draft& draft);
/// True for such a chapeau unless items that are no clauses belong to it.
bool items_say_all(const Lexicon& lexicon, const std::vector<Token>& tokens, const Draft& draft);
/// True where the items, `items` in number, say all: the chapeau is no clause.
bool gives_way(const Lexicon& lexicon, const std::vector<Token>& tokens, const Draft& draft, int items);

}  // namespace mandates
