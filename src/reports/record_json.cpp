// Writes the record with RapidJSON's writer; no tree is built, so that a corpus is written as fast as it is read.
// Must not know: where the buffer goes; the store.
#include "reports/record_json.h"

#include <fmt/format.h>

#ifdef __SSE2__
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <utf8.h>

#include <algorithm>

namespace mandates {
namespace {

// A writer of its own (the flag changes nothing here): the one with SSE2 must not be mixed up with that of other sources.
using Writer = rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::UTF8<>, rapidjson::CrtAllocator,
                                 rapidjson::kWriteDefaultFlags | rapidjson::kWriteNanAndInfFlag>;

void text(Writer& out, const std::string& value) {
  out.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void field(Writer& out, const char* key, const std::string& value) {
  out.Key(key);
  text(out, value);
}

// The name of a file: it may be no UTF-8, and it may hold control characters, of which RapidJSON 1.1 with SSE2 lets U+001A to U+001F
// through unescaped. Texts of documents have neither (text/source_text.h).
void source_field(Writer& out, const std::string& name) {
  const bool plain = std::none_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c >= 0x80; });
  if (plain || name.empty()) return field(out, "source", name);
  std::string quoted = "\"";
  for (const char c : utf8::replace_invalid(name)) {
    if (static_cast<unsigned char>(c) < 0x20) {
      quoted += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    } else {
      if (c == '"' || c == '\\') quoted += '\\';
      quoted += c;
    }
  }
  quoted += '"';
  out.Key("source");
  out.RawValue(quoted.data(), quoted.size(), rapidjson::kStringType);
}

void texts(Writer& out, const char* key, const std::vector<std::string>& values) {
  out.Key(key);
  out.StartArray();
  for (const std::string& value : values) text(out, value);
  out.EndArray();
}

void actors(Writer& out, const char* key, const std::vector<ActorMention>& mentions) {
  out.Key(key);
  out.StartArray();
  for (const ActorMention& mention : mentions) {
    out.StartObject();
    field(out, "id", mention.id);
    field(out, "name", mention.name);
    field(out, "text", mention.text);
    out.EndObject();
  }
  out.EndArray();
}

void dues(Writer& out, const std::vector<DueMention>& mentions) {
  out.Key("due");
  out.StartArray();
  for (const DueMention& due : mentions) {
    out.StartObject();
    field(out, "code", due.code);
    field(out, "text", due.text);
    field(out, "from", due.from);
    field(out, "to", due.to);
    if (due.approximate) {
      out.Key("approximate");
      out.Bool(true);
    }
    if (!due.from_paragraph.empty()) field(out, "from_paragraph", due.from_paragraph);
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

void record(Writer& out, const Document& document, const Clause& clause) {
  out.StartObject();
  field(out, "symbol", clause.symbol);
  field(out, "body", document.body);
  field(out, "session", document.session);
  field(out, "adopted", document.adopted);
  field(out, "title", document.title);
  field(out, "paragraph", clause.paragraph);
  out.Key("clause");
  out.Int(clause.number);
  field(out, "section", clause.section);
  field(out, "text", clause.text);
  field(out, "verb", clause.verb);
  field(out, "verb_text", clause.verb_text);
  field(out, "type", clause.type);
  field(out, "strength", clause.strength);
  out.Key("reiterated");
  out.Bool(clause.reiterated);
  out.Key("obligation");
  out.Bool(clause.obligation);
  field(out, "id", clause.id);
  actors(out, "actors", clause.actors);
  out.Key("deliverables");
  out.StartArray();
  for (const DeliverableMention& deliverable : clause.deliverables) text(out, deliverable.type);
  out.EndArray();
  actors(out, "recipients", clause.recipients);
  dues(out, clause.due);
  texts(out, "cites", clause.cites);
  out.Key("page");
  out.Int(clause.page);
  texts(out, "rules", clause.rules);
  reviews(out, clause.review);
  field(out, "chapeau", clause.chapeau);
  out.Key("strength_rank");
  out.Int(clause.strength_rank);
  source_field(out, document.source);
  out.Key("line");
  out.Int(clause.line);
  out.EndObject();
}

}  // namespace

struct RecordWriter::Impl {
  rapidjson::StringBuffer buffer;
  Writer writer{buffer};
};

RecordWriter::RecordWriter() : impl_(std::make_unique<Impl>()) {}
RecordWriter::~RecordWriter() = default;
RecordWriter::RecordWriter(RecordWriter&&) noexcept = default;

void RecordWriter::append(const Document& document, const Clause& clause) {
  impl_->writer.Reset(impl_->buffer);
  record(impl_->writer, document, clause);
}

void RecordWriter::append(std::string_view between) {
  std::copy(between.begin(), between.end(), impl_->buffer.Push(between.size()));
}

std::string_view RecordWriter::text() const {
  return {impl_->buffer.GetString(), impl_->buffer.GetSize()};
}

void RecordWriter::clear() {
  impl_->buffer.Clear();
}

}  // namespace mandates
