// Runs one command line; the only place that turns exceptions into messages and exit statuses.
#include "cli/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <exception>
#include <memory>
#include <new>
#include <ostream>
#include <string_view>

#include "cli/command.h"
#include "cli/command_hints.h"
#include "cli/command_line.h"
#include "cli/help.h"
#include "cli/output.h"
#include "cli/output_error.h"
#include "cli/pager.h"
#include "cli/settings.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr int kHelpWidth = 80;  // of help that goes into a file

// `when` is auto, always or never.
bool wants_colour(const std::string& when, bool is_terminal, const Environment& environment) {
  if (when != "auto") return when == "always";
  const auto terminal = environment.find("TERM");
  return is_terminal && (terminal == environment.end() || terminal->second != "dumb");
}

// What is printed in this run: through a pager where it is long and somebody sits before it.
class Screen {
 public:
  Screen(Streams& streams, const GlobalOptions& options, const Environment& environment) : streams_(streams) {
    const bool to_terminal = streams.out_is_terminal && (options.output.empty() || options.output == "-");
    if (!to_terminal || streams.height < 2 || options.pager.empty() || options.pager == "cat") return;
    pager_ = std::make_unique<Pager>(streams.out, options.pager, streams.height - 1, streams.width, environment);
    paged_ = std::make_unique<std::ostream>(pager_.get());
  }
  std::ostream& stream() { return paged_ ? *paged_ : streams_.out; }
  /// Waits until the person leaves the pager. Throws OutputError.
  void finish() {
    if (pager_) pager_->finish();
    Output("", streams_.out).finish();
  }

 private:
  Streams& streams_;
  std::unique_ptr<Pager> pager_;
  std::unique_ptr<std::ostream> paged_;
};

// A command line as a shell takes it, without the file that the answer goes to: that says nothing of the answer.
std::string as_typed(const std::vector<std::string>& args) {
  std::string line = "mandates";
  for (std::size_t i = 0; i < args.size(); ++i) {
    const std::string& word = args[i];
    if (word == "--output") ++i;
    if (word == "--output" || word.starts_with("--output=")) continue;
    const bool plain = !word.empty() && std::all_of(word.begin(), word.end(), [](unsigned char c) {
      return std::isalnum(c) != 0 || std::string_view("-_./:=,+@%").find(static_cast<char>(c)) != std::string_view::npos || c > 0x7F;
    });
    std::string quoted;
    for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    line += plain ? " " + word : " '" + quoted + "'";
  }
  return line;
}

ListNotes notes_of(const CommandText& text, const GlobalOptions& options, const std::string& typed, const Environment& environment) {
  ListNotes notes;
  notes.title = fmt::format("mandates {}: {}", text.name, text.summary);
  notes.as_of = options.as_of;
  notes.facts.emplace_back("Asked", typed);
  if (!text.without_store) notes.facts.emplace_back("Store", options.db);
  notes.facts.emplace_back("Written by", "Mandates " MANDATES_VERSION);
  const auto folder = environment.find("TMPDIR");
  if (folder != environment.end()) notes.temporary_folder = folder->second;
  return notes;
}

int run_command(Command& command, const std::string& typed, Streams& streams, const Clock& clock, const Environment& environment,
                const Settings& settings, GlobalOptions options, const Messages& messages) {
  options.as_of_given = !options.as_of.empty();
  if (!options.as_of_given) options.as_of = clock.today();
  command.check(options);
  const CommandText text = command.text();
  OutputGuard guard(options.output, streams.out);
  guard.protect_store(options.db);
  guard.protect(settings.path(), "the configuration file");
  Screen screen(streams, options, environment);
  const bool is_copy = text.copies_store && identity_of(options.db);
  Output output(options.output, screen.stream(), is_copy ? options.db : std::string());
  const std::string format = !options.format.empty() ? options.format : text.formats.empty() ? std::string() : text.formats.front();
  if (format == "xlsx" && streams.out_is_terminal && (options.output.empty() || options.output == "-"))
    throw UsageError("--format xlsx is a file, nothing for a terminal", "name the file: --output list.xlsx");
  const bool colour = wants_colour(options.color, streams.out_is_terminal && !output.is_file(), environment);
  const bool links = colour && streams.out_is_terminal && !output.is_file();
  std::string done;
  Context context{streams,
                  clock,
                  environment,
                  options,
                  messages,
                  settings,
                  guard,
                  done,
                  output.stream(),
                  format,
                  notes_of(text, options, typed, environment),
                  colour,
                  links,
                  streams.width,
                  false};
  int status = kDone;
  try {
    status = command.run(context);
    output.finish();
    screen.finish();
    if (!done.empty() && context.out_failed()) messages.say(done);  // nobody read it: a broken pipe
  } catch (const Error& error) {
    if (done.empty()) throw;
    messages.say(done);
    messages.warning(fmt::format("that is done, but afterwards: {}", error.what()), command_hint(error.code(), error.hint()));
  }
  return status == kDone && context.incomplete ? kRefused : status;
}

int run_request(const std::vector<std::string>& args, Streams& streams, const Clock& clock, const Environment& environment) {
  CommandLine line(args);
  if (args.empty()) {
    streams.err << help_text(line, {}, streams.err_is_terminal ? streams.width : kHelpWidth);
    return kUsage;
  }
  const Request request = line.parse(args);
  GlobalOptions options = line.options();
  const bool runs = request.kind == Request::Kind::run;
  if (!runs) options.config = "";  // help and version work whatever the configuration file says
  const Settings settings(options, environment);
  settings.apply(options);
  const Messages messages(streams.err, wants_colour(options.color, streams.err_is_terminal, environment), options.quiet);
  if (runs) return run_command(*request.command, as_typed(args), streams, clock, environment, settings, options, messages);
  Screen screen(streams, options, environment);
  screen.stream() << (request.kind == Request::Kind::version
                          ? version_text()
                          : help_text(line, request, streams.out_is_terminal ? streams.width : kHelpWidth));
  screen.finish();
  return kDone;
}

}  // namespace

bool Context::out_failed() const {
  return !out.good();
}

int run(const std::vector<std::string>& args, Streams& streams, const Clock& clock, const Environment& environment) {
  const std::string when = Settings::colour_without_file(environment);
  const Messages messages(streams.err, wants_colour(when, streams.err_is_terminal, environment), false);
  try {
    return run_request(args, streams, clock, environment);
  } catch (const UsageError& error) {
    messages.show(error);
    return kUsage;
  } catch (const InputError& error) {
    messages.show(error);
    return kRefused;
  } catch (const Error& error) {  // rules, store, output
    messages.show(error);
    return kUnusable;
  } catch (const std::bad_alloc&) {
    messages.error("not enough memory", "give fewer or smaller files at once");
  } catch (const std::exception& error) {
    messages.error(error.what());
  }
  return kUnusable;
}

}  // namespace mandates
