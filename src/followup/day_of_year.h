// The day on which something happens every year: "10 December of each year". Pure.
#pragma once

#include <optional>

#include "calendar/day.h"
#include "extraction/clause.h"

namespace mandates {

/// The first such day after adoption, where the words around a yearly recurrence of a clause name one: "10 December of each year",
/// "annually, on 10 December"; or the day that the due already has, because another paragraph names it. Nothing where they do not, or the
/// day of adoption is not known.
std::optional<Day> day_of_year(const Clause& clause, const DueMention& every, const std::optional<Day>& adopted);

}  // namespace mandates
