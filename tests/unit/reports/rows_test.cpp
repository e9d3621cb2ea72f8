// Rows as tables, CSV and JSON.
#include "reports/rows.h"

#include <gtest/gtest.h>

#include <sstream>

#include "reports/csv.h"
#include "reports/width.h"
#include "text/errors.h"

namespace mandates {
namespace {

std::vector<Column> columns() {
  return {{"symbol", "DOCUMENT"},
          {"words", "WORDS", Show::everywhere, false, true},
          {"count", "N", Show::everywhere, true},
          {"list", "LIST", Show::data},
          {"mark", "MARK", Show::table}};
}

std::string written(const char* format, const std::vector<std::vector<Cell>>& rows, TableStyle style = {60, false}) {
  std::ostringstream out;
  const auto writer = make_row_writer(format, columns(), out, style);
  for (const auto& row : rows) writer->row(row);
  writer->finish();
  return out.str();
}

std::vector<Cell> row(const std::string& words) {
  return {"A/1", words, 7, std::vector<std::string>{"a", "b"}, "!"};
}

TEST(Rows, TableShowsItsColumnsSideBySide) {
  EXPECT_EQ(written("table", {row("short"), {"A/22", "", 12, std::vector<std::string>{}, ""}}),
            "DOCUMENT  WORDS   N  MARK\n"
            "A/1       short   7  !\n"
            "A/22      –      12  –\n");
}

TEST(Rows, TableFitsItsWidth) {
  const std::string table =
      written("table", {row(std::string(200, 'x')), row("灯台の保護に関する決議の実施状況についての報告書の提出")}, {40, false});
  std::istringstream lines(table);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(width_of(line), 40) << line;
  EXPECT_NE(table.find("…"), std::string::npos);
}

TEST(Rows, TableNeverGetsNarrowerThanItsCellsNeed) {
  EXPECT_NE(written("table", {row("some words that are cut")}, {1, false}).find("some wo…"), std::string::npos);
}

TEST(Rows, TableHasColoursOnlyWhereAsked) {
  const std::vector<std::vector<Cell>> rows{{Cell("A/1", Tone::bad), "w", 1, std::vector<std::string>{}, ""}};
  EXPECT_EQ(written("table", rows).find('\x1b'), std::string::npos);
  EXPECT_NE(written("table", rows, {60, true}).find("\x1b[31mA/1\x1b[0m"), std::string::npos);
}

TEST(Rows, TableDoesNotLetTextDriveTheTerminal) {
  const std::string table = written("table", {row("a\x1b[2Jb\nc\td\xE2\x80\xAE"
                                                  "e\xFF")});
  EXPECT_EQ(table.find('\x1b'), std::string::npos);
  EXPECT_NE(table.find("a\\x1b[2Jb\\x0ac d\\u202ee"), std::string::npos) << table;
}

TEST(Rows, TableOfNothingIsNothing) {
  EXPECT_EQ(written("table", {}), "");
}

TEST(Rows, TableSettlesItsWidthsAndGoesOn) {
  std::vector<std::vector<Cell>> rows(600, row("short"));
  rows.push_back(row("longer than all before"));
  const std::string table = written("table", rows);
  EXPECT_NE(table.find("A/1       shor"), std::string::npos);
  EXPECT_NE(table.find("long…"), std::string::npos);
}

TEST(Rows, NarrowTablesLeaveColumnsOutBeforeTheyCutNames) {
  const auto table = [](int width) {
    std::ostringstream out;
    const auto writer = make_row_writer("table",
                                        {{"day", "DUE"},
                                         {"at", "AT", Show::everywhere, false, false, 1},
                                         {"symbol", "DOCUMENT"},
                                         {"asked", "ASKED", Show::everywhere, false, true}},
                                        out, {width, false});
    writer->row({"2026-01-31", "GA, 81st session", "A/RES/80/410", "report on the lighthouses"});
    writer->finish();
    return out.str();
  };
  EXPECT_EQ(table(72),
            "DUE         AT                DOCUMENT      ASKED\n2026-01-31  GA, 81st session  A/RES/80/410  report on the lighthouses\n");
  EXPECT_EQ(table(46), "DUE         DOCUMENT      ASKED\n2026-01-31  A/RES/80/410  report on the light…\n");
  EXPECT_EQ(table(24), "DUE       DOCUMENT  ASKED\n2026-01…  A/RES/8…  report…\n") << "then all are cut";
}

TEST(Rows, HeadingsStandInTablesOnly) {
  for (const char* format : {"table", "csv"}) {
    std::ostringstream out;
    const auto writer = make_row_writer(format, {{"a", "A"}}, out, {});
    writer->heading("June 2010", "soon");
    writer->row({"x"});
    writer->finish();
    EXPECT_EQ(out.str(), std::string(format) == "table" ? "A\n\nJune 2010   soon\nx\n" : "a\r\nx\r\n");
  }
}

TEST(Rows, CsvHasItsColumnsAndLineEnds) {
  EXPECT_EQ(written("csv", {row("a, \"b\"\nc")}), "symbol,words,count,list\r\nA/1,\"a, \"\"b\"\"\nc\",7,\"a; b\"\r\n");
  EXPECT_EQ(written("csv", {}), "symbol,words,count,list\r\n");
}

TEST(Rows, CsvCellsAreNoFormulas) {
  EXPECT_EQ(csv_cell("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
  EXPECT_EQ(csv_cell("+1 then"), "\"'+1 then\"");
  EXPECT_EQ(csv_cell("@all"), "\"'@all\"");
  EXPECT_EQ(csv_cell("\tx"), "\"'\tx\"");
  EXPECT_EQ(csv_cell("-12"), "-12");
  EXPECT_EQ(csv_cell("2010-06-01"), "2010-06-01");
}

TEST(Rows, CsvDoublesQuotesWhereverTheyStand) {
  EXPECT_EQ(csv_cell("\""), "\"\"\"\"");
  EXPECT_EQ(csv_cell("\"a\"\"b\""), "\"\"\"a\"\"\"\"b\"\"\"");
  EXPECT_EQ(csv_cell("a; b"), "\"a; b\"");
  EXPECT_EQ(csv_cell("=a"), "\"'=a\"");
  EXPECT_EQ(csv_cell("a=b+c-d@e"), "a=b+c-d@e");
  EXPECT_EQ(csv_cell(""), "");
}

TEST(Rows, BorrowedTextIsWrittenLikeAnyOther) {
  const std::string words = "words, \"quoted\" \xFF";
  for (const char* format : {"table", "csv", "json", "jsonl"}) {
    const std::vector<Cell> borrowed{Borrowed{"A/1"}, Borrowed{words}, 7, std::vector<std::string>{"a", "b"},
                                     Cell(Borrowed{"!"}, Tone::bad)};
    EXPECT_EQ(written(format, {borrowed, borrowed}), written(format, {row(words), row(words)})) << format;
  }
}

TEST(Rows, JsonOfBytesThatAreNoText) {
  EXPECT_EQ(
      written("jsonl", {row("a\xFF\n\x01 long enough for steps of eight")}),
      "{\"symbol\":\"A/1\",\"words\":\"a\xEF\xBF\xBD\\n\\u0001 long enough for steps of eight\",\"count\":7,\"list\":[\"a\",\"b\"]}\n");
}

TEST(Rows, JsonKeepsTypes) {
  EXPECT_EQ(written("jsonl", {row("\"é\"")}), "{\"symbol\":\"A/1\",\"words\":\"\\\"é\\\"\",\"count\":7,\"list\":[\"a\",\"b\"]}\n");
  EXPECT_EQ(written("json", {}), "[]\n");
  EXPECT_EQ(written("json", {row("x"), row("y")}),
            "[\n{\"symbol\":\"A/1\",\"words\":\"x\",\"count\":7,\"list\":[\"a\",\"b\"]},\n"
            "{\"symbol\":\"A/1\",\"words\":\"y\",\"count\":7,\"list\":[\"a\",\"b\"]}\n]\n");
}

TEST(Rows, NoOtherFormats) {
  EXPECT_THROW(written("pdf", {}), UsageError);
}

}  // namespace
}  // namespace mandates
