// Rows for chains, links and evidence.
#include "reports/audit_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "calendar/day.h"
#include "engine/json_writer.h"

namespace mandates {
namespace {

void place(JsonWriter& out, const ChainClause& clause) {
  out.field("symbol", clause.symbol);
  out.field("paragraph", clause.paragraph);
}

std::string percent(double share) {
  return fmt::format("{:.0f} %", share * 100);
}

// Resolutions of a chain, each once, with what tells it from the others.
std::vector<std::string> occasions(const ChainListRow& row) {
  std::vector<std::string> symbols, sessions, days;
  for (const ChainClause& clause : row.clauses) {
    if (!symbols.empty() && symbols.back() == clause.symbol) continue;
    symbols.push_back(clause.symbol);
    sessions.push_back(clause.session);
    days.push_back(clause.adopted.empty() ? clause.session : clause.adopted);
  }
  std::vector<std::string> once = sessions;
  std::sort(once.begin(), once.end());
  return std::adjacent_find(once.begin(), once.end()) == once.end() ? sessions : days;
}

std::vector<std::string> ids(const ChainListRow& row) {
  std::vector<std::string> ids;
  for (const ChainClause& clause : row.clauses) ids.push_back(clause.id());
  return ids;
}

std::vector<std::string> reports(const ChainListRow& row) {
  std::vector<std::string> reports;
  for (const ChainClause& clause : row.clauses) {
    const bool known = std::find(reports.begin(), reports.end(), clause.report) != reports.end();
    if (clause.acknowledged && !clause.report.empty() && !known) reports.push_back(clause.report);
  }
  return reports;
}

}  // namespace

const char* change_word(Change change) {
  switch (change) {
    case Change::same:
      return "same";
    case Change::reworded:
      return "reworded";
    case Change::stronger:
      return "stronger";
    case Change::weaker:
      return "weaker";
  }
  return "";
}

std::string chain_sessions(const ChainListRow& row) {
  std::string text;
  for (const std::string& occasion : occasions(row)) text += (text.empty() ? "" : " ") + occasion;
  return text;
}

std::vector<Column> chain_columns(bool actor_shown) {
  return {{"times", "TIMES", Show::everywhere, true},
          {"sessions_text", "SESSIONS", Show::table, false, false, 2},
          {"rhythm", "RHYTHM", Show::everywhere, false, false, 4},
          {"actor", "ACTOR", actor_shown ? Show::everywhere : Show::data, false, true},
          {"subject", "SUBJECT", Show::everywhere, false, true},
          {"last_asked", "LAST ASKED", Show::table},
          {"kept", "KEPT", Show::table, true, false, 3},
          {"state", "STATE", Show::table, false, false, 1},
          {"id", "", Show::data},
          {"family", "", Show::data},
          {"title", "", Show::data},
          {"body", "", Show::data},
          {"actor_id", "", Show::data},
          {"sessions", "", Show::data},
          {"first_session", "", Show::data},
          {"last_session", "", Show::data},
          {"first", "", Show::data},
          {"last", "", Show::data},
          {"gaps", "", Show::data},
          {"direction", "", Show::data},
          {"unchanged_percent", "", Show::data},
          {"dropped", "", Show::data},
          {"acknowledged", "", Show::data},
          {"reports", "", Show::data},
          {"obligations", "", Show::data}};
}

std::vector<Cell> chain_cells(const ChainListRow& row) {
  const ChainRow& chain = row.chain;
  const ChainClause &first = row.clauses.front(), &last = row.clauses.back();
  const auto acknowledged = std::count_if(row.clauses.begin(), row.clauses.end(), [](const ChainClause& one) { return one.acknowledged; });
  std::string state = chain.direction == "same" ? "" : chain.direction;
  if (chain.dropped) state = state.empty() ? "dropped" : state + ", dropped";
  std::vector<Cell> cells;
  cells.emplace_back(chain.times);
  cells.emplace_back(chain_sessions(row));
  cells.emplace_back(chain.rhythm);
  cells.emplace_back(chain.actor_name);
  cells.emplace_back(chain.subject);
  cells.emplace_back(last.symbol + " ¶" + last.paragraph, Tone::strong);
  cells.emplace_back(percent(chain.unchanged));
  cells.emplace_back(state, chain.dropped ? Tone::warn : Tone::dim);
  cells.emplace_back(chain.id);
  cells.emplace_back(chain.family);
  cells.emplace_back(row.title);
  cells.emplace_back(row.body);
  cells.emplace_back(chain.actor_id);
  cells.emplace_back(occasions(row));
  cells.emplace_back(first.session);
  cells.emplace_back(last.session);
  cells.emplace_back(first.id());
  cells.emplace_back(last.id());
  cells.emplace_back(chain.gaps);
  cells.emplace_back(chain.direction);
  cells.emplace_back(static_cast<std::int64_t>(chain.unchanged * 100 + 0.5));
  cells.emplace_back(chain.dropped);
  cells.emplace_back(static_cast<std::int64_t>(acknowledged));
  cells.emplace_back(reports(row));
  cells.emplace_back(ids(row));
  return cells;
}

std::string link_json(const std::vector<LinkListRow>& links) {
  const auto closest =
      std::max_element(links.begin(), links.end(), [](const LinkListRow& a, const LinkListRow& b) { return a.unchanged < b.unchanged; });
  JsonWriter out;
  out.begin_object();
  place(out, links.front().clause);
  out.field("verb", links.front().clause.verb);
  out.field("id", links.front().clause.id());
  out.key("previous");
  out.begin_list();
  for (const LinkListRow& link : links) {
    out.begin_object();
    place(out, link.previous);
    out.field("id", link.previous.id());
    out.end_object();
  }
  out.end_list();
  out.field("change", change_word(closest->change));
  out.share("unchanged", closest->unchanged);
  out.end_object();
  return out.take();
}

std::string fulfilment_json(const FulfilmentListRow& row) {
  JsonWriter out;
  out.begin_object();
  out.key("asked");
  out.begin_object();
  place(out, row.asked);
  out.field("id", row.asked.id());
  out.end_object();
  out.field("by", row.asked.report);
  out.key("evidence");
  out.begin_object();
  out.field("symbol", row.symbol);
  out.field("paragraph", row.paragraph);
  out.field("words", row.words);
  out.end_object();
  out.field("rule", row.rule);
  if (row.symbol == row.asked.report && row.paragraph.empty()) {
    out.field("issued", row.issued);
    out.field("submit_by", row.submit_by);
    const auto issued = parse_day(row.issued), by = parse_day(row.submit_by);
    if (issued && by) out.number("days_late", (*issued - *by).count());
  }
  out.end_object();
  return out.take();
}

}  // namespace mandates
