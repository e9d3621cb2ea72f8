// Rules laid over one another; what a rule set makes of them.
#include "rules/rule_set.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "rule_text.h"
#include "text/errors.h"
#include "text/tokens.h"

namespace mandates {
namespace {

std::string verb(const std::string& id, const std::string& form, const std::string& more = {}) {
  return "[[rule]]\nid = \"" + id + "\"\nkind = \"verb\"\nsummary = \"s\"\nbase = \"" + form + "\"\ntype = \"directive\"\nforms = [\"" +
         form + "\"]\nmatch = [\"" + form + "\"]\n" + more;
}

std::vector<std::string> ids(const RuleSet& rules) {
  std::vector<std::string> ids;
  for (const Rule& rule : rules.all()) ids.push_back(rule.id);
  return ids;
}

using Strings = std::vector<std::string>;

TEST(RuleSet, fields_are_lists_of_strings) {
  const RuleSet rules =
      RuleSet::load({{"a.toml", verb("verb.ask", "asks", "rank = 5\nnoun_like = true\nmisprints = [\"asking\", \"being asked\"]\n")}});
  const Rule* rule = rules.find("verb.ask");
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->kind, "verb");
  EXPECT_EQ(rule->summary, "s");
  EXPECT_EQ(rule->value("rank"), "5");
  EXPECT_TRUE(rule->flag("noun_like"));
  EXPECT_FALSE(rule->flag("complement"));
  EXPECT_EQ(rule->values("misprints"), (Strings{"asking", "being asked"}));
  EXPECT_EQ(rule->value("complement", "thing"), "thing");
  EXPECT_TRUE(rule->values("complement").empty());
  EXPECT_EQ(rule->place, (Place{"a.toml", 2, 6, 0}));
  EXPECT_EQ(rules.find("verb.asks"), nullptr);
}

TEST(RuleSet, examples_have_an_optional_expectation) {
  const RuleSet rules = RuleSet::load({{"a.toml", verb("verb.ask", "asks", "known_gap = [\"asks => x => y\", \"asks\"]\n")}});
  const Rule& rule = rules.all().front();
  ASSERT_EQ(rule.known_gap.size(), 2U);
  EXPECT_EQ(rule.known_gap[0].text, "asks");
  EXPECT_EQ(rule.known_gap[0].expected, "x => y");
  EXPECT_EQ(rule.known_gap[0].place, (Place{"a.toml", 9, 14, 0}));
  EXPECT_EQ(rule.known_gap[1].expected, "");
}

TEST(RuleSet, rules_stand_in_order_of_file_and_place) {
  const RuleSet rules = RuleSet::load({{"b.toml", verb("verb.c", "c")}, {"a.toml", verb("verb.b", "b") + verb("verb.a", "a")}});
  EXPECT_EQ(ids(rules), (Strings{"verb.b", "verb.a", "verb.c"}));
  ASSERT_EQ(rules.of_kind("verb").size(), 3U);
  EXPECT_EQ(rules.of_kind("verb")[2]->id, "verb.c");
  EXPECT_TRUE(rules.of_kind("due").empty());
}

TEST(RuleSet, an_overlay_adds_replaces_and_takes_away) {
  const std::vector<RuleFile> base = {{"a.toml", verb("verb.a", "a") + verb("verb.b", "b") + verb("verb.c", "c")}};
  const RuleSet rules =
      RuleSet::load(base, {{"mine.toml", verb("verb.d", "d") + verb("verb.b", "bb") + "[[rule]]\nid = \"verb.a\"\ndisable = true\n"}});
  EXPECT_EQ(ids(rules), (Strings{"verb.b", "verb.c", "verb.d"}));
  EXPECT_EQ(rules.find("verb.b")->value("base"), "bb");
  EXPECT_EQ(rules.find("verb.b")->place.path, "mine.toml");
  EXPECT_EQ(rules.find("verb.a"), nullptr);
}

TEST(RuleSet, disable_false_is_nothing) {
  EXPECT_EQ(ids(RuleSet::load({{"a.toml", verb("verb.a", "a", "disable = false\n")}})), Strings{"verb.a"});
}

TEST(RuleSet, the_version_is_that_of_what_the_rules_say) {
  const std::string one = verb("verb.a", "a"), other = verb("verb.b", "b");
  const std::string version = RuleSet::load({{"a.toml", one}, {"b.toml", other}}).version();
  EXPECT_EQ(version.size(), 16U);
  EXPECT_EQ(version.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(RuleSet::load({{"b.toml", "# comment\n\n" + other}, {"a.toml", one + "# more\n"}}).version(), version);
  EXPECT_EQ(RuleSet::load({{"a.toml", one + "no_match = [\"x\"]\n"}, {"b.toml", other}}).version(), version);
  EXPECT_NE(RuleSet::load({{"a.toml", one + "rank = 1\n"}, {"b.toml", other}}).version(), version);
  EXPECT_NE(RuleSet::load({{"a.toml", one}}).version(), version);
  EXPECT_NE(RuleSet::load({{"a.toml", one}, {"b.toml", other}}, {{"c.toml", verb("verb.b", "bb")}}).version(), version);
  EXPECT_EQ(RuleSet::load({{"a.toml", one}}, {{"c.toml", other}}).version(), version);
}

const std::string kClasses = R"toml([[rule]]
id = "class.number-word"
kind = "class"
summary = "Numbers in words"
name = "number-word"
phrases = ["sixty", "sixty-one", "one hundred and first"]
values = ["sixty = 60", "sixty-one=61", "One hundred and first = 101"]
[[rule]]
id = "class.number-word-more"
kind = "class"
summary = "More of them"
name = "number-word"
phrases = ["seventy"]
[[rule]]
id = "actor.office"
kind = "actor"
summary = "s"
name = "Office (for Trees)"
class = "agency"
aliases = ["OFT"]
short_forms = ["Office"]
match = ["OFT"]
[[rule]]
id = "body.trees"
kind = "body"
summary = "s"
name = "Assembly of Trees"
code = "AT"
session_style = "year"
short_forms = ["Assembly"]
symbols = ["AT/RES/{session}/{number}"]
statement_symbols = ["AT/PRST/{year}/{number}"]
decision_symbols = ["AT/DEC/{year}/{number}"]
subject_lines = ["The Assembly of Trees,"]
[[rule]]
id = "layout.annex"
kind = "layout"
summary = "s"
role = "annex"
patterns = ["annex[es]"]
match = ["Annex"]
)toml";

TEST(RuleSet, classes_come_from_class_rules_and_from_names) {
  const RuleSet rules = RuleSet::load({{"a.toml", kClasses}});
  const PhraseClasses& classes = rules.classes();
  ASSERT_NE(classes.find("number-word"), nullptr);
  EXPECT_EQ(*classes.find("number-word"), (Strings{"sixty", "sixty-one", "one hundred and first", "seventy"}));
  EXPECT_EQ(*classes.find("actor"), (Strings{"Office \\(for Trees\\)", "OFT"}));
  EXPECT_EQ(*classes.find("actor-short"), Strings{"Office"});
  EXPECT_EQ(*classes.find("body"), Strings{"Assembly of Trees"});
  EXPECT_EQ(*classes.find("body-short"), Strings{"Assembly"});
  EXPECT_EQ(classes.find("month"), nullptr);
}

TEST(RuleSet, values_of_words) {
  const RuleSet rules = RuleSet::load({{"a.toml", kClasses}});
  EXPECT_EQ(rules.value_of("number-word", "sixty"), 60);
  EXPECT_EQ(rules.value_of("number-word", "sixty one"), 61);
  EXPECT_EQ(rules.value_of("number-word", "sixty-one"), 61);
  EXPECT_EQ(rules.value_of("number-word", "one hundred and first"), 101);
  EXPECT_EQ(rules.value_of("number-word", "seventy"), -1);
  EXPECT_EQ(rules.value_of("month", "sixty"), -1);
}

TEST(RuleSet, only_words_of_a_class_have_a_value) {
  std::vector<Rule> changed = RuleSet::load({{"a.toml", kClasses}}).all();
  for (Rule& rule : changed)
    if (rule.id == "class.number-word") rule.fields["phrases"] = {"sixty"};
  const RuleSet rules = RuleSet::of(std::move(changed));
  EXPECT_EQ(rules.value_of("number-word", "sixty"), 60);
  EXPECT_EQ(rules.value_of("number-word", "sixty-one"), -1);
}

TEST(RuleSet, bodies_and_layout_phrases) {
  const RuleSet rules = RuleSet::load({{"a.toml", kClasses}});
  ASSERT_EQ(rules.layout().bodies.size(), 1U);
  const Body& body = rules.layout().bodies.front();
  EXPECT_EQ(body.code, "AT");
  EXPECT_EQ(body.name, "Assembly of Trees");
  EXPECT_EQ(body.rule, "body.trees");
  EXPECT_EQ(body.session_style, SessionStyle::year);
  EXPECT_EQ(body.short_forms, Strings{"Assembly"});
  EXPECT_EQ(body.symbols, Strings{"AT/RES/{session}/{number}"});
  EXPECT_EQ(body.statement_symbols, Strings{"AT/PRST/{year}/{number}"});
  EXPECT_EQ(body.decision_symbols, Strings{"AT/DEC/{year}/{number}"});
  EXPECT_EQ(body.subject_lines, Strings{"The Assembly of Trees,"});
  ASSERT_EQ(rules.layout().phrases.size(), 1U);
  EXPECT_EQ(rules.layout().phrases[0].role, "annex");
  EXPECT_EQ(rules.layout().phrases[0].rule, "layout.annex");
  EXPECT_EQ(rules.layout().phrases[0].patterns, Strings{"annex[es]"});
}

TEST(RuleSet, a_pattern_may_use_the_names_of_actors) {
  EXPECT_EQ(load_report(kClasses + verb("verb.a", "asks {actor} of {body}")), "");
}

TEST(RuleSet, no_files_are_no_rules) {
  const RuleSet rules = RuleSet::load({});
  EXPECT_TRUE(rules.all().empty());
  EXPECT_EQ(rules.version().size(), 16U);
}

TEST(RuleSet, links_are_checked_unless_they_were_before) {
  const std::vector<RuleFile> broken = {{"a.toml", verb("verb.ask", "{no-such-class} asks")}};
  EXPECT_THROW(RuleSet::load(broken), RuleError);
  EXPECT_EQ(ids(RuleSet::load(broken, {}, LinkCheck::done_before)), Strings{"verb.ask"});
  EXPECT_THROW(RuleSet::load(broken, {{"mine.toml", verb("verb.beg", "begs")}}, LinkCheck::done_before), RuleError);
}

}  // namespace
}  // namespace mandates
