// The lines that open the texts of organs: "The General Assembly,".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/layout.h"

namespace mandates {

/// Subject lines of all organs, compared by their letters alone.
class SubjectLines {
 public:
  explicit SubjectLines(const std::vector<Body>& bodies);

  /// A subject line: the organ, and what stands after it on the line ("Guided by …"; empty for most).
  struct Found {
    std::size_t body = 0;
    std::string_view rest;
    bool quoted = false;
  };
  std::optional<Found> match(std::string_view line) const;

 private:
  struct Subject {
    std::string squashed;
    std::string after_ordinal;  ///< what follows the ordinal, where the line has one: "The {ordinal} World Health Assembly,"
    std::size_t body = 0;
  };
  std::vector<Subject> subjects_;
};

}  // namespace mandates
