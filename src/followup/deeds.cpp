// Reads deeds and holds them against the obligations of the resolution that they name.
#include "followup/deeds.h"

#include <algorithm>

#include "calendar/day.h"
#include "document/parts.h"
#include "extraction/delivers.h"
#include "followup/due_state.h"
#include "followup/paragraph_numbers.h"
#include "followup/sorted.h"
#include "text/tokens.h"

namespace mandates {
namespace {

constexpr std::uint32_t kReach = 10;        // words between "pursuant to" or the number of a paragraph and the resolution
constexpr std::uint32_t kBehind = 6;        // between the resolution and its paragraph
constexpr std::uint32_t kLongestDeed = 60;  // words between the verb and "pursuant to"
constexpr std::size_t kNearBegin = 24;      // words of a request among which "continue" says that it goes on
constexpr std::size_t kFewest = 2;          // words in common where the paragraph is named
constexpr double kShare = 0.5;              // and their share of the words of the deed
constexpr std::size_t kFewestWithRest = 4;  // words in common with all that the document tells of the paragraph
constexpr std::size_t kFewestElsewhere = 4;
constexpr double kShareOfMeeting = 0.5;  // where no paragraph is named
constexpr double kShareElsewhere = 0.6;
constexpr std::size_t kFewestOfShort = 3;
constexpr double kShareOfShort = 0.7;
constexpr int kYears = 5;  // so long a deed is told of

/// "67/78" of "A/RES/67/78", "2056 (2012)" of "S/RES/2056 (2012)".
std::string_view number_of(std::string_view symbol) {
  const std::size_t last = symbol.rfind('/');
  if (symbol.starts_with("S/") || last == std::string_view::npos || last == 0) return symbol.substr(last + 1);
  return symbol.substr(symbol.rfind('/', last - 1) + 1);
}

/// Whether a clause stands in one of the paragraphs that are named.
bool is_in(const Deed& deed, const Clause& clause) {
  const std::string_view paragraph = clause.paragraph;
  const std::size_t slash = paragraph.rfind('/');
  const std::string_view section = slash == std::string_view::npos ? std::string_view() : paragraph.substr(0, slash);
  const std::string_view number = without_part(paragraph.substr(0, paragraph.find('(')));
  const auto has = [](const std::vector<std::string>& list, std::string_view value) {
    return std::find(list.begin(), list.end(), value) != list.end();
  };
  return has(deed.numbers, number) && (section.empty() || has(deed.sections, section));
}

/// Whether its actor is named, or nobody is asked.
bool names_actor(const Deed& deed, const Clause& clause) {
  const std::string told = fold(deed.words);
  return clause.actors.empty() || std::any_of(clause.actors.begin(), clause.actors.end(), [&](const ActorMention& actor) {
           return told.find(fold(actor.name)) != std::string::npos || told.find(fold(actor.text)) != std::string::npos;
         });
}

/// Whether a day is years after the last day on which a clause is due, or after its adoption.
bool is_years_after(const std::string& day, const Clause& clause, const std::string& adopted) {
  std::string last = adopted;
  for (const DueMention& due : clause.due) last = std::max(last, due.to);
  const auto from = parse_day(last);
  return from && day > iso_day(add(*from, {kYears, Duration::Unit::years}));
}

}  // namespace

DeedReader::DeedReader(const RuleSet& rules)
    : told_(rules, "act", words_, "part", "deed"),
      as_asked_(rules, "act", words_, "part", "as-asked"),
      established_(rules, "act", words_, "part", "established"),
      held_(rules, "act", words_, "part", "held"),
      planned_(rules, "act", words_, "part", "planned"),
      goes_on_(rules, "act", words_, "part", "goes-on"),
      undone_(rules, "authorship", words_, "place", "undone"),
      report_(rules, "authorship", words_, "place", "named"),
      paragraph_(rules, "authorship", words_, "place", "paragraph"),
      citations_(rules.layout()) {}

std::vector<Deed> DeedReader::read(const StoredDocument& stored, const std::vector<std::string>& symbols) {
  std::vector<Deed> found;
  const Document& document = stored.document;
  for (std::size_t index = 0; index < document.paragraphs.size(); ++index) {
    const std::string& text = document.paragraphs[index].text;
    const auto is_named = [&](const std::string& symbol) { return text.find(number_of(symbol)) != std::string::npos; };
    if (std::any_of(symbols.begin(), symbols.end(), is_named)) read_paragraph(stored, static_cast<int>(index), symbols, found);
  }
  return found;
}

// The resolution behind "pursuant to", with its paragraphs before or behind it: "paragraphs 198 to 200 of resolution 68/70", "resolution
// 68/70, paragraph 12".
bool DeedReader::read_places(std::string_view text, std::uint32_t link_end, const std::vector<Citation>& cited, std::size_t& citation,
                             Deed& deed) {
  const auto size = static_cast<std::uint32_t>(tokens_.size());
  if (link_end >= size) return false;
  const auto next =
      std::find_if(cited.begin(), cited.end(), [&](const Citation& one) { return one.offset >= tokens_[link_end].span.begin; });
  if (next == cited.end()) return false;
  citation = static_cast<std::size_t>(next - cited.begin());
  std::uint32_t at = link_end;
  if (const auto named = paragraph_.find(tokens_, link_end, std::min(size, link_end + kReach)))
    if (tokens_[named->begin].span.begin < next->offset)
      at = read_paragraph_numbers(text, tokens_, named->end, deed.numbers, deed.sections);
  for (std::uint32_t i = at, words = 0; i < size && tokens_[i].span.begin < next->offset; ++i)
    if (tokens_[i].punctuation != 0 || ++words > kReach) return false;
  deed.symbol = next->symbol;
  std::uint32_t behind = at;
  while (behind < size && tokens_[behind].span.begin <= next->offset) ++behind;
  if (!deed.numbers.empty()) return true;
  const auto named = paragraph_.find(tokens_, behind, std::min(size, behind + kBehind));
  if (named) read_paragraph_numbers(text, tokens_, named->end, deed.numbers, deed.sections);
  return true;
}

// The words between the last verb of the clause that acknowledges something and "pursuant to", and behind another resolution (`after`).
bool DeedReader::read_words(std::string_view text, Words clause, std::uint32_t after, Deed& deed) {
  const std::uint32_t link_begin = clause.end;
  std::uint32_t from = link_begin;
  while (from > clause.begin && link_begin - from < kLongestDeed && tokens_[from - 1].punctuation != ';' &&
         tokens_[from - 1].punctuation != '.')
    --from;
  std::optional<PhraseMatch> verb;
  for (const PhraseMatch& match : told_.matches(tokens_))
    if (match.begin >= from && match.end < link_begin) verb = match;
  if (!verb) return false;
  const std::uint32_t first = std::max(verb->end, after);
  if (first >= link_begin) return false;
  if (planned_.find(tokens_, first, link_begin) || undone_.find(tokens_, first, link_begin)) return false;
  deed.held = held_.find(tokens_, first, link_begin).has_value();
  deed.report = report_.find(tokens_, first, link_begin).has_value();
  deed.established = established_.find(tokens_, link_begin - 1, link_begin).has_value();
  if (deed.established && deed.numbers.empty()) return false;
  deed.rule = told_.rule(*verb).id;
  deed.span = {tokens_[verb->begin].span.begin, tokens_[link_begin].span.begin};
  const std::uint32_t begin = tokens_[first].span.begin;
  deed.words = text.substr(begin, deed.span.end - begin);
  return true;
}

void DeedReader::read_paragraph(const StoredDocument& stored, int index, const std::vector<std::string>& symbols,
                                std::vector<Deed>& found) {
  const Document& document = stored.document;
  const std::string_view text = document.paragraphs[index].text;
  tokenize(text, words_, tokens_);
  const std::vector<PhraseMatch> links = as_asked_.matches(tokens_);
  if (links.empty()) return;
  std::vector<Citation> cited;
  citations_.find(text, {document.body, document.session}, cited);
  std::uint32_t after = 0;  // the words of what was done begin behind the resolution that is named for another deed
  const auto token_behind = [&](std::uint32_t offset) {
    const auto next = std::find_if(tokens_.begin(), tokens_.end(), [&](const Token& token) { return token.span.begin > offset; });
    return static_cast<std::uint32_t>(next - tokens_.begin());
  };
  for (const PhraseMatch& link : links) {
    Deed deed;
    std::size_t citation = 0;
    if (!read_places(text, link.end, cited, citation, deed)) continue;
    const std::uint32_t behind_last = after;
    after = token_behind(cited[citation].offset);
    std::uint32_t clause = 0;  // the first word of the clause
    for (const StoredClause& one : stored.clauses) {
      const std::uint32_t begin = one.clause.span.begin;
      if (one.clause.paragraph_index == index && begin > 0 && begin <= tokens_[link.begin].span.begin)
        clause = std::max(clause, token_behind(begin - 1));
    }
    if (std::find(symbols.begin(), symbols.end(), deed.symbol) == symbols.end() ||
        !read_words(text, {clause, link.begin}, behind_last, deed))
      continue;
    const std::uint32_t behind = cited[citation].offset;
    deed.span.end = behind + static_cast<std::uint32_t>(number_of(deed.symbol).size());
    const std::size_t end = std::min(text.find(';', behind), text.size());
    deed.rest = text.substr(behind, end - behind);
    deed.paragraph = index;
    found.push_back(std::move(deed));
  }
}

// What goes on is not done by one deed, a meeting is held, and a report on a paragraph shows what its author did.
bool DeedReader::may_be_done(const Deed& deed, const Clause& clause, const std::string& day) {
  if (!clause.obligation || is_recurring(clause)) return false;
  if (clause.type == "deciding" && !deed.held) return false;
  const auto is_ahead = [&](const DueMention& due) { return due.from > day; };
  if (!clause.due.empty() && std::all_of(clause.due.begin(), clause.due.end(), is_ahead)) return false;
  const bool meeting = delivers(clause, {"meeting"}), told = delivers(clause, {"report", "briefing"});
  if (deed.held && !meeting && (told || deed.numbers.empty())) return false;
  if (!deed.held && meeting && !told) return false;
  if (!deed.held && deed.report && (deed.numbers.empty() || !names_actor(deed, clause))) return false;
  tokenize(clause.text, words_, tokens_);
  const auto size = static_cast<std::uint32_t>(std::min(tokens_.size(), kNearBegin));
  return !goes_on_.find(tokens_, 0, size) && (!deed.established || established_.any_in(tokens_));
}

std::vector<const StoredClause*> DeedReader::done(const Deed& deed, const StoredDocument& asking, const std::string& day,
                                                  WordingReader& wordings) {
  const WordTable& table = wordings.words();
  const std::vector<WordKey> told = telling_stem_set(wordings.read(deed.words), table);
  const std::vector<WordKey> all = telling_stem_set(wordings.read(deed.words + ' ' + deed.rest), table);
  std::vector<const StoredClause*> found;
  std::size_t most = 0;
  for (const StoredClause& one : asking.clauses) {
    if (!may_be_done(deed, one.clause, day) || is_years_after(day, one.clause, asking.document.adopted)) continue;
    const std::vector<WordKey> asked = telling_stem_set(wordings.read(one.clause.text), table);
    const std::size_t common = common_count(told, asked);
    const auto has_share = [&](double share) { return static_cast<double>(common) >= share * static_cast<double>(told.size()); };
    if (!deed.numbers.empty()) {
      if (!is_in(deed, one.clause)) continue;
      if ((common >= kFewest && has_share(kShare)) || common_count(all, asked) >= kFewestWithRest) found.push_back(&one);
      continue;
    }
    const bool enough = (common >= kFewestElsewhere && has_share(deed.held ? kShareOfMeeting : kShareElsewhere)) ||
                        (common >= kFewestOfShort && has_share(kShareOfShort));
    if (common > most) {
      most = common;
      found.clear();
      if (enough) found.push_back(&one);
    } else if (common == most) {
      found.clear();  // nothing tells which of the two it is
    }
  }
  return found;
}

}  // namespace mandates
