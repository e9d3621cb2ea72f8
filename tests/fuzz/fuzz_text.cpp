// Any bytes as a text file.
#include <utf8cpp/utf8.h>

#include <string>

#include "fuzz.h"
#include "text/source_text.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mandates;
  const SourceText source = read_source("fuzz.txt", std::string(bytes_of(data, size)));
  int page = 1;
  int number = 0;
  for (const Line& line : source.lines) {
    must(line.text.data() >= source.content.data() && line.text.data() + line.text.size() <= source.content.data() + source.content.size());
    must(line.text.find_first_of("\n\r\f") == std::string_view::npos);
    must(utf8::is_valid(line.text.begin(), line.text.end()));
    must(line.number >= number && line.page >= 0);
    number = line.number;
    page = line.page;
  }
  must(page >= 0);
  return 0;
}
