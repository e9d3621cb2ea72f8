// A new verb, actor, body and due phrase need a rule file and nothing else.
#include "resolution.h"

namespace mandates {
namespace {

constexpr const char* kOverlay = R"([[rule]]
id = "verb.beseech"
kind = "verb"
summary = "A made-up directive verb"
base = "beseech"
type = "directive"
rank = 4
forms = ["beseeches"]
match = ["Beseeches the keepers to act"]

[[rule]]
id = "actor.lamp-office"
kind = "actor"
summary = "A made-up office"
name = "Office of the Keeper of Lamps"
class = "secretariat"
short_forms = ["Lamp Office"]
match = ["Office of the Keeper of Lamps"]

[[rule]]
id = "body.lamp-board"
kind = "body"
summary = "A made-up body with numbered sessions"
name = "Board of Lamps"
code = "LAMPS"
session_style = "number"

[[rule]]
id = "due.new-moon"
kind = "due"
summary = "A made-up recurrence"
phrases = ["at every new moon"]
code = ["every:P1M"]
match = ["at every new moon"]
)";

TEST(Overlay, OfTomlAloneMakesAllFourComeOut) {
  const RuleSet rules = RuleSet::load(builtin_rule_files(), {{"my-rules.toml", kOverlay}});
  const Extraction extraction = extract_text(
      assembly_resolution("1.\tBeseeches the Lamp Office to report to the Board of Lamps at its third session, and at every new moon;\n"),
      rules);
  ASSERT_EQ(extraction.clauses.size(), 1U);
  const Clause& clause = extraction.clauses[0];
  EXPECT_EQ(clause.verb, "beseech");
  EXPECT_EQ(actor_names(clause), (Words{"Office of the Keeper of Lamps"}));
  EXPECT_EQ(clause.actors[0].id, "lamp-office");
  EXPECT_EQ(due_codes(clause), (Words{"session:LAMPS:3", "every:P1M"}));
  EXPECT_EQ(recipient_names(clause), (Words{"Board of Lamps"}));
}

TEST(Overlay, DisabledRuleIsGone) {
  const RuleSet rules = RuleSet::load(builtin_rule_files(), {{"my-rules.toml", "[[rule]]\nid = \"verb.commend\"\ndisable = true\n"}});
  EXPECT_EQ(outline(extract_text(assembly_resolution("1.\tCommends States;\n2.\tInvites States to act;\n"), rules).clauses), "2:invite");
}

}  // namespace
}  // namespace mandates
