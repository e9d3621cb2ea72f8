// What an obligation is about, for lists: the words after "report on …", or the title of its document, in place of "submit to the General
// Assembly at its …". English, as what is read.
#pragma once

#include <string>
#include <string_view>

#include "extraction/clause.h"

namespace mandates {

/// What a report, briefing or other text is to be on, as far as the clause says so; else the title; without one, what is asked.
std::string topic_of(const Clause& clause, const std::string& title);

/// What is asked, in few words: "report on the safety of kites", "briefing: Situation in Freedonia"; an act in its own words.
std::string about_of(const Clause& clause, const std::string& title);

/// The part of a text that takes at most so many bytes, cut between words, with an ellipsis where something is left out. A character is
/// never cut in two.
std::string cut_at_word(std::string_view text, std::size_t most);

/// The symbol with which a cell begins: all before " ¶".
std::string_view symbol_in(std::string_view text);

/// Address of a document by its symbol; empty where it has none ("file:NAME").
std::string document_url(std::string_view symbol);

}  // namespace mandates
