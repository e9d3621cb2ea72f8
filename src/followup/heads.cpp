// Reads heads and puts them into families.
#include "followup/heads.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <tuple>
#include <unordered_map>

#include "calendar/session_ref.h"
#include "document/symbol.h"
#include "followup/resolution_reports.h"
#include "followup/titles.h"

namespace mandates {

namespace {

constexpr std::size_t kNoTitle = 20;       // letters of a day ("17 March 2011") that stands where a title should
constexpr std::size_t kMostNamesakes = 3;  // later documents of one title that are held against a document
constexpr std::size_t kFewestInTitle = 2;  // words of a title that tell something
constexpr std::size_t kMostCarrying = 12;  // later obligations that name a document

// "paragraphs 2 and 3 of resolution 54/33": the others are not spoken of.
bool names_a_part(std::string_view words, std::string_view symbol) {
  constexpr std::string_view kParagraph = "paragraph", kSection = "section";
  constexpr std::size_t kBefore = 60;  // letters before the number of the resolution
  const std::size_t digit = symbol.find_first_of("0123456789");
  const std::string_view number = symbol.substr(std::min(digit, symbol.size()));
  const std::size_t at = words.find(number);
  if (at == std::string_view::npos) return false;
  const std::string_view before = words.substr(at < kBefore ? 0 : at - kBefore, std::min(at, kBefore));
  return before.find(kParagraph) != std::string_view::npos || before.find(kSection) != std::string_view::npos;
}

// What goes on with a document is on the same matter.
void add_relative(const Branch& branch, std::vector<Relative>& relatives) {
  const auto known = std::find_if(relatives.begin(), relatives.end(), [&](const Relative& one) { return one.candidate == branch.to; });
  if (known == relatives.end()) {
    relatives.push_back({branch.to, false, true});
  } else {
    known->same_matter = true;
  }
}

}  // namespace

int year_of_day(std::string_view day) {
  int year = 0;
  std::from_chars(day.data(), day.data() + std::min<std::size_t>(day.size(), 4), year);
  return year;
}

int Heads::year_of(const DocumentRow& row) const {
  if (const auto year = calendar_.year_of_session(row.body, row.session)) return *year;
  return year_of_day(row.adopted);
}

FamilyCandidate Heads::candidate_of(const DocumentRow& row, WordingReader& wordings) {
  const auto number = session_number(row.session);
  // Where sessions are years, several resolutions of a family may be adopted in one: there the day is the occasion.
  const bool is_year = number && *number >= kFirstYear;
  FamilyCandidate candidate{row.symbol, row.body, is_year && !row.adopted.empty() ? row.adopted : row.session, row.adopted, row.title,
                            {},         {}};
  candidate.adopted = is_adopted_kind(row.kind) && !row.adopted.empty();
  candidate.statement = row.kind == DocumentKind::statement;
  if (candidate.day.empty()) {
    const auto session = calendar_.find(row.body, row.session);
    candidate.day = session ? iso_day(session->days.from) : std::to_string(year_of(row)) + "-01-01";
  }
  // Where sessions are years titles tell little, or are but a day.
  if ((is_year || row.title.size() <= kNoTitle) && is_adopted_kind(row.kind))
    if (const auto stored = store_.find_document(row.symbol)) candidate.topic = topic_of(stored->document, wordings);
  return candidate;
}

TextSource Heads::text_source() {
  return [this](std::size_t candidate) {
    CandidateText text;
    store_.paragraph_texts(heads_[candidate].key, [&](bool operative, const std::string& paragraph) { text.add(operative, paragraph); });
    return text;
  };
}

void Heads::read_upheld(const std::vector<FamilyMembers>& families) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < candidates_.size(); ++i) places.emplace(candidates_[i].symbol, i);
  std::unordered_map<RowKey, std::size_t> by_key;
  for (std::size_t i = 0; i < heads_.size(); ++i) by_key.emplace(heads_[i].key, i);
  const std::vector<std::size_t> family = family_numbers(families, candidates_.size());
  carrying_.resize(candidates_.size());
  store_.upheld([&](const UpholdingRow& row) {
    const auto place = places.find(row.symbol);
    if (place == places.end()) return;
    std::string& upheld = heads_[place->second].upheld;
    if (upheld.empty() && !names_a_part(row.words, row.symbol)) upheld = row.day;
    const auto later = by_key.find(row.document);
    if (!row.obligation || later == by_key.end() || family[later->second] == family[place->second]) return;
    if (row.day > candidates_[place->second].day) carrying_[place->second].push_back({later->second, row.clause});
  });
  for (std::vector<Echo>& list : carrying_) {
    std::sort(list.begin(), list.end(), [&](const Echo& a, const Echo& b) {
      return std::tuple(time_of(candidates_[a.candidate]), a.clause) < std::tuple(time_of(candidates_[b.candidate]), b.clause);
    });
    if (list.size() > kMostCarrying) list.resize(kMostCarrying);
  }
}

void Heads::read_namesakes(const std::vector<FamilyMembers>& families, WordingReader& wordings) {
  const std::vector<std::size_t> family = family_numbers(families, candidates_.size());
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> having;
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    if (!candidates_[i].adopted) continue;
    const Title title = read_title(candidates_[i].title, wordings);
    const auto telling = std::count_if(title.words.begin(), title.words.end(), [&](WordKey word) { return !wordings.words().light(word); });
    if (static_cast<std::size_t>(telling) < kFewestInTitle) continue;
    having[title.letters].push_back(i);
  }
  namesakes_.resize(candidates_.size());
  const auto before = [&](std::size_t a, std::size_t b) { return time_of(candidates_[a]) < time_of(candidates_[b]); };
  for (auto& [title, list] : having) {
    std::sort(list.begin(), list.end(), before);
    for (std::size_t i = 0; i < list.size(); ++i) {
      std::vector<std::size_t>& found = namesakes_[list[i]];
      for (std::size_t j = i + 1; j < list.size() && found.size() < kMostNamesakes; ++j)
        if (family[list[j]] != family[list[i]] && candidates_[list[j]].day > candidates_[list[i]].day) found.push_back(list[j]);
    }
  }
}

void Heads::read_occasions(const std::vector<FamilyMembers>& families) {
  std::vector<OccasionDocument> documents;
  for (const Head& head : heads_) documents.push_back({head.key, head.session});
  occasions_ = find_occasions(store_, candidates_, documents, families);
}

void Heads::read_echoes(const std::vector<FamilyMembers>& families) {
  std::unordered_map<RowKey, std::size_t> places;
  for (std::size_t i = 0; i < heads_.size(); ++i)
    if (candidates_[i].adopted) places.emplace(heads_[i].key, i);
  EchoIndex index;
  ResolutionReports reports(rules_);
  store_.undated_texts([&](RowKey document, RowKey clause, std::string_view text) {
    const auto place = places.find(document);
    if (place == places.end()) return;
    index.add(place->second, clause, text);
    requests_.add(place->second, clause, text);
    reports.add(place->second, candidates_[place->second], clause, text);
  });
  requests_.finish();
  echoes_ = index.find(candidates_, families);
  kept_ = requests_.keeping(candidates_, families);
  reports.find(candidates_, kept_);
}

std::vector<FamilyMembers> Heads::read(WordingReader& wordings) {
  std::vector<FamilyCandidate> loners;
  std::vector<Head> loner_heads;
  store_.documents({}, [&](const DocumentRow& row) {
    FamilyCandidate candidate = candidate_of(row, wordings);
    const bool alone = !is_adopted_kind(row.kind) || row.symbol_source == SymbolSource::none;
    (alone ? loners : candidates_).push_back(std::move(candidate));
    (alone ? loner_heads : heads_).push_back({row.key, row.session, year_of(row), row.fingerprint, {}});
    return true;
  });
  std::unordered_map<RowKey, std::size_t> places;
  for (std::size_t i = 0; i < heads_.size(); ++i) places.emplace(heads_[i].key, i);
  store_.citations([&](RowKey document, const std::string& symbol) {
    const auto place = places.find(document);
    if (place != places.end()) candidates_[place->second].cites.push_back(symbol);
  });

  Texts texts(text_source(), wordings);
  Families found = find_families(candidates_, wordings, texts);
  std::vector<FamilyMembers>& families = found.members;
  for (const std::vector<Branch>& more : {find_adopted(candidates_, texts), find_next_of_title(candidates_, families, wordings)})
    found.branches.insert(found.branches.end(), more.begin(), more.end());
  std::move(loners.begin(), loners.end(), std::back_inserter(candidates_));
  std::move(loner_heads.begin(), loner_heads.end(), std::back_inserter(heads_));
  for (const FamilyCandidate& candidate : candidates_) held_.insert(candidate.symbol);
  std::vector<bool> placed(candidates_.size());
  for (const FamilyMembers& members : families)
    for (const std::size_t member : members) placed[member] = true;
  for (std::size_t i = 0; i < placed.size(); ++i)
    if (!placed[i]) families.push_back({i});
  read_upheld(families);
  read_namesakes(families, wordings);
  read_echoes(families);
  read_occasions(families);
  relatives_ = find_relatives(candidates_, families);
  branches_.resize(candidates_.size());
  for (const Branch& branch : found.branches) {
    add_relative(branch, relatives_[branch.from]);
    branches_[branch.from].push_back(branch.to);
  }
  for (std::vector<std::size_t>& list : branches_) {
    std::sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) { return time_of(candidates_[a]) < time_of(candidates_[b]); });
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  return std::move(families);
}

bool Heads::may_echo(RowKey clause, RowKey echo) const {
  constexpr double kMostWords = 0.6;
  return requests_.shared(clause, echo) >= kMostWords;
}

ChainStep Heads::step_of(std::size_t number) const {
  const FamilyCandidate& candidate = candidates_[number];
  ChainStep step{heads_[number].year, {}};
  for (const std::string& symbol : candidate.cites) {
    const SymbolWords session = words_of_symbol(symbol, layout_);
    if (session.body != candidate.body || held_.contains(symbol)) continue;
    if (const auto year = calendar_.year_of_session(session.body, session.session)) step.cited_years.push_back(*year);
  }
  return step;
}

}  // namespace mandates
