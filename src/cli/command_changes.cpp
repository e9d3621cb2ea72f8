// Compares the current state of the store with an earlier one.
#include "cli/command_changes.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <ostream>
#include <set>

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

StateRow state_row(const ObligationRow& row, StatusOnDay status, const std::string& day) {
  StateRow one;
  one.id = row.clause.id;
  one.symbol = row.clause.symbol;
  one.paragraph = row.clause.paragraph;
  one.actors = names_of(row.clause.actors);
  one.about = about_of(row.clause, row.title);
  one.text = row.clause.text;
  for (const std::string& code : codes_of(row.clause)) one.due += (one.due.empty() ? "" : " ") + code;
  one.day = shown_day(row, status, day);
  one.status = std::move(status);
  return one;
}

void add_states(const Context& context, Store& store, ObligationFilter filter, const std::string& day, State& state) {
  filter.adopted_to = day;
  filter.amend = amending(context, day);
  Statuses statuses(store, day);
  store.obligations(filter, [&](const ObligationRow& row) {
    state.emplace(row.clause.id, state_row(row, statuses.of(row), day));
    return true;
  });
}

// Two states of obligations, at least of those that differ.
struct States {
  State before, after;
};

bool has_documents_after(const Context& context, const std::string& day) {
  return Store::open(store_path(context), OpenMode::shared).has_documents_after(day);
}

// Documents about which people entered something that counts since a day.
std::set<std::string> entered_since(EntryLog& log, const std::string& day) {
  constexpr std::size_t kIsoDay = 10;
  std::set<std::string> symbols;
  for (const EntryRow& row : log.entries())
    if (row.entry.day > day || row.entry.entered_at.substr(0, kIsoDay) > day) symbols.insert(row.anchor.symbol);
  return symbols;
}

// Between the days no document came. Then only what had to be looked after on the first one may have another status, and that of which
// people entered something.
States states_without_documents(const Context& context, Store& store, const ObligationFilter& filter, const std::string& since,
                                const std::string& as_of) {
  States states;
  std::set<std::string> entered = entered_since(store, since);
  ObligationFilter live = filter;
  live.adopted_to = live.live_on = since;
  live.amend = amending(context, since);
  Statuses then(store, since), now(store, as_of);
  store.obligations(live, [&](const ObligationRow& row) {
    if (entered.contains(row.clause.symbol)) return true;
    StatusOnDay before = then.of(row);
    StatusOnDay after = now.of(row, false);  // what is known to be unsettled is so on the day before
    if (before.status == after.status) return true;
    states.before.emplace(row.clause.id, state_row(row, std::move(before), since));
    states.after.emplace(row.clause.id, state_row(row, std::move(after), as_of));
    return true;
  });
  if (!filter.document.empty()) std::erase_if(entered, [&](const std::string& symbol) { return symbol != filter.document; });
  for (const std::string& symbol : entered) {
    ObligationFilter one = filter;
    one.document = symbol;
    add_states(context, store, one, since, states.before);
    add_states(context, store, one, as_of, states.after);
  }
  return states;
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
  States states;
  if (!day_.empty() && !has_documents_after(context, day_)) {
    states = states_without_documents(context, now, filter, day_, as_of);
  } else {
    const std::string day = day_.empty() ? as_of : day_;
    add_states(context, now, filter, as_of, states.after);
    Store then = open_to_compare(context, day_.empty() ? since_ : store_path(context), day);
    add_states(context, then, filter, day, states.before);
  }
  const std::vector<StateChange> changes = difference(states.before, states.after);

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
  if (states.after.empty() && states.before.empty()) filters_.explain_nothing(context, now);
  rows->finish();
  if (changes.empty()) context.messages.say("nothing changed");
  return kDone;
}

}  // namespace mandates
