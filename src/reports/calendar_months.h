// Month view of the calendar page: one table per month with the events of each day.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "reports/calendar_entry.h"

namespace mandates {

/// Collects events by day and writes a table for each month that has any.
class MonthGrids {
 public:
  explicit MonthGrids(Day today) : today_(today) {}

  /// Adds the events of an entry: due, submission, issue. `number` and `group` are the numbers in the element ids "e7" and "g2".
  void add(const CalendarEntry& entry, const std::string& group_title, std::size_t number, std::size_t group);
  /// HTML of all months in order.
  std::string write() const;

 private:
  enum class Kind { due, submit, issue };
  /// One line of a day: all events of one kind and group.
  struct Mark {
    std::string title;   ///< title of the group
    std::string single;  ///< text used if the line has only one entry
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
