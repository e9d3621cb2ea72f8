// Writes the audit page.
#include "reports/audit_html.h"

#include <fmt/format.h>

#include <ostream>

#include "reports/audit_rows.h"
#include "reports/chain_view.h"
#include "reports/html.h"

namespace mandates {
namespace {

constexpr const char* kMark = "<!-- chains -->";

std::string states_of(const ChainListRow& row) {
  std::string states = row.chain.direction;
  if (row.chain.dropped) states += " dropped";
  bool acknowledged = false;
  for (const ChainClause& clause : row.clauses) acknowledged = acknowledged || clause.acknowledged;
  return states + (acknowledged ? " acknowledged" : " unacknowledged");
}

std::string last_asked(const ChainListRow& row) {
  const ChainClause& last = row.clauses.back();
  return last.symbol + " ¶" + last.paragraph;
}

}  // namespace

AuditPage::AuditPage(std::ostream& out, const std::string& title, const std::string& detail) : out_(out) {
  std::string body = "<main>\n<h1>" + html_text(title) + "</h1>\n<p class=\"soft\">" + html_text(detail) + "</p>\n";
  body +=
      "<form class=\"filters screen-only\" hidden onsubmit=\"return false\"><label>Words or actor<input id=\"words\" "
      "type=\"search\"></label>"
      "<label>State<select id=\"state\"><option value=\"\">all</option><option value=\"stronger\">grew stronger</option>"
      "<option value=\"weaker\">grew weaker</option><option value=\"dropped\">dropped</option>"
      "<option value=\"acknowledged\">acknowledged</option><option value=\"unacknowledged\">never acknowledged</option></select></label>"
      "<p id=\"shown\" role=\"status\"></p></form>\n";
  body +=
      "<div class=\"columns\" aria-hidden=\"true\"><span>Times</span><span>Sessions</span><span>Rhythm</span><span>Mandate</span>"
      "<span>Last asked</span></div>\n";
  const std::string page = html_page(title, {"comparison.css", "audit.css"}, "audit.js", body + kMark + "</main>\n");
  const std::size_t mark = page.rfind(kMark);
  out_ << page.substr(0, mark);
  end_ = page.substr(mark + std::string_view(kMark).size());
}

void AuditPage::chain(const ChainStory& story) {
  ++chains_;
  const ChainListRow& row = story.row;
  const std::string actor = row.chain.actor_name.empty() ? "" : "<b>" + html_text(row.chain.actor_name) + "</b>: ";
  std::string flag = row.chain.dropped ? " <span class=\"flag\">dropped</span>" : "";
  if (row.chain.direction != "same") flag += " <span class=\"soft\">" + html_text(row.chain.direction) + "</span>";
  out_ << "<details data-chain data-state=\"" << html_text(states_of(row)) << "\">\n<summary><span class=\"times\">" << row.chain.times
       << "</span><span>" << html_text(chain_sessions(row)) << "</span><span>" << html_text(row.chain.rhythm) << "</span><span>" << actor
       << html_text(row.chain.subject) << flag << "</span><span>" << html_text(last_asked(row)) << "</span></summary>\n<div>"
       << comparison_html(chain_comparison(story), 2) << "</div>\n</details>\n";
}

void AuditPage::finish() {
  if (chains_ == 0) out_ << "<p>Nothing was asked again.</p>\n";
  out_ << end_;
}

}  // namespace mandates
