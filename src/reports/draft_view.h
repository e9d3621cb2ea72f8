// The check of a draft for terminal, HTML, Markdown and JSON.
#pragma once

#include <string>

#include "check/draft_check.h"
#include "reports/rows.h"

namespace mandates {

/// For a terminal: head, findings by check, then the paragraphs with their changes.
std::string draft_text(const DraftReport& report, TableStyle style);
/// Markdown; text of documents is escaped.
std::string draft_markdown(const DraftReport& report);
/// HTML for the body of a page.
std::string draft_html(const DraftReport& report);
/// A complete HTML page; `bodies` is the joined HTML of the drafts.
std::string draft_page(const std::string& title, const std::string& bodies);
/// One JSON object: {"symbol", "title", "predecessor": {"symbol", …} or null, "paragraphs": […], "findings": […]}.
std::string draft_json(const DraftReport& report);

}  // namespace mandates
