// Counts the content of the store.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/command_lists.h"
#include "cli/resources.h"
#include "cli/statuses.h"

namespace mandates {
namespace {

void print_statistics(const Statistics& statistics, RowWriter& rows) {
  const auto add = [&](const char* what, const std::string& name, std::int64_t count) { rows.row({Cell(what, Tone::dim), name, count}); };
  add("sources", "", statistics.sources);
  add("sources", "refused", statistics.refused);
  add("documents", "", statistics.documents);
  add("documents", "in a better source already", statistics.remembered);
  for (const CountRow& row : statistics.kinds) add("documents", row.name, row.count);
  for (const CountRow& row : statistics.bodies) add("documents", row.name.empty() ? "of no known body" : "of " + row.name, row.count);
  add("paragraphs", "preambular", statistics.preambular);
  add("paragraphs", "operative", statistics.operative);
  add("footnotes", "", statistics.footnotes);
  add("clauses", "", statistics.clauses);
  for (const CountRow& row : statistics.types) add("clauses", row.name, row.count);
  for (const CountRow& row : statistics.verbs) add("verb", row.name, row.count);
  add("obligations", "", statistics.obligations);
  add("obligations", "with a due", statistics.obligations_with_due);
  add("obligations", "with a day", statistics.obligations_with_day);
  add("obligations", "reports with a due", statistics.reports_with_due);
  for (const CountRow& row : statistics.deliverables) add("deliverable", row.name, row.count);
  for (const CountRow& row : statistics.review_codes) add("review", row.name, row.count);
  add("entries", "", statistics.entries);
  add("entries", "without their clause", statistics.unattached_entries);
}

std::vector<Column> count_columns() {
  return {{"what", "WHAT"}, {"which", "WHICH"}, {"count", "COUNT", Show::everywhere, true}};
}

std::vector<Column> actor_columns() {
  return {{"obligations", "ASKED", Show::everywhere, true}, {"id", "ACTOR"}, {"names", "NAMES", Show::everywhere, false, true}};
}

}  // namespace

CommandText StatsCommand::text() const {
  CommandText text;
  text.name = "stats";
  text.summary = "count what is in the store";
  text.description =
      "Counts sources, documents, paragraphs, clauses, verbs, obligations, deliverables, reasons to look and entries. "
      "With --actors it counts obligations by actor instead, those of actors that no rule knows too.";
  text.examples = {{"mandates stats", "all counts"}, {"mandates stats --actors --format csv", "who is asked how often"}};
  text.formats = row_formats();
  text.columns = count_columns();
  return text;
}

void StatsCommand::declare(CLI::App& app) {
  app.add_flag("--actors", actors_, "who is asked, and how often: columns obligations, id, names");
  list_.declare(app);
}

int StatsCommand::run(Context& context) {
  Store store = open_as_of(context);
  if (actors_) {
    auto rows = list_.writer(context, actor_columns());
    for (const ActorRow& actor : store.actors()) rows->row({actor.obligations, Cell(actor.id, Tone::strong), actor.names});
    rows->finish();
    return kDone;
  }
  auto rows = list_.writer(context, count_columns());
  print_statistics(store.statistics(), *rows);
  rows->finish();
  return kDone;
}

}  // namespace mandates
