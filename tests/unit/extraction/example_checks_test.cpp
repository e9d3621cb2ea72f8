// What stands behind the arrow of an example.
#include "extraction/example_checks.h"

#include <gtest/gtest.h>

#include "resolution.h"

namespace mandates {
namespace {

std::string wrong_with(const std::string& rule_id, const std::string& text, const std::string& expected, bool should_match = true) {
  const ExampleChecks checks = record_checks(builtin_rules());
  const Rule& rule = *builtin_rules().find(rule_id);
  return checks.at(rule.kind)(rule, {text, expected, {}, {}}, should_match).value_or("nothing");
}

const std::string kReport = "Requests the Secretary-General to submit a report to the General Assembly at its eighty-first session";

TEST(ExampleChecks, WhatTheRecordShowsIsRight) {
  EXPECT_EQ(wrong_with("due.session-ordinal", kReport, "session:GA:81"), "nothing");
  EXPECT_EQ(wrong_with("verb.request", kReport, "request"), "nothing");
  EXPECT_EQ(wrong_with("actor.secretary-general", kReport, "Secretary-General"), "nothing");
  EXPECT_EQ(wrong_with("deliverable.submit-report", kReport, "report"), "nothing");
}

TEST(ExampleChecks, AnythingElseIsWrong) {
  EXPECT_EQ(wrong_with("due.session-ordinal", kReport, "session:GA:82"), "it should give session:GA:82, and gives session:GA:81");
  EXPECT_EQ(wrong_with("actor.deputy-secretary-general", kReport, "Deputy Secretary-General"),
            "it should give Deputy Secretary-General, and gives nothing");
}

TEST(ExampleChecks, TheTextHasToBeAnOperativeParagraph) {
  EXPECT_EQ(wrong_with("due.session-ordinal", "at its eighty-first session", "session:GA:81"),
            "the text before the arrow is no operative paragraph: no verb is found in it");
}

TEST(ExampleChecks, LinesBehindTheTextAreItsItems) {
  const std::string text = "Requests the Secretary-General to do the following:\n(a) To count the lamps;\n(b) To submit a report";
  EXPECT_EQ(wrong_with("class.list-announcer", text, "Secretary-General; Secretary-General"), "nothing");
  EXPECT_EQ(wrong_with("deliverable.submit-report", text, "report"), "nothing");
}

TEST(ExampleChecks, ATextMaySpeakInTheFirstPerson) {
  EXPECT_EQ(wrong_with("verb.request", "We request the Secretary-General to count the lamps", "request, directive, obligation"), "nothing");
}

TEST(ExampleChecks, WithoutAnArrowThePatternTells) {
  EXPECT_EQ(wrong_with("due.session-ordinal", "at its eighty-first session", ""), "nothing");
  EXPECT_NE(wrong_with("due.session-ordinal", "at its eighty-first session", "", false), "nothing");
}

TEST(ExampleChecks, BuiltinRulesGiveWhatTheyPromise) {
  for (const Diagnostic& found : check_rules(builtin_rule_files(), {}, record_checks).found)
    ADD_FAILURE() << found.place.line << ": " << found.message;
}

}  // namespace
}  // namespace mandates
