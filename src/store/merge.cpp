#include "store/merge.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "store/names.h"
#include "store/store.h"

namespace mandates {

namespace {

using ClauseKey = std::tuple<std::string, std::string, std::string, std::string>;  // the last one: what the entries are about

// Closing and reopening are about one thing, each amended field and the assignment about another.
std::string topic_of(const Entry& entry) {
  if (entry.kind == EntryKind::assign) return "assigned to";
  return entry.kind == EntryKind::amend ? entry.field : "";
}

ClauseKey key_of(const Anchor& anchor, const Entry& entry) {
  return {symbol_order(anchor.symbol), anchor.paragraph, folded_letters(anchor.text), topic_of(entry)};
}

// What each side says of a clause that the other does not know of.
struct Sides {
  std::vector<CarriedEntry> mine, theirs;
};

const Entry& last_of(const std::vector<CarriedEntry>& entries) {
  return entries.back().entry;
}

bool contradict(const Sides& sides) {
  if (sides.mine.empty() || sides.theirs.empty()) return false;
  const Entry& mine = last_of(sides.mine);
  const Entry& theirs = last_of(sides.theirs);
  if (mine.kind != theirs.kind || mine.value != theirs.value) return true;
  return mine.kind == EntryKind::close && (mine.by_symbol != theirs.by_symbol || mine.day != theirs.day);
}

void sort_by_time(std::vector<CarriedEntry>& entries) {
  std::stable_sort(entries.begin(), entries.end(),
                   [](const CarriedEntry& a, const CarriedEntry& b) { return a.entry.entered_at < b.entry.entered_at; });
}

}  // namespace

MergePlan plan_merge(const std::vector<EntryRow>& mine, const std::vector<CarriedEntry>& theirs) {
  MergePlan plan;
  std::set<std::string> held;
  for (const EntryRow& row : mine) held.insert(row.id);
  std::set<std::string> offered;
  std::vector<const CarriedEntry*> fresh;
  for (const CarriedEntry& carried : theirs) {
    const std::string id = EntryLog::entry_id(carried);
    const bool again = !offered.insert(id).second;  // twice in the file
    if (again || held.contains(id)) {
      ++plan.known;
    } else {
      fresh.push_back(&carried);
    }
  }

  std::map<ClauseKey, Sides> clauses;
  for (const CarriedEntry* carried : fresh) {
    if (carried->entry.kind != EntryKind::note) clauses[key_of(carried->anchor, carried->entry)].theirs.push_back(*carried);
  }
  for (const EntryRow& row : mine) {
    if (row.entry.kind == EntryKind::note || offered.contains(row.id)) continue;
    const auto found = clauses.find(key_of(row.anchor, row.entry));
    if (found != clauses.end()) found->second.mine.push_back({row.anchor, row.entry, row.occurrence});
  }
  std::set<ClauseKey> in_conflict;
  for (auto& [key, sides] : clauses) {
    sort_by_time(sides.mine);
    sort_by_time(sides.theirs);
    if (!contradict(sides)) continue;
    in_conflict.insert(key);
    plan.conflicts.push_back({sides.theirs.front().anchor, sides.mine, sides.theirs});
  }
  for (const CarriedEntry* carried : fresh) {
    if (carried->entry.kind == EntryKind::note || !in_conflict.contains(key_of(carried->anchor, carried->entry)))
      plan.fresh.push_back(*carried);
  }
  return plan;
}

}  // namespace mandates
