// What stands around the text of a document: title, date of adoption, agenda item, committee report, days of the session.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/segments.h"

namespace mandates {

/// Title of a document as printed over several lines, joined; footnote marks are still in it.
std::string printed_title(const SievedText& text, const Segment& segment, RoleReader& roles);

/// Fills committee_report, committee and draft from the bracket below the line of adoption: "[on the report of the Third Committee
/// (A/61/444)]", "[without reference to a Main Committee (A/61/L.12)]". Nothing where it is another text.
void read_bracket(std::string_view bracket, RoleReader& roles, Document& document);

/// Fills adopted, agenda_item, committee_report, session_from and session_to.
void read_masthead(const SievedText& text, const Segment& segment, bool only_document, RoleReader& roles, Document& document);

}  // namespace mandates
