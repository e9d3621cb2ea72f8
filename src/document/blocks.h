// Lines put together to blocks: one for each paragraph, item, part heading or headline as printed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/line_roles.h"
#include "document/page_sieve.h"
#include "document/segments.h"

namespace mandates {

enum class BlockKind {
  plain,    ///< no label: a preambular or unnumbered paragraph, text after items, a headline
  number,   ///< "9."
  item,     ///< "(a)"
  part,     ///< "II", "A": numbering may restart
  subject,  ///< "The General Assembly,": again, in a part or a draft
};

/// What the markup of a file says of a block; `nothing` in files without markup.
enum class Marked { nothing, preambular, operative, heading };

/// "II", "II.", "II\tCapital master plan", "A. Off-budget years": numeral and title of a part.
struct PartLine {
  std::string_view label;  ///< empty where the line is none
  std::string_view title;
};
PartLine part_line(std::string_view line);

/// The quotation mark that ends a statement; its counterparts at the beginnings of paragraphs are gone.
void close_quote(std::string& text);

struct Block {
  BlockKind kind = BlockKind::plain;
  std::string text;   ///< without its label, lines joined
  std::string label;  ///< as printed: "9.", "(a)", "II"
  int value = 0;      ///< of a number
  int line = 0;
  int page = 0;
  bool small = false;    ///< the text begins with a small letter
  bool quoted = false;   ///< it begins with an opening quote
  std::size_t body = 0;  ///< of a subject line: index in Layout::bodies
  Marked marked = Marked::nothing;
  int level = 0;    ///< depth of the list around an item, where that is marked up; else 0
  std::string eid;  ///< Paragraph::eid
};

/// Blocks of the lines [segment.begin, segment.end).
std::vector<Block> split_blocks(const SievedText& text, const Segment& segment, RoleReader& roles, const SubjectLines& subjects);

}  // namespace mandates
