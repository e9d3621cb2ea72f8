// The options that every command takes, declared once.
#pragma once

#include "cli/command.h"

namespace mandates {

/// Declares them on a node of the tree, bound to `options`. They stand before and after the command's name alike.
void declare_global_options(CLI::App& app, GlobalOptions& options);

/// Checks them against what the command can do: its formats, the day. Throws UsageError.
void check_global_options(const GlobalOptions& options, const CommandText& command);

/// True for an ISO day that exists: "2010-06-01".
bool is_iso_day(const std::string& text);

/// The day (ISO) that --since means: a day, or so many months before a day ("24m"). Throws UsageError for anything else.
std::string since_day(const std::string& typed, const std::string& as_of);

/// The group under which help lists them.
inline constexpr const char* kGlobalGroup = "Global options";

}  // namespace mandates
