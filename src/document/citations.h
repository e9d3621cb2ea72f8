// Resolutions that a text cites, with their symbols in full.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/layout.h"
#include "document/symbol_shapes.h"

namespace mandates {

/// Finds "General Assembly resolution 60/175", "its resolutions 46/152 of 18 December 1991 and 60/1", "A/RES/60/1". Const and shared
/// between threads.
class CitationFinder {
 public:
  explicit CitationFinder(const Layout& layout);

  /// The organ whose document a text belongs to: "its resolution 46/152" cites that organ's.
  struct Own {
    std::string_view body;     ///< code
    std::string_view session;  ///< a resolution of a later session is not its own
  };
  /// Appends the resolutions cited in `text`, in order.
  void find(std::string_view text, const Own& own, std::vector<Citation>& found) const;

  /// Fills Paragraph::cites and Document::cites.
  void cite(Document& document) const;

 private:
  struct Name {
    std::string name;
    std::size_t body = 0;
  };
  /// Who may have adopted what is cited: the organs named, or nobody named, or somebody else.
  struct Named {
    std::vector<std::size_t> bodies;
    bool other = false;
  };
  Named named_before(std::string_view before) const;
  Named names_at_end(std::string_view before) const;
  std::size_t organ_of(const ResolutionNumber& number, const Named& named, std::size_t own, int own_session) const;
  bool may_be(std::size_t body, const ResolutionNumber& number) const;
  std::size_t body_of(std::string_view code) const;

  std::vector<Name> names_;
  std::vector<std::string> codes_;
  SymbolShapes shapes_;
};

/// Takes away repeated symbols; the first of each stays.
void keep_first_of_each(std::vector<std::string>& symbols);

}  // namespace mandates
