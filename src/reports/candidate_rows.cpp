// Rows for candidates and periodicity.
#include "reports/candidate_rows.h"

#include "extraction/delivers.h"
#include "reports/clause_fields.h"
#include "reports/topic.h"

namespace mandates {

std::vector<Column> candidate_columns() {
  return {{"marks", "LOOK", Show::everywhere, false, false, 0},
          {"symbol", "LAST ASKED", Show::everywhere, false, false, 0, true},
          {"paragraph", "¶"},
          {"actors", "ASKED OF", Show::everywhere, false, true, 2},
          {"topic", "TOPIC", Show::everywhere, false, true},
          {"times", "TIMES", Show::everywhere, true, false, 3},
          {"rhythm", "RHYTHM", Show::everywhere, false, false, 4},
          {"status", "STATUS"},
          {"report", "LAST REPORT", Show::everywhere, false, false, 1},
          {"evidence", "WHY", Show::everywhere, false, true, 5},
          {"reported", "", Show::data},
          {"first_asked", "", Show::data},
          {"last_asked", "", Show::data},
          {"next_due", "", Show::data},
          {"end_day", "", Show::data},
          {"end_clause", "", Show::data},
          {"review_clause", "", Show::data},
          {"elsewhere", "", Show::data},
          {"reason", "", Show::data},
          {"deliverables", "", Show::data},
          {"body", "", Show::data},
          {"committee", "", Show::data},
          {"agenda_item", "", Show::data},
          {"title", "", Show::data},
          {"text", "", Show::data},
          {"id", "", Show::data},
          {"clause", "", Show::data},
          {"url", "", Show::data}};
}

std::vector<Cell> candidate_cells(const Candidate& candidate) {
  const Clause& clause = candidate.last.clause;
  std::vector<std::string> marks, evidence;
  for (const CandidateMark& mark : candidate.marks) {
    marks.push_back(mark.name);
    evidence.push_back(mark.name + ": " + mark.evidence);
  }
  return {Cell(std::move(marks)),
          Cell(clause.symbol, Tone::strong),
          Cell(clause.paragraph),
          Cell(names_of(clause.actors)),
          Cell(topic_of(clause, candidate.last.title)),
          Cell(candidate.times),
          Cell(candidate.rhythm),
          Cell(status_word(candidate.status.status)),
          Cell(candidate.report),
          Cell(std::move(evidence)),
          Cell(candidate.reported),
          Cell(candidate.first_asked),
          Cell(candidate.last.adopted),
          Cell(candidate.status.next_day),
          Cell(candidate.end_day),
          Cell(candidate.end_clause),
          Cell(candidate.review_clause),
          Cell(candidate.elsewhere),
          Cell(candidate.status.reason),
          Cell(deliverables_of(clause)),
          Cell(candidate.last.body),
          Cell(candidate.last.committee),
          Cell(candidate.last.agenda_item),
          Cell(candidate.last.title),
          Cell(clause.text),
          Cell(candidate.id),
          Cell(clause.id),
          Cell(document_url(clause.symbol))};
}

void Periodicity::add(const Candidate& candidate) {
  if (candidate.rhythm != "annual" || !is_live(candidate.status.status) || !delivers(candidate.last.clause, {"report"})) return;
  ++reports_[{candidate.last.body, candidate.last.committee}];
}

std::vector<Column> Periodicity::columns() {
  return {{"body", "BODY"},
          {"committee", "COMMITTEE"},
          {"reports", "REPORTS A YEAR", Show::everywhere, true},
          {"if_biennial", "IF BIENNIAL", Show::everywhere, true},
          {"words_less", "WORDS LESS", Show::everywhere, true},
          {"dollars_less", "US$ LESS", Show::everywhere, true},
          {"slots_less", "SUBMISSIONS LESS", Show::everywhere, true}};
}

std::vector<Cell> Periodicity::row(const std::string& body, const std::string& committee, std::int64_t reports, std::int64_t less) const {
  return {body, committee, reports, reports - less, less * words_, less * dollars_, less};
}

std::vector<std::vector<Cell>> Periodicity::rows() const {
  std::vector<std::vector<Cell>> rows;
  std::int64_t all = 0, all_less = 0;
  for (const auto& [place, reports] : reports_) {
    const std::int64_t less = reports / 2;  // of an odd number the year with more of them is meant
    rows.push_back(row(place.first, place.second, reports, less));
    all += reports;
    all_less += less;
  }
  if (all > 0) rows.push_back(row("all", "", all, all_less));
  return rows;
}

}  // namespace mandates
