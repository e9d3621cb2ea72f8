#include "document/unique_numbers.h"

#include <charconv>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "document/parts.h"

namespace mandates {
namespace {

std::string with_run(std::string_view number, int run) {
  std::string told(part_of(number));
  return told.append("r").append(std::to_string(run)).append("/").append(without_part(number));
}

void set_run(Paragraph& paragraph, int run) {
  paragraph.number = with_run(paragraph.number, run);
  paragraph.section += (paragraph.section.empty() ? "r" : "/r") + std::to_string(run);
}

bool is_operative(const Paragraph& paragraph) {
  return paragraph.kind == ParagraphKind::operative;
}

bool is_top(const Paragraph& paragraph) {
  return is_operative(paragraph) && paragraph.level == 0 && !paragraph.continuation;
}

// The printed number without its part; 0 where there is none ("u3").
int value_of(std::string_view number) {
  number = without_part(number);
  int value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  return error == std::errc() && end == number.data() + number.size() ? value : 0;
}

// For each paragraph the run of the numbering of its part to which it belongs: 1, 2, …
std::vector<int> runs_of(const std::vector<Paragraph>& paragraphs) {
  struct Part {
    int run = 1;
    int last = 0;
  };
  std::vector<std::size_t> tops;
  for (std::size_t i = 0; i < paragraphs.size(); ++i)
    if (is_top(paragraphs[i]) && value_of(paragraphs[i].number) > 0) tops.push_back(i);
  std::vector<int> runs(paragraphs.size(), 1);
  std::unordered_map<std::string_view, Part> parts;
  for (std::size_t t = 0; t < tops.size(); ++t) {
    const std::string_view number = paragraphs[tops[t]].number;
    const int value = value_of(number);
    Part& part = parts[part_of(number)];
    // A number 1 that only strayed in between is followed by the number that was due.
    const int next = t + 1 < tops.size() ? value_of(paragraphs[tops[t + 1]].number) : 0;
    const bool begins_again = value == 1 && part.last > 0 && next != part.last + 1;
    if (begins_again) ++part.run;
    if (begins_again || value > part.last) part.last = value;
    const std::size_t end = t + 1 < tops.size() ? tops[t + 1] : paragraphs.size();
    for (std::size_t i = tops[t]; i < end; ++i) runs[i] = part.run;
  }
  return runs;
}

bool all_unique(const std::vector<Paragraph>& paragraphs) {
  std::unordered_set<std::string_view> seen;
  seen.reserve(paragraphs.size());
  for (const Paragraph& paragraph : paragraphs)
    if (is_operative(paragraph) && !paragraph.continuation && !seen.insert(paragraph.number).second) return false;
  return true;
}

// What is still there twice, item by item.
void tell_apart_singly(std::vector<Paragraph>& paragraphs) {
  std::unordered_set<std::string> seen;
  std::unordered_map<std::string, int> times;   // of a number that came again
  std::vector<int> singled(paragraphs.size());  // the run that a paragraph was given here, 0 for none
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    Paragraph& paragraph = paragraphs[i];
    if (!is_operative(paragraph)) continue;
    const int above = paragraph.parent >= 0 ? singled[static_cast<std::size_t>(paragraph.parent)] : 0;
    if (above > 0) {
      set_run(paragraph, above);
      singled[i] = above;
    }
    if (paragraph.continuation || seen.insert(paragraph.number).second) continue;
    int& run = times.emplace(paragraph.number, 1).first->second;
    while (!seen.insert(with_run(paragraph.number, ++run)).second) {
    }
    set_run(paragraph, run);
    if (above == 0) singled[i] = run;
  }
}

}  // namespace

void make_numbers_unique(std::vector<Paragraph>& paragraphs) {
  if (all_unique(paragraphs)) return;
  const std::vector<int> runs = runs_of(paragraphs);
  for (std::size_t i = 0; i < paragraphs.size(); ++i)
    if (is_operative(paragraphs[i]) && runs[i] > 1 && !without_part(paragraphs[i].number).starts_with('u')) set_run(paragraphs[i], runs[i]);
  tell_apart_singly(paragraphs);
}

}  // namespace mandates
