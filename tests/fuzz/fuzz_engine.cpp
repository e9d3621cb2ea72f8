// Any text through the engine: documents, clauses, doubts and what is left unread.
#include <string>

#include "fuzz.h"
#include "mandates/engine.h"

namespace {

bool lies_in(const mandates::Span& span, const std::string& text) {
  return span.begin <= span.end && span.end <= text.size();
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mandates;
  static const Engine engine;
  static EngineReader reader = engine.reader();
  const FileRecord file = reader.read("fuzz.txt", std::string(bytes_of(data, size)));
  must(file.refused || !file.documents.empty());
  for (const ReadDocument& read : file.documents) {
    must(!read.document.symbol.empty());
    for (const Clause& clause : read.extraction.clauses) {
      const std::string& text = read.document.paragraphs.at(static_cast<std::size_t>(clause.paragraph_index)).text;
      must(lies_in(clause.span, text));
      for (const Review& review : clause.review) must(lies_in(review.span, text) && !review.code.empty());
      for (const DeliverableMention& mention : clause.deliverables) must(lies_in(mention.span, text));
      for (const DueMention& due : clause.due) must(lies_in(due.span, text));
      must(!record_json(read.document, clause).empty());
    }
  }
  return 0;
}
