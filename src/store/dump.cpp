// The whole store as text for diffs: one line per row, table name first. Independent of the order of ingest.
#include <array>

#include "store/store_impl.h"

namespace mandates {

namespace {

// A text as in JSON, so that a line stays a line whatever is in it.
void append_quoted(std::string& line, std::string_view text) {
  static constexpr char kDigits[] = "0123456789abcdef";
  line += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      line += '\\';
      line += c;
    } else if (c == '\n') {
      line += "\\n";
    } else if (c == '\t') {
      line += "\\t";
    } else if (byte < 0x20 || byte == 0x7f) {
      line += "\\u00";
      line += kDigits[byte >> 4];
      line += kDigits[byte & 15];
    } else {
      line += c;
    }
  }
  line += '"';
}

// "table key=value key=value": the names are those of the query's columns.
void append_row(std::string& line, const char* table, Query& row) {
  line.assign(table);
  for (int i = 0; i < row.columns(); ++i) {
    line.append(" ").append(row.name(i)).append("=");
    if (row.null(i)) {
      line += "null";
    } else if (row.is_text(i)) {
      append_quoted(line, row.view(i));
    } else {
      line += row.view(i);
    }
  }
}

struct Part {
  const char* table;
  const char* sql;
};

// Every part takes the key of a document.
constexpr std::array kDocumentParts{
    Part{"document",
         "SELECT d.symbol, s.path, d.position, d.chosen, d.symbol_source, d.kind, d.body, d.session, d.adopted, d.title, d.agenda_item, "
         "d.committee_report, d.session_from, d.session_to, d.line, d.preambular_count, d.operative_count, d.footnote_count, "
         "d.clause_count, "
         "d.obligation_count, d.review_count, d.amends, d.committee, d.marked_up, d.agenda_title, d.meeting, d.draft, d.issued, "
         "d.vote_outcome, "
         "d.in_favour, d.against, d.abstaining FROM document d JOIN source s ON s.id = d.source WHERE d.id = ?"},
    Part{"paragraph",
         "SELECT position, kind, number, label, section, heading, level, parent, continuation, line, page, text FROM paragraph "
         "WHERE document = ? ORDER BY position"},
    Part{"footnote_mark",
         "SELECT p.position AS paragraph, m.position, m.mark, m.offset FROM paragraph p JOIN footnote_mark m ON m.paragraph = p.id "
         "WHERE p.document = ? ORDER BY 1, 2"},
    Part{"footnote", "SELECT position, mark, text, line, page FROM footnote WHERE document = ? ORDER BY position"},
    Part{"citation", "SELECT position, symbol FROM citation WHERE document = ? ORDER BY position"},
    Part{"document_sponsor", "SELECT position, name FROM document_sponsor WHERE document = ? ORDER BY position"},
    Part{"document_subject", "SELECT position, term FROM document_subject WHERE document = ? ORDER BY position"},
    Part{"document_answer",
         "SELECT position, symbol, paragraph, words, submitted FROM document_answer WHERE document = ? ORDER BY position"},
    Part{"document_review", "SELECT position, code, text, begin, \"end\" FROM document_review WHERE document = ? ORDER BY position"},
    Part{"clause",
         "SELECT paragraph, number, paragraph_position, section, begin, \"end\", verb, verb_text, type, strength, strength_rank, "
         "reiterated, "
         "obligation, line, page, due_day, text, chapeau, act, act_begin, act_end FROM clause WHERE document = ? ORDER BY "
         "paragraph_position, number, id"},
    Part{"clause_actor",
         "SELECT c.paragraph, c.number, x.position, a.entity, x.name, x.text, r.name AS rule, x.begin, x.\"end\", x.from_chapeau FROM "
         "clause c "
         "JOIN clause_actor x ON x.clause = c.id JOIN actor a ON a.id = x.actor JOIN rule r ON r.id = x.rule "
         "WHERE c.document = ? ORDER BY c.paragraph_position, c.number, c.id, x.position"},
    Part{"clause_recipient",
         "SELECT c.paragraph, c.number, x.position, a.entity, x.name, x.text, r.name AS rule, x.begin, x.\"end\", x.from_chapeau FROM "
         "clause c "
         "JOIN clause_recipient x ON x.clause = c.id JOIN actor a ON a.id = x.actor JOIN rule r ON r.id = x.rule "
         "WHERE c.document = ? ORDER BY c.paragraph_position, c.number, c.id, x.position"},
    Part{"clause_deliverable",
         "SELECT c.paragraph, c.number, x.position, x.type, r.name AS rule, x.begin, x.\"end\" FROM clause c "
         "JOIN clause_deliverable x ON x.clause = c.id JOIN rule r ON r.id = x.rule "
         "WHERE c.document = ? ORDER BY c.paragraph_position, c.number, c.id, x.position"},
    Part{"clause_due",
         "SELECT c.paragraph, c.number, x.position, x.code, x.text, r.name AS rule, x.begin, x.\"end\", x.from_paragraph, x.from_day, "
         "x.to_day, x.approximate, x.day FROM clause c JOIN clause_due x ON x.clause = c.id JOIN rule r ON r.id = x.rule "
         "WHERE c.document = ? ORDER BY c.paragraph_position, c.number, c.id, x.position"},
    Part{"clause_citation",
         "SELECT c.paragraph, c.number, x.position, x.symbol FROM clause c JOIN clause_citation x ON x.clause = c.id "
         "WHERE c.document = ? ORDER BY c.paragraph_position, c.number, c.id, x.position"},
    Part{"clause_rule",
         "SELECT c.paragraph, c.number, x.position, r.name AS rule FROM clause c JOIN clause_rule x ON x.clause = c.id "
         "JOIN rule r ON r.id = x.rule WHERE c.document = ? ORDER BY c.paragraph_position, c.number, c.id, x.position"},
    Part{"clause_review",
         "SELECT c.paragraph, c.number, x.position, x.code, x.text, x.begin, x.\"end\" FROM clause c "
         "JOIN clause_review x ON x.clause = c.id WHERE c.document = ? ORDER BY c.paragraph_position, c.number, c.id, x.position"},
};

// Without the time of the file, and without its size, which the hash stands for.
constexpr std::array kSourceParts{
    Part{"source", "SELECT path, content_hash, rule_version, outcome FROM source ORDER BY path"},
    Part{"diagnostic",
         "SELECT s.path, x.position, x.document_position, x.code, x.severity, x.line, x.column, x.page, x.message, x.hint, x.excerpt "
         "FROM source s JOIN diagnostic x ON x.source = s.id ORDER BY s.path, x.position"},
};

constexpr Part kEntryPart{
    "entry",
    "SELECT e.entry_hash, e.occurrence, e.kind, e.entered_at, e.entered_by, e.by_symbol, e.day, e.note, e.symbol, e.paragraph, e.verb, "
    "e.number, e.text, e.field, e.value, c.paragraph AS attached_paragraph, c.number AS attached_number, a.reason, a.candidate "
    "FROM entry e LEFT JOIN attachment a ON a.entry = e.id LEFT JOIN clause c ON c.id = a.clause ORDER BY e.entered_at, e.entry_hash"};

}  // namespace

void Store::dump(const std::function<void(std::string_view)>& sink) {
  guarded(impl_->path(), [&] {
    SQLite::Database& database = impl_->database();
    // One transaction over all reads: a writer that commits meanwhile does not show in half of the dump.
    SQLite::Transaction snapshot(database, SQLite::TransactionBehavior::DEFERRED);
    std::string line;
    const auto write = [&](const Part& part, Query& query) {
      while (query.next()) {
        append_row(line, part.table, query);
        sink(line);
      }
    };
    for (const Part& part : kSourceParts) {
      Query query(database, part.sql);
      write(part, query);
    }
    std::vector<Query> queries;
    for (const Part& part : kDocumentParts) queries.emplace_back(database, part.sql);
    Query documents(database,
                    "SELECT d.id FROM document d JOIN source s ON s.id = d.source ORDER BY d.symbol_order, d.symbol, s.path, d.position");
    while (documents.next()) {
      for (std::size_t i = 0; i < kDocumentParts.size(); ++i) write(kDocumentParts[i], queries[i].bind(documents.key(0)));
    }
    Query entries(database, kEntryPart.sql);
    write(kEntryPart, entries);
  });
}

}  // namespace mandates
