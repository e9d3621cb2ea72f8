// Any bytes as Akoma Ntoso: the words of a document stand in its lines.
#include "files/akn_text.h"
#include "fuzz.h"
#include "text/errors.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mandates;
  try {
    const SourceText file = akn_text(read_source("fuzz.xml", std::string(bytes_of(data, size))));
    must(!file.marked.empty());
    std::size_t blocks = 0;
    for (const MarkedDocument& document : file.marked) blocks += document.blocks.size();
    must(file.lines.size() >= blocks);
    for (const Line& line : file.lines) must(line.number > 0);
  } catch (const InputError&) {  // refused with a line
  }
  return 0;
}
