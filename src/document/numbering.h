// Blocks to paragraphs: preambular or operative, numbers with their parts and items, text after items, headlines.
#pragma once

#include <vector>

#include "document/blocks.h"
#include "document/document.h"

namespace mandates {

/// Paragraphs of a document, in reading order; footnote marks are still in their texts. Oddities of the numbering go to `found`.
std::vector<Paragraph> number_paragraphs(std::vector<Block> blocks, const Segment& segment, const Layout& layout, RoleReader& roles,
                                         Diagnostics& found);

/// True where the blocks from `from` on are an outcome document: it says who speaks ("We the Governments"), or many of its paragraphs open
/// with "We". A treaty or rules are none.
bool is_outcome_text(const std::vector<Block>& blocks, std::size_t from, RoleReader& roles);

/// Paragraphs of an outcome document that is annexed; their sections begin with kOutcomeSection.
std::vector<Paragraph> number_outcome(std::vector<Block> blocks, const Segment& segment, const Layout& layout, RoleReader& roles,
                                      Diagnostics& found);

}  // namespace mandates
