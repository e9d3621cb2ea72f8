// Compares two states of the obligations.
#include "reports/changes.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "reports/row_choice.h"
#include "reports/topic.h"
#include "store/evidence_place.h"

namespace mandates {
namespace {

struct Words {
  const char* word;
  const char* heading;
};
constexpr std::array<Words, 12> kWords = {{{"asked", "Newly asked"},
                                           {"asked-again", "Asked again"},
                                           {"renewed", "Renewed by a later document"},
                                           {"fulfilled", "Fulfilled"},
                                           {"dropped", "Dropped: the successor leaves it out"},
                                           {"ended", "Ended"},
                                           {"overdue", "Became overdue"},
                                           {"no-trace", "Passed without a trace"},
                                           {"closed", "Closed"},
                                           {"opened", "Open again, or otherwise"},
                                           {"amended", "Other words, actors or dues"},
                                           {"removed", "No longer in the store"}}};

using Whereabouts = std::pair<std::string, std::string>;  // document and paragraph

ChangeKind kind_of(const StatusOnDay& status) {
  switch (status.status) {
    case Status::closed:
      return ChangeKind::closed;
    case Status::fulfilled:
      return ChangeKind::fulfilled;
    case Status::renewed:
      return ChangeKind::renewed;
    case Status::ended:
      return status.evidence.document.empty() ? ChangeKind::ended : ChangeKind::dropped;
    case Status::overdue:
      return ChangeKind::overdue;
    case Status::no_trace:
      return ChangeKind::no_trace;
    case Status::open:
    case Status::undated:
    case Status::standing:
      break;
  }
  return ChangeKind::opened;
}

bool same_content(const StateRow& a, const StateRow& b) {
  return a.text == b.text && a.actors == b.actors && a.due == b.due;
}

// Where obligations stand that renew others.
std::set<Whereabouts> renewing(const State& after) {
  std::set<Whereabouts> places;
  for (const auto& [id, row] : after)
    if (row.status.status == Status::renewed) places.emplace(row.status.evidence.document, row.status.evidence.paragraph);
  return places;
}

}  // namespace

const char* change_word(ChangeKind kind) {
  return kWords.at(static_cast<std::size_t>(kind)).word;
}

const char* change_heading(ChangeKind kind) {
  return kWords.at(static_cast<std::size_t>(kind)).heading;
}

std::vector<StateChange> difference(const State& before, const State& after) {
  std::vector<StateChange> changes;
  const std::set<Whereabouts> again = renewing(after);
  for (const auto& [id, row] : after) {
    const auto old = before.find(id);
    if (old == before.end()) {
      const bool renews = again.contains({row.symbol, row.paragraph});
      changes.push_back({renews ? ChangeKind::asked_again : ChangeKind::asked, row, {}});
    } else if (old->second.status.status != row.status.status) {
      changes.push_back({kind_of(row.status), row, status_word(old->second.status.status)});
    } else if (!same_content(old->second, row)) {
      changes.push_back({ChangeKind::amended, row, status_word(row.status.status)});
    }
  }
  for (const auto& [id, row] : before)
    if (!after.contains(id)) changes.push_back({ChangeKind::removed, row, status_word(row.status.status)});
  std::stable_sort(changes.begin(), changes.end(), [](const StateChange& a, const StateChange& b) {
    if (a.kind != b.kind) return a.kind < b.kind;
    return compare_cells(Cell(Borrowed{a.row.id}), Cell(Borrowed{b.row.id})) < 0;
  });
  return changes;
}

std::vector<Column> change_columns(bool actor_shown) {
  return {{"change", "", Show::data},
          {"due_day", "DUE"},
          {"symbol", "DOCUMENT", Show::everywhere, false, false, 0, true},
          {"paragraph", "¶"},
          {"actors", "ACTOR", actor_shown ? Show::everywhere : Show::data, false, true},
          {"about", "WHAT", Show::everywhere, false, true},
          {"was", "WAS", Show::everywhere, false, false, 2},
          {"status", "IS"},
          {"by", "BY", Show::everywhere, false, false, 1, true},
          {"reason", "", Show::data},
          {"id", "", Show::data},
          {"url", "", Show::data},
          {"due", "", Show::data},
          {"text", "", Show::data}};
}

std::vector<Cell> change_cells(const StateChange& change) {
  const StateRow& row = change.row;
  const StatusEvidence& by = row.status.evidence;
  const bool removed = change.kind == ChangeKind::removed;
  return {change_word(change.kind),
          row.day,
          Cell(row.symbol, Tone::strong),
          row.paragraph,
          row.actors,
          row.about,
          change.was,
          removed ? "" : status_word(row.status.status),
          by.document.empty() || by.paragraph.empty() || is_preamble(by.paragraph) ? by.document : by.document + " ¶" + by.paragraph,
          row.status.reason,
          row.id,
          document_url(row.symbol),
          row.due,
          row.text};
}

}  // namespace mandates
