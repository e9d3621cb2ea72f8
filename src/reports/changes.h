// Differences between two states of the obligations: new, renewed, fulfilled, dropped, overdue, … Pure. Must not know: the store.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "followup/status.h"
#include "reports/rows.h"

namespace mandates {

/// An obligation in one state.
struct StateRow {
  std::string id;
  std::string symbol;
  std::string paragraph;
  std::vector<std::string> actors;
  std::string about;
  std::string text;
  std::string due;  ///< due codes, joined
  std::string day;  ///< ISO day under which it is listed (shown_day()); may be empty
  StatusOnDay status;
};

/// All obligations by id.
using State = std::map<std::string, StateRow>;

enum class ChangeKind {
  asked,        ///< new
  asked_again,  ///< new, and renews another obligation
  renewed,      ///< a later document repeats it
  fulfilled,
  dropped,  ///< ended: a successor omits it
  ended,
  overdue,
  no_trace,
  closed,   ///< closed by a user
  opened,   ///< needs attention again: now open, undated or standing
  amended,  ///< same status, but other words, actors or dues
  removed,  ///< gone: its document was removed or is read differently
};

/// "asked", "asked-again", …
const char* change_word(ChangeKind kind);
/// "Newly asked", "Asked again", …
const char* change_heading(ChangeKind kind);

struct StateChange {
  ChangeKind kind = ChangeKind::asked;
  StateRow row;     ///< the obligation after the change; for `removed` before it
  std::string was;  ///< status before the change; empty if new
};

/// The differences, sorted by kind, symbol and position: one change for each obligation that differs. Applying all changes to `before`, in
/// any order, gives `after`.
std::vector<StateChange> difference(const State& before, const State& after);

std::vector<Column> change_columns(bool actor_shown);
std::vector<Cell> change_cells(const StateChange& change);

}  // namespace mandates
