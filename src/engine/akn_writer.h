// Writes documents as Akoma Ntoso 3.0, with their clauses as metadata.
#pragma once

#include <span>
#include <string>

#include "document/layout.h"
#include "extraction/extraction.h"

namespace mandates {

/// Namespace of the elements in <proprietary> that contain clauses.
inline constexpr const char* kAknNamespace = "urn:mandates:record:1";

/// An Akoma Ntoso file: one document as a statement, several as a collection. Omits documents without paragraphs; returns an empty text if
/// none is left. Each clause is an element <clause href="#EID"> with its actors, deliverables, recipients and dues. Paragraphs keep the eId
/// of a marked-up source. Footnotes are placed at their marks; one without a mark is omitted. Deterministic.
std::string akn_text_of(std::span<const ReadDocument> documents, const Layout& layout);

}  // namespace mandates
