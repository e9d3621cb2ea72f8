// Gathers what is known of a chain.
#include "followup/chain_story.h"

#include <algorithm>

namespace mandates {
namespace {

const ChainStage* stage_of(const std::vector<ChainStage>& stages, RowKey key) {
  const auto found = std::find_if(stages.begin(), stages.end(), [&](const ChainStage& stage) { return stage.obligation.key == key; });
  return found == stages.end() ? nullptr : &*found;
}

void compare(const std::vector<LinkListRow>& links, const std::vector<ChainStage>& earlier, ChainStage& stage) {
  const LinkListRow* closest = nullptr;
  for (const LinkListRow& link : links) {
    if (link.clause.key != stage.obligation.key) continue;
    stage.repeats.push_back(link.previous.id());
    if (!closest || link.unchanged > closest->unchanged) closest = &link;
  }
  const std::string words = words_of(stage.obligation.clause);
  const ChainStage* before = closest ? stage_of(earlier, closest->previous.key) : nullptr;
  stage.words = word_differences(before ? words_of(before->obligation.clause) : words, words);
  if (!closest) return;
  stage.change = closest->change;
  stage.unchanged = closest->unchanged;
}

}  // namespace

std::string words_of(const Clause& clause) {
  std::string words = clause.chapeau.empty() ? clause.text : clause.chapeau + " " + clause.text;
  if (!clause.act.text.empty()) words += " … " + clause.act.text;
  return words;
}

ChainStory tell_chain(Store& store, ChainListRow row) {
  ChainStory story;
  std::vector<LinkListRow> links;
  store.links(
      [&](const LinkListRow& link) {
        links.push_back(link);
        return true;
      },
      row.chain.id);
  for (const ChainClause& clause : row.clauses) {
    ChainStage stage;
    stage.obligation = store.clause(clause.key);
    const ClauseFollowup followup = store.followup_of(clause.key);
    stage.fulfilments = followup.fulfilments;
    compare(links, story.stages, stage);
    if (row.chain.dropped && !followup.dropped.empty()) story.dropped_by = followup.dropped.front().symbol;
    story.stages.push_back(std::move(stage));
  }
  story.row = std::move(row);
  return story;
}

}  // namespace mandates
