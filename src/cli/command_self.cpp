// Help, completions, man pages and examples as commands.
#include "cli/command_self.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/choices.h"
#include "cli/command_line.h"
#include "cli/completion.h"
#include "cli/help.h"
#include "cli/man.h"
#include "cli/output.h"

namespace mandates {

CommandText HelpCommand::text() const {
  CommandText text;
  text.name = "help";
  text.summary = "show help of the program or of a command";
  text.description = "Prints what mandates COMMAND --help prints; without a COMMAND the list of commands.";
  text.examples = {{"mandates help", "the list of commands"}, {"mandates help rules check", "one command"}};
  return text;
}

void HelpCommand::declare(CLI::App& app) {
  app.add_option("COMMAND", words_, "the command to explain");
}

int HelpCommand::run(Context& context) {
  CommandLine line;
  const CLI::App* at = &line.app();
  for (const std::string& word : words_) {
    std::vector<std::string> names;
    for (const CLI::App* command : at->get_subcommands(nullptr)) names.push_back(command->get_name());
    check_value("command", word, names);
    at = at->get_subcommand(word);
  }
  std::vector<std::string> args = words_;
  args.emplace_back("--help");
  context.out << help_text(line, line.parse(args), context.streams.out_is_terminal ? context.width : 80);
  return kDone;
}

CommandText CompletionCommand::text() const {
  CommandText text;
  text.name = "completion";
  text.summary = "print the completions for a shell";
  text.description =
      "Prints a script that teaches a shell the commands, options and values of mandates. They are installed with the program; this prints "
      "them for "
      "a program that is not installed.";
  text.examples = {{"mandates completion bash", "for bash: . <(mandates completion bash)"}};
  return text;
}

void CompletionCommand::declare(CLI::App& app) {
  app.add_option("SHELL", shell_, fmt::format("{}", fmt::join(completion_shells(), ", ")))->required();
}

int CompletionCommand::run(Context& context) {
  context.out << completion_script(CommandLine(), shell_);
  return kDone;
}

CommandText InternalManCommand::text() const {
  CommandText text;
  text.name = "internal man";
  text.summary = "write the man pages into a folder";
  text.hidden = true;
  return text;
}

void InternalManCommand::declare(CLI::App& app) {
  app.add_option("DIR", folder_, "folder to write to")->required();
}

int InternalManCommand::run(Context& context) {
  for (const ManPage& page : man_pages(CommandLine())) {
    Output file(folder_ + "/" + page.name, context.out);
    file.stream() << page.text;
    file.finish();
  }
  return kDone;
}

CommandText InternalExamplesCommand::text() const {
  CommandText text;
  text.name = "internal examples";
  text.summary = "print the command lines of all examples";
  text.hidden = true;
  return text;
}

void InternalExamplesCommand::declare(CLI::App& /*app*/) {}

int InternalExamplesCommand::run(Context& context) {
  const CommandLine line;
  for (const auto& command : line.commands()) {
    for (const Usage& example : command->text().examples) context.out << example.line << '\n';
  }
  return kDone;
}

}  // namespace mandates
