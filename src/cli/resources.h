// What commands open: rules, store, threads. Kept apart so that parsing arguments opens nothing.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "calendar/session_calendar.h"
#include "cli/command.h"
#include "files/read_file.h"
#include "reports/rows.h"
#include "rules/rule_set.h"
#include "store/store.h"

namespace mandates {

/// Built-in rules with the folders of --rules laid over them, by default without the examples of built-in ones. Throws RuleError; warnings
/// are shown. `links` is what to do with built-in
/// rules alone.
RuleSet load_rules(const Context& context, LinkCheck links = LinkCheck::done_before, RuleExamples examples = RuleExamples::left_out);

/// The calendar of sessions by the same rules. Of built-in rules alone only those that it needs are read. Throws as load_rules() does.
SessionCalendar load_session_calendar(const Context& context);

/// The rule files of all folders, in order. Throws RuleError where one cannot be read, UsageError where the output is one of them.
std::vector<RuleFile> read_overlay(const Context& context, const std::vector<std::string>& folders);

/// The rule files (.toml) of a folder, in order of name. Throws RuleError where it cannot be read.
std::vector<RuleFile> read_rule_folder(const std::string& folder);

/// One rule file. Throws RuleError where it cannot be read.
RuleFile read_rule_file(const std::string& path);

/// Where the store is: --db, else the variable MANDATES_DB, else the configuration file, else "mandates.db" in the current folder.
std::string store_path(const Context& context);

/// The programs that read some kinds of file, looked for in the folders of PATH.
FileTools file_tools(const Context& context);

/// The store of this run, opened for a command that writes; `command` is what other programs that wait are told ("ingest").
Store open_for_writing(const Context& context, OpenMode mode, const std::string& command);
/// What they are told, in full: command, process, host, since when.
WriterOptions writer_options(const Context& context, const std::string& command);

/// How tables are laid out in this run.
TableStyle table_style(const Context& context);

/// A writer of the run's format, one of row_formats(); a workbook says what was asked.
std::unique_ptr<RowWriter> row_writer(const Context& context, std::vector<Column> columns);

/// Threads to use: `wanted`, or as many as the machine has cores where it is 0.
std::size_t thread_count(unsigned wanted);

}  // namespace mandates
