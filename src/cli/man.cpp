// Writes man pages.
#include "cli/man.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/option_tree.h"
#include "reports/row_choice.h"

namespace mandates {
namespace {

constexpr const char* kExitStatus =
    ".TP\n.B 0\ndone; an empty answer is still 0\n"
    ".TP\n.B 1\ndone, but some inputs were refused or a check failed\n"
    ".TP\n.B 2\nthe command line cannot be understood\n"
    ".TP\n.B 3\nrules, store or output cannot be used\n"
    ".TP\n.B 130\ninterrupted\n";

// Text for roff: backslashes and hyphens as themselves, no line that begins like a request.
std::string roff(const std::string& text) {
  std::string safe;
  bool line_begin = true;
  for (const char c : text) {
    if (line_begin && (c == '.' || c == '\'')) safe += "\\&";
    if (c == '\\') {
      safe += "\\e";
    } else if (c == '-') {
      safe += "\\-";
    } else {
      safe += c;
    }
    line_begin = c == '\n';
  }
  return safe;
}

std::string paragraphs(const std::string& text) {
  std::string out = roff(text);
  for (std::size_t at = out.find("\n\n"); at != std::string::npos; at = out.find("\n\n", at)) out.replace(at, 2, "\n.PP\n");
  return out + "\n";
}

std::string heading(const std::string& name, const std::string& summary) {
  std::string title = name;
  std::transform(title.begin(), title.end(), title.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return fmt::format(".TH {} 1 \"\" \"mandates {}\" \"User Commands\"\n.SH NAME\n{} \\- {}\n", roff(title), MANDATES_VERSION, roff(name),
                     roff(summary));
}

std::string option_entry(const OptionText& option) {
  std::string names;
  for (const std::string& name : option.names) names += (names.empty() ? "\\fB" : ", \\fB") + roff(name) + "\\fR";
  if (!option.value.empty()) names += " \\fI" + roff(option.value) + "\\fR";
  std::string meaning = option.meaning;
  if (!option.choices.empty()) meaning += fmt::format(": {}", fmt::join(option.choices, ", "));
  return ".TP\n" + names + "\n" + roff(meaning) + "\n";
}

std::string options_section(const CLI::App& app, const CommandText& about) {
  std::string text = ".SH OPTIONS\n";
  for (const bool global : {false, true}) {
    if (global) text += ".SS Options of every command\n";
    for (const OptionText& option : options_of(app)) {
      if (option.global == global) text += option_entry(option);
    }
  }
  if (!about.formats.empty()) text += fmt::format(".PP\nFormats: {}; the first is the default.\n", fmt::join(about.formats, ", "));
  if (!about.columns.empty())
    text += fmt::format(".PP\nColumns for \\-\\-columns and \\-\\-sort: {}.\n",
                        roff(fmt::format("{}", fmt::join(column_keys(about.columns), ", "))));
  return text;
}

std::string usages(const std::string& title, const std::vector<Usage>& list, bool examples) {
  std::string text = ".SH " + title + "\n";
  for (const Usage& usage : list) {
    text += examples ? ".PP\n" + roff(usage.meaning) + ":\n.PP\n.EX\n    " + roff(usage.line) + "\n.EE\n"
                     : ".TP\n\\fB" + roff(usage.line) + "\\fR\n" + roff(usage.meaning) + "\n";
  }
  return text;
}

std::vector<Usage> diagnostics_of(const CommandText& about) {
  std::vector<Usage> list = about.diagnostics;
  list.push_back({"did you mean …?", "a command, option, symbol or name is not known; this one is nearest to it"});
  return list;
}

std::string dashed(std::string name) {
  std::replace(name.begin(), name.end(), ' ', '-');
  return "mandates-" + name;
}

ManPage command_page(const CommandLine& line, const Command& command) {
  const CommandText about = command.text();
  const CLI::App& app = line.app_of(command);
  const std::string name = dashed(about.name);
  std::string text = heading(name, about.summary);
  text += ".SH SYNOPSIS\n\\fB" + roff(synopsis(app)) + "\\fR\n";
  text += ".SH DESCRIPTION\n" + paragraphs(about.description);
  text += options_section(app, about);
  text += std::string(".SH EXIT STATUS\n") + kExitStatus;
  text += usages("DIAGNOSTICS", diagnostics_of(about), false);
  text += usages("EXAMPLES", about.examples, true);
  text += ".SH SEE ALSO\n.BR mandates (1)\n";
  return {name + ".1", text};
}

ManPage program_page(const CommandLine& line) {
  std::string text = heading("mandates", "what United Nations resolutions ask of whom, and by when");
  text += ".SH SYNOPSIS\n\\fB" + roff(synopsis(line.app())) + "\\fR\n";
  text += ".SH DESCRIPTION\nReads resolutions, finds what they ask of whom and by when, and keeps track of it in a store. Commands:\n";
  for (const auto& command : line.commands()) {
    const CommandText about = command->text();
    if (!about.hidden) text += ".TP\n.BR " + roff(dashed(about.name)) + " (1)\n" + roff(about.summary) + "\n";
  }
  text += options_section(line.app(), {});
  text +=
      ".SH ENVIRONMENT\n"
      ".TP\n.B MANDATES_DB\nthe store where \\-\\-db is not given\n"
      ".TP\n.B MANDATES_USER\nwho enters what is entered; without it the configuration, then USER\n"
      ".TP\n.B MANDATES_CONFIG\nthe configuration file; empty for none\n"
      ".TP\n.B MANDATES_PAGER, PAGER\nthe program that shows long output on a terminal; empty for none\n"
      ".TP\n.B NO_COLOR\nno colours where it is set to anything\n"
      ".TP\n.B CLICOLOR_FORCE, CLICOLOR\ncolours always where the first is not 0, never where the second is\n"
      ".TP\n.B COLUMNS, LINES\nhow wide tables may be, and how much output needs no pager\n"
      ".SH FILES\n"
      ".TP\n.B ~/.config/mandates/config.toml\nthe configuration file, in XDG_CONFIG_HOME where that is set; see\n.BR mandates\\-config "
      "(1)\n";
  text += std::string(".SH EXIT STATUS\n") + kExitStatus;
  text += usages("DIAGNOSTICS", diagnostics_of({}), false);
  text += usages("EXAMPLES",
                 {{"mandates ingest tests/samples", "read files into the store mandates.db"},
                  {"mandates open --as-of 2026-01-15", "what the Secretary-General is asked for"}},
                 true);
  return {"mandates.1", text};
}

}  // namespace

std::vector<ManPage> man_pages(const CommandLine& line) {
  std::vector<ManPage> pages{program_page(line)};
  for (const auto& command : line.commands()) {
    if (!command->text().hidden) pages.push_back(command_page(line, *command));
  }
  return pages;
}

}  // namespace mandates
