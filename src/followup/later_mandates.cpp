#include "followup/later_mandates.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "document/line_shape.h"
#include "document/parts.h"
#include "followup/due_state.h"

namespace mandates {
namespace {

constexpr std::string_view kCouncil = "SC";

/// Whether one of the names of the holder of a mandate stands in words.
bool names_holder(std::string_view words, const std::vector<std::string>& holder) {
  return std::any_of(holder.begin(), holder.end(), [&](const std::string& name) { return stands_in(words, name); });
}

/// The first paragraph that names the holder of a mandate; nothing where none does.
std::optional<int> first_on_holder(const Document& document, const std::vector<std::string>& holder) {
  const auto& paragraphs = document.paragraphs;
  const auto found =
      std::find_if(paragraphs.begin(), paragraphs.end(), [&](const Paragraph& one) { return names_holder(one.text, holder); });
  return found == paragraphs.end() ? std::nullopt : std::optional(static_cast<int>(found - paragraphs.begin()));
}

/// The mandate goes on by a later document that is silent on a duty: that is in force for as long as is known.
void go_on_without(const HeldDuty& duty, RowKey later, int paragraph, FamilyWork& family) {
  const auto ends = [&](const EndingRow& one) { return one.clause == duty.key && one.kind == EndingKind::mandate; };
  std::erase_if(family.rows.endings, ends);
  family.passed.insert(family.passed.begin(), {duty.key, EndingKind::passed, duty.end, later, paragraph});
}

/// Whether a clause is on a paragraph of a resolution that it cites: by its number ("as set out in paragraph 24 of resolution 1973
/// (2011)"), or on the whole of it.
bool is_on_place(const Clause& clause, const Lasting& place) {
  constexpr std::string_view kParagraph = "paragraph";
  constexpr std::size_t kReach = 80;  // bytes between that word and the resolution
  if (std::find(clause.cites.begin(), clause.cites.end(), place.symbol) == clause.cites.end()) return false;
  const std::string_view words = clause.text, symbol = place.symbol;
  const std::size_t number = symbol.rfind('/', symbol.rfind('/') - 1), digit = symbol.find_first_of("0123456789");
  const std::size_t at = words.find(symbol.substr(symbol.starts_with("S/") ? digit : number + 1));
  if (at == std::string_view::npos) return true;
  const std::size_t named = words.rfind(kParagraph, at);
  if (named == std::string_view::npos || at - named > kReach) return true;
  const std::string_view own = without_part(place.paragraph);
  const std::string_view wanted = own.substr(0, own.find_first_not_of("0123456789"));
  int last = 0;
  bool range = false;
  for (std::size_t i = named + kParagraph.size(); i < at;) {
    const std::size_t end = std::min(words.find_first_of(" ,-", i), at);
    const std::string_view word = words.substr(i, end - i);
    if (const int value = digits_value(word); value > 0) {
      if (value == digits_value(wanted) || (range && last <= digits_value(wanted) && digits_value(wanted) <= value)) return true;
      last = value;
      range = false;
    }
    if (word == "to" || word == "through" || (end < at && words[end] == '-')) range = true;
    i = end + 1;
  }
  return last == 0;
}

}  // namespace

std::optional<int> ends_mandate(const Resolution& later, const FamilyWork& family) {
  constexpr std::string_view kRetirement = "retirement", kMandate = "mandate";
  const StoredDocument& stored = later.stored;
  if (stored.document.body != kCouncil || !parse_day(stored.document.adopted)) return std::nullopt;
  for (const ProvisionRow& row : family.rows.provisions)
    if (row.document == stored.key && row.kind == kRetirement &&
        stored.document.paragraphs[row.paragraph_index].text.find(kMandate) != std::string::npos)
      return row.paragraph_index;
  return std::nullopt;
}

void prolong_mandate(const Resolution& later, FamilyWork& family) {
  if (family.near.empty() && family.prolonged.empty()) return;
  std::unordered_set<RowKey> reopened, once, events;
  for (const EndingRow& one : family.rows.endings) {
    if (one.kind == EndingKind::once) once.insert(one.clause);
    if (one.kind == EndingKind::event) events.insert(one.clause);
  }
  std::erase_if(family.rows.endings, [&](EndingRow& one) {
    if (one.kind != EndingKind::mandate || later.mandate_end->day <= one.day || family.lives.is_settled(one.clause)) return false;
    const bool is_near = family.near.contains(one.clause);
    if (!is_near && (once.contains(one.clause) || !family.prolonged.contains(one.clause))) return false;
    reopened.insert(one.clause);
    one.day = later.mandate_end->day;
    one.document = later.stored.key;
    one.paragraph = later.mandate_end->paragraph_index;
    return is_near;
  });
  for (HeldDuty& duty : family.holders)
    if (reopened.contains(duty.key)) {
      duty.end = later.mandate_end->day;
      duty.prolonged = true;
    }
  for (const RowKey key : reopened) family.lives.reopen(key);
  for (const EndingRow& one : family.rows.endings) {
    if (!reopened.contains(one.clause)) continue;
    const bool by_once = one.kind == EndingKind::once && !events.contains(one.clause);  // the first day of an event is not its end
    if (one.kind == EndingKind::event || by_once) family.lives.end_after(one.clause, one.day);
    const auto prolonged = one.kind == EndingKind::mandate ? family.prolonged.find(one.clause) : family.prolonged.end();
    if (prolonged == family.prolonged.end()) continue;
    const auto& [clause, adopted, beside] = prolonged->second;
    family.lives.end_after(one.clause, is_recurring(clause) ? last_time_within(clause, adopted, one.day) : one.day);
  }
}

void LaterMandates::prolong(const Resolution& now, std::size_t step, FamilyWork& family) {
  if (!now.mandate_end || family.holders.empty()) return;
  for (const StoredClause& one : now.stored.clauses) {
    if (!duties_.extends(one.clause)) continue;
    std::erase_if(family.holders, [&](const HeldDuty& duty) {
      if (duty.step + 1 >= step || !names_holder(one.clause.text, duty.holder)) return false;
      if (family.again.contains(duty.key) || family.repeated.contains(duty.key) || family.near.contains(duty.key)) return true;
      go_on_without(duty, now.stored.key, one.clause.paragraph_index, family);
      return true;
    });
  }
}

void LaterMandates::carry_on(const StoredDocument& later, std::size_t step, FamilyWork& family) {
  if (family.lasting.empty() || !parse_day(later.document.adopted)) return;
  for (const StoredClause& one : later.clauses) {
    if (one.clause.cites.empty() || !duties_.prolongs(one.clause)) continue;
    std::erase_if(family.lasting, [&](const Lasting& place) {
      if (place.step >= step || family.repeated.contains(place.key)) return place.step < step;
      if (!is_on_place(one.clause, place)) return false;
      ask_again(place.key, later.document.adopted, later.key, one.clause.paragraph_index, family);
      return true;
    });
  }
}

void LaterMandates::hear(const Resolution& now, std::size_t step, FamilyWork& family) {
  const Document& document = now.stored.document;
  const std::optional<int> mandate_end = ends_mandate(now, family);
  std::map<std::vector<std::string>, std::optional<int>> first_on;  // many duties have one holder
  std::erase_if(family.holders, [&](const HeldDuty& duty) {
    if (duty.step >= step || duty.end >= document.adopted) return false;
    if (family.lives.is_settled(duty.key)) return true;
    if (mandate_end && names_holder(document.paragraphs[*mandate_end].text, duty.holder)) {
      settle_first(EndingKind::anew, duty.key, document.adopted, now.stored.key, *mandate_end, family);
      return true;
    }
    const auto [first, is_new] = first_on.try_emplace(duty.holder);
    if (is_new) first->second = first_on_holder(document, duty.holder);
    if (first->second) go_on_without(duty, now.stored.key, *first->second, family);
    return first->second.has_value();
  });
}

std::optional<int> LaterMandates::termination_in(const StoredDocument& later) {
  constexpr std::string_view kRetirement = "retirement", kMandate = "mandate";
  if (later.document.body != kCouncil || !parse_day(later.document.adopted)) return std::nullopt;
  for (const Provision& one : provisions_.read(later))
    if (one.kind == kRetirement && later.document.paragraphs[one.paragraph_index].text.find(kMandate) != std::string::npos)
      return one.paragraph_index;
  return std::nullopt;
}

// A document of the Council outside the family that ends the mandate of a holder.
std::optional<LaterMandates::PlaceOutside> LaterMandates::ended_outside(const HeldDuty& duty, std::size_t candidate,
                                                                        const ReadOutside& read) {
  for (const Relative& relative : heads_.relatives(candidate)) {
    const StoredDocument* const later = read(relative.candidate);
    if (!later) continue;
    const auto [place, is_new] = terminations_.try_emplace(later->key);
    if (is_new) place->second = termination_in(*later);
    if (place->second && names_holder(later->document.paragraphs[*place->second].text, duty.holder))
      return PlaceOutside{later->key, *place->second, later->document.adopted};
  }
  return std::nullopt;
}

// The first document outside the family that speaks of the holder of a duty after its mandate.
std::optional<LaterMandates::PlaceOutside> LaterMandates::heard_outside(const HeldDuty& duty, std::size_t candidate,
                                                                        const ReadOutside& read) {
  if (std::any_of(duty.holder.begin(), duty.holder.end(), [&](const std::string& name) { return duties_.is_on_experts(name); }))
    return std::nullopt;
  for (const Relative& relative : heads_.relatives(candidate)) {
    if (heads_.candidate(relative.candidate).day <= duty.end) continue;
    const StoredDocument* const later = read(relative.candidate);
    const std::optional<int> first = later ? first_on_holder(later->document, duty.holder) : std::nullopt;
    if (first) return PlaceOutside{later->key, *first, later->document.adopted};
  }
  return std::nullopt;
}

void LaterMandates::hear_outside(const FamilyMembers& members, const ReadOutside& read, FamilyWork& family) {
  using Places = std::map<std::tuple<std::size_t, std::string, std::vector<std::string>>, std::optional<PlaceOutside>>;
  Places ended, heard;  // of many duties alike
  for (const HeldDuty& duty : family.holders) {
    const std::size_t candidate = members[duty.step];
    if (heads_.candidate(candidate).body != kCouncil || family.lives.is_settled(duty.key)) continue;
    const auto [end, is_new] = ended.try_emplace({duty.step, duty.end, duty.holder});
    if (is_new) end->second = ended_outside(duty, candidate, read);
    if (end->second) {
      settle_first(EndingKind::anew, duty.key, end->second->day, end->second->document, end->second->paragraph, family);
      continue;
    }
    const auto [place, is_first] = heard.try_emplace({duty.step, duty.end, duty.holder});
    if (is_first) place->second = heard_outside(duty, candidate, read);
    if (place->second) go_on_without(duty, place->second->document, place->second->paragraph, family);
  }
  std::set<std::pair<std::size_t, std::size_t>> looked_at;  // resolutions of the family, and documents that cite them
  for (const Lasting& one : std::vector<Lasting>(family.lasting)) {
    if (family.lives.is_settled(one.key)) continue;
    for (const Relative& relative : heads_.relatives(members[one.step])) {
      if (!relative.cites || !looked_at.emplace(one.step, relative.candidate).second) continue;
      if (heads_.candidate(relative.candidate).body != heads_.candidate(members[one.step]).body) continue;
      if (const StoredDocument* const later = read(relative.candidate)) carry_on(*later, members.size(), family);
    }
  }
}

}  // namespace mandates
