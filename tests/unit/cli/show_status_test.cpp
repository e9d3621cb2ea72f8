// One obligation has the status that it has in lists.
#include <gtest/gtest.h>

#include "folder.h"
#include "run_line.h"

namespace mandates {
namespace {

const char* const kResolution =
    "Resolution adopted by the General Assembly on 18 December 2023\n78/401.\tProtection of lighthouses\n\tThe General Assembly,\n"
    "1.\tRequests the Secretary-General to transmit the present resolution to the keepers of all lighthouses.\n";

TEST(ShowStatus, AnActDoneOnceIsUndatedThereToo) {
  Folder folder;
  folder.write("A_RES_78_401.txt", kResolution);
  const std::string store = folder / "a.db";
  run_line({"ingest", folder / "A_RES_78_401.txt", "--db", store});
  const std::string listed = run_line({"open", "--status", "all", "--as-of", "2024-03-01", "--format", "jsonl", "--db", store}).out;
  EXPECT_NE(listed.find("to be done once, without a time"), std::string::npos) << listed;
  const std::string shown = run_line({"show", "A/RES/78/401#1.1", "--as-of", "2024-03-01", "--db", store}).out;
  EXPECT_NE(shown.find("undated on 2024-03-01: to be done once, without a time"), std::string::npos) << shown;
}

}  // namespace
}  // namespace mandates
