#include "store/document_writer.h"

#include <algorithm>

namespace mandates {

namespace {

// "?, ?, …"
std::string placeholders(int count) {
  std::string list = "?";
  for (int i = 1; i < count; ++i) list += ", ?";
  return list;
}

// INSERT with the columns as written, so that order of binding and of columns stand beside each other.
std::string insert_sql(const std::string& table, const std::string& columns) {
  const auto count = static_cast<int>(std::count(columns.begin(), columns.end(), ',')) + 1;
  return "INSERT INTO " + table + " (" + columns + ") VALUES (" + placeholders(count) + ")";
}

constexpr int kFirstVote = 33;  // place of `in_favour` among the columns of a document

// Of all dues of the clause; empty where none has a day.
std::string earliest_day(const Clause& clause) {
  std::string earliest;
  for (const DueMention& due : clause.due) {
    std::string day = due_day(due);
    if (!day.empty() && (earliest.empty() || day < earliest)) earliest = std::move(day);
  }
  return earliest;
}

}  // namespace

DocumentWriter::DocumentWriter(Connection& connection, Names& names)
    : connection_(connection),
      names_(names),
      document_(
          connection.database(),
          insert_sql("document",
                     "source, position, symbol, symbol_order, chosen, symbol_source, kind, body, session, adopted, title, agenda_item, "
                     "committee_report, session_from, session_to, line, preambular_count, operative_count, footnote_count, "
                     "clause_count, obligation_count, review_count, reading_hash, extraction_hash, amends, committee, "
                     "marked_up, agenda_title, meeting, draft, issued, vote_outcome, in_favour, against, abstaining")),
      sponsor_(connection.database(), insert_sql("document_sponsor", "document, position, name")),
      subject_(connection.database(), insert_sql("document_subject", "document, position, term")),
      answer_(connection.database(), insert_sql("document_answer", "document, position, symbol, paragraph, words, submitted")),
      title_words_(connection.database(), insert_sql("title_text", "rowid, title")),
      paragraph_(connection.database(),
                 insert_sql("paragraph",
                            "document, position, kind, number, label, section, heading, level, parent, continuation, "
                            "line, page, mark_count, text")),
      paragraph_words_(connection.database(), insert_sql("paragraph_text", "rowid, text")),
      mark_(connection.database(), insert_sql("footnote_mark", "paragraph, position, mark, offset")),
      footnote_(connection.database(), insert_sql("footnote", "document, position, mark, text, line, page")),
      citation_(connection.database(), insert_sql("citation", "document, position, symbol")),
      document_review_(connection.database(), insert_sql("document_review", "document, position, code, text, begin, \"end\"")),
      clause_(connection.database(),
              insert_sql("clause",
                         "document, paragraph_position, number, paragraph, section, begin, \"end\", verb, verb_text, type, strength, "
                         "strength_rank, reiterated, obligation, line, page, due_day, actor_count, deliverable_count, recipient_count, "
                         "due_count, citation_count, review_count, text, chapeau, act, act_begin, act_end")),
      actor_(connection.database(),
             insert_sql("clause_actor", "clause, position, actor, due_day, name, text, rule, begin, \"end\", from_chapeau")),
      recipient_(connection.database(),
                 insert_sql("clause_recipient", "clause, position, actor, name, text, rule, begin, \"end\", from_chapeau")),
      deliverable_(connection.database(), insert_sql("clause_deliverable", "clause, position, type, rule, begin, \"end\"")),
      due_(connection.database(),
           insert_sql("clause_due",
                      "clause, position, code, text, rule, begin, \"end\", from_paragraph, from_day, to_day, approximate, day")),
      clause_citation_(connection.database(), insert_sql("clause_citation", "clause, position, symbol")),
      rule_(connection.database(), insert_sql("clause_rule", "clause, position, rule")),
      clause_review_(connection.database(), insert_sql("clause_review", "clause, position, code, text, begin, \"end\"")) {}

RowKey DocumentWriter::insert(RowKey source, int position, const ReadDocument& read, const DocumentHashes& hashes, bool chosen) {
  const Document& d = read.document;
  const std::vector<Clause>& clauses = read.extraction.clauses;
  const int operative = operative_count(d);
  const auto obligations = std::count_if(clauses.begin(), clauses.end(), [](const Clause& clause) { return clause.obligation; });
  const std::string order = symbol_order(d.symbol);
  document_.bind(source, position, d.symbol, order, chosen, stored_word(d.symbol_source), stored_word(d.kind), d.body, d.session, d.adopted,
                 d.title, d.agenda_item, d.committee_report, d.session_from, d.session_to, d.line,
                 static_cast<int>(d.paragraphs.size()) - operative, operative, static_cast<int>(d.footnotes.size()),
                 static_cast<int>(clauses.size()), static_cast<int>(obligations), review_count(read), hashes.reading, hashes.extraction,
                 d.amends, d.committee, d.marked_up, d.agenda_title, d.meeting, d.draft, d.issued, d.vote.outcome);
  int column = kFirstVote;
  for (const int votes : {d.vote.in_favour, d.vote.against, d.vote.abstaining}) {
    votes < 0 ? document_.bind_at(column, nullptr) : document_.bind_at(column, votes);
    ++column;
  }
  document_.run();
  const RowKey key = connection_.database().getLastInsertRowid();
  title_words_.bind(key, d.title).run();
  insert_paragraphs(key, d);
  insert_extraction(key, read.extraction);
  return key;
}

void DocumentWriter::replace_extraction(RowKey document, const ReadDocument& read, const DocumentHashes& hashes) {
  connection_.prepared("DELETE FROM clause WHERE document = ?").bind(document).run();
  connection_.prepared("DELETE FROM document_review WHERE document = ?").bind(document).run();
  const std::vector<Clause>& clauses = read.extraction.clauses;
  const auto obligations = std::count_if(clauses.begin(), clauses.end(), [](const Clause& clause) { return clause.obligation; });
  connection_.prepared("UPDATE document SET clause_count = ?, obligation_count = ?, review_count = ?, extraction_hash = ? WHERE id = ?")
      .bind(static_cast<int>(clauses.size()), static_cast<int>(obligations), review_count(read), hashes.extraction, document)
      .run();
  insert_extraction(document, read.extraction);
}

// The words first, while the texts that they are taken from are there.
void DocumentWriter::remove(RowKey document) {
  connection_
      .prepared("INSERT INTO paragraph_text (paragraph_text, rowid, text) SELECT 'delete', id, text FROM paragraph WHERE document = ?")
      .bind(document)
      .run();
  connection_.prepared("INSERT INTO title_text (title_text, rowid, title) SELECT 'delete', id, title FROM document WHERE id = ?")
      .bind(document)
      .run();
  connection_.prepared("DELETE FROM document WHERE id = ?").bind(document).run();
}

void DocumentWriter::insert_paragraphs(RowKey document, const Document& read) {
  int position = 0;
  for (const Paragraph& p : read.paragraphs) {
    paragraph_.bind(document, position, stored_word(p.kind), p.number, p.label, p.section, p.heading, p.level);
    p.parent < 0 ? paragraph_.bind_at(9, nullptr) : paragraph_.bind_at(9, p.parent);
    paragraph_.bind_at(10, p.continuation);
    paragraph_.bind_at(11, p.line);
    paragraph_.bind_at(12, p.page);
    paragraph_.bind_at(13, static_cast<int>(p.marks.size()));
    paragraph_.bind_at(14, p.text);
    paragraph_.run();
    const RowKey key = connection_.database().getLastInsertRowid();
    paragraph_words_.bind(key, p.text).run();
    int mark_position = 0;
    for (const FootnoteMark& mark : p.marks) mark_.bind(key, mark_position++, mark.mark, mark.offset).run();
    ++position;
  }
  position = 0;
  for (const Footnote& note : read.footnotes) footnote_.bind(document, position++, note.mark, note.text, note.line, note.page).run();
  position = 0;
  for (const std::string& symbol : read.cites) citation_.bind(document, position++, symbol).run();
  position = 0;
  for (const std::string& name : read.sponsors) sponsor_.bind(document, position++, name).run();
  position = 0;
  for (const std::string& term : read.subjects) subject_.bind(document, position++, term).run();
  position = 0;
  for (const Answer& answer : read.answers)
    answer_.bind(document, position++, answer.symbol, answer.paragraph, answer.words, answer.submitted).run();
}

void DocumentWriter::insert_extraction(RowKey document, const Extraction& extraction) {
  int position = 0;
  for (const Review& review : extraction.review) {
    document_review_.bind(document, position++, review.code, review.text, review.span.begin, review.span.end).run();
  }
  for (const Clause& clause : extraction.clauses) insert_clause(document, clause);
}

void DocumentWriter::insert_clause(RowKey document, const Clause& c) {
  const std::string day = earliest_day(c);
  clause_
      .bind(document, c.paragraph_index, c.number, c.paragraph, c.section, c.span.begin, c.span.end, c.verb, c.verb_text, c.type,
            c.strength, c.strength_rank, c.reiterated, c.obligation, c.line, c.page, &day, static_cast<int>(c.actors.size()),
            static_cast<int>(c.deliverables.size()), static_cast<int>(c.recipients.size()), static_cast<int>(c.due.size()),
            static_cast<int>(c.cites.size()), static_cast<int>(c.review.size()), c.text, c.chapeau, c.act.text, c.act.span.begin,
            c.act.span.end)
      .run();
  const RowKey key = connection_.database().getLastInsertRowid();
  int position = 0;
  for (const ActorMention& actor : c.actors) {
    actor_
        .bind(key, position++, names_.actor(actor), &day, actor.name, actor.text, names_.rule(actor.rule), actor.span.begin, actor.span.end,
              actor.from_chapeau)
        .run();
  }
  position = 0;
  for (const ActorMention& actor : c.recipients) {
    recipient_
        .bind(key, position++, names_.actor(actor), actor.name, actor.text, names_.rule(actor.rule), actor.span.begin, actor.span.end,
              actor.from_chapeau)
        .run();
  }
  position = 0;
  for (const DeliverableMention& found : c.deliverables) {
    deliverable_.bind(key, position++, found.type, names_.rule(found.rule), found.span.begin, found.span.end).run();
  }
  position = 0;
  for (const DueMention& due : c.due) {
    const std::string its_day = due_day(due);
    due_.bind(key, position++, due.code.text(), due.text, names_.rule(due.rule), due.span.begin, due.span.end, due.from_paragraph, due.from,
              due.to, due.approximate, &its_day)
        .run();
  }
  position = 0;
  for (const std::string& symbol : c.cites) clause_citation_.bind(key, position++, symbol).run();
  position = 0;
  for (const std::string& rule : c.rules) rule_.bind(key, position++, names_.rule(rule)).run();
  position = 0;
  for (const Review& review : c.review) {
    clause_review_.bind(key, position++, review.code, review.text, review.span.begin, review.span.end).run();
  }
}

}  // namespace mandates
