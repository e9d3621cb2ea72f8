// What no output may replace, whatever it is called; what is said of things that are done when the output then fails.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/exit_status.h"
#include "folder.h"
#include "run_line.h"

namespace mandates {
namespace {

namespace fs = std::filesystem;

class OutputTest : public ::testing::Test {
 protected:
  OutputTest() {
    const std::string sample = std::string(MANDATES_SOURCE_DIR) + "/tests/samples/A_RES_80_410.txt";
    fs::create_directory(folder_ / "texts");
    fs::copy_file(sample, text_);
    run_line({"ingest", text_, "--db", store_, "--quiet"});
  }
  static std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  // Runs a command that must refuse its output as a mistake, and must leave the file as it is.
  void refuses(std::vector<std::string> args, const std::string& output, const std::string& said) {
    const std::string before = content(output);
    args.insert(args.end(), {"--db", store_, "--output", output});
    const Ended ended = run_line(args);
    EXPECT_EQ(ended.status, kUsage) << args[0] << ' ' << output;
    EXPECT_NE(ended.err.find("mandates: error: --output " + output + " is " + said), std::string::npos) << ended.err;
    EXPECT_EQ(content(output), before) << args[0] << ' ' << output;
  }

  Folder folder_;
  std::string store_ = folder_ / "a.db", text_ = folder_ / "texts/a.txt";
};

TEST_F(OutputTest, IsNeverTheStore) {
  fs::create_symlink("a.db", folder_ / "soft");
  fs::create_hard_link(store_, folder_ / "hard");
  for (const char* command : {"stats", "open", "documents", "config", "export", "review"}) {
    for (const std::string& name : {store_, folder_ / "./a.db", folder_ / "soft", folder_ / "hard"}) refuses({command}, name, "a store");
  }
  refuses({"sessions", "GA"}, store_, "a store");
  refuses({"db", "dump"}, store_, "a store");
  refuses({"completion", "bash"}, store_, "a store");
  refuses({"rules", "list"}, store_, "a store");
}

TEST_F(OutputTest, IsNeverAnotherStoreNorWhatBelongsToOne) {
  run_line({"db", "backup", folder_ / "copy.db", "--db", store_});
  refuses({"stats"}, folder_ / "copy.db", "a store");
  for (const char* end : {"-wal", "-shm", "-journal", "-lock"}) {
    refuses({"stats"}, store_ + end, "a file of the store");
    EXPECT_FALSE(fs::exists(store_ + end));
  }
}

TEST_F(OutputTest, IsNeverTheNameOfTheStoreThatIsToBeMade) {
  const Ended ended = run_line({"ingest", text_, "--db", folder_ / "new.db", "--output", folder_ / "new.db"});
  EXPECT_EQ(ended.status, kUsage);
  EXPECT_FALSE(fs::exists(folder_ / "new.db"));
}

TEST_F(OutputTest, IsNeverAnInput) {
  fs::create_symlink("a.txt", folder_ / "texts/soft.txt");
  fs::create_hard_link(text_, folder_ / "texts/hard.txt");
  for (const std::string& name : {text_, folder_ / "texts/../texts/a.txt", folder_ / "texts/soft.txt", folder_ / "texts/hard.txt"}) {
    refuses({"extract", text_}, name, "an input");
    refuses({"extract", folder_ / "texts"}, name, "an input");
    refuses({"ingest", text_}, name, "an input");
  }
  run_line({"export", "--db", store_, "--output", folder_ / "entries.jsonl"});
  refuses({"import", folder_ / "entries.jsonl"}, folder_ / "entries.jsonl", "an input");
}

TEST_F(OutputTest, IsNeverARuleFileNorTheConfiguration) {
  folder_.write("rules/mine.toml", "# nothing yet\n");
  refuses({"rules", "check", "--rules", folder_ / "rules"}, folder_ / "rules/mine.toml", "a rule file");
  folder_.write("config.toml", "user = \"somebody\"\n");
  refuses({"config", "--config", folder_ / "config.toml"}, folder_ / "config.toml", "the configuration file");
}

TEST_F(OutputTest, KeepsRightsAndLinks) {
  folder_.write("list", "old");
  fs::permissions(folder_ / "list", fs::perms(0600));
  fs::create_symlink("list", folder_ / "link");
  EXPECT_EQ(run_line({"stats", "--db", store_, "--output", folder_ / "link"}).status, kDone);
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(fs::status(folder_ / "list").permissions(), fs::perms(0600));
  EXPECT_NE(content(folder_ / "list"), "old");
  fs::permissions(store_, fs::perms(0600));
  run_line({"export", "--db", store_, "--output", folder_ / "entries.jsonl"});
  run_line({"db", "dump", "--db", store_, "--output", folder_ / "dump"});
  EXPECT_EQ(fs::status(folder_ / "entries.jsonl").permissions(), fs::perms(0600));
  EXPECT_EQ(fs::status(folder_ / "dump").permissions(), fs::perms(0600));
}

TEST_F(OutputTest, AnEntryThatIsSavedSaysSoWhereTheOutputFails) {
  const std::vector<std::string> note = {"note", "A/RES/80/410#12.1", "words", "--who", "tester", "--db", store_, "--output", "/dev/full"};
  const Ended ended = run_line(note);
  EXPECT_EQ(ended.status, kDone);
  EXPECT_EQ(ended.err,
            "note A/RES/80/410#12.1\nmandates: warning: that is done, but afterwards: cannot write /dev/full: No space left on device\n");
  EXPECT_NE(run_line({"entries", "--db", store_}).out.find("words"), std::string::npos);
}

TEST_F(OutputTest, TheSameEntryTwiceIsTold) {
  const std::vector<std::string> note = {"note", "A/RES/80/410#12.1", "words", "--who", "tester", "--db", store_};
  EXPECT_EQ(run_line(note).err, "");
  const Ended ended = run_line(note);
  EXPECT_EQ(ended.status, kDone);
  EXPECT_NE(ended.err.find("warning: the same was entered on 2026-01-15T12:00:00Z: it is in the log twice now"), std::string::npos)
      << ended.err;
}

}  // namespace
}  // namespace mandates
