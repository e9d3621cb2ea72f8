// Text of HTML pages. Must not know: what a resolution is.
#pragma once

#include <string_view>

#include "files/converted_text.h"

namespace mandates {

/// The paragraphs of a page, one per line, as displayed by a browser: without scripts, styles, menus, forms and hidden elements, with
/// numbers of ordered lists, footnote marks as superscript digits, footnotes in place. Loads nothing. Throws InputError if there is no
/// readable text.
ConvertedText html_text(std::string_view bytes);

}  // namespace mandates
