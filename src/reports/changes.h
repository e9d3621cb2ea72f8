// What changed between two states of the obligations: newly asked, renewed, fulfilled, dropped, overdue, …
// Pure. Must not know: the store.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "followup/status.h"
#include "reports/rows.h"

namespace mandates {

/// An obligation in a state.
struct StateRow {
  std::string id;
  std::string symbol;
  std::string paragraph;
  std::vector<std::string> actors;
  std::string about;
  std::string text;
  std::string due;  ///< codes, joined
  std::string day;  ///< under which it is listed, may be empty
  StatusOnDay status;
};

/// All obligations by id.
using State = std::map<std::string, StateRow>;

enum class ChangeKind {
  asked,        ///< it was not there
  asked_again,  ///< it was not there, and renews another one
  renewed,      ///< a later document asks it again
  fulfilled,
  dropped,  ///< ended: a successor leaves it out
  ended,
  overdue,
  no_trace,
  closed,   ///< a person said so
  opened,   ///< to be looked after again, or in another way: open, undated, standing
  amended,  ///< the same status, other words, actors or dues
  removed,  ///< it is no longer there: its document was taken out or is read otherwise
};

/// "asked", "asked-again", …
const char* change_word(ChangeKind kind);
/// "Newly asked", "Asked again", …
const char* change_heading(ChangeKind kind);

struct StateChange {
  ChangeKind kind = ChangeKind::asked;
  StateRow row;     ///< as it is afterwards; of what was removed as it was
  std::string was;  ///< status before; empty where it was not there
};

/// The exact difference: applied to `before`, each change in any order, it gives `after`. One change for each obligation that differs, by
/// kind, then in order of symbol and place.
std::vector<StateChange> difference(const State& before, const State& after);

std::vector<Column> change_columns(bool actor_shown);
std::vector<Cell> change_cells(const StateChange& change);

}  // namespace mandates
