// Chains and evidence over real documents: what they are, and that the order of ingest does not matter.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "../unit/cli/folder.h"
#include "../unit/cli/run_line.h"

namespace mandates {
namespace {

namespace fs = std::filesystem;

std::string corpus() {
  return std::string(MANDATES_CORPUS) + "/corpus";
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Answer of a command over a store.
std::string asked(const std::string& store, std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--db", store});
  return run_line(arguments).out;
}

std::string all_of(const std::string& store) {
  return asked(store, {"audit", "--format", "csv"}) + asked(store, {"audit", "--links"}) + asked(store, {"audit", "--fulfilments"}) +
         asked(store, {"audit", "--dropped", "--format", "csv"});
}

TEST(FollowupOverCorpus, FiveResolutionsOnCrimePrevention) {
  if (!fs::exists(corpus() + "/seeds")) GTEST_SKIP() << "no corpus in " << MANDATES_CORPUS;
  const Folder folder;
  const std::string store = folder / "seeds.db";
  run_line({"ingest", corpus() + "/seeds", "--db", store, "--quiet"});

  // The report to the Assembly on implementation: one chain over all five.
  const std::string chains = asked(store, {"audit", "--actor", "secretary-general", "--format", "csv"});
  EXPECT_TRUE(has(chains, "5,annual,Secretary-General,\"submit a report to the General Assembly")) << chains;
  EXPECT_TRUE(has(chains, "54; 56; 60; 61; 64")) << chains;
  // The one of A/RES/60/175 paragraph 24 is fulfilled.
  EXPECT_TRUE(has(
      asked(store, {"audit", "--fulfilments"}),
      R"({"asked":{"symbol":"A/RES/60/175","paragraph":"24","id":"A/RES/60/175#24.1"},"by":"A/61/179","evidence":{"symbol":"A/RES/61/181","paragraph":"1")"));
  // What is open on a day: of the last resolution only, and none of the older requests with a due.
  const std::string open = asked(store, {"open", "--actor", "secretary-general", "--as-of", "2010-06-01", "--format", "csv"});
  for (const char* paragraph : {"20", "21", "23", "30", "32", "33"})
    EXPECT_TRUE(has(open, std::string("A/RES/64/179#") + paragraph + ".")) << paragraph;
  EXPECT_EQ(std::count(open.begin(), open.end(), '\n'), 7) << open;
}

// Files of some families; none where there is no corpus.
std::vector<std::string> files_of_families() {
  std::vector<std::string> files;
  std::ifstream list(std::string(MANDATES_CORPUS) + "/gold/chains-dev/FAMILIES");
  for (std::string word; list >> word;)  // "guam: ga-pdf-text/A_RES_78_92.txt …"
    if (word.back() != ':') files.push_back(corpus() + "/" + word);
  return files;
}

std::string lines_with(const std::string& text, const std::vector<std::string>& parts) {
  std::istringstream lines(text);
  std::string kept;
  for (std::string line; std::getline(lines, line);)
    if (std::any_of(parts.begin(), parts.end(), [&](const std::string& part) { return has(line, part); })) kept += line + "\n";
  return kept;
}

// What is live on a day is looked up; all other lists go through every obligation and ask for its status.
TEST(FollowupOverCorpus, WhatIsLiveOnADayIsWhatHasSuchAStatus) {
  std::vector<std::string> files = files_of_families();
  if (files.empty()) GTEST_SKIP() << "no corpus in " << MANDATES_CORPUS;
  const Folder folder;
  const std::string store = folder / "a.db";
  files.insert(files.begin(), {"ingest", "--quiet", "--db", store});
  run_line(files);
  std::size_t seen = 0;
  for (const char* actor : {"secretary-general", "Member States", ""}) {
    for (const char* day : {"1990-01-01", "1999-07-01", "2006-12-20", "2012-03-15", "2019-12-31", "2024-06-30", "2026-01-15"}) {
      std::vector<std::string> open{"open", "--as-of", day, "--format", "jsonl"};
      *actor ? open.insert(open.end(), {"--actor", actor}) : open.insert(open.end(), "--all-actors");
      const std::string live = asked(store, open);
      open.insert(open.end(), {"--status", "all"});
      EXPECT_EQ(live, lines_with(asked(store, open),
                                 {R"("status":"open")", R"("status":"overdue")", R"("status":"undated")", R"("status":"standing")"}))
          << actor << " " << day;
      seen += live.size();
    }
  }
  EXPECT_GT(seen, 10'000U);
  EXPECT_EQ(run_line({"db", "check", "--db", store}).err, "");
}

TEST(FollowupOverCorpus, OrderOfIngestDoesNotMatter) {
  std::vector<std::string> files = files_of_families();
  if (files.empty()) GTEST_SKIP() << "no corpus in " << MANDATES_CORPUS;
  ASSERT_GT(files.size(), 10U);

  const Folder folder;
  std::vector<std::string> at_once{"ingest", "--quiet", "--db", folder / "once.db"};
  at_once.insert(at_once.end(), files.begin(), files.end());
  run_line(at_once);
  std::reverse(files.begin(), files.end());
  for (const std::string& file : files) {
    run_line({"ingest", "--quiet", "--db", folder / "one-by-one.db", file});
    if (&file == &files[files.size() / 2]) asked(folder / "one-by-one.db", {"audit"});  // chains are built in between
  }
  const std::string once = all_of(folder / "once.db");
  EXPECT_GT(once.size(), 10'000U);
  EXPECT_EQ(once, all_of(folder / "one-by-one.db"));
}

}  // namespace
}  // namespace mandates
