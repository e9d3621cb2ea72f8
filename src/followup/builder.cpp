// Walks over the families of a store, a resolution at a time.
// Must not know: SQLite, output formats, the clock.
#include "followup/builder.h"

#include <algorithm>
#include <charconv>
#include <deque>
#include <iterator>
#include <map>
#include <optional>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>

#include "extraction/subject.h"
#include "followup/acknowledgements.h"
#include "followup/chains.h"
#include "followup/due_state.h"
#include "followup/families.h"
#include "followup/fulfilments.h"
#include "followup/links.h"
#include "followup/mandate_end.h"
#include "followup/status.h"
#include "store/hash.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr std::string_view kWay = "3";            // counts up when the same documents give other rows: then all is worked out again
constexpr std::size_t kDocumentsPerBatch = 2048;  // one transaction, about a second: its rows go all over an index
constexpr std::size_t kNoTitle = 20;              // letters of a day ("17 March 2011") that stands where a title should
constexpr int kAttempts = 3;                      // while documents come in

// Of an ISO day; 0 where it is none.
int year_of_day(std::string_view day) {
  int year = 0;
  std::from_chars(day.data(), day.data() + std::min<std::size_t>(day.size(), 4), year);
  return year;
}

/// The head of a document with what families are found by.
struct Head {
  RowKey key = 0;
  std::string session;
  int year = 0;  ///< the year its session belongs to
  std::string fingerprint;
};

/// What is kept of a resolution while its successors are read.
struct Resolution {
  StoredDocument stored;
  std::vector<Asked> asked;
  std::vector<std::size_t> members;  ///< places in FamilyLinks::members, beside `asked`
};

/// Requests for reports of one resolution that wait for evidence.
struct Waiting {
  std::string session;
  std::size_t resolution = 0;
  std::vector<ReportAsked> asked;
};

/// From when on each obligation of a family needs no looking after: the earliest of all that settles it.
class Lives {
 public:
  explicit Lives(std::vector<LifeRow>& rows) : rows_(rows) {}

  void add(const Clause& clause, RowKey key, const std::string& adopted) {
    const Term term = term_of(clause, adopted);
    places_.emplace(key, Place{rows_.size(), term.until_dropped, term.over});
    rows_.push_back({key, adopted, term.over});
  }
  /// Its own document ends it.
  void end(RowKey clause, const std::string& day) {
    Place& place = places_.at(clause);
    place.over = std::min(place.over, day);
    settle(clause, day);
  }
  void settle(RowKey clause, const std::string& day) {
    std::string& settled = rows_[places_.at(clause).row].settled;
    settled = std::min(settled, day);
  }
  void drop(RowKey clause, const std::string& day) {
    if (places_.at(clause).until_dropped) settle(clause, day);
  }
  /// A later document settled it.
  bool is_settled(RowKey clause) const {
    const Place& place = places_.at(clause);
    return rows_[place.row].settled != place.over;
  }

 private:
  struct Place {
    std::size_t row = 0;
    bool until_dropped = false;
    std::string over;  // by its own dates
  };

  std::vector<LifeRow>& rows_;
  std::unordered_map<RowKey, Place> places_;
};

/// A family while its resolutions are read, in order.
struct Work {
  FamilyFollowup rows;
  FamilyLinks links;
  Lives lives{rows.lives};
  std::deque<Waiting> waiting;
  std::unordered_map<RowKey, std::vector<RowKey>> repeats;  // what an obligation repeats
};

class Builder {
 public:
  Builder(Store& store, const RuleSet& rules, const SessionCalendar& calendar, const FollowupProgress& progress)
      : store_(store), rules_(rules), calendar_(calendar), progress_(progress), wordings_(rules), acknowledgements_(rules) {}

  /// False where documents changed before all was worked out; what was done by then is kept.
  bool run();

 private:
  std::vector<FamilyMembers> read_heads();
  int year_of(const DocumentRow& row) const;
  std::string occasion_of(const DocumentRow& row) const;
  std::string fingerprint_of(const FamilyMembers& members) const;
  void put(FollowupBatch& batch, const FamilyMembers& members);
  bool write(const std::vector<FamilyState>& gone, const std::vector<FamilyMembers>& families, bool all, const Stamp& stamp);
  FamilyFollowup build_family(const FamilyMembers& members);
  Resolution read_resolution(std::size_t candidate, Work& family, std::size_t step);
  ChainMember member_of(const Clause& clause, RowKey key, std::size_t step, int year) const;
  ChainStep step_of(std::size_t candidate) const;
  void link(const Resolution& now, const Resolution& before, Work& family);
  void acknowledge(const Resolution& now, std::size_t step, Work& family);
  static void answer_earlier(const Work& family, std::vector<FulfilmentRow>& found);
  static void forget_settled(const std::string& day, Work& family);
  ReportAsked request_of(const Resolution& resolution, const StoredClause& stored, const Asked& asked, const Wording& topic);
  Waiting reports_of(const Resolution& resolution, std::size_t step, const std::string& session);

  Store& store_;
  const RuleSet& rules_;
  const SessionCalendar& calendar_;
  const FollowupProgress& progress_;
  WordingReader wordings_;
  AcknowledgementReader acknowledgements_;
  std::vector<FamilyCandidate> candidates_;
  std::vector<Head> heads_;  // beside candidates_
  std::unordered_set<std::string_view> held_;
};

int Builder::year_of(const DocumentRow& row) const {
  if (const auto year = calendar_.year_of_session(row.body, row.session)) return *year;
  return year_of_day(row.adopted);
}

// Where sessions are years, several resolutions of a family may be adopted in one: there the day is the occasion.
std::string Builder::occasion_of(const DocumentRow& row) const {
  const auto number = session_number(row.session);
  const bool is_year = number && *number >= kFirstYear;
  return is_year && !row.adopted.empty() ? row.adopted : row.session;
}

// Every document that stands for its symbol, in a family of its own where it belongs to no other.
std::vector<FamilyMembers> Builder::read_heads() {
  std::vector<FamilyCandidate> loners;
  std::vector<Head> loner_heads;
  store_.documents({}, [&](const DocumentRow& row) {
    FamilyCandidate candidate{row.symbol, row.body, occasion_of(row), row.adopted, row.title, {}, {}};
    const int year = year_of(row);
    if (candidate.day.empty()) {
      const auto session = calendar_.find(row.body, row.session);
      candidate.day = session ? iso_day(session->days.from) : std::to_string(year) + "-01-01";
    }
    if (row.title.size() <= kNoTitle && is_adopted_kind(row.kind))
      if (const auto stored = store_.find_document(row.symbol)) candidate.topic = topic_of(stored->document, wordings_);
    const bool alone = !is_adopted_kind(row.kind) || row.symbol_source == SymbolSource::none;
    (alone ? loners : candidates_).push_back(std::move(candidate));
    (alone ? loner_heads : heads_).push_back({row.key, row.session, year, row.fingerprint});
    return true;
  });
  std::unordered_map<RowKey, std::size_t> places;
  for (std::size_t i = 0; i < heads_.size(); ++i) places.emplace(heads_[i].key, i);
  store_.citations([&](RowKey document, const std::string& symbol) {
    const auto place = places.find(document);
    if (place != places.end()) candidates_[place->second].cites.push_back(symbol);
  });

  std::vector<FamilyMembers> families = find_families(candidates_, wordings_);
  std::move(loners.begin(), loners.end(), std::back_inserter(candidates_));
  std::move(loner_heads.begin(), loner_heads.end(), std::back_inserter(heads_));
  for (const FamilyCandidate& candidate : candidates_) held_.insert(candidate.symbol);
  std::vector<bool> placed(candidates_.size());
  for (const FamilyMembers& members : families)
    for (const std::size_t member : members) placed[member] = true;
  for (std::size_t i = 0; i < placed.size(); ++i)
    if (!placed[i]) families.push_back({i});
  return families;
}

ChainMember Builder::member_of(const Clause& clause, RowKey key, std::size_t step, int year) const {
  ChainMember member;
  member.key = key;
  member.id = clause.id;
  member.resolution = step;
  member.subject = subject_of(clause);
  if (!clause.actors.empty()) {
    member.actor_id = clause.actors.front().id;
    member.actor_name = clause.actors.front().name;
  }
  for (const DueMention& due : clause.due) {
    const int due_year = year_of_day(due.from);
    if (due_year == 0 || year == 0) continue;
    const int after = due_year - year;
    if (after > 0 && (member.due_after == 0 || after < member.due_after)) member.due_after = after;
  }
  return member;
}

ChainStep Builder::step_of(std::size_t candidate) const {
  ChainStep step{heads_[candidate].year, {}};
  for (const std::string& symbol : candidates_[candidate].cites) {
    const SymbolSession session = session_of_symbol(symbol);
    if (session.body != candidates_[candidate].body || held_.contains(symbol)) continue;
    if (const auto year = calendar_.year_of_session(session.body, session.session)) step.cited_years.push_back(*year);
  }
  return step;
}

Resolution Builder::read_resolution(std::size_t candidate, Work& family, std::size_t step) {
  Resolution resolution;
  std::optional<StoredDocument> stored_document = store_.find_document(candidates_[candidate].symbol);
  if (!stored_document) throw std::logic_error(candidates_[candidate].symbol + " is not in the store");
  resolution.stored = std::move(*stored_document);
  const Document& document = resolution.stored.document;
  const std::optional<MandateEnd> end = mandate_end(resolution.stored);
  for (std::size_t number = 0; number < resolution.stored.clauses.size(); ++number) {
    const StoredClause& stored = resolution.stored.clauses[number];
    if (!stored.clause.obligation) continue;
    resolution.asked.push_back(asked_of(resolution.stored, number, wordings_));
    resolution.members.push_back(family.links.members.size());
    family.links.members.push_back(member_of(stored.clause, stored.key, step, heads_[candidate].year));
    family.lives.add(stored.clause, stored.key, is_adopted_kind(document.kind) ? document.adopted : kNever);
    if (!end) continue;
    const std::string last = last_time_within(stored.clause, document.adopted, end->day);
    if (const auto day = parse_day(last)) family.lives.end(stored.key, iso_day(*day + date::days(1)));
  }
  family.links.steps.push_back(step_of(candidate));
  return resolution;
}

void Builder::link(const Resolution& now, const Resolution& before, Work& family) {
  const std::string& day = now.stored.document.adopted;
  std::vector<bool> repeated(before.asked.size());
  for (Link& link : find_links(now.asked, before.asked, wordings_.words())) {
    const RowKey previous = before.asked[link.previous].key;
    repeated[link.previous] = true;
    family.rows.links.push_back({now.asked[link.clause].key, previous, link.change, link.unchanged});
    family.repeats[now.asked[link.clause].key].push_back(previous);
    family.lives.settle(previous, day);
    link.clause = now.members[link.clause];
    link.previous = before.members[link.previous];
    family.links.links.push_back(link);
  }
  for (std::size_t i = 0; i < repeated.size(); ++i) {
    if (repeated[i]) continue;
    family.rows.dropped.push_back({before.asked[i].key, now.stored.key});
    family.lives.drop(before.asked[i].key, day);
  }
}

ReportAsked Builder::request_of(const Resolution& resolution, const StoredClause& stored, const Asked& asked, const Wording& topic) {
  const Clause& clause = stored.clause;
  const Document& document = resolution.stored.document;
  const Paragraph& paragraph = document.paragraphs[clause.paragraph_index];
  ReportAsked request;
  request.key = stored.key;
  request.symbol = clause.symbol;
  request.paragraph = clause.paragraph;
  request.section = section_of(paragraph);
  request.adopted = document.adopted;
  request.actors = asked.actors;
  for (const ActorMention& actor : clause.actors) {
    request.actors.push_back(fold(actor.name));
    if (const BodySessions* body = calendar_.body(actor.name); body && body->body == document.body) request.by_organ = true;
  }
  request.report_of = acknowledgements_.asked_for(clause.text);
  request.deliverables = asked.deliverables;
  for (const DueMention& due : clause.due) {
    request.due.push_back(due.code);
    request.last_due = std::max(request.last_due, due.to);
    request.last_begin = std::max(request.last_begin, due.from.empty() ? due.to : due.from);
  }
  request.has_time = !clause.due.empty();
  request.open_until = last_begin(clause);
  if (acknowledgements_.adds_to_report(clause.text)) request.deliverables.emplace_back("report");
  request.delivers = std::any_of(request.deliverables.begin(), request.deliverables.end(),
                                 [](const std::string& type) { return type == "report" || type == "briefing" || type == "meeting"; });
  if (!request.delivers) return request;  // it is answered only where its paragraph is named
  request.heading = wordings_.read(paragraph.heading);
  request.topic = topic;
  request.wording = asked.wording;
  return request;
}

Waiting Builder::reports_of(const Resolution& resolution, std::size_t step, const std::string& session) {
  Waiting waiting{session, step, {}};
  const Wording topic = wordings_.read(resolution.stored.document.title);
  std::size_t obligation = 0;
  for (const StoredClause& stored : resolution.stored.clauses) {
    if (!stored.clause.obligation) continue;
    ReportAsked request = request_of(resolution, stored, resolution.asked[obligation++], topic);
    waiting.asked.push_back(std::move(request));
  }
  std::map<std::string, int> times;  // an actor is asked
  for (const ReportAsked& one : waiting.asked)
    if (one.delivers && !one.actors.empty()) ++times[one.actors.front()];
  for (ReportAsked& one : waiting.asked) one.only = !one.actors.empty() && times[one.actors.front()] == 1;
  return waiting;
}

void Builder::acknowledge(const Resolution& now, std::size_t step, Work& family) {
  if (family.waiting.empty()) return;
  const Document& document = now.stored.document;
  const Acknowledging later{now.stored.key,   document.symbol,  document.body,
                            document.session, document.adopted, acknowledgements_.read(now.stored, wordings_)};
  if (later.acknowledgements.empty()) return;
  const FulfilmentFinder finder(acknowledgements_.authors(), wordings_.words());
  std::vector<FulfilmentRow> found;
  for (const Waiting& one : family.waiting)
    for (FulfilmentRow& row : finder.find(one.asked, one.session, later, one.resolution + 1 == step)) found.push_back(std::move(row));
  answer_earlier(family, found);
  for (FulfilmentRow& row : found) {
    const auto answered = [&](const ReportAsked& asked) {
      return asked.key == row.asked && (asked.open_until.empty() || document.adopted >= asked.open_until);
    };
    for (Waiting& one : family.waiting)
      if (std::erase_if(one.asked, answered) > 0) family.lives.settle(row.asked, document.adopted);
    family.rows.fulfilments.push_back(std::move(row));
  }
  std::erase_if(family.waiting, [](const Waiting& one) { return one.asked.empty(); });
}

// What answers a request answers the one that it repeats, too, where both were due at the same time.
void Builder::answer_earlier(const Work& family, std::vector<FulfilmentRow>& found) {
  std::unordered_map<RowKey, const ReportAsked*> waiting;
  for (const Waiting& one : family.waiting)
    for (const ReportAsked& asked : one.asked) waiting.emplace(asked.key, &asked);
  std::unordered_set<RowKey> answered;
  for (const FulfilmentRow& row : found) answered.insert(row.asked);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto asked = waiting.find(found[i].asked);
    if (asked == waiting.end() || asked->second->due.empty()) continue;
    const auto repeats = family.repeats.find(found[i].asked);
    if (repeats == family.repeats.end()) continue;
    for (const RowKey previous : repeats->second) {
      const auto earlier = waiting.find(previous);
      if (earlier == waiting.end() || earlier->second->due != asked->second->due || !answered.insert(previous).second) continue;
      FulfilmentRow row = found[i];
      row.asked = previous;
      found.push_back(std::move(row));
    }
  }
}

// What was due by then waits for evidence until the next resolution asks it again or leaves it out, and so does what recurs; what is
// nothing to be delivered waits for the next one only.
void Builder::forget_settled(const std::string& day, Work& family) {
  for (Waiting& one : family.waiting) {
    std::erase_if(one.asked, [&](const ReportAsked& asked) {
      const bool was_due = asked.last_begin.empty() ? !asked.open_until.empty() : asked.last_begin <= day;
      return !asked.delivers || (was_due && family.lives.is_settled(asked.key));
    });
  }
  std::erase_if(family.waiting, [](const Waiting& one) { return one.asked.empty(); });
}

FamilyFollowup Builder::build_family(const FamilyMembers& members) {
  wordings_.forget_words();  // what weighs little is told by the words of the family alone
  Work family;
  family.rows.id = family.links.family = candidates_[members.front()].symbol;
  family.rows.title = candidates_[members.back()].title;
  family.rows.fingerprint = fingerprint_of(members);
  Resolution before;
  for (std::size_t step = 0; step < members.size(); ++step) {
    family.rows.documents.push_back(heads_[members[step]].key);
    Resolution now = read_resolution(members[step], family, step);
    if (step > 0) link(now, before, family);
    acknowledge(now, step, family);
    forget_settled(now.stored.document.adopted, family);
    if (step + 1 < members.size()) family.waiting.push_back(reports_of(now, step, heads_[members[step]].session));
    before = std::move(now);
  }
  family.rows.chains = build_chains(family.links);
  return std::move(family.rows);
}

// All that the rows of a family depend on: its documents, the rules, and which of the resolutions that they cite are not held.
std::string Builder::fingerprint_of(const FamilyMembers& members) const {
  Digest digest;
  digest.add(kWay);
  digest.add(rules_.version());
  for (const std::size_t member : members) {
    digest.add(heads_[member].key);
    digest.add(heads_[member].fingerprint);
    for (const int year : step_of(member).cited_years) digest.add(year);
  }
  return digest.take();
}

bool Builder::run() {
  const Stamp stamp{rules_.version(), store_.change_counter()};
  std::unordered_map<std::string, FamilyState> stored;
  for (FamilyState& state : store_.families()) stored.emplace(state.id, std::move(state));
  const std::size_t known = stored.size();
  std::vector<FamilyMembers> changed;
  for (FamilyMembers& members : read_heads()) {
    const auto state = stored.find(candidates_[members.front()].symbol);
    const bool same =
        state != stored.end() && state->second.documents == members.size() && state->second.fingerprint == fingerprint_of(members);
    same ? (void)stored.erase(state) : changed.push_back(std::move(members));
  }
  std::vector<FamilyState> gone;
  for (auto& [id, state] : stored) gone.push_back(std::move(state));
  return write(gone, changed, gone.size() == known, stamp);
}

// One odd family never keeps the others from being worked out. What is no fault of its own (a full disk, a damaged file) ends all.
void Builder::put(FollowupBatch& batch, const FamilyMembers& members) {
  std::string reason;
  try {
    return batch.put(build_family(members));
  } catch (const RefusedRowError& error) {
    reason = error.what();
  } catch (const std::logic_error& error) {  // of the standard library and our own: what a document holds was not thought of
    reason = error.what();
  }
  FailedFamily failed{candidates_[members.front()].symbol, candidates_[members.back()].title, {}, std::move(reason)};
  for (const std::size_t member : members) failed.documents.push_back(heads_[member].key);
  batch.put_failed(failed);
}

// What is gone first: a document may have moved from one family to another.
bool Builder::write(const std::vector<FamilyState>& gone, const std::vector<FamilyMembers>& families, bool all, const Stamp& stamp) {
  std::optional<FollowupBatch> batch;
  std::size_t documents = 0;
  // Makes sure that there is a batch in which so many documents more have room; false where documents changed.
  const auto begin = [&](std::size_t more) {
    if (batch && documents + more > kDocumentsPerBatch) {
      batch->commit();
      batch.reset();
    }
    if (!batch) {
      batch.emplace(store_.begin_followup());
      documents = 0;
    }
    documents += more;
    return store_.change_counter() == stamp.change;
  };
  if (!begin(0)) return false;
  if (all) {
    batch->clear();
  } else {
    for (const FamilyState& family : gone) {
      if (!begin(family.documents)) return false;
      batch->remove(family.id);
    }
  }
  std::size_t done = 0, total = 0;
  for (const FamilyMembers& members : families) total += members.size();
  for (const FamilyMembers& members : families) {
    if (!begin(members.size())) return false;
    put(*batch, members);
    if (progress_) progress_(done += members.size(), total);
  }
  batch->finish(stamp);
  return true;
}

}  // namespace

bool followup_is_stale(Store& store, const RuleSet& rules) {
  const auto stamp = store.followup_stamp();
  return !stamp || *stamp != Stamp{rules.version(), store.change_counter()} || !store.failed_families().empty();
}

bool refresh_followup(Store& store, const RuleSet& rules, const SessionCalendar& calendar, const FollowupProgress& progress) {
  if (!followup_is_stale(store, rules)) return false;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    if (Builder(store, rules, calendar, progress).run()) return true;
  }
  throw StoreError("documents keep coming into the store " + store.path(), "try again when they are in");
}

}  // namespace mandates
