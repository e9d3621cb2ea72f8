// Lists reasons for review by a person.
#include <ostream>

#include "cli/choices.h"
#include "cli/command_lists.h"
#include "cli/resources.h"
#include "cli/statuses.h"
#include "cli/validators.h"

namespace mandates {
namespace {

std::vector<Column> columns() {
  return {{"symbol", "DOCUMENT"},
          {"paragraph", "¶"},
          {"code", "WHY"},
          {"text", "WORDS", Show::everywhere, false, true},
          {"source", "FILE", Show::data},
          {"line", "LINE", Show::everywhere, true},
          {"page", "PAGE", Show::data},
          {"id", "", Show::data}};
}

}  // namespace

CommandText ReviewCommand::text() const {
  CommandText text;
  text.name = "review";
  text.summary = "list what the program was not sure of";
  text.description =
      "Lists every place at which a person should look, and why: a document without an operative paragraph, a title or a symbol, numbers "
      "that are missing or stand inside a paragraph, a text of an organ that no rule knows, an operative paragraph without a known verb, "
      "an "
      "item that gives no clause, a short form that could not be resolved, a time that no rule reads, a duty that may be none. Nothing is "
      "guessed and nothing is dropped without a line here.";
  text.examples = {{"mandates review", "everything"},
                   {"mandates review --code unread-time", "times that no rule reads"},
                   {"mandates review --document A/RES/80/410", "one document"}};
  text.formats = row_formats();
  text.columns = columns();
  return text;
}

void ReviewCommand::declare(CLI::App& app) {
  app.add_option("--code", filter_.code, "one reason: unresolved-actor, unread-time, no-verb, numbering-gap, organ-not-known, …")
      ->type_name("CODE");
  app.add_option("--document", filter_.document, "of one document")->type_name("SYMBOL");
  list_.declare(app);
}

int ReviewCommand::run(Context& context) {
  Store store = open_as_of(context);
  if (!filter_.document.empty()) filter_.document = find_symbol(store, filter_.document);
  filter_.limit = list_.fetch_limit(context);
  auto rows = list_.writer(context, columns());
  int shown = 0;
  store.reviews(filter_, [&](const ReviewRow& row) {
    ++shown;
    rows->row(
        {Cell(row.symbol, Tone::strong), row.paragraph, Cell(row.code, Tone::warn), row.text, row.path, row.line, row.page, row.clause_id});
    return !context.out_failed() && !rows->full();
  });
  rows->finish();
  if (shown == 0) context.messages.say("nothing to look at");
  return kDone;
}

}  // namespace mandates
