// The day of the year that a document gives to what another of its paragraphs asks for every year. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/day.h"
#include "extraction/clause.h"

namespace mandates {

/// A day that comes every year and the name given to it: "Proclaims 4 May as the World Day of Lamps".
struct NamedDay {
  std::string name;  ///< its first words with capitals: "World Day"
  Day day;           ///< the first one after adoption
};

/// The named days in the clauses of a document; the first 32.
std::vector<NamedDay> named_days(const std::vector<Clause>& clauses, Day adopted);

/// For "observe the World Day of Lamps annually" the day of that name. Nothing where the clause has none of the names, or those of two
/// days.
std::optional<Day> proclaimed_day(const Clause& clause, const std::vector<NamedDay>& days);

}  // namespace mandates
