// Whether the examples of rules notice deletions.
#include "rules/mutation_check.h"

#include <gtest/gtest.h>

#include <string>

namespace mandates {
namespace {

std::string due(const std::string& id, const std::string& fields) {
  return "[[rule]]\nid = \"due." + id + "\"\nkind = \"due\"\nsummary = \"s\"\ncode = [\"every:P1Y\"]\n" + fields + "\n";
}

std::string words(const std::string& name, const std::string& phrases) {
  return "[[rule]]\nid = \"class." + name + "\"\nkind = \"class\"\nsummary = \"s\"\nname = \"" + name + "\"\nphrases = " + phrases + "\n";
}

/// The deletions that nothing notices, and how many there are.
std::string unnoticed(const std::string& content, const ExampleCheckMaker& checks = {}) {
  const RuleSet rules = RuleSet::load({{"a.toml", content}});
  const MutationReport report = check_mutations(rules, checks);
  std::string found;
  std::size_t mutations = 0, open = 0;
  for (const RuleMutations& rule : report.rules) {
    mutations += rule.mutations;
    open += rule.unnoticed.size();
    for (const UnnoticedMutation& one : rule.unnoticed) found += rule.id + " " + one.field + ": " + one.cut + " of " + one.value + "\n";
  }
  EXPECT_EQ(mutations, report.mutations);
  EXPECT_EQ(open, report.mutations - report.noticed);
  return found + std::to_string(report.mutations);
}

TEST(MutationCheck, a_phrase_that_an_example_needs) {
  EXPECT_EQ(unnoticed(due("a", "phrases = [\"every year\", \"yearly\"]\nmatch = [\"every year\", \"yearly\"]")), "2");
  EXPECT_EQ(unnoticed(due("a", "phrases = [\"every year\", \"yearly\"]\nmatch = [\"every year\"]")), "due.a phrases: yearly of yearly\n2");
}

TEST(MutationCheck, a_phrase_that_another_one_replaces_is_not_needed) {
  EXPECT_EQ(unnoticed(due("a", "phrases = [\"every year\", \"every\"]\nmatch = [\"every year\"]")),
            "due.a phrases: every year of every year\ndue.a phrases: every of every\n2");
  EXPECT_EQ(unnoticed(due("a", "phrases = [\"every year\", \"every\"]\nmatch = [\"<every year>\", \"<every> day\"]")), "2");
}

TEST(MutationCheck, parts_of_phrases) {
  const std::string rule = "phrases = [\"(every|each) year [again]\"]\n";
  EXPECT_EQ(unnoticed(due("a", rule + "match = [\"every year\"]")),
            "due.a phrases: each of (every|each) year [again]\ndue.a phrases: again of (every|each) year [again]\n4");
  EXPECT_EQ(unnoticed(due("a", rule + "match = [\"<every year again>\", \"each year\"]")), "4");
}

TEST(MutationCheck, what_takes_a_match_away) {
  const std::string rule = "phrases = [\"yearly\"]\nunless = [\"yearly report\"]\nmatch = [\"yearly\"]\n";
  EXPECT_EQ(unnoticed(due("a", rule)), "due.a unless: yearly report of yearly report\n2");
  EXPECT_EQ(unnoticed(due("a", rule + "no_match = [\"the yearly report\"]")), "2");
}

TEST(MutationCheck, members_of_a_class_are_needed_by_the_rules_that_use_it) {
  const std::string rule = due("a", "phrases = [\"every {unit}\"]\nmatch = [\"every month\"]");
  EXPECT_EQ(unnoticed(words("unit", "[\"month\", \"year\"]") + rule), "class.unit phrases: year of year\n3");
}

TEST(MutationCheck, a_name_that_an_alias_finds_is_not_deleted) {
  const std::string rule =
      "[[rule]]\nid = \"actor.a\"\nkind = \"actor\"\nsummary = \"s\"\nclass = \"body\"\nname = \"Coordination Board\"\n";
  EXPECT_EQ(unnoticed(rule + "aliases = [\"Co-ordination Board\"]\nmatch = [\"Coordination Board\", \"Co-ordination Board\"]"), "1");
  EXPECT_EQ(unnoticed(rule + "aliases = [\"Lamp Board\"]\nmatch = [\"Lamp Board\"]"),
            "actor.a name: Coordination Board of Coordination Board\n2");
  EXPECT_EQ(unnoticed(rule + "aliases = [\"coordination board\"]\nmatch = [\"Coordination Board\"]"),
            "actor.a aliases: coordination board of coordination board\n1");
}

TEST(MutationCheck, the_record_notices_too) {
  // The words are found without the unit, too; the record then shows another one.
  const ExampleCheckMaker checks = [](const RuleSet& rules) {
    const auto units = rules.find("class.unit")->values("phrases");
    return ExampleChecks{{"due", [units](const Rule&, const Example& example, bool) -> std::optional<std::string> {
                            const bool known = std::find(units.begin(), units.end(), example.expected) != units.end();
                            return known ? std::nullopt : std::optional<std::string>("wrong");
                          }}};
  };
  EXPECT_EQ(unnoticed(words("unit", "[\"week\", \"year\"]") + due("a", "phrases = [\"every\"]\nmatch = [\"every week => week\"]"), checks),
            "class.unit phrases: year of year\n3");
}

/// Deletions that have an example in common do not hide one another.
TEST(MutationCheck, deletions_of_one_round_do_not_meet) {
  std::string content;
  for (const char* name : {"a", "b", "c"})
    content += due(name, "phrases = [\"every day\", \"every night\"]\nmatch = [\"<every day>, <every night>\"]");
  EXPECT_EQ(unnoticed(content), "6");
}

}  // namespace
}  // namespace mandates
