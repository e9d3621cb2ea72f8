// Lists chains and their details.
#include "cli/command_audit.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <set>

#include "check/candidates.h"
#include "cli/amender.h"
#include "cli/inner_run.h"
#include "cli/resources.h"
#include "cli/statuses.h"
#include "cli/validators.h"
#include "followup/chain_story.h"
#include "reports/audit_html.h"
#include "reports/audit_rows.h"
#include "reports/chain_view.h"
#include "reports/markdown.h"
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
      "together by their titles and by what they cite; a session that is not in the store is a gap, not an end. The rhythm is that of the "
      "sessions, and of those at which it is due. KEPT is the share of the wording that stayed from one resolution to the next.\n\n"
      "A chain is chosen where one of its obligations fits the filters. It has the id of its first obligation; --chain shows it "
      "resolution by resolution with the words that changed.\n\n"
      "The page of --format html holds the story of every chain listed.";
  text.description +=
      "\n\n--across lists requests of several families of resolutions that could be one, in clusters, those of most families first; of "
      "what "
      "need be looked after on the day of --as-of (docs/alike.md). --candidates lists what a review needs to know of each chain, and of "
      "each single request for a report, briefing or meeting: when it was asked and reported on, its rhythm, end and review clause, the "
      "same "
      "elsewhere, its status, with marks and the evidence for each: no-trace, ended, event-over, fulfilled, silent (not asked for five "
      "years), asked-again, elsewhere, longer-period. A mark is a fact to look at, not a judgement; a table leaves out what has none. "
      "--periodicity says what changes if the annual "
      "reports among them were asked every other year: reports, words, costs, days of submission; with --mark only those with this mark.";
  text.examples = {{"mandates audit --actor secretary-general --min-sessions 3", "what the Secretary-General is asked again and again"},
                   {"mandates audit --unreported", "reports asked for again and again that no document acknowledges"},
                   {"mandates audit --dropped --actor secretary-general", "what the last resolution of a family no longer asks"},
                   {"mandates audit --across --deliverable report", "reports asked for in several families that could be one"},
                   {"mandates audit --candidates --format xlsx --output review.xlsx", "facts and marks for a review, as a workbook"},
                   {"mandates audit --periodicity", "what biennial reports would save"},
                   {"mandates audit --format html --output audit.html", "all chains with their stories, as a page"}};
  text.diagnostics = {{"there is no chain …", "no chain has that id; the list has them with --format csv or json"}};
  text.formats = {"table", "csv", "json", "jsonl", "xlsx", "html", "md"};
  text.columns = chain_columns(true);
  return text;
}

void AuditCommand::declare(CLI::App& app) {
  filters_.declare(app);
  list_.declare(app);
  app.add_option("--min-sessions", min_sessions_, "asked by at least so many resolutions")
      ->type_name("N")
      ->check(whole_number(kMostSessions));
  app.add_option("--chain", chain_, "instead, one chain by the id of its first obligation, resolution by resolution")->type_name("ID");
  app.add_flag("--dropped", dropped_, "instead, what the last resolution of a family no longer asks");
  app.add_flag("--unreported", unreported_, "only reports and briefings that no later resolution acknowledges");
  app.add_flag("--links", links_, "instead, each obligation with those of the preceding resolution that it repeats, as jsonl");
  app.add_flag("--fulfilments", fulfilments_, "instead, each obligation with the evidence that it was met, as jsonl");
  app.add_flag("--across", across_, "instead, the same request in several families, in clusters");
  app.add_flag("--candidates", candidates_, "instead, the facts of each chain and request that a review needs, with marks");
  app.add_option("--mark", marks_, "of --candidates and --periodicity those with this mark; may be given several times")
      ->type_name("MARK")
      ->allow_extra_args(false)
      ->check(one_of(candidate_marks()));
  app.add_flag("--periodicity", periodicity_, "instead, what changes if annual reports become biennial");
}

void AuditCommand::check(const GlobalOptions& options) {
  filters_.check(options);
  if (dropped_ + links_ + fulfilments_ + unreported_ + across_ + candidates_ + periodicity_ + !chain_.empty() > 1)
    throw UsageError(
        "--chain, --dropped, --unreported, --links, --fulfilments, --across, --candidates and --periodicity exclude each other",
        "leave all but one of them out");
  if (!marks_.empty() && !candidates_ && !periodicity_)
    throw UsageError("--mark goes with --candidates and --periodicity", "give one of them");
  if ((links_ || fulfilments_) && !options.format.empty() && options.format != "jsonl")
    throw UsageError("--links and --fulfilments have the format jsonl only", "leave --format out or give --format jsonl");
  if (options.format == "html" && !across_ && !candidates_ && !periodicity_) list_.refuse_choice(options.format);
  if (dropped_ && options.format == "html")
    throw UsageError("--dropped has no format html", "legal are table, csv, json, jsonl, xlsx and md");
}

int AuditCommand::run(Context& context) {
  Store store = open_with_followup(context);
  if (links_) {
    print_links(context, store);
  } else if (fulfilments_) {
    print_fulfilments(context, store);
  } else if (dropped_) {
    list_dropped(context, store);
  } else if (across_) {
    list_across(context, store);
  } else if (candidates_ || periodicity_) {
    list_candidates(context, store);
  } else if (!chain_.empty()) {
    show_chain(context, store);
  } else if (context.format == "html" && !keeps_rows(context.rows)) {
    print_page(context, store);
  } else {
    list_chains(context, store);
  }
  return kDone;
}

ChainFilter AuditCommand::filter(const Context& context, Store& store) const {
  ChainFilter filter;
  filter.of = filters_.filter(context, store, {});
  filter.min_times = min_sessions_;
  filter.unreported = unreported_;
  filter.limit = list_.fetch_limit(context);
  return filter;
}

void AuditCommand::list_chains(Context& context, Store& store) const {
  auto rows = list_.writer(context, chain_columns(filters_.actor().empty()));
  int shown = 0;
  store.chains(filter(context, store), [&](const ChainListRow& row) {
    ++shown;
    rows->row(chain_cells(row));
    return !context.out_failed() && !rows->full();
  });
  if (shown == 0) filters_.explain_nothing(context, store);
  rows->finish();
  if (shown == 0) context.messages.say("nothing was asked again");
}

void AuditCommand::print_page(Context& context, Store& store) const {
  const std::string detail =
      fmt::format("Obligations asked by at least {} resolutions of a family{}. As the store had them on {}.", min_sessions_,
                  unreported_ ? ", reports and briefings that no later resolution acknowledges" : "", context.options.as_of);
  AuditPage page(context.out, "Mandates that keep coming back", detail);
  std::vector<ChainListRow> chains;
  store.chains(filter(context, store), [&](const ChainListRow& row) {
    chains.push_back(row);
    return true;
  });
  for (ChainListRow& row : chains) {
    if (context.out_failed()) return;
    page.chain(tell_chain(store, std::move(row)));
  }
  page.finish();
}

void AuditCommand::show_chain(Context& context, Store& store) const {
  ChainFilter one;
  one.id = chain_;
  ChainListRow found;
  store.chains(one, [&](const ChainListRow& row) {
    found = row;
    return false;
  });
  if (found.clauses.empty())
    throw UsageError(fmt::format("there is no chain {}", chain_), "mandates audit --format csv has the ids of all chains");
  const ChainStory story = tell_chain(store, std::move(found));
  if (context.format == "table") {
    context.out << comparison_text(chain_comparison(story), table_style(context));
  } else if (context.format == "md") {
    context.out << comparison_markdown(chain_comparison(story));
  } else if (context.format == "html") {
    context.out << comparison_page(chain_comparison(story));
  } else {
    auto rows = list_.writer(context, stage_columns());
    for (const ChainStage& stage : story.stages) rows->row(stage_cells(stage));
    rows->finish();
  }
}

void AuditCommand::list_dropped(Context& context, Store& store) const {
  const std::vector<RowKey> keys = store.obligation_keys(filters_.filter(context, store, {}));
  const std::set<RowKey> wanted(keys.begin(), keys.end());
  auto rows = list_.writer(context, obligation_columns(filters_.actor().empty(), "NO LONGER ASKED"));
  int shown = 0;
  Statuses statuses(store, context.options.as_of);
  Amender amender(context, context.options.as_of);
  store.dropped([&](const DroppedListRow& row) {
    if (!row.last || !wanted.contains(row.clause)) return true;
    ObligationRow obligation = store.clause(row.clause);
    amender.amend(obligation);
    rows->row(obligation_cells(obligation, statuses.of(obligation), context.options.as_of));
    ++shown;
    return !context.out_failed() && !rows->full();
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
