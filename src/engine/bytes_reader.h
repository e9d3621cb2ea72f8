// From the bytes of a file to its documents, clauses and days of dues; the core of all users of the engine.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "calendar/session_calendar.h"
#include "document/reader.h"
#include "extraction/extractor.h"
#include "files/read_file.h"
#include "rules/rule_set.h"
#include "rules/session_rules.h"
#include "text/errors.h"

namespace mandates {

/// Parts shared by all threads: rules, compiled extractor, paths of external programs. Const after construction.
struct EngineParts {
  EngineParts(RuleSet set, FileTools programs)
      : rules(std::move(set)), reader(rules.layout()), calendar(session_calendar(rules)), extractor(rules), tools(std::move(programs)) {}
  RuleSet rules;
  DocumentReader reader;
  SessionCalendar calendar;
  Extractor extractor;  ///< compiled once; each thread uses a copy made by another()
  FileTools tools;
};

/// Result for one file. If nothing could be read, `refused` is set and `found` has the reason.
struct BytesRead {
  std::vector<ReadDocument> documents;  ///< in order; their own diagnostics are in Document::found
  Diagnostics found;                    ///< diagnostics of the file itself
  bool refused = false;
};

/// Reads files, one at a time; use one reader per thread. The parts must outlive it.
class BytesReader {
 public:
  explicit BytesReader(const EngineParts& parts) : parts_(parts), extractor_(parts.extractor.another()) {}

  /// `name` is used in diagnostics, and as a source of the symbol if the content has none. Never throws for invalid content.
  BytesRead read(const std::string& name, std::string bytes);

 private:
  const EngineParts& parts_;
  Extractor extractor_;
};

/// The diagnostic for a file that could not be read.
Diagnostic unreadable_file(const std::string& name, const InputError& error);

}  // namespace mandates
