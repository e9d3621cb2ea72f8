// Any bytes as a Word file.
#include "files/docx_text.h"
#include "fuzz.h"
#include "text/errors.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    mandates::docx_text(mandates::bytes_of(data, size));
  } catch (const mandates::InputError&) {  // refused with a line
  }
  return 0;
}
