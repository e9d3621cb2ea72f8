// The record: one clause as one JSON object, written straight into a buffer.
#pragma once

#include <memory>
#include <string_view>

#include "document/document.h"
#include "extraction/clause.h"

namespace mandates {

/// Version of the record, printed by `mandates --version`: fields keep their meaning as long as the first number stays.
inline constexpr const char* kRecordVersion = "1.0";

/// Collects records as text. For one thread at a time; the buffer is used again after clear(). Same clauses, same bytes.
class RecordWriter {
 public:
  RecordWriter();
  ~RecordWriter();
  RecordWriter(RecordWriter&&) noexcept;
  RecordWriter& operator=(RecordWriter&&) noexcept;

  /// Appends the clause as one JSON object without line end.
  void append(const Document& document, const Clause& clause);
  /// Appends text that belongs between records: a line end, a comma.
  void append(std::string_view between);
  /// What was collected; valid until the next call.
  std::string_view text() const;
  void clear();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
