// Examples of rules as their tests.
#include "rules/rule_check.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "rule_text.h"

namespace mandates {
namespace {

std::string verb(const std::string& id, const std::string& forms, const std::string& examples) {
  return "[[rule]]\nid = \"" + id + "\"\nkind = \"verb\"\nsummary = \"s\"\nbase = \"x\"\ntype = \"directive\"\nforms = " + forms + "\n" +
         examples + "\n";
}

RuleCheckReport check(const std::string& content, const ExampleCheckMaker& checks = {}) {
  return check_rules({{"a.toml", content}}, {}, checks);
}

TEST(RuleCheck, good_examples) {
  const RuleCheckReport report =
      check(verb("verb.a", "[\"asks\", \"calls [,] {..2} [,] upon\"]",
                 "match = [\"it asks\", \"calls, once again, upon\"]\nno_match = [\"calls for\"]\nknown_gap = [\"enquires\"]"));
  EXPECT_EQ(shown(report.found), "");
  EXPECT_TRUE(report.good());
  EXPECT_EQ(report.rules, 1U);
  EXPECT_EQ(report.examples, 3U);
  EXPECT_EQ(report.gaps, 1U);
}

TEST(RuleCheck, an_example_that_is_not_found) {
  const RuleCheckReport report = check(verb("verb.a", "[\"asks\"]", "match = [\"asks\", \"calls upon\"]"));
  EXPECT_EQ(shown(report.found), R"(a.toml:8:18: error: the rule "verb.a" finds nothing in this example
match = ["asks", "calls upon"]
                 ^
hint: widen its phrases, or move the example to known_gap
)");
  EXPECT_FALSE(report.good());
}

TEST(RuleCheck, an_example_that_must_not_be_found) {
  EXPECT_EQ(shown(check(verb("verb.a", "[\"asks [of]\"]", "match = [\"asks\"]\nno_match = [\"what he asks of us\"]")).found),
            R"(a.toml:9:13: error: the rule "verb.a" finds "asks of" in this example, and must find nothing
no_match = ["what he asks of us"]
            ^
hint: narrow its phrases, or move the example to known_gap with " => nothing"
)");
}

TEST(RuleCheck, known_gaps_that_are_closed) {
  const RuleCheckReport report =
      check(verb("verb.a", "[\"asks\"]", "match = [\"asks\"]\nknown_gap = [\"he asks\", \"it asks => nothing\", \"calls => nothing\"]"));
  EXPECT_EQ(shown(report.found), R"(a.toml:9:14: warning: the rule "verb.a" has closed this known gap
known_gap = ["he asks", "it asks => nothing", "calls => nothing"]
             ^
hint: move the example to match
a.toml:9:47: warning: the rule "verb.a" has closed this known gap
known_gap = ["he asks", "it asks => nothing", "calls => nothing"]
                                              ^
hint: move the example to no_match
)");
  EXPECT_TRUE(report.good());
}

TEST(RuleCheck, a_rule_whose_examples_are_all_taken_by_another) {
  EXPECT_EQ(shown(check(verb("verb.note", "[\"takes note\"]", "match = [\"takes note of it\", \"takes note of them\"]") +
                        verb("verb.note-of", "[\"takes note of\"]", "match = [\"takes note of\"]"))
                      .found),
            R"(a.toml:2:6: error: the rule "verb.note" can never be found: the rule "verb.note-of" takes its examples
id = "verb.note"
     ^
hint: of two rules that match, the longer match counts, of equally long ones the earlier rule
)");
  EXPECT_EQ(
      shown(check(verb("verb.a", "[\"asks\"]", "match = [\"asks\"]") + verb("verb.b", "[\"(asks|begs)\"]", "match = [\"asks\"]")).found),
      R"(a.toml:10:6: error: the rule "verb.b" can never be found: the rule "verb.a" takes its examples
id = "verb.b"
     ^
hint: of two rules that match, the longer match counts, of equally long ones the earlier rule
)");
}

TEST(RuleCheck, a_rule_that_has_one_example_to_itself_is_reachable) {
  EXPECT_TRUE(check(verb("verb.note", "[\"takes note\"]", "match = [\"takes note of it\", \"takes note again\"]") +
                    verb("verb.note-of", "[\"takes note of\"]", "match = [\"takes note of\"]"))
                  .good());
}

/// A longer match that began earlier has the words.
TEST(RuleCheck, a_rule_inside_the_matches_of_another_is_never_found) {
  EXPECT_FALSE(
      check(verb("verb.a", "[\"notes\"]", "match = [\"also notes\"]") + verb("verb.b", "[\"also notes\"]", "match = [\"also notes\"]"))
          .good());
}

TEST(RuleCheck, rules_of_other_kinds_may_share_examples) {
  const std::string phrase =
      "[[rule]]\nid = \"deliverable.ID\"\nkind = \"deliverable\"\nsummary = \"s\"\ndeliverable = \"report\"\nphrases = [\"report\"]\nmatch "
      "= [\"a report\"]\n";
  std::string one = phrase, other = phrase;
  one.replace(one.find("ID"), 2, "one");
  other.replace(other.find("ID"), 2, "other");
  EXPECT_EQ(shown(check(one + other).found), "");
}

TEST(RuleCheck, unless_takes_matches_away) {
  const std::string rule =
      "[[rule]]\nid = \"deliverable.x\"\nkind = \"deliverable\"\nsummary = \"s\"\ndeliverable = \"report\"\nphrases = [\"report\"]\nunless "
      "= [\"report of\"]\n";
  EXPECT_EQ(shown(check(rule + "match = [\"a report\", \"the report of x, a report\"]\nno_match = [\"the report of\"]\n").found), "");
  EXPECT_FALSE(check(rule + "match = [\"the report of\"]\n").good());
}

TEST(RuleCheck, actors_are_found_by_their_names) {
  const std::string actor =
      "[[rule]]\nid = \"actor.x\"\nkind = \"actor\"\nsummary = \"s\"\nname = \"Office for Trees\"\nclass = \"agency\"\naliases = "
      "[\"OFT\"]\nshort_forms = [\"Office\"]\n";
  EXPECT_EQ(shown(check(actor + "match = [\"the Office for Trees\", \"OFT\", \"the office\"]\nno_match = [\"Trees\"]\n").found), "");
  EXPECT_FALSE(check(actor + "match = [\"Trees\"]\n").good());
}

TEST(RuleCheck, rules_of_layouts_count_at_the_first_word_of_a_line) {
  const std::string layout = "[[rule]]\nid = \"layout.x\"\nkind = \"layout\"\nsummary = \"s\"\nrole = \"annex\"\npatterns = [\"annex\"]\n";
  EXPECT_EQ(shown(check(layout + "match = [\"Annex\", \"[Annex II]\"]\nno_match = [\"The annex\", \"annexed\"]\n").found), "");
}

TEST(RuleCheck, a_kind_may_have_a_check_of_its_own) {
  const ExampleCheckMaker checks = [](const RuleSet& rules) {
    EXPECT_NE(rules.find("verb.a"), nullptr);
    return ExampleChecks{{"verb", [](const Rule&, const Example& example, bool) -> std::optional<std::string> {
                            const std::string made = example.text.starts_with("It") ? "clause" : "nothing";
                            return made == example.expected ? std::nullopt : std::optional("makes " + made);
                          }}};
  };
  const std::string rule = verb("verb.a", "[\"asks\"]",
                                "match = [\"It asks\", \"It asks => clause\", \"he asks => clause\", \"nothing\"]\n"
                                "no_match = [\"nobody asks => nothing\", \"It asks => nothing\", \"It\"]\n"
                                "known_gap = [\"It asks\", \"he begs\", \"nobody asks => nothing\", \"It asks => report\"]");
  EXPECT_EQ(shown(check(rule, checks).found), R"(a.toml:8:42: error: the rule "verb.a": makes nothing
match = ["It asks", "It asks => clause", "he asks => clause", "nothing"]
                                         ^
a.toml:8:63: error: the rule "verb.a" finds nothing in this example
match = ["It asks", "It asks => clause", "he asks => clause", "nothing"]
                                                              ^
hint: widen its phrases, or move the example to known_gap
a.toml:9:39: error: the rule "verb.a": makes clause
no_match = ["nobody asks => nothing", "It asks => nothing", "It"]
                                      ^
a.toml:10:14: warning: the rule "verb.a" has closed this known gap
known_gap = ["It asks", "he begs", "nobody asks => nothing", "It asks => report"]
             ^
hint: move the example to match
a.toml:10:36: warning: the rule "verb.a" has closed this known gap
known_gap = ["It asks", "he begs", "nobody asks => nothing", "It asks => report"]
                                   ^
hint: move the example to no_match
)");
}

TEST(RuleCheck, marked_words_are_what_the_rule_must_find) {
  EXPECT_EQ(shown(check(verb("verb.a", "[\"asks [of]\"]", "match = [\"it <asks>, he <asks of> us\"]")).found), "");
  EXPECT_EQ(shown(check(verb("verb.a", "[\"asks\"]", "match = [\"it <asks>, he <asks of> us\"]")).found),
            R"(a.toml:8:10: error: the rule "verb.a" should find "asks", "asks of", and finds "asks", "asks"
match = ["it <asks>, he <asks of> us"]
         ^
hint: widen its phrases, or move the example to known_gap
)");
  EXPECT_EQ(shown(check(verb("verb.a", "[\"asks\"]", "match = [\"asks\", \"it <asks\"]")).found),
            R"(a.toml:8:18: error: the marks < > of this example do not pair
match = ["asks", "it <asks"]
                 ^
hint: write <words that the rule finds>
)");
}

TEST(RuleCheck, a_value_that_nobody_compares_is_an_error) {
  const ExampleCheckMaker checks = [](const RuleSet&) {
    return ExampleChecks{{"due", [](const Rule&, const Example&, bool) { return std::optional<std::string>(); }}};
  };
  EXPECT_EQ(shown(check(verb("verb.a", "[\"asks\"]", "match = [\"asks => ask\"]"), checks).found),
            R"(a.toml:8:10: error: the examples of a rule of kind "verb" have no value behind an arrow
match = ["asks => ask"]
         ^
hint: mark the words that the rule finds: "it <asks> for more"
)");
}

TEST(RuleCheck, rules_that_cannot_be_loaded_have_their_examples_left_alone) {
  const RuleCheckReport report = check(verb("verb.a", "[\"asks (\"]", "match = [\"x\"]"));
  EXPECT_FALSE(report.good());
  EXPECT_EQ(report.rules, 0U);
  ASSERT_EQ(report.found.size(), 1U);
  EXPECT_EQ(report.found[0].code, "bad-pattern");
}

TEST(RuleCheck, examples_of_an_overlay_are_shown_in_its_file) {
  const RuleCheckReport report = check_rules({{"a.toml", verb("verb.a", "[\"asks\"]", "match = [\"asks\"]")}},
                                             {{"mine.toml", "\n" + verb("verb.b", "[\"begs\"]", "match = [\"asks\"]")}});
  EXPECT_EQ(shown(report.found), R"(mine.toml:9:10: error: the rule "verb.b" finds nothing in this example
match = ["asks"]
         ^
hint: widen its phrases, or move the example to known_gap
)");
}

}  // namespace
}  // namespace mandates
