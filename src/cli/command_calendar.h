// `mandates calendar`: occurrences of obligations by day.
#pragma once

#include "cli/calendar_entries.h"
#include "cli/command.h"
#include "cli/filters.h"
#include "cli/list_options.h"
#include "reports/calendar_entry.h"

namespace mandates {

class CalendarCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  void check(const GlobalOptions& options) override;
  int run(Context& context) override;

 private:
  void check_days() const;
  CalendarWindow window(const std::string& as_of) const;
  CalendarView view(Context& context) const;
  void print_rows(const CalendarView& view, Context& context) const;
  static void say_left_out(const CalendarView& view, Context& context);
  void print_load(const CalendarView& view, Context& context) const;

  ObligationFilters filters_;
  ListOptions list_;
  std::string from_;
  std::string to_;
  std::string group_by_;
  bool load_ = false;
  bool all_ = false;
};

}  // namespace mandates
