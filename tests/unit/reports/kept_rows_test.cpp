// Rows kept as values, and parts of lists.
#include "reports/kept_rows.h"

#include <gtest/gtest.h>

#include <sstream>

#include "reports/row_choice.h"

namespace mandates {
namespace {

std::vector<Column> columns() {
  return {{"day", "DAY"}, {"about", "ABOUT", Show::table}, {"id", "", Show::data}, {"text", "", Show::data}};
}

void write(RowWriter& rows, int count) {
  rows.heading("First", "detail");
  for (int i = 1; i <= count && !rows.full(); ++i) {
    const std::string id = "id" + std::to_string(i);
    if (i == 4) rows.heading("Second", "");
    rows.row({i, "x", Borrowed{id}, ""});
  }
  rows.heading("3 more: --status standing", "");
  rows.finish();
}

std::string ids(const KeptRows& kept) {
  std::string text;
  for (const KeptRows::Row& row : kept.rows) text += kept.text(row, "id") + " ";
  return text;
}

TEST(KeptRows, KeepsTheRowsOfAWindowUnderTheirHeadings) {
  KeptRows kept;
  kept.wanted = {"id"};
  const auto rows = keep_rows(columns(), {2, 2}, kept);
  EXPECT_TRUE(rows->needs(0) && rows->needs(1) && rows->needs(2));
  EXPECT_FALSE(rows->needs(3));
  write(*rows, 9);
  EXPECT_EQ(ids(kept), "id3 id4 ");
  EXPECT_TRUE(kept.more);
  EXPECT_EQ(kept.headings[static_cast<std::size_t>(kept.rows[0].heading)].title, "First");
  EXPECT_EQ(kept.headings[static_cast<std::size_t>(kept.rows[1].heading)].title, "Second");
  EXPECT_EQ(kept.headings.back().title, "3 more: --status standing");
  EXPECT_EQ(kept.text(kept.rows[0], "nothing"), "");
}

TEST(KeptRows, SaysThatNothingFollows) {
  KeptRows kept;
  const auto rows = keep_rows(columns(), {0, 9}, kept);
  write(*rows, 9);
  EXPECT_EQ(kept.rows.size(), 9u);
  EXPECT_FALSE(kept.more);
}

TEST(KeptRows, WindowOfWrittenRows) {
  for (const auto& [window, expected, follows] : {std::tuple{RowWindow{1, 2}, "2,3,", true},
                                                  {RowWindow{7, 5}, "8,9,", false},
                                                  {RowWindow{0, 9}, "1,2,3,4,5,6,7,8,9,", false},
                                                  {RowWindow{20, 2}, "", false}}) {
    std::ostringstream out;
    bool more = false;
    const auto rows = choose_rows(columns(), {{"day"}, {}, 0}, [&, &window = window](std::vector<Column> chosen) {
      return window_rows(make_row_writer("csv", std::move(chosen), out, {}), window, more);
    });
    write(*rows, 9);
    std::string text = out.str().substr(out.str().find('\n') + 1);
    std::string joined;
    for (const char c : text) joined += c == '\n' ? "," : c == '\r' ? "" : std::string(1, c);
    EXPECT_EQ(joined, expected);
    EXPECT_EQ(more, follows);
  }
}

}  // namespace
}  // namespace mandates
