// Runs one command line; the one place where errors become messages and exit statuses.
// Must not know: any particular command.
#include "cli/run.h"

#include <exception>
#include <new>
#include <ostream>

#include "cli/command.h"
#include "cli/command_line.h"
#include "cli/help.h"
#include "cli/output.h"
#include "cli/output_error.h"
#include "text/errors.h"

namespace mandates {
namespace {

bool wants_colour(const std::string& when, bool is_terminal, const Environment& environment) {
  if (when == "always") return true;
  if (when == "never" || !is_terminal) return false;
  const auto none = environment.find("NO_COLOR");
  if (none != environment.end() && !none->second.empty()) return false;
  const auto terminal = environment.find("TERM");
  return terminal == environment.end() || terminal->second != "dumb";
}

int run_command(const CommandLine& line, Command& command, Streams& streams, const Clock& clock, const Environment& environment,
                const Messages& messages) {
  GlobalOptions options = line.options();
  if (options.as_of.empty()) options.as_of = clock.today();
  const CommandText text = command.text();
  Output output(options.output, streams.out);
  const bool on_terminal = streams.out_is_terminal && !output.is_file();
  const std::string format = !options.format.empty() ? options.format : text.formats.empty() ? std::string() : text.formats.front();
  const bool colour = wants_colour(options.color, on_terminal, environment);
  Context context{streams, clock, environment, options, messages, output.stream(), format, colour, streams.width};
  const int status = command.run(context);
  output.finish();
  return status;
}

int run_request(const std::vector<std::string>& args, Streams& streams, const Clock& clock, const Environment& environment, bool colour) {
  CommandLine line;
  if (args.empty()) {
    streams.err << help_text(line, {}, streams.err_is_terminal ? streams.width : 80);
    return kUsage;
  }
  const Request request = line.parse(args);
  const Messages messages(streams.err, colour, line.options().quiet);
  switch (request.kind) {
    case Request::Kind::version:
      streams.out << version_text();
      break;
    case Request::Kind::help:
      streams.out << help_text(line, request, streams.out_is_terminal ? streams.width : 80);
      break;
    case Request::Kind::run:
      return run_command(line, *request.command, streams, clock, environment, messages);
  }
  streams.out.flush();
  return kDone;
}

}  // namespace

bool Context::out_failed() const {
  return !out.good();
}

int run(const std::vector<std::string>& args, Streams& streams, const Clock& clock, const Environment& environment) {
  const bool colour = wants_colour("auto", streams.err_is_terminal, environment);
  const Messages messages(streams.err, colour, false);
  try {
    return run_request(args, streams, clock, environment, colour);
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
