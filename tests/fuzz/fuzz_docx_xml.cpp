// Any bytes as the parts of a Word file, in a sound archive: main part, lists, styles and footnotes stand one after the other, parted by
// "|||".
#include <string>

#include "../unit/files/docx_writer.h"
#include "files/docx_text.h"
#include "fuzz.h"
#include "text/errors.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mandates;
  constexpr const char* kParts[] = {"word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml", "word/header2.xml"};
  std::string_view rest = bytes_of(data, size);
  ZipEntries entries = DocxWriter().entries();
  for (const char* part : kParts) {
    const std::size_t end = std::min(rest.find("|||"), rest.size());
    for (auto& [name, content] : entries)
      if (name == part && end > 0) content = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 3, rest.size()));
  }
  try {
    docx_text(zip_of(entries));
  } catch (const InputError&) {  // refused with a line
  }
  return 0;
}
