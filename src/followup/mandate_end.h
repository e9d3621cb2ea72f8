// The end of the mandate that a recurring request belongs to: "extends the mandate until 15 March 2025".
// Pure.
#pragma once

#include <optional>
#include <string>

#include "store/rows.h"

namespace mandates {

/// When the mandate of a document ends, and where it says so.
struct MandateEnd {
  std::string day;        ///< ISO
  std::string paragraph;  ///< number
  std::string words;
  int paragraph_index = 0;  ///< in Document::paragraphs
};

/// Of a document that decides until when a mandate goes; nothing where it decides on none, or not within five years of adoption.
std::optional<MandateEnd> mandate_end(const StoredDocument& stored);

/// The last time of a recurring request within a mandate (ISO); empty where it does not recur with a period, or has an end of its own.
std::string last_time_within(const Clause& clause, const std::string& adopted, const std::string& end);

}  // namespace mandates
