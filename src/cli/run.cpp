// Runs one command line; the one place where errors become messages and exit statuses.
// Must not know: any particular command.
#include "cli/run.h"

#include <fmt/format.h>

#include <exception>
#include <memory>
#include <new>
#include <ostream>

#include "cli/command.h"
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

int run_command(Command& command, Streams& streams, const Clock& clock, const Environment& environment, const Settings& settings,
                GlobalOptions options, const Messages& messages) {
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
  const bool colour = wants_colour(options.color, streams.out_is_terminal && !output.is_file(), environment);
  const bool links = colour && streams.out_is_terminal && !output.is_file();
  std::string done;
  Context context{streams, clock,           environment, options, messages, settings,      guard,
                  done,    output.stream(), format,      colour,  links,    streams.width, false};
  int status = kDone;
  try {
    status = command.run(context);
    output.finish();
    screen.finish();
    if (!done.empty() && context.out_failed()) messages.say(done);  // nobody read it: a broken pipe
  } catch (const Error& error) {
    if (done.empty()) throw;
    messages.say(done);
    messages.warning(fmt::format("that is done, but afterwards: {}", error.what()), error.hint());
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
  if (runs) return run_command(*request.command, streams, clock, environment, settings, options, messages);
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
