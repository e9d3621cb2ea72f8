// The masthead of every resolution of a corpus carries its session and its date: they check what is believed of sessions.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "document/reader.h"
#include "rules/rule_set.h"
#include "rules/session_rules.h"
#include "text/source_text.h"

namespace mandates {
namespace {

namespace fs = std::filesystem;

/// Documents whose date lies outside their session for a known reason.
const std::map<std::string, const char*> kExceptions = {
    {"A/RES/70/305", "adopted on the day on which the 71st session opened"},
    {"A/RES/70/101 A", "resolution 71/101 A, misprinted as 70/101 A"},
    {"A/RES/70/101 B", "resolution 71/101 B, misprinted as 70/101 B"},
};

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

struct Tally {
  int dated = 0;
  int inside = 0;
  std::string unknown;  ///< symbols of documents whose session has no data
};

class AdoptionDates : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(fs::path(MANDATES_CORPUS) / "corpus")) GTEST_SKIP() << "no corpus in " << MANDATES_CORPUS;
  }
};

TEST_F(AdoptionDates, LieInsideTheirSession) {
  const RuleSet rules = RuleSet::load(builtin_rule_files());
  const SessionCalendar calendar = session_calendar(rules);
  const DocumentReader reader(rules.layout());
  std::map<std::string, Tally> tallies;
  std::set<std::string> outside;
  for (const char* folder : {"corpus/docx-text", "corpus/ga-pdf-text", "corpus/seeds"})
    for (const auto& entry : fs::directory_iterator(fs::path(MANDATES_CORPUS) / folder))
      for (const Document& document : reader.read(read_source(entry.path().string(), content_of(entry.path())))) {
        const auto adopted = parse_day(document.adopted);
        if (!is_adopted_kind(document.kind) || document.session.empty() || !adopted) continue;
        Tally& tally = tallies[document.body];
        ++tally.dated;
        const auto session = calendar.find(document.body, document.session);
        const bool inside = session && (session->without_end ? session->days.from <= *adopted : session->days.holds(*adopted));
        if (!session && is_session_name(document.session)) tally.unknown += " " + document.symbol + " (" + document.session + ")";
        tally.inside += inside;
        if (session && !inside && kExceptions.count(document.symbol) == 0)
          outside.insert(document.symbol + " of " + document.adopted + ", session " + document.session + " " + range_words(session->days) +
                         ", " + entry.path().filename().string());
      }
  for (const auto& [body, tally] : tallies)
    RecordProperty("inside " + body, std::to_string(tally.inside) + " of " + std::to_string(tally.dated));
  for (const std::string& symbol : outside) ADD_FAILURE() << symbol;
  EXPECT_GT(tallies["GA"].dated, 1000);
  EXPECT_GT(tallies["HRC"].dated, 200);
  for (const auto& [body, tally] : tallies) EXPECT_EQ(tally.unknown, "") << body;
}

}  // namespace
}  // namespace mandates
