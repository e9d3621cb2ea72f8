// Checks rules and runs their examples.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/choices.h"
#include "cli/command_rules.h"
#include "cli/resources.h"
#include "extraction/example_checks.h"
#include "reports/words.h"
#include "rules/mutation_check.h"
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

std::vector<Column> mutation_columns() {
  return {{"file", "FILE"},
          {"line", "LINE", Show::everywhere, true},
          {"rule", "RULE"},
          {"deletions", "DELETIONS", Show::everywhere, true},
          {"noticed", "NOTICED", Show::everywhere, true},
          {"unnoticed", "UNNOTICED", Show::everywhere, false, true}};
}

/// "phrases: [also] requests" or "phrases: also in [also] requests".
std::string shown(const UnnoticedMutation& one) {
  return one.cut == one.value ? fmt::format("{}: {}", one.field, one.cut) : fmt::format("{}: {} in {}", one.field, one.cut, one.value);
}

/// A line for each rule with deletions that no example notices; formats for programs have all rules.
void write_mutations(const Context& context, const MutationReport& report) {
  auto rows = make_row_writer(context.format, mutation_columns(), context.out, table_style(context));
  for (const RuleMutations& rule : report.rules) {
    if (rule.unnoticed.empty() && context.format == "table") continue;
    std::vector<std::string> unnoticed;
    for (const UnnoticedMutation& one : rule.unnoticed) unnoticed.push_back(shown(one));
    const auto count = static_cast<std::int64_t>(rule.mutations);
    rows->row({rule.place.path, rule.place.line, rule.id, count, count - static_cast<std::int64_t>(unnoticed.size()), unnoticed});
  }
  if (context.format != "table" || report.noticed != report.mutations) rows->finish();
}

int run_mutations(const Context& context, const std::vector<RuleFile>& overlay) {
  const RuleSet rules = RuleSet::load(builtin_rule_files(), overlay);
  const MutationReport report = check_mutations(rules, record_checks);
  write_mutations(context, report);
  const std::size_t unnoticed = report.mutations - report.noticed;
  if (context.format == "table" && !(unnoticed == 0 && context.options.quiet))
    context.out << fmt::format("{}, {} that no example notices\n", count_words(static_cast<std::int64_t>(report.mutations), "deletion"),
                               unnoticed);
  return unnoticed == 0 ? kDone : kRefused;
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
      "and says what to do. Exit status 1 where there is an error.\n"
      "With --mutations it then asks whether the examples prove the rules: it deletes, one at a time, each phrase and name of each rule, "
      "each alternative in round brackets and each part in square brackets, and runs the examples. Where no example fails, nothing shows "
      "that the words are needed: the rule is listed with them, and the exit status is 1. Formats other than a table list all rules.";
  text.examples = {{"mandates rules check", "the built-in rules"}, {"mandates rules check my-rules", "a folder of your own over them"}};
  text.formats = row_formats();
  text.columns = mutation_columns();
  return text;
}

void RulesCheckCommand::declare(CLI::App& app) {
  app.add_option("DIR", folders_, "folders of rule files, laid over those of --rules");
  app.add_flag("--mutations", mutations_, "delete each phrase in turn, and list those that no example needs");
}

int RulesCheckCommand::run(Context& context) {
  const RuleCheckReport report = run_check(context, folders_);
  if (!mutations_ || !report.good()) return conclude(context, report);
  std::vector<std::string> folders = context.options.rules;
  folders.insert(folders.end(), folders_.begin(), folders_.end());
  return run_mutations(context, read_overlay(context, folders));
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
  text.without_store = true;
  return text;
}

void RulesTestCommand::declare(CLI::App& app) {
  app.add_flag("--gaps", gaps_, "list the known gaps");
  app.add_option("--kind", kind_, "gaps of one kind of rules")->type_name("KIND");
}

int RulesTestCommand::run(Context& context) {
  if (!gaps_) return conclude(context, run_check(context, {}));
  const RuleSet rules = load_rules(context, LinkCheck::now);
  auto rows = row_writer(context, {{"rule", "RULE"},
                                   {"text", "TEXT", Show::everywhere, false, true},
                                   {"expected", "SHOULD BE"},
                                   {"file", "", Show::data},
                                   {"line", "", Show::data}});
  for (const Rule& rule : rules.all()) {
    if (!kind_.empty() && rule.kind != kind_) continue;
    for (const Example& gap : rule.known_gap) rows->row({rule.id, gap.text, gap.expected, gap.place.path, gap.place.line});
  }
  rows->finish();
  return kDone;
}

}  // namespace mandates
