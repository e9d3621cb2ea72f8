// Any line as a due code, a day, a duration.
#include "calendar/day.h"
#include "calendar/due_code.h"
#include "fuzz.h"
#include "text/errors.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mandates;
  const std::string_view text = bytes_of(data, size);
  const DueCode::Parsed parsed = DueCode::parse(text);
  if (parsed.code) {  // what can be read is written as it is read again
    const DueCode::Parsed again = DueCode::parse(parsed.code->text());
    must(again.code && again.code->text() == parsed.code->text());
  }
  parse_day(text);
  parse_duration(text);
  return 0;
}
