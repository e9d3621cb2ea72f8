// What the lines of footnotes look like, whatever stands around them.
#pragma once

#include <string_view>

namespace mandates {

inline constexpr int kMostFootnotes = 1000;

/// "12 " or "12/ " or "* " at the beginning of a footnote: its mark, and the bytes up to the text.
struct FootnoteStart {
  std::string_view mark;
  std::size_t length = 0;
  int number = 0;       // 0 for asterisks
  bool slash = false;   // "8/ A/48/286"
  bool raised = false;  // "⁸ A/48/286"
};

FootnoteStart footnote_start(std::string_view line);
/// True where the text after a footnote number looks like the beginning of a footnote: a capital, a quote, a bracket, a symbol.
bool opens_footnote(std::string_view rest);
/// True for a date that a line happens to begin with: "18 December 1991".
bool month_follows(std::string_view rest);
/// True where a line under a drawn line may be the first one of a footnote.
bool may_begin_footnote(std::string_view line);

}  // namespace mandates
