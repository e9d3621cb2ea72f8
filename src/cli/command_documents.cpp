// Lists documents.
#include <ostream>

#include "cli/choices.h"
#include "cli/command_lists.h"
#include "cli/resources.h"
#include "cli/statuses.h"
#include "cli/validators.h"
#include "reports/words.h"

namespace mandates {
namespace {

std::vector<Column> columns() {
  return {{"symbol", "DOCUMENT"},
          {"kind", "KIND", Show::data},
          {"body", "", Show::data},
          {"session", "SESSION", Show::everywhere, true, false, 2},
          {"adopted", "ADOPTED"},
          {"title", "TITLE", Show::everywhere, false, true},
          {"operative", "¶", Show::everywhere, true, false, 1},
          {"clauses", "CLAUSES", Show::everywhere, true, false, 3},
          {"obligations", "ASKS", Show::everywhere, true},
          {"reviews", "LOOK", Show::everywhere, true, false, 4},
          {"agenda_item", "", Show::data},
          {"footnotes", "", Show::data},
          {"sources", "", Show::data},
          {"source", "", Show::data},
          {"line", "", Show::data},
          {"draft", "", Show::data},
          {"became", "BECAME", Show::data}};
}

/// A list of drafts shows what became of them.
std::vector<Column> columns_for(const std::string& kind) {
  std::vector<Column> shown = columns();
  if (kind.starts_with("draft")) shown.back().show = Show::everywhere;
  return shown;
}

}  // namespace

CommandText DocumentsCommand::text() const {
  CommandText text;
  text.name = "documents";
  text.summary = "list the documents of the store";
  text.description =
      "Lists documents in order of symbol, with their number of operative paragraphs, clauses, obligations (ASKS) and reasons why a person "
      "should look "
      "(LOOK). Files that are no resolution, decision or statement are listed with the symbol file:NAME.";
  text.examples = {{"mandates documents", "everything"},
                   {"mandates documents --body SC --format csv", "what the Security Council adopted, for a spreadsheet"},
                   {"mandates documents --kind draft", "drafts, and the resolutions that they became"},
                   {"mandates documents --provision review", "resolutions with a review clause"},
                   {"mandates documents --kind other", "files that are no resolution, decision or statement"}};
  text.formats = row_formats();
  text.columns = columns();
  return text;
}

void DocumentsCommand::declare(CLI::App& app) {
  app.add_option("--body", filter_.body, "adopted by: code, name or acronym (GA, \"Security Council\", UNGA)")->type_name("BODY");
  app.add_option("--session", filter_.session, "adopted in a session (61) or year (2005)")->type_name("SESSION");
  app.add_option("--kind", filter_.kind, "of one kind")
      ->check(one_of({"resolution", "decision", "statement", "draft", "draft-decision", "amendment", "report", "note", "letter", "other"}));
  app.add_option("--symbol", filter_.symbol_prefix, "symbols that begin so: A/RES/61/")->type_name("BEGINNING");
  app.add_option("--provision", filter_.provision, "with a provision of this kind (mandates provisions)")
      ->type_name("KIND")
      ->check(one_of(provision_kinds()));
  list_.declare(app);
}

int DocumentsCommand::run(Context& context) {
  Store store = filter_.provision.empty() ? open_as_of(context) : open_with_followup(context);
  auto rows = list_.writer(context, columns_for(filter_.kind));
  if (!filter_.body.empty()) filter_.body = find_body(context, store, filter_.body);
  filter_.limit = list_.fetch_limit(context);
  int shown = 0;
  store.documents(filter_, [&](const DocumentRow& row) {
    ++shown;
    rows->row({Cell(row.symbol, Tone::strong), kind_word(row.kind), row.body, row.session, row.adopted, row.title, row.operative,
               row.clauses, row.obligations, Cell(row.reviews, row.reviews > 0 ? Tone::warn : Tone::dim), row.agenda_item,
               row.has_footnotes, row.sources, row.path, row.line, row.draft, row.became});
    return !context.out_failed() && !rows->full();
  });
  rows->finish();
  if (shown == 0) context.messages.say("no such document in the store");
  return kDone;
}

}  // namespace mandates
