// What an Akoma Ntoso document says about itself: identification, classification, workflow, vote, cover page.
#pragma once

#include <pugixml.hpp>
#include <string>

#include "text/marked_text.h"

namespace mandates {

/// Words of a node, spaces joined, without footnotes and trimmed.
std::string plain_words(const pugi::xml_node& node);

/// Fills what <meta>, <coverPage>, <preface> and <conclusions> of `document` say; what is already known and not said again stays.
void read_akn_metadata(const pugi::xml_node& document, MarkedDocument& into);

}  // namespace mandates
