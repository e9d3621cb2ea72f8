// The life of an obligation as of a day: closed, fulfilled, renewed, overdue, open, standing or lapsed, with the reason in words.
// Pure: the day is a parameter. Must not know: the clock, the store's tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/clause.h"
#include "store/rows.h"

namespace mandates {

/// In the order in which they count: of several that hold the first one is the status.
enum class Status { closed, fulfilled, renewed, overdue, open, standing, lapsed };

/// "closed", "fulfilled", …
const char* status_word(Status status);
std::optional<Status> read_status(std::string_view word);
/// All words, in order.
std::vector<std::string> status_words();

/// Overdue, open or standing: it has to be looked after.
bool is_live(Status status);

/// What a later document or a person did about an obligation, and when.
struct LaterAct {
  std::string document;   ///< symbol of the later resolution
  std::string paragraph;  ///< number there, as printed; "preamble" for preambular ones
  std::string day;        ///< ISO day of its adoption; empty where unknown: then it counts on any day
  std::string report;     ///< of a fulfilment: symbol of the report, may be empty
};

/// All that is known of an obligation beyond its clause.
struct ObligationFacts {
  std::vector<Entry> entries;         ///< of kinds close and reopen, in order of the log
  std::vector<LaterAct> fulfilments;  ///< in order of time
  std::vector<LaterAct> renewals;     ///< later links of its chain, in order of time
  std::optional<LaterAct> dropped;    ///< the successor that leaves it out
};

struct StatusOnDay {
  Status status = Status::standing;
  std::string reason;  ///< "A/61/179, acknowledged by A/RES/61/181 ¶1", "due by 2010-06-30"
};

/// How an obligation ends by its own dates, on whatever day it is seen from.
struct Term {
  /// First day (ISO) on which it is lapsed because its time is over; kNever where it stays overdue or has no date.
  std::string over = kNever;
  bool until_dropped = false;  ///< it is lapsed as soon as a successor leaves it out: it has no date
};
Term term_of(const Clause& clause);

/// Status of an obligation on a day (ISO), of what had happened by then: entries count from their own day (or the day they were entered),
/// documents from their adoption.
/// An obligation is overdue when the last of its due ranges has passed (a session: its closing day). What has no due, or one without end
/// ("every six months"), is standing, until the next resolution of its family leaves it out: then it is lapsed. Lapsed, too, is an act
/// whose window or session has passed, since nothing in later documents can show that it was done; a report or briefing stays overdue.
StatusOnDay status_on(const Clause& clause, const ObligationFacts& facts, const std::string& day);

}  // namespace mandates
