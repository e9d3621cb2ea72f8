// Any line as an entry that somebody exported.
#include "fuzz.h"
#include "reports/entry_json.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mandates;
  const EntryLine line = read_entry_json(bytes_of(data, size));
  must(line.entry.has_value() == line.message.empty());
  if (!line.entry) return 0;
  // what can be read is written as it is read again
  EntryRow row;
  row.entry = line.entry->entry;
  row.anchor = line.entry->anchor;
  row.occurrence = line.entry->occurrence;
  const EntryLine again = read_entry_json(entry_json(row));
  must(again.entry == line.entry);
  return 0;
}
