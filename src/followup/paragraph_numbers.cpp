// Reads numbers of paragraphs and sections.
#include "followup/paragraph_numbers.h"

#include "document/line_shape.h"

namespace mandates {
namespace {

constexpr int kLongest = 200;  // paragraphs of a range

bool is_section(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVX") == std::string_view::npos;
}

}  // namespace

bool is_paragraph_number(std::string_view word) {
  constexpr std::size_t kDigits = 3;
  return word.size() <= kDigits && digits_value(word) > 0;
}

std::uint32_t read_paragraph_numbers(std::string_view text, const std::vector<Token>& tokens, std::uint32_t at,
                                     std::vector<std::string>& numbers, std::vector<std::string>& sections) {
  int last = 0;
  bool range = false;
  for (; at < tokens.size(); ++at) {
    const std::string_view word = tokens[at].span.of(text);
    const char mark = tokens[at].punctuation;
    if (is_paragraph_number(word)) {
      const int number = digits_value(word);
      for (int i = range && number > last && number < last + kLongest ? last + 1 : number; i <= number; ++i)
        numbers.push_back(std::to_string(i));
      last = number;
      range = false;
    } else if (is_section(word)) {
      sections.emplace_back(word);
    } else if (word == "to" || word == "through" || mark == '-') {
      range = true;
    } else if (mark != ',' && mark != '(' && mark != ')' && word != "and" && word.size() > 1) {
      break;
    }
  }
  return at;
}

}  // namespace mandates
