// Collects the facts of a mandate.
#include "check/candidates.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "calendar/day.h"
#include "extraction/delivers.h"

namespace mandates {
namespace {

constexpr int kYearsSilent = 5;
constexpr int kTimesAlike = 3;  // asked so often in nearly the same words, another rhythm can be thought of
constexpr int kYearsApart = 4;  // between a request and the resolution that omits it, others may have been adopted that the store lacks
constexpr double kMostlyKept = 0.9;  // share of the words that stayed

std::string years_before(const std::string& day, int years) {
  const auto from = parse_day(day);
  return from ? iso_day(add(*from, {years, Duration::Unit::years}, -1)) : std::string();
}

// A provision of a kind: one of the obligation's own paragraph; else the first of another, which may be on something else, and says so.
std::string clause_of(const std::vector<ProvisionOfDocument>& provisions, const std::string& kind, const std::string& paragraph) {
  const ProvisionOfDocument* found = nullptr;
  for (const ProvisionOfDocument& one : provisions) {
    if (one.row.kind != kind) continue;
    if (found == nullptr || (one.paragraph == paragraph && found->paragraph != paragraph)) found = &one;
  }
  if (found == nullptr) return {};
  return fmt::format("{}¶{}: {}", found->paragraph == paragraph ? "" : "another paragraph, ", found->paragraph, found->words());
}

// Why it ended; of one that the next resolution omits, also how far off that is: others may have come between, which the store lacks.
std::string end_evidence(const Candidate& candidate, const ClauseFollowup& later) {
  if (later.dropped.empty() || candidate.status.reason.find(later.dropped.front().symbol) == std::string::npos)
    return candidate.status.reason;
  const auto asked = parse_day(candidate.last.adopted), omitted = parse_day(later.dropped.front().adopted);
  if (!asked || !omitted || year_of(*omitted) - year_of(*asked) < kYearsApart) return candidate.status.reason;
  return fmt::format("{}, {} years later", candidate.status.reason, year_of(*omitted) - year_of(*asked));
}

std::string last_until(const Clause& clause) {
  std::string day;
  for (const DueMention& due : clause.due)
    if (due.code.kind() == DueKind::until) day = std::max(day, due.to);
  return day;
}

}  // namespace

std::vector<std::string> candidate_marks() {
  return {"no-trace", "ended", "event-over", "fulfilled", "silent", "asked-again", "elsewhere", "longer-period"};
}

CandidateReader::CandidateReader(Store& store, std::string as_of, std::function<StatusOnDay(const ObligationRow&)> status,
                                 std::map<std::string, std::vector<std::string>> elsewhere)
    : store_(store), as_of_(std::move(as_of)), status_(std::move(status)), elsewhere_(std::move(elsewhere)) {}

const std::vector<ProvisionOfDocument>& CandidateReader::provisions(RowKey document) {
  const auto [at, is_new] = known_.try_emplace(document);
  if (is_new) at->second = store_.provisions_of(document);
  return at->second;
}

Candidate CandidateReader::of_chain(const ChainListRow& chain) {
  Candidate candidate;
  candidate.id = chain.chain.id;
  candidate.last = store_.clause(chain.clauses.back().key);
  candidate.times = chain.chain.times;
  candidate.rhythm = chain.chain.rhythm;
  candidate.first_asked = chain.clauses.front().adopted;
  for (const ChainClause& clause : chain.clauses) {
    if (!clause.acknowledged) continue;
    const ClauseFollowup later = store_.followup_of(clause.key);
    if (later.fulfilments.empty()) continue;
    const LaterDocument& seen = later.fulfilments.back();
    candidate.report = seen.report;
    candidate.reported = fmt::format("{} of {}", seen.symbol, seen.adopted);
  }
  complete(candidate);
  const bool annual_report =
      is_live(candidate.status.status) && candidate.rhythm == "annual" && delivers(candidate.last.clause, {"report"});
  if (annual_report && candidate.times >= kTimesAlike && chain.chain.unchanged >= kMostlyKept && !chain.chain.dropped)
    candidate.marks.push_back({"longer-period", fmt::format("asked {} times, every year, {:.0f} % of the words kept each time",
                                                            candidate.times, chain.chain.unchanged * 100)});
  return candidate;
}

Candidate CandidateReader::of_single(ObligationRow row) {
  Candidate candidate;
  candidate.id = row.clause.id;
  candidate.first_asked = row.adopted;
  candidate.last = std::move(row);
  const ClauseFollowup later = store_.followup_of(candidate.last.key);
  if (!later.fulfilments.empty()) {
    candidate.report = later.fulfilments.back().report;
    candidate.reported = fmt::format("{} of {}", later.fulfilments.back().symbol, later.fulfilments.back().adopted);
  }
  complete(candidate);
  return candidate;
}

void CandidateReader::complete(Candidate& candidate) {
  const ObligationRow& last = candidate.last;
  candidate.status = status_(last);
  const std::vector<ProvisionOfDocument>& found = provisions(last.document_key);
  candidate.end_clause = clause_of(found, "end", last.clause.paragraph);
  candidate.review_clause = clause_of(found, "review", last.clause.paragraph);
  const ClauseFollowup later = store_.followup_of(last.key);
  candidate.end_day = last_until(last.clause);
  for (const auto* ends : {&later.mandate, &later.event})
    for (const LaterDocument& end : *ends) candidate.end_day = std::max(candidate.end_day, end.adopted);
  const auto same = elsewhere_.find(candidate.id);
  if (same != elsewhere_.end()) candidate.elsewhere = same->second;
  mark(candidate, later);
}

void CandidateReader::mark(Candidate& candidate, const ClauseFollowup& later) const {
  const ObligationRow& last = candidate.last;
  const auto add = [&](const char* name, std::string evidence) { candidate.marks.push_back({name, std::move(evidence)}); };
  const Status status = candidate.status.status;
  const bool event_over = !later.event.empty() && later.event.front().adopted < as_of_;
  if (status == Status::no_trace) add("no-trace", candidate.status.reason);
  if (status == Status::ended && !event_over) add("ended", end_evidence(candidate, later));
  if (status == Status::fulfilled) add("fulfilled", candidate.status.reason);
  if (event_over)
    add("event-over",
        fmt::format("{} ¶{}: over on {}", later.event.front().symbol, later.event.front().paragraph, later.event.front().adopted));
  if (is_live(status) && !last.adopted.empty() && last.adopted < years_before(as_of_, kYearsSilent))
    add("silent", fmt::format("asked last on {}, {}; nothing since then", last.adopted, last.clause.symbol));
  if (is_live(status) && candidate.times > 1 && !candidate.reported.empty())
    add("asked-again",
        fmt::format("{} was acknowledged by {}; asked again by {} ¶{}", candidate.report.empty() ? "the report" : candidate.report,
                    candidate.reported, last.clause.symbol, last.clause.paragraph));
  if (!candidate.elsewhere.empty()) add("elsewhere", fmt::format("the same: {}", fmt::join(candidate.elsewhere, ", ")));
}

}  // namespace mandates
