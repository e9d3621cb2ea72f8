// Finds operative paragraphs and items in which no clause was read, for review.
#pragma once

#include <vector>

#include "extraction/draft.h"

namespace mandates {

class UnreadParagraphs {
 public:
  UnreadParagraphs(const Lexicon& lexicon, Matchers& matchers) : lexicon_(lexicon), matchers_(matchers) {}

  /// An entry for each, or one for three or more that follow each other; `items` has the number of items of each paragraph.
  std::vector<Review> find(const DocumentWords& words, const std::vector<Draft>& drafts, const std::vector<int>& items);

 private:
  /// Puts a run of paragraphs to review, and empties it.
  static void report(const Document& document, std::vector<std::size_t>& run, std::vector<Review>& found);
  /// True for an item that is a heading, where a clause was read in the words below it: "(d) Protection of civilians".
  static bool heads_covered(const Document& document, const std::vector<bool>& covered, std::size_t paragraph);
  /// True for a paragraph of a statement that speaks of others than the organ.
  bool tells_only(const DocumentWords& words, std::size_t paragraph);
  /// True where a paragraph begins with "to" and what may be a verb.
  bool opens_with_marker(const std::vector<Token>& tokens) const;

  const Lexicon& lexicon_;
  Matchers& matchers_;
};

}  // namespace mandates
