// Loads rules and opens the store.
#include "cli/resources.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <thread>

#include "cli/inner_run.h"
#include "cli/inputs.h"
#include "reports/width.h"
#include "rules/session_rules.h"
#include "text/errors.h"

namespace mandates {

RuleFile read_rule_file(const std::string& path) {
  std::istringstream no_input;
  try {
    return {path, read_input(path, no_input)};
  } catch (const InputError& failure) {
    throw RuleError(fmt::format("{}: {}", path, failure.what()), {}, failure.hint());
  }
}

std::vector<RuleFile> read_rule_folder(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> paths;
  std::filesystem::directory_iterator at(folder, error);
  for (const std::filesystem::directory_iterator end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".toml") paths.push_back(at->path().string());
  }
  if (error)
    throw RuleError(fmt::format("cannot read the rules folder {}: {}", folder, error.message()), {},
                    "--rules takes a folder with .toml files");
  if (paths.empty()) throw RuleError(fmt::format("no rule file (.toml) in {}", folder), {}, "--rules takes a folder with .toml files");
  std::sort(paths.begin(), paths.end());
  std::vector<RuleFile> files;
  for (const std::string& path : paths) files.push_back(read_rule_file(path));
  return files;
}

std::vector<RuleFile> read_overlay(const Context& context, const std::vector<std::string>& folders) {
  std::vector<RuleFile> overlay;
  for (const std::string& folder : folders) {
    for (RuleFile& file : read_rule_folder(folder)) {
      context.guard.protect(file.name, "a rule file");
      overlay.push_back(std::move(file));
    }
  }
  return overlay;
}

RuleSet load_rules(const Context& context, LinkCheck links, RuleExamples examples) {
  if (context.shared != nullptr) return context.shared->rules;
  const std::vector<RuleFile> overlay = read_overlay(context, context.options.rules);
  const bool unchecked = overlay.empty() && links == LinkCheck::done_before && examples == RuleExamples::left_out;
  RuleSet rules = RuleSet::load(builtin_rule_files(unchecked ? RuleExamples::left_out : RuleExamples::kept), overlay, links);
  for (const Diagnostic& found : rules.found()) context.messages.show(found);
  return rules;
}

SessionCalendar load_session_calendar(const Context& context) {
  if (context.shared != nullptr) return context.shared->calendar;
  if (!context.options.rules.empty()) return session_calendar(load_rules(context));
  return session_calendar(RuleSet::load(files_for_sessions(builtin_rule_files(RuleExamples::left_out)), {}, LinkCheck::done_before));
}

std::string store_path(const Context& context) {
  return context.options.db;
}

FileTools file_tools(const Context& context) {
  FileTools tools;
  const auto variable = context.environment.find("PATH");
  std::istringstream folders(variable == context.environment.end() ? "/usr/bin:/bin" : variable->second);
  for (std::string folder; tools.pdftotext.empty() && std::getline(folders, folder, ':');) {
    const std::string program = folder + "/pdftotext";
    if (folder.starts_with('/') && ::access(program.c_str(), X_OK) == 0) tools.pdftotext = program;
  }
  return tools;
}

WriterOptions writer_options(const Context& context, const std::string& command) {
  char host[256] = {};
  if (::gethostname(host, sizeof host - 1) != 0) host[0] = '\0';
  WriterOptions options;
  options.who = fmt::format("mandates {}, process {} on {}, since {}", command, ::getpid(), printable(host), context.clock.now());
  return options;
}

Store open_for_writing(const Context& context, OpenMode mode, const std::string& command) {
  return Store::open(store_path(context), mode, writer_options(context, command));
}

TableStyle table_style(const Context& context) {
  return {context.width, context.colour, context.links};
}

std::unique_ptr<RowWriter> row_writer(const Context& context, std::vector<Column> columns) {
  return make_row_writer(context.format, std::move(columns), context.out, table_style(context), context.notes);
}

std::size_t thread_count(unsigned wanted) {
  return wanted > 0 ? wanted : std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace mandates
