// Compares what the store says today with what it said before.
#include "cli/command_changes.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <ostream>

#include "cli/amender.h"
#include "cli/options.h"
#include "cli/resources.h"
#include "cli/statuses.h"
#include "reports/clause_fields.h"
#include "reports/horizon.h"
#include "reports/topic.h"
#include "reports/words.h"
#include "text/errors.h"

namespace mandates {
namespace {

State state_of(const Context& context, Store& store, ObligationFilter filter, const std::string& day) {
  filter.adopted_to = day;
  filter.amend = amending(context, day);
  State state;
  Statuses statuses(store, day);
  store.obligations(filter, [&](const ObligationRow& row) {
    StateRow one;
    one.id = row.clause.id;
    one.symbol = row.clause.symbol;
    one.paragraph = row.clause.paragraph;
    one.actors = names_of(row.clause.actors);
    one.about = about_of(row.clause, row.title);
    one.text = row.clause.text;
    for (const std::string& code : codes_of(row.clause)) one.due += (one.due.empty() ? "" : " ") + code;
    one.status = statuses.of(row);
    one.day = shown_day(row, one.status, day);
    state.emplace(one.id, std::move(one));
    return true;
  });
  return state;
}

}  // namespace

CommandText ChangesCommand::text() const {
  CommandText text;
  text.name = "changes";
  text.summary = "list what changed since a day or a backup";
  text.description =
      "Compares two states of the store, by default for the Secretary-General, and lists every obligation that differs, once: newly asked, "
      "asked again, renewed, fulfilled, dropped, ended, overdue, without a trace, closed, open again, amended, no longer there.\n\n"
      "With a day (or so many months) the earlier state is that of this store as of that day: documents adopted later, and what people "
      "entered for later days, do not exist. With the file of a backup it is what that file says as of the day of --as-of.";
  text.examples = {{"mandates changes --since 2025-12-01 --as-of 2026-01-15", "what happened since the first of December"},
                   {"mandates changes --since 6m --all-actors --as-of 2026-01-15 --format html --output digest.html",
                    "a digest of half a year, as a page"}};
  text.diagnostics = {{"--since …: neither a day, a number of months nor a file", "write 2025-12-01, 6m, or the name of a backup"}};
  text.formats = row_formats();
  for (const char* more : {"html", "md"}) text.formats.emplace_back(more);
  text.columns = change_columns(true);
  return text;
}

void ChangesCommand::declare(CLI::App& app) {
  app.add_option("--since", since_, "a day, so many months (6m), or the file of a backup")->type_name("DAY|MONTHS|FILE")->required();
  filters_.declare(app);
  list_.declare(app);
}

void ChangesCommand::check(const GlobalOptions& options) {
  filters_.check(options);
  if (std::filesystem::is_regular_file(since_)) return;
  try {
    day_ = since_day(since_, options.as_of);
  } catch (const UsageError&) {
    throw UsageError(fmt::format("--since {}: neither a day, a number of months nor a file", since_),
                     "write 2025-12-01, 6m, or the name of a backup");
  }
  if (day_ > options.as_of)
    throw UsageError(fmt::format("--since {} is after {}", day_, options.as_of), "the day of --as-of is today where it is not given");
}

int ChangesCommand::run(Context& context) {
  const std::string& as_of = context.options.as_of;
  Store now = open_with_followup(context);
  const ObligationFilter filter = filters_.filter(context, now, as_of);
  const State after = state_of(context, now, filter, as_of);
  Store then = open_to_compare(context, day_.empty() ? since_ : store_path(context), day_.empty() ? as_of : day_);
  const State before = state_of(context, then, filter, day_.empty() ? as_of : day_);
  const std::vector<StateChange> changes = difference(before, after);

  auto rows = list_.writer(context, change_columns(filters_.actor().empty()), "What changed since " + (day_.empty() ? since_ : day_));
  std::map<ChangeKind, std::int64_t> counts;
  for (const StateChange& change : changes) ++counts[change.kind];
  std::optional<ChangeKind> kind;
  for (const StateChange& change : changes) {
    if (context.out_failed() || rows->full()) break;
    if (kind != change.kind) rows->heading(change_heading(change.kind), count_words(counts[change.kind], "obligation"));
    kind = change.kind;
    rows->row(change_cells(change));
  }
  if (after.empty() && before.empty()) filters_.explain_nothing(context, now);
  rows->finish();
  if (changes.empty()) context.messages.say("nothing changed");
  return kDone;
}

}  // namespace mandates
