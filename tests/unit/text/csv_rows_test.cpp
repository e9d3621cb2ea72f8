// Tables as text: quotes, separators, lines.
#include "text/csv_rows.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

using Fields = std::vector<std::string>;

TEST(CsvRows, QuotesHoldSeparatorsQuotesAndLines) {
  const auto rows = csv_rows("a,b\r\n\"x, y\",\"he said \"\"no\"\"\"\n\n\"two\nlines\", z \nlast,\n");
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[1].fields, (Fields{"x, y", "he said \"no\""}));
  EXPECT_EQ(rows[2].fields, (Fields{"two lines", "z"}));
  EXPECT_EQ(rows[2].line, 4);
  EXPECT_EQ(rows[3].line, 6);
  EXPECT_EQ(rows[3].fields, (Fields{"last", ""}));
}

TEST(CsvRows, TheFirstLineTellsTheSeparator) {
  EXPECT_EQ(csv_rows("\xEF\xBB\xBFone;two\na,b;c\n").at(1).fields, (Fields{"a,b", "c"}));
  EXPECT_EQ(csv_rows("\xEF\xBB\xBFone;two\n").at(0).fields, (Fields{"one", "two"}));
  EXPECT_EQ(csv_rows("one\ttwo\na;b\tc").at(1).fields, (Fields{"a;b", "c"}));
}

TEST(CsvRows, AnUnclosedQuoteIsTold) {
  const auto rows = csv_rows("a,b\n\"x,y\nz,1\n");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_TRUE(rows[1].unclosed);
  EXPECT_FALSE(rows[0].unclosed);
  EXPECT_TRUE(csv_rows("").empty());
}

}  // namespace
}  // namespace mandates
