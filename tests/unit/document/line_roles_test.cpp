// Roles of lines: their names in the rule files.
#include "document/line_roles.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

TEST(LineRoles, HaveTheNamesOfTheRuleFiles) {
  EXPECT_EQ(role_name(LineRole::adoption), "adoption");
  EXPECT_EQ(role_name(LineRole::decision_opening), "decision-opening");
  EXPECT_EQ(role_name(LineRole::decision_verb), "decision-verb");
  EXPECT_EQ(role_name(LineRole::draft_bracket), "draft-bracket");
  EXPECT_EQ(role_name(LineRole::infinitive), "infinitive");
  EXPECT_EQ(role_name(LineRole::note), "note");
  EXPECT_EQ(role_name(LineRole::noun_opening), "noun-opening");
  EXPECT_EQ(role_name(LineRole::number_after), "number-after");
  EXPECT_EQ(role_name(LineRole::other_language_word), "other-language-word");
  EXPECT_EQ(role_name(LineRole::preambular_opening), "preambular-opening");
  EXPECT_EQ(role_name(LineRole::vote), "vote");
}

}  // namespace
}  // namespace mandates
