// Collects the facts that decide the status of an obligation.
#include "cli/statuses.h"

#include <fmt/format.h>

#include <mutex>
#include <optional>

#include "cli/command_hints.h"
#include "cli/inner_run.h"
#include "cli/progress.h"
#include "cli/resources.h"
#include "followup/builder.h"
#include "followup/due_state.h"
#include "followup/mandate_end.h"
#include "rules/session_rules.h"
#include "text/errors.h"

namespace mandates {
namespace {

// Only the count of changes is compared: whether rules changed shows when files are read again, and then documents change too.
bool is_stale(Store& store) {
  const std::optional<Stamp> stamp = store.followup_stamp();
  return !stamp || stamp->change != store.change_counter() || !store.failed_families().empty();
}

constexpr std::size_t kIsoDay = 10;  // letters of an ISO day

std::vector<LaterAct> acts_of(const std::vector<LaterDocument>& documents) {
  std::vector<LaterAct> acts;
  for (const LaterDocument& later : documents)
    acts.push_back({later.symbol, later.paragraph, later.adopted, later.report, later.words, later.itself, later.answers, later.submit_by});
  return acts;
}

// The end of its mandate, with the last time that it recurs within it in place of a report.
LaterAct mandate_of(const ObligationRow& row, const LaterDocument& end) {
  return {end.symbol, end.paragraph, end.adopted, last_time_within(row.clause, row.adopted, end.adopted), end.words};
}

// In a server one that lies open already. A workbook is large and written slowly: what is read for it should not add to memory.
Store open_for_reading(const Context& context) {
  if (context.shared != nullptr) return context.shared->stores.take();
  return Store::open(store_path(context), context.format == "xlsx" ? OpenMode::shared : OpenMode::read);
}

}  // namespace

Store open_as_of(const Context& context) {
  Store store = open_for_reading(context);
  if (context.options.as_of_given) store.view_as_of(context.options.as_of);
  return store;
}

namespace {

// Works out follow-up with a line of progress.
void work_out(const Context& context, Store& store) {
  std::unique_lock<std::mutex> turn;  // of several answers of a server one at a time: the next may find it done
  if (context.shared != nullptr) turn = std::unique_lock(context.shared->followup);
  const RuleSet rules = load_rules(context);
  const SessionCalendar calendar = session_calendar(rules);
  std::optional<Progress> progress;
  refresh_followup(store, rules, calendar, [&](std::size_t done, std::size_t total) {
    if (!progress) progress.emplace(context, "follow-up", total, "document");
    progress->at(done);
  });
}

}  // namespace

Store open_with_followup(Context& context) {
  Store store = open_for_reading(context);
  const bool earlier = store.view_as_of(context.options.as_of);
  if (!is_stale(store)) return store;
  if (earlier) {
    work_out(context, store);
    return store;
  }
  try {
    Store writable = open_for_writing(context, OpenMode::write, "follow-up");
    work_out(context, writable);
  } catch (const StoreError& error) {
    context.messages.warning(std::string("what later documents say is not up to date: ") + error.what(),
                             command_hint(error.code(), error.hint()));
  }
  for (const FailedFamily& family : store.failed_families()) {
    context.messages.warning(fmt::format("what later documents say of {} ({}) is not known: {}", family.id, family.title, family.reason),
                             "all else is complete; `mandates db check` looks the store over");
    context.incomplete = true;
  }
  return store;
}

Store open_to_compare(const Context& context, const std::string& path, const std::string& day) {
  Store store = Store::open(path, OpenMode::read);
  if (!store.view_as_of(day) && !is_stale(store)) return store;
  store.view_as_of(day, AsOf::always);
  work_out(context, store);
  return store;
}

std::optional<LaterAct> Statuses::holding(RowKey document, const std::string& from, const std::string& to) {
  const auto [known, is_new] = holdings_.try_emplace(std::to_string(document) + ' ' + from + ' ' + to);
  if (is_new)
    if (const auto found = store_.first_follower(document, from, to)) {
      known->second.emplace();
      known->second->document = found->symbol;
      known->second->day = found->adopted;
    }
  return known->second;
}

StatusOnDay Statuses::of(const ObligationRow& row, bool unsettled) {
  ObligationFacts facts;
  facts.adopted = row.adopted;
  facts.once = row.once;
  facts.always = row.always;
  facts.goes_on = [&](const std::string& from) {
    const auto [known, is_new] = newest_.try_emplace(row.body);
    if (is_new) known->second = store_.newest_of(row.body);
    return known->second >= from;
  };
  facts.holding = [&](const std::string& from, const std::string& to) { return holding(row.document_key, from, to); };
  // A list of what is unsettled knows that nothing settled it, not that one time of several was answered, or which event lies ahead.
  if (!unsettled || row.once || is_recurring(row.clause) || row.clause.due.size() > 1) {
    const ClauseFollowup later = store_.followup_of(row.key);
    facts.fulfilments = acts_of(later.fulfilments);
    facts.renewals = acts_of(later.renewals);
    if (!later.dropped.empty()) facts.dropped = acts_of(later.dropped).front();
    if (!later.event.empty()) facts.event = acts_of(later.event).front();
    if (!later.anew.empty()) facts.anew = acts_of(later.anew).front();
    facts.unheard_after = later.unheard_after;
    if (!later.near.empty()) facts.near = acts_of(later.near).front();
    if (!later.passed.empty()) facts.passed = acts_of(later.passed).front();
    if (!later.mandate.empty()) facts.mandate_ends = mandate_of(row, later.mandate.front());
  }
  if (row.notes > 0) {
    for (const EntryRow& entry : store_.entries(row.clause.id)) {
      if (entry.entry.kind == EntryKind::close || entry.entry.kind == EntryKind::reopen) facts.entries.push_back(entry.entry);
    }
  }
  StatusOnDay status = status_on(row.clause, facts, day_);
  const Amendment* amended = amendment_of(row, "status");
  if (amended == nullptr || status.status == Status::closed) return status;
  status.reason = fmt::format("amended{} on {}: {}; read: {}, {}", amended->entered_by.empty() ? "" : " by " + amended->entered_by,
                              amended->entered_at.substr(0, kIsoDay), amended->why, status_word(status.status), status.reason);
  status.status = *read_status(amended->value);
  return status;
}

}  // namespace mandates
