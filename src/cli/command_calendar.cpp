// Collects the occurrences in a range of days and writes them in the chosen format.
#include "cli/command_calendar.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <future>
#include <optional>
#include <ostream>

#include "cli/inner_run.h"
#include "cli/options.h"
#include "cli/resources.h"
#include "cli/statuses.h"
#include "cli/validators.h"
#include "reports/calendar_files.h"
#include "reports/calendar_groups.h"
#include "reports/calendar_html.h"
#include "reports/calendar_load.h"
#include "reports/horizon.h"
#include "reports/ics.h"
#include "text/beside.h"
#include "text/errors.h"

namespace mandates {
namespace {

Day year_later(Day day) {
  const date::year_month_day parts(day);
  const date::year_month_day later = parts + date::years(1);
  return (later.ok() ? Day(later) : last_of_month(static_cast<int>(later.year()), 2)) - date::days(1);
}

// The sessions of the built-in rules, read while the store looks for what is due. Rules of a user may give warnings, so they wait their
// turn.
class SessionsBeside {
 public:
  explicit SessionsBeside(const Context& context)
      : reading_(std::async(context.options.rules.empty() ? kBeside : std::launch::deferred,
                            [&context] { return load_session_calendar(context); })) {}

  const SessionCalendar& get() {
    if (!sessions_) sessions_ = reading_.get();
    return *sessions_;
  }

 private:
  std::future<SessionCalendar> reading_;
  std::optional<SessionCalendar> sessions_;
};

}  // namespace

CommandText CalendarCommand::text() const {
  CommandText text;
  text.name = "calendar";
  text.summary = "show what is due when, by session and month";
  text.description =
      "Lists everything with a due that is open, by default of the twelve months from --as-of, under its session or month; what is overdue "
      "comes first. "
      "A report that is due at a session has the day by which to submit it: ten weeks before the session opens, unless the rules of the "
      "body say otherwise. "
      "What repeats is listed once for each time. Days that are not known exactly are marked ~ or \"about\". "
      "What recurs yearly without a printed day, and what was wanted in a part of a running session that is over, is counted below the "
      "list: "
      "--all lists it.\n\n"
      "csv opens in Excel as it is. ics goes into Outlook and other calendars; importing a later file updates the events of an earlier "
      "one. html is one page "
      "that stands by itself, filters without a network and prints on A4.\n\n"
      "--load counts what falls together: by month what is due, and the reports to be submitted and issued in it with the busiest day; by "
      "session and by committee the same of all that goes there.";
  text.examples = {{"mandates calendar --as-of 2026-01-15", "the next twelve months"},
                   {"mandates calendar --as-of 2026-01-15 --actor secretary-general --deliverable report --format ics --output reports.ics",
                    "reports of the Secretary-General, for a calendar program"},
                   {"mandates calendar --load --as-of 2026-01-15", "in which months, for which sessions and committees it piles up"},
                   {"mandates calendar --from 2026-01-01 --to 2027-12-31 --format html --output calendar.html", "two years as a page"}};
  text.formats = {"table", "csv", "json", "jsonl", "xlsx", "ics", "html", "md"};
  text.columns = calendar_columns();
  return text;
}

void CalendarCommand::declare(CLI::App& app) {
  app.add_option("--from", from_, "first day; without --from and --to the twelve months from --as-of, and what is overdue")
      ->type_name("DATE");
  app.add_option("--to", to_, "last day")->type_name("DATE");
  filters_.declare(app);
  app.add_option("--group-by", group_by_, "under headings of a field instead of sessions and months")
      ->type_name("FIELD")
      ->check(one_of(group_words()));
  app.add_flag("--load", load_, "instead, how much falls together: by month, session and committee");
  app.add_flag("--all", all_,
               "also what recurs yearly without a printed day, on the anniversary of adoption, and what was wanted in a part of a running "
               "session that is over");
  list_.declare(app);
}

void CalendarCommand::check(const GlobalOptions& options) {
  filters_.check(options);
  if (load_ && options.format == "ics")
    throw UsageError("--load has no format ics", "legal are table, csv, json, jsonl, xlsx, html and md");
  if (load_ && !group_by_.empty()) throw UsageError("--load and --group-by exclude each other", "leave one of them out");
  if (load_) return check_days();
  if (options.format == "ics" || options.format == "html" || options.format == "md") list_.refuse_choice(options.format);
  check_days();
}

void CalendarCommand::check_days() const {
  for (const auto& [option, day] : {std::pair{"--from", from_}, std::pair{"--to", to_}}) {
    if (!day.empty() && !is_iso_day(day)) throw UsageError(fmt::format("{} {}: no such day", option, day), "write it as YYYY-MM-DD");
  }
  if (!from_.empty() && !to_.empty() && to_ < from_) throw UsageError("--to is before --from", "exchange them");
}

CalendarWindow CalendarCommand::window(const std::string& as_of) const {
  const Day seen_from = *parse_day(as_of);
  const Day from = from_.empty() ? seen_from : *parse_day(from_);
  return {seen_from, from, to_.empty() ? year_later(from) : *parse_day(to_), from_.empty() && to_.empty(), all_};
}

CalendarView CalendarCommand::view(Context& context) const {
  SessionsBeside sessions(context);
  Store store = open_with_followup(context);
  if (!context.options.rules.empty()) sessions.get();  // what is wrong with them is said even where nothing is due
  const CalendarWindow days = window(context.options.as_of);
  CalendarView view;
  const std::string actor = filters_.actor();
  view.title = actor.empty()                  ? "What is due"
               : actor == "secretary-general" ? "What is due from the Secretary-General"
                                              : "What is due from " + actor;
  view.as_of = days.as_of;
  view.from = days.from;
  view.to = days.to;
  view.group_by = group_by_;
  int found = 0;
  ObligationFilter filter = filters_.filter(context, store, context.options.as_of);
  filter.live_on = context.options.as_of;
  filter.any_due = true;
  std::optional<CalendarEntries> entries;
  Statuses statuses(store, context.options.as_of);
  store.obligations(filter, [&](const ObligationRow& row) {
    if (!entries) entries.emplace(days, sessions.get());
    ++found;
    const StatusOnDay status = statuses.of(row);
    if (is_live(status.status)) entries->add(row, status, view.entries);
    return true;
  });
  if (found == 0) filters_.explain_nothing(context, store);
  if (entries) {
    view.without_day = entries->without_day();
    view.past_part = entries->past_part();
  }
  // Formats that are no list have the entries that fall due first.
  const auto limit = static_cast<std::size_t>(list_.fetch_limit());
  if (limit > 0 && view.entries.size() > limit) {
    std::stable_sort(view.entries.begin(), view.entries.end(),
                     [](const CalendarEntry& a, const CalendarEntry& b) { return a.due < b.due; });
    view.entries.erase(view.entries.begin() + static_cast<std::ptrdiff_t>(limit), view.entries.end());
  }
  return view;
}

// A table has headings of sessions and months; data comes in order of due.
void CalendarCommand::print_rows(const CalendarView& view, Context& context) const {
  auto rows = list_.writer(context, calendar_columns());
  if (context.format == "table") {
    for (const CalendarGroup& group : group_calendar(view)) {
      rows->heading(group.title, group.detail);
      for (const CalendarEntry* entry : group.entries) rows->row(calendar_cells(*entry));
    }
  } else {
    for (const CalendarEntry* entry : in_order(view)) rows->row(calendar_cells(*entry));
  }
  rows->finish();
}

// Below a table; data has it on standard error.
void CalendarCommand::say_left_out(const CalendarView& view, Context& context) {
  const std::string words = left_out_words(view);
  if (words.empty() || !context.out.flush() || context.out_failed()) return;
  if (context.format == "table")
    context.out << '\n' << words << '\n';
  else
    context.messages.say(words);
}

void CalendarCommand::print_load(const CalendarView& view, Context& context) const {
  auto rows = list_.writer(context, load_columns(), "What falls together");
  std::string by;
  for (const LoadRow& row : calendar_load(view)) {
    if (row.by != by) rows->heading("By " + (by = row.by), "");
    rows->row(load_cells(row));
  }
  rows->finish();
}

int CalendarCommand::run(Context& context) {
  CalendarView shown = view(context);
  if (!load_ && context.rows != nullptr && context.rows->calendar != nullptr) {
    *context.rows->calendar = std::move(shown);
    return kDone;
  }
  const bool is_page = !load_ && (context.format == "html" || context.format == "md");  // it says itself what is left out
  if (load_) {
    print_load(shown, context);
  } else if (context.format == "csv") {
    context.out << calendar_csv(shown, list_.choice());
  } else if (context.format == "json") {
    context.out << calendar_json(shown, list_.choice());
  } else if (context.format == "ics") {
    context.out << calendar_ics(shown);
  } else if (context.format == "html") {
    context.out << calendar_html(shown);
  } else if (context.format == "md") {
    context.out << calendar_md(shown);
  } else {
    print_rows(shown, context);
  }
  if (!is_page) say_left_out(shown, context);
  if (shown.entries.empty()) context.messages.say("nothing is due in these days");
  return kDone;
}

}  // namespace mandates
