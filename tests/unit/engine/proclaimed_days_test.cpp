// Days of the year that one paragraph gives and another asks for.
#include "engine/proclaimed_days.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mandates {
namespace {

std::string day_for(const std::string& asked, const std::vector<std::string>& others) {
  Clause clause;
  clause.text = asked;
  std::vector<Clause> clauses(others.size());
  for (std::size_t i = 0; i < others.size(); ++i) clauses[i].text = others[i];
  const auto day = proclaimed_day(clause, named_days(clauses, *parse_day("2026-12-07")));
  return day ? iso_day(*day) : "";
}

const std::string kObserve = "Invites all States to observe the World Day of Lamps annually";

TEST(ProclaimedDays, is_the_first_after_adoption) {
  EXPECT_EQ(day_for(kObserve, {"Decides to proclaim 27 December as the World Day of Lamps;"}), "2026-12-27");
  EXPECT_EQ(day_for(kObserve, {"Decides to proclaim 4 May of each year, beginning in 2027, the World Day of Lamps;"}), "2027-05-04");
  EXPECT_EQ(day_for(kObserve, {"Decides to proclaim 29 February as the World Day of Lamps;"}), "2028-02-29");
}

TEST(ProclaimedDays, belongs_to_its_name) {
  EXPECT_EQ(day_for(kObserve, {"Decides to proclaim 27 December as the Harbour Week;"}), "");
  EXPECT_EQ(day_for(kObserve, {"Recalls that on 27 December ships met, and welcomes the plans of the World Day of Lamps;"}), "");
  EXPECT_EQ(day_for(kObserve, {"Decides to meet on 27 December 2026 on the World Day of Lamps;"}), "");
}

TEST(ProclaimedDays, is_none_where_there_are_two) {
  EXPECT_EQ(day_for(kObserve, {"Proclaims 27 December as the World Day of Lamps;", "Proclaims 4 May as the World Day of Lamps;"}), "");
  EXPECT_EQ(day_for(kObserve, {"Proclaims 4 May as the World Day of Lamps;", "Recalls that 4 May is the World Day of Lamps;"}),
            "2027-05-04");
}

}  // namespace
}  // namespace mandates
