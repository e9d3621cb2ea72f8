// Where in a file its resolutions, decisions and statements begin and end.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/front.h"
#include "document/line_roles.h"
#include "document/page_sieve.h"
#include "document/subject_lines.h"
#include "document/symbol_shapes.h"

namespace mandates {

inline constexpr std::size_t kNoLine = static_cast<std::size_t>(-1);

/// One document's lines in a sieved text.
struct Segment {
  std::size_t front = 0;          ///< first line that may belong to its masthead
  std::size_t heading = kNoLine;  ///< line with its number and title
  ResolutionNumber number;        ///< as the heading prints it; empty where there is none
  std::string_view title;         ///< what stands after the number on that line
  std::string letter;             ///< of a lettered resolution or of its first part
  std::size_t letter_line = kNoLine;
  std::size_t part_line = kNoLine;     ///< line "I" of the first part, where it stands above the subject line
  std::size_t foreign_line = kNoLine;  ///< where the same text begins in another language
  bool letter_inferred = false;        ///< the letter is lost and follows from the one before
  bool headless = false;               ///< the rest of a resolution that begins on the page before; its number precedes the next one
  std::size_t body_index = kNoLine;    ///< organ, index in Layout::bodies
  std::size_t begin = 0;               ///< first line of the text proper
  std::size_t title_end = 0;           ///< line after the last one that may belong to the title: the subject line or `begin`
  std::string_view opening;            ///< text that begins on the subject line
  std::size_t end = 0;                 ///< line after the last one of the text proper
  std::size_t closing = kNoLine;       ///< line "82nd plenary meeting"
  std::size_t adoption = kNoLine;      ///< line "Resolution adopted by …"
  bool told = false;                   ///< the organ is named inside the sentences: "Therefore, the General Assembly resolves that"
  bool statement = false;
  bool decision = false;
  bool draft = false;
  std::size_t introduction = kNoLine;  ///< line that tells of the meeting, of a statement
};

/// All documents of a text, in order; empty where it holds none. `unread`: lines of headings whose text was not found.
std::vector<Segment> find_segments(const SievedText& text, const Layout& layout, RoleReader& roles, const SubjectLines& subjects,
                                   const SymbolShapes& shapes, const Front& front, std::string_view file_stem,
                                   std::vector<std::size_t>& unread);

}  // namespace mandates
