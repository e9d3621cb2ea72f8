// Public interface of the engine for other programs: bytes of a file in, documents with their clauses out. Only this header and those it
// includes are installed. Releases may add fields; none changes its meaning within a major version.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/extraction.h"
#include "text/diagnostic.h"
#include "text/errors.h"

namespace mandates {

/// A rule file as text (TOML, see rules/README.md), with its name for messages.
struct RuleText {
  std::string name;
  std::string content;
};

struct EngineOptions {
  std::vector<RuleText> overlay;  ///< applied to the built-in rules in order: a rule with a known id replaces that rule
  std::string pdftotext;          ///< path of poppler's pdftotext; if empty, PDF files are refused with a hint
};

/// Result for one file.
struct FileRecord {
  std::vector<ReadDocument> documents;  ///< in order; a file without a resolution gives one document of another kind, without clauses
  Diagnostics found;                    ///< diagnostics of the file itself; those of a document are in Document::found
  bool refused = false;                 ///< the file could not be read, or not completely: `found` has the reason
};

class EngineReader;

/// Compiled rules. Const after construction and thread-safe; each thread uses a reader of its own.
class Engine {
 public:
  /// Compiles the rules (about 20 ms). Throws RuleError with all errors in an overlay.
  explicit Engine(const EngineOptions& options = {});
  ~Engine();
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;

  /// A reader for one thread; the engine must outlive it.
  EngineReader reader() const;
  /// Hash of the rules, 16 hex digits: equal versions and equal bytes give equal records.
  const std::string& rule_version() const;
  /// Warnings about the overlay.
  const Diagnostics& rule_findings() const;

 private:
  friend class EngineReader;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Reads files, one at a time.
class EngineReader {
 public:
  ~EngineReader();
  EngineReader(EngineReader&&) noexcept;
  EngineReader& operator=(EngineReader&&) noexcept;

  /// Reads text, PDF, Word, HTML or Akoma Ntoso, recognized by content. `name` is used in diagnostics, and as a source of the symbol if the
  /// content has none ("S_PRST_2012_21.txt"). Never throws for invalid content.
  FileRecord read(const std::string& name, std::string bytes);

 private:
  friend class Engine;
  struct Impl;
  explicit EngineReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The record of a clause as one JSON object without newline: the same bytes as `mandates extract --format jsonl`.
std::string record_json(const Document& document, const Clause& clause);

}  // namespace mandates
