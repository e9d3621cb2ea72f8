// Writes the links of a sheet as XML (Office Open XML), compressed on the fly. Must not know: what the links are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reports/deflater.h"

namespace mandates {

/// The two lists that a link stands in: the cells of the sheet with the number of their link, and where each number leads.
class SheetLinks {
 public:
  explicit SheetLinks(const std::string& folder) : cells_(folder), targets_(folder) {}

  /// Links the cell to `url`. Throws Error if there is no space for temporary files, as does finish().
  void add(std::uint32_t row, std::uint16_t column, std::string_view url);
  /// Call it once after the last link.
  void finish();

  /// Elements of `<hyperlinks>` and of `<Relationships>`, complete after finish().
  struct Part {
    explicit Part(const std::string& folder) : deflater(folder) {}
    Deflater deflater;
    DeflatedBytes bytes;
    std::string xml;  // not yet passed to the compressor
  };
  const Part& cells() const { return cells_; }
  const Part& targets() const { return targets_; }
  std::uint32_t count() const { return count_; }

 private:
  Part cells_;
  Part targets_;
  std::uint32_t count_ = 0;
};

}  // namespace mandates
