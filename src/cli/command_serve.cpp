// Starts the server and waits for Ctrl-C.
#include "cli/command_serve.h"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <ostream>
#include <random>
#include <thread>

#include "cli/interrupt.h"
#include "cli/resources.h"
#include "cli/serve_answers.h"
#include "cli/statuses.h"
#include "cli/validators.h"
#include "serve/http_server.h"
#include "serve/site.h"
#include "text/errors.h"

extern char** environ;
// Of jemalloc, where it is the allocator.
extern "C" [[gnu::weak]] int mallctl(const char* name, void* old_value, std::size_t* old_size, void* value, std::size_t size);

namespace mandates {
namespace {

constexpr int kMostPort = 65535;
constexpr auto kLook = std::chrono::milliseconds(100);  // how often Ctrl-C is looked for

// Memory that answers gave back returns to the system after a fifth of a second: every connection has a thread, many threads a part of the
// memory of their own, and each would keep what its largest answer took for ten seconds.
void keep_little_memory() {
  if (mallctl == nullptr) return;
  ssize_t dirty = 200, muzzy = 0;  // milliseconds
  mallctl("arenas.dirty_decay_ms", nullptr, nullptr, &dirty, sizeof dirty);
  mallctl("arenas.muzzy_decay_ms", nullptr, nullptr, &muzzy, sizeof muzzy);
}

// What forms have to send back; nobody can guess it.
std::string random_token() {
  std::random_device device;
  std::string token;
  for (int i = 0; i < 4; ++i) token += fmt::format("{:08x}", device());
  return token;
}

// Shows an address in the browser of the desktop.
bool show(std::string address) {
  std::string program = "xdg-open";
  char* const arguments[] = {program.data(), address.data(), nullptr};
  pid_t process = 0;
  if (::posix_spawnp(&process, program.c_str(), nullptr, nullptr, arguments, environ) != 0) return false;
  int status = 0;
  return ::waitpid(process, &status, 0) == process && status == 0;
}

}  // namespace

CommandText ServeCommand::text() const {
  CommandText text;
  text.name = "serve";
  text.summary = "show the store in a browser on this machine";
  text.description =
      "Answers on 127.0.0.1 alone, and prints its address: pages for what is due, open, repeated, changed, for documents and obligations "
      "with the rules behind each field, search, the check of a draft. Every list has its address with .csv, .json or .xlsx behind it, "
      "the calendar with .ics, for programs to read or subscribe to; their parameters are the options of the commands of the same names, "
      "and /openapi.json describes them. Nothing is loaded from elsewhere.\n\n"
      "It changes nothing that people entered, unless it is started with --write: then obligations can be closed, reopened and noted on "
      "their pages. Documents that are ingested meanwhile are seen at once. Ctrl-C ends it.";
  text.examples = {{"mandates serve", "at http://127.0.0.1:8420/"},
                   {"mandates serve --open", "and show it in the browser"},
                   {"mandates serve --port 8500 --write", "at another port, with entries"}};
  text.diagnostics = {{"cannot listen on port …", "another program listens there; --port takes another one"}};
  return text;
}

void ServeCommand::declare(CLI::App& app) {
  app.add_option("--port", port_, "port to listen on; 0 for any that is free; 8420 where it is not given")
      ->type_name("N")
      ->check(whole_number(kMostPort));
  app.add_option("--host", hosts_, "another name under which it may be asked for, behind a proxy: mandates.example.org")
      ->type_name("NAME")
      ->allow_extra_args(false);
  app.add_flag("--open", open_, "show it in the browser");
  app.add_flag("--write", write_, "let people close, reopen and note");
}

void ServeCommand::check(const GlobalOptions& options) {
  if (!options.as_of.empty() && options.as_of_given) throw UsageError("serve takes no --as-of", "every page has the parameter as-of");
}

int ServeCommand::run(Context& context) {
  const InterruptGuard interrupt;
  keep_little_memory();
  open_with_followup(context);  // what is out of date is worked out now, with progress, not for the first reader
  ServeAnswers answers(context, write_);
  SiteOptions options;
  options.token = random_token();
  const HttpLimits limits;
  std::atomic<Site*> ready = nullptr;  // the first request may come before the port is known to the site
  std::unique_ptr<Site> site;
  const HttpServer server(static_cast<std::uint16_t>(port_), limits, [&](const HttpRequest& request) {
    ready.wait(nullptr);
    return ready.load()->answer(request);
  });
  for (const char* name : {"127.0.0.1", "localhost"}) options.hosts.push_back(fmt::format("{}:{}", name, server.port()));
  for (const std::string& name : hosts_) options.hosts.push_back(name);
  site = std::make_unique<Site>(answers, options);
  ready = site.get();
  ready.notify_all();
  const std::string address = fmt::format("http://127.0.0.1:{}/", server.port());
  context.out << address << '\n' << std::flush;
  context.messages.say(write_ ? "entries are open; Ctrl-C ends it" : "read-only; Ctrl-C ends it");
  if (open_ && !show(address)) context.messages.warning("no browser could be opened", "open " + address);
  while (!interrupt.interrupted()) {
    std::this_thread::sleep_for(kLook);
    site->prepare([&] { return interrupt.interrupted(); });
  }
  return kDone;
}

}  // namespace mandates
