// Writes the record as JSON text directly, without a tree or look-up of keys, so that writing is as fast as reading.
#include "engine/record_json.h"

#include <utf8.h>

#include "engine/json_text.h"

namespace mandates {
namespace {

/// Writes each value of a list with `write`, commas between.
template <typename Values, typename Write>
void list(JsonText& out, const Values& values, Write write) {
  out.raw("[");
  bool first = true;
  for (const auto& value : values) {
    if (!first) out.raw(",");
    first = false;
    write(value);
  }
  out.raw("]");
}

void texts(JsonText& out, const std::vector<std::string>& values) {
  list(out, values, [&](const std::string& value) { out.text(value); });
}

void actors(JsonText& out, const std::vector<ActorMention>& mentions) {
  list(out, mentions, [&](const ActorMention& mention) {
    out.raw(R"({"id":)"), out.text(mention.id);
    out.raw(R"(,"name":)"), out.text(mention.name);
    out.raw(R"(,"text":)"), out.text(mention.text);
    out.raw("}");
  });
}

void dues(JsonText& out, const std::vector<DueMention>& mentions) {
  list(out, mentions, [&](const DueMention& due) {
    out.raw(R"({"code":)"), out.text(due.code.text());
    out.raw(R"(,"text":)"), out.text(due.text);
    out.raw(R"(,"from":)"), out.text(due.from);
    out.raw(R"(,"to":)"), out.text(due.to);
    if (due.approximate) out.raw(R"(,"approximate":true)");
    if (!due.from_paragraph.empty()) out.raw(R"(,"from_paragraph":)"), out.text(due.from_paragraph);
    out.raw("}");
  });
}

void reviews(JsonText& out, const std::vector<Review>& reasons) {
  list(out, reasons, [&](const Review& reason) {
    out.raw(R"({"code":)"), out.text(reason.code);
    out.raw(R"(,"text":)"), out.text(reason.text);
    out.raw("}");
  });
}

/// The name of a file: it may be no UTF-8; JSON is.
void source(JsonText& out, const std::string& name) {
  unsigned char bits = 0;
  for (const char c : name) bits |= static_cast<unsigned char>(c);
  if (bits < 0x80) return out.text(name);
  out.text(utf8::replace_invalid(name));
}

void record(JsonText& out, const Document& document, const Clause& clause) {
  out.raw(R"({"symbol":)"), out.text(clause.symbol);
  out.raw(R"(,"kind":)"), out.text(kind_word(document.kind));
  out.raw(R"(,"body":)"), out.text(document.body);
  out.raw(R"(,"session":)"), out.text(document.session);
  out.raw(R"(,"adopted":)"), out.text(document.adopted);
  out.raw(R"(,"title":)"), out.text(document.title);
  out.raw(R"(,"paragraph":)"), out.text(clause.paragraph);
  out.raw(R"(,"clause":)"), out.number(clause.number);
  out.raw(R"(,"section":)"), out.text(clause.section);
  out.raw(R"(,"text":)"), out.text(clause.text);
  out.raw(R"(,"verb":)"), out.text(clause.verb);
  out.raw(R"(,"verb_text":)"), out.text(clause.verb_text);
  out.raw(R"(,"type":)"), out.text(clause.type);
  out.raw(R"(,"strength":)"), out.text(clause.strength);
  out.raw(R"(,"reiterated":)"), out.flag(clause.reiterated);
  out.raw(R"(,"obligation":)"), out.flag(clause.obligation);
  out.raw(R"(,"id":)"), out.text(clause.id);
  out.raw(R"(,"actors":)"), actors(out, clause.actors);
  out.raw(R"(,"deliverables":)");
  list(out, clause.deliverables, [&](const DeliverableMention& deliverable) { out.text(deliverable.type); });
  out.raw(R"(,"recipients":)"), actors(out, clause.recipients);
  out.raw(R"(,"due":)"), dues(out, clause.due);
  out.raw(R"(,"cites":)"), texts(out, clause.cites);
  out.raw(R"(,"page":)"), out.number(clause.page);
  out.raw(R"(,"rules":)"), texts(out, clause.rules);
  out.raw(R"(,"review":)"), reviews(out, clause.review);
  out.raw(R"(,"chapeau":)"), out.text(clause.chapeau);
  if (!clause.act.text.empty()) {
    out.raw(R"(,"asked":)"), out.text(clause.act.text);
    out.raw(R"(,"asked_at":[)"), out.number(static_cast<int>(clause.act.span.begin));
    out.raw(","), out.number(static_cast<int>(clause.act.span.end)), out.raw("]");
  }
  out.raw(R"(,"strength_rank":)"), out.number(clause.strength_rank);
  out.raw(R"(,"source":)"), source(out, document.source);
  out.raw(R"(,"line":)"), out.number(clause.line);
  out.raw("}");
}

}  // namespace

struct RecordWriter::Impl {
  JsonText json;
};

RecordWriter::RecordWriter() : impl_(std::make_unique<Impl>()) {}
RecordWriter::~RecordWriter() = default;
RecordWriter::RecordWriter(RecordWriter&&) noexcept = default;
RecordWriter& RecordWriter::operator=(RecordWriter&&) noexcept = default;

void RecordWriter::append(const Document& document, const Clause& clause) {
  record(impl_->json, document, clause);
}

void RecordWriter::append(std::string_view between) {
  impl_->json.raw(between);
}

std::string_view RecordWriter::text() const {
  return impl_->json.view();
}

void RecordWriter::clear() {
  impl_->json.clear();
}

}  // namespace mandates
