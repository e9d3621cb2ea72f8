// Runs commands inside another one: the server answers requests for its pages with the commands of the command line.
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "calendar/session_calendar.h"
#include "cli/command.h"
#include "cli/option_tree.h"
#include "engine/bytes_reader.h"
#include "reports/calendar_entry.h"
#include "reports/kept_rows.h"
#include "rules/rule_set.h"
#include "store/store_pool.h"

namespace mandates {

/// Objects loaded once and shared by all inner runs; thread-safe.
struct SharedParts {
  explicit SharedParts(const Context& context);
  EngineParts engine;
  const RuleSet& rules;
  const SessionCalendar& calendar;
  StorePool stores;
  mutable std::mutex followup;  ///< held while follow-up is computed
};

/// What an inner run shall return instead of its whole output.
struct RowsAsked {
  RowWindow window{};
  KeptRows* keep = nullptr;          ///< if set, receives the rows as values; else they are written in the format
  bool* more = nullptr;              ///< set to true if there are rows after the window; never null when rows are written
  CalendarView* calendar = nullptr;  ///< if set, receives the calendar as a value
};

/// True if the rows of a list are returned as values, whatever the format.
inline bool keeps_rows(const RowsAsked* rows) {
  return rows != nullptr && rows->keep != nullptr;
}

/// Result of an inner run.
struct InnerResult {
  std::string text;                ///< data output
  std::vector<std::string> notes;  ///< messages, warnings and hints, one line each
};

/// Runs command lines with the store, rules and settings of an outer run. Thread-safe.
class InnerRuns {
 public:
  /// Loads the rules. The context must outlive this object. Throws like load_rules().
  explicit InnerRuns(const Context& outer) : outer_(outer), shared_(outer) {}

  /// Runs a command as of a day (ISO; empty for today). Of the global options only --format is allowed. Throws the errors of text/errors.h.
  InnerResult run(const std::vector<std::string>& args, const std::string& as_of, const RowsAsked* rows = nullptr) const;
  /// Calls `action` with the context of an inner run.
  InnerResult with_context(const std::string& as_of, const std::function<void(Context&)>& action) const;

  const SharedParts& shared() const { return shared_; }
  /// Call it after the store has changed.
  void store_changed() { shared_.stores.clear(); }
  const Context& outer() const { return outer_; }

 private:
  InnerResult within(GlobalOptions options, const std::string& as_of, const std::string& format, ListNotes notes, const RowsAsked* rows,
                     const std::function<void(Context&)>& action) const;

  const Context& outer_;
  SharedParts shared_;
};

/// Options and arguments of a command without the global ones, and its formats, default first.
struct CommandOptions {
  std::vector<OptionText> options;
  std::vector<std::string> formats;
};
CommandOptions command_options(const std::string& command);

/// Splits the name of a command: "db check" → "db", "check".
std::vector<std::string> words_of_command(const std::string& command);

}  // namespace mandates
