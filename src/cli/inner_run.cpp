// Builds contexts for inner runs.
#include "cli/inner_run.h"

#include <algorithm>
#include <sstream>

#include "cli/command_line.h"
#include "cli/resources.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr std::size_t kIdleStores = 5;  // open and not in use, with up to 8 MB of pages each

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

}  // namespace

SharedParts::SharedParts(const Context& context)
    : engine(load_rules(context, LinkCheck::done_before, RuleExamples::kept), file_tools(context)),
      rules(engine.rules),
      calendar(engine.calendar),
      stores(context.options.db, kIdleStores) {}

InnerResult InnerRuns::within(GlobalOptions options, const std::string& as_of, const std::string& format, ListNotes notes,
                              const RowsAsked* rows, const std::function<void(Context&)>& action) const {
  std::istringstream no_input;
  std::ostringstream out, err;
  Streams streams{no_input, out, err, false, false, 0, 0};
  options.db = outer_.options.db;
  options.rules = outer_.options.rules;
  options.actor = "all";  // an address means the same on every machine
  options.user = outer_.options.user;
  options.as_of_given = !as_of.empty();
  options.as_of = as_of.empty() ? outer_.clock.today() : as_of;
  options.color = "never";
  const Messages messages(err, false, false);
  std::string done;
  notes.as_of = options.as_of;
  notes.facts.emplace_back("Store", options.db);
  const auto folder = outer_.environment.find("TMPDIR");
  if (folder != outer_.environment.end()) notes.temporary_folder = folder->second;
  Context context{.streams = streams,
                  .clock = outer_.clock,
                  .environment = outer_.environment,
                  .options = options,
                  .messages = messages,
                  .settings = outer_.settings,
                  .guard = outer_.guard,
                  .done = done,
                  .out = out,
                  .format = format,
                  .notes = std::move(notes),
                  .width = 0,
                  .shared = &shared_,
                  .rows = rows};
  action(context);
  return {out.str(), lines_of(err.str())};
}

InnerResult InnerRuns::run(const std::vector<std::string>& args, const std::string& as_of, const RowsAsked* rows) const {
  CommandLine line(args);
  const Request request = line.parse(args);
  GlobalOptions options = line.options();
  if (request.kind != Request::Kind::run) throw UsageError("this asks for help");
  const CommandText text = request.command->text();
  std::string format = options.format;
  if (format.empty() && !text.formats.empty()) format = keeps_rows(rows) ? "html" : text.formats.front();
  ListNotes notes;
  notes.title = text.name + ": " + text.summary;
  std::string asked = "mandates";
  for (const std::string& arg : args) asked += " " + arg;
  notes.facts.emplace_back("Asked", asked);
  return within(options, as_of, format, std::move(notes), rows, [&](Context& context) {
    request.command->check(context.options);
    request.command->run(context);
  });
}

InnerResult InnerRuns::with_context(const std::string& as_of, const std::function<void(Context&)>& action) const {
  return within({}, as_of, "html", {}, nullptr, action);
}

std::vector<std::string> words_of_command(const std::string& command) {
  std::istringstream stream(command);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(std::move(word));
  return words;
}

CommandOptions command_options(const std::string& command) {
  const CommandLine line(words_of_command(command));
  CommandOptions result;
  for (const auto& one : line.commands()) {
    if (one->text().name != command) continue;
    result.formats = one->text().formats;
    for (OptionText& option : options_of(line.app_of(*one)))
      if (!option.global) result.options.push_back(std::move(option));
  }
  return result;
}

}  // namespace mandates
