// Rules, store and threads of a run. Separate from the parser of arguments, which opens nothing.
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

/// Built-in rules overridden by the folders of --rules; by default without the examples of built-in rules. Prints warnings; throws
/// RuleError. `links` applies if there are only built-in rules.
RuleSet load_rules(const Context& context, LinkCheck links = LinkCheck::done_before, RuleExamples examples = RuleExamples::left_out);

/// The session calendar of these rules. With built-in rules only, reads just the needed ones. Throws like load_rules().
SessionCalendar load_session_calendar(const Context& context);

/// The rule files of all folders, in order. Throws RuleError if one cannot be read, UsageError if the output is one of them.
std::vector<RuleFile> read_overlay(const Context& context, const std::vector<std::string>& folders);

/// The rule files (.toml) of a folder, sorted by name. Throws RuleError if it cannot be read.
std::vector<RuleFile> read_rule_folder(const std::string& folder);

/// One rule file. Throws RuleError if it cannot be read.
RuleFile read_rule_file(const std::string& path);

/// Path of the store: --db, else MANDATES_DB, else the configuration file, else "mandates.db" in the current folder.
std::string store_path(const Context& context);

/// External programs for some kinds of files, searched in PATH.
FileTools file_tools(const Context& context);

/// Opens the store for a command that writes; `command` ("ingest") is shown to other programs that wait.
Store open_for_writing(const Context& context, OpenMode mode, const std::string& command);
/// Wait time and the full text shown to waiting programs: command, process, host, time.
WriterOptions writer_options(const Context& context, const std::string& command);

/// Table layout of this run.
TableStyle table_style(const Context& context);

/// A writer in the format of the run, one of row_formats(); workbooks include the query.
std::unique_ptr<RowWriter> row_writer(const Context& context, std::vector<Column> columns);

/// Number of threads: `wanted`, or the number of cores if it is 0.
std::size_t thread_count(unsigned wanted);

}  // namespace mandates
