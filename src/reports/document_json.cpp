// Writes a document as one JSON object.
// Must not know: where it goes, the store's tables.
#include "engine/record_json.h"
#include "reports/document_view.h"
#include "reports/json_values.h"
#include "reports/words.h"

namespace mandates {
namespace {

void number(JsonWriter& out, const char* key, int value) {
  out.Key(key);
  out.Int(value);
}

/// What only a source with markup says.
void marked_head(JsonWriter& out, const Document& document) {
  json_field(out, "agenda_title", document.agenda_title);
  json_field(out, "meeting", document.meeting);
  json_texts(out, "sponsors", document.sponsors);
  json_texts(out, "subjects", document.subjects);
  out.Key("vote");
  out.StartObject();
  json_field(out, "outcome", document.vote.outcome);
  if (document.vote.in_favour >= 0) {
    number(out, "in_favour", document.vote.in_favour);
    number(out, "against", document.vote.against);
    number(out, "abstaining", document.vote.abstaining);
  }
  out.EndObject();
}

/// What only documents have that were not adopted.
void unadopted_head(JsonWriter& out, const Document& document) {
  json_texts(out, "sponsors", document.sponsors);
  json_field(out, "amends", document.amends);
  out.Key("answers");
  out.StartArray();
  for (const Answer& answer : document.answers) {
    out.StartObject();
    json_field(out, "symbol", answer.symbol);
    json_field(out, "paragraph", answer.paragraph);
    json_field(out, "words", answer.words);
    out.EndObject();
  }
  out.EndArray();
}

void head(JsonWriter& out, const StoredDocument& stored) {
  const Document& document = stored.document;
  json_field(out, "symbol", document.symbol);
  json_field(out, "kind", kind_word(document.kind));
  json_field(out, "body", document.body);
  json_field(out, "session", document.session);
  json_field(out, "adopted", document.adopted);
  json_field(out, "title", document.title);
  json_field(out, "agenda_item", document.agenda_item);
  json_field(out, "committee_report", document.committee_report);
  json_field(out, "committee", document.committee);
  json_field(out, "draft", document.draft);
  if (!stored.became.empty()) json_field(out, "became", stored.became);
  out.Key("marked_up");
  out.Bool(document.marked_up);
  if (document.marked_up) marked_head(out, document);
  if (!is_adopted_kind(document.kind)) unadopted_head(out, document);
  json_field(out, "source", document.source);
  number(out, "line", document.line);
}

void clauses_of(JsonWriter& out, const StoredDocument& stored, std::size_t paragraph, RecordWriter& records) {
  out.Key("clauses");
  out.StartArray();
  for (const StoredClause& one : stored.clauses) {
    if (one.clause.paragraph_index != static_cast<int>(paragraph)) continue;
    records.clear();
    records.append(stored.document, one.clause);
    const std::string_view record = records.text();
    out.RawValue(record.data(), record.size(), rapidjson::kObjectType);
  }
  out.EndArray();
}

void paragraphs(JsonWriter& out, const StoredDocument& stored) {
  RecordWriter records;
  out.Key("paragraphs");
  out.StartArray();
  for (std::size_t i = 0; i < stored.document.paragraphs.size(); ++i) {
    const Paragraph& paragraph = stored.document.paragraphs[i];
    out.StartObject();
    json_field(out, "number", paragraph.number);
    json_field(out, "kind", paragraph.kind == ParagraphKind::operative ? "operative" : "preambular");
    json_field(out, "heading", paragraph.heading);
    json_field(out, "text", paragraph.text);
    number(out, "line", paragraph.line);
    number(out, "page", paragraph.page);
    clauses_of(out, stored, i, records);
    out.EndObject();
  }
  out.EndArray();
}

void footnotes(JsonWriter& out, const Document& document) {
  out.Key("footnotes");
  out.StartArray();
  for (const Footnote& note : document.footnotes) {
    out.StartObject();
    json_field(out, "mark", note.mark);
    json_field(out, "text", note.text);
    out.EndObject();
  }
  out.EndArray();
}

void reviews(JsonWriter& out, const std::vector<Review>& reasons) {
  out.Key("review");
  out.StartArray();
  for (const Review& reason : reasons) {
    out.StartObject();
    json_field(out, "code", reason.code);
    json_field(out, "text", reason.text);
    out.EndObject();
  }
  out.EndArray();
}

}  // namespace

std::string document_json(const StoredDocument& stored) {
  rapidjson::StringBuffer buffer;
  JsonWriter out(buffer);
  out.StartObject();
  head(out, stored);
  paragraphs(out, stored);
  footnotes(out, stored.document);
  reviews(out, stored.review);
  out.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace mandates
