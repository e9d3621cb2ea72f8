// Shows a document or a clause.
#include "cli/command_show.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "cli/amender.h"
#include "cli/choices.h"
#include "cli/resources.h"
#include "cli/statuses.h"
#include "engine/record_json.h"
#include "followup/provisions.h"
#include "reports/clause_view.h"
#include "reports/document_view.h"
#include "reports/width.h"
#include "text/errors.h"

namespace mandates {
namespace {

// The head of a document as far as a record prints it.
Document head_of(const ObligationRow& row, const Document& document) {
  Document head;
  head.symbol = row.clause.symbol;
  head.body = row.body;
  head.session = row.session;
  head.adopted = row.adopted;
  head.title = row.title;
  head.source = document.source;
  return head;
}

}  // namespace

CommandText ShowCommand::text() const {
  CommandText text;
  text.name = "show";
  text.summary = "show a document with its clauses, or one clause with its words, rules and place";
  text.description =
      "With a SYMBOL: head, operative paragraphs and under each what its clauses ask of whom and when (→ an obligation, · none). "
      "Capitals and spaces of a symbol do not matter; 80/410 is enough where only one symbol ends so.\n\n"
      "With the ID of a clause (symbol, #, paragraph, ., clause): its words, each field with the words and the rule that led to it, the "
      "dates of its dues, "
      "where it stands in which file, its status on the day of --as-of with the words that show it, and what people entered about it. A "
      "clause may be named without its number where the paragraph has "
      "one only.";
  text.examples = {{"mandates show A/RES/80/410", "a resolution"},
                   {"mandates show --all A/RES/80/410", "with preambular paragraphs and footnotes"},
                   {"mandates show \"A/RES/80/410#12.1\"", "one clause: where does it say so?"}};
  text.diagnostics = {{"no document … in the store", "check the symbol; mandates documents lists what is there"},
                      {"… may be one of 3 documents", "write the symbol in full"}};
  text.formats = {"table", "json", "jsonl"};
  return text;
}

void ShowCommand::declare(CLI::App& app) {
  app.add_option("SYMBOL|ID", what_, "a document's symbol or a clause's id")->required();
  app.add_flag("--all", all_, "preambular paragraphs and footnotes too");
}

void ShowCommand::show_document(Context& context, Store& store) {
  const std::string symbol = find_symbol(store, what_);
  const auto stored = store.find_document(symbol);
  if (!stored) throw UsageError(fmt::format("no document {} in the store", symbol));
  const auto provisions = [&] {
    const RuleSet rules = load_rules(context);
    return ProvisionReader(rules).read(*stored);
  };
  if (context.format == "json") {
    context.out << document_json(*stored, provisions());
  } else if (context.format == "jsonl") {
    RecordWriter records;
    for (const StoredClause& one : stored->clauses) {
      records.append(stored->document, one.clause);
      records.append("\n");
    }
    context.out << records.text();
  } else {
    context.out << document_view(*stored, store.candidates(symbol), {all_, all_}, table_style(context));
    const std::string shown = provisions_view(provisions(), table_style(context));
    if (!shown.empty()) context.out << '\n' << shown;
  }
}

void ShowCommand::show_clause(Context& context, Store& store) {
  const ObligationRow row = find_clause(store, what_);
  const auto stored = store.find_document(row.clause.symbol);
  const Document head = head_of(row, stored ? stored->document : Document{});
  if (context.format != "table") {
    RecordWriter records;
    records.append(head, row.clause);
    context.out << records.text() << '\n';
    return;
  }
  const RuleSet rules = load_rules(context);
  const auto summary = [&](const std::string& rule) {
    const Rule* known = rules.find(rule);
    return known == nullptr ? std::string("(not among the rules of this run)") : known->summary;
  };
  context.out << paint(printable(row.clause.id), Tone::strong, context.colour) << '\n';
  context.out << clause_view(row.clause, head.source, summary, table_style(context));
  if (row.clause.obligation) {
    ObligationRow amended = row;
    Amender(context, context.options.as_of).amend(amended);
    context.out << status_view(Statuses(store, context.options.as_of).of(amended), context.options.as_of, table_style(context));
  }
  if (stored) {
    std::vector<Provision> provisions = ProvisionReader(rules).read(*stored);
    std::erase_if(provisions, [&](const Provision& one) { return one.paragraph_index != row.clause.paragraph_index; });
    context.out << provisions_view(provisions, table_style(context));
  }
  context.out << entries_view(store.entries(row.clause.id), table_style(context));
}

int ShowCommand::run(Context& context) {
  if (what_.find('#') == std::string::npos) {
    Store store = open_as_of(context);
    show_document(context, store);
  } else {
    Store store = open_with_followup(context);
    show_clause(context, store);
  }
  return kDone;
}

}  // namespace mandates
