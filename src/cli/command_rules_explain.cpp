// Shows the matches of the rules in a text.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <ostream>
#include <sstream>

#include "cli/command_rules.h"
#include "cli/pipeline.h"
#include "cli/resources.h"
#include "engine/due_dates.h"
#include "engine/record_json.h"
#include "extraction/absences.h"
#include "extraction/one_paragraph.h"
#include "reports/clause_view.h"
#include "reports/width.h"
#include "reports/wrap.h"
#include "text/errors.h"

namespace mandates {

CommandText RulesExplainCommand::text() const {
  CommandText text;
  text.name = "rules explain";
  text.summary = "show what the rules make of a text, field by field";
  text.description =
      "Reads TEXT as an operative paragraph of a resolution and shows its clauses: each field with the words and the rule that led to it, "
      "and, where it "
      "has no actor or no time, the rule or the class of words that stopped it. "
      "Durations are counted from the day of --as-of, as if it were adopted then. With - the text comes from standard input.";
  text.examples = {{"mandates rules explain \"Requests the Secretary-General to report to it at its eighty-first session\"", "a paragraph"},
                   {"mandates rules explain --body ECOSOC --session 2025 \"Decides to review the matter at its 2027 session\"",
                    "as a paragraph of the Economic and Social Council"}};
  text.formats = {"table", "json", "jsonl"};
  return text;
}

void RulesExplainCommand::declare(CLI::App& app) {
  app.add_option("TEXT", text_, "an operative paragraph, or - for standard input")->required();
  app.add_option("--body", body_, "code of the organ that adopts it: GA where not given")->type_name("CODE");
  app.add_option("--session", session_, "session in which it is adopted")->type_name("SESSION");
}

int RulesExplainCommand::run(Context& context) {
  if (text_ == "-") {
    std::ostringstream all;
    all << context.streams.in.rdbuf();
    text_ = all.str();
  }
  std::string words;
  for (const std::string& line : wrap_lines(text_, 1 << 20)) words += (words.empty() ? "" : " ") + line;  // line ends as spaces
  const RuleSet rules = load_rules(context);
  Extractor extractor(rules);
  const Document document = document_of_paragraph(words, body_, session_, context.options.as_of);
  Extraction extraction = extractor.extract(document);
  fill_due_dates(document, extraction.clauses, session_calendar(rules));

  if (context.format != "table") {
    RecordWriter records;
    for (const Clause& clause : extraction.clauses) {
      records.append(document, clause);
      records.append("\n");
    }
    context.out << records.text();
    return kDone;
  }
  const auto summary = [&](const std::string& id) {
    const Rule* rule = rules.find(id);
    return rule == nullptr ? std::string() : rule->summary;
  };
  for (const Clause& clause : extraction.clauses) {
    context.out << paint(fmt::format("clause {}", clause.number), Tone::strong, context.colour) << '\n';
    context.out << clause_view(clause, document.source, summary, table_style(context));
    for (const Absence& absence : explain_absences(rules, document, clause))
      context.out << absence_line(absence.field, absence.reason, absence.rule, table_style(context));
  }
  for (const Review& reason : extraction.review) context.out << fmt::format("look at: {}: {}\n", reason.code, printable(reason.text));
  if (extraction.clauses.empty()) context.messages.say("no clause: no rule knows an operative verb in this text");
  return kDone;
}

}  // namespace mandates
