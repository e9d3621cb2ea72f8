// Reads the end of mandates.
#include "followup/mandate_end.h"

#include <algorithm>
#include <string_view>

#include "calendar/day.h"
#include "document/line_shape.h"
#include "document/parts.h"
#include "followup/due_state.h"
#include "followup/printed_day.h"

namespace mandates {
namespace {

constexpr int kLongestMandate = 5;  // years; what goes on longer is no mandate that is renewed

bool is_until(const DueMention& due) {
  return due.code.is_span() && !due.to.empty();
}

constexpr std::string_view kCouncil = "SC", kHumanRights = "HRC";
constexpr std::string_view kSecretaryGeneral = "secretary-general";
constexpr std::size_t kShortestName = 4;  // "UNMIK"; shorter ones stand in other words

/// Who holds a mandate, as its document names it, and when that ends.
struct Holder {
  std::string name, text, title;
  MandateEnd end;
};

// The words with capitals that a name begins with, two or more: "Special Rapporteur" of "Special Rapporteur on lamps".
std::string title_of(std::string_view name) {
  std::size_t end = 0, words = 0;
  for (std::size_t at = 0; at < name.size() && is_upper(name[at]); ++words) {
    end = std::min(name.find(' ', at), name.size());
    at = end + 1;
  }
  return words < 2 ? std::string() : std::string(name.substr(0, end));
}

// The first acronym in words: "ATMIS"; empty without one.
std::string acronym_in(std::string_view words) {
  for (auto at = words.begin(); at != words.end();) {
    at = std::find_if(at, words.end(), is_upper);
    const auto end = std::find_if_not(at, words.end(), is_upper);
    if (static_cast<std::size_t>(end - at) >= kShortestName) return {at, end};
    at = end;
  }
  return {};
}

bool names(const Clause& clause, std::string_view words, const Holder& holder) {
  const auto is = [&](const ActorMention& actor) { return actor.name == holder.name; };
  if (std::any_of(clause.actors.begin(), clause.actors.end(), is)) return true;
  return stands_in(words, holder.name) || stands_in(words, holder.text) || stands_in(words, holder.title);
}

bool is_secretary_general_among(const Clause& clause) {
  return std::any_of(clause.actors.begin(), clause.actors.end(), [](const ActorMention& actor) { return actor.id == kSecretaryGeneral; });
}

}  // namespace

bool stands_in(std::string_view words, std::string_view name) {
  return name.size() >= kShortestName && words.find(name) != std::string_view::npos;
}

bool asks_secretary_general(const Clause& clause) {
  return !clause.actors.empty() &&
         std::all_of(clause.actors.begin(), clause.actors.end(), [](const ActorMention& actor) { return actor.id == kSecretaryGeneral; });
}

MandateDutyReader::MandateDutyReader(const RuleSet& rules)
    : extends_(rules, "act", words_, "part", "extends"),
      experts_(rules, "act", words_, "part", "experts"),
      examples_(rules, "act", words_, "part", "examples"),
      serves_(rules, "act", words_, "part", "serves"),
      final_(rules, "act", words_, "part", "final"),
      terms_(rules, "act", words_, "part", "terms"),
      prolongs_(rules, "act", words_, "part", "prolongs"),
      authorizes_(rules, "act", words_, "part", "authorizes"),
      until_(rules, "act", words_, "part", "until"),
      outlasts_(rules, "act", words_, "part", "outlasts") {}

// "the Panel" of a panel of experts; empty for others.
std::string MandateDutyReader::short_of_experts(std::string_view name) {
  tokenize(name, words_, tokens_);
  const std::vector<PhraseMatch> found = experts_.matches(tokens_);
  if (found.empty() || tokens_[found.front().begin].span.begin != 0) return {};
  return "the " + std::string(tokens_[found.front().begin].span.of(name));
}

// The last day that stands behind words of part `until`, where a clause of the Security Council authorizes States to deploy until then.
std::string MandateDutyReader::authorized_until(const Clause& clause, const std::string& adopted) {
  constexpr std::size_t kBehind = 6;  // words among which the day stands
  if (clause.type != "deciding" || !clause.due.empty()) return {};
  tokenize(clause.text, words_, tokens_);
  if (!authorizes_.any_in(tokens_)) return {};
  std::string last;
  for (const PhraseMatch& until : until_.matches(tokens_))
    last = std::max(last, last_day_in(clause.text, tokens_, until.end, until.end + kBehind, adopted).day);
  return last > adopted ? last : std::string();
}

std::string MandateDutyReader::last_printed_day(std::string_view text, const std::string& adopted) {
  tokenize(text, words_, tokens_);
  const PrintedDay last = last_day_in(text, tokens_, 0, tokens_.size(), adopted);
  return last.exact && last.day > adopted ? last.day : std::string();
}

std::optional<MandateEnd> MandateDutyReader::authorization_end(const StoredDocument& stored) {
  std::optional<MandateEnd> end;
  if (stored.document.body != kCouncil || !parse_day(stored.document.adopted)) return end;
  for (const StoredClause& one : stored.clauses) {
    const std::string day = authorized_until(one.clause, stored.document.adopted);
    if (!day.empty() && (!end || day > end->day)) end = MandateEnd{day, one.clause.paragraph, one.clause.text, one.clause.paragraph_index};
  }
  return end;
}

bool MandateDutyReader::serves(const Clause& clause) {
  tokenize(clause.text, words_, tokens_);
  return serves_.any_in(tokens_);
}

bool MandateDutyReader::extends(const Clause& clause) {
  if (clause.type != "deciding" || clause.actors.size() != 1) return false;
  tokenize(clause.text, words_, tokens_);
  return extends_.any_in(tokens_);
}

bool MandateDutyReader::prolongs(const Clause& clause) {
  if (clause.type != "deciding") return false;
  tokenize(clause.text, words_, tokens_);
  return extends_.any_in(tokens_) || prolongs_.any_in(tokens_);
}

bool MandateDutyReader::is_final(std::string_view text) {
  tokenize(text, words_, tokens_);
  return final_.any_in(tokens_);
}

bool MandateDutyReader::is_on_experts(std::string_view text) {
  tokenize(text, words_, tokens_);
  return experts_.any_in(tokens_);
}

// Bytes of a text before it gives examples: who is named among them is not what it is on.
std::size_t MandateDutyReader::before_examples(std::string_view text) {
  tokenize(text, words_, tokens_);
  const std::vector<PhraseMatch> found = examples_.matches(tokens_);
  return found.empty() ? text.size() : tokens_[found.front().begin].span.begin;
}

bool MandateDutyReader::covers(const MandateEnd& end, const StoredDocument& stored, const Clause& clause) {
  if (stored.document.body == kCouncil)
    return !is_on_experts(end.words) || is_on_experts(clause.text) ||
           std::any_of(clause.actors.begin(), clause.actors.end(), [&](const ActorMention& actor) { return is_on_experts(actor.name); });
  const auto decides = [&](const StoredClause& one) { return one.clause.text == end.words && extends(one.clause); };
  if (stored.document.body != kHumanRights) return std::any_of(stored.clauses.begin(), stored.clauses.end(), decides);
  tokenize(end.words, words_, tokens_);
  if (terms_.any_in(tokens_)) return false;  // of members: their body goes on
  const auto has_period = [](const DueMention& due) { return due.code.is_periodic(); };
  if (std::any_of(clause.due.begin(), clause.due.end(), has_period)) return true;
  const auto is_holder = [&](const StoredClause& one) {
    if (!decides(one)) return false;
    const ActorMention& actor = one.clause.actors.front();
    return names(clause, clause.text, {actor.name, actor.text, title_of(actor.name), end});
  };
  return std::any_of(stored.clauses.begin(), stored.clauses.end(), is_holder);
}

// What the Human Rights Council asks for a time without deciding on a mandate: means for that are asked for as long.
std::vector<MandateDuty> MandateDutyReader::means_for_a_time(const StoredDocument& stored) {
  std::optional<MandateEnd> end;
  for (const StoredClause& one : stored.clauses) {
    if (!one.clause.obligation || one.clause.type == "deciding") continue;
    for (const DueMention& due : one.clause.due)
      if (is_until(due) && due.to > stored.document.adopted && (!end || due.to > end->day))
        end = MandateEnd{due.to, one.clause.paragraph, one.clause.text, one.clause.paragraph_index};
  }
  std::vector<MandateDuty> duties;
  for (std::size_t i = 0; end && i < stored.clauses.size(); ++i) {
    const Clause& clause = stored.clauses[i].clause;
    if (clause.obligation && clause.due.empty() && asks_secretary_general(clause) && serves(clause))
      duties.push_back({i, *end, {end->words, end->words}});
  }
  return duties;
}

std::vector<MandateDuty> MandateDutyReader::read(const StoredDocument& stored, const std::optional<MandateEnd>& latest) {
  std::vector<MandateDuty> duties;
  const bool council = stored.document.body == kCouncil;
  if (!latest && stored.document.body == kHumanRights) return means_for_a_time(stored);
  if (!latest || (!council && stored.document.body != kHumanRights)) return duties;
  std::vector<Holder> holders;
  for (const StoredClause& one : stored.clauses) {
    const Clause& clause = one.clause;
    for (const DueMention& due : clause.due)
      if (is_until(due) && due.to <= latest->day && due.to > stored.document.adopted && extends(clause))
        holders.push_back({clause.actors.front().name,
                           clause.actors.front().text,
                           council ? std::string() : title_of(clause.actors.front().name),
                           {due.to, clause.paragraph, clause.text, clause.paragraph_index}});
  }
  if (holders.empty()) {
    const auto end = authorization_end(stored);
    const std::string name = end ? acronym_in(end->words) : std::string();
    if (name.empty()) return duties;
    holders.push_back({name, name, {}, *end});
  }
  if (council)
    for (Holder& holder : holders) holder.title = short_of_experts(holder.name);
  // What the Secretary-General is asked belongs to a mission; to one of experts only what stands beside the decision on that.
  const auto last = [](const Holder& a, const Holder& b) { return a.end.day < b.end.day; };
  const auto first_of_experts =
      std::stable_partition(holders.begin(), holders.end(), [&](const Holder& one) { return !is_on_experts(one.end.words); });
  for (std::size_t i = 0; i < stored.clauses.size(); ++i) {
    const Clause& clause = stored.clauses[i].clause;
    if (!clause.obligation || !clause.due.empty()) continue;
    const std::string_view words = std::string_view(clause.text).substr(0, before_examples(clause.text));
    const auto is_named = [&](const Holder& holder) { return names(clause, words, holder); };
    const auto is_beside = [&](const Holder& holder) {
      return is_named(holder) && part_of(holder.end.paragraph) == part_of(clause.paragraph);
    };
    auto held = std::find_if(holders.begin(), holders.end(), is_beside);
    if (held == holders.end()) held = std::find_if(holders.begin(), holders.end(), is_named);
    if (held == holders.end() && council && is_secretary_general_among(clause)) {
      held = std::find_if(holders.begin(), holders.end(),
                          [&](const Holder& holder) { return holder.end.paragraph_index == clause.paragraph_index; });
      if (held == holders.end() && first_of_experts != holders.begin()) held = std::max_element(holders.begin(), first_of_experts, last);
    }
    if (held == holders.end() && !council && serves(clause)) held = std::max_element(holders.begin(), holders.end(), last);
    if (held == holders.end()) continue;
    tokenize(clause.text, words_, tokens_);
    if (outlasts_.any_in(tokens_)) continue;
    duties.push_back({i, held->end, {held->name, held->text}});
  }
  return duties;
}

std::optional<MandateEnd> mandate_end(const StoredDocument& stored) {
  const auto adopted = parse_day(stored.document.adopted);
  if (!adopted) return std::nullopt;
  const std::string latest = iso_day(add(*adopted, {kLongestMandate, Duration::Unit::years}));
  std::optional<MandateEnd> end;
  for (const StoredClause& one : stored.clauses) {
    if (one.clause.type != "deciding") continue;
    for (const DueMention& due : one.clause.due) {
      if (!is_until(due) || due.to > latest || due.to <= stored.document.adopted || (end && due.to <= end->day)) continue;
      end = MandateEnd{due.to, one.clause.paragraph, one.clause.text, one.clause.paragraph_index};
    }
  }
  return end;
}

std::string last_time_within(const Clause& clause, const std::string& adopted, const std::string& end) {
  const bool has_end = std::any_of(clause.due.begin(), clause.due.end(), is_until);
  if (has_end || !is_recurring(clause)) return {};
  Clause bounded = clause;
  DueMention until;
  until.code = DueCode::stored("until:" + end);
  until.to = end;
  bounded.due.push_back(until);
  const DueState state = due_state(bounded, adopted, kNever);
  return state.ended ? state.last : std::string();
}

}  // namespace mandates
