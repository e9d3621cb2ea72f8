// Describes compared paragraphs.
#include "reports/diff_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/words.h"

namespace mandates {
namespace {

const Paragraph* at(const Document& document, int index) {
  return index < 0 ? nullptr : &document.paragraphs[index];
}

const char* change_word(ParagraphChange change) {
  switch (change) {
    case ParagraphChange::same:
      return "same";
    case ParagraphChange::changed:
      return "changed";
    case ParagraphChange::added:
      return "added";
    case ParagraphChange::removed:
      return "removed";
  }
  return "";
}

std::string number_of(const Paragraph& paragraph) {
  return paragraph.kind == ParagraphKind::preambular ? "preamble " + paragraph.number.substr(1) : "¶" + paragraph.number;
}

std::string place_of(const Paragraph* before, const Paragraph* after) {
  if (!before) return number_of(*after);
  if (!after || before->number == after->number) return number_of(*before);
  return number_of(*before) + " → " + number_of(*after);
}

std::string detail_of(const ParagraphPair& pair) {
  std::string detail = change_word(pair.change);
  if (pair.change == ParagraphChange::changed) detail += fmt::format(", {:.0f} % of the words kept", pair.unchanged * 100);
  if (pair.moved) detail += ", moved";
  return detail;
}

Tone tone_of(const ParagraphPair& pair) {
  if (pair.change == ParagraphChange::added) return Tone::good;
  if (pair.change == ParagraphChange::removed) return Tone::bad;
  return pair.change == ParagraphChange::changed || pair.moved ? Tone::warn : Tone::dim;
}

std::string summary_of(const std::vector<ParagraphPair>& pairs) {
  const auto count = [&](ParagraphChange change) {
    return std::count_if(pairs.begin(), pairs.end(), [&](const ParagraphPair& pair) { return pair.change == change; });
  };
  const auto moved = std::count_if(pairs.begin(), pairs.end(), [](const ParagraphPair& pair) { return pair.moved; });
  return fmt::format("{} the same, {} changed, {} added, {} removed; {} of them moved", count(ParagraphChange::same),
                     count(ParagraphChange::changed), count(ParagraphChange::added), count(ParagraphChange::removed), moved);
}

std::string head_of(const Document& document) {
  return document.symbol + (document.adopted.empty() ? "" : " of " + document.adopted) + ": " + document.title;
}

}  // namespace

Comparison diff_comparison(const Document& before, const Document& after, const std::vector<ParagraphPair>& pairs, bool brief) {
  Comparison comparison;
  comparison.title = before.symbol + " → " + after.symbol;
  comparison.summary = {head_of(before), head_of(after), summary_of(pairs)};
  for (const ParagraphPair& pair : pairs) {
    const Paragraph *old_one = at(before, pair.before), *new_one = at(after, pair.after);
    ComparedText text{place_of(old_one, new_one), detail_of(pair), tone_of(pair), {}};
    if (!brief || pair.change != ParagraphChange::same)
      text.words = word_differences(old_one ? old_one->text : std::string(), new_one ? new_one->text : std::string());
    comparison.texts.push_back(std::move(text));
  }
  return comparison;
}

std::vector<Column> diff_columns() {
  return {{"change", "CHANGE"},
          {"before", "BEFORE"},
          {"after", "AFTER"},
          {"moved", "MOVED"},
          {"unchanged_percent", "KEPT", Show::everywhere, true},
          {"text_before", "TEXT BEFORE", Show::everywhere, false, true},
          {"text_after", "TEXT AFTER", Show::everywhere, false, true}};
}

std::vector<Cell> diff_cells(const Document& before, const Document& after, const ParagraphPair& pair) {
  const Paragraph *old_one = at(before, pair.before), *new_one = at(after, pair.after);
  std::vector<Cell> cells;
  cells.emplace_back(change_word(pair.change));
  cells.emplace_back(old_one ? old_one->number : std::string());
  cells.emplace_back(new_one ? new_one->number : std::string());
  cells.emplace_back(pair.moved);
  cells.emplace_back(static_cast<std::int64_t>(pair.unchanged * 100 + 0.5));
  cells.emplace_back(old_one ? old_one->text : std::string());
  cells.emplace_back(new_one ? new_one->text : std::string());
  return cells;
}

}  // namespace mandates
