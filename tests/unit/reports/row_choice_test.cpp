// Columns, order and number of rows that a person asks for.
#include "reports/row_choice.h"

#include <gtest/gtest.h>

#include <sstream>

#include "reports/markdown.h"
#include "text/errors.h"

namespace mandates {
namespace {

std::string listed(const RowChoice& choice, const std::string& format = "csv") {
  std::ostringstream out;
  const auto rows = choose_rows({{"symbol", "DOCUMENT"}, {"day", "DUE", Show::table}, {"asks", "ASKS", Show::data}}, choice,
                                [&](std::vector<Column> columns) { return make_row_writer(format, std::move(columns), out, {}); });
  rows->row({"A/RES/61/1", "~2026-02-01", 5});
  if (!rows->full()) rows->row({"A/RES/9/1", "2026-01-31", 12});
  if (!rows->full()) rows->row({"A/RES/60/1", "", 5});
  rows->finish();
  return out.str();
}

TEST(RowChoice, NothingChosenIsTheFormatsOwn) {
  EXPECT_EQ(listed({}), "symbol,asks\r\nA/RES/61/1,5\r\nA/RES/9/1,12\r\nA/RES/60/1,5\r\n");
}

TEST(RowChoice, ColumnsInTheOrderAskedFor) {
  EXPECT_EQ(listed({{"asks", "symbol"}, {}, 0}), "asks,symbol\r\n5,A/RES/61/1\r\n12,A/RES/9/1\r\n5,A/RES/60/1\r\n");
  EXPECT_EQ(listed({{"asks"}, {}, 1}, "table"), "ASKS\n5\n");
  EXPECT_EQ(listed({{"day"}, {}, 1}), "day\r\n~2026-02-01\r\n") << "a column that tables alone have";
}

TEST(RowChoice, SortsByValue) {
  EXPECT_EQ(listed({{"symbol"}, parse_sort({"symbol"}), 0}), "symbol\r\nA/RES/9/1\r\nA/RES/60/1\r\nA/RES/61/1\r\n");
  EXPECT_EQ(listed({{"symbol"}, parse_sort({"asks:desc"}), 0}), "symbol\r\nA/RES/9/1\r\nA/RES/61/1\r\nA/RES/60/1\r\n");
  EXPECT_EQ(listed({{"symbol"}, parse_sort({"asks", "symbol:asc"}), 0}), "symbol\r\nA/RES/60/1\r\nA/RES/61/1\r\nA/RES/9/1\r\n");
}

TEST(RowChoice, SortingKeepsTextThatWasBorrowed) {
  std::ostringstream out;
  const auto rows = choose_rows({{"symbol", "DOCUMENT"}}, {{}, parse_sort({"symbol"}), 0},
                                [&](std::vector<Column> columns) { return make_row_writer("csv", std::move(columns), out, {}); });
  for (std::string symbol : {"A/RES/61/100 of many letters", "A/RES/61/20 of many letters"}) {
    rows->row({Borrowed{symbol}});
    symbol.assign(symbol.size(), 'x');
  }
  rows->finish();
  EXPECT_EQ(out.str(), "symbol\r\nA/RES/61/20 of many letters\r\nA/RES/61/100 of many letters\r\n");
}

TEST(RowChoice, EmptyCellsAreLastEitherWay) {
  EXPECT_EQ(listed({{"day"}, parse_sort({"day"}), 0}), "day\r\n2026-01-31\r\n~2026-02-01\r\n\r\n");
  EXPECT_EQ(listed({{"day"}, parse_sort({"day:desc"}), 0}), "day\r\n~2026-02-01\r\n2026-01-31\r\n\r\n");
}

TEST(RowChoice, LimitCountsAfterSorting) {
  EXPECT_EQ(listed({{"symbol"}, parse_sort({"symbol"}), 1}), "symbol\r\nA/RES/9/1\r\n");
}

// Places of the columns of which a writer looks at no cell.
std::string unneeded(const RowChoice& choice, const std::string& format) {
  std::ostringstream out;
  const std::vector<Column> columns = {{"symbol", "DOCUMENT"}, {"day", "DUE", Show::table}, {"asks", "ASKS", Show::data}};
  const auto rows = choose_rows(columns, choice, [&](std::vector<Column> chosen) {
    return format == "md" ? make_markdown_writer(std::move(chosen), out) : make_row_writer(format, std::move(chosen), out, {});
  });
  std::string places;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (!rows->needs(i)) places += std::to_string(i);
  return places;
}

TEST(RowChoice, ToldWhichColumnsAreNeeded) {
  EXPECT_EQ(unneeded({}, "table"), "2");
  EXPECT_EQ(unneeded({}, "md"), "2");
  EXPECT_EQ(unneeded({{"asks"}, {}, 0}, "table"), "01") << "asked for by name, it is in the table";
  EXPECT_EQ(unneeded({{}, parse_sort({"asks"}), 0}, "table"), "") << "rows are sorted by what is not printed";
  EXPECT_EQ(unneeded({{"day"}, parse_sort({"symbol"}), 0}, "csv"), "2");
  for (const char* data : {"csv", "json", "jsonl"}) EXPECT_EQ(unneeded({}, data).find_first_of("02"), std::string::npos) << data;
}

TEST(RowChoice, UnknownNamesSayWhatWasMeant) {
  try {
    listed({{"symbl"}, {}, 0});
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_STREQ(error.what(), "--columns: no column symbl in this list");
    EXPECT_EQ(error.hint(), "did you mean symbol?");
  }
  EXPECT_THROW(listed({{}, parse_sort({"zzz"}), 0}), UsageError);
  EXPECT_THROW(parse_sort({"day:down"}), UsageError);
}

TEST(RowChoice, ComparesNumbersInTexts) {
  EXPECT_LT(compare_cells("A/RES/9/1", "A/RES/61/1"), 0);
  EXPECT_LT(compare_cells("9", "13(a)"), 0);
  EXPECT_EQ(compare_cells("007", "7"), 0);
  EXPECT_LT(compare_cells(9, 13), 0);
  EXPECT_GT(compare_cells("", "x"), 0);
}

}  // namespace
}  // namespace mandates
