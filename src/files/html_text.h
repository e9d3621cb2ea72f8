// The text of a page of the web.
// Must not know: what a resolution is.
#pragma once

#include <string_view>

#include "files/converted_text.h"

namespace mandates {

/// The paragraphs of a page, one a line, as a browser shows them: scripts, styles, menus, forms and hidden parts left out, numbers of
/// ordered lists written out, raised footnote marks as raised digits, footnotes where they stand. Nothing is fetched. Throws InputError
/// where nothing readable is left.
ConvertedText html_text(std::string_view bytes);

}  // namespace mandates
