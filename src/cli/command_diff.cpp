// Compares two resolutions of the store.
#include "cli/command_diff.h"

#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/choices.h"
#include "cli/resources.h"
#include "cli/statuses.h"
#include "followup/paragraphs.h"
#include "reports/diff_view.h"
#include "store/store.h"

namespace mandates {

CommandText DiffCommand::text() const {
  CommandText text;
  text.name = "diff";
  text.summary = "show what changed from one resolution to another";
  text.description =
      "Matches the paragraphs of two resolutions by their words, wherever they stand, and marks the words that changed: in colour on a "
      "terminal, as [-removed-] and {+added+} without colours. Paragraphs that are the same but for dates, sessions, numbers and symbols "
      "are only named; --full shows their words too.";
  text.examples = {{"mandates diff A/RES/76/401 A/RES/78/405", "what the later resolution changed"},
                   {"mandates diff 76/401 78/405 --format html --output diff.html", "the same as a page to print or send"}};
  text.diagnostics = {{"there is no document …", "the symbol is not in the store; the hint names the nearest one"}};
  text.formats = {"table", "csv", "json", "jsonl", "xlsx", "html", "md"};
  return text;
}

void DiffCommand::declare(CLI::App& app) {
  app.add_option("BEFORE", before_, "symbol of the earlier resolution")->required();
  app.add_option("AFTER", after_, "symbol of the later one")->required();
  app.add_flag("--full", full_, "also the words of paragraphs that are the same");
}

int DiffCommand::run(Context& context) {
  Store store = open_as_of(context);
  const StoredDocument stored_before = *store.find_document(find_symbol(store, before_));
  const StoredDocument stored_after = *store.find_document(find_symbol(store, after_));
  const Document &before = stored_before.document, &after = stored_after.document;
  const RuleSet rules = load_rules(context);
  WordingReader wordings(rules);
  const std::vector<ParagraphPair> pairs = match_paragraphs(stored_before, stored_after, wordings);
  if (context.format == "table") {
    context.out << comparison_text(diff_comparison(before, after, pairs, !full_), table_style(context));
  } else if (context.format == "md") {
    context.out << comparison_markdown(diff_comparison(before, after, pairs, !full_));
  } else if (context.format == "html") {
    context.out << comparison_page(diff_comparison(before, after, pairs, false));
  } else {
    auto rows = row_writer(context, diff_columns());
    for (const ParagraphPair& pair : pairs) rows->row(diff_cells(before, after, pair));
    rows->finish();
  }
  return kDone;
}

}  // namespace mandates
