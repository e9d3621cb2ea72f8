// Each annex is judged by how its paragraphs open.
#include "document/annexes.h"

#include <algorithm>
#include <string>
#include <utility>

#include "document/line_shape.h"
#include "document/numbering.h"
#include "text/cut.h"

namespace mandates {
namespace {

constexpr std::size_t kShownBytes = 120;  // of the title of an annex

/// The first words that stand in it, which are its title as a rule.
std::string title_of(const std::vector<Block>& annex, RoleReader& roles) {
  for (const Block& block : annex)
    if (!block.text.empty() && !is_annex_heading(block.text, roles)) return std::string(cut_at_character(block.text, kShownBytes));
  return {};
}

/// Cuts off the parts behind the first one where that alone is an outcome document: "I. Political declaration", "II. Review".
bool keep_declaration(std::vector<Block>& annex, RoleReader& roles) {
  const auto is_part = [](const Block& block) { return block.kind == BlockKind::part; };
  const auto first = std::find_if(annex.begin(), annex.end(), is_part);
  if (first == annex.end()) return false;
  const auto second = std::find_if(first + 1, annex.end(), is_part);
  if (second == annex.end()) return false;
  std::vector<Block> declaration(annex.begin(), second);
  if (!is_outcome_text(declaration, 0, roles)) return false;
  annex = std::move(declaration);
  return true;
}

/// "Therefore, we: 1. Reaffirm …" is over where the numbers begin again and nothing speaks so: a report follows it in the same annex.
void cut_behind_numbers(std::vector<Block>& annex, RoleReader& roles) {
  int last = 0;
  const auto again = std::find_if(annex.begin(), annex.end(), [&](const Block& block) {
    if (block.kind != BlockKind::number) return false;
    const bool restarts = block.value <= last;
    last = block.value;
    return restarts;
  });
  const auto speaks = [&](const Block& block) { return roles.begins(LineRole::outcome_opening, block.text); };
  if (std::none_of(again, annex.end(), speaks)) annex.erase(again, annex.end());
}

void report_unread(const std::vector<Block>& annex, RoleReader& roles, Document& document) {
  Diagnostic found;
  found.code = "annex-not-read";
  found.severity = Severity::note;
  found.place.line = annex.front().line;
  found.place.page = annex.front().page;
  found.message = "an annex that speaks for no organ gives no clauses: " + title_of(annex, roles);
  document.found.push_back(std::move(found));
}

}  // namespace

bool is_annex_heading(std::string_view line, RoleReader& roles) {
  if (line.size() > kLongestAnnexHeading) return false;
  const std::size_t matched = roles.match(LineRole::annex, line);
  if (matched == 0) return false;
  std::string_view rest = trim(line.substr(matched));
  while (!rest.empty() && (rest.front() == '.' || rest.front() == '*' || rest.front() == ':')) rest = trim(rest.substr(1));
  std::size_t word = 0;
  while (word < rest.size() && (is_letter(rest[word]) || is_digit(rest[word]))) ++word;
  const std::string_view ordinal = rest.substr(0, word);
  const bool numbered = roman_value(ordinal) > 0 || letter_value(ordinal) > 0 || digits_value(ordinal) > 0;
  if (numbered) rest = trim(rest.substr(word));
  for (const std::string_view dash : {std::string_view("\u2013"), std::string_view("\u2014"), std::string_view("-")})  // "Annex A – Items"
    if (numbered && rest.starts_with(dash)) rest = trim(rest.substr(dash.size()));
  if (!rest.empty() && !is_upper(rest[0]) && rest[0] != '*' && !is_digit(rest[0])) return false;
  return closing_mark(line) == 0;
}

std::vector<Paragraph> read_outcome(const SievedText& text, std::size_t body_index, const Layout& layout, RoleReader& roles,
                                    const SubjectLines& subjects, Diagnostics& found) {
  constexpr std::size_t kFirstLines = 60;  // of a title page and a list of contents, or a paragraph that introduces it
  const std::size_t lines = text.lines.size();
  std::size_t first = 0;
  const auto speaks = [&](std::string_view line) {
    std::size_t word = 0;
    while (word < line.size() && (is_digit(line[word]) || line[word] == '.' || is_space(line[word]))) ++word;
    return roles.begins(LineRole::outcome_speakers, line.substr(word));
  };
  while (first < lines && first < kFirstLines && !speaks(text.lines[first].text)) ++first;
  if (first >= lines || first >= kFirstLines) return {};
  Segment segment;
  segment.body_index = body_index;
  segment.begin = segment.title_end = first;
  segment.end = first + 1;
  while (segment.end < lines && !(is_annex_heading(text.lines[segment.end].text, roles) && is_sentence_over(text, segment.end)))
    ++segment.end;
  std::vector<Block> blocks = split_blocks(text, segment, roles, subjects);
  // "19. …" is the last paragraph before "II. Background", "2. …": the report goes on
  int last = 0;
  std::size_t end = 0;  // behind the last block of the outcome document
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind == BlockKind::number && blocks[i].value <= last) break;
    if (blocks[i].kind == BlockKind::number) last = blocks[i].value;
    if (blocks[i].kind == BlockKind::number || closing_mark(blocks[i].text) != 0) end = i + 1;
  }
  blocks.resize(end);
  if (last == 0 || !is_outcome_text(blocks, 0, roles)) return {};
  return number_outcome(std::move(blocks), segment, layout, roles, found);
}

bool is_sentence_over(const SievedText& text, std::size_t line) {
  if (!text.wrapped || line == 0) return true;
  const TextLine& here = text.lines[line];
  return (here.gap_before && !here.page_before) || closing_mark(text.lines[line - 1].text) != 0;
}

std::vector<Segment> find_annexes(const SievedText& text, const Segment& segment, std::size_t end, RoleReader& roles) {
  std::vector<Segment> annexes;
  for (std::size_t i = segment.end; i < end; ++i) {
    // the line above is a date or a name of a place as a rule, without a mark
    if (!is_annex_heading(text.lines[i].text, roles) || (!annexes.empty() && !is_sentence_over(text, i))) continue;
    if (!annexes.empty()) annexes.back().end = i;
    Segment annex;
    annex.body_index = segment.body_index;
    annex.begin = annex.title_end = i + 1;
    annex.end = end;
    annexes.push_back(std::move(annex));
  }
  return annexes;
}

void read_annexes(std::vector<std::vector<Block>> annexes, const Segment& segment, const Layout& layout, RoleReader& roles,
                  Document& document) {
  std::erase_if(annexes, [](const std::vector<Block>& annex) { return annex.empty(); });
  int number = 0;
  for (std::vector<Block>& annex : annexes) {
    ++number;
    if (!is_outcome_text(annex, 0, roles) && !keep_declaration(annex, roles)) {
      report_unread(annex, roles, document);
      continue;
    }
    cut_behind_numbers(annex, roles);
    const std::string prefix = annexes.size() > 1 ? "annex/" + roman_numeral(number) + "/" : "annex/";
    const int first = static_cast<int>(document.paragraphs.size());
    for (Paragraph& paragraph : number_outcome(std::move(annex), segment, layout, roles, document.found)) {
      paragraph.number.insert(0, prefix);
      if (paragraph.parent >= 0) paragraph.parent += first;
      document.paragraphs.push_back(std::move(paragraph));
    }
  }
}

}  // namespace mandates
