// Builds the family of a draft from a few candidates.
#include "check/predecessor.h"

#include <algorithm>
#include <set>

#include "followup/families.h"
#include "followup/titles.h"

namespace mandates {
namespace {

constexpr int kTitlesLike = 60;

FamilyCandidate candidate_of(const Document& document, const SessionCalendar& calendar, WordingReader& wordings) {
  FamilyCandidate candidate{document.symbol, document.body, document.session, document.adopted, document.title, {}, document.cites};
  if (candidate.day.empty())
    if (const auto session = calendar.find(document.body, document.session)) candidate.day = iso_day(session->days.from);
  candidate.statement = document.kind == DocumentKind::statement;
  if (document.title.empty()) candidate.topic = topic_of(document, wordings);
  return candidate;
}

}  // namespace

std::optional<std::string> find_predecessor(Store& store, const Document& draft, const std::string& day, const SessionCalendar& calendar,
                                            WordingReader& wordings) {
  std::set<std::string> symbols(draft.cites.begin(), draft.cites.end());
  for (std::string& symbol : store.documents_about(draft.title, draft.body, kTitlesLike)) symbols.insert(std::move(symbol));
  std::vector<FamilyCandidate> candidates;
  std::vector<RowKey> keys;  // beside `candidates`, but for the draft
  for (const std::string& symbol : symbols) {
    const auto stored = store.find_document(symbol);
    if (!stored || !is_adopted_kind(stored->document.kind)) continue;
    const Document& document = stored->document;
    const bool own_session = !draft.session.empty() && document.session == draft.session;
    if (document.body != draft.body || own_session || document.adopted > day) continue;
    candidates.push_back(candidate_of(document, calendar, wordings));
    keys.push_back(stored->key);
    if (candidates.back().day.empty()) candidates.back().day = "0000";
  }
  FamilyCandidate own = candidate_of(draft, calendar, wordings);
  own.day = kNever;
  own.occasion = kNever;
  candidates.push_back(std::move(own));
  const std::size_t at = candidates.size() - 1;
  const auto text_of = [&](std::size_t number) {
    CandidateText text;
    if (number == at)
      for (const Paragraph& paragraph : draft.paragraphs) text.add(paragraph.kind == ParagraphKind::operative, paragraph.text);
    else
      store.paragraph_texts(keys[number], [&](bool operative, const std::string& paragraph) { text.add(operative, paragraph); });
    return text;
  };
  for (const FamilyMembers& members : find_families(candidates, wordings, text_of).members) {
    const auto place = std::find(members.begin(), members.end(), at);
    if (place != members.end() && place != members.begin()) return candidates[*(place - 1)].symbol;
  }
  return std::nullopt;
}

std::string family_of(Store& store, const StoredDocument& document) {
  return document.clauses.empty() ? std::string() : store.chain_place(document.clauses.front().key).family;
}

std::string family_of_draft(Store& store, const Document& draft, const std::string& day, const SessionCalendar& calendar,
                            WordingReader& wordings) {
  const auto symbol = find_predecessor(store, draft, day, calendar, wordings);
  if (!symbol) return {};
  const auto stored = store.find_document(*symbol);
  return stored ? family_of(store, *stored) : std::string();
}

}  // namespace mandates
