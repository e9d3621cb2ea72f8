// Widths, line breaks and words of reports.
#include <gtest/gtest.h>

#include "reports/due_words.h"
#include "reports/width.h"
#include "reports/words.h"
#include "reports/wrap.h"

namespace mandates {
namespace {

TEST(Width, CountsColumnsNotBytes) {
  EXPECT_EQ(width_of(""), 0);
  EXPECT_EQ(width_of("¶ 9(a)"), 6);
  EXPECT_EQ(width_of("灯台"), 4);
  EXPECT_EQ(width_of("e\xCC\x81"), 1);  // e and a combining acute
  EXPECT_EQ(width_of("\xFF\xFE"), 2);
}

TEST(Width, FitCutsBetweenCharacters) {
  EXPECT_EQ(fit("lighthouse", 10), "lighthouse");
  EXPECT_EQ(fit("lighthouse", 6), "light…");
  EXPECT_EQ(fit("the light", 5), "the…");
  EXPECT_EQ(fit("灯台守", 5), "灯台…");
  EXPECT_EQ(fit("灯台守", 4), "灯…");
  EXPECT_EQ(fit("x", 0), "");
}

TEST(Width, WholeCharacterStepsBack) {
  const std::string text = "a¶b";
  EXPECT_EQ(whole_character(text, 2), 1u);
  EXPECT_EQ(whole_character(text, 3), 3u);
  EXPECT_EQ(whole_character(text, 99), text.size());
}

TEST(Wrap, KeepsWordsWhole) {
  EXPECT_EQ(wrap("one two three", 7, 2), "  one two\n  three\n");
  EXPECT_EQ(wrap("lighthouses", 4, 0), "lighthouses\n");
  EXPECT_EQ(wrap("a\n\nb", 10, 0), "a\n\nb\n");
}

TEST(DueWords, SayCodesAsAPersonWould) {
  EXPECT_EQ(due_words("session:GA:65"), "GA, 65th session");
  EXPECT_EQ(due_words("session:ECOSOC:2007"), "ECOSOC, 2007 session");
  EXPECT_EQ(due_words("by:2013-03-31"), "by 31 March 2013");
  EXPECT_EQ(due_words("in:2010-04-01..2010-06-30"), "2nd quarter 2010");
  EXPECT_EQ(due_words("in:2010-07-01..2010-12-31"), "2nd half of 2010");
  EXPECT_EQ(due_words("in:2026-01-01..2026-12-31"), "2026");
  EXPECT_EQ(due_words("in:2002-01-01..2003-12-31"), "2002–2003");
  EXPECT_EQ(due_words("in:2025-05-12..2025-05-12"), "12 May 2025");
  EXPECT_EQ(due_words("in:2025-05-01..2025-05-31"), "May 2025");
  EXPECT_EQ(due_words("in:2025-05-12..2025-06-02"), "12 May 2025 – 2 June 2025");
  EXPECT_EQ(due_words("until:2025-06-30"), "until 30 June 2025");
  EXPECT_EQ(due_words("for:P1Y"), "for 1 year");
  EXPECT_EQ(due_words("within:P90D"), "within 90 days");
  EXPECT_EQ(due_words("every:P1Y"), "every year");
  EXPECT_EQ(due_words("every:P6M"), "every 6 months");
  EXPECT_EQ(due_words("every:regular"), "regularly");
  EXPECT_EQ(due_words("some other code"), "some other code");
}

TEST(Words, Counts) {
  EXPECT_EQ(count_words(1, "file"), "1 file");
  EXPECT_EQ(count_words(0, "file"), "0 files");
  EXPECT_EQ(count_words(1234567, "entry", "entries"), "1,234,567 entries");
}

}  // namespace
}  // namespace mandates
