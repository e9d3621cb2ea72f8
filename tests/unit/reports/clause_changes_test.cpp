// What became of clauses.
#include "reports/clause_changes.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

Clause clause(int paragraph, std::uint32_t begin, const std::string& verb) {
  Clause one;
  one.paragraph_index = paragraph;
  one.span = {begin, begin + 10};
  one.verb = verb;
  return one;
}

// "+urge", "-urge", "urge actors: a -> b", one line a change.
std::string changes(const std::vector<Clause>& before, const std::vector<Clause>& after) {
  std::string lines;
  for (const ClauseChange& change : clause_changes(before, after)) {
    if (change.before == nullptr) lines += "+" + change.after->verb + "\n";
    if (change.after == nullptr) lines += "-" + change.before->verb + "\n";
    for (const FieldChange& field : change.fields)
      lines += change.after->verb + " " + field.field + ": " + field.before + " -> " + field.after + "\n";
  }
  return lines;
}

TEST(ClauseChanges, NothingWhereNothingChanged) {
  EXPECT_EQ(changes({}, {}), "");
  EXPECT_EQ(changes({clause(0, 0, "urge")}, {clause(0, 0, "urge")}), "");
}

TEST(ClauseChanges, GainedAndLostInTheOrderOfTheText) {
  EXPECT_EQ(changes({clause(0, 0, "urge"), clause(2, 0, "note")}, {clause(0, 0, "urge"), clause(1, 0, "invite")}), "+invite\n-note\n");
}

TEST(ClauseChanges, FieldsBeforeAndAfter) {
  Clause then = clause(0, 0, "urge"), now = then;
  now.verb = "press";
  then.actors = {{"", "States", "", "", {}, false}};
  now.actors = {{"", "States", "", "", {}, false}, {"", "donors", "", "", {}, false}};
  EXPECT_EQ(changes({then}, {now}), "press verb: urge -> press\npress actors: States -> States; donors\n");
}

TEST(ClauseChanges, ItemsOfSeveralChapeauClausesAreToldApart) {
  Clause first = clause(1, 0, "urge"), second = clause(1, 0, "invite");
  first.chapeau = "Urges States:";
  second.chapeau = "invites donors:";
  EXPECT_EQ(changes({first, second}, {second}), "-urge\n");
  EXPECT_EQ(changes({first, first}, {first}), "-urge\n");
}

}  // namespace
}  // namespace mandates
