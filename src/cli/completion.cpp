// Writes completions for bash, zsh and fish.
#include "cli/completion.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>

#include "cli/option_tree.h"
#include "reports/row_choice.h"
#include "text/errors.h"

namespace mandates {
namespace {

// A node of the tree as shells see it.
struct Node {
  std::string path;                                           ///< "rules check"; empty for the program
  std::vector<std::pair<std::string, std::string>> commands;  ///< names and what they do
  std::vector<OptionText> options;                            ///< without arguments
  std::vector<std::string> words;                             ///< legal values of the arguments
  bool files = false;                                         ///< arguments are files or folders
};

bool takes_file(const OptionText& option) {
  const std::string& value = option.argument ? option.names.front() : option.value;
  return value == "FILE" || value == "DIR" || value == "PATH";
}

// Values that the tree itself does not hold: those that depend on the command.
void add_choices(OptionText& option, const CommandText& about) {
  const std::string& name = option.names.back();
  if (name == "--format") option.choices = about.formats;
  if (name == "--columns" || name == "--sort") option.choices = column_keys(about.columns);
  if (name == "--color") option.choices = {"auto", "always", "never"};
}

std::vector<std::string> names_of(const std::vector<std::pair<std::string, std::string>>& commands) {
  std::vector<std::string> names;
  for (const auto& [name, meaning] : commands) names.push_back(name);
  return names;
}

class Tree {
 public:
  explicit Tree(const CommandLine& line) : line_(line) {
    walk(line.app());
    for (Node& node : nodes_)
      if (node.path == "help") node.words = names_of(nodes_.front().commands);
  }
  std::vector<Node> nodes() && { return std::move(nodes_); }

 private:
  const CommandText* about(const CLI::App& app) {
    for (const auto& command : line_.commands())
      if (&line_.app_of(*command) == &app) {
        about_ = command->text();
        return &about_;
      }
    return nullptr;
  }

  void walk(const CLI::App& app) {
    Node node{command_path(app), {}, {}, {}, false};
    const CommandText* text = about(app);
    for (OptionText& option : options_of(app)) {
      if (text != nullptr) add_choices(option, *text);
      if (!option.argument) {
        node.options.push_back(std::move(option));
      } else if (takes_file(option)) {
        node.files = true;
      } else if (option.names.front() == "SHELL") {
        node.words = completion_shells();
      }
    }
    std::vector<const CLI::App*> below;
    for (const CLI::App* command : app.get_subcommands(nullptr)) {
      if (command->get_group().empty()) continue;  // hidden
      const std::string group = command->get_description();
      node.commands.emplace_back(command->get_name(), group.empty() ? "more commands about " + command->get_name() : group);
      below.push_back(command);
    }
    nodes_.push_back(std::move(node));
    for (const CLI::App* command : below) walk(*command);
  }

  const CommandLine& line_;
  CommandText about_;
  std::vector<Node> nodes_;
};

std::string spaced(const std::string& path) {
  return path.empty() ? "" : " " + path;
}

std::string words_of(const Node& node) {
  std::vector<std::string> words = names_of(node.commands);
  words.insert(words.end(), node.words.begin(), node.words.end());
  for (const OptionText& option : node.options) words.insert(words.end(), option.names.begin(), option.names.end());
  return fmt::format("{}", fmt::join(words, " "));
}

std::string bash(const std::vector<Node>& nodes) {
  std::string text =
      "# bash completion of mandates; made by: mandates completion bash\n"
      "_mandates_files() {\n"
      "  compopt -o filenames 2>/dev/null\n"
      "  mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- \"$1\")\n"
      "}\n"
      "_mandates() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} path= at=1\n"
      "  COMPREPLY=()\n"
      "  if [ \"$word\" = = ]; then word=; fi\n"
      "  if [ \"$before\" = = ]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
      "  while [ \"$at\" -lt \"$COMP_CWORD\" ]; do\n"
      "    case \"$path ${COMP_WORDS[at]}\" in\n";
  for (const Node& node : nodes) {
    if (!node.path.empty()) text += fmt::format("      \" {0}\") path=' {0}' ;;\n", node.path);
  }
  text += "    esac\n    at=$((at + 1))\n  done\n  case \"$path $before\" in\n";
  for (const Node& node : nodes) {
    for (const OptionText& option : node.options) {
      if (option.value.empty()) continue;
      const std::string names = fmt::format("\"{} {}\"", spaced(node.path), option.names.back());
      if (takes_file(option)) {
        text += fmt::format("    {}) _mandates_files \"$word\"; return ;;\n", names);
      } else if (!option.choices.empty()) {
        text += fmt::format("    {}) mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\"); return ;;\n", names,
                            fmt::join(option.choices, " "));
      } else {
        text += fmt::format("    {}) return ;;\n", names);
      }
    }
  }
  text += "  esac\n  case \"$path\" in\n";
  for (const Node& node : nodes) {
    text += fmt::format("    \"{}\") mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\")", spaced(node.path), words_of(node));
    text += node.files ? "; _mandates_files \"$word\" ;;\n" : " ;;\n";
  }
  return text + "  esac\n}\ncomplete -F _mandates mandates\n";
}

// Inside single quotes.
std::string in_quotes(const std::string& text) {
  std::string safe;
  for (const char c : text) safe += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return "'" + safe + "'";
}

// Text for a specification of _arguments and _describe: brackets and colons part its fields.
std::string zsh_text(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (std::string_view("[]:\\").find(c) != std::string_view::npos) safe += '\\';
    safe += c;
  }
  return safe;
}

std::string zsh_option(const OptionText& option) {
  const std::string excluding = option.names.size() > 1 ? fmt::format("({})", fmt::join(option.names, " ")) : option.many ? "*" : "";
  std::string text;
  for (const std::string& name : option.names) {
    std::string spec = excluding + name;
    if (!option.value.empty() && name.starts_with("--")) spec += "=";
    spec += "[" + zsh_text(option.meaning) + "]";
    if (!option.value.empty()) {
      spec += ":" + zsh_text(option.value) + ":";
      if (takes_file(option)) spec += option.value == "DIR" ? "_files -/" : "_files";
      if (!option.choices.empty()) spec += fmt::format("({})", fmt::join(option.choices, " "));
    }
    text += " \\\n        " + in_quotes(spec);
  }
  return text;
}

std::string zsh(const std::vector<Node>& nodes) {
  std::string text =
      "#compdef mandates\n# zsh completion of mandates; made by: mandates completion zsh\n"
      "_mandates() {\n"
      "  local at='' state='' i curcontext=\"$curcontext\"\n"
      "  local -a commands line\n"
      "  typeset -A opt_args\n"
      "  integer last=1\n"
      "  for ((i = 2; i < CURRENT; ++i)); do\n"
      "    case \"$at ${words[i]}\" in\n";
  for (const Node& node : nodes) {
    if (!node.path.empty()) text += fmt::format("      ' {0}') at=' {0}'; last=$i ;;\n", node.path);
  }
  text +=
      "    esac\n  done\n"
      "  # What stands before the command has been read: the command takes the place of the program's name.\n"
      "  words=(\"${(@)words[last,-1]}\")\n  ((CURRENT -= last - 1))\n"
      "  case \"$at\" in\n";
  for (const Node& node : nodes) {
    text += fmt::format("    '{}')\n", spaced(node.path));
    if (!node.commands.empty()) {
      text += "      commands=(\n";
      for (const auto& [name, meaning] : node.commands) text += "        " + in_quotes(zsh_text(name) + ":" + zsh_text(meaning)) + "\n";
      text += "      )\n";
    }
    text += "      _arguments -S";
    for (const OptionText& option : node.options) text += zsh_option(option);
    if (node.files) text += " \\\n        '*:PATH:_files'";
    if (!node.words.empty()) text += fmt::format(" \\\n        '*:WORD:({})'", fmt::join(node.words, " "));
    if (!node.commands.empty())
      text += " \\\n        '1:COMMAND:->commands'\n      [[ $state = commands ]] && _describe -t commands command commands";
    text += "\n      ;;\n";
  }
  return text + "  esac\n}\nif [ \"$funcstack[1]\" = _mandates ]; then _mandates \"$@\"; else compdef _mandates mandates; fi\n";
}

std::string fish_option(const Node& node, const OptionText& option) {
  std::string text = fmt::format("complete -c mandates -n \"__mandates_at '{}'\"", spaced(node.path));
  for (const std::string& name : option.names) text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  text += " -d " + in_quotes(option.meaning);
  if (!option.value.empty()) text += takes_file(option) ? " -r -F" : " -x";
  if (!option.choices.empty()) text += fmt::format(" -a '{}'", fmt::join(option.choices, " "));
  return text + "\n";
}

std::string fish(const std::vector<Node>& nodes) {
  std::string text =
      "# fish completion of mandates; made by: mandates completion fish\n"
      "# True where the words before the cursor name exactly this command.\n"
      "function __mandates_at\n  set -l path ''\n  for word in (commandline -opc)[2..-1]\n    switch \"$path $word\"\n";
  for (const Node& node : nodes) {
    if (!node.path.empty()) text += fmt::format("      case ' {0}'\n        set path ' {0}'\n", node.path);
  }
  text += "    end\n  end\n  test \"$path\" = \"$argv[1]\"\nend\n";
  for (const Node& node : nodes) {
    const std::string condition = fmt::format("complete -c mandates -n \"__mandates_at '{}'\"", spaced(node.path));
    if (!node.files) text += condition + " -f\n";
    for (const auto& [name, meaning] : node.commands) text += fmt::format("{} -a {} -d {}\n", condition, name, in_quotes(meaning));
    if (!node.words.empty()) text += fmt::format("{} -a '{}'\n", condition, fmt::join(node.words, " "));
    for (const OptionText& option : node.options) text += fish_option(node, option);
  }
  return text;
}

}  // namespace

std::vector<std::string> completion_shells() {
  return {"bash", "zsh", "fish"};
}

std::string completion_script(const CommandLine& line, const std::string& shell) {
  const std::vector<Node> nodes = Tree(line).nodes();
  if (shell == "bash") return bash(nodes);
  if (shell == "zsh") return zsh(nodes);
  if (shell == "fish") return fish(nodes);
  throw UsageError(fmt::format("no completions for {}", shell), "there are some for bash, zsh and fish");
}

}  // namespace mandates
