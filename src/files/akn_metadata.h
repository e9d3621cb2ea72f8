// Metadata of an Akoma Ntoso document: identification, classification, workflow, vote, cover page.
#pragma once

#include <pugixml.hpp>
#include <string>

#include "text/marked_text.h"

namespace mandates {

/// Text of a node without footnotes; white space normalized and trimmed.
std::string plain_words(const pugi::xml_node& node);

/// Fills `into` from <meta>, <coverPage>, <preface> and <conclusions> of `document`; keeps values that these do not have.
void read_akn_metadata(const pugi::xml_node& document, MarkedDocument& into);

}  // namespace mandates
