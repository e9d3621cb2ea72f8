// The difference of two states of the obligations.
#include "reports/changes.h"

#include <gtest/gtest.h>

#include <random>

namespace mandates {
namespace {

StateRow made(const std::string& symbol, const std::string& paragraph, Status status) {
  StateRow row;
  row.id = symbol + "#" + paragraph + ".1";
  row.symbol = symbol;
  row.paragraph = paragraph;
  row.text = "Requests the keeper to light the lamp";
  row.status.status = status;
  return row;
}

State state_of(const std::vector<StateRow>& rows) {
  State state;
  for (const StateRow& row : rows) state.emplace(row.id, row);
  return state;
}

std::vector<std::string> words_of(const std::vector<StateChange>& changes) {
  std::vector<std::string> words;
  for (const StateChange& change : changes)
    words.push_back(std::string(change_word(change.kind)) + " " + change.row.id + (change.was.empty() ? "" : " was " + change.was));
  return words;
}

// What a reader of the changes knows: applied to the earlier state they have to give the later one.
State applied(State state, const std::vector<StateChange>& changes) {
  for (const StateChange& change : changes) {
    if (change.kind == ChangeKind::removed)
      state.erase(change.row.id);
    else
      state.insert_or_assign(change.row.id, change.row);
  }
  return state;
}

std::vector<std::string> content_of(const State& state) {
  std::vector<std::string> lines;
  for (const auto& [id, row] : state) lines.push_back(id + " " + status_word(row.status.status) + " " + row.text + " " + row.due);
  return lines;
}

TEST(Changes, EachKindHasItsWord) {
  StateRow renewed = made("A/RES/79/9", "1", Status::renewed);
  renewed.status.evidence = {"A/RES/80/9", "1", ""};
  StateRow dropped = made("A/RES/79/9", "2", Status::ended);
  dropped.status.evidence.document = "A/RES/80/9";
  StateRow other = made("A/RES/79/12", "1", Status::open);
  other.due = "by:2026-01-01";
  const State before =
      state_of({made("A/RES/79/9", "1", Status::open), made("A/RES/79/9", "2", Status::standing), made("A/RES/79/10", "1", Status::open),
                made("A/RES/79/10", "2", Status::open), made("A/RES/79/11", "1", Status::closed), made("A/RES/79/12", "1", Status::open),
                made("A/RES/79/13", "1", Status::open)});
  const State after = state_of({renewed, dropped, made("A/RES/79/10", "1", Status::fulfilled), made("A/RES/79/10", "2", Status::overdue),
                                made("A/RES/79/11", "1", Status::open), other, made("A/RES/80/9", "1", Status::open),
                                made("A/RES/80/9", "2", Status::open)});
  EXPECT_EQ(words_of(difference(before, after)),
            (std::vector<std::string>{"asked A/RES/80/9#2.1", "asked-again A/RES/80/9#1.1", "renewed A/RES/79/9#1.1 was open",
                                      "fulfilled A/RES/79/10#1.1 was open", "dropped A/RES/79/9#2.1 was standing",
                                      "overdue A/RES/79/10#2.1 was open", "opened A/RES/79/11#1.1 was closed",
                                      "amended A/RES/79/12#1.1 was open", "removed A/RES/79/13#1.1 was open"}));
}

TEST(Changes, EqualStatesHaveNone) {
  const State state = state_of({made("A/RES/79/9", "1", Status::open)});
  EXPECT_TRUE(difference(state, state).empty());
}

// Exact: nothing is missing and nothing is told twice, whatever the states.
TEST(Changes, AppliedToTheEarlierStateTheyGiveTheLaterOne) {
  std::mt19937 random(7);
  const auto draw = [&](unsigned below) { return static_cast<int>(random() % below); };
  for (int round = 0; round < 200; ++round) {
    State states[2];
    for (State& state : states) {
      for (int number = 1; number <= 30; ++number) {
        if (draw(4) == 0) continue;
        StateRow row = made("A/RES/79/" + std::to_string(number), "1", static_cast<Status>(draw(9)));
        if (draw(3) == 0) row.due = "by:2026-01-01";
        if (draw(3) == 0) row.status.evidence = {"A/RES/79/" + std::to_string(1 + draw(30)), "1", ""};
        state.emplace(row.id, row);
      }
    }
    const auto changes = difference(states[0], states[1]);
    EXPECT_EQ(content_of(applied(states[0], changes)), content_of(states[1]));
    std::size_t differing = 0;
    for (const auto& [id, row] : states[1]) {
      const auto old = states[0].find(id);
      differing += old == states[0].end() || old->second.status.status != row.status.status || old->second.due != row.due;
    }
    for (const auto& [id, row] : states[0]) differing += !states[1].contains(id);
    EXPECT_EQ(changes.size(), differing);
  }
}

}  // namespace
}  // namespace mandates
