// What is read again when the same files are ingested once more.
#include <gtest/gtest.h>

#include <chrono>

#include "folder.h"
#include "run_line.h"
#include "store/store.h"

namespace mandates {
namespace {

namespace fs = std::filesystem;

const char* const kResolution =
    "Resolution adopted by the General Assembly on 18 December 2023\n78/401.\tProtection of lighthouses\n\tThe General Assembly,\n"
    "1.\tRequests the Secretary-General to report on lamps.\n";

class IngestAgain : public ::testing::Test {
 protected:
  IngestAgain() { write(kResolution, 100); }

  // Writes the file as if it had been changed so many seconds before the test began.
  void write(const std::string& text, int seconds) {
    folder_.write("A_RES_78_401.txt", text);
    fs::last_write_time(file_, began_ - std::chrono::seconds(seconds));
  }
  std::string ingest() { return run_line({"ingest", file_, "--db", store_}).out; }
  SourceInfo source() { return *Store::open(store_, OpenMode::read).find_source("A_RES_78_401.txt"); }
  std::string request() { return Store::open(store_, OpenMode::read).find_clause("A/RES/78/401#1.1")->clause.text; }

  const fs::file_time_type began_ = fs::file_time_type::clock::now();
  Folder folder_;
  std::string file_ = folder_ / "A_RES_78_401.txt", store_ = folder_ / "a.db";
};

std::string with(const std::string& word) {
  std::string text = kResolution;
  return text.replace(text.find("lamps"), 5, word);
}

TEST_F(IngestAgain, ChangedContentIsRead) {
  ingest();
  write(with("boats"), 50);
  EXPECT_NE(ingest().find("1 changed"), std::string::npos);
  EXPECT_NE(request().find("boats"), std::string::npos);
}

TEST_F(IngestAgain, SameSizeAndTimeIsNotEvenRead) {
  ingest();
  const auto time = fs::last_write_time(file_);
  write(with("boats"), 50);
  fs::last_write_time(file_, time);
  EXPECT_NE(ingest().find("1 unchanged"), std::string::npos);
  EXPECT_NE(request().find("lamps"), std::string::npos);
}

TEST_F(IngestAgain, SameContentAtAnotherTimeIsUnchangedAndItsTimeKept) {
  ingest();
  const std::int64_t before = source().mtime;
  EXPECT_GT(before, 0);
  write(kResolution, 50);
  EXPECT_NE(ingest().find("1 unchanged"), std::string::npos);
  EXPECT_EQ(source().mtime - before, 50'000'000'000);
  EXPECT_EQ(source().size, static_cast<std::int64_t>(std::string(kResolution).size()));
}

// A change in the same instant would not show in size and time, so such a time is not relied upon. A time ahead stays so however slow the
// test is.
TEST_F(IngestAgain, WhatWasWrittenJustNowIsReadAgain) {
  write(kResolution, -3600);
  ingest();
  EXPECT_EQ(source().mtime, 0);
  const auto time = fs::last_write_time(file_);
  write(with("boats"), -3600);
  fs::last_write_time(file_, time);
  EXPECT_NE(ingest().find("1 changed"), std::string::npos);
  EXPECT_NE(request().find("boats"), std::string::npos);
}

// The same content, but other rules may find something else in it.
TEST_F(IngestAgain, OtherRulesReadItAgain) {
  ingest();
  folder_.write("rules/own.toml", "[[rule]]\nid = \"verb.request\"\nkind = \"verb\"\nsummary = \"Requests, here as weak as it gets\"\n");
  const Ended again = run_line({"ingest", file_, "--db", store_, "--rules", folder_ / "rules"});
  EXPECT_EQ(again.out.find("unchanged"), std::string::npos) << again.out << again.err;
}

}  // namespace
}  // namespace mandates
