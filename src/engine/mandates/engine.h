// The engine for programs of others: bytes of a file in, documents with their clauses out. This header and those that it includes are what
// is installed; fields are added from release to release, none changes its meaning within a major version.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/extraction.h"
#include "text/diagnostic.h"
#include "text/errors.h"

namespace mandates {

/// A rule file as text (TOML, see rules/README.md): the name that messages use, and the content.
struct RuleText {
  std::string name;
  std::string content;
};

struct EngineOptions {
  std::vector<RuleText> overlay;  ///< laid over the built-in rules in order: a rule with a known id replaces it
  std::string pdftotext;          ///< path of poppler's pdftotext; empty: PDF files are refused with what to do
};

/// What came out of one file.
struct FileRecord {
  std::vector<ReadDocument> documents;  ///< in order; a file that holds no resolution gives one of another kind, without clauses
  Diagnostics found;                    ///< findings of the file itself; those of a document stand in Document::found
  bool refused = false;                 ///< nothing, or not all, could be read: `found` has the reason
};

class EngineReader;

/// Compiled rules. Const after construction and usable from several threads at once, each with a reader of its own.
class Engine {
 public:
  /// Compiles the rules, some 20 ms. Throws RuleError with all that is wrong with an overlay.
  explicit Engine(const EngineOptions& options = {});
  ~Engine();
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;

  /// A reader for one thread; the engine must outlive it.
  EngineReader reader() const;
  /// 16 hex digits over the rules: records of the same version and the same bytes are equal.
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

  /// Reads text, PDF, Word or HTML, told apart by their content. `name` is what findings call the file; it tells a symbol where the text
  /// does not ("S_PRST_2012_21.txt"). Never throws for content.
  FileRecord read(const std::string& name, std::string bytes);

 private:
  friend class Engine;
  struct Impl;
  explicit EngineReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The record of a clause as one JSON object without line end: the same bytes as `mandates extract --format jsonl` prints.
std::string record_json(const Document& document, const Clause& clause);

}  // namespace mandates
