// Global options: names, value types, checks.
#include "cli/options.h"

#include <date/date.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>

#include "calendar/day.h"
#include "text/closest.h"
#include "text/errors.h"

namespace mandates {

void declare_global_options(CLI::App& app, GlobalOptions& options) {
  const auto add = [&](auto* option) { option->group(kGlobalGroup); };
  const auto add_last = [&](auto* option) { option->group(kGlobalGroup)->take_last(); };  // given twice, the later one counts
  add_last(
      app.add_option("--db", options.db,
                     "the store; without it the file named by MANDATES_DB or the configuration, else mandates.db in the current folder")
          ->type_name("FILE"));
  add(app.add_option_function<std::vector<std::string>>(
             "--rules",
             [&options](const std::vector<std::string>& folders) {
               options.rules.insert(options.rules.end(), folders.begin(), folders.end());
             },
             "lay the rule files of a folder over the built-in ones; may be given several times")
          ->type_name("DIR")
          ->allow_extra_args(false));
  add_last(app.add_option("--format", options.format, "how to print the answer; the formats of a command stand in its help")
               ->type_name("FORMAT"));
  add_last(app.add_option("--output", options.output, "write the answer to a file, whole or not at all, instead of standard output")
               ->type_name("FILE"));
  add_last(app.add_option("--as-of", options.as_of, "the day from which to look, YYYY-MM-DD; today without it")->type_name("DATE"));
  add_last(app.add_option("--color", options.color, "colours: auto (on a terminal, unless NO_COLOR is set), always or never")
               ->type_name("WHEN"));
  add(app.add_flag("--quiet", options.quiet, "no warnings, no progress"));
  add(app.add_flag("--no-pager", options.no_pager, "long output straight to the terminal"));
  add(app.add_option_function<std::string>(
             "--config", [&options](const std::string& path) { options.config = path; },
             "the configuration file; \"\" for none; mandates config says which it is without this")
          ->type_name("FILE"));
}

bool is_iso_day(const std::string& text) {
  const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                      std::all_of(text.begin(), text.end(), [](unsigned char c) { return c == '-' || std::isdigit(c) != 0; });
  if (!shaped || std::count(text.begin(), text.end(), '-') != 2) return false;
  const date::year_month_day day{date::year(std::stoi(text.substr(0, 4))), date::month(static_cast<unsigned>(std::stoi(text.substr(5, 2)))),
                                 date::day(static_cast<unsigned>(std::stoi(text.substr(8, 2))))};
  return day.ok();
}

std::string since_day(const std::string& typed, const std::string& as_of) {
  if (is_iso_day(typed)) return typed;
  constexpr std::size_t kMostDigits = 3;
  const bool months = typed.size() > 1 && typed.size() <= kMostDigits + 1 && typed.back() == 'm' &&
                      std::all_of(typed.begin(), typed.end() - 1, [](unsigned char c) { return std::isdigit(c) != 0; });
  const int number = months ? std::stoi(typed) : 0;
  if (number == 0)
    throw UsageError(fmt::format("--since {}: neither a day nor a number of months", typed), "write it as YYYY-MM-DD, or as 24m");
  const auto day = parse_day(as_of);
  return day ? iso_day(add(*day, Duration{number, Duration::Unit::months}, -1)) : typed;
}

void check_global_options(const GlobalOptions& options, const CommandText& command) {
  if (!options.as_of.empty() && !is_iso_day(options.as_of)) {
    throw UsageError(fmt::format("--as-of {}: no such day", options.as_of), "write it as YYYY-MM-DD, for example --as-of 2010-06-01");
  }
  const std::vector<std::string> whens{"auto", "always", "never"};
  if (!options.color.empty() && std::find(whens.begin(), whens.end(), options.color) == whens.end()) {
    throw UsageError(fmt::format("--color {}: no such value", options.color), "legal are auto, always and never");
  }
  if (options.format.empty() || std::find(command.formats.begin(), command.formats.end(), options.format) != command.formats.end()) return;
  if (command.formats.empty()) throw UsageError(fmt::format("{} has no --format", command.name), "leave the option out");
  const std::string meant = closest(options.format, command.formats);
  throw UsageError(fmt::format("--format {}: {} does not print that", options.format, command.name),
                   meant.empty() ? fmt::format("it prints {}", fmt::join(command.formats, ", ")) : fmt::format("did you mean {}?", meant));
}

}  // namespace mandates
