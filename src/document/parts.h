// Parts of a document, "II" or "A" or "II/A", and what they do to the numbers of paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace mandates {

/// The part that is being read: an outer one and perhaps an inner one.
class Parts {
 public:
  /// A part with that numeral or letter begins.
  void begin(std::string_view label);
  /// A part begins whose numeral is lost: it is counted.
  void begin_unlabelled();
  /// "II", "II/A"; empty before the first part.
  const std::string& section() const { return section_; }
  /// True where a part with a label of its own has begun.
  bool labelled() const { return !outer_.empty(); }

 private:
  std::string outer_;
  std::string inner_;
  std::string section_;
  int unlabelled_ = 0;
};

/// "II/" of the number "II/4(a)"; empty where it names no part.
std::string_view part_of(std::string_view number);
/// It stands in a part of its document whose paragraphs have numbers of their own: "XII/4". The next such document has other parts.
bool is_in_part(std::string_view number);
/// "4(a)" of the number "II/4(a)".
std::string_view without_part(std::string_view number);

/// Puts the part in front of the numbers of operative paragraphs where the numbering begins again in parts: "II/4"; the inner part only
/// where it begins again there.
void number_parts(std::vector<Paragraph>& paragraphs);

}  // namespace mandates
