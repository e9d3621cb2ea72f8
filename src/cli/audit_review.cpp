// `audit --across`, `--candidates` and `--periodicity`: lists for a review of mandates.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/across.h"
#include "check/candidates.h"
#include "cli/command_audit.h"
#include "cli/resources.h"
#include "cli/statuses.h"
#include "reports/alike_rows.h"
#include "reports/candidate_rows.h"

namespace mandates {
namespace {

constexpr std::size_t kClustersShown = 50;

// Clusters among the obligations that need looking after.
std::vector<AcrossCluster> find_clusters(Store& store, AlikeFinder& reader, ObligationFilter filter, const std::string& as_of) {
  filter.live_on = as_of;
  filter.limit = 0;
  AcrossFinder finder(reader);
  store.obligations(filter, [&](const ObligationRow& row) {
    finder.add(row, store.chain_place(row.key));
    return true;
  });
  return finder.clusters();
}

std::string name_of(Store& store, RowKey key) {
  const ChainPlace place = store.chain_place(key);
  return place.chain.empty() ? store.clause(key).clause.id : place.chain;
}

// For each chain or single obligation of a cluster the ids of the others.
std::map<std::string, std::vector<std::string>> elsewhere_of(Store& store, const std::vector<AcrossCluster>& clusters) {
  std::map<std::string, std::vector<std::string>> elsewhere;
  for (const AcrossCluster& cluster : clusters) {
    const std::string head = name_of(store, cluster.head), head_id = store.clause(cluster.head).clause.id;
    for (const RowKey key : cluster.members) {
      elsewhere[head].push_back(store.clause(key).clause.id);
      elsewhere[name_of(store, key)].push_back(head_id);
    }
  }
  return elsewhere;
}

// The rule that says what a report costs; null if there is none.
const Rule* cost_of_report(const RuleSet& rules) {
  for (const Rule* rule : rules.of_kind("cost"))
    if (rule->value("deliverable") == "report") return rule;
  return nullptr;
}

// Where words and dollars are from.
std::string basis_of(const Rule* cost) {
  if (cost == nullptr) return "no rule says what a report costs";
  return fmt::format("US$ {} for {} ({}; rule {}); the reports: mandates audit --candidates --deliverable report", cost->number("amount"),
                     cost->value("unit"), cost->value("source"), cost->id);
}

std::vector<Column> across_columns() {
  std::vector<Column> columns = alike_columns();
  columns.insert(columns.begin(), {{"cluster", "NO.", Show::everywhere, true}, {"families", "FAMILIES", Show::everywhere, true, false, 5}});
  return columns;
}

}  // namespace

void AuditCommand::list_across(Context& context, Store& store) const {
  const RuleSet rules = load_rules(context);
  AlikeFinder finder(store, rules);
  const std::string& as_of = context.options.as_of;
  const std::vector<AcrossCluster> clusters = find_clusters(store, finder, filters_.filter(context, store, as_of), as_of);
  Statuses statuses(store, as_of);
  auto rows = list_.writer(context, across_columns(), "Requests of several families that could be one");
  // Data has all of them; a table ends after the first ones, unless --limit says how many rows it may have.
  const std::size_t most = context.format == "table" && list_.fetch_limit() == 0 ? kClustersShown : clusters.size();
  int number = 0;
  for (const AcrossCluster& cluster : clusters) {
    if (context.out_failed() || rows->full() || static_cast<std::size_t>(number) == most) break;
    ++number;
    const ObligationRow head = store.clause(cluster.head);
    const AlikeQuestion question = finder.question(head, false);
    const auto print = [&](const AlikeRequest& request) {
      std::vector<Cell> cells = alike_cells(request, statuses.of(request.row), head.clause.id);
      cells.insert(cells.begin(), {Cell(number), Cell(static_cast<std::int64_t>(cluster.families))});
      rows->row(std::move(cells));
    };
    print(finder.compare(question, head));
    for (const RowKey key : cluster.members) print(finder.compare(question, store.clause(key)));
  }
  if (clusters.empty()) filters_.explain_nothing(context, store);
  rows->finish();
  if (clusters.empty()) context.messages.say("nothing is asked in several families");
  if (clusters.size() > most) context.messages.say(fmt::format("{} more clusters: --format csv has all", clusters.size() - most));
}

void AuditCommand::list_candidates(Context& context, Store& store) const {
  const RuleSet rules = load_rules(context);
  AlikeFinder finder(store, rules);
  const std::string& as_of = context.options.as_of;
  const ObligationFilter wanted = filters_.filter(context, store, as_of);
  Statuses statuses(store, as_of);
  CandidateReader reader(
      store, as_of, [&](const ObligationRow& row) { return statuses.of(row); },
      elsewhere_of(store, find_clusters(store, finder, wanted, as_of)));
  const Rule* const cost = cost_of_report(rules);
  Periodicity periodicity(cost == nullptr ? 0 : cost->number("words"), cost == nullptr ? 0 : cost->number("amount"));
  auto rows = list_.writer(context, periodicity_ ? Periodicity::columns() : candidate_columns(),
                           periodicity_ ? "If annual reports became biennial" : "Mandates to look at");
  // Data has a row for every mandate; a table has those with a mark.
  const bool only_marked = context.format == "table" && !periodicity_;
  int shown = 0, unmarked = 0;
  const auto take = [&](const Candidate& candidate) {
    const auto wanted_mark = [&](const CandidateMark& mark) { return std::find(marks_.begin(), marks_.end(), mark.name) != marks_.end(); };
    if (!marks_.empty() && std::none_of(candidate.marks.begin(), candidate.marks.end(), wanted_mark)) return !context.out_failed();
    if (only_marked && candidate.marks.empty()) return ++unmarked, !context.out_failed();
    ++shown;
    periodicity_ ? periodicity.add(candidate) : rows->row(candidate_cells(candidate));
    return !context.out_failed() && !rows->full();
  };
  ChainFilter chains = filter(context, store);
  chains.limit = 0;
  std::vector<ChainListRow> found;
  store.chains(chains, [&](const ChainListRow& row) {
    found.push_back(row);
    return true;
  });
  bool going = true;
  for (const ChainListRow& row : found)
    if (!(going = take(reader.of_chain(row)))) break;
  std::set<RowKey> singles;
  for (const char* type : {"report", "briefing", "meeting"}) {
    if (!going || periodicity_ || (!wanted.deliverable.empty() && wanted.deliverable != type)) continue;
    ObligationFilter single = wanted;
    single.deliverable = type;
    for (const RowKey key : store.obligation_keys(single))
      if (store.chain_place(key).chain.empty()) singles.insert(key);
  }
  for (const RowKey key : singles)
    if (!take(reader.of_single(store.clause(key)))) break;
  for (std::vector<Cell>& row : periodicity.rows()) rows->row(std::move(row));
  if (shown + unmarked == 0) filters_.explain_nothing(context, store);
  rows->finish();
  if (shown + unmarked == 0) context.messages.say("nothing is asked");
  if (unmarked > 0) context.messages.say(fmt::format("{} without a mark: --format csv has all", unmarked));
  if (periodicity.any()) context.messages.say(basis_of(cost));
}

}  // namespace mandates
