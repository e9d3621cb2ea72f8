// What is wrong with a rule file is told with its place, its line and a hint, word for word.
#include <gtest/gtest.h>

#include "rule_text.h"

namespace mandates {
namespace {

/// A sound rule to put errors beside.
const std::string kVerb = R"([[rule]]
id = "verb.request"
kind = "verb"
summary = "Asks"
base = "request"
type = "directive"
forms = ["requests"]
match = ["requests"]
)";

TEST(RuleErrors, a_sound_file_says_nothing) {
  EXPECT_EQ(load_report(kVerb), "");
}

TEST(RuleErrors, toml_syntax) {
  EXPECT_EQ(load_report("[[rule]]\nid = verb.request\n"), R"(a.toml:2:6: error: not TOML: could not determine value type
id = verb.request
     ^
hint: rules are written as key = "text" or key = ["text", "text"] under a line [[rule]]
)");
}

TEST(RuleErrors, a_file_that_is_no_toml) {
  EXPECT_EQ(load_report("Requests the Secretary-General to report;\n"),
            R"(a.toml:1:10: error: not TOML: expected '=', saw 't'
Requests the Secretary-General to report;
         ^
hint: rules are written as key = "text" or key = ["text", "text"] under a line [[rule]]
)");
}

TEST(RuleErrors, an_empty_file) {
  EXPECT_EQ(load_report(""),
            "a.toml:1:1: error: the rule file is empty\nhint: write rules into it, each under a line [[rule]], or delete it\n");
  EXPECT_EQ(load_report(" \n\n"),
            "a.toml:1:1: error: the rule file is empty\nhint: write rules into it, each under a line [[rule]], or delete it\n");
}

TEST(RuleErrors, a_file_of_comments_is_a_warning) {
  EXPECT_EQ(load_report("# nothing yet\n"), "a.toml:1:1: warning: the rule file has no rules, only comments\n# nothing yet\n^\n");
}

TEST(RuleErrors, a_file_that_is_no_text) {
  EXPECT_EQ(load_report(std::string("PK\x03\x04\n\0\0", 7)),
            "a.toml:2:1: error: the rule file is no UTF-8 text\nhint: rule files are TOML text in UTF-8\n");
  EXPECT_EQ(load_report("# caf\xE9\n"), "a.toml:1:6: error: the rule file is no UTF-8 text\nhint: rule files are TOML text in UTF-8\n");
}

TEST(RuleErrors, unknown_key) {
  EXPECT_EQ(load_report(kVerb + "form = [\"asks\"]\n"), R"(a.toml:9:1: error: a rule of kind "verb" has no key "form"
form = ["asks"]
^
hint: did you mean "forms"?
)");
  EXPECT_EQ(load_report(kVerb + "colour = \"red\"\n"), R"(a.toml:9:1: error: a rule of kind "verb" has no key "colour"
colour = "red"
^
hint: its keys are id, kind, summary, match, no_match, known_gap, disable, base, type, rank, forms, plural_forms, misprints, noun_like, named_by_next, complement
)");
}

TEST(RuleErrors, keys_outside_of_rules) {
  EXPECT_EQ(load_report("title = \"x\"\n[rules]\n" + kVerb), R"(a.toml:2:2: error: unknown key "rules" outside of a rule
[rules]
 ^
hint: each rule begins with the line [[rule]]
a.toml:1:1: error: unknown key "title" outside of a rule
title = "x"
^
hint: keys belong under a line [[rule]]
)");
  EXPECT_EQ(load_report("[rule]\nid = \"x\"\n"), R"(a.toml:1:2: error: "rule" is no list of tables
[rule]
 ^
hint: each rule begins with the line [[rule]], in double brackets
)");
}

TEST(RuleErrors, wrong_types) {
  EXPECT_EQ(load_report(kVerb + "rank = \"5\"\nnoun_like = 1\nmisprints = [\"requesting\", 3]\n"),
            R"(a.toml:11:28: error: "misprints" must be a list of patterns, but this is a number
misprints = ["requesting", 3]
                           ^
hint: write misprints = ["…", "…"]
a.toml:10:13: error: "noun_like" must be true or false, but this is a number
noun_like = 1
            ^
hint: write noun_like = true
a.toml:9:8: error: "rank" must be a whole number, but this is a text
rank = "5"
       ^
hint: write rank = 5
)");
  EXPECT_EQ(
      load_report(
          "[[rule]]\nid = 3\nkind = \"verb\"\nsummary = [\"x\"]\nbase = \"x\"\ntype = \"directive\"\nforms = [\"x\"]\nmatch = [\"x\"]\n"),
      R"(a.toml:2:6: error: "id" must be a text, but this is a number
id = 3
     ^
hint: write id = "…"
a.toml:4:11: error: "summary" must be a text, but this is a list
summary = ["x"]
          ^
hint: write summary = "…"
)");
}

TEST(RuleErrors, illegal_values) {
  EXPECT_EQ(load_report("[[rule]]\nid = \"Verb x\"\nkind = \"verb\"\nsummary = \"s\"\nbase = \"x\"\ntype = \"order\"\nforms = [\"x\", "
                        "\"\"]\nmatch = [\"x\"]\n"),
            R"(a.toml:2:6: error: the id "Verb x" has characters that ids may not have
id = "Verb x"
     ^
hint: ids are made of small letters, digits, full stops and hyphens: verb.call-upon
a.toml:7:15: error: a text of "forms" is empty
forms = ["x", ""]
              ^
a.toml:6:8: error: "order" is no value of "type"
type = "order"
       ^
hint: the values are directive, deciding, reinforcing, observing, evaluative
)");
}

TEST(RuleErrors, missing_fields) {
  EXPECT_EQ(load_report("[[rule]]\nkind = \"verb\"\nbase = \"x\"\ntype = \"directive\"\nforms = []\n"),
            R"(a.toml:1:1: error: the rule has no id
[[rule]]
^
hint: add the line id = "…"
a.toml:1:1: error: the rule has no summary
[[rule]]
^
hint: add the line summary = "…"
a.toml:5:9: error: "forms" is an empty list
forms = []
        ^
)");
  EXPECT_EQ(
      load_report("[[rule]]\nid = \"verb.x\"\nkind = \"verb\"\nsummary = \"s\"\nforms = [\"x\"]\ntype = \"directive\"\nmatch = [\"x\"]\n"),
      R"(a.toml:2:6: error: a rule of kind "verb" needs "base"
id = "verb.x"
     ^
hint: base = "…": base form written into the record: call upon
)");
}

TEST(RuleErrors, missing_examples_are_a_warning) {
  EXPECT_EQ(
      load_report("[[rule]]\nid = \"verb.x\"\nkind = \"verb\"\nsummary = \"s\"\nbase = \"x\"\nforms = [\"x\"]\ntype = \"directive\"\n"),
      R"(a.toml:2:6: warning: the rule "verb.x" has no example
id = "verb.x"
     ^
hint: add match = ["words that the rule must find"]
)");
}

TEST(RuleErrors, unknown_kind) {
  EXPECT_EQ(load_report("[[rule]]\nid = \"x\"\nkind = \"verbs\"\nsummary = \"s\"\n"), R"(a.toml:3:8: error: there is no kind of rule "verbs"
kind = "verbs"
       ^
hint: did you mean "verb"?
)");
}

TEST(RuleErrors, duplicate_ids_in_one_file_and_in_two) {
  EXPECT_EQ(load_report(kVerb + kVerb), R"(a.toml:10:6: error: the id "verb.request" is given twice
id = "verb.request"
     ^
hint: the first one is at a.toml:2:6
)");
  EXPECT_EQ(load_report({{"b.toml", kVerb}, {"a.toml", kVerb}}), R"(b.toml:2:6: error: the id "verb.request" is given twice
id = "verb.request"
     ^
hint: the first one is at a.toml:2:6
)");
}

const std::string kClass = "[[rule]]\nid = \"class.x\"\nkind = \"class\"\nsummary = \"s\"\nname = \"adverbial\"\n";

TEST(RuleErrors, patterns_that_do_not_compile_are_shown_where_they_break) {
  EXPECT_EQ(load_report(kClass + "phrases = [\"also\", \"in (this regard\"]\n"), R"(a.toml:6:24: error: "(" is not closed
phrases = ["also", "in (this regard"]
                       ^
hint: the language of patterns is described in docs/rules.md
)");
  EXPECT_EQ(load_report(kClass + "phrases = ['\\(a\\) | b']\n"), R"(a.toml:6:19: error: "|" stands outside of brackets
phrases = ['\(a\) | b']
                  ^
hint: the language of patterns is described in docs/rules.md
)");
}

TEST(RuleErrors, the_column_of_a_pattern_counts_escapes_and_bytes) {
  EXPECT_EQ(load_report(kClass + "phrases = [\"\\\\(é\\\\) \\u00e9 {\"]\n"), R"(a.toml:6:29: error: "{" is not closed
phrases = ["\\(é\\) \u00e9 {"]
                            ^
hint: the language of patterns is described in docs/rules.md
)");
}

TEST(RuleErrors, unknown_classes) {
  EXPECT_EQ(load_report(kClass + "phrases = [\"also\"]\n[[rule]]\nid = \"class.y\"\nkind = \"class\"\nsummary = \"s\"\nname = "
                                 "\"y\"\nphrases = [\"a {adverbal} b {zebra}\"]\n"),
            R"(a.toml:12:15: error: there is no class {adverbal}
phrases = ["a {adverbal} b {zebra}"]
              ^
hint: did you mean {adverbial}?
a.toml:12:28: error: there is no class {zebra}
phrases = ["a {adverbal} b {zebra}"]
                           ^
hint: classes are rules of kind "class"
)");
}

TEST(RuleErrors, a_class_that_uses_itself_is_told_once_at_each_of_its_phrases) {
  EXPECT_EQ(load_report(kClass + "phrases = [\"also {adverbial}\"]\n" + kVerb + "misprints = [\"{adverbial} requesting\"]\n"),
            R"(a.toml:6:18: error: the class {adverbial} uses itself: adverbial → adverbial
phrases = ["also {adverbial}"]
                 ^
hint: the language of patterns is described in docs/rules.md
)");
}

TEST(RuleErrors, a_broken_class_is_told_once_not_where_it_is_used) {
  EXPECT_EQ(load_report(kClass + "phrases = [\"also (\"]\n" + kVerb + "misprints = [\"{adverbial} requesting\"]\n"),
            R"(a.toml:6:18: error: "(" is not closed
phrases = ["also ("]
                 ^
hint: the language of patterns is described in docs/rules.md
)");
}

TEST(RuleErrors, names_of_classes) {
  EXPECT_EQ(
      load_report(
          "[[rule]]\nid = \"class.x\"\nkind = \"class\"\nsummary = \"s\"\nname = \"year\"\nphrases = [\"a\"]\nvalues = [\"a is 1\"]\n"),
      R"(a.toml:5:8: error: the class {year} is built in
name = "year"
       ^
hint: give the class another name
a.toml:7:11: error: "a is 1" gives no number to a word
values = ["a is 1"]
          ^
hint: write "sixty = 60"
)");
}

const std::string kUseOfCount =
    "[[rule]]\nid = \"due.x\"\nkind = \"due\"\nsummary = \"s\"\nphrases = [\"within {count} days\"]\ncode = [\"within:P{count}D\"]\n"
    "match = [\"within one days\"]\n";

TEST(RuleErrors, a_value_of_a_word_outside_its_class) {
  EXPECT_EQ(
      load_report("[[rule]]\nid = \"class.x\"\nkind = \"class\"\nsummary = \"s\"\nname = \"count\"\nphrases = [\"one\"]\nvalues = [\"one = "
                  "1\", \"two = 2\"]\n" +
                  kUseOfCount),
      R"(a.toml:7:22: error: "two" is no phrase of the class
values = ["one = 1", "two = 2"]
                     ^
hint: add it to the phrases: only words of the class have a value
)");
}

TEST(RuleErrors, a_layout_rule_cannot_use_classes_of_rules) {
  EXPECT_EQ(load_report(kClass + "phrases = [\"also\"]\n[[rule]]\nid = \"layout.x\"\nkind = \"layout\"\nsummary = \"s\"\nrole = "
                                 "\"annex\"\npatterns = [\"{adverbial}\"]\nmatch = [\"also\"]\n"),
            R"(a.toml:12:14: error: a rule of kind "layout" cannot use the class {adverbial}
patterns = ["{adverbial}"]
             ^
hint: its patterns may use only the built-in classes, as {word} or {number}
)");
}

const std::string kReiteration = R"([[rule]]
id = "reiteration.request"
kind = "reiteration"
summary = "s"
phrases = ["reiterates its request to"]
match = ["reiterates its request to"]
)";

TEST(RuleErrors, references_to_unknown_ids) {
  EXPECT_EQ(load_report(kVerb + kReiteration + "verb = \"verb.requst\"\n"), R"(a.toml:15:8: error: there is no rule "verb.requst"
verb = "verb.requst"
       ^
hint: did you mean "verb.request"?
)");
  EXPECT_EQ(load_report(kVerb + kReiteration + "verb = \"reiteration.request\"\n"),
            R"(a.toml:15:8: error: "reiteration.request" is a rule of kind "reiteration"
verb = "reiteration.request"
       ^
hint: "verb" names a rule of kind verb
)");
}

TEST(RuleErrors, a_reference_to_a_rule_taken_away_says_where) {
  EXPECT_EQ(load_report({{"a.toml", kVerb + kReiteration + "verb = \"verb.request\"\n"}},
                        {{"mine.toml", "[[rule]]\nid = \"verb.request\"\ndisable = true\n"}}),
            R"(a.toml:15:8: error: there is no rule "verb.request"
verb = "verb.request"
       ^
hint: it is taken away at mine.toml:2:6
)");
}

TEST(RuleErrors, taking_away) {
  EXPECT_EQ(load_report({{"a.toml", kVerb}}, {{"mine.toml", "[[rule]]\nid = \"verb.requests\"\ndisable = true\n"}}),
            R"(mine.toml:2:6: error: there is no rule "verb.requests" to take away
id = "verb.requests"
     ^
hint: did you mean "verb.request"?
)");
  EXPECT_EQ(load_report({{"a.toml", kVerb}}, {{"mine.toml", "[[rule]]\nid = \"verb.request\"\ndisable = true\nkind = \"verb\"\n"}}),
            R"(mine.toml:4:1: error: a rule that is taken away has only an id, no "kind"
kind = "verb"
^
hint: without `disable`, a rule of the same id replaces the other one
)");
  EXPECT_EQ(load_report("[[rule]]\nid = \"verb.request\"\ndisable = true\n"), R"(a.toml:3:11: error: a built-in rule cannot take itself away
disable = true
          ^
hint: delete the rule instead; `disable` is for rules that are laid over others
)");
}

TEST(RuleErrors, all_errors_of_all_files_are_found_in_one_run) {
  try {
    RuleSet::load({{"a.toml", "[[rule]\n"}, {"b.toml", ""}, {"c.toml", kVerb + "colour = 1\n"}});
    FAIL();
  } catch (const RuleError& wrong) {
    EXPECT_STREQ(wrong.what(), "the rules have 3 errors");
    ASSERT_EQ(wrong.found().size(), 3U);
    EXPECT_EQ(wrong.found()[0].code, "toml-syntax");
    EXPECT_EQ(wrong.found()[1].code, "empty-rule-file");
    EXPECT_EQ(wrong.found()[2].code, "unknown-key");
  }
}

TEST(RuleErrors, one_error_is_one_error) {
  try {
    RuleSet::load({{"a.toml", ""}});
    FAIL();
  } catch (const RuleError& wrong) {
    EXPECT_STREQ(wrong.what(), "the rules have an error");
  }
}

}  // namespace
}  // namespace mandates
