// Reads the options from CLI11's tree.
#include "cli/option_tree.h"

#include <CLI/CLI.hpp>

#include "cli/options.h"
#include "cli/validators.h"

namespace mandates {
namespace {

OptionText text_of(const CLI::Option& option) {
  OptionText text;
  text.argument = option.get_positional();
  if (text.argument) {
    text.names.push_back(option.get_name(true, false));
  } else {
    for (const std::string& name : option.get_snames()) text.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) text.names.push_back("--" + name);
  }
  text.meaning = option.get_description();
  text.required = option.get_required();
  text.many = option.get_items_expected_max() > 1;
  text.global = option.get_group() == kGlobalGroup;
  const bool flag = option.get_items_expected_max() == 0;
  if (!flag && !text.argument) {
    const std::string type = option.get_type_name();
    text.choices = choices_of(option);
    text.value = text.choices.empty() ? type.substr(0, type.find(':')) : "WHICH";
  }
  return text;
}

}  // namespace

std::vector<OptionText> options_of(const CLI::App& app) {
  std::vector<OptionText> options;
  std::vector<OptionText> last;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty()) continue;  // hidden
    const bool is_help = option == app.get_help_ptr() || option == app.get_version_ptr();
    (is_help ? last : options).push_back(text_of(*option));
    if (is_help) last.back().global = true;
  }
  options.insert(options.end(), last.begin(), last.end());
  return options;
}

std::string command_path(const CLI::App& app) {
  if (app.get_parent() == nullptr) return {};
  const std::string before = command_path(*app.get_parent());
  return before.empty() ? app.get_name() : before + " " + app.get_name();
}

std::string synopsis(const CLI::App& app) {
  const std::string path = command_path(app);
  std::string text = path.empty() ? "mandates" : "mandates " + path;
  if (!app.get_subcommands(nullptr).empty()) return text + " COMMAND [OPTIONS]";
  text += " [OPTIONS]";
  for (const OptionText& option : options_of(app)) {
    if (!option.argument) continue;
    const std::string name = option.names.front() + (option.many ? "..." : "");
    text += option.required ? " " + name : " [" + name + "]";
  }
  return text;
}

}  // namespace mandates
