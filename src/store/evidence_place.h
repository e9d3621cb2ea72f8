// Where in a document evidence stands, as lists and pages show it: the number of the paragraph, or "preamble", or, where the sections of a
// resolution have preambles of their own, "preamble of section XII".
#pragma once

#include <string_view>

namespace mandates {

/// SQL of the place of a row `p` of the table `paragraph`.
#define MANDATES_EVIDENCE_PLACE \
  "CASE WHEN p.kind <> 'preambular' THEN p.number WHEN p.section = '' THEN 'preamble' ELSE 'preamble of section ' || p.section END"

/// Whether a place is that of a preambular paragraph.
inline bool is_preamble(std::string_view place) {
  return place.starts_with("preamble");
}

}  // namespace mandates
