// Commands run inside another one: a server asks the questions of its pages as the command line would.
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

/// What is read once for all runs, by any thread.
struct SharedParts {
  explicit SharedParts(const Context& context);
  EngineParts engine;
  const RuleSet& rules;
  const SessionCalendar& calendar;
  StorePool stores;
  mutable std::mutex followup;  ///< held while follow-up is worked out
};

/// What an inner run is asked for, where it is not all of its output.
struct RowsAsked {
  RowWindow window{};
  KeptRows* keep = nullptr;          ///< where rows are wanted as values; else they are written in the format
  bool* more = nullptr;              ///< whether there are rows behind the window; never null where rows are written
  CalendarView* calendar = nullptr;  ///< where the calendar is wanted as a value
};

/// True where the rows of a list are wanted as values, whatever the format.
inline bool keeps_rows(const RowsAsked* rows) {
  return rows != nullptr && rows->keep != nullptr;
}

/// What came of a run.
struct InnerResult {
  std::string text;                ///< data
  std::vector<std::string> notes;  ///< talk: a line each, warnings and hints
};

/// Runs command lines with the store, rules and settings of an outer run. Usable from several threads at once.
class InnerRuns {
 public:
  /// Reads the rules. The context has to outlive it. Throws as load_rules() does.
  explicit InnerRuns(const Context& outer) : outer_(outer), shared_(outer) {}

  /// Runs a command as of a day (ISO; empty for today), with arguments that hold no global option but --format. Throws the errors of
  /// text/errors.h.
  InnerResult run(const std::vector<std::string>& args, const std::string& as_of, const RowsAsked* rows = nullptr) const;
  /// Calls `action` with the context of an inner run.
  InnerResult with_context(const std::string& as_of, const std::function<void(Context&)>& action) const;

  const SharedParts& shared() const { return shared_; }
  /// To be called when the store has changed.
  void store_changed() { shared_.stores.clear(); }
  const Context& outer() const { return outer_; }

 private:
  InnerResult within(GlobalOptions options, const std::string& as_of, const std::string& format, ListNotes notes, const RowsAsked* rows,
                     const std::function<void(Context&)>& action) const;

  const Context& outer_;
  SharedParts shared_;
};

/// The options and arguments of a command without the global ones, and its formats, the default first.
struct CommandOptions {
  std::vector<OptionText> options;
  std::vector<std::string> formats;
};
CommandOptions command_options(const std::string& command);

/// The words of a command of two words: "db", "check".
std::vector<std::string> words_of_command(const std::string& command);

}  // namespace mandates
