// Writes a document as one JSON object.
#include "engine/json_writer.h"
#include "engine/record_json.h"
#include "reports/document_view.h"
#include "reports/words.h"

namespace mandates {
namespace {

/// What only a source with markup says.
void marked_head(JsonWriter& out, const Document& document) {
  out.field("agenda_title", document.agenda_title);
  out.field("meeting", document.meeting);
  out.field("sponsors", document.sponsors);
  out.field("subjects", document.subjects);
  out.key("vote");
  out.begin_object();
  out.field("outcome", document.vote.outcome);
  if (document.vote.in_favour >= 0) {
    out.number("in_favour", document.vote.in_favour);
    out.number("against", document.vote.against);
    out.number("abstaining", document.vote.abstaining);
  }
  out.end_object();
}

/// What only documents have that were not adopted.
void unadopted_head(JsonWriter& out, const Document& document) {
  out.field("sponsors", document.sponsors);
  out.field("amends", document.amends);
  out.field("issued", document.issued);
  out.key("answers");
  out.begin_list();
  for (const Answer& answer : document.answers) {
    out.begin_object();
    out.field("symbol", answer.symbol);
    out.field("paragraph", answer.paragraph);
    out.field("words", answer.words);
    out.end_object();
  }
  out.end_list();
}

void head(JsonWriter& out, const StoredDocument& stored) {
  const Document& document = stored.document;
  out.field("symbol", document.symbol);
  out.field("kind", kind_word(document.kind));
  out.field("body", document.body);
  out.field("session", document.session);
  out.field("adopted", document.adopted);
  out.field("title", document.title);
  out.field("agenda_item", document.agenda_item);
  out.field("committee_report", document.committee_report);
  out.field("committee", document.committee);
  out.field("draft", document.draft);
  if (!stored.became.empty()) out.field("became", stored.became);
  out.flag("marked_up", document.marked_up);
  if (document.marked_up) marked_head(out, document);
  if (!is_adopted_kind(document.kind)) unadopted_head(out, document);
  out.field("source", document.source);
  out.number("line", document.line);
}

void clauses_of(JsonWriter& out, const StoredDocument& stored, std::size_t paragraph, RecordWriter& records) {
  out.key("clauses");
  out.begin_list();
  for (const StoredClause& one : stored.clauses) {
    if (one.clause.paragraph_index != static_cast<int>(paragraph)) continue;
    records.clear();
    records.append(stored.document, one.clause);
    out.raw(records.text());
  }
  out.end_list();
}

void paragraphs(JsonWriter& out, const StoredDocument& stored) {
  RecordWriter records;
  out.key("paragraphs");
  out.begin_list();
  for (std::size_t i = 0; i < stored.document.paragraphs.size(); ++i) {
    const Paragraph& paragraph = stored.document.paragraphs[i];
    out.begin_object();
    out.field("number", paragraph.number);
    out.field("kind", paragraph.kind == ParagraphKind::operative ? "operative" : "preambular");
    out.field("heading", paragraph.heading);
    out.field("text", paragraph.text);
    out.number("line", paragraph.line);
    out.number("page", paragraph.page);
    clauses_of(out, stored, i, records);
    out.end_object();
  }
  out.end_list();
}

void footnotes(JsonWriter& out, const Document& document) {
  out.key("footnotes");
  out.begin_list();
  for (const Footnote& note : document.footnotes) {
    out.begin_object();
    out.field("mark", note.mark);
    out.field("text", note.text);
    out.end_object();
  }
  out.end_list();
}

void reviews(JsonWriter& out, const std::vector<Review>& reasons) {
  out.key("review");
  out.begin_list();
  for (const Review& reason : reasons) {
    out.begin_object();
    out.field("code", reason.code);
    out.field("text", reason.text);
    out.end_object();
  }
  out.end_list();
}

void provision_list(JsonWriter& out, const std::vector<Provision>& provisions) {
  out.key("provisions");
  out.begin_list();
  for (const Provision& one : provisions) {
    out.begin_object();
    out.field("paragraph", one.paragraph);
    out.field("kind", one.kind);
    out.field("detail", one.detail);
    out.field("words", one.words);
    out.field("rule", one.rule);
    out.end_object();
  }
  out.end_list();
}

}  // namespace

std::string document_json(const StoredDocument& stored, const std::vector<Provision>& provisions) {
  JsonWriter out;
  out.begin_object();
  head(out, stored);
  paragraphs(out, stored);
  footnotes(out, stored.document);
  provision_list(out, provisions);
  reviews(out, stored.review);
  out.end_object();
  return out.take() + "\n";
}

}  // namespace mandates
