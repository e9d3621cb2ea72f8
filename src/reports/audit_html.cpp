// Writes the audit page.
#include "reports/audit_html.h"

#include <fmt/format.h>

#include <ostream>

#include "reports/audit_rows.h"
#include "reports/chain_view.h"
#include "reports/html.h"

namespace mandates {
namespace {

constexpr const char* kStyle = R"css(
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: 1rem 0; padding: .75rem; background: var(--panel); border-radius: .4rem; }
.filters label { display: flex; flex-direction: column; font-size: .9rem; color: var(--soft); }
.filters input, .filters select { font: inherit; padding: .3rem .5rem; color: var(--ink); background: var(--ground); border: 1px solid var(--soft); border-radius: .3rem; }
details { border-bottom: 1px solid var(--line); break-inside: avoid-page; }
summary { display: grid; grid-template-columns: 3.2rem minmax(7rem, 12rem) minmax(6rem, 9rem) 1fr minmax(8rem, 11rem); gap: .75rem; padding: .5rem .25rem; cursor: pointer; }
summary > span { overflow-wrap: anywhere; }
summary .times { font-variant-numeric: tabular-nums; font-weight: 600; text-align: right; }
summary:hover { background: var(--panel); }
details > div { padding: 0 .25rem 1rem 1rem; }
.columns { display: grid; grid-template-columns: 3.2rem minmax(7rem, 12rem) minmax(6rem, 9rem) 1fr minmax(8rem, 11rem); gap: .75rem; padding: .5rem .25rem; font-size: .85rem; color: var(--soft); border-bottom: 2px solid var(--line); }
.columns :first-child { text-align: right; }
.flag { color: var(--bad); }
@media (max-width: 45rem) { summary { grid-template-columns: 3rem 1fr; } .columns { display: none; } }
)css";

constexpr const char* kScript = R"js(
(() => {
  const words = document.getElementById("words"), state = document.getElementById("state"), shown = document.getElementById("shown");
  const chains = [...document.querySelectorAll("details[data-chain]")];
  const text = chains.map((chain) => chain.querySelector("summary").textContent.toLowerCase());
  const filter = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    chains.forEach((chain, i) => {
      const fits = wanted.every((word) => text[i].includes(word)) && (!state.value || chain.dataset.state.split(" ").includes(state.value));
      chain.hidden = !fits;
      count += fits;
    });
    shown.textContent = count + " of " + chains.length + " mandates";
  };
  words.addEventListener("input", filter);
  state.addEventListener("change", filter);
  addEventListener("beforeprint", () => chains.forEach((chain) => { if (!chain.hidden) chain.open = true; }));
  document.querySelector(".filters").hidden = false;
  filter();
})();
)js";

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
  const std::string page = html_page(title, std::string(kComparisonStyle) + kStyle, kScript, body + kMark + "</main>\n");
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
