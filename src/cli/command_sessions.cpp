// Lists sessions of a body with their days and the origin of these.
#include "cli/command_sessions.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <ostream>

#include "calendar/planning.h"
#include "calendar/session_calendar.h"
#include "cli/choices.h"
#include "cli/resources.h"
#include "rules/session_rules.h"
#include "text/closest.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr int kYearsShown = 3;  // without a session or year: last year's sessions to next year's

std::string day_of(Day day, bool approximate) {
  return (approximate ? "~" : "") + iso_day(day);
}

std::vector<Session> sessions_of(const SessionCalendar& calendar, const std::string& body, const std::string& which,
                                 const std::string& as_of) {
  if (!which.empty()) return calendar.named(body, which);
  std::vector<Session> sessions;
  const int year = year_of(*parse_day(as_of));
  for (int shown = year - 1; shown < year - 1 + kYearsShown; ++shown) {
    for (Session& session : calendar.sessions_of_year(body, shown)) sessions.push_back(std::move(session));
  }
  return sessions;
}

void print_session(RowWriter& rows, const SessionCalendar& calendar, const Session& session) {
  const std::optional<PlanningDates> planning = plan_documents(session.ref, calendar);
  const bool approximate = session.days.approximate;
  const std::string closes = session.without_end ? "open" : day_of(session.days.to, approximate);
  const std::string submit = planning ? day_of(planning->submit_by, planning->approximate) : "";
  const std::string issue = planning ? day_of(planning->issue_by, planning->approximate) : "";
  rows.row({Cell(session_words(session.ref), Tone::strong), day_of(session.days.from, approximate), closes, submit, issue,
            session.reasoning, session.ref.body, session.ref.session, approximate});
  for (const SessionPart& part : session.parts) {
    rows.row({"  " + part.name, day_of(part.days.from, part.days.approximate), day_of(part.days.to, part.days.approximate), "", "", "",
              session.ref.body, session.ref.session, part.days.approximate});
  }
}

std::vector<Column> columns() {
  return {{"name", "SESSION"},
          {"opens", "OPENS"},
          {"closes", "CLOSES"},
          {"submit_by", "SUBMIT BY", Show::everywhere, false, false, 1},
          {"issue_by", "ISSUE BY", Show::everywhere, false, false, 2},
          {"reasoning", "WHY", Show::everywhere, false, true},
          {"body", "", Show::data},
          {"session", "", Show::data},
          {"approximate", "", Show::data}};
}

}  // namespace

CommandText SessionsCommand::text() const {
  CommandText text;
  text.name = "sessions";
  text.summary = "show the sessions of a body, with their days and why";
  text.description =
      "Shows what the program believes of the sessions of a body: opening and closing day, by when documents have to be submitted and "
      "issued, parts, and the "
      "rule or document the days come from. ~ marks a day that is approximate. Without N or YEAR it shows the sessions of the year of "
      "--as-of and of those "
      "around it.";
  text.examples = {{"mandates sessions GA 81", "one session"},
                   {"mandates sessions HRC 2026", "the sessions of a year"},
                   {"mandates sessions ECOSOC --as-of 2026-01-15", "those around a day"}};
  text.diagnostics = {{"no data on the sessions of …", "no rule of kind sessions knows the body"}};
  text.formats = row_formats();
  text.without_store = true;
  text.columns = columns();
  return text;
}

void SessionsCommand::declare(CLI::App& app) {
  app.add_option("BODY", body_, "code or name: GA, HRC, \"Commission on Narcotic Drugs\"")->required();
  app.add_option("N|YEAR", which_, "a session (81, S-27, 2026) or the year of several");
  list_.declare(app);
}

int SessionsCommand::run(Context& context) {
  const SessionCalendar calendar = load_session_calendar(context);
  const BodySessions* body = calendar.body(body_);
  if (body == nullptr) {
    const std::string meant = closest(body_, calendar.bodies());
    throw UsageError(
        fmt::format("no data on the sessions of {}", body_),
        meant.empty() ? "mandates rules list --kind sessions lists the bodies with data" : fmt::format("did you mean {}?", meant));
  }
  auto rows = list_.writer(context, columns());
  const std::vector<Session> sessions = sessions_of(calendar, body->body, which_, context.options.as_of);
  for (const Session& session : sessions) print_session(*rows, calendar, session);
  rows->finish();
  if (sessions.empty()) context.messages.say(fmt::format("no session {} of {} is known", which_, body->body));
  return kDone;
}

}  // namespace mandates
