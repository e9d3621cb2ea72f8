// Topics of obligations for lists: the words after "report on …", or the title of the document, instead of "submit to the General Assembly
// at its …". For English texts.
#pragma once

#include <string>
#include <string_view>

#include "extraction/clause.h"

namespace mandates {

/// The topic of the requested report, briefing or other text if the clause names it; else the title; else a short form of the request.
std::string topic_of(const Clause& clause, const std::string& title);

/// A short form of the request: "report on the safety of kites", "briefing: Situation in Freedonia"; for other acts their words.
std::string about_of(const Clause& clause, const std::string& title);

/// The text cut to at most `most` bytes, between words, with an ellipsis if anything was cut; never inside a character.
std::string cut_at_word(std::string_view text, std::size_t most);

/// The symbol at the beginning of a cell: the text before " ¶".
std::string_view symbol_in(std::string_view text);

/// URL of a document by its symbol; empty if it has none ("file:NAME").
std::string document_url(std::string_view symbol);

}  // namespace mandates
