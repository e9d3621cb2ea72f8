// The global options, valid for all commands.
#pragma once

#include "cli/command.h"

namespace mandates {

/// Declares them on a node of the tree, bound to `options`. They are accepted before and after the command name.
void declare_global_options(CLI::App& app, GlobalOptions& options);

/// Checks them for a command: its formats, the day. Throws UsageError.
void check_global_options(const GlobalOptions& options, const CommandText& command);

/// True for an existing ISO day: "2010-06-01".
bool is_iso_day(const std::string& text);

/// The ISO day meant by --since: a day, or a number of months before `as_of` ("24m"). Throws UsageError for other values.
std::string since_day(const std::string& typed, const std::string& as_of);

/// Heading of these options in help.
inline constexpr const char* kGlobalGroup = "Global options";

}  // namespace mandates
