// What a single line looks like: labels, ends of sentences, numerals, page furniture.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mandates {

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
inline bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
inline bool is_letter(char c) {
  return is_lower(c) || is_upper(c);
}
inline bool is_space(char c) {
  return c == ' ' || c == '\t';
}

/// Without spaces and tabs at both ends.
std::string_view trim(std::string_view text);

/// The label that a paragraph begins with: "9.", "(a)", "(iv)".
struct Label {
  std::string_view printed;  ///< "9.", "(a)"
  std::string_view inner;    ///< "9", "a"
  std::size_t length = 0;    ///< bytes of the line up to the text after the label
  bool number = false;       ///< "9." rather than "(a)"
};

/// The label that `line` begins with; none for "3.5 per cent" or "(see below)".
std::optional<Label> leading_label(std::string_view line);

/// The label of a paragraph where its marks are printed otherwise or lost: "6\tCalls upon", "6, Calls upon", "a. The definition". Only
/// where the numbering expects it.
std::optional<Label> bare_label(std::string_view line);

/// Value of a roman numeral in capitals or small letters, 1 to 399; 0 for anything else.
int roman_value(std::string_view text);
/// The numeral of a number from 1 to 399, in capitals.
std::string roman_numeral(int value);
/// Value of a lettered label: a 1 … z 26, aa 27 …; 0 for anything else. One case only.
int letter_value(std::string_view text);
/// Value of up to nine digits; -1 for anything else.
int digits_value(std::string_view text);

/// Length of a superscript digit at `at` (¹, ⁷): its bytes, and the digit; zero length for anything else.
struct Superscript {
  std::size_t length = 0;
  char digit = 0;
};
Superscript superscript_at(std::string_view text, std::size_t at);

/// The mark that ends the sentence or clause that `text` ends with: one of , ; : . or 0 where it goes on.
/// Footnote marks, closing quotes and brackets, and "and" or "or" after the mark are looked through.
char closing_mark(std::string_view text);

/// True where the first letter is a small one (quotes and brackets looked through).
bool begins_small(std::string_view text);
/// Length of an opening quotation mark at the beginning: “ " ‘ `` ; 0 for none.
std::size_t opening_quote(std::string_view text);
/// Length of a bullet or dash at the beginning with the space after it: – • - * ; 0 for none.
std::size_t leading_bullet(std::string_view text);

/// True where a hyphen before `next` stays as it is, with a space after it: "results- and action-oriented".
bool is_suspended_by(std::string_view next);

/// Puts the next line of a paragraph to it: with a space, or without where a hyphen (kept) or soft hyphen (dropped) breaks the word.
void append_line(std::string& text, std::string_view line);

/// Letters and digits only, in lower case, for comparing printed lines; characters beyond ASCII are left out.
std::string squashed(std::string_view text);
/// True where `text`, squashed, is `squashed_text`; reads no further than needed.
bool squashes_to(std::string_view text, std::string_view squashed_text);

/// What a line is by its looks alone.
enum class LineLook {
  text,
  blank,
  rule,         ///< underscores, dashes: a drawn line
  comment,      ///< "<!-- Page 2 -->", "[hj1]"
  job_mark,     ///< "<<ODS JOB NO>>…", "23-25889 (E)", "*2325889*", "/..."
  page_of,      ///< "2/10", "Page 3"
  bare_number,  ///< "94"
  symbol        ///< a document symbol and nothing else
};
LineLook look_of(std::string_view trimmed);

}  // namespace mandates
