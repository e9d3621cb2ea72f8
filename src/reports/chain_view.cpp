// Describes a chain.
#include "reports/chain_view.h"

#include <fmt/format.h>

#include "reports/audit_rows.h"
#include "reports/words.h"
#include "store/evidence_place.h"

namespace mandates {
namespace {

std::string place_of(const ObligationRow& row) {
  return row.clause.symbol + " ¶" + row.clause.paragraph;
}

std::string evidence(const LaterDocument& later) {
  if (later.itself) return later.symbol + (later.adopted.empty() ? "" : " of " + later.adopted) + " submitted for it";
  const std::string report = later.report.empty() ? "acknowledged" : later.report + " acknowledged";
  return report + " by " + later.symbol + (is_preamble(later.paragraph) ? ", " + later.paragraph : " ¶" + later.paragraph);
}

std::string change_of(const ChainStage& stage) {
  if (stage.repeats.empty()) return "first asked";
  if (stage.change == Change::same) return "same";
  return fmt::format("{}, {:.0f} % of the words kept", change_word(stage.change), stage.unchanged * 100);
}

std::string detail_of(const ChainStage& stage) {
  std::string detail = change_of(stage);
  if (!stage.obligation.adopted.empty()) detail = stage.obligation.adopted + " · " + detail;
  if (stage.repeats.size() > 1) detail += fmt::format(", repeats {} of the one before", stage.repeats.size());
  for (const LaterDocument& later : stage.fulfilments) detail += " · " + evidence(later);
  return detail;
}

Tone tone_of(const ChainStage& stage) {
  return stage.fulfilments.empty() ? Tone::dim : Tone::good;
}

}  // namespace

std::string chain_summary(const ChainListRow& row) {
  const ChainRow& chain = row.chain;
  std::string text = fmt::format("asked {} times, {}: {}", chain.times, chain.rhythm, chain_sessions(row));
  if (chain.gaps > 0) text += "; " + count_words(chain.gaps, "session") + " in between not in the store";
  text += fmt::format("; {:.0f} % of the wording unchanged", chain.unchanged * 100);
  if (chain.direction != "same") text += ", strength " + chain.direction;
  return text;
}

Comparison chain_comparison(const ChainStory& story) {
  const ChainRow& chain = story.row.chain;
  Comparison comparison;
  comparison.title = (chain.actor_name.empty() ? "" : chain.actor_name + ": ") + chain.subject;
  comparison.summary = {chain_summary(story.row), "family of " + chain.family + ": " + story.row.title};
  if (!story.dropped_by.empty()) comparison.summary.push_back("no longer asked by " + story.dropped_by);
  for (const ChainStage& stage : story.stages)
    comparison.texts.push_back({place_of(stage.obligation), detail_of(stage), tone_of(stage), stage.words});
  return comparison;
}

std::vector<Column> stage_columns() {
  return {{"id", "OBLIGATION"},
          {"session", "SESSION"},
          {"adopted", "ADOPTED"},
          {"change", "CHANGE"},
          {"unchanged_percent", "KEPT"},
          {"repeats", "REPEATS"},
          {"reports", "REPORTS"},
          {"acknowledged_by", "ACKNOWLEDGED BY"},
          {"text", "TEXT", Show::everywhere, false, true}};
}

std::vector<Cell> stage_cells(const ChainStage& stage) {
  std::vector<std::string> reports, by;
  for (const LaterDocument& later : stage.fulfilments) {
    if (!later.report.empty()) reports.push_back(later.report);
    if (!later.itself) by.push_back(later.symbol + "#" + later.paragraph);
  }
  std::vector<Cell> cells;
  cells.emplace_back(stage.obligation.clause.id);
  cells.emplace_back(stage.obligation.session);
  cells.emplace_back(stage.obligation.adopted);
  cells.emplace_back(stage.repeats.empty() ? "first" : change_word(stage.change));
  cells.emplace_back(static_cast<std::int64_t>(stage.unchanged * 100 + 0.5));
  cells.emplace_back(stage.repeats);
  cells.emplace_back(reports);
  cells.emplace_back(by);
  cells.emplace_back(words_of(stage.obligation.clause));
  return cells;
}

}  // namespace mandates
