// Any bytes as Akoma Ntoso, through to the record, and written as Akoma Ntoso again: what is written can be read, and is written the same
// way when it was read once.
#include "engine/akn_writer.h"
#include "fuzz.h"
#include "mandates/engine.h"
#include "rules/rule_set.h"

namespace {

const mandates::Engine& engine() {
  static const mandates::Engine made;
  return made;
}

const mandates::Layout& layout() {
  static const mandates::RuleSet rules = mandates::RuleSet::load(mandates::builtin_rule_files());
  return rules.layout();
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mandates;
  EngineReader reader = engine().reader();
  const FileRecord file = reader.read("fuzz.xml", std::string(bytes_of(data, size)));
  for (const ReadDocument& read : file.documents) {
    const int paragraphs = static_cast<int>(read.document.paragraphs.size());
    for (const Paragraph& paragraph : read.document.paragraphs) must(paragraph.parent < paragraphs);
    for (const Clause& clause : read.extraction.clauses) must(clause.paragraph_index >= 0 && clause.paragraph_index < paragraphs);
  }
  const std::string written = akn_text_of(file.documents, layout());
  if (written.empty()) return 0;
  const FileRecord again = reader.read("again.xml", written);
  must(!again.refused && !again.documents.empty());
  return 0;
}
