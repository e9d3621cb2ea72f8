// The program as a function: statuses, messages, output; without a process.
#include "cli/run.h"

#include <gtest/gtest.h>

#include <fstream>

#include "cli/exit_status.h"
#include "folder.h"
#include "run_line.h"

namespace mandates {
namespace {

std::string samples() {
  return std::string(MANDATES_SOURCE_DIR) + "/tests/samples";
}

TEST(Run, UsageMistakesEndWithTwo) {
  EXPECT_EQ(run_line({}).status, kUsage);
  EXPECT_EQ(run_line({"opne"}).status, kUsage);
  EXPECT_EQ(run_line({"extract"}).status, kUsage);
  EXPECT_EQ(run_line({"open", "--as-of", "yesterday"}).status, kUsage);
  EXPECT_EQ(run_line({"opne"}).err, "mandates: error: unknown command 'opne'\nhint: did you mean open?\n");
}

TEST(Run, HelpAndVersionEndWithNothing) {
  EXPECT_EQ(run_line({"--help"}).status, kDone);
  EXPECT_EQ(run_line({"rules", "check", "--help"}).status, kDone);
  EXPECT_NE(run_line({"--version"}).out.find("record 1."), std::string::npos);
}

TEST(Run, GlobalOptionsStandBeforeAndAfterTheCommand) {
  const Folder folder;
  EXPECT_EQ(run_line({"--db", folder / "a.db", "--quiet", "ingest", samples()}).status, kDone);
  EXPECT_EQ(run_line({"documents", "--db", folder / "a.db", "--format", "csv"}).status, kDone);
  EXPECT_EQ(run_line({"--format", "csv", "documents"}, "", {{"MANDATES_DB", folder / "a.db"}}).status, kDone);
}

TEST(Run, AStoreThatIsNotThereEndsWithThree) {
  const Folder folder;
  EXPECT_EQ(run_line({"open", "--db", folder / "none.db"}).status, kUnusable);
}

TEST(Run, RefusedInputsEndWithOne) {
  const Folder folder;
  const Ended ended = run_line({"extract", folder / "missing.txt", samples() + "/A_RES_80_410.txt"});
  EXPECT_EQ(ended.status, kRefused);
  EXPECT_NE(ended.out.find("A/RES/80/410#12.1"), std::string::npos);
}

TEST(Run, StandardInputIsAFile) {
  const Ended ended = run_line({"extract", "-"}, "2951. Nothing in particular\n");
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(ended.status, kDone);
}

TEST(Run, ColoursOnATerminalOnly) {
  const Folder folder;
  run_line({"ingest", samples(), "--db", folder / "a.db", "--quiet"});
  const std::vector<std::string> documents{"documents", "--db", folder / "a.db"};
  EXPECT_EQ(run_line(documents).out.find('\x1b'), std::string::npos);
  EXPECT_NE(run_line(documents, "", {}, true).out.find('\x1b'), std::string::npos);
  EXPECT_EQ(run_line(documents, "", {{"NO_COLOR", "1"}}, true).out.find('\x1b'), std::string::npos);
  EXPECT_EQ(run_line(documents, "", {{"TERM", "dumb"}}, true).out.find('\x1b'), std::string::npos);
}

TEST(Run, AsOfIsTodayByDefault) {
  const Folder folder;
  run_line({"ingest", samples(), "--db", folder / "a.db", "--quiet"});
  const std::vector<std::string> open{"open", "--db", folder / "a.db"};
  std::vector<std::string> as_of = open;
  as_of.insert(as_of.end(), {"--as-of", "2026-01-15"});
  EXPECT_EQ(run_line(open).out, run_line(as_of).out);
}

TEST(Run, OutputFileIsWholeOrNotThere) {
  const Folder folder;
  run_line({"ingest", samples(), "--db", folder / "a.db", "--quiet"});
  EXPECT_EQ(run_line({"open", "--db", folder / "a.db", "--output", folder / "open.txt"}).out, "");
  EXPECT_TRUE(std::filesystem::exists(folder / "open.txt"));
  EXPECT_EQ(run_line({"show", "A/RES/1/1", "--db", folder / "a.db", "--output", folder / "show.txt"}).status, kUsage);
  EXPECT_FALSE(std::filesystem::exists(folder / "show.txt"));
}

TEST(Run, SameStoreWhateverTheThreads) {
  const Folder folder;
  for (const char* threads : {"1", "5"})
    run_line({"ingest", samples(), "--threads", threads, "--db", folder / (std::string(threads) + ".db"), "--quiet"});
  const auto documents = [&](const char* name) { return run_line({"documents", "--format", "jsonl", "--db", folder / name}).out; };
  EXPECT_EQ(documents("1.db"), documents("5.db"));
}

}  // namespace
}  // namespace mandates
