// The record: one clause as a JSON object.
#pragma once

#include <memory>
#include <string_view>

#include "document/document.h"
#include "extraction/clause.h"

namespace mandates {

/// Version of the record format, printed by `mandates --version`. Fields keep their meaning while the major version is the same.
inline constexpr const char* kRecordVersion = "1.0";

/// Collects records as text. Not thread-safe; clear() keeps the memory. Deterministic.
class RecordWriter {
 public:
  RecordWriter();
  ~RecordWriter();
  RecordWriter(RecordWriter&&) noexcept;
  RecordWriter& operator=(RecordWriter&&) noexcept;

  /// Appends the clause as one JSON object without newline.
  void append(const Document& document, const Clause& clause);
  /// Appends text between records: a newline, a comma.
  void append(std::string_view between);
  /// The collected text; valid until the next call.
  std::string_view text() const;
  void clear();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
