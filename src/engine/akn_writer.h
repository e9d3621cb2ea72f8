// Writes documents as Akoma Ntoso 3.0, with what was found in them as metadata on the elements of their paragraphs.
#pragma once

#include <span>
#include <string>

#include "document/layout.h"
#include "extraction/extraction.h"

namespace mandates {

/// Namespace of the elements in <proprietary> that hold clauses.
inline constexpr const char* kAknNamespace = "urn:mandates:record:1";

/// One Akoma Ntoso file: of one document a statement, of several a collection. Documents without paragraphs are left out; empty where that
/// leaves none. Each clause is an element <clause href="#EID"> with its actors, deliverables, recipients and dues. Paragraphs keep the eId
/// that they had in a marked-up source. Footnotes are where their marks stand; one without a mark is left out. Same documents, same bytes.
std::string akn_text_of(std::span<const ReadDocument> documents, const Layout& layout);

}  // namespace mandates
