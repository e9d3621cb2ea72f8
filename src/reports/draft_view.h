// The check of a draft for terminal, page, Markdown and JSON.
#pragma once

#include <string>

#include "check/draft_check.h"
#include "reports/rows.h"

namespace mandates {

/// For a terminal: head, findings by check, then the paragraphs with what became of them.
std::string draft_text(const DraftReport& report, TableStyle style);
/// Markdown; foreign text is escaped.
std::string draft_markdown(const DraftReport& report);
/// Markup for the body of a page.
std::string draft_html(const DraftReport& report);
/// A page for some drafts: `bodies` is their markup.
std::string draft_page(const std::string& title, const std::string& bodies);
/// One JSON object: {"symbol", "title", "predecessor": {"symbol", …} or null, "paragraphs": […], "findings": […]}.
std::string draft_json(const DraftReport& report);

}  // namespace mandates
