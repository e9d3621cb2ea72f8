// Rows for obligations.
#include "reports/obligation_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "extraction/subject.h"
#include "reports/clause_fields.h"
#include "reports/due_words.h"
#include "reports/horizon.h"
#include "reports/topic.h"

namespace mandates {
namespace {

constexpr std::size_t kColumns = 35;

bool approximate(const Clause& clause) {
  return std::any_of(clause.due.begin(), clause.due.end(), [](const DueMention& due) { return due.approximate; });
}

Tone tone_of(Status status) {
  if (status == Status::overdue) return Tone::bad;
  return status == Status::open ? Tone::good : Tone::dim;
}

}  // namespace

std::vector<Column> obligation_columns(bool actor_shown, const std::string& asked) {
  return {{"day", "DUE", Show::table},
          {"due_day", "", Show::data},
          {"at", "AT", Show::table, false, false, 1},
          {"symbol", "DOCUMENT", Show::everywhere, false, false, 0, true},
          {"paragraph", "¶"},
          {"actors", "ACTOR", actor_shown ? Show::everywhere : Show::data, false, true},
          {"about", asked, Show::table, false, true},
          {"topic", "", Show::data},
          {"asked", "", Show::data},
          {"status", "STATUS"},
          {"reason", "", Show::data},
          {"first_due", "", Show::data},
          {"next_due", "", Show::data},
          {"evidence", "", Show::data},
          {"evidence_paragraph", "", Show::data},
          {"evidence_words", "", Show::data},
          {"id", "", Show::data},
          {"url", "", Show::data},
          {"body", "", Show::data},
          {"session", "", Show::data},
          {"adopted", "", Show::data},
          {"title", "", Show::data},
          {"agenda_item", "", Show::data},
          {"committee", "", Show::data},
          {"verb", "", Show::data},
          {"type", "", Show::data},
          {"reiterated", "", Show::data},
          {"deliverables", "", Show::data},
          {"recipients", "", Show::data},
          {"due", "", Show::data},
          {"month", "", Show::data},
          {"approximate", "", Show::data},
          {"text", "", Show::data},
          {"assigned_to", "ASSIGNED TO", Show::data},
          {"amended", "AMENDED", Show::data}};
}

std::vector<std::string> amendment_words(const std::vector<Amendment>& amendments) {
  constexpr std::size_t kIsoDay = 10;
  std::vector<std::string> texts;
  for (const Amendment& one : amendments) {
    std::string text = one.field + " " + one.value;
    if (one.field != "status") text += ", read " + (one.read.empty() ? "none" : one.read);
    text += " (" + (one.entered_by.empty() ? "" : one.entered_by + ", ") + one.entered_at.substr(0, kIsoDay);
    texts.push_back(text + (one.why.empty() ? "" : ": " + one.why) + ")");
  }
  return texts;
}

ObligationDetail detail_for(const RowWriter& writer) {
  constexpr std::array<std::string_view, 5> kFull = {"session", "verb", "type", "reiterated", "recipients"};
  const std::vector<Column> columns = obligation_columns(true, {});
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool full = std::find(kFull.begin(), kFull.end(), columns[i].key) != kFull.end();
    if (full && writer.needs(i)) return ObligationDetail::full;
  }
  return ObligationDetail::brief;
}

std::vector<Cell> obligation_cells(const ObligationRow& row, const StatusOnDay& status, const std::string& as_of) {
  const Clause& clause = row.clause;
  std::string day = shown_day(row, status, as_of);
  const bool about = status.next_day.empty() ? approximate(clause) : status.approximate;
  std::string at = due_words(clause.due);
  if (at.empty() && status.status == Status::standing) at = "standing";
  if (!row.amendments.empty()) at += at.empty() ? "amended" : " · amended";
  std::vector<Cell> cells;
  cells.reserve(kColumns);
  cells.emplace_back(about && !day.empty() ? "~" + day : day);
  cells.emplace_back(day);
  cells.emplace_back(std::move(at), Tone::dim);
  cells.emplace_back(Borrowed{clause.symbol}, Tone::strong);
  cells.emplace_back(Borrowed{clause.paragraph});
  cells.emplace_back(names_of(clause.actors));
  cells.emplace_back(about_of(clause, row.title));
  cells.emplace_back(topic_of(clause, row.title));
  cells.emplace_back(subject_of(clause));
  cells.emplace_back(Borrowed{status_word(status.status)}, tone_of(status.status));
  cells.emplace_back(Borrowed{status.reason});
  cells.emplace_back(Borrowed{row.due_day});
  cells.emplace_back(status.next_day.empty() ? std::string() : day);
  cells.emplace_back(Borrowed{status.evidence.document});
  cells.emplace_back(Borrowed{status.evidence.paragraph});
  cells.emplace_back(Borrowed{status.evidence.words});
  cells.emplace_back(Borrowed{clause.id});
  cells.emplace_back(document_url(clause.symbol));
  cells.emplace_back(Borrowed{row.body});
  cells.emplace_back(Borrowed{row.session});
  cells.emplace_back(Borrowed{row.adopted});
  cells.emplace_back(Borrowed{row.title});
  cells.emplace_back(Borrowed{row.agenda_item});
  cells.emplace_back(Borrowed{row.committee});
  cells.emplace_back(Borrowed{clause.verb});
  cells.emplace_back(Borrowed{clause.type});
  cells.emplace_back(clause.reiterated);
  cells.emplace_back(deliverables_of(clause));
  cells.emplace_back(names_of(clause.recipients));
  cells.emplace_back(codes_of(clause));
  cells.emplace_back(day.substr(0, std::min<std::size_t>(7, day.size())));
  cells.emplace_back(about);
  cells.emplace_back(Borrowed{clause.text});
  cells.emplace_back(Borrowed{row.assigned_to});
  cells.emplace_back(amendment_words(row.amendments));
  return cells;
}

}  // namespace mandates
