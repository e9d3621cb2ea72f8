#include "followup/later_mandates.h"

#include <algorithm>
#include <map>
#include <tuple>

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
      if (duty.prolonged)
        go_on_without(duty, now.stored.key, one.clause.paragraph_index, family);
      else
        settle_first(EndingKind::anew, duty.key, now.stored.document.adopted, now.stored.key, one.clause.paragraph_index, family);
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

// The first document outside the family that speaks of the holder of a duty after its mandate.
std::optional<LaterMandates::PlaceOutside> LaterMandates::heard_outside(const HeldDuty& duty, std::size_t candidate,
                                                                        const ReadOutside& read) {
  if (std::any_of(duty.holder.begin(), duty.holder.end(), [&](const std::string& name) { return duties_.is_on_experts(name); }))
    return std::nullopt;
  for (const Relative& relative : heads_.relatives(candidate)) {
    if (heads_.candidate(relative.candidate).day <= duty.end) continue;
    const StoredDocument* const later = read(relative.candidate);
    const std::optional<int> first = later ? first_on_holder(later->document, duty.holder) : std::nullopt;
    if (first) return PlaceOutside{later->key, *first};
  }
  return std::nullopt;
}

void LaterMandates::hear_outside(const FamilyMembers& members, const ReadOutside& read, FamilyWork& family) {
  std::map<std::tuple<std::size_t, std::string, std::vector<std::string>>, std::optional<PlaceOutside>> places;  // of many duties alike
  for (const HeldDuty& duty : family.holders) {
    const std::size_t candidate = members[duty.step];
    if (heads_.candidate(candidate).body != kCouncil || family.lives.is_settled(duty.key)) continue;
    const auto [place, is_new] = places.try_emplace({duty.step, duty.end, duty.holder});
    if (is_new) place->second = heard_outside(duty, candidate, read);
    if (place->second) go_on_without(duty, place->second->document, place->second->paragraph, family);
  }
}

}  // namespace mandates
