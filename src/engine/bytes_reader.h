// The bytes of one file to its documents, their clauses and the days of their dues: what every user of the engine shares.
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

/// What all threads share: rules, the reader made from them, programs that read files. Const after construction.
struct EngineParts {
  EngineParts(RuleSet set, FileTools programs)
      : rules(std::move(set)), reader(rules.layout()), calendar(session_calendar(rules)), extractor(rules), tools(std::move(programs)) {}
  RuleSet rules;
  DocumentReader reader;
  SessionCalendar calendar;
  Extractor extractor;  ///< compiled once; each thread takes another() of it
  FileTools tools;
};

/// Everything that came out of the bytes of one file. `refused` is set where nothing could be read; `found` then has the reason.
struct BytesRead {
  std::vector<ReadDocument> documents;  ///< in order; their own findings stand in Document::found
  Diagnostics found;                    ///< findings of the file itself
  bool refused = false;
};

/// Reads files, one at a time: one reader a thread. The parts must outlive it.
class BytesReader {
 public:
  explicit BytesReader(const EngineParts& parts) : parts_(parts), extractor_(parts.extractor.another()) {}

  /// `name` is what findings call the file, and tells a symbol where nothing else does. Never throws for content.
  BytesRead read(const std::string& name, std::string bytes);

 private:
  const EngineParts& parts_;
  Extractor extractor_;
};

/// The finding that stands for a file that could not be read.
Diagnostic unreadable_file(const std::string& name, const InputError& error);

}  // namespace mandates
