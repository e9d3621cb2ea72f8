// Characters that mislead, and what outputs make of them.
#include "reports/tricks.h"

#include <gtest/gtest.h>

#include "reports/csv.h"
#include "reports/html.h"
#include "reports/markdown.h"
#include "reports/width.h"

namespace mandates {
namespace {

TEST(Tricks, TurnersAreShownHiddenOnesLeftOut) {
  EXPECT_EQ(without_tricks("a\xE2\x80\xAE"
                           "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(without_tricks("a\xE2\x80\x8B\xC2\xAD"
                           "b"),
            "ab");
  EXPECT_EQ(without_tricks("a\x1b[2Jb"), "a\xEF\xBF\xBD[2Jb");
  EXPECT_EQ(without_tricks("a\xFF"
                           "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(without_tricks("tab\tline\nend"), "tab\tline\nend");
  EXPECT_EQ(printable("a\xE2\x80\xAE"
                      "b\xC2\x9B\n"),
            "a\\u202eb\\x9b\\x0a");
  EXPECT_EQ(printable("a\xE2\x80\x8B"
                      "b"),
            "ab");
}

TEST(Tricks, ScriptsAndEmojiStayWhole) {
  for (const char* text : {"👩‍🚀🏳️‍🌈", "منارة", "灯台", "می‌خواهم", "é", "“x” – ¶"}) {
    EXPECT_EQ(without_tricks(text), text);
    EXPECT_EQ(printable(text), text);
  }
}

TEST(Tricks, SpreadsheetsRunNothing) {
  EXPECT_EQ(csv_cell("=1+1"), "\"'=1+1\"");
  EXPECT_EQ(csv_cell("＝1"), "\"'＝1\"");
  EXPECT_EQ(csv_cell("\xE2\x80\x8B=1+1"), "\"'=1+1\"") << "what hides is gone before the look at the first character";
  EXPECT_EQ(csv_cell("-5"), "-5");
  EXPECT_EQ(csv_cell("-5+cmd"), "\"'-5+cmd\"");
  EXPECT_EQ(csv_cell("a;b"), "\"a;b\"");
}

TEST(Tricks, MarkdownStaysText) {
  EXPECT_EQ(markdown_text("1. a"), "1\\. a");
  EXPECT_EQ(markdown_text("- a"), "\\- a");
  EXPECT_EQ(markdown_text("well-kept, 3.5 % of 1946"), "well-kept, 3.5 % of 1946");
  EXPECT_EQ(markdown_text("http://x www.x"), "http\\://x www\\.x");
  EXPECT_EQ(markdown_text("    code"), "code");
}

TEST(Tricks, PagesEscape) {
  EXPECT_EQ(html_text("<a href='x'>\"&\x9C\xE2\x81\xA7"), "&lt;a href=&#39;x&#39;&gt;&quot;&amp;\xEF\xBF\xBD\xEF\xBF\xBD");
}

}  // namespace
}  // namespace mandates
