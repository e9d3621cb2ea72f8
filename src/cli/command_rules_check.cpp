// Checks rules and runs their examples.
// Must not know: TOML.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/choices.h"
#include "cli/command_rules.h"
#include "cli/resources.h"
#include "extraction/example_checks.h"
#include "reports/words.h"
#include "rules/rule_check.h"
#include "rules/rule_set.h"

namespace mandates {
namespace {

RuleCheckReport run_check(const Context& context, const std::vector<std::string>& more_folders) {
  std::vector<std::string> folders = context.options.rules;
  folders.insert(folders.end(), more_folders.begin(), more_folders.end());
  RuleCheckReport report = check_rules(builtin_rule_files(), read_overlay(context, folders), record_checks);
  for (const Diagnostic& found : report.found) context.messages.show(found);
  return report;
}

std::string counts(const RuleCheckReport& report) {
  return fmt::format("{}, {}, {}", count_words(static_cast<std::int64_t>(report.rules), "rule"),
                     count_words(static_cast<std::int64_t>(report.examples), "example"),
                     count_words(static_cast<std::int64_t>(report.gaps), "known gap"));
}

std::int64_t errors_in(const Diagnostics& found) {
  std::int64_t errors = 0;
  for (const Diagnostic& one : found) errors += one.severity == Severity::error;
  return errors;
}

int conclude(const Context& context, const RuleCheckReport& report) {
  if (report.good()) {
    if (!context.options.quiet) context.out << "rules are good: " << counts(report) << '\n';
    return kDone;
  }
  context.out << "rules are not good: " << count_words(errors_in(report.found), "error") << '\n';
  return kRefused;
}

}  // namespace

CommandText RulesCheckCommand::text() const {
  CommandText text;
  text.name = "rules check";
  text.summary = "check rules: syntax, fields, references, examples";
  text.description =
      "Checks the built-in rules with the folders of --rules, and each DIR, laid over them: TOML syntax, unknown keys, wrong types, ids "
      "that are there twice or "
      "nowhere, patterns that do not compile, examples that are missing or do not hold, rules that can never match. Each finding names "
      "file, line and column "
      "and says what to do. Exit status 1 where there is an error.";
  text.examples = {{"mandates rules check", "the built-in rules"}, {"mandates rules check my-rules", "a folder of your own over them"}};
  return text;
}

void RulesCheckCommand::declare(CLI::App& app) {
  app.add_option("DIR", folders_, "folders of rule files, laid over those of --rules");
}

int RulesCheckCommand::run(Context& context) {
  return conclude(context, run_check(context, folders_));
}

CommandText RulesTestCommand::text() const {
  CommandText text;
  text.name = "rules test";
  text.summary = "run the examples inside the rules";
  text.description =
      "Runs every match and no_match example of the rules of a run. Those that do not hold are shown with file and line, and the exit "
      "status is 1. "
      "With --gaps it lists the known gaps: texts that a rule does not read yet, kept visible.";
  text.examples = {{"mandates rules test", "all examples"}, {"mandates rules test --gaps --kind due", "what due rules do not read yet"}};
  text.formats = row_formats();
  return text;
}

void RulesTestCommand::declare(CLI::App& app) {
  app.add_flag("--gaps", gaps_, "list the known gaps");
  app.add_option("--kind", kind_, "gaps of one kind of rules")->type_name("KIND");
}

int RulesTestCommand::run(Context& context) {
  if (!gaps_) return conclude(context, run_check(context, {}));
  const RuleSet rules = load_rules(context, LinkCheck::now);
  auto rows = make_row_writer(context.format,
                              {{"rule", "RULE"},
                               {"text", "TEXT", Show::everywhere, false, true},
                               {"expected", "SHOULD BE"},
                               {"file", "", Show::data},
                               {"line", "", Show::data}},
                              context.out, table_style(context));
  for (const Rule& rule : rules.all()) {
    if (!kind_.empty() && rule.kind != kind_) continue;
    for (const Example& gap : rule.known_gap) rows->row({rule.id, gap.text, gap.expected, gap.place.path, gap.place.line});
  }
  rows->finish();
  return kDone;
}

}  // namespace mandates
