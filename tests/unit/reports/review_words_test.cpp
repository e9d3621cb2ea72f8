// Every reason of review has words, those of findings and of rules.
#include "reports/review_words.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

TEST(ReviewWords, EveryCodeHasAMeaning) {
  for (const char* code : {"columns",
                           "corrigendum",
                           "duplicate-number",
                           "earliest-as-due",
                           "item-without-clause",
                           "long-title",
                           "negated-duty",
                           "no-operative-paragraph",
                           "no-title",
                           "no-verb",
                           "nul-bytes",
                           "number-in-paragraph",
                           "number-inferred",
                           "numbering-gap",
                           "numbering-restart",
                           "organ-not-known",
                           "other-language-left-out",
                           "symbol-from-file-name",
                           "symbol-from-order",
                           "symbol-not-found",
                           "symbol-without-text",
                           "text-after-end",
                           "time-from-event",
                           "unread-paragraphs",
                           "unread-time",
                           "unresolved-actor",
                           "verb-in-preamble"})
    EXPECT_FALSE(review_meaning(code).empty()) << code;
  EXPECT_EQ(review_meaning("unread-time"), "a time that no rule reads");
  EXPECT_EQ(review_meaning("code-of-a-rule-of-mine"), "");
}

}  // namespace
}  // namespace mandates
