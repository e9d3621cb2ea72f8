// Resolutions that a text cites, with their symbols in full.
// Must not know: documents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/layout.h"
#include "document/symbol_shapes.h"

namespace mandates {

/// Finds "General Assembly resolution 60/175", "its resolutions 46/152 of 18 December 1991 and 60/1", "A/RES/60/1". Const and shared
/// between threads.
class CitationFinder {
 public:
  explicit CitationFinder(const Layout& layout);

  /// Appends the symbols cited in `text`, in order. `body` is the code of the organ whose document it is.
  void find(std::string_view text, std::string_view body, std::vector<std::string>& symbols) const;

 private:
  struct Name {
    std::string name;
    std::size_t body = 0;
    bool short_form = false;
  };
  std::size_t named_before(std::string_view text, std::size_t at, std::size_t own) const;
  std::size_t organ_of(const ResolutionNumber& number, std::size_t named, std::size_t own) const;
  void list(std::string_view text, std::size_t at, std::size_t named, std::size_t own, std::vector<std::string>& symbols) const;

  std::vector<Name> names_;
  std::vector<std::string> codes_;
  SymbolShapes shapes_;
};

/// Takes away repeated symbols; the first of each stays.
void keep_first_of_each(std::vector<std::string>& symbols);

}  // namespace mandates
