// Rows for records.
#include "reports/record_rows.h"

#include "extraction/subject.h"
#include "reports/clause_fields.h"
#include "reports/due_words.h"

namespace mandates {

std::vector<Column> record_columns() {
  return {{"symbol", "DOCUMENT"},
          {"body", "", Show::data},
          {"session", "", Show::data},
          {"adopted", "", Show::data},
          {"title", "", Show::data},
          {"paragraph", "¶"},
          {"clause", "", Show::data, true},
          {"section", "", Show::data},
          {"verb", "VERB"},
          {"verb_text", "", Show::data},
          {"type", "", Show::data},
          {"strength", "", Show::data},
          {"reiterated", "", Show::data},
          {"obligation", "", Show::data},
          {"id", "", Show::data},
          {"actors", "ACTOR", Show::everywhere, false, true},
          {"asked", "SUBJECT", Show::table, false, true},
          {"deliverables", "", Show::data},
          {"recipients", "", Show::data},
          {"due", "", Show::data},
          {"at", "DUE", Show::table},
          {"from", "", Show::data},
          {"to", "", Show::data},
          {"cites", "", Show::data},
          {"page", "", Show::data},
          {"rules", "", Show::data},
          {"review", "", Show::data},
          {"chapeau", "", Show::data},
          {"text", "", Show::data},
          {"source", "", Show::data},
          {"line", "", Show::data}};
}

std::vector<Cell> record_cells(const Document& document, const Clause& clause) {
  std::vector<std::string> from;
  std::vector<std::string> to;
  for (const DueMention& due : clause.due) {
    from.push_back(due.from);
    to.push_back(due.to);
  }
  std::vector<std::string> review;
  for (const Review& reason : clause.review) review.push_back(reason.code + ": " + reason.text);
  return {Cell(clause.symbol, Tone::strong),
          document.body,
          document.session,
          document.adopted,
          document.title,
          clause.paragraph,
          clause.number,
          clause.section,
          Cell(clause.verb, clause.obligation ? Tone::good : Tone::dim),
          clause.verb_text,
          clause.type,
          clause.strength,
          clause.reiterated,
          clause.obligation,
          clause.id,
          names_of(clause.actors),
          subject_of(clause),
          deliverables_of(clause),
          names_of(clause.recipients),
          codes_of(clause),
          due_words(clause.due),
          from,
          to,
          clause.cites,
          clause.page,
          clause.rules,
          review,
          clause.chapeau,
          clause.text,
          document.source,
          clause.line};
}

}  // namespace mandates
