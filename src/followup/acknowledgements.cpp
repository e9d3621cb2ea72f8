// Finds acknowledgements.
#include "followup/acknowledgements.h"

#include <algorithm>
#include <optional>

#include "document/citations.h"
#include "document/symbol.h"
#include "followup/heads.h"
#include "followup/kept_tokens.h"
#include "followup/rule_phrases.h"

namespace mandates {
namespace {

const Footnote* note_of(const Document& document, const std::string& mark) {
  const auto found =
      std::find_if(document.footnotes.begin(), document.footnotes.end(), [&](const Footnote& note) { return note.mark == mark; });
  return found == document.footnotes.end() ? nullptr : &*found;
}

/// Footnotes of the words of a paragraph, in the order of their marks.
std::vector<const Footnote*> notes_of(const Document& document, int paragraph, Span words) {
  std::vector<const Footnote*> notes;
  for (const FootnoteMark& mark : document.paragraphs[paragraph].marks) {
    // A mark stands before its offset, also right after the last word and the comma that follows it.
    if (mark.offset < words.begin || mark.offset > words.end + 1) continue;
    if (const Footnote* note = note_of(document, mark.mark)) notes.push_back(note);
  }
  return notes;
}

// From where on the footnote of the report stands that is nearest to a resolution named at `at`: behind it, or before it as in "the report
// of the Secretary-General¹ submitted pursuant to its resolution 78/102, as well as that of the Panel²".
std::uint32_t report_beside(const Document& document, int index, Span words, std::uint32_t at) {
  std::uint32_t nearest = std::max(words.begin, at), least = words.end;
  for (const FootnoteMark& mark : document.paragraphs[index].marks) {
    if (mark.offset <= words.begin || mark.offset > words.end + 1) continue;
    const Footnote* note = note_of(document, mark.mark);
    const std::uint32_t away = mark.offset < at ? at - mark.offset : mark.offset - at;
    if (!note || away >= least || report_symbols(note->text).empty()) continue;
    least = away;
    nearest = mark.offset < at ? mark.offset : std::max(words.begin, at);
  }
  return nearest;
}

template <class T>
void add_once(std::vector<T>& list, T value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

}  // namespace

std::string section_of(const Paragraph& paragraph) {
  const std::size_t slash = paragraph.number.rfind('/');
  return slash == std::string::npos ? std::string() : paragraph.number.substr(0, slash);
}

struct AcknowledgementReader::Impl {
  explicit Impl(const RuleSet& rule_set)
      : rules(rule_set),
        authors(rule_set, words),
        citations(rule_set.layout()),
        phrases(rule_set, "acknowledgement", words),
        undone(rule_set, "authorship", words, "place", "undone"),
        made(rule_set, "authorship", words, "place", "made"),
        period(rule_set, "authorship", words, "place", "period"),
        spent(rule_set, "authorship", words, "place", "spent"),
        several(rule_set, "authorship", words, "place", "several"),
        part(rule_set, "authorship", words, "place", "part"),
        title(rule_set, "authorship", words, "place", "title") {}

  void read_paragraph(const StoredDocument& stored, int index, WordingReader& wordings, std::vector<Acknowledgement>& found);
  void add_symbols_from_elsewhere(const Document& document, std::vector<Acknowledgement>& found);
  std::uint32_t segment_end(std::uint32_t from, std::uint32_t next, const std::vector<std::uint32_t>& clause_begins) const;
  std::vector<std::string> numbers_after(std::string_view text, std::uint32_t at, std::uint32_t limit) const;
  std::vector<std::string> paragraphs_named(std::string_view text, std::uint32_t from, std::uint32_t end, const Citation& citation,
                                            std::uint32_t words_begin);
  void read_subjects(std::string_view text, std::uint32_t from, std::uint32_t end, WordingReader& wordings, Acknowledgement& found);
  void read_times(std::string_view text, std::uint32_t begin, std::uint32_t end, WordingReader& wordings, Acknowledgement& found);
  std::uint32_t first_from(std::uint32_t offset) const;
  std::vector<MarkedReport> marked_reports(const Document& document, int index, Span words_of, std::uint32_t author_end,
                                           WordingReader& wordings);
  std::vector<std::uint32_t> parts_of(Span words_of);
  /// The words [begin, end) acknowledge something, the name of which ends at `noun_end`.
  Acknowledgement read(const Document& document, int paragraph, std::uint32_t begin, std::uint32_t noun_end, std::uint32_t end,
                       const Rule& rule, WordingReader& wordings);

  const RuleSet& rules;
  Vocabulary words;
  AuthorReader authors;
  CitationFinder citations;
  RulePhrases phrases, undone, made, period, spent, several, part, title;
  std::vector<Token> tokens;
  KeptTokens kept{words};
};

// The first word that does not begin before an offset.
std::uint32_t AcknowledgementReader::Impl::first_from(std::uint32_t offset) const {
  const auto found =
      std::lower_bound(tokens.begin(), tokens.end(), offset, [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
  return static_cast<std::uint32_t>(found - tokens.begin());
}

// Reports whose footnotes stand at different words of an acknowledgement, each with its words, those of the first one from `author_end` on;
// nothing where there is one. A footnote at "the lamps of 2025 and the plan for 2027" that names as many documents has them in that order.
std::vector<MarkedReport> AcknowledgementReader::Impl::marked_reports(const Document& document, int index, Span words_of,
                                                                      std::uint32_t author_end, WordingReader& wordings) {
  const Paragraph& paragraph = document.paragraphs[index];
  std::vector<MarkedReport> found;
  const auto add = [&](std::string symbol, Span span) {
    found.push_back({std::move(symbol), wordings.read(span.of(paragraph.text)), span});
  };
  std::uint32_t from = words_of.begin;
  for (const FootnoteMark& mark : paragraph.marks) {
    if (mark.offset <= from || mark.offset > words_of.end + 1) continue;
    const Footnote* note = note_of(document, mark.mark);
    const std::vector<std::string> symbols = note ? report_symbols(note->text) : std::vector<std::string>();
    if (symbols.empty()) continue;
    const std::uint32_t to = std::min<std::uint32_t>(mark.offset, words_of.end);
    const std::uint32_t begin = std::min(std::max(from, author_end), to);
    from = to;
    const std::vector<std::uint32_t> begins = symbols.size() > 1 ? parts_of({begin, to}) : std::vector<std::uint32_t>();
    if (begins.size() != symbols.size()) {
      add(symbols.front(), {begin, to});
      continue;
    }
    for (std::size_t i = 0; i < symbols.size(); ++i) add(symbols[i], {begins[i], i + 1 < begins.size() ? begins[i + 1] : to});
  }
  if (found.size() < 2) found.clear();
  for (MarkedReport& marked : found) {
    const auto how_spent = spent.find(tokens, first_from(marked.span.begin), first_from(marked.span.end));
    const Wording kind = how_spent ? wordings.read(tokens[how_spent->begin].span.of(paragraph.text)) : Wording();
    marked.on_period = !kind.words.empty();
    if (marked.on_period) marked.period_kind = kind.words.front();
  }
  return found;
}

// Where the parts of words begin that say what several reports are on: "on the lamps of 2025 and the plan for 2027".
std::vector<std::uint32_t> AcknowledgementReader::Impl::parts_of(Span words_of) {
  std::vector<std::uint32_t> begins{words_of.begin};
  PhraseMatch match;
  const std::uint32_t end = first_from(words_of.end);
  for (std::uint32_t at = first_from(words_of.begin) + 1; at < end; ++at) {
    if (!part.match_at(tokens, at, match) || match.end > end) continue;
    begins.push_back(tokens[at].span.begin);
    at = match.end - 1;
  }
  return begins;
}

// When it was delivered, and whether it is on how the budget of a period was spent.
void AcknowledgementReader::Impl::read_times(std::string_view text, std::uint32_t begin, std::uint32_t end, WordingReader& wordings,
                                             Acknowledgement& found) {
  if (const auto match = made.find(tokens, begin, end)) found.made = year_of_day(tokens[match->end - 1].span.of(text));
  const auto match = period.find(tokens, begin, end);
  const Wording kind = match ? wordings.read(tokens[match->begin].span.of(text)) : Wording();
  found.on_period = !kind.words.empty();
  if (found.on_period) found.period_kind = kind.words.front();
}

// An acknowledgement goes to the next one, the next clause, a semicolon or a full stop.
std::uint32_t AcknowledgementReader::Impl::segment_end(std::uint32_t from, std::uint32_t next,
                                                       const std::vector<std::uint32_t>& clause_begins) const {
  for (std::uint32_t at = from; at < next; ++at) {
    const char mark = tokens[at].punctuation;
    if (mark == ';' || mark == '.') return at;
    if (std::binary_search(clause_begins.begin(), clause_begins.end(), tokens[at].span.begin)) return at;
  }
  return next;
}

// Numbers after the word "paragraph", up to the next word that is none: "31 and 32", "12 (b)".
std::vector<std::string> AcknowledgementReader::Impl::numbers_after(std::string_view text, std::uint32_t at, std::uint32_t limit) const {
  std::vector<std::string> numbers;
  constexpr std::uint32_t kWordsBetween = 1;  // "and"
  std::uint32_t between = 0;
  for (std::uint32_t i = at; i < limit && between <= kWordsBetween; ++i) {
    const std::string_view word = tokens[i].span.of(text);
    const bool number =
        !word.empty() && word.size() <= 3 && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (number) numbers.emplace_back(word);
    between = number || tokens[i].punctuation != 0 || word.size() == 1 ? 0 : between + 1;
  }
  return numbers;
}

// The paragraphs that stand with the resolutions that it names: "paragraphs 31 and 32 of its resolution 78/102", "resolution 78/102,
// paragraph 12".
std::vector<std::string> AcknowledgementReader::Impl::paragraphs_named(std::string_view text, std::uint32_t from, std::uint32_t end,
                                                                       const Citation& citation, std::uint32_t words_begin) {
  std::uint32_t cited = from;
  while (cited < end && tokens[cited].span.begin < words_begin + citation.offset) ++cited;
  constexpr std::uint32_t kReach = 14;  // words
  const std::uint32_t begin = cited > from + kReach ? cited - kReach : from;
  const std::uint32_t before = authors.paragraph_word(tokens, begin, cited, false);
  if (before < cited) return numbers_after(text, before + 1, cited);
  const std::uint32_t last = std::min(end, cited + 5);
  const std::uint32_t after = authors.paragraph_word(tokens, cited, last, true);
  return after < last ? numbers_after(text, after + 1, end) : std::vector<std::string>();
}

// What it says of the report after its author, part by part: up to a comma, and what goes on with "on" after one.
void AcknowledgementReader::Impl::read_subjects(std::string_view text, std::uint32_t from, std::uint32_t end, WordingReader& wordings,
                                                Acknowledgement& found) {
  std::uint32_t begin = from;
  bool first = true;
  for (std::uint32_t at = from; at <= end; ++at) {
    if (at < end && tokens[at].punctuation != ',') continue;
    if (begin < at && (first || authors.begins_subject(tokens, begin, at))) {
      Wording wording = wordings.read(text.substr(tokens[begin].span.begin, tokens[at - 1].span.end - tokens[begin].span.begin));
      if (tells(wording, wordings.words())) found.subjects.push_back(std::move(wording));
    }
    first = false;
    begin = at + 1;
  }
}

Acknowledgement AcknowledgementReader::Impl::read(const Document& document, int index, std::uint32_t begin, std::uint32_t noun_end,
                                                  std::uint32_t end, const Rule& rule, WordingReader& wordings) {
  const Paragraph& paragraph = document.paragraphs[index];
  Acknowledgement found;
  found.paragraph = index;
  found.span = {tokens[begin].span.begin, tokens[end - 1].span.end};
  found.deliverables = rule.values("deliverable");
  found.authors = authors.authors_of(paragraph.text, tokens, noun_end, end);
  found.operative = paragraph.kind == ParagraphKind::operative;
  found.section = section_of(paragraph);
  found.heading = wordings.read(paragraph.heading);
  found.rule = rule.id;
  const std::string_view words_of = found.span.of(paragraph.text);
  found.words = wordings.read(words_of);
  found.by_name = rule.value("by") == "name";
  found.noun = wordings.read(tokens[noun_end - 1].span.of(paragraph.text));
  PhraseMatch match;
  found.several = several.match_at(tokens, noun_end - 1, match);
  found.reports = report_symbols(words_of);
  std::vector<Citation> cited;
  citations.find(words_of, {document.body, document.session}, cited);
  for (Citation& citation : cited) {
    for (std::string& number : paragraphs_named(paragraph.text, begin, end, citation, found.span.begin))
      add_once(found.paragraphs, NamedParagraph{citation.symbol, std::move(number)});
    add_once(found.cites, std::move(citation.symbol));
  }
  // Of several reports the one beside the resolution that is named comes first.
  const std::uint32_t noun_ends = tokens[noun_end - 1].span.end;
  std::uint32_t beside = noun_ends;
  if (!cited.empty()) {
    const std::uint32_t named = found.span.begin + cited.back().offset;
    beside = cited.size() == 1 ? report_beside(document, index, {noun_ends, found.span.end}, named) : std::max(noun_ends, named);
  }
  for (const std::uint32_t from : {beside, noun_ends})
    for (const Footnote* note : notes_of(document, index, {from, found.span.end}))
      for (std::string& symbol : report_symbols(note->text)) add_once(found.reports, std::move(symbol));
  const std::uint32_t author_end = found.authors.empty() ? noun_ends : found.authors.front().end;
  found.marked = marked_reports(document, index, {noun_ends, found.span.end}, author_end, wordings);
  std::uint32_t after = noun_end;
  if (!found.authors.empty())
    while (after < end && tokens[after].span.begin < found.authors.front().end) ++after;
  read_subjects(paragraph.text, after, end, wordings, found);
  found.titled = after < end && title.match_at(tokens, after, match);
  read_times(paragraph.text, begin, end, wordings, found);
  if (found.reports.empty()) found.text = fold(words_of);
  return found;
}

AcknowledgementReader::AcknowledgementReader(const RuleSet& rules) : impl_(std::make_unique<Impl>(rules)) {}
AcknowledgementReader::~AcknowledgementReader() = default;
AcknowledgementReader::AcknowledgementReader(AcknowledgementReader&&) noexcept = default;

void AcknowledgementReader::Impl::read_paragraph(const StoredDocument& stored, int index, WordingReader& wordings,
                                                 std::vector<Acknowledgement>& found) {
  const Document& document = stored.document;
  tokenize(document.paragraphs[index].text, words, tokens);
  const std::vector<PhraseMatch> all = phrases.matches(tokens);
  if (all.empty()) return;
  std::vector<std::uint32_t> clause_begins;
  for (const StoredClause& clause : stored.clauses)
    if (clause.clause.paragraph_index == index) clause_begins.push_back(clause.clause.span.begin);
  std::sort(clause_begins.begin(), clause_begins.end());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::uint32_t next = i + 1 < all.size() ? all[i + 1].begin : static_cast<std::uint32_t>(tokens.size());
    const std::uint32_t end = segment_end(all[i].end, next, clause_begins);
    const Rule& rule = phrases.rule(all[i]);
    std::uint32_t begin = all[i].begin, noun_end = all[i].end;
    if (undone.find(tokens, begin, end)) continue;
    for (const FurtherReport& further : authors.further_reports(tokens, noun_end, end)) {
      found.push_back(read(document, index, begin, noun_end, std::max(further.begin, noun_end), rule, wordings));
      begin = further.noun;
      noun_end = further.noun + 1;
    }
    found.push_back(read(document, index, begin, noun_end, end, rule, wordings));
  }
}

// "Takes note of the report of the Secretary-General" may have its footnote where the report was first named: "damage set out in the report
// of the Secretary-General,⁶". Taken where one symbol alone is in question: of those that stand there, or of those of the session.
void AcknowledgementReader::Impl::add_symbols_from_elsewhere(const Document& document, std::vector<Acknowledgement>& found) {
  std::vector<std::pair<Author, std::string>> noted;
  for (int index = 0; index < static_cast<int>(document.paragraphs.size()); ++index) {
    const Paragraph& paragraph = document.paragraphs[index];
    if (paragraph.marks.empty()) continue;
    tokenize(paragraph.text, words, tokens);
    for (AuthorMention& mention : authors.mentions(paragraph.text, tokens))
      for (const Footnote* note : notes_of(document, index, mention.span))
        for (std::string& symbol : report_symbols(note->text)) noted.emplace_back(mention.author, std::move(symbol));
  }
  for (Acknowledgement& one : found) {
    if (!one.reports.empty() || one.authors.empty() || one.authors.front().id.empty()) continue;
    std::vector<std::string> symbols, of_session;
    for (const auto& [author, symbol] : noted) {
      if (author.id != one.authors.front().id) continue;
      add_once(symbols, symbol);
      if (symbol.starts_with("A/" + document.session + "/")) add_once(of_session, symbol);
    }
    if (symbols.size() == 1) one.reports = symbols;
    if (symbols.size() > 1 && of_session.size() == 1) one.reports = of_session;
  }
}

std::vector<Acknowledgement> AcknowledgementReader::read(const StoredDocument& stored, WordingReader& wordings) {
  std::vector<Acknowledgement> found;
  for (std::size_t index = 0; index < stored.document.paragraphs.size(); ++index)
    impl_->read_paragraph(stored, static_cast<int>(index), wordings, found);
  const auto without_symbol = [](const Acknowledgement& one) { return one.reports.empty(); };
  if (stored.document.has_footnotes() && std::any_of(found.begin(), found.end(), without_symbol))
    impl_->add_symbols_from_elsewhere(stored.document, found);
  return found;
}

Author AcknowledgementReader::asked_for(std::string_view text) {
  std::vector<AuthorMention> mentions = impl_->authors.mentions(text, impl_->kept.of(text));
  return mentions.empty() ? Author() : std::move(mentions.front().author);
}

Author AcknowledgementReader::entrusted(std::string_view text) {
  tokenize(text, impl_->words, impl_->tokens);
  return impl_->authors.entrusted(text, impl_->tokens);
}

bool AcknowledgementReader::adds_to_report(std::string_view text) {
  return impl_->authors.adds_to_report(impl_->kept.of(text));
}

bool AcknowledgementReader::contributes(std::string_view text) {
  return impl_->authors.contributes(impl_->kept.of(text));
}

std::string AcknowledgementReader::body_of_officer(std::string_view name) {
  const std::vector<Token>& tokens = impl_->kept.of(name);
  const std::uint32_t begin = impl_->authors.after_office(tokens);
  return begin == 0 || begin >= tokens.size() ? std::string() : fold(name.substr(tokens[begin].span.begin));
}

const AuthorReader& AcknowledgementReader::authors() const {
  return impl_->authors;
}

}  // namespace mandates
