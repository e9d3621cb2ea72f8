// What a subcommand is: it declares its options, checks them, then runs. One class a subcommand.
#pragma once

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_status.h"
#include "cli/messages.h"
#include "cli/output_guard.h"
#include "cli/run.h"
#include "cli/settings.h"
#include "reports/rows.h"

namespace CLI {
class App;
}

namespace mandates {

struct SharedParts;
struct RowsAsked;

/// Options that every command takes, and what settings (settings.h) say where an option is not given.
struct GlobalOptions {
  std::string db;                  ///< store
  std::vector<std::string> rules;  ///< folders laid over the built-in rules, in order
  std::string format;              ///< empty where not given: the command's first format
  std::string output;              ///< file instead of standard output; empty or "-" for standard output
  std::string as_of;               ///< ISO day; filled in with today where not given
  bool as_of_given = false;        ///< the user or the configuration said so
  std::string color;               ///< auto, always, never
  bool quiet = false;
  bool no_pager = false;
  std::optional<std::string> config;  ///< configuration file; empty for none
  std::string actor;                  ///< whose obligations are listed by default, "all" for everybody's; empty: as each command has it
  std::string user;                   ///< who enters what is entered; may be empty
  std::string pager;                  ///< command of the pager; empty for none
};

/// What a command works with. Everything it prints as data goes to `out`, talk to `messages`.
struct Context {
  Streams& streams;
  const Clock& clock;
  const Environment& environment;
  const GlobalOptions& options;
  const Messages& messages;
  const Settings& settings;
  const OutputGuard& guard;  ///< to be told of every file that is read before it is
  std::string& done;        ///< set once something is changed for good ("closed A/RES/1/1#2"): what fails then is no failure of the command
  std::ostream& out;        ///< standard output or the file of --output
  std::string format;       ///< one of the command's formats
  ListNotes notes;          ///< what a workbook says of the list in it
  bool colour = false;      ///< whether `out` takes colours
  bool links = false;       ///< whether `out` is a terminal that shows hyperlinks
  int width = 80;           ///< columns that a table may take; 0 for no limit
  bool incomplete = false;  ///< set where something is left out of what is printed, which was said: kDone becomes kRefused
  const SharedParts* shared = nullptr;  ///< of a run inside another one (inner_run.h): what need not be read again
  const RowsAsked* rows = nullptr;      ///< of a run inside another one: which rows of its list are wanted, and whether as values
  bool out_failed() const;              ///< true where nobody reads the output any more: time to stop
};

/// A command line that a reader can copy, and what it is for.
struct Usage {
  std::string line;
  std::string meaning;
};

/// What help and man page say of a command.
struct CommandText {
  std::string name;         ///< "extract", "rules check"
  std::string summary;      ///< one line, an imperative without full stop
  std::string description;  ///< paragraphs separated by blank lines
  std::vector<Usage> examples;
  std::vector<Usage> diagnostics;    ///< messages and what they mean
  bool hidden = false;               ///< not listed by help
  bool without_store = false;        ///< what it lists comes from no store
  bool copies_store = false;         ///< prints all that people entered: a file of it has no wider rights than the store
  std::vector<std::string> formats;  ///< legal values of --format, the default first; empty where the command has no data to print
  std::vector<Column> columns;       ///< of its list, for --columns and --sort; empty where it has none
};

class Command {
 public:
  virtual ~Command() = default;
  virtual CommandText text() const = 0;
  /// Declares options and arguments, bound to members. Each option is defined here and nowhere else: help, man page and completions come
  /// from it.
  virtual void declare(CLI::App& app) = 0;
  /// Checks what cannot be said in declare(). Opens nothing. Throws UsageError.
  virtual void check(const GlobalOptions& /*options*/) {}
  /// Does the work and returns the exit status. Errors are exceptions of text/errors.h.
  virtual int run(Context& context) = 0;
};

/// All commands, in the order in which help lists them.
std::vector<std::unique_ptr<Command>> all_commands();

}  // namespace mandates
