// Finds acknowledgements.
// Must not know: who asked for it, families, the store's tables.
#include "followup/acknowledgements.h"

#include <algorithm>

#include "document/citations.h"
#include "text/phrase.h"

namespace mandates {
namespace {

bool is_symbol_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '.' || c == '-';
}

// Resolutions, decisions and statements are no reports.
bool is_adopted_text(std::string_view symbol) {
  return symbol.find("/RES/") != std::string_view::npos || symbol.find("/PRST/") != std::string_view::npos ||
         symbol.find("/DEC/") != std::string_view::npos;
}

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

void add_once(std::vector<std::string>& list, std::string value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

}  // namespace

std::vector<std::string> report_symbols(std::string_view text) {
  std::vector<std::string> symbols;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] < 'A' || text[at] > 'Z' || (at > 0 && is_symbol_letter(text[at - 1]))) continue;
    std::size_t end = at;
    while (end < text.size() && is_symbol_letter(text[end])) ++end;
    std::string_view symbol = text.substr(at, end - at);
    at = end;
    while (!symbol.empty() && (symbol.back() == '.' || symbol.back() == '-' || symbol.back() == '/')) symbol.remove_suffix(1);
    const std::size_t slash = symbol.find('/');
    const bool figures = std::any_of(symbol.begin(), symbol.end(), [](char c) { return c >= '0' && c <= '9'; });
    // The part before the first slash is an organ: one to five capitals.
    const bool organ =
        slash != std::string_view::npos && slash <= 5 &&
        std::all_of(symbol.begin(), symbol.begin() + static_cast<std::ptrdiff_t>(slash), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (organ && figures && !is_adopted_text(symbol)) add_once(symbols, std::string(symbol));
  }
  return symbols;
}

struct AcknowledgementReader::Impl {
  explicit Impl(const RuleSet& rule_set) : rules(rule_set), authors(rule_set, words), citations(rule_set.layout()) {
    for (const Rule* rule : rules.of_kind("acknowledgement")) {
      const auto number = static_cast<std::uint32_t>(kinds.size());
      kinds.push_back(rule);
      for (const std::string& pattern : rule->values("phrases")) phrases.add(number, pattern, rules.classes(), words);
      for (const std::string& pattern : rule->values("unless")) bars.add(number, pattern, rules.classes(), words);
    }
    phrases.finish();
    bars.finish();
    matcher = std::make_unique<PhraseMatcher>(phrases);
    bar_matcher = std::make_unique<PhraseMatcher>(bars);
  }

  void read_paragraph(const StoredDocument& stored, int index, WordingReader& wordings, std::vector<Acknowledgement>& found);
  void add_symbols_from_elsewhere(const Document& document, std::vector<Acknowledgement>& found);
  bool barred(std::uint32_t at, std::uint32_t pattern) {
    if (!bars.may_begin(tokens[at].word)) return false;
    bar_matcher->all_at(tokens, at, static_cast<std::uint32_t>(tokens.size()), barring);
    return std::any_of(barring.begin(), barring.end(), [&](const PhraseMatch& bar) { return bar.pattern == pattern; });
  }
  std::vector<PhraseMatch> matches();
  std::uint32_t segment_end(std::uint32_t from, std::uint32_t next, const std::vector<std::uint32_t>& clause_begins) const;
  Acknowledgement read(const Document& document, int paragraph, const PhraseMatch& match, std::uint32_t end, WordingReader& wordings);

  const RuleSet& rules;
  Vocabulary words;
  AuthorReader authors;
  CitationFinder citations;
  PhraseSet phrases, bars;
  std::vector<const Rule*> kinds;
  std::unique_ptr<PhraseMatcher> matcher, bar_matcher;
  std::vector<Token> tokens;
  std::vector<PhraseMatch> barring;
};

std::vector<PhraseMatch> AcknowledgementReader::Impl::matches() {
  std::vector<PhraseMatch> found;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t at = 0; at < size; ++at) {
    PhraseMatch match;
    if (!phrases.may_begin(tokens[at].word) || !matcher->match_at(tokens, at, size, match) || barred(at, match.pattern)) continue;
    found.push_back(match);
    at = match.end - 1;
  }
  return found;
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

Acknowledgement AcknowledgementReader::Impl::read(const Document& document, int index, const PhraseMatch& match, std::uint32_t end,
                                                  WordingReader& wordings) {
  const Paragraph& paragraph = document.paragraphs[index];
  const Rule& rule = *kinds[match.pattern];
  Acknowledgement found;
  found.paragraph = index;
  found.span = {tokens[match.begin].span.begin, tokens[end - 1].span.end};
  found.deliverables = rule.values("deliverable");
  found.author = authors.author_of(paragraph.text, tokens, match.end, end);
  found.operative = paragraph.kind == ParagraphKind::operative;
  found.rule = rule.id;
  const std::string_view words_of = found.span.of(paragraph.text);
  found.reports = report_symbols(words_of);
  std::vector<Citation> cited;
  citations.find(words_of, {document.body, document.session}, cited);
  for (Citation& citation : cited) add_once(found.cites, std::move(citation.symbol));
  const std::uint32_t noun_end = tokens[match.end - 1].span.end;
  for (const Footnote* note : notes_of(document, index, {noun_end, found.span.end}))
    for (std::string& symbol : report_symbols(note->text)) add_once(found.reports, std::move(symbol));
  found.about = wordings.read(std::string_view(paragraph.text).substr(noun_end, found.span.end - noun_end));
  return found;
}

AcknowledgementReader::AcknowledgementReader(const RuleSet& rules) : impl_(std::make_unique<Impl>(rules)) {}
AcknowledgementReader::~AcknowledgementReader() = default;
AcknowledgementReader::AcknowledgementReader(AcknowledgementReader&&) noexcept = default;

void AcknowledgementReader::Impl::read_paragraph(const StoredDocument& stored, int index, WordingReader& wordings,
                                                 std::vector<Acknowledgement>& found) {
  const Document& document = stored.document;
  tokenize(document.paragraphs[index].text, words, tokens);
  const std::vector<PhraseMatch> all = matches();
  if (all.empty()) return;
  std::vector<std::uint32_t> clause_begins;
  for (const StoredClause& clause : stored.clauses)
    if (clause.clause.paragraph_index == index) clause_begins.push_back(clause.clause.span.begin);
  std::sort(clause_begins.begin(), clause_begins.end());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::uint32_t next = i + 1 < all.size() ? all[i + 1].begin : static_cast<std::uint32_t>(tokens.size());
    found.push_back(read(document, index, all[i], segment_end(all[i].end, next, clause_begins), wordings));
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
    if (!one.reports.empty() || one.author.id.empty()) continue;
    std::vector<std::string> symbols, of_session;
    for (const auto& [author, symbol] : noted) {
      if (author.id != one.author.id) continue;
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
  tokenize(text, impl_->words, impl_->tokens);
  std::vector<AuthorMention> mentions = impl_->authors.mentions(text, impl_->tokens);
  return mentions.empty() ? Author() : std::move(mentions.front().author);
}

bool AcknowledgementReader::adds_to_report(std::string_view text) {
  tokenize(text, impl_->words, impl_->tokens);
  return impl_->authors.adds_to_report(impl_->tokens);
}

const AuthorReader& AcknowledgementReader::authors() const {
  return impl_->authors;
}

}  // namespace mandates
