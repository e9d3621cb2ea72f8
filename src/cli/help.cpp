// Formats help texts.
#include "cli/help.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/option_tree.h"
#include "engine/record_json.h"
#include "reports/row_choice.h"
#include "reports/width.h"
#include "reports/wrap.h"
#include "rules/rule_set.h"

namespace mandates {
namespace {

constexpr int kWidestText = 100;  // longer lines are hard to read
constexpr int kIndent = 2;
constexpr int kMeaningColumn = 22;

// "  --db FILE           the store; …", the meaning wrapped beside the name, or below a long one.
std::string entry(const std::string& name, const std::string& meaning, int width) {
  const int column = std::min(kMeaningColumn, width / 3);
  std::string text = std::string(kIndent, ' ') + name;
  const std::string wrapped = wrap(meaning, std::max(20, width - column), column);
  if (wrapped.empty()) return text + "\n";
  if (width_of(text) + 2 > column) return text + "\n" + wrapped;
  text += std::string(static_cast<std::size_t>(column - width_of(text)), ' ');
  return text + wrapped.substr(static_cast<std::size_t>(column));
}

std::string names_of(const OptionText& option) {
  std::string names = fmt::format("{}", fmt::join(option.names, ", "));
  if (!option.value.empty()) names += " " + option.value;
  return names;
}

std::string meaning_of(const OptionText& option) {
  if (option.choices.empty()) return option.meaning;
  return fmt::format("{}: {}", option.meaning, fmt::join(option.choices, ", "));
}

std::string option_section(const std::string& title, const std::vector<OptionText>& options, bool arguments, bool global, int width) {
  std::string text;
  for (const OptionText& option : options) {
    if (option.argument == arguments && option.global == global) text += entry(names_of(option), meaning_of(option), width);
  }
  return text.empty() ? text : "\n" + title + ":\n" + text;
}

std::string command_section(const CommandLine& line, const std::string& group, int width) {
  std::string text;
  for (const auto& command : line.commands()) {
    const CommandText about = command->text();
    if (!about.hidden && about.name.compare(0, group.size(), group) == 0) text += entry(about.name, about.summary, width);
  }
  return "\nCommands:\n" + text;
}

std::string program_help(const CommandLine& line, const std::string& group, int width) {
  std::string text = "usage: mandates " + (group.empty() ? "" : group + " ") + "COMMAND [OPTIONS]\n";
  if (group.empty()) text += "\n" + wrap(line.app().get_description() + ".", width, 0);
  text += command_section(line, group.empty() ? "" : group + " ", width);
  text += option_section("Options of every command", options_of(line.app()), false, true, width);
  text +=
      "\n" +
      wrap(
          "mandates COMMAND --help explains a command, with examples. Exit status: 0 done, 1 done but some inputs were refused or a check "
          "failed, 2 usage, 3 rules, store or output unusable, 130 interrupted.",
          width, 0);
  return text;
}

std::string command_help(const CLI::App& app, const CommandText& about, int width) {
  const std::vector<OptionText> options = options_of(app);
  std::string text = "usage: " + synopsis(app) + "\n\n" + wrap(about.summary + ".", width, 0) + "\n" + wrap(about.description, width, 0);
  text += option_section("Arguments", options, true, false, width);
  text += option_section("Options", options, false, false, width);
  text += option_section("Options of every command", options, false, true, width);
  if (!about.formats.empty()) text += fmt::format("\nFormats: {} (the first is the default)\n", fmt::join(about.formats, ", "));
  if (!about.columns.empty())
    text += "\n" + wrap(fmt::format("Columns for --columns and --sort: {}", fmt::join(column_keys(about.columns), ", ")), width, 0);
  text += "\nExamples:\n";
  for (const Usage& example : about.examples) text += wrap(example.meaning + ":", width, kIndent) + "    " + example.line + "\n";
  return text;
}

std::string capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

}  // namespace

std::string help_text(const CommandLine& line, const Request& request, int width) {
  width = std::clamp(width, 40, kWidestText);
  if (request.command == nullptr) return program_help(line, request.group, width);
  CommandText about = request.command->text();
  about.summary = capital(about.summary);
  return command_help(line.app_of(*request.command), about, width);
}

std::string version_text() {
  return fmt::format("mandates {}\nrecord {}\nrules {}\n", MANDATES_VERSION, kRecordVersion,
                     RuleSet::load(builtin_rule_files(RuleExamples::left_out), {}, LinkCheck::done_before).version());
}

}  // namespace mandates
