// The month view of the calendar's page: one table a month, with what happens on each day.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "reports/calendar_entry.h"

namespace mandates {

/// Collects what falls on which day, then writes a table for every month in which something does.
class MonthGrids {
 public:
  explicit MonthGrids(Day today) : today_(today) {}

  /// Adds the day on which an entry is due and those of submission and issue. `number` and `group` are the numbers in the ids "e7" and
  /// "g2".
  void add(const CalendarEntry& entry, const std::string& group_title, std::size_t number, std::size_t group);
  /// Markup of all months, in order.
  std::string write() const;

 private:
  enum class Kind { due, submit, issue };
  /// What is shown as one line of a day: everything of one kind and group.
  struct Mark {
    std::string title;   ///< of the group
    std::string single;  ///< words for it while it is only one entry
    std::size_t group = 0;
    std::vector<std::size_t> numbers;
  };
  using Key = std::tuple<Day, Kind, std::size_t>;

  void mark(Day day, Kind kind, const CalendarEntry& entry, const std::string& group_title, std::size_t number, std::size_t group);
  std::string month(int year, int month) const;
  std::string cell(Day day) const;
  static std::string item(Kind kind, const Mark& mark);

  Day today_;
  std::map<Key, Mark> marks_;
};

}  // namespace mandates
