// Compares a draft with its predecessor and searches the store for similar requests.
#include "check/draft_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/predecessor.h"
#include "extraction/delivers.h"

namespace mandates {
namespace {

constexpr std::size_t kElsewhere = 3;  // requests shown beside one of the draft
constexpr double kAlikeEnough = 0.4;   // likeness from which they are looked at
constexpr double kSameWords = 0.4;     // share of the words that two requests have to keep, so that their verbs are held against each other

std::vector<std::size_t> obligations_of(const StoredDocument& stored) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < stored.clauses.size(); ++i)
    if (stored.clauses[i].clause.obligation) places.push_back(i);
  return places;
}

std::string actors_of(const Clause& clause) {
  std::string names;
  for (const ActorMention& actor : clause.actors) names += (names.empty() ? "" : ", ") + actor.name;
  return names.empty() ? "nobody named" : names;
}

DraftChange change_of_paragraph(ParagraphChange change) {
  switch (change) {
    case ParagraphChange::same:
      return DraftChange::renewed;
    case ParagraphChange::changed:
      return DraftChange::reworded;
    case ParagraphChange::added:
      return DraftChange::added;
    case ParagraphChange::removed:
      return DraftChange::dropped;
  }
  return DraftChange::added;
}

bool moves_strength(const Link& link) {
  return link.change == Change::stronger || link.change == Change::weaker;
}

bool same_actors(const Clause& a, const Clause& b) {
  if (a.actors.empty() || b.actors.empty()) return a.actors.empty() && b.actors.empty();
  return std::any_of(a.actors.begin(), a.actors.end(), [&](const ActorMention& one) {
    return std::any_of(b.actors.begin(), b.actors.end(), [&](const ActorMention& other) {
      return one.id == other.id && (!one.id.empty() || fold(one.name) == fold(other.name));
    });
  });
}

/// Whether a paragraph has a request to the actors of a clause, with a verb as strong as its.
bool asks_as_strongly(const StoredDocument& stored, const std::vector<std::size_t>& places, int paragraph, const Clause& clause) {
  return std::any_of(places.begin(), places.end(), [&](std::size_t place) {
    const Clause& own = stored.clauses[place].clause;
    return own.paragraph_index == paragraph && own.strength_rank == clause.strength_rank && same_actors(own, clause);
  });
}

/// Makes one pair of two paragraphs without a partner.
void join(std::vector<ParagraphPair>& pairs, int before, int after, double unchanged) {
  const auto alone = [&](int earlier, int later) {
    return std::find_if(pairs.begin(), pairs.end(), [&](const ParagraphPair& one) { return one.before == earlier && one.after == later; });
  };
  const auto added = alone(-1, after);
  const auto removed = alone(before, -1);
  if (added == pairs.end() || removed == pairs.end()) return;
  *added = {before, after, ParagraphChange::changed, false, unchanged};
  pairs.erase(removed);
}

StoredDocument as_stored(const ReadDocument& read) {
  StoredDocument stored;
  stored.document = read.document;
  for (std::size_t i = 0; i < read.extraction.clauses.size(); ++i)
    stored.clauses.push_back({static_cast<RowKey>(i + 1), read.extraction.clauses[i]});
  stored.review = read.extraction.review;
  return stored;
}

}  // namespace

const char* draft_change_word(DraftChange change) {
  switch (change) {
    case DraftChange::added:
      return "new";
    case DraftChange::renewed:
      return "renewed";
    case DraftChange::reworded:
      return "reworded";
    case DraftChange::stronger:
      return "stronger";
    case DraftChange::weaker:
      return "weaker";
    case DraftChange::dropped:
      return "dropped";
  }
  return "";
}

const std::vector<DraftCheckKind>& draft_checks() {
  static const std::vector<DraftCheckKind> kinds = {
      {"predecessor", "the resolution that the draft continues, or that there is none"},
      {"dropped", "what the predecessor asks and the draft does not"},
      {"strength", "a request that the draft makes stronger or weaker"},
      {"elsewhere", "a request that stands open in another family of resolutions"},
      {"time", "a due that passes before what is asked can be done, working back from the session"},
      {"open", "a report that is asked for one session and stands open for another"},
      {"session", "a report for a session whose agenda does not take the item"},
      {"rhythm", "a report asked for more or less often than last time"},
      {"unreported", "a report that the predecessor asked for and that nothing acknowledges"},
      {"review", "review clauses, or that there is none"},
      {"end", "ends and extensions of what is set up, or that there is none"},
      {"retirement", "what earlier resolutions asked that the draft ends, replaces or merges"},
      {"agenda", "the session that takes the item up again"},
      {"resources", "what is said of resources, by kind"},
      {"budget", "a binding request for a new activity: the Secretariat's own test for budget implications"},
      {"cost", "what the reports and meetings asked for cost by published unit prices"},
      {"length", "words and paragraphs, against the predecessor"},
  };
  return kinds;
}

DraftChecker::DraftChecker(Store& store, const RuleSet& rules, const SessionCalendar& calendar, std::string day, StatusOf status_of)
    : store_(store),
      rules_(rules),
      calendar_(calendar),
      day_(std::move(day)),
      status_of_(std::move(status_of)),
      wordings_(rules),
      provisions_reader_(rules),
      acknowledgements_(rules),
      alike_(store, rules) {}

DraftReport DraftChecker::check(const ReadDocument& read) {
  DraftReport report;
  report.draft = as_stored(read);
  wordings_.forget_words();
  const auto symbol = find_predecessor(store_, report.draft.document, day_, calendar_, wordings_);
  if (symbol) report.predecessor = store_.find_document(*symbol);
  asked_now_ = obligations_of(report.draft);
  asked_before_ = report.predecessor ? obligations_of(*report.predecessor) : std::vector<std::size_t>();
  provisions_ = provisions_reader_.read(report.draft);
  links_.clear();
  pairs_.clear();
  compare(report);
  find_dropped(report);
  find_strength(report);
  find_elsewhere(report);
  find_dues(report);
  find_contradictions(report);
  find_rhythm(report);
  find_unacknowledged(report);
  find_life(report);
  find_budget(report);
  find_costs(report);
  find_length(report);
  return report;
}

void DraftChecker::compare(DraftReport& report) {
  DraftFinding found{.check = "predecessor"};
  if (!report.predecessor) {
    found.message = "no resolution in the store is continued";
    report.findings.push_back(std::move(found));
    for (std::size_t i = 0; i < report.draft.document.paragraphs.size(); ++i)
      report.paragraphs.push_back({.change = DraftChange::added, .index = static_cast<int>(i)});
    return;
  }
  const StoredDocument& before = *report.predecessor;
  found.message =
      fmt::format("continues {}{}", before.document.symbol, before.document.adopted.empty() ? "" : " of " + before.document.adopted);
  found.other = before.document.symbol;
  found.other_words = before.document.title;
  found.fires = false;
  report.findings.push_back(std::move(found));

  const auto asked = [&](const StoredDocument& stored, const std::vector<std::size_t>& places) {
    std::vector<Asked> all;
    for (const std::size_t place : places) all.push_back(asked_of(stored, place, wordings_));
    return all;
  };
  links_ = find_links(asked(report.draft, asked_now_), asked(before, asked_before_), wordings_.words());
  pairs_ = match_paragraphs(before, report.draft, wordings_);
  std::map<std::pair<int, int>, Change> moves;  // by paragraphs of the draft and of the predecessor
  for (const Link& link : links_) {
    if (!tells_strength(report, link)) continue;
    const int after = now_of(report, link).paragraph_index, earlier = before_of(report, link).paragraph_index;
    moves[{after, earlier}] = link.change;
    join(pairs_, earlier, after, link.unchanged);  // what is told of the two is told of one paragraph
  }
  for (const ParagraphPair& pair : pairs_) {
    DraftParagraph paragraph{change_of_paragraph(pair.change), pair.after, pair.before, pair.moved, pair.unchanged};
    const auto move = moves.find({pair.after, pair.before});
    if (move != moves.end()) paragraph.change = move->second == Change::stronger ? DraftChange::stronger : DraftChange::weaker;
    report.paragraphs.push_back(paragraph);
  }
}

void DraftChecker::find_dropped(DraftReport& report) {
  if (!report.predecessor) return;
  std::vector<bool> repeated(asked_before_.size());
  for (const Link& link : links_) repeated[link.previous] = true;
  for (std::size_t i = 0; i < repeated.size(); ++i) {
    if (repeated[i]) continue;
    const Clause& clause = report.predecessor->clauses[asked_before_[i]].clause;
    report.findings.push_back(
        {.check = "dropped",
         .message = fmt::format("{} ¶{} asks of {} what the draft does not ask", clause.symbol, clause.paragraph, actors_of(clause)),
         .other = clause.id,
         .other_words = clause.text});
  }
}

const Clause& DraftChecker::now_of(const DraftReport& report, const Link& link) const {
  return report.draft.clauses[asked_now_[link.clause]].clause;
}

const Clause& DraftChecker::before_of(const DraftReport& report, const Link& link) const {
  return report.predecessor->clauses[asked_before_[link.previous]].clause;
}

// Verbs are compared within paragraphs that are one another's. A request that took words of another paragraph is as strong as before where
// the paragraph's own counterpart asks the same actors with such a verb.
bool DraftChecker::keeps_its_verb(const DraftReport& report, const Link& link) const {
  const Clause& now = now_of(report, link);
  const Clause& before = before_of(report, link);
  for (const ParagraphPair& pair : pairs_) {
    if (pair.after == now.paragraph_index && pair.before == before.paragraph_index) return false;
    if (pair.after < 0 || pair.before < 0) continue;
    if (pair.after == now.paragraph_index && asks_as_strongly(*report.predecessor, asked_before_, pair.before, now)) return true;
    if (pair.before == before.paragraph_index && asks_as_strongly(report.draft, asked_now_, pair.after, before)) return true;
  }
  return false;
}

// Of requests that were split or put together, the verb of the part that is most alike counts; of parts that are as alike, one that stayed
// as strong. Requests of few common words are others, whatever their verbs.
bool DraftChecker::tells_strength(const DraftReport& report, const Link& link) const {
  if (!moves_strength(link) || link.unchanged < kSameWords || keeps_its_verb(report, link)) return false;
  return std::none_of(links_.begin(), links_.end(), [&](const Link& other) {
    if ((other.clause == link.clause) == (other.previous == link.previous)) return false;  // the link itself, or of other requests
    return moves_strength(other) ? other.unchanged > link.unchanged : other.unchanged >= kSameWords;
  });
}

void DraftChecker::find_strength(DraftReport& report) {
  for (const Link& link : links_) {
    if (!tells_strength(report, link)) continue;
    const Clause& now = now_of(report, link);
    const Clause& before = before_of(report, link);
    report.findings.push_back(
        {.check = "strength",
         .paragraph = now.paragraph,
         .message = fmt::format("{}: \"{}\" where {} ¶{} has \"{}\"", link.change == Change::stronger ? "stronger" : "weaker", now.verb,
                                before.symbol, before.paragraph, before.verb),
         .words = now.text,
         .other = before.id,
         .other_words = before.text});
  }
}

void DraftChecker::find_elsewhere(DraftReport& report) {
  const std::string family = report.predecessor ? family_of(store_, *report.predecessor) : std::string();
  for (const std::size_t place : asked_now_) {
    const Clause& clause = report.draft.clauses[place].clause;
    AlikeQuestion question = alike_.question(clause, report.draft.document.title);
    question.family = family;
    std::size_t shown = 0;
    for (AlikeRequest& request : alike_.find(question, 4 * kElsewhere, kAlikeEnough)) {
      if (request.sameness == Sameness::other || request.row.clause.symbol == report.draft.document.symbol) continue;
      const StatusOnDay status = status_of_(request.row);
      if (!is_live(status.status)) continue;
      report.findings.push_back(
          {.check = "elsewhere",
           .paragraph = clause.paragraph,
           .message = fmt::format("{} asks {} ({}{})", request.row.clause.symbol + " ¶" + request.row.clause.paragraph,
                                  request.sameness == Sameness::same ? "the same" : "a part of the same", status_word(status.status),
                                  status.next_day.empty() ? "" : ", due " + status.next_day),
           .words = clause.text,
           .other = request.row.clause.id,
           .other_words = request.row.clause.text,
           .shared = std::move(request.shared),
           .likeness = request.likeness});
      if (request.sameness == Sameness::same) contradict(report, clause, request.row.clause, status);
      if (++shown == kElsewhere) break;
    }
  }
}

// Reports and briefings of the predecessor that neither the store nor the draft acknowledges.
void DraftChecker::find_unacknowledged(DraftReport& report) {
  if (!report.predecessor) return;
  const std::vector<Acknowledgement> here = acknowledgements_.read(report.draft, wordings_);
  for (const std::size_t place : asked_before_) {
    const StoredClause& stored = report.predecessor->clauses[place];
    const Clause& clause = stored.clause;
    // What is asked without a time ("regularly update", information in national reports) is not missed on any day.
    if (std::none_of(clause.due.begin(), clause.due.end(), [&](const DueMention& due) { return !due.from.empty() && due.from <= day_; }))
      continue;
    for (const char* type : {"report", "briefing"}) {
      if (!delivers(clause, {type})) continue;
      const auto answers = [&](const Acknowledgement& one) {
        if (std::find(one.deliverables.begin(), one.deliverables.end(), type) == one.deliverables.end()) return false;
        return one.authors.empty() || std::any_of(one.authors.begin(), one.authors.end(), [&](const Author& author) {
                 return std::any_of(clause.actors.begin(), clause.actors.end(), [&](const ActorMention& actor) {
                   return acknowledgements_.authors().may_be(author, actor.id.empty() ? fold(actor.name) : actor.id);
                 });
               });
      };
      if (std::any_of(here.begin(), here.end(), answers) || !store_.followup_of(stored.key).fulfilments.empty()) continue;
      report.findings.push_back({.check = "unreported",
                                 .message = fmt::format("neither the draft nor the store acknowledges the {} that {} ¶{} asks of {}", type,
                                                        clause.symbol, clause.paragraph, actors_of(clause)),
                                 .other = clause.id,
                                 .other_words = clause.text});
    }
  }
}

// Clauses on the life and the means of what is asked; of review and end also that there are none.
void DraftChecker::find_life(DraftReport& report) {
  const std::map<std::string, std::string> checks = {{"review", "review"},         {"end", "end"},       {"extension", "end"},
                                                     {"retirement", "retirement"}, {"agenda", "agenda"}, {"seized", "agenda"},
                                                     {"resources", "resources"}};
  for (const char* check : {"review", "end", "retirement", "agenda", "resources"}) {
    bool any = false;
    for (const Provision& provision : provisions_) {
      if (checks.at(provision.kind) != check) continue;
      any = true;
      report.findings.push_back({.check = check,
                                 .paragraph = provision.paragraph,
                                 .message = provision.kind + (provision.detail.empty() ? "" : ": " + provision.detail),
                                 .words = provision.words,
                                 .rule = provision.rule,
                                 .fires = check == std::string_view("retirement")});
    }
    if (any || check == std::string_view("retirement")) continue;
    report.findings.push_back(
        {.check = check, .message = std::string("nothing is said on ") + (check == std::string_view("end") ? "an end" : check)});
  }
}

// The clause of the predecessor that a clause of the draft repeats; null where there is none.
const Clause* DraftChecker::repeated_by(const DraftReport& report, std::size_t place) const {
  for (const Link& link : links_)
    if (asked_now_[link.clause] == place) return &report.predecessor->clauses[asked_before_[link.previous]].clause;
  return nullptr;
}

}  // namespace mandates
