// Lists settings.
#include "cli/command_config.h"

#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/settings.h"
#include "reports/width.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr int kWidest = 10000;  // a path that is cut is of no use

std::vector<Column> columns() {
  return {{"setting", "SETTING"}, {"value", "VALUE"}, {"from", "FROM"}, {"meaning", "MEANING"}};
}

}  // namespace

CommandText ConfigCommand::text() const {
  CommandText text;
  text.name = "config";
  text.summary = "show the settings, and where each comes from";
  text.description =
      "Lists every setting with its value in this run and its origin. An option goes before a variable of the environment, a variable "
      "before "
      "the configuration file, the file before what is built in.\n\n"
      "The configuration file is the one of --config, else of the variable MANDATES_CONFIG, else mandates/config.toml in XDG_CONFIG_HOME "
      "or in "
      "~/.config. It is TOML: one line each for store, actor, rules, user, color, pager. Paths in it count from its folder.";
  text.examples = {{"mandates config", "what counts in this folder"},
                   {"mandates config --example > mandates.toml", "a file to begin with, everything in it commented out"},
                   {"mandates --config \"\" config", "without any configuration file"}};
  text.diagnostics = {{"unknown setting …", "a key of the configuration file is not known; the line and the nearest key are named"},
                      {"configuration file …: cannot read …", "--config or MANDATES_CONFIG names a file that is not there"}};
  text.formats = row_formats();
  text.without_store = true;
  text.columns = columns();
  return text;
}

void ConfigCommand::declare(CLI::App& app) {
  app.add_flag("--path", path_, "only where the configuration file is, or would be");
  app.add_flag("--example", example_, "print a configuration file to begin with");
  list_.declare(app);
}

void ConfigCommand::check(const GlobalOptions& /*options*/) {
  if (path_ && example_) throw UsageError("--path and --example exclude each other", "leave one of them out");
}

int ConfigCommand::run(Context& context) {
  if (example_) {
    context.out << example_configuration();
  } else if (path_) {
    context.out << printable(context.settings.path()) << '\n';
  } else {
    Context whole = context;
    whole.width = kWidest;
    auto rows = list_.writer(whole, columns());
    for (const Setting& one : context.settings.all())
      rows->row({Cell(one.name, Tone::strong), one.values, Cell(one.from, Tone::dim), one.meaning});
    rows->finish();
  }
  return kDone;
}

}  // namespace mandates
