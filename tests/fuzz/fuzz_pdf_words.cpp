// Any bytes as what pdftotext says of words and their places.
#include "files/pdf_lines.h"
#include "fuzz.h"
#include "text/errors.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    mandates::lines_of_words(std::string(mandates::bytes_of(data, size)));
  } catch (const mandates::InputError&) {  // refused with a line
  }
  return 0;
}
