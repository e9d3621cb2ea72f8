// Any bytes as a page of the web.
#include "files/html_text.h"
#include "fuzz.h"
#include "text/errors.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const mandates::ConvertedText text = mandates::html_text(mandates::bytes_of(data, size));
    mandates::must(text.text.ends_with('\n'));
  } catch (const mandates::InputError&) {  // refused with a line
  }
  return 0;
}
