// Entries of people as JSON lines, as they are carried from store to store.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/rows.h"

namespace mandates {

/// Version of the lines below; a line says it in its field "entry".
constexpr int kEntryLineVersion = 2;

/// An entry as one JSON object, without a line end. "attached" tells a human reader beside which clause it stood; it is not read back.
std::string entry_json(const EntryRow& row);

/// What a line holds, or why it holds no entry.
struct EntryLine {
  std::optional<CarriedEntry> entry;
  std::string id;       ///< as the line has it, may be empty: to be compared with Store::entry_id()
  std::string message;  ///< empty where there is an entry
  std::string hint;
};

/// Reads a line from anywhere: any bytes are safe.
EntryLine read_entry_json(std::string_view line);

}  // namespace mandates
