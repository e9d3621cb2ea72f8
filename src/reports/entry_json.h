// Entries of users as JSON lines, for export and import.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/rows.h"

namespace mandates {

/// Version of the line format, in the field "entry" of each line.
constexpr int kEntryLineVersion = 2;

/// An entry as one JSON object without newline. "attached" (the clause id) is for human readers and ignored on import.
std::string entry_json(const EntryRow& row);

/// A parsed line: an entry, or an error message.
struct EntryLine {
  std::optional<CarriedEntry> entry;
  std::string id;       ///< id in the line, may be empty; to be compared with Store::entry_id()
  std::string message;  ///< empty if there is an entry
  std::string hint;
};

/// Parses a line from an untrusted source; accepts any bytes.
EntryLine read_entry_json(std::string_view line);

}  // namespace mandates
