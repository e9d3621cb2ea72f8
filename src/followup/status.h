// The life of an obligation as of a day: closed, fulfilled, renewed, ended, overdue, without trace, open, undated or standing, with the
// reason in words and the words of a document that show it.
// Pure: the day is a parameter. Must not know: the clock, the store's tables.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/clause.h"
#include "store/rows.h"

namespace mandates {

/// In the order in which they count: of several that hold the first one is the status.
enum class Status { closed, fulfilled, renewed, ended, overdue, no_trace, open, undated, standing };

/// "closed", "fulfilled", …; "no-trace".
const char* status_word(Status status);
/// Also takes "lapsed" for ended and "no trace".
std::optional<Status> read_status(std::string_view word);
/// All words, in order.
std::vector<std::string> status_words();

/// Overdue, open, undated or standing: it has to be looked after.
bool is_live(Status status);

/// What a later document or a person did about an obligation, and when.
struct LaterAct {
  std::string document;     ///< symbol of the later resolution
  std::string paragraph;    ///< number there, as printed; "preamble" for preambular ones
  std::string day;          ///< ISO day of its adoption; empty where unknown: then it counts on any day
  std::string report;       ///< of a fulfilment: symbol of the report, may be empty
  std::string words{};      ///< of that paragraph, may be empty
  bool itself = false;      ///< of a fulfilment: it is the report itself, of that day
  std::string answers{};    ///< of a report: ISO day of the due that it meets, may be empty
  std::string submit_by{};  ///< of a report: ISO day by which it was to be submitted, may be empty
};

/// All that is known of an obligation beyond its clause.
struct ObligationFacts {
  std::vector<Entry> entries;         ///< of kinds close and reopen, in order of the log
  std::vector<LaterAct> fulfilments;  ///< in order of time
  std::vector<LaterAct> renewals;     ///< later links of its chain, in order of time
  std::optional<LaterAct> dropped;    ///< the successor that leaves it out
  std::optional<LaterAct> event{};    ///< for which it is asked, by its own document: `day` is its last day, `answers` its first one
  std::optional<LaterAct> anew{};     ///< the later document outside its family that decides anew on what it belongs to
  bool once = false;                  ///< an act that is done once, or one report, asked for without a time; with one, a text to be written
  bool always = false;                ///< it asks for reports or meetings without a time as often as there is something to tell
  std::string unheard_after{};        ///< ISO day after which no document has asked it again or upheld its own for too long; may be empty
  std::string adopted{};              ///< ISO day of its document, may be empty
  std::optional<LaterAct> near{};     ///< the next edition, which has something near it
  std::optional<LaterAct> passed{};   ///< the later document that is silent on it; `day` is the last one on which it counts then
  std::optional<LaterAct> mandate_ends{};  ///< by its own document: `day` is its last day, `report` the last time of a recurrence within it
  /// The first document of its family, or that cites its document, adopted between two days, both included; asked only where the last due
  /// has passed.
  std::function<std::optional<LaterAct>(const std::string& from, const std::string& to)> holding{};
  /// Whether the store has a document of its organ adopted on a day or later; asked only where a mandate, or what goes on for a time, ran
  /// out.
  std::function<bool(const std::string& from)> goes_on{};
};

/// Where a status can be read: a document, and its paragraph and words where they are known.
struct StatusEvidence {
  std::string document;
  std::string paragraph;
  std::string words;
};

struct StatusOnDay {
  Status status = Status::standing;
  std::string reason;  ///< "A/61/179, acknowledged by A/RES/61/181 ¶1", "due by 2010-06-30"
  StatusEvidence evidence{};
  std::string next_day{};    ///< of an open one: ISO day on which it falls due next, the first day of a session
  bool approximate = false;  ///< of `next_day`
  std::string until{};       ///< ISO day after which it recurs no more, where its mandate ends then; else empty
};

/// How an obligation ends by its own dates, on whatever day it is seen from.
struct Term {
  /// First day (ISO) from which it needs no looking after because its time is over, whatever the store holds; kNever where it has no date.
  std::string over = kNever;
  bool until_dropped = false;  ///< it ends as soon as a successor leaves it out: it has no date, or recurs
};
/// `always`: ObligationFacts::always.
Term term_of(const Clause& clause, const std::string& adopted, bool always = false);

/// Whether evidence of a day answers all that a clause asks for: it recurs no more, and none of several dues begins later.
bool answers_all(const Clause& clause, const std::string& day);

/// ISO day until which what is asked for once, without a time, is waited for.
std::string last_day_undated(const std::string& adopted);

/// Last day on which a recurrence without an end is `open` rather than `standing` where no evidence follows; empty where it has an end, or
/// a day of the year, or no day is known.
std::string last_day_expected(const Clause& clause, const std::string& adopted);

/// Last day on which what has no last day is still shown, where a document upheld its own for the last time on a day (may be empty); empty
/// where it has a last day or a day of the year, or no day is known.
std::string last_day_heard_of(const Clause& clause, const std::string& adopted, const std::string& upheld);

/// The same of what was heard of for the last time on a day, and is shown for some years.
std::string last_day_of_silence(const std::string& heard_of, int years);

/// Years for which what has no last day is shown.
int years_shown(const Clause& clause);

/// "12 days late: it was to be submitted by 2025-07-01"; empty where a day is not known.
std::string lateness_words(const std::string& issued, const std::string& submit_by);

/// Status of an obligation on a day (ISO), of what had happened by then: entries count from their own day (or the day they were entered),
/// documents from their adoption.
///
/// What has dues is open until the last of them has passed (a session: its closing day), or while it recurs. Then it is ended where it is
/// an act whose window or session passed, since nothing in later documents can show that it was done. Anything else is overdue for
/// three years where a report or briefing is asked for and the store has a document of its family, or one that cites it, in which an answer
/// could stand; without trace where it has none, after those years, and where documents do not show such a thing. A report, briefing,
/// meeting or other single act that is asked for without a time is undated for two years, then without trace. What has no due otherwise is
/// standing, until the next resolution of its family leaves it out: then it is ended.
StatusOnDay status_on(const Clause& clause, const ObligationFacts& facts, const std::string& day);

}  // namespace mandates
