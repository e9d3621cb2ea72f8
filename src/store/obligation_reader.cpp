#include "store/obligation_reader.h"

#include <stdexcept>

#include "store/names.h"

namespace mandates {

namespace {

// Most obligations have one actor, one deliverable, … at most: the first of each comes with the row, the others are looked up. The counts
// spare a look into the tables that hold nothing for a clause: a key that is NULL is not looked for. CROSS JOIN keeps SQLite from choosing
// another order of tables; within it rows come in the order of the list, which is checked: json_each() cannot promise it, and sorting would
// cost as much as reading.
constexpr char kColumns[] =
    "SELECT c.id, c.number, c.paragraph, c.begin, c.\"end\", c.verb_text, c.actor_count, c.deliverable_count, c.due_count, "
    "c.text, c.due_day, a.name, a.begin, a.\"end\", a.from_chapeau, x.type, u.code, u.text, u.from_day, u.to_day, u.approximate, "
    "c.strength_rank, c.type, c.act, c.act_begin, c.act_end";
constexpr char kTables[] =
    " FROM json_each(?) j CROSS JOIN clause c ON c.id = j.value "
    "LEFT JOIN clause_actor a ON a.clause = CASE WHEN c.actor_count > 0 THEN c.id END AND a.position = 0 "
    "LEFT JOIN clause_deliverable x ON x.clause = CASE WHEN c.deliverable_count > 0 THEN c.id END AND x.position = 0 "
    "LEFT JOIN clause_due u ON u.clause = CASE WHEN c.due_count > 0 THEN c.id END AND u.position = 0";
// What ObligationDetail::full has beside them.
constexpr char kFurtherColumns[] = ", c.verb, c.reiterated, c.recipient_count, r.name";
constexpr char kFurtherTables[] =
    " LEFT JOIN clause_recipient r ON r.clause = CASE WHEN c.recipient_count > 0 THEN c.id END AND r.position = 0";
enum : int {
  kId,
  kNumber,
  kParagraph,
  kBegin,
  kEnd,
  kVerbText,
  kActorCount,
  kDeliverableCount,
  kDueCount,
  kText,
  kDueDay,
  kActor,
  kDeliverable = kActor + 4,
  kDue,
  kStrengthRank = kDue + 5,
  kType,
  kAct,
  kActSpan,
  kOnce = kActSpan + 2,
  kAlways,
  kVerb,
  kReiterated,
  kRecipientCount,
  kRecipient
};

std::string rows_statement(ObligationDetail detail) {
  std::string sql = kColumns;
  sql += kEndingColumns;
  if (detail == ObligationDetail::full) sql += kFurtherColumns;
  sql += kTables;
  if (detail == ObligationDetail::full) sql += kFurtherTables;
  return sql;
}

// From columns name, begin, end, from_chapeau.
void read_actor(Query& row, int column, ActorMention& actor) {
  actor.name = row.view(column);
  actor.span = row.span(column + 1);
  actor.from_chapeau = row.flag(column + 3);
}

void read_deliverable(Query& row, int column, DeliverableMention& deliverable) {
  deliverable.type = row.view(column);
}

void read_recipient(Query& row, int column, ActorMention& recipient) {
  recipient.name = row.view(column);
}

// From columns code, text, from_day, to_day, approximate.
void read_due(Query& row, int column, DueMention& due) {
  due.code = DueCode::stored(row.text(column));
  due.text = row.view(column + 1);
  due.from = row.view(column + 2);
  due.to = row.view(column + 3);
  due.approximate = row.flag(column + 4);
}

// As many as the row counts: the first from the row, the others from a statement of their own.
template <class Mention>
void read_all(Query& row, int count, int first, Query& others, void (*read)(Query&, int, Mention&), std::vector<Mention>& mentions) {
  const auto wanted = static_cast<std::size_t>(row.number(count));
  mentions.resize(wanted);
  if (wanted > 0) read(row, first, mentions.front());
  if (wanted < 2) return;
  others.bind(row.key(kId));
  for (std::size_t i = 1; i < wanted && others.next(); ++i) read(others, 0, mentions[i]);
  others.reset();
}

}  // namespace

ObligationReader::ObligationReader(Connection& connection, ObligationDetail detail)
    : detail_(detail),
      rows_(connection, rows_statement(detail)),
      actors_(connection,
              "SELECT name, begin, \"end\", from_chapeau FROM clause_actor WHERE clause = ? AND position > 0 ORDER BY position"),
      deliverables_(connection, "SELECT type FROM clause_deliverable WHERE clause = ? AND position > 0 ORDER BY position"),
      recipients_(connection, "SELECT name FROM clause_recipient WHERE clause = ? AND position > 0 ORDER BY position"),
      due_(connection,
           "SELECT code, text, from_day, to_day, approximate FROM clause_due WHERE clause = ? AND position > 0 ORDER BY position") {}

void ObligationReader::begin(std::span<const ListedClause> clauses) {
  rows_.reset();
  clauses_ = clauses;
  read_ = 0;
  list_ = json_list(clauses, &ListedClause::key);
  rows_.bind(list_);
}

bool ObligationReader::next(ObligationRow& row) {
  if (!rows_.next()) return false;
  row.key = rows_.key(kId);
  if (read_ == clauses_.size() || row.key != clauses_[read_].key)
    throw std::logic_error("obligations come in another order than asked for");
  const ListedDocument& document = *clauses_[read_++].document;
  row.document_key = document.key;
  row.due_day = rows_.view(kDueDay);
  row.once = rows_.flag(kOnce);
  row.always = rows_.flag(kAlways);
  row.body = document.body;
  row.adopted = document.adopted;
  row.title = document.title;
  row.agenda_item = document.agenda_item;
  row.committee = document.committee;
  read_clause(document, row.clause);
  if (detail_ == ObligationDetail::full) read_further(document, row);
  return true;
}

void ObligationReader::read_clause(const ListedDocument& document, Clause& clause) {
  clause.symbol = document.symbol();
  clause.number = rows_.number(kNumber);
  clause.paragraph = rows_.view(kParagraph);
  clause.id = clause_id(clause.symbol, clause.paragraph, clause.number);
  clause.span = rows_.span(kBegin);
  clause.verb_text = rows_.view(kVerbText);
  clause.strength_rank = rows_.number(kStrengthRank);
  clause.type = rows_.view(kType);
  clause.obligation = true;
  clause.text = rows_.view(kText);
  clause.act.text = rows_.view(kAct);
  clause.act.span = rows_.span(kActSpan);
  read_all(rows_, kActorCount, kActor, actors_, read_actor, clause.actors);
  read_all(rows_, kDeliverableCount, kDeliverable, deliverables_, read_deliverable, clause.deliverables);
  read_all(rows_, kDueCount, kDue, due_, read_due, clause.due);
}

void ObligationReader::read_further(const ListedDocument& document, ObligationRow& row) {
  Clause& clause = row.clause;
  clause.verb = rows_.view(kVerb);
  clause.reiterated = rows_.flag(kReiterated);
  read_all(rows_, kRecipientCount, kRecipient, recipients_, read_recipient, clause.recipients);
  row.session = document.session;
}

}  // namespace mandates
