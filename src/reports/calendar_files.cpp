// Writes the calendar as CSV, JSON and Markdown.
#include "reports/calendar_files.h"

#include <sstream>

#include "reports/calendar_groups.h"
#include "reports/due_words.h"
#include "reports/markdown.h"
#include "reports/topic.h"

namespace mandates {
namespace {

constexpr std::size_t kColumns = 31;

std::string day_text(const std::optional<Day>& day) {
  return day ? iso_day(*day) : std::string();
}

Tone tone_of(const std::string& status) {
  return status == "overdue" ? Tone::bad : Tone::plain;
}

/// The rows of a view through a writer of the format.
std::string rows_text(const char* format, const CalendarView& view, const RowChoice& choice) {
  std::ostringstream out;
  const auto writer = choose_rows(calendar_columns(), choice,
                                  [&](std::vector<Column> chosen) { return make_row_writer(format, std::move(chosen), out, {}); });
  for (const CalendarEntry* entry : in_order(view)) writer->row(calendar_cells(*entry));
  writer->finish();
  return out.str();
}

std::string json_text(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      (quoted += '\\') += c;
    else if (static_cast<unsigned char>(c) < 0x20)
      quoted += ' ';
    else
      quoted += c;
  }
  return quoted + '"';
}

std::string md_row(const CalendarEntry& entry) {
  std::string at = (entry.approximate() ? "about " : "") + occurrence_words(entry.due_code);
  if (entry.submit_by) at += "; submit by " + iso_day(*entry.submit_by);
  std::string actors;
  for (const std::string& actor : entry.actors) actors += (actors.empty() ? "" : ", ") + actor;
  const std::string place = entry.symbol + " ¶" + entry.paragraph, url = document_url(entry.symbol);
  std::string row;
  for (const std::string& cell :
       {markdown_text(iso_day(entry.due)), markdown_text(at), url.empty() ? markdown_text(place) : markdown_link(place, url),
        markdown_text(actors), markdown_text(entry_about(entry)), markdown_text(entry.status)})
    row += "| " + cell + " ";
  return row + "|\n";
}

}  // namespace

std::vector<Column> calendar_columns() {
  return {{"day", "DUE", Show::table},
          {"due", "DUE", Show::data},
          {"at", "AT", Show::everywhere, false, false, 2},
          {"approximate", "ABOUT", Show::data},
          {"symbol", "DOCUMENT", Show::data, false, false, 0, true},
          {"paragraph", "¶", Show::data},
          {"place", "DOCUMENT", Show::table, false, false, 0, true},
          {"actors", "ACTOR", Show::data},
          {"deliverables", "DELIVERABLES", Show::data},
          {"recipients", "RECIPIENTS", Show::data},
          {"body", "BODY", Show::data},
          {"session", "SESSION", Show::data},
          {"about", "ASKED", Show::table, false, true},
          {"subject", "ASKED", Show::data},
          {"text", "TEXT", Show::data},
          {"due_code", "CODE", Show::data},
          {"due_text", "WORDS", Show::data},
          {"from", "FROM", Show::data},
          {"to", "TO", Show::data},
          {"submit_by", "SUBMIT BY", Show::everywhere, false, false, 1},
          {"issue_by", "ISSUE BY", Show::data},
          {"status", "STATUS"},
          {"reasoning", "WHY", Show::data},
          {"title", "TITLE", Show::data},
          {"agenda_item", "AGENDA ITEM", Show::data},
          {"committee", "COMMITTEE", Show::data},
          {"month", "MONTH", Show::data},
          {"url", "URL", Show::data},
          {"id", "ID", Show::data},
          {"assigned_to", "ASSIGNED TO", Show::data},
          {"amended", "AMENDED", Show::data}};
}

std::vector<Cell> calendar_cells(const CalendarEntry& entry) {
  const Tone tone = tone_of(entry.status);
  const std::string due = iso_day(entry.due);
  std::vector<Cell> cells;
  cells.reserve(kColumns);
  cells.emplace_back((entry.approximate() ? "~" : "") + due, tone);
  cells.emplace_back(due, tone);
  cells.emplace_back((entry.approximate() ? "about " : "") + occurrence_words(entry.due_code));
  cells.emplace_back(entry.approximate());
  cells.emplace_back(Borrowed{entry.symbol});
  cells.emplace_back(Borrowed{entry.paragraph});
  cells.emplace_back(entry.symbol + " ¶" + entry.paragraph);
  cells.emplace_back(entry.actors);
  cells.emplace_back(entry.deliverables);
  cells.emplace_back(entry.recipients);
  cells.emplace_back(Borrowed{entry.body});
  cells.emplace_back(Borrowed{entry.session ? std::string_view(entry.session->session) : std::string_view()});
  cells.emplace_back(Borrowed{entry_about(entry)});
  cells.emplace_back(Borrowed{entry.subject.empty() ? entry.text : entry.subject});
  cells.emplace_back(Borrowed{entry.text});
  cells.emplace_back(Borrowed{entry.due_code.text()});
  cells.emplace_back(Borrowed{entry.due_text});
  cells.emplace_back(iso_day(entry.days.from));
  cells.emplace_back(iso_day(entry.days.to));
  cells.emplace_back(day_text(entry.submit_by));
  cells.emplace_back(day_text(entry.issue_by));
  cells.emplace_back(Borrowed{entry.status}, tone);
  cells.emplace_back(Borrowed{entry.reasoning});
  cells.emplace_back(Borrowed{entry.title});
  cells.emplace_back(Borrowed{entry.agenda_item});
  cells.emplace_back(Borrowed{entry.committee});
  cells.emplace_back(due.substr(0, due.rfind('-')));
  cells.emplace_back(document_url(entry.symbol));
  cells.emplace_back(Borrowed{entry.id});
  cells.emplace_back(Borrowed{entry.assigned_to});
  cells.emplace_back(entry.amended);
  return cells;
}

std::string calendar_csv(const CalendarView& view, const RowChoice& choice) {
  return "\xEF\xBB\xBF" + rows_text("csv", view, choice);
}

std::string calendar_json(const CalendarView& view, const RowChoice& choice) {
  std::string text = "{\"version\":1,\"title\":" + json_text(view.title) + ",\"as_of\":\"" + iso_day(view.as_of) + "\",\"from\":\"" +
                     day_text(view.from) + "\",\"to\":\"" + day_text(view.to) + "\",\"entries\":";
  text += rows_text("json", view, choice);
  text.pop_back();  // the line end of the array
  return text + "}\n";
}

std::string calendar_md(const CalendarView& view) {
  std::string text = "# " + markdown_text(view.title) + "\n\nAs of " + iso_day(view.as_of) + ".\n";
  for (const CalendarGroup& group : group_calendar(view)) {
    text += "\n## " + markdown_text(group.title) + "\n\n";
    if (!group.detail.empty()) text += markdown_text(group.detail) + "\n\n";
    text += "| Due | At | Document | Asked of | What | Status |\n| --- | --- | --- | --- | --- | --- |\n";
    for (const CalendarEntry* entry : group.entries) text += md_row(*entry);
  }
  if (const std::string words = left_out_words(view); !words.empty()) text += "\n" + markdown_text(words) + "\n";
  return text;
}

}  // namespace mandates
