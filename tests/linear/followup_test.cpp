// Follow-up: documents of equal paragraphs, families of one title.
#include <gtest/gtest.h>

#include "followup/families.h"
#include "followup/wording.h"
#include "hostile.h"
#include "rules/rule_set.h"

namespace mandates {
namespace {

const RuleSet& rules() {
  static const RuleSet loaded = RuleSet::load(builtin_rule_files());
  return loaded;
}

TEST(HostileFollowup, Wordings) {
  WordingReader wordings(rules());
  for (const std::string_view unit : {"report ", "$ ", "79/411, ", "also ", "at its eightieth session ", ", ", "a"}) {
    const double factor = growth(20000, [&](std::size_t bytes) { wordings.read(repeated(unit, bytes)); });
    EXPECT_LE(factor, kLinear) << unit;
  }
}

TEST(HostileFollowup, ClauseOfManyDues) {
  WordingReader wordings(rules());
  const double factor = growth(5000, [&](std::size_t bytes) {
    Clause clause;
    clause.text = repeated("report # ", bytes);
    for (std::uint32_t at = 0; at < bytes; at += 16) {
      DueMention due;
      due.code = DueCode::stored("by:2026-12-31");
      due.span = {at, at + 2};
      clause.due.push_back(std::move(due));
    }
    clause.span = {0, static_cast<std::uint32_t>(clause.text.size())};
    wordings.read(clause);
  });
  EXPECT_LE(factor, kLinear);
}

TEST(HostileFollowup, FamiliesOfOneTitle) {
  for (const bool same_occasion : {false, true}) {
    const double factor = growth(500, [&](std::size_t count) {
      WordingReader wordings(rules());
      std::vector<FamilyCandidate> candidates(count);
      for (std::size_t i = 0; i < count; ++i) {
        candidates[i].symbol = "A/RES/" + std::to_string(i);
        candidates[i].body = "GA";
        candidates[i].occasion = same_occasion ? "80" : std::to_string(100000 + i);
        candidates[i].day = "2025-12-05";
        candidates[i].title = "Harbour lights";
        candidates[i].cites = {"A/RES/" + std::to_string(i / 2), "A/RES/1"};
      }
      find_families(candidates, wordings);
    });
    EXPECT_LE(factor, kLinear) << (same_occasion ? "in one session" : "in a session each");
  }
}

}  // namespace
}  // namespace mandates
