// Bringing together what two people entered: nothing twice, nothing lost, no contradiction settled unseen.
#include "store/merge.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sample.h"

namespace mandates::test {
namespace {

constexpr char kId[] = "A/RES/1/1#1.1";

Store with_document() {
  Store store = Store::open(":memory:", OpenMode::create);
  put(store, sample_source("a.txt"), {sample_document("A/RES/1/1", {{}}), sample_document("A/RES/1/2", {{}})});
  return store;
}

Entry made(EntryKind kind, const std::string& at, const std::string& by = {}, const std::string& day = {}, const std::string& note = {}) {
  return {kind, "2026-03-" + at + "T09:00:00Z", "somebody", by, day, note};
}

std::vector<CarriedEntry> carried(Store& store) {
  std::vector<CarriedEntry> entries;
  for (const EntryRow& row : store.entries()) entries.push_back({row.anchor, row.entry, row.occurrence});
  return entries;
}

MergePlan plan(Store& mine, Store& theirs) {
  return plan_merge(mine.entries(), carried(theirs));
}

struct Shape {
  std::size_t fresh, conflicts;
  int known;
  bool operator==(const Shape&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Shape& shape) {
  return out << shape.fresh << " fresh, " << shape.conflicts << " in conflict, " << shape.known << " known";
}
Shape shape(const MergePlan& plan) {
  return {plan.fresh.size(), plan.conflicts.size(), plan.known};
}

TEST(Merge, WhatBothHaveIsNotAddedAgain) {
  Store mine = with_document();
  Store theirs = with_document();
  for (Store* store : {&mine, &theirs}) store->enter(kId, made(EntryKind::close, "01", "A/61/1"));
  theirs.enter(kId, made(EntryKind::note, "02", "", "", "a note"));
  EXPECT_EQ(shape(plan(mine, theirs)), (Shape{1, 0, 1}));
  EXPECT_EQ(shape(plan(mine, mine)), (Shape{0, 0, 1}));
  std::vector<CarriedEntry> twice = carried(theirs);
  for (const CarriedEntry& entry : carried(theirs)) twice.push_back(entry);
  EXPECT_EQ(shape(plan_merge(mine.entries(), twice)), (Shape{1, 0, 3}));
}

TEST(Merge, ClosedHereReopenedThere) {
  Store mine = with_document();
  Store theirs = with_document();
  for (Store* store : {&mine, &theirs}) store->enter(kId, made(EntryKind::close, "01", "A/61/1"));
  mine.enter(kId, made(EntryKind::close, "03", "A/61/1", "", "confirmed"));
  theirs.enter(kId, made(EntryKind::reopen, "02"));
  theirs.enter(kId, made(EntryKind::note, "02", "", "", "why"));
  const MergePlan found = plan(mine, theirs);
  EXPECT_EQ(shape(found), (Shape{1, 1, 1}));  // the note goes in whatever becomes of the rest
  EXPECT_EQ(found.fresh[0].entry.note, "why");
  ASSERT_EQ(found.conflicts[0].mine.size(), 1u);
  EXPECT_EQ(found.conflicts[0].mine[0].entry.note, "confirmed");
  EXPECT_EQ(found.conflicts[0].theirs[0].entry.kind, EntryKind::reopen);
  EXPECT_EQ(shape(plan(theirs, mine)), (Shape{0, 1, 1}));  // and the other way round
}

TEST(Merge, ClosedByOtherDocumentsOrOnOtherDays) {
  const Entry first = made(EntryKind::close, "01", "A/61/1", "2026-02-01");
  const auto conflicts = [&](const Entry& second) {
    Store mine = with_document();
    Store theirs = with_document();
    mine.enter(kId, first);
    theirs.enter(kId, second);
    return plan(mine, theirs).conflicts.size();
  };
  EXPECT_EQ(conflicts(made(EntryKind::close, "02", "A/61/2", "2026-02-01")), 1u);
  EXPECT_EQ(conflicts(made(EntryKind::close, "02", "A/61/1", "2026-02-02")), 1u);
  EXPECT_EQ(conflicts(made(EntryKind::close, "02", "A/61/1", "2026-02-01", "in other words")), 0u);
  EXPECT_EQ(conflicts(made(EntryKind::note, "02", "", "", "only a note")), 0u);
}

TEST(Merge, WhoKnewOfTheOthersEntryIsNotInConflict) {
  Store mine = with_document();
  Store theirs = with_document();
  for (Store* store : {&mine, &theirs}) store->enter(kId, made(EntryKind::close, "01"));
  theirs.enter(kId, made(EntryKind::reopen, "02"));
  EXPECT_EQ(shape(plan(mine, theirs)), (Shape{1, 0, 1}));
  mine.enter("A/RES/1/2#1.1", made(EntryKind::close, "04"));  // of another clause
  EXPECT_EQ(shape(plan(mine, theirs)), (Shape{1, 0, 1}));
}

TEST(Merge, TheOrderOfTimeCountsInBothStores) {
  Store mine = with_document();
  Store theirs = with_document();
  mine.enter(kId, made(EntryKind::close, "05"));
  theirs.enter(kId, made(EntryKind::reopen, "02"));
  const std::vector<CarriedEntry> from_mine = carried(mine), from_theirs = carried(theirs);
  mine.enter(from_theirs);
  theirs.enter(from_mine);
  EXPECT_EQ(dump_of(mine), dump_of(theirs));
  EXPECT_EQ(mine.find_clause(kId)->entry, EntryState::closed);
  EXPECT_EQ(theirs.find_clause(kId)->entry, EntryState::closed);
  EXPECT_EQ(mine.entries(kId).back().entry.kind, EntryKind::close);
}

TEST(Merge, EntriesOnDocumentsThatAreNotHeldWait) {
  Store mine = Store::open(":memory:", OpenMode::create);
  Store theirs = with_document();
  theirs.enter(kId, made(EntryKind::close, "01"));
  const std::vector<EntryRow> added = mine.enter(plan(mine, theirs).fresh);
  ASSERT_EQ(added.size(), 1u);
  EXPECT_EQ(added[0].reason, Unattached::no_document);
  EXPECT_TRUE(mine.check().empty());
  put(mine, sample_source("b.txt"), {sample_document("A/RES/1/1", {{}})});
  EXPECT_EQ(mine.find_clause(kId)->entry, EntryState::closed);
}

TEST(Merge, AllOrNothing) {
  Store mine = with_document();
  Store theirs = with_document();
  theirs.enter(kId, made(EntryKind::close, "01"));
  std::vector<CarriedEntry> entries = carried(theirs);
  entries.push_back(entries[0]);
  entries[1].occurrence = -1;
  entries[1].entry.kind = static_cast<EntryKind>(9);  // no such kind: the schema refuses it
  EXPECT_NE(error_of([&] { mine.enter(entries); }), "no error");
  EXPECT_TRUE(mine.entries().empty());
}

TEST(Clock, ThatWasSetBackLosesNoOrder) {
  Store store = with_document();
  store.enter(kId, made(EntryKind::close, "05"));
  const EntryRow row = store.enter(kId, made(EntryKind::reopen, "01"));
  EXPECT_EQ(row.entry.entered_at, "2026-03-05T09:00:01Z");
  EXPECT_EQ(store.find_clause(kId)->entry, EntryState::reopened);
  EXPECT_EQ(store.enter("A/RES/1/2#1.1", made(EntryKind::close, "01")).entry.entered_at, "2026-03-01T09:00:00Z");
  Entry last_second = made(EntryKind::close, "05");
  last_second.entered_at = "2026-12-31T23:59:59Z";
  store.enter(kId, last_second);
  EXPECT_EQ(store.enter(kId, made(EntryKind::reopen, "01")).entry.entered_at, "2027-01-01T00:00:00Z");
}

}  // namespace
}  // namespace mandates::test
