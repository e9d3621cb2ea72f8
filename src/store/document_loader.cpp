#include "store/document_loader.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/errors.h"

namespace mandates {

const char* const kClauseColumns =
    "c.id, c.paragraph_position, c.number, c.paragraph, c.section, c.begin, c.\"end\", c.verb, c.verb_text, c.type, c.strength, "
    "c.strength_rank, c.reiterated, c.obligation, c.line, c.page, c.actor_count, c.deliverable_count, c.recipient_count, c.due_count, "
    "c.review_count, c.citation_count, c.text, c.chapeau, c.document, c.due_day, c.act, c.act_begin, c.act_end";

namespace {

// The columns of clauses that say how many rows other tables hold for it. They spare a look into those that hold none.
constexpr struct { int actors = 16, deliverables = 17, recipients = 18, dues = 19, reviews = 20, citations = 21; } kCount;

std::string parts_sql(const char* columns, const char* table) {
  return fmt::format("SELECT clause, {} FROM {} WHERE clause BETWEEN ? AND ? ORDER BY clause, position", columns, table);
}

constexpr const char* kMentionColumns = "actor, name, text, rule, begin, \"end\", from_chapeau";

}  // namespace

ClauseLoader::ClauseLoader(Connection& connection, Names& names)
    : names_(names),
      actors_(connection, parts_sql(kMentionColumns, "clause_actor")),
      recipients_(connection, parts_sql(kMentionColumns, "clause_recipient")),
      deliverables_(connection, parts_sql("type, rule, begin, \"end\"", "clause_deliverable")),
      due_(connection, parts_sql("code, text, rule, begin, \"end\", from_paragraph, from_day, to_day, approximate", "clause_due")),
      reviews_(connection, parts_sql("code, text, begin, \"end\"", "clause_review")),
      rules_(connection, parts_sql("rule", "clause_rule")),
      citations_(connection, parts_sql("symbol", "clause_citation")) {}

StoredClause ClauseLoader::read(Query& row, const std::string& symbol) {
  Parts parts;
  StoredClause stored = read_row(row, symbol, parts);
  read_parts({stored.key, {&stored.clause}}, parts);
  return stored;
}

std::vector<StoredClause> ClauseLoader::read_all(Query& rows, const std::string& symbol) {
  constexpr RowKey kMostBetween = 16;  // keys of other clauses among those of a document, which were given in a row
  std::vector<StoredClause> clauses;
  Parts parts;
  while (rows.next()) clauses.push_back(read_row(rows, symbol, parts));
  if (clauses.empty()) return clauses;
  const auto [first, last] =
      std::minmax_element(clauses.begin(), clauses.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
  if (last->key - first->key < static_cast<RowKey>(clauses.size()) + kMostBetween) {
    Range range{first->key, std::vector<Clause*>(static_cast<std::size_t>(last->key - first->key) + 1)};
    for (StoredClause& one : clauses) range.clauses[static_cast<std::size_t>(one.key - range.first)] = &one.clause;
    read_parts(range, parts);
  } else {
    for (StoredClause& one : clauses) read_parts({one.key, {&one.clause}}, parts);
  }
  return clauses;
}

StoredClause ClauseLoader::read_row(Query& row, const std::string& symbol, Parts& parts) {
  StoredClause stored;
  stored.key = row.key(0);
  Clause& c = stored.clause;
  c.symbol = symbol;
  c.paragraph_index = row.number(1);
  c.number = row.number(2);
  c.paragraph = row.text(3);
  c.id = clause_id(symbol, c.paragraph, c.number);
  c.section = row.text(4);
  c.span = row.span(5);
  c.verb = row.text(7);
  c.verb_text = row.text(8);
  c.type = row.text(9);
  c.strength = row.text(10);
  c.strength_rank = row.number(11);
  c.reiterated = row.flag(12);
  c.obligation = row.flag(13);
  c.line = row.number(14);
  c.page = row.number(15);
  c.text = row.text(22);
  c.chapeau = row.text(23);
  c.act = {row.text(26), row.span(27)};
  parts.actors |= row.flag(kCount.actors);
  parts.deliverables |= row.flag(kCount.deliverables);
  parts.recipients |= row.flag(kCount.recipients);
  parts.dues |= row.flag(kCount.dues);
  parts.reviews |= row.flag(kCount.reviews);
  parts.citations |= row.flag(kCount.citations);
  return stored;
}

template <class Add>
void ClauseLoader::each_part(Query& query, const Range& range, Add&& add) {
  query.bind(range.first, range.first + static_cast<RowKey>(range.clauses.size()) - 1);
  while (query.next())
    if (Clause* const clause = range.clauses[static_cast<std::size_t>(query.key(0) - range.first)]) add(*clause);
}

void ClauseLoader::read_parts(const Range& range, const Parts& parts) {
  if (parts.actors) each_part(actors_, range, [&](Clause& c) { c.actors.push_back(mention(actors_)); });
  if (parts.recipients) each_part(recipients_, range, [&](Clause& c) { c.recipients.push_back(mention(recipients_)); });
  if (parts.deliverables)
    each_part(deliverables_, range, [&](Clause& c) {
      c.deliverables.push_back({deliverables_.text(1), names_.rule_name(deliverables_.key(2)), deliverables_.span(3)});
    });
  if (parts.dues)
    each_part(due_, range, [&](Clause& c) {
      c.due.push_back({DueCode::stored(due_.text(1)), due_.text(2), names_.rule_name(due_.key(3)), due_.span(4), due_.text(6), due_.text(7),
                       due_.text(8), due_.flag(9)});
    });
  if (parts.reviews)
    each_part(reviews_, range, [&](Clause& c) { c.review.push_back({reviews_.text(1), reviews_.text(2), reviews_.span(3)}); });
  each_part(rules_, range, [&](Clause& c) { c.rules.push_back(names_.rule_name(rules_.key(1))); });
  if (parts.citations) each_part(citations_, range, [&](Clause& c) { c.cites.push_back(citations_.text(1)); });
}

ActorMention ClauseLoader::mention(Query& row) {
  return {names_.actor_entity(row.key(1)), row.text(2), row.text(3), names_.rule_name(row.key(4)), row.span(5), row.flag(7)};
}

DocumentLoader::DocumentLoader(Connection& connection, Names& names)
    : clauses_(connection, names),
      head_(connection,
            "SELECT d.symbol, d.symbol_source, d.kind, d.body, d.session, d.adopted, d.title, d.agenda_item, d.committee_report, "
            "d.session_from, d.session_to, d.line, d.position, s.id, s.path, s.content_hash, s.rule_version, d.amends, d.committee, "
            "d.marked_up, d.agenda_title, d.meeting, d.draft, d.issued, d.vote_outcome, d.in_favour, d.against, d.abstaining, " +
                std::string(became_sql()) + " FROM document d JOIN source s ON s.id = d.source WHERE d.id = ?"),
      paragraphs_(connection,
                  "SELECT id, kind, number, label, section, heading, level, parent, continuation, line, page, mark_count, text "
                  "FROM paragraph WHERE document = ? ORDER BY position"),
      marks_(connection, "SELECT mark, offset FROM footnote_mark WHERE paragraph = ? ORDER BY position"),
      footnotes_(connection, "SELECT mark, text, line, page FROM footnote WHERE document = ? ORDER BY position"),
      citations_(connection, "SELECT symbol FROM citation WHERE document = ? ORDER BY position"),
      sponsors_(connection, "SELECT name FROM document_sponsor WHERE document = ? ORDER BY position"),
      subjects_(connection, "SELECT term FROM document_subject WHERE document = ? ORDER BY position"),
      answers_(connection, "SELECT symbol, paragraph, words, submitted FROM document_answer WHERE document = ? ORDER BY position"),
      reviews_(connection, "SELECT code, text, begin, \"end\" FROM document_review WHERE document = ? ORDER BY position"),
      found_(connection,
             "SELECT code, severity, line, column, page, message, hint, excerpt FROM diagnostic "
             "WHERE source = ? AND document_position = ? ORDER BY position"),
      clause_rows_(connection, std::string("SELECT ") + kClauseColumns +
                                   " FROM clause c WHERE c.document = ? ORDER BY c.paragraph_position, c.number, c.id") {}

const char* became_sql() {
  return "CASE WHEN d.kind IN ('draft', 'draft-decision') THEN coalesce("
         "(SELECT r.symbol FROM document r WHERE r.chosen = 1 AND r.draft = d.symbol AND r.draft <> '' ORDER BY r.symbol_order LIMIT 1), "
         "(SELECT r.symbol FROM document r WHERE r.chosen = 1 AND r.draft <> '' AND r.draft > d.symbol || '/Rev.' AND r.draft < d.symbol "
         "|| "
         "'/Rev/' ORDER BY r.symbol_order LIMIT 1), '') ELSE '' END";
}

StoredDocument DocumentLoader::load(RowKey key) {
  StoredDocument stored;
  stored.key = key;
  load_head(stored);
  load_paragraphs(stored);
  clause_rows_.bind(key);
  stored.clauses = clauses_.read_all(clause_rows_, stored.document.symbol);
  return stored;
}

void DocumentLoader::load_head(StoredDocument& stored) {
  Document& d = stored.document;
  head_.bind(stored.key);
  if (!head_.next()) throw StoreError("there is no document with key " + std::to_string(stored.key) + " in the store");
  d.symbol = head_.text(0);
  d.symbol_source = from_stored_word<SymbolSource>(head_.text(1));
  d.kind = from_stored_word<DocumentKind>(head_.text(2));
  d.body = head_.text(3);
  d.session = head_.text(4);
  d.adopted = head_.text(5);
  d.title = head_.text(6);
  d.agenda_item = head_.text(7);
  d.committee_report = head_.text(8);
  d.committee = head_.text(18);
  d.session_from = head_.text(9);
  d.session_to = head_.text(10);
  d.line = head_.number(11);
  const int position = head_.number(12);
  const RowKey source = head_.key(13);
  d.source = head_.text(14);
  stored.content_hash = head_.text(15);
  stored.rule_version = head_.text(16);
  d.amends = head_.text(17);
  d.marked_up = head_.flag(19);
  d.agenda_title = head_.text(20);
  d.meeting = head_.text(21);
  d.draft = head_.text(22);
  d.issued = head_.text(23);
  d.vote.outcome = head_.text(24);
  int column = 25;
  for (int* const votes : {&d.vote.in_favour, &d.vote.against, &d.vote.abstaining}) {
    *votes = head_.null(column) ? -1 : head_.number(column);
    ++column;
  }
  stored.became = head_.text(column);
  head_.reset();
  load_findings(stored, source, position);
}

void DocumentLoader::load_paragraphs(StoredDocument& stored) {
  Document& d = stored.document;
  paragraphs_.bind(stored.key);
  while (paragraphs_.next()) {
    Paragraph p;
    const RowKey key = paragraphs_.key(0);
    p.kind = from_stored_word<ParagraphKind>(paragraphs_.text(1));
    p.number = paragraphs_.text(2);
    p.label = paragraphs_.text(3);
    p.section = paragraphs_.text(4);
    p.heading = paragraphs_.text(5);
    p.level = paragraphs_.number(6);
    p.parent = paragraphs_.null(7) ? -1 : paragraphs_.number(7);
    p.continuation = paragraphs_.flag(8);
    p.line = paragraphs_.number(9);
    p.page = paragraphs_.number(10);
    if (paragraphs_.flag(11)) {
      marks_.bind(key);
      while (marks_.next()) p.marks.push_back({marks_.text(0), static_cast<std::uint32_t>(marks_.key(1))});
    }
    p.text = paragraphs_.text(12);
    d.paragraphs.push_back(std::move(p));
    stored.paragraph_keys.push_back(key);
  }
  footnotes_.bind(stored.key);
  while (footnotes_.next()) d.footnotes.push_back({footnotes_.text(0), footnotes_.text(1), footnotes_.number(2), footnotes_.number(3)});
  citations_.bind(stored.key);
  while (citations_.next()) d.cites.push_back(citations_.text(0));
  sponsors_.bind(stored.key);
  while (sponsors_.next()) d.sponsors.push_back(sponsors_.text(0));
  subjects_.bind(stored.key);
  while (subjects_.next()) d.subjects.push_back(subjects_.text(0));
  answers_.bind(stored.key);
  while (answers_.next()) d.answers.push_back({answers_.text(0), answers_.text(1), answers_.text(2), answers_.flag(3)});
}

void DocumentLoader::load_findings(StoredDocument& stored, RowKey source, int position) {
  reviews_.bind(stored.key);
  while (reviews_.next()) stored.review.push_back({reviews_.text(0), reviews_.text(1), reviews_.span(2)});
  found_.bind(source, position);
  while (found_.next()) stored.document.found.push_back(read_diagnostic(found_, 0, stored.document.source));
}

Diagnostic read_diagnostic(Query& row, int column, const std::string& path) {
  Diagnostic found;
  found.code = row.text(column);
  found.severity = from_stored_word<Severity>(row.text(column + 1));
  found.place = {path, row.number(column + 2), row.number(column + 3), row.number(column + 4)};
  found.message = row.text(column + 5);
  found.hint = row.text(column + 6);
  found.excerpt = row.text(column + 7);
  return found;
}

}  // namespace mandates
