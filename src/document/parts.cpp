// Parts of a document: the first label tells whether the outer parts have numerals or letters.
#include "document/parts.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "document/line_shape.h"

namespace mandates {
namespace {

bool follows(std::string_view last, std::string_view label) {
  if (last.empty()) return false;
  const bool roman = roman_value(last) > 0 && roman_value(label) == roman_value(last) + 1;
  return roman || (letter_value(last) > 0 && letter_value(label) == letter_value(last) + 1);
}

std::string outer_part(const std::string& section) {
  return section.substr(0, section.find('/'));
}

bool is_counted(const Paragraph& paragraph) {
  return paragraph.kind == ParagraphKind::operative && !paragraph.number.starts_with('u');
}

/// The unnumbered paragraphs of parts whose numbers begin again: "I/u1", counted in each part.
void number_unnumbered(std::vector<Paragraph>& paragraphs) {
  std::string outer, first;  // of the last one: its part, its number without item
  int count = 0;
  for (Paragraph& paragraph : paragraphs) {
    if (paragraph.kind != ParagraphKind::operative || !paragraph.number.starts_with('u') || paragraph.section.empty()) continue;
    if (is_outcome(paragraph)) continue;
    const std::size_t head_end = std::min(paragraph.number.find('('), paragraph.number.size());
    const std::string head = paragraph.number.substr(0, head_end);
    const bool same_part = outer_part(paragraph.section) == outer;
    if (!same_part) count = 0;
    if (!same_part || head != first) ++count;
    outer = outer_part(paragraph.section);
    first = head;
    paragraph.number.replace(0, head_end, outer + "/u" + std::to_string(count));
  }
}

}  // namespace

void Parts::begin(std::string_view label) {
  const bool inner = !outer_.empty() && !follows(outer_, label) && (follows(inner_, label) || label == "A" || label == "I");
  (inner ? inner_ : outer_) = label;
  if (!inner) inner_.clear();
  section_ = inner_.empty() ? outer_ : outer_ + "/" + inner_;
}

void Parts::begin_unlabelled() {
  section_ = roman_numeral(++unlabelled_);
}

std::string_view part_of(std::string_view number) {
  return number.substr(0, number.rfind('/') + 1);  // npos + 1 is 0
}

bool is_in_part(std::string_view number) {
  const std::string_view part = part_of(number);
  return !part.empty() && !part.starts_with("annex/");
}

std::string_view without_part(std::string_view number) {
  return number.substr(number.rfind('/') + 1);
}

void number_parts(std::vector<Paragraph>& paragraphs) {
  if (std::all_of(paragraphs.begin(), paragraphs.end(), [](const Paragraph& paragraph) { return paragraph.section.empty(); })) return;
  std::map<std::string, std::string> parts;                                // number → outer part where it was first seen
  std::map<std::pair<std::string, std::string>, std::string> inner_parts;  // outer part and number → section
  std::set<std::string> inner_restarts;
  bool restarts = false;
  const Paragraph* last = nullptr;
  for (const Paragraph& paragraph : paragraphs) {
    if (!is_counted(paragraph) || paragraph.number.find('(') != std::string::npos || paragraph.continuation) continue;
    const std::string outer = outer_part(paragraph.section);
    restarts = restarts || parts.emplace(paragraph.number, outer).first->second != outer;
    if (last && paragraph.number == "1" && outer_part(last->section) != outer) restarts = true;  // the first part began on the page before
    last = &paragraph;
    const auto first = inner_parts.emplace(std::pair(outer, paragraph.number), paragraph.section).first;
    if (first->second != paragraph.section) inner_restarts.insert(outer);
  }
  if (!restarts && inner_restarts.empty()) return;
  for (Paragraph& paragraph : paragraphs) {
    if (!is_counted(paragraph) || paragraph.section.empty()) continue;
    const std::string outer = outer_part(paragraph.section);
    paragraph.number = (inner_restarts.contains(outer) ? paragraph.section : outer) + "/" + paragraph.number;
  }
  number_unnumbered(paragraphs);
}

}  // namespace mandates
