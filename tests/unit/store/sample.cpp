#include "sample.h"

#include <unistd.h>

#include <cstdlib>

#include "text/errors.h"

namespace mandates::test {

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "mandates-store-XXXXXX").string();
  path_ = ::mkdtemp(pattern.data());
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
  std::filesystem::remove_all(path_, ignored);
}

namespace {

Span span_in(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  if (at == std::string::npos) return {};
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Clause sample_clause(const std::string& symbol, const SampleRequest& request, int paragraph_index) {
  Clause c;
  c.symbol = symbol;
  c.paragraph = request.number;
  c.number = 1;
  c.id = symbol + "#" + request.number + ".1";
  c.paragraph_index = paragraph_index;
  c.span = {0, static_cast<std::uint32_t>(request.text.size())};
  c.text = request.text;
  c.verb = request.verb;
  c.verb_text = request.text.substr(0, request.text.find(' '));
  c.type = "directive";
  c.strength = request.verb;
  c.strength_rank = 5;
  c.obligation = true;
  c.rules = {"verb." + request.verb, "actor." + request.actor_id};
  if (!request.actor.empty()) {
    c.actors.push_back({request.actor_id, request.actor, "the " + request.actor, "actor." + request.actor_id,
                        span_in(request.text, request.actor), false});
  }
  if (!request.deliverable.empty()) {
    c.deliverables.push_back({request.deliverable, "deliverable." + request.deliverable, span_in(request.text, "report")});
    c.recipients.push_back({"ga", "General Assembly", "the Assembly", "actor.ga", span_in(request.text, "the Assembly"), false});
  }
  if (!request.due_code.empty()) {
    c.due.push_back({DueCode::stored(request.due_code),
                     "at its sixty-second session",
                     "due.session-ordinal",
                     span_in(request.text, "at its sixty-second session"),
                     {},
                     request.from,
                     request.to,
                     false});
  }
  c.line = 10 + paragraph_index;
  c.page = 1;
  return c;
}

// "61" of "A/RES/61/181".
std::string session_of(const std::string& symbol) {
  const std::size_t last = symbol.rfind('/');
  const std::size_t before = symbol.rfind('/', last - 1);
  return last == std::string::npos ? "" : symbol.substr(before + 1, last - before - 1);
}

}  // namespace

ReadDocument sample_document(const std::string& symbol, const std::vector<SampleRequest>& requests, int footnotes) {
  ReadDocument read;
  Document& d = read.document;
  d.symbol = symbol;
  d.symbol_source = SymbolSource::masthead;
  d.body = "GA";
  d.session = session_of(symbol);
  d.adopted = "2006-12-20";
  d.title = "Care of lighthouses";
  d.agenda_item = "98";
  d.cites = {"A/RES/60/175"};
  Paragraph preamble;
  preamble.kind = ParagraphKind::preambular;
  preamble.number = "p1";
  preamble.text = "Recalling its resolution 60/175 of 16 December 2005,";
  preamble.line = 5;
  d.paragraphs.push_back(preamble);
  for (const SampleRequest& request : requests) {
    Paragraph p;
    p.number = request.number;
    p.label = request.number + ".";
    p.text = request.text;
    p.line = 10 + static_cast<int>(d.paragraphs.size());
    p.page = 1;
    if (footnotes && d.paragraphs.size() == 1) p.marks.push_back({"1", 8});
    read.extraction.clauses.push_back(sample_clause(symbol, request, static_cast<int>(d.paragraphs.size())));
    d.paragraphs.push_back(std::move(p));
  }
  for (int i = 1; i <= footnotes; ++i) d.footnotes.push_back({std::to_string(i), "A/61/" + std::to_string(170 + i) + ".", 90 + i, 2});
  return read;
}

Diagnostic sample_finding(const std::string& code, Severity severity, const std::string& path, const std::string& message) {
  Diagnostic found;
  found.code = code;
  found.severity = severity;
  found.place.path = path;
  found.place.line = 4;
  found.place.column = 2;
  found.place.page = 1;
  found.message = message;
  return found;
}

SourceInfo sample_source(const std::string& path, const std::string& content, const std::string& rules) {
  SourceInfo source;
  source.path = path;
  source.content_hash = content_hash(content.empty() ? path : content);
  source.size = 1000;
  source.mtime = 1'700'000'000'000'000'000;
  source.rule_version = rules;
  return source;
}

PutResult put(Store& store, const SourceInfo& source, const std::vector<ReadDocument>& documents) {
  IngestBatch batch = store.begin_ingest();
  PutResult result = batch.put(source, documents);
  batch.commit();
  return result;
}

std::string dump_of(Store& store) {
  std::string text;
  store.dump([&](std::string_view line) { text.append(line).append("\n"); });
  return text;
}

std::string symbols_of(Store& store) {
  std::string text;
  for (const std::string& symbol : store.symbols()) text += (text.empty() ? "" : " ") + symbol;
  return text;
}

std::string error_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const StoreError& error) {
    return std::string(error.what()) + " / " + error.hint();
  }
  return "no error";
}

}  // namespace mandates::test
