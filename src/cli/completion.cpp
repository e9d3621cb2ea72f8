// Writes completions for bash, zsh and fish.
// Must not know: what commands do.
#include "cli/completion.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/option_tree.h"
#include "text/errors.h"

namespace mandates {
namespace {

// A node of the tree as shells see it.
struct Node {
  std::string path;  ///< "rules check"; empty for the program
  std::vector<std::string> commands;
  std::vector<OptionText> options;
};

std::vector<Node> nodes_of(const CommandLine& line) {
  std::vector<Node> nodes;
  const std::function<void(const CLI::App&)> walk = [&](const CLI::App& app) {
    Node node{command_path(app), {}, options_of(app)};
    for (const CLI::App* command : app.get_subcommands(nullptr)) {
      if (!command->get_group().empty()) node.commands.push_back(command->get_name());
    }
    nodes.push_back(std::move(node));
    for (const CLI::App* command : app.get_subcommands(nullptr)) {
      if (!command->get_group().empty()) walk(*command);
    }
  };
  walk(line.app());
  return nodes;
}

std::vector<std::string> words_of(const Node& node) {
  std::vector<std::string> words = node.commands;
  for (const OptionText& option : node.options) {
    if (!option.argument) words.insert(words.end(), option.names.begin(), option.names.end());
  }
  return words;
}

bool takes_file(const OptionText& option) {
  return option.value == "FILE" || option.value == "DIR";
}

std::string bash(const std::vector<Node>& nodes) {
  std::string text =
      "# bash completion of mandates; made by: mandates completion bash\n"
      "_mandates() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} path= at=1\n"
      "  while [ \"$at\" -lt \"$COMP_CWORD\" ]; do\n"
      "    case \"$path ${COMP_WORDS[at]}\" in\n";
  for (const Node& node : nodes) {
    if (!node.path.empty()) text += fmt::format("      \" {}\") path=' {}' ;;\n", node.path, node.path);
  }
  text += "    esac\n    at=$((at + 1))\n  done\n  case \"$path $before\" in\n";
  for (const Node& node : nodes) {
    for (const OptionText& option : node.options) {
      if (option.choices.empty() && !takes_file(option)) continue;
      const std::string values = takes_file(option) ? "-f" : fmt::format("-W '{}'", fmt::join(option.choices, " "));
      const std::string path = node.path.empty() ? "" : " " + node.path;
      text +=
          fmt::format("    \"{} {}\") mapfile -t COMPREPLY < <(compgen {} -- \"$word\"); return ;;\n", path, option.names.back(), values);
    }
  }
  text += "  esac\n  case \"$path\" in\n";
  for (const Node& node : nodes) {
    const std::string path = node.path.empty() ? "" : " " + node.path;
    const char* files = node.commands.empty() ? "-f " : "";
    text += fmt::format("    \"{}\") mapfile -t COMPREPLY < <(compgen {}-W '{}' -- \"$word\") ;;\n", path, files,
                        fmt::join(words_of(node), " "));
  }
  return text + "  esac\n}\ncomplete -o filenames -F _mandates mandates\n";
}

std::string quoted(const std::string& text) {
  std::string safe;
  for (const char c : text) safe += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return "'" + safe + "'";
}

std::string zsh(const std::vector<Node>& nodes) {
  std::string text =
      "#compdef mandates\n# zsh completion of mandates; made by: mandates completion zsh\n"
      "_mandates() {\n  local path='' word\n  for word in ${words[2,CURRENT-1]}; do\n    case \"$path $word\" in\n";
  for (const Node& node : nodes) {
    if (!node.path.empty()) text += fmt::format("      ' {}') path=' {}' ;;\n", node.path, node.path);
  }
  text += "    esac\n  done\n  case \"$path\" in\n";
  for (const Node& node : nodes) {
    const std::string path = node.path.empty() ? "" : " " + node.path;
    text += fmt::format("    '{}') compadd -- {}{} ;;\n", path, fmt::join(words_of(node), " "), node.commands.empty() ? "; _files" : "");
  }
  return text + "  esac\n}\ncompdef _mandates mandates\n";
}

std::string fish(const std::vector<Node>& nodes) {
  std::string text = "# fish completion of mandates; made by: mandates completion fish\n";
  for (const Node& node : nodes) {
    std::string condition =
        node.path.empty() ? "__fish_use_subcommand" : "__fish_seen_subcommand_from " + node.path.substr(node.path.rfind(' ') + 1);
    for (const std::string& command : node.commands) text += fmt::format("complete -c mandates -n '{}' -f -a {}\n", condition, command);
    for (const OptionText& option : node.options) {
      if (option.argument) continue;
      text += fmt::format("complete -c mandates -n '{}' -l {} -d {}", condition, option.names.back().substr(2), quoted(option.meaning));
      if (!option.value.empty()) text += takes_file(option) ? " -r -F" : " -x";
      if (!option.choices.empty()) text += fmt::format(" -a '{}'", fmt::join(option.choices, " "));
      text += "\n";
    }
  }
  return text;
}

}  // namespace

std::vector<std::string> completion_shells() {
  return {"bash", "zsh", "fish"};
}

std::string completion_script(const CommandLine& line, const std::string& shell) {
  const std::vector<Node> nodes = nodes_of(line);
  if (shell == "bash") return bash(nodes);
  if (shell == "zsh") return zsh(nodes);
  if (shell == "fish") return fish(nodes);
  throw UsageError(fmt::format("no completions for {}", shell), "there are some for bash, zsh and fish");
}

}  // namespace mandates
