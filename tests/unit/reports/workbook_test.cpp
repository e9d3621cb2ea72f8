// Workbooks: what can be seen without a reader of workbooks. tests/workbook/check_workbook.py opens them.
#include "reports/workbook.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "text/errors.h"

namespace mandates {
namespace {

std::vector<Column> columns() {
  return {{"day", "DAY", Show::table},
          {"due_day", "", Show::data},
          {"symbol", "DOCUMENT", Show::everywhere, false, false, 0, true},
          {"times", "N", Show::everywhere, true},
          {"kept", "KEPT", Show::everywhere, true},
          {"open", "", Show::data},
          {"asked", "", Show::data}};
}

std::vector<Cell> cells(int number) {
  return {"~2026-05-01", "2026-05-01", "A/RES/80/" + std::to_string(number), number, "97 %", number % 2 == 0, "=1+1 report on lighthouses"};
}

std::string written(int rows, const ListNotes& notes = {"Lighthouses", "2026-02-01", {{"Store", "a.db"}}, ""}) {
  std::ostringstream out;
  const auto writer = make_workbook_writer(columns(), out, notes);
  for (int i = 0; i < rows; ++i) writer->row(cells(i));
  EXPECT_TRUE(out.str().empty()) << "something was written before the list was whole";
  writer->finish();
  return out.str();
}

TEST(Workbook, IsOneArchiveThatIsTheSameEveryTime) {
  const std::string once = written(10);
  EXPECT_TRUE(once.starts_with("PK"));
  EXPECT_EQ(once, written(10));
  EXPECT_NE(once, written(11));
  EXPECT_NE(once, written(10, {"Lighthouses", "2026-02-02", {{"Store", "a.db"}}, ""}));
}

TEST(Workbook, NeedsNoCellsThatOnlyTablesShow) {
  std::ostringstream out;
  const auto writer = make_workbook_writer(columns(), out, {});
  EXPECT_FALSE(writer->needs(0));
  EXPECT_TRUE(writer->needs(1));
}

TEST(Workbook, WithoutRoomForItsTemporaryFilesNothingIsWritten) {
  std::ostringstream out;
  try {
    make_workbook_writer(columns(), out, {"", "", {}, "/nowhere/at/all"});
    FAIL() << "a folder that does not exist was written to";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "cannot write the workbook: /nowhere/at/all: No such file or directory");
    EXPECT_EQ(error.hint(), "set TMPDIR to a folder with more room");
  }
  EXPECT_TRUE(out.str().empty());
}

TEST(Workbook, LeavesNoTemporaryFiles) {
  const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / "workbook-temporary";
  std::filesystem::create_directories(folder);
  written(1000, {"", "2026-02-01", {}, folder.string()});
  {
    std::ostringstream out;
    make_workbook_writer(columns(), out, {"", "", {}, folder.string()})->row(cells(1));  // never finished
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder));
  std::filesystem::remove(folder);
}

TEST(Workbook, MemoryDoesNotGrowWithItsRows) {
  constexpr int kRows = 100000;
  [[maybe_unused]] constexpr long kMost = 64 * 1024;  // KB; the address sanitizer keeps what was freed
  const auto peak = [] {
    struct rusage usage {};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
  };
  std::ofstream out("/dev/null", std::ios::binary);
  [[maybe_unused]] const long before = peak();
  const auto writer = make_workbook_writer(columns(), out, {"", "2026-02-01", {}, ""});
  for (int i = 0; i < kRows; ++i) writer->row(cells(i));
  writer->finish();
  EXPECT_TRUE(out.good());
#ifndef __SANITIZE_ADDRESS__
  EXPECT_LT(peak() - before, kMost);
#endif
}

}  // namespace
}  // namespace mandates
