// Every due code that is found in a corpus is well formed, and what should come out as days does.
#include "calendar/due_resolution.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "document/reader.h"
#include "extraction/extractor.h"
#include "rules/rule_set.h"
#include "rules/session_rules.h"
#include "text/source_text.h"

namespace mandates {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// Codes that ought to have days: sessions of bodies with data, and dates.
bool ought_to_resolve(const DueCode& code, const SessionCalendar& calendar) {
  if (code.kind() == DueKind::session) return calendar.body(code.session_ref().body) != nullptr;
  return code.days().has_value();
}

TEST(DueResolutionOverCorpus, CodesAreWellFormedAndHaveDays) {
  const fs::path corpus = fs::path(MANDATES_CORPUS) / "corpus";
  if (!fs::exists(corpus)) GTEST_SKIP() << "no corpus in " << MANDATES_CORPUS;
  const RuleSet rules = RuleSet::load(builtin_rule_files());
  const SessionCalendar calendar = session_calendar(rules);
  const DocumentReader reader(rules.layout());
  Extractor extractor(rules);
  int expected = 0;
  int resolved = 0;
  std::map<std::string, int> unresolved;
  for (const char* folder : {"docx-text", "ga-pdf-text", "seeds"})
    for (const auto& entry : fs::directory_iterator(corpus / folder))
      for (const Document& document : reader.read(read_source(entry.path().string(), content_of(entry.path()))))
        for (const Clause& clause : extractor.extract(document).clauses)
          for (const DueMention& mention : clause.due) {
            const DueCode& code = mention.code;
            EXPECT_FALSE(code.is(DueKind::none)) << clause.id << ": " << code.text() << " (“" << mention.text << "”)";
            const ResolvedDue due = resolve_due(code, {parse_day(document.adopted), {}, {}}, calendar);
            EXPECT_EQ(due.occurrences.empty(), !due.unresolved.empty());
            if (!due.unresolved.empty()) ++unresolved[code.is(DueKind::session) ? code.text() : due.unresolved];
            if (!ought_to_resolve(code, calendar)) continue;
            ++expected;
            resolved += !due.occurrences.empty();
          }
  std::string list;
  for (const auto& [what, times] : unresolved) list += "\n  " + std::to_string(times) + " × " + what;
  RecordProperty("expected", expected);
  RecordProperty("resolved", resolved);
  RecordProperty("unresolved", list);
  EXPECT_GT(expected, 1000);
  EXPECT_GE(resolved, expected * 0.97) << list;
}

}  // namespace
}  // namespace mandates
