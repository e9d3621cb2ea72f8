// Lists chains, and what is behind them.
// Must not know: SQLite, how chains are worked out.
#include "cli/command_audit.h"

#include <CLI/CLI.hpp>
#include <ostream>
#include <set>

#include "cli/resources.h"
#include "cli/statuses.h"
#include "cli/validators.h"
#include "reports/audit_rows.h"
#include "reports/obligation_rows.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr int kMostSessions = 1000;

}  // namespace

CommandText AuditCommand::text() const {
  CommandText text;
  text.name = "audit";
  text.summary = "show which mandates keep coming back, and how they changed";
  text.description =
      "Lists chains: the same obligation asked by resolutions of successive sessions, those asked most often first. Resolutions belong "
      "together by title and by what they cite; a session that is not in the store is a gap, not an end.";
  text.examples = {{"mandates audit --actor secretary-general --min-sessions 3", "what the Secretary-General is asked again and again"},
                   {"mandates audit --unreported", "reports asked for again and again that nobody took note of"}};
  text.formats = {"table", "csv", "json", "jsonl"};
  return text;
}

void AuditCommand::declare(CLI::App& app) {
  filters_.declare(app);
  app.add_option("--min-sessions", min_sessions_, "asked by at least so many resolutions")
      ->type_name("N")
      ->check(whole_number(kMostSessions));
  app.add_flag("--dropped", dropped_, "instead, what the last resolution of a family no longer asks");
  app.add_flag("--unreported", unreported_, "only reports and briefings that no later resolution acknowledges");
  app.add_flag("--links", links_, "instead, each obligation with those of the preceding resolution that it repeats, as jsonl");
  app.add_flag("--fulfilments", fulfilments_, "instead, each obligation with the evidence that it was met, as jsonl");
}

void AuditCommand::check(const GlobalOptions& options) {
  filters_.check();
  if (dropped_ + links_ + fulfilments_ + unreported_ > 1)
    throw UsageError("--dropped, --unreported, --links and --fulfilments exclude each other", "leave all but one of them out");
  if ((links_ || fulfilments_) && !options.format.empty() && options.format != "jsonl")
    throw UsageError("--links and --fulfilments have the format jsonl only", "leave --format out or give --format jsonl");
}

int AuditCommand::run(Context& context) {
  Store store = open_with_followup(context);
  if (links_) {
    print_links(context, store);
  } else if (fulfilments_) {
    print_fulfilments(context, store);
  } else if (dropped_) {
    list_dropped(context, store);
  } else {
    list_chains(context, store);
  }
  return kDone;
}

void AuditCommand::list_chains(Context& context, Store& store) const {
  ChainFilter filter;
  filter.of = filters_.filter(store, {});
  filter.min_times = min_sessions_;
  filter.unreported = unreported_;
  filter.limit = filters_.limit();
  auto rows = make_row_writer(context.format, chain_columns(filters_.actor().empty()), context.out, table_style(context));
  int shown = 0;
  store.chains(filter, [&](const ChainListRow& row) {
    ++shown;
    rows->row(chain_cells(row));
    return !context.out_failed();
  });
  if (shown == 0) filters_.explain_nothing(context, store);
  rows->finish();
  if (shown == 0) context.messages.say("nothing was asked again");
}

void AuditCommand::list_dropped(Context& context, Store& store) const {
  const std::vector<RowKey> keys = store.obligation_keys(filters_.filter(store, {}));
  const std::set<RowKey> wanted(keys.begin(), keys.end());
  auto rows =
      make_row_writer(context.format, obligation_columns(filters_.actor().empty(), "NO LONGER ASKED"), context.out, table_style(context));
  int shown = 0;
  store.dropped([&](const DroppedListRow& row) {
    if (!row.last || !wanted.contains(row.clause)) return true;
    const ObligationRow obligation = store.clause(row.clause);
    rows->row(obligation_cells(obligation, status_of(store, obligation, context.options.as_of)));
    return !context.out_failed() && ++shown != filters_.limit();
  });
  rows->finish();
  if (shown == 0) context.messages.say("nothing was dropped");
}

void AuditCommand::print_links(Context& context, Store& store) const {
  std::vector<LinkListRow> links;
  const auto print = [&] {
    if (!links.empty()) context.out << link_json(links) << '\n';
    links.clear();
  };
  store.links([&](const LinkListRow& row) {
    if (!links.empty() && links.front().clause.key != row.clause.key) print();
    links.push_back(row);
    return !context.out_failed();
  });
  print();
}

void AuditCommand::print_fulfilments(Context& context, Store& store) const {
  store.fulfilments([&](const FulfilmentListRow& row) {
    context.out << fulfilment_json(row) << '\n';
    return !context.out_failed();
  });
}

}  // namespace mandates
