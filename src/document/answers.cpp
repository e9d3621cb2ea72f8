// Sentence by sentence: the citations behind words of answering ("pursuant to"), and those of a sentence that tells of a request.
#include "document/answers.h"

#include <algorithm>

#include "document/line_shape.h"
#include "document/symbol_shapes.h"

namespace mandates {
namespace {

constexpr std::size_t kReachOfRequest = 100;  // a sentence that tells of the request begins with the resolution: "In its resolution …"
constexpr std::size_t kReachBefore = 60;      // from "paragraph 12 of …" to the number of the resolution

/// "12", "2(b)" of "12", "2 (b), in which" at the beginning of `text`; empty where no number stands there.
std::string paragraph_at(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  std::string number(text.substr(0, end));
  if (number.empty() || number.size() > 3) return {};
  for (text = trim(text.substr(end)); text.starts_with('('); text = trim(text.substr(text.find(')') + 1))) {
    const std::size_t close = text.find(')');
    if (close == std::string_view::npos || close > 5) break;
    number += text.substr(0, close + 1);
  }
  return number;
}

/// The words behind "paragraph ", "paragraphs ", "para. " at the beginning of `text`; empty where it begins otherwise.
std::string_view after_paragraph_word(std::string_view text) {
  for (const std::string_view word : {std::string_view("paragraphs "), std::string_view("paragraph "), std::string_view("para. ")})
    if (text.starts_with(word)) return trim(text.substr(word.size()));
  return {};
}

/// Which paragraph of the resolution cited at `offset` is meant: named behind it (", paragraph 12") or before ("paragraph 12 of").
std::string cited_paragraph(std::string_view sentence, std::size_t offset) {
  const auto number = number_at(sentence.substr(offset));
  std::string_view behind = sentence.substr(offset);
  // After "79/501", "2951 (2025)"; the same with the organ's letters before: "S/RES/2951 (2025)".
  if (!number) behind.remove_prefix(std::min(behind.find_first_of(", "), behind.size()));
  if (!number && behind.starts_with(" (")) behind.remove_prefix(std::min(behind.find(')'), behind.size() - 1) + 1);
  if (number) behind.remove_prefix(number->length);
  while (!behind.empty() && (behind[0] == ',' || behind[0] == '(' || is_space(behind[0]))) behind.remove_prefix(1);
  if (const std::string found = paragraph_at(after_paragraph_word(behind)); !found.empty()) return found;
  const std::size_t from = offset > kReachBefore ? offset - kReachBefore : 0;
  const std::size_t at = sentence.substr(0, offset).rfind("paragraph");
  if (at == std::string_view::npos || at < from) return {};
  const std::string_view before = sentence.substr(at, offset - at);
  return before.find(" of ") == std::string_view::npos ? std::string() : paragraph_at(after_paragraph_word(before));
}

/// The next sentence of `text`, taken off it. A full stop ends one before a capital.
std::string_view next_sentence(std::string_view& text) {
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    if (text[end] != '.' || end + 2 >= text.size() || !is_space(text[end + 1])) continue;
    const std::size_t word = text.substr(0, end).find_last_of(" (");
    const bool abbreviation = word != std::string_view::npos && end - word <= 5 && text.substr(word + 1, 4) == "para";
    std::size_t next = end + 2;
    while (next + 1 < text.size() && is_space(text[next])) ++next;
    if (!abbreviation && (is_upper(text[next]) || is_digit(text[next]))) break;
  }
  const std::string_view sentence = text.substr(0, std::min(end + 1, text.size()));
  text = trim(text.substr(sentence.size()));
  return sentence;
}

/// Byte at which the first word of `role` stands; npos for none.
std::size_t find_role(std::string_view sentence, LineRole role, RoleReader& roles) {
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (at > 0 && !is_space(sentence[at - 1])) continue;
    if (is_letter(sentence[at]) && roles.begins(role, sentence.substr(at))) return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::vector<Answer> find_answers(std::string_view opening, const CitationFinder& citations, const CitationFinder::Own& own,
                                 RoleReader& roles) {
  std::vector<Answer> answers;
  std::vector<Citation> cited;
  while (!opening.empty()) {
    const std::string_view sentence = next_sentence(opening);
    cited.clear();
    citations.find(sentence, own, cited);
    if (cited.empty()) continue;
    const bool own_words = find_role(sentence, LineRole::answer_subject, roles) != std::string_view::npos;
    const std::size_t answering = own_words ? find_role(sentence, LineRole::answer, roles) : std::string_view::npos;
    const std::size_t request = find_role(sentence, LineRole::answered_request, roles);
    for (const Citation& citation : cited) {
      const bool named =
          answering < citation.offset || (request != std::string_view::npos && citation.offset < std::min(request, kReachOfRequest));
      if (!named) continue;
      Answer answer{citation.symbol, cited_paragraph(sentence, citation.offset), std::string(sentence), answering < citation.offset};
      const bool known = std::any_of(answers.begin(), answers.end(), [&](const Answer& one) {
        return one.symbol == answer.symbol && (answer.paragraph.empty() || one.paragraph == answer.paragraph);
      });
      if (!known) answers.push_back(std::move(answer));
    }
  }
  return answers;
}

std::vector<Answer> answers_named(std::string_view text, const CitationFinder& citations, const SymbolShapes& shapes,
                                  const CitationFinder::Own& own) {
  std::vector<Answer> answers;
  std::vector<Citation> cited;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(';', begin), text.size());
    std::string part(trim(text.substr(begin, end - begin)));
    begin = end + 1;
    const std::string words = part;
    std::string of_clause;
    if (const std::size_t mark = part.find('#'); mark != std::string::npos) {  // the id of a clause
      of_clause = part.substr(mark + 1, part.rfind('.') == std::string::npos ? std::string::npos : part.rfind('.') - mark - 1);
      part.resize(mark);
    }
    if (number_at(part)) part.insert(0, "resolution ");  // "79/162"
    cited.clear();
    citations.find(part, own, cited);
    if (cited.empty())  // a statement or decision
      if (const auto found = shapes.symbol_at(part)) cited.push_back({found->symbol, static_cast<std::uint32_t>(found->length)});
    for (const Citation& citation : cited)
      answers.push_back({citation.symbol, of_clause.empty() ? cited_paragraph(part, citation.offset) : of_clause, words, true});
  }
  return answers;
}

}  // namespace mandates
