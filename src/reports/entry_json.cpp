// Writes entries as JSON and reads them with RapidJSON.
#include "reports/entry_json.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <array>
#include <limits>
#include <utility>

#include "calendar/due_code.h"
#include "engine/json_writer.h"
#include "followup/status.h"

namespace mandates {
namespace {

constexpr std::array<std::pair<EntryKind, const char*>, 5> kKinds{{{EntryKind::close, "close"},
                                                                   {EntryKind::reopen, "reopen"},
                                                                   {EntryKind::note, "note"},
                                                                   {EntryKind::amend, "amend"},
                                                                   {EntryKind::assign, "assign"}}};

// Version 1 knew close, reopen and note.
bool has_value(EntryKind kind) {
  return kind == EntryKind::amend || kind == EntryKind::assign;
}

const char* word_of(EntryKind kind) {
  for (const auto& [one, word] : kKinds) {
    if (one == kind) return word;
  }
  return "";
}

// Takes fields out of an object and remembers the first thing that is wrong with it.
class FieldReader {
 public:
  explicit FieldReader(const rapidjson::Document& object) : object_(object) {}

  std::string text(const char* key, bool required) {
    const auto found = object_.FindMember(key);
    if (found == object_.MemberEnd()) {
      if (required) complain(std::string("the field \"") + key + "\" is missing");
      return {};
    }
    if (!found->value.IsString()) {
      complain(std::string("the field \"") + key + "\" is no text");
      return {};
    }
    std::string value(found->value.GetString(), found->value.GetStringLength());
    if (required && value.empty()) complain(std::string("the field \"") + key + "\" is empty");
    return value;
  }

  int number(const char* key, int otherwise) {
    const auto found = object_.FindMember(key);
    if (found == object_.MemberEnd()) return otherwise;
    if (found->value.IsInt() && found->value.GetInt() >= 0) return found->value.GetInt();
    complain(std::string("the field \"") + key + "\" is no whole number");
    return otherwise;
  }

  void complain(std::string message) {
    if (message_.empty()) message_ = std::move(message);
  }
  const std::string& message() const { return message_; }

 private:
  const rapidjson::Document& object_;
  std::string message_;
};

// The shape that sorts by time: "2026-03-01T09:30:00Z".
bool is_instant(std::string_view text) {
  constexpr std::string_view kShape = "dddd-dd-ddTdd:dd:ddZ";
  if (text.size() != kShape.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kShape[i] == 'd' ? !digit : text[i] != kShape[i]) return false;
  }
  return true;
}

bool is_day(std::string_view text) {
  return is_instant(std::string(text) + "T00:00:00Z");
}

// What is wrong with the value of an amendment; empty where nothing is.
std::string wrong_amendment(const Entry& entry) {
  if (entry.kind != EntryKind::amend) return {};
  if (entry.field != "due" && entry.field != "actor" && entry.field != "status") return "the field is none of due, actor, status";
  if (entry.value.empty()) return {};
  if (entry.field == "due" && !DueCode::parse(entry.value).code) return "the value is no code of a due";
  if (entry.field == "status" && !read_status(entry.value)) return "the value is no status";
  return {};
}

EntryLine refused(std::string message, std::string hint) {
  EntryLine line;
  line.message = std::move(message);
  line.hint = std::move(hint);
  return line;
}

}  // namespace

std::string entry_json(const EntryRow& row) {
  JsonWriter out;
  out.begin_object();
  out.number("entry", has_value(row.entry.kind) ? kEntryLineVersion : 1);
  out.field("id", row.id);
  out.field("kind", word_of(row.entry.kind));
  out.field("entered_at", row.entry.entered_at);
  out.field("entered_by", row.entry.entered_by);
  out.field("by", row.entry.by_symbol);
  out.field("date", row.entry.day);
  out.field("note", row.entry.note);
  if (row.entry.kind == EntryKind::amend) out.field("field", row.entry.field);
  if (has_value(row.entry.kind)) out.field("value", row.entry.value);
  out.field("symbol", row.anchor.symbol);
  out.field("paragraph", row.anchor.paragraph);
  out.field("verb", row.anchor.verb);
  out.number("number", row.anchor.number);
  out.field("text", row.anchor.text);
  out.number("occurrence", row.occurrence);
  out.field("attached", row.clause_id);
  out.end_object();
  return out.take();
}

EntryLine read_entry_json(std::string_view line) {
  rapidjson::Document object;
  // Iterative: a line of a million brackets must not use up the stack.
  object.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(line.data(), line.size());
  if (object.HasParseError()) return refused(std::string("no JSON: ") + rapidjson::GetParseError_En(object.GetParseError()), {});
  const char* hint = "a line is an object as an export writes it";
  if (!object.IsObject()) return refused("no JSON object", hint);
  const auto version = object.FindMember("entry");
  if (version == object.MemberEnd() || !version->value.IsInt()) return refused("no entry: the field \"entry\" is missing", hint);
  if (version->value.GetInt() > kEntryLineVersion)
    return refused("an entry of a newer version of mandates", "use the version that wrote it, or a newer one");

  FieldReader fields(object);
  EntryLine read;
  CarriedEntry carried;
  const std::string kind = fields.text("kind", true);
  bool known = false;
  for (const auto& [one, word] : kKinds) {
    if (kind == word) carried.entry.kind = one, known = true;
  }
  if (!known) fields.complain("the kind \"" + kind + "\" is none of close, reopen, note, amend, assign");
  carried.entry.entered_at = fields.text("entered_at", true);
  if (!is_instant(carried.entry.entered_at)) fields.complain("entered_at is no instant like 2026-03-01T09:30:00Z");
  carried.entry.entered_by = fields.text("entered_by", false);
  carried.entry.by_symbol = fields.text("by", false);
  carried.entry.day = fields.text("date", false);
  if (!carried.entry.day.empty() && !is_day(carried.entry.day)) fields.complain("date is no day like 2026-03-01");
  carried.entry.note = fields.text("note", false);
  if (carried.entry.kind == EntryKind::amend) carried.entry.field = fields.text("field", true);
  if (has_value(carried.entry.kind)) carried.entry.value = fields.text("value", false);
  if (const std::string wrong = wrong_amendment(carried.entry); !wrong.empty()) fields.complain(wrong);
  carried.anchor.symbol = fields.text("symbol", true);
  carried.anchor.paragraph = fields.text("paragraph", false);
  carried.anchor.verb = fields.text("verb", true);
  carried.anchor.text = fields.text("text", true);
  carried.anchor.number = fields.number("number", 1);
  carried.occurrence = fields.number("occurrence", 0);
  read.id = fields.text("id", false);
  if (!fields.message().empty()) return refused(fields.message(), hint);
  read.entry = std::move(carried);
  return read;
}

}  // namespace mandates
