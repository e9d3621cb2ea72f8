// Walks over the families of a store, a resolution at a time.
// Must not know: SQLite, output formats, the clock.
#include "followup/builder.h"

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <unordered_set>

#include "extraction/subject.h"
#include "followup/acknowledgements.h"
#include "followup/chains.h"
#include "followup/families.h"
#include "followup/fulfilments.h"
#include "followup/links.h"

namespace mandates {
namespace {

/// The head of a document with what families are found by.
struct Head {
  RowKey key = 0;
  std::string session;
  int year = 0;  ///< the year its session belongs to
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

class Builder {
 public:
  Builder(Store& store, const RuleSet& rules, const SessionCalendar& calendar)
      : store_(store), calendar_(calendar), wordings_(rules), acknowledgements_(rules) {}

  Followup build();

 private:
  void read_heads();
  int year_of(const DocumentRow& row) const;
  std::string occasion_of(const DocumentRow& row) const;
  void build_family(const FamilyMembers& members);
  Resolution read_resolution(std::size_t candidate, FamilyLinks& links, std::size_t step);
  ChainMember member_of(const Clause& clause, RowKey key, std::size_t step, int year) const;
  ChainStep step_of(std::size_t candidate) const;
  void link(const Resolution& now, const Resolution& before, FamilyLinks& links);
  void acknowledge(const Resolution& now, std::size_t step, std::deque<Waiting>& waiting);
  Waiting reports_of(const Resolution& resolution, std::size_t step, const std::string& session);

  Store& store_;
  const SessionCalendar& calendar_;
  WordingReader wordings_;
  AcknowledgementReader acknowledgements_;
  std::vector<FamilyCandidate> candidates_;
  std::vector<Head> heads_;  // beside candidates_
  std::unordered_set<std::string_view> held_;
  Followup result_;
};

int Builder::year_of(const DocumentRow& row) const {
  if (const auto year = calendar_.year_of_session(row.body, row.session)) return *year;
  return row.adopted.size() >= 4 ? std::stoi(row.adopted.substr(0, 4)) : 0;
}

// Where sessions are years, several resolutions of a family may be adopted in one: there the day is the occasion.
std::string Builder::occasion_of(const DocumentRow& row) const {
  const auto number = session_number(row.session);
  const bool is_year = number && *number >= kFirstYear;
  return is_year && !row.adopted.empty() ? row.adopted : row.session;
}

void Builder::read_heads() {
  store_.documents({}, [&](const DocumentRow& row) {
    if (row.kind == DocumentKind::other || row.symbol_source == SymbolSource::none) return true;
    FamilyCandidate candidate{row.symbol, row.body, occasion_of(row), row.adopted, row.title, {}};
    const int year = year_of(row);
    if (candidate.day.empty()) {
      const auto session = calendar_.find(row.body, row.session);
      candidate.day = session ? iso_day(session->days.from) : std::to_string(year) + "-01-01";
    }
    candidates_.push_back(std::move(candidate));
    heads_.push_back({row.key, row.session, year});
    return true;
  });
  std::unordered_map<RowKey, std::size_t> places;
  for (std::size_t i = 0; i < heads_.size(); ++i) {
    places.emplace(heads_[i].key, i);
    held_.insert(candidates_[i].symbol);
  }
  store_.citations([&](RowKey document, const std::string& symbol) {
    const auto place = places.find(document);
    if (place != places.end()) candidates_[place->second].cites.push_back(symbol);
  });
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
    if (due.from.size() < 4 || year == 0) continue;
    const int after = std::stoi(due.from.substr(0, 4)) - year;
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

Resolution Builder::read_resolution(std::size_t candidate, FamilyLinks& links, std::size_t step) {
  Resolution resolution;
  resolution.stored = *store_.find_document(candidates_[candidate].symbol);
  for (std::size_t number = 0; number < resolution.stored.clauses.size(); ++number) {
    const StoredClause& stored = resolution.stored.clauses[number];
    if (!stored.clause.obligation) continue;
    resolution.asked.push_back(asked_of(resolution.stored, number, wordings_));
    resolution.members.push_back(links.members.size());
    links.members.push_back(member_of(stored.clause, stored.key, step, heads_[candidate].year));
  }
  links.steps.push_back(step_of(candidate));
  return resolution;
}

void Builder::link(const Resolution& now, const Resolution& before, FamilyLinks& links) {
  std::vector<bool> repeated(before.asked.size());
  for (Link& link : find_links(now.asked, before.asked, wordings_.words())) {
    repeated[link.previous] = true;
    result_.links.push_back({now.asked[link.clause].key, before.asked[link.previous].key, link.change, link.unchanged});
    link.clause = now.members[link.clause];
    link.previous = before.members[link.previous];
    links.links.push_back(link);
  }
  for (std::size_t i = 0; i < repeated.size(); ++i)
    if (!repeated[i]) result_.dropped.push_back({before.asked[i].key, now.stored.key});
}

Waiting Builder::reports_of(const Resolution& resolution, std::size_t step, const std::string& session) {
  Waiting waiting{session, step, {}};
  std::size_t obligation = 0;
  for (const StoredClause& stored : resolution.stored.clauses) {
    const Clause& clause = stored.clause;
    if (!clause.obligation) continue;
    const Asked& asked = resolution.asked[obligation++];
    ReportAsked request{stored.key, clause.symbol, asked.actors, acknowledgements_.asked_for(clause.text), asked.deliverables,
                        {},         asked.wording};
    if (acknowledgements_.adds_to_report(clause.text)) request.deliverables.emplace_back("report");
    const bool report = std::any_of(request.deliverables.begin(), request.deliverables.end(),
                                    [](const std::string& type) { return type == "report" || type == "briefing"; });
    if (!report) continue;
    for (const DueMention& due : clause.due) request.due.push_back(due.code);
    waiting.asked.push_back(std::move(request));
  }
  return waiting;
}

void Builder::acknowledge(const Resolution& now, std::size_t step, std::deque<Waiting>& waiting) {
  if (waiting.empty()) return;
  const Document& document = now.stored.document;
  const Acknowledging later{now.stored.key, document.symbol, document.body, document.session,
                            acknowledgements_.read(now.stored, wordings_)};
  if (later.acknowledgements.empty()) return;
  const FulfilmentFinder finder(acknowledgements_.authors(), wordings_.words());
  for (Waiting& one : waiting) {
    for (FulfilmentRow& row : finder.find(one.asked, one.session, later, one.resolution + 1 == step)) {
      std::erase_if(one.asked, [&](const ReportAsked& asked) { return asked.key == row.asked; });
      result_.fulfilments.push_back(std::move(row));
    }
  }
  std::erase_if(waiting, [](const Waiting& one) { return one.asked.empty(); });
}

void Builder::build_family(const FamilyMembers& members) {
  FamilyRow& family = result_.families.emplace_back();
  family.id = candidates_[members.front()].symbol;
  family.title = candidates_[members.back()].title;
  FamilyLinks links;
  links.family = family.id;
  std::deque<Waiting> waiting;
  Resolution before;
  for (std::size_t step = 0; step < members.size(); ++step) {
    family.documents.push_back(heads_[members[step]].key);
    Resolution now = read_resolution(members[step], links, step);
    if (step > 0) link(now, before, links);
    acknowledge(now, step, waiting);
    waiting.push_back(reports_of(now, step, heads_[members[step]].session));
    before = std::move(now);
  }
  for (ChainRow& chain : build_chains(links)) result_.chains.push_back(std::move(chain));
}

Followup Builder::build() {
  read_heads();
  for (const FamilyMembers& members : find_families(candidates_, wordings_)) build_family(members);
  return std::move(result_);
}

}  // namespace

Followup build_followup(Store& store, const RuleSet& rules, const SessionCalendar& calendar) {
  return Builder(store, rules, calendar).build();
}

bool followup_is_stale(Store& store, const RuleSet& rules) {
  const auto stamp = store.followup_stamp();
  return !stamp || *stamp != Stamp{rules.version(), store.change_counter()};
}

bool refresh_followup(Store& store, const RuleSet& rules, const SessionCalendar& calendar) {
  if (!followup_is_stale(store, rules)) return false;
  const Stamp stamp{rules.version(), store.change_counter()};
  store.replace_followup(build_followup(store, rules, calendar), stamp);
  return true;
}

}  // namespace mandates
