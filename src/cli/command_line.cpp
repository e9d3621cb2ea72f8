// Builds the tree of options with CLI11 and turns its errors into ours.
#include "cli/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "cli/option_tree.h"
#include "cli/options.h"
#include "text/closest.h"
#include "text/errors.h"

namespace mandates {
namespace {

// The last subcommand that was named, or the program itself.
const CLI::App& deepest(const CLI::App& app) {
  const auto named = app.get_subcommands();
  return named.empty() ? app : deepest(*named.front());
}

std::string see_help(const CLI::App& app) {
  const std::string path = command_path(app);
  if (path.empty()) return "mandates --help lists the commands";
  return fmt::format("mandates {} --help lists its {}", path, app.get_subcommands(nullptr).empty() ? "options" : "commands");
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    if (!command->get_group().empty()) names.push_back(command->get_name());
  }
  return names;
}

[[noreturn]] void refuse_extra(const CLI::App& app, const std::string& word) {
  const bool is_option = word.size() > 1 && word.front() == '-';
  const bool wants_command = !app.get_subcommands(nullptr).empty();
  const std::string name = is_option ? word.substr(0, word.find('=')) : word;
  const std::string meant = is_option       ? closest(name, option_names(app))
                            : wants_command ? closest(name, command_names(app))
                                            : std::string();
  const std::string hint = meant.empty() ? see_help(app) : fmt::format("did you mean {}?", meant);
  if (is_option) throw UsageError(fmt::format("unknown option {}", name), hint);
  if (wants_command) throw UsageError(fmt::format("unknown command '{}'", name), hint);
  throw UsageError(fmt::format("unexpected argument '{}'", name), hint);
}

// Our validators put a hint on a second line; CLI11 has the option's name and a colon in front of the first.
[[noreturn]] void refuse_value(const std::string& message, const std::string& otherwise) {
  const std::size_t line_end = message.find('\n');
  throw UsageError(message.substr(0, line_end), line_end == std::string::npos ? otherwise : message.substr(line_end + 1));
}

[[noreturn]] void refuse(const CLI::App& root, const CLI::ParseError& error) {
  const CLI::App& app = deepest(root);
  const std::vector<std::string> extra = root.remaining(true);
  if (!extra.empty()) refuse_extra(app, extra.front());
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr && !app.get_subcommands(nullptr).empty()) {
    throw UsageError("no command given", see_help(app));
  }
  refuse_value(error.what(), see_help(app));
}

}  // namespace

CommandLine::CommandLine() : CommandLine([](const std::string&) { return true; }) {}

CommandLine::CommandLine(const std::vector<std::string>& args)
    : CommandLine([&](const std::string& name) { return std::find(args.begin(), args.end(), name) != args.end(); }) {}

CommandLine::CommandLine(const std::function<bool(const std::string& name)>& with_options)
    : commands_(all_commands()), app_(std::make_unique<CLI::App>("What United Nations resolutions ask of whom, and by when")) {
  app_->name("mandates");
  app_->require_subcommand(1);
  app_->set_help_flag("-h,--help", "show help and exit");
  app_->set_version_flag("--version", std::string("version"), "show versions and exit");
  declare_global_options(*app_, options_);
  std::map<std::string, CLI::App*> groups;
  for (const auto& command : commands_) {
    const CommandText text = command->text();
    CLI::App* parent = app_.get();
    std::string name = text.name;
    if (const std::size_t space = name.find(' '); space != std::string::npos) {  // "rules check" stands below "rules"
      CLI::App*& group = groups[name.substr(0, space)];
      if (group == nullptr) {
        group = app_->add_subcommand(name.substr(0, space));
        group->require_subcommand(1);
        if (text.hidden) group->group("");
      }
      parent = group;
      name = name.substr(space + 1);
    }
    CLI::App* app = parent->add_subcommand(name, text.summary);
    if (!with_options(name)) continue;
    command->declare(*app);
    declare_global_options(*app, options_);
  }
}

CommandLine::~CommandLine() = default;

CLI::App* CommandLine::find(const std::string& name) const {
  const std::size_t space = name.find(' ');
  CLI::App* app = app_->get_subcommand(name.substr(0, space));
  return space == std::string::npos ? app : app->get_subcommand(name.substr(space + 1));
}

const CLI::App& CommandLine::app_of(const Command& command) const {
  return *find(command.text().name);
}

Request CommandLine::parse(const std::vector<std::string>& args) {
  Request request;
  try {
    app_->parse(std::vector<std::string>(args.rbegin(), args.rend()));  // CLI11 takes them from the back
  } catch (const CLI::CallForVersion&) {
    request.kind = Request::Kind::version;
  } catch (const CLI::CallForHelp&) {
    request.kind = Request::Kind::help;
  } catch (const CLI::ParseError& error) {
    refuse(*app_, error);
  }
  const CLI::App& named = deepest(*app_);
  for (const auto& command : commands_) {
    if (&app_of(*command) == &named) request.command = command.get();
  }
  if (request.kind == Request::Kind::run) {
    check_global_options(options_, request.command->text());
  } else {
    request.group = command_path(named);
  }
  return request;
}

}  // namespace mandates
