// Writes a document as one JSON object.
// Must not know: where it goes, the store's tables.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <utf8.h>

#include "engine/record_json.h"
#include "reports/document_view.h"
#include "reports/words.h"

namespace mandates {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

// Names of files may be no UTF-8; JSON is.
void field(Writer& out, const char* key, const std::string& value) {
  if (!utf8::is_valid(value)) return field(out, key, utf8::replace_invalid(value));
  out.Key(key);
  out.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void number(Writer& out, const char* key, int value) {
  out.Key(key);
  out.Int(value);
}

void names(Writer& out, const char* key, const std::vector<std::string>& values) {
  out.Key(key);
  out.StartArray();
  for (const std::string& value : values) out.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  out.EndArray();
}

/// What only a source with markup says.
void marked_head(Writer& out, const Document& document) {
  field(out, "agenda_title", document.agenda_title);
  field(out, "meeting", document.meeting);
  names(out, "sponsors", document.sponsors);
  names(out, "subjects", document.subjects);
  out.Key("vote");
  out.StartObject();
  field(out, "outcome", document.vote.outcome);
  if (document.vote.in_favour >= 0) {
    number(out, "in_favour", document.vote.in_favour);
    number(out, "against", document.vote.against);
    number(out, "abstaining", document.vote.abstaining);
  }
  out.EndObject();
}

/// What only documents have that were not adopted.
void unadopted_head(Writer& out, const Document& document) {
  names(out, "sponsors", document.sponsors);
  field(out, "amends", document.amends);
  out.Key("answers");
  out.StartArray();
  for (const Answer& answer : document.answers) {
    out.StartObject();
    field(out, "symbol", answer.symbol);
    field(out, "paragraph", answer.paragraph);
    field(out, "words", answer.words);
    out.EndObject();
  }
  out.EndArray();
}

void head(Writer& out, const StoredDocument& stored) {
  const Document& document = stored.document;
  field(out, "symbol", document.symbol);
  field(out, "kind", kind_word(document.kind));
  field(out, "body", document.body);
  field(out, "session", document.session);
  field(out, "adopted", document.adopted);
  field(out, "title", document.title);
  field(out, "agenda_item", document.agenda_item);
  field(out, "committee_report", document.committee_report);
  field(out, "committee", document.committee);
  field(out, "draft", document.draft);
  if (!stored.became.empty()) field(out, "became", stored.became);
  out.Key("marked_up");
  out.Bool(document.marked_up);
  if (document.marked_up) marked_head(out, document);
  if (!is_adopted_kind(document.kind)) unadopted_head(out, document);
  field(out, "source", document.source);
  number(out, "line", document.line);
}

void clauses_of(Writer& out, const StoredDocument& stored, std::size_t paragraph, RecordWriter& records) {
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

void paragraphs(Writer& out, const StoredDocument& stored) {
  RecordWriter records;
  out.Key("paragraphs");
  out.StartArray();
  for (std::size_t i = 0; i < stored.document.paragraphs.size(); ++i) {
    const Paragraph& paragraph = stored.document.paragraphs[i];
    out.StartObject();
    field(out, "number", paragraph.number);
    field(out, "kind", paragraph.kind == ParagraphKind::operative ? "operative" : "preambular");
    field(out, "heading", paragraph.heading);
    field(out, "text", paragraph.text);
    number(out, "line", paragraph.line);
    number(out, "page", paragraph.page);
    clauses_of(out, stored, i, records);
    out.EndObject();
  }
  out.EndArray();
}

void footnotes(Writer& out, const Document& document) {
  out.Key("footnotes");
  out.StartArray();
  for (const Footnote& note : document.footnotes) {
    out.StartObject();
    field(out, "mark", note.mark);
    field(out, "text", note.text);
    out.EndObject();
  }
  out.EndArray();
}

void reviews(Writer& out, const std::vector<Review>& reasons) {
  out.Key("review");
  out.StartArray();
  for (const Review& reason : reasons) {
    out.StartObject();
    field(out, "code", reason.code);
    field(out, "text", reason.text);
    out.EndObject();
  }
  out.EndArray();
}

}  // namespace

std::string document_json(const StoredDocument& stored) {
  rapidjson::StringBuffer buffer;
  Writer out(buffer);
  out.StartObject();
  head(out, stored);
  paragraphs(out, stored);
  footnotes(out, stored.document);
  reviews(out, stored.review);
  out.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace mandates
