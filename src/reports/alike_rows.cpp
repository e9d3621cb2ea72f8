// Rows for similar requests.
#include "reports/alike_rows.h"

#include <fmt/format.h>

#include "followup/status.h"
#include "reports/topic.h"
#include "reports/words.h"

namespace mandates {

std::vector<Column> alike_columns() {
  return {{"likeness", "LIKE", Show::everywhere, true},
          {"sameness", "IS"},
          {"symbol", "DOCUMENT", Show::everywhere, false, false, 0, true},
          {"paragraph", "¶"},
          {"actors", "ASKED OF", Show::everywhere, false, false, 2},
          {"times", "TIMES", Show::everywhere, true, false, 3},
          {"status", "STATUS"},
          {"next_due", "DUE", Show::everywhere, false, false, 1},
          {"shared", "BOTH HAVE", Show::everywhere, false, false, 4},
          {"text", "TEXT", Show::everywhere, false, true},
          {"id", "", Show::data},
          {"asked", "", Show::data},
          {"chain", "", Show::data},
          {"body", "", Show::data},
          {"session", "", Show::data},
          {"adopted", "", Show::data},
          {"title", "", Show::data},
          {"verb", "", Show::data},
          {"deliverables", "", Show::data},
          {"due", "", Show::data},
          {"url", "", Show::data}};
}

std::vector<Cell> alike_cells(const AlikeRequest& request, const StatusOnDay& status, const std::string& asked) {
  const Clause& clause = request.row.clause;
  std::vector<std::string> actors, deliverables, dues;
  for (const ActorMention& actor : clause.actors) actors.push_back(actor.name);
  for (const DeliverableMention& one : clause.deliverables) deliverables.push_back(one.type);
  for (const DueMention& due : clause.due) dues.push_back(due.code.text());
  const Tone tone = request.sameness == Sameness::same ? Tone::strong : (request.sameness == Sameness::part ? Tone::plain : Tone::dim);
  return {Cell(fmt::format("{:.2f}", request.likeness)),
          Cell(sameness_word(request.sameness), tone),
          Cell(clause.symbol, Tone::strong),
          Cell(clause.paragraph),
          Cell(std::move(actors)),
          Cell(request.place.times),
          Cell(status_word(status.status)),
          Cell(status.next_day),
          Cell(request.shared),
          Cell(clause.text),
          Cell(clause.id),
          Cell(asked),
          Cell(request.place.chain),
          Cell(request.row.body),
          Cell(request.row.session),
          Cell(request.row.adopted),
          Cell(request.row.title),
          Cell(clause.verb),
          Cell(std::move(deliverables)),
          Cell(std::move(dues)),
          Cell(document_url(clause.symbol))};
}

}  // namespace mandates
