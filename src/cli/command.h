// Interface of subcommands, one class each: declare the options, check them, run.
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

/// Options of all commands, completed by the settings (settings.h).
struct GlobalOptions {
  std::string db;                  ///< path of the store
  std::vector<std::string> rules;  ///< folders with rules that override the built-in ones, in order
  std::string format;              ///< empty if not given: the first format of the command
  std::string output;              ///< file to write instead of standard output; empty or "-" for standard output
  std::string as_of;               ///< ISO day; today if not given
  bool as_of_given = false;        ///< as_of was given by the user or the configuration
  std::string color;               ///< "auto", "always" or "never"
  bool quiet = false;
  bool no_pager = false;
  std::optional<std::string> config;  ///< path of the configuration file; empty text: none
  std::string actor;  ///< actor whose obligations are listed by default; "all": no restriction; empty: the default of each command
  std::string user;   ///< author of new entries; may be empty
  std::string pager;  ///< command line of the pager; empty for none
};

/// Environment of a run. Commands write data to `out` and messages to `messages`.
struct Context {
  Streams& streams;
  const Clock& clock;
  const Environment& environment;
  const GlobalOptions& options;
  const Messages& messages;
  const Settings& settings;
  const OutputGuard& guard;  ///< must be told of each file to be read before it is opened
  std::string& done;   ///< set once a change is durable ("closed A/RES/1/1#2"): later failures (of the output) do not make the command fail
  std::ostream& out;   ///< standard output or the file of --output
  std::string format;  ///< one of the formats of the command
  ListNotes notes;     ///< notes on the list for a workbook
  bool colour = false;      ///< `out` may contain colours (ANSI escapes)
  bool links = false;       ///< `out` is a terminal that supports hyperlinks
  int width = 80;           ///< maximum width of tables in columns; 0: no limit
  bool incomplete = false;  ///< set if something is missing from the output (after a warning): exit status kRefused instead of kDone
  const SharedParts* shared = nullptr;  ///< only in an inner run (inner_run.h): objects loaded by the outer run
  const RowsAsked* rows = nullptr;      ///< only in an inner run: the window of rows wanted, and whether as values
  bool out_failed() const;              ///< true if the output is closed or failed: stop
};

/// An example of a command line, or a message, with its explanation.
struct Usage {
  std::string line;
  std::string meaning;
};

/// Text of help and man page of a command.
struct CommandText {
  std::string name;         ///< "extract", "rules check"
  std::string summary;      ///< one line, imperative, without full stop
  std::string description;  ///< paragraphs separated by blank lines
  std::vector<Usage> examples;
  std::vector<Usage> diagnostics;    ///< messages and their meaning
  bool hidden = false;               ///< not listed by help
  bool without_store = false;        ///< the output does not come from a store
  bool copies_store = false;         ///< prints all entries of users: an output file gets no wider permissions than the store
  std::vector<std::string> formats;  ///< valid values of --format, default first; empty if the command prints no data
  std::vector<Column> columns;       ///< columns of its list, for --columns and --sort; empty if it prints no list
};

class Command {
 public:
  virtual ~Command() = default;
  virtual CommandText text() const = 0;
  /// Declares options and arguments, bound to members. Help, man page and completions are generated from these declarations.
  virtual void declare(CLI::App& app) = 0;
  /// Checks options beyond declare(). Must not open anything. Throws UsageError.
  virtual void check(const GlobalOptions& /*options*/) {}
  /// Runs the command and returns the exit status. Throws the exceptions of text/errors.h.
  virtual int run(Context& context) = 0;
};

/// All commands, in the order of help.
std::vector<std::unique_ptr<Command>> all_commands();

}  // namespace mandates
