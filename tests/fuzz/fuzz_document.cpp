// Any text as a document with its clauses, by the built-in rules.
#include <string>

#include "document/reader.h"
#include "extraction/extractor.h"
#include "fuzz.h"
#include "rules/rule_set.h"
#include "text/source_text.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mandates;
  static const RuleSet rules = RuleSet::load(builtin_rule_files());
  static const DocumentReader reader(rules.layout());
  static Extractor extractor(rules);
  if (size == 0) return 0;
  // the first byte says what the lines are
  SourceText source = read_source("A_RES_81_901.txt", std::string(bytes_of(data + 1, size - 1)));
  source.layout = static_cast<LineLayout>(data[0] % 3);
  for (const Document& document : reader.read(source)) {
    must(!document.symbol.empty());
    for (const Paragraph& paragraph : document.paragraphs) {
      must(paragraph.parent < static_cast<int>(document.paragraphs.size()));
      for (const FootnoteMark& mark : paragraph.marks) must(mark.offset <= paragraph.text.size());
      for (const Citation& citation : paragraph.cites) must(citation.offset <= paragraph.text.size());
    }
    const Extraction extraction = extractor.extract(document);
    for (const Clause& clause : extraction.clauses) must(!clause.text.empty());
  }
  return 0;
}
