// One chain told resolution by resolution: the words of each, what changed, what became of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "followup/differences.h"
#include "store/store.h"

namespace mandates {

/// An obligation of a chain beside the one that it repeats.
struct ChainStage {
  ObligationRow obligation;
  std::vector<std::string> repeats;  ///< ids of what it repeats; empty for the first
  Change change = Change::same;      ///< against the closest of those
  double unchanged = 1.0;
  std::vector<WordRun> words;  ///< its words beside those of the closest; for the first all are the same
  std::vector<LaterDocument> fulfilments;
};

struct ChainStory {
  ChainListRow row;
  std::vector<ChainStage> stages;  ///< in order of time and place
  std::string dropped_by;          ///< symbol of the resolution that no longer asks it; empty where there is none
};

/// The displayed text of a clause: its own words, preceded by those of its chapeau if it is an item, followed by an act that it shares.
std::string words_of(const Clause& clause);

/// The story of a chain of the store.
ChainStory tell_chain(Store& store, ChainListRow row);

}  // namespace mandates
