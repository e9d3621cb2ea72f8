// Widths, line breaks and words of reports.
#include <gtest/gtest.h>

#include "reports/due_words.h"
#include "reports/tricks.h"
#include "reports/width.h"
#include "reports/words.h"
#include "reports/wrap.h"
#include "text/cut.h"

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

// fit() character by character.
std::string cut_slowly(const std::string& text, int width) {
  if (width_of(text) <= width) return text;
  std::string kept;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) {
    const char* const begin = at;
    next_character(at, end);
    const std::string longer = kept + std::string(begin, at);
    if (width_of(longer) > width - 1) break;
    kept = longer;
  }
  while (!kept.empty() && kept.back() == ' ') kept.pop_back();
  return kept + "…";
}

TEST(Width, RunsOfAsciiCountAsCharactersDo) {
  const std::string plain = "the light of 12 lamps, kept ";
  for (std::size_t before = 0; before <= plain.size(); ++before) {
    for (const std::string special : {"", "é", "灯", "\xFF", "\t", "\x7F", "\x1F", "~", "\x1b[2J"}) {
      const std::string text = plain.substr(0, before) + special + plain;
      EXPECT_EQ(width_of(text), static_cast<int>(before) + width_of(special) + static_cast<int>(plain.size())) << text;
      for (int width = 1; width < 70; width += 3) {
        EXPECT_EQ(fit(text, width), cut_slowly(text, width)) << text << " in " << width;
        const Fitted shown = fitted(text, width);
        EXPECT_EQ(shown.columns, width_of(std::string(shown.text) + (shown.cut ? kEllipsis : ""))) << text << " in " << width;
      }
      const bool harmless = special.empty() || special == "~";
      EXPECT_EQ(is_plain(text), harmless) << text;
      EXPECT_EQ(printable(text), plain.substr(0, before) + printable(special) + plain);
    }
  }
}

TEST(Width, WholeCharacterStepsBack) {
  const std::string text = "a¶b";
  EXPECT_EQ(character_at(text, 2), 1u);
  EXPECT_EQ(character_at(text, 3), 3u);
  EXPECT_EQ(character_at(text, 99), text.size());
}

TEST(Wrap, KeepsWordsWhole) {
  EXPECT_EQ(wrap("one two three", 7, 2), "  one two\n  three\n");
  EXPECT_EQ(wrap("lighthouses", 4, 0), "lighthouses\n");
  EXPECT_EQ(wrap("a\n\nb", 10, 0), "a\n\nb\n");
}

TEST(DueWords, SayCodesAsAPersonWould) {
  EXPECT_EQ(due_words(DueCode::stored("session:GA:65")), "GA, 65th session");
  EXPECT_EQ(due_words(DueCode::stored("session:ECOSOC:2007")), "ECOSOC, 2007 session");
  EXPECT_EQ(due_words(DueCode::stored("by:2013-03-31")), "by 31 March 2013");
  EXPECT_EQ(due_words(DueCode::stored("in:2010-04-01..2010-06-30")), "2nd quarter 2010");
  EXPECT_EQ(due_words(DueCode::stored("in:2010-07-01..2010-12-31")), "2nd half of 2010");
  EXPECT_EQ(due_words(DueCode::stored("in:2026-01-01..2026-12-31")), "2026");
  EXPECT_EQ(due_words(DueCode::stored("in:2002-01-01..2003-12-31")), "2002–2003");
  EXPECT_EQ(due_words(DueCode::stored("in:2025-05-12..2025-05-12")), "12 May 2025");
  EXPECT_EQ(due_words(DueCode::stored("in:2025-05-01..2025-05-31")), "May 2025");
  EXPECT_EQ(due_words(DueCode::stored("in:2025-05-12..2025-06-02")), "12 May 2025 – 2 June 2025");
  EXPECT_EQ(due_words(DueCode::stored("until:2025-06-30")), "until 30 June 2025");
  EXPECT_EQ(due_words(DueCode::stored("until:session:GA:85")), "until GA, 85th session");
  EXPECT_EQ(due_words(DueCode::stored("for:P1Y")), "for 1 year");
  EXPECT_EQ(due_words(DueCode::stored("within:P90D")), "within 90 days");
  EXPECT_EQ(due_words(DueCode::stored("every:P1Y")), "every year");
  EXPECT_EQ(due_words(DueCode::stored("every:P6M")), "every 6 months");
  EXPECT_EQ(due_words(DueCode::stored("every:regular")), "regularly");
  EXPECT_EQ(due_words(DueCode::stored("some other code")), "some other code");
}

TEST(Words, Counts) {
  EXPECT_EQ(count_words(1, "file"), "1 file");
  EXPECT_EQ(count_words(0, "file"), "0 files");
  EXPECT_EQ(count_words(1234567, "entry", "entries"), "1,234,567 entries");
}

}  // namespace
}  // namespace mandates
