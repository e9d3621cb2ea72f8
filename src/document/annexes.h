// What is annexed to a resolution: outcome documents are read, the others named.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/blocks.h"
#include "document/document.h"
#include "document/layout.h"
#include "document/segments.h"

namespace mandates {

inline constexpr std::size_t kLongestAnnexHeading = 160;  // bytes

/// True for "Annex", "Annex II", "ANNEX I Budget process"; not for "Annex II to the report, …" in the middle of a sentence.
bool is_annex_heading(std::string_view line, RoleReader& roles);

/// An outcome document without a resolution around it, where the text of a file begins with one: its speakers name themselves ("1. We,
/// the Ministers"). Its numbered paragraphs, up to where the numbers begin anew; empty where there is none.
std::vector<Paragraph> read_outcome(const SievedText& text, std::size_t body_index, const Layout& layout, RoleReader& roles,
                                    const SubjectLines& subjects, Diagnostics& found);

/// False for a line in the middle of a sentence that is broken at the margin.
bool is_sentence_over(const SievedText& text, std::size_t line);

/// What stands between the end of the text of `segment` and the line `end`, one part for each annex heading.
std::vector<Segment> find_annexes(const SievedText& text, const Segment& segment, std::size_t end, RoleReader& roles);

/// Appends the paragraphs of the annexes that are outcome documents ("annex/12"; "annex/II/12" where there are several annexes) to the
/// document and reports those that give no clauses. An annex without blocks is none.
void read_annexes(std::vector<std::vector<Block>> annexes, const Segment& segment, const Layout& layout, RoleReader& roles,
                  Document& document);

}  // namespace mandates
