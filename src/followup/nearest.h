// What a later resolution says in other words of a request that none of its own repeats: whether it asks the same again, or something near
// it, or speaks of it in a paragraph that asks nothing.
// Pure: depends on the two resolutions and the rules.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "followup/likeness.h"
#include "followup/links.h"
#include "followup/wording.h"

namespace mandates {

/// The place that comes nearest to an earlier request.
struct Nearest {
  std::size_t place = 0;  ///< in the list of later requests or paragraphs
  bool again = false;     ///< it asks the same; else nobody can say whether it does
  bool plainly = false;   ///< it does so in so many of the words that it need not be the next resolution
};

/// Among the requests of the later resolution.
class NearestRequest {
 public:
  /// `now` and `before` must outlive it.
  NearestRequest(const std::vector<Asked>& now, const std::vector<Asked>& before, const WordTable& words);
  /// Nothing where none comes near to the request with this place in `before`.
  std::optional<Nearest> find(std::size_t before) const;

 private:
  const std::vector<Asked>& now_;
  const std::vector<Asked>& before_;
  Likeness likeness_;
};

/// A paragraph of the later resolution.
struct SpokenOf {
  Wording wording;
  bool upholds = false;   ///< it asks, decides, reaffirms or recalls; it does not only welcome or note
  bool preamble = false;  ///< it asks nothing by itself
};

/// Among its paragraphs.
class NearestParagraph {
 public:
  /// `paragraphs` must outlive it.
  NearestParagraph(const std::vector<SpokenOf>& paragraphs, const std::vector<Asked>& before, const WordTable& words);
  /// Nothing where none has so much of the words of the request with this place in `before`.
  std::optional<Nearest> find(std::size_t before) const;

 private:
  const std::vector<SpokenOf>& paragraphs_;
  std::size_t size_;  // of `before`
  Likeness likeness_;
};

}  // namespace mandates
