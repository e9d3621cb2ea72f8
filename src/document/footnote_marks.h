// Footnote marks in the texts of paragraphs: found, taken out, kept with their place.
#pragma once

#include <vector>

#include "document/document.h"
#include "document/line_roles.h"

namespace mandates {

/// Cleans the texts of all paragraphs: footnote marks out (kept in Paragraph::marks), markup out, single spaces.
/// Where the file tells marks from numbers (`marked`), only raised digits and asterisks count. Otherwise marks run upwards through a
/// document; that, and the footnotes known, tells a mark from a number of the text.
void take_footnote_marks(std::vector<Paragraph>& paragraphs, const std::vector<Footnote>& footnotes, RoleReader& roles,
                         bool marked = false);

}  // namespace mandates
