// Numbers of paragraphs that are unique in their document, whatever it prints: the ids of clauses are made of them.
#pragma once

#include <vector>

#include "document/document.h"

namespace mandates {

/// Tells apart operative paragraphs that have one number. Where the numbering begins again at 1 without a heading, the paragraphs of the
/// second run have the section "r2" and the numbers "r2/1", "r2/2(a)", inside of a part "II/r2/1"; a single number that is printed again
/// gets the same. No printed section can be called so: those have capitals. Paragraphs whose numbers are unique keep them. A continuation
/// keeps the number of its parent. To be called by every reader, after parts are in the numbers (number_parts()).
void make_numbers_unique(std::vector<Paragraph>& paragraphs);

}  // namespace mandates
