// From clean lines to documents: pages out, documents found, their lines put together, numbered and dated.
#include "document/reader.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <set>
#include <utility>

#include "document/annexes.h"
#include "document/answers.h"
#include "document/blocks.h"
#include "document/citations.h"
#include "document/columns.h"
#include "document/finding.h"
#include "document/footnote_marks.h"
#include "document/front.h"
#include "document/line_roles.h"
#include "document/line_shape.h"
#include "document/marked_reader.h"
#include "document/masthead.h"
#include "document/numbering.h"
#include "document/other_language.h"
#include "document/page_sieve.h"
#include "document/printed_date.h"
#include "document/reading_checks.h"
#include "document/scattered_letters.h"
#include "document/segments.h"
#include "document/symbol.h"
#include "document/symbol_shapes.h"
#include "text/cut.h"

namespace mandates {
namespace {

constexpr std::size_t kMastheadLines = 40;
constexpr std::size_t kShownBytes = 80;      // of a heading in a finding
constexpr std::size_t kOpeningBytes = 6000;  // of a report: what it answers stands in its summary or first paragraphs

/// Name of a file without folders and extension.
std::string_view file_stem(std::string_view path) {
  path = path.substr(path.find_last_of('/') + 1);
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos || dot == 0 || path.size() - dot > 6 ? path : path.substr(0, dot);
}

/// The first line that is known to be part of the document.
std::size_t first_line(const Segment& segment) {
  return std::min({segment.heading, segment.introduction, segment.begin > 0 ? segment.begin - 1 : 0});
}

/// The line before which what is annexed to a document ends: where the next one begins, of which it may share the heading.
std::size_t end_of_annexes(const Segment& segment, const Segment& next) {
  std::size_t end = std::max(segment.end, next.begin > 0 ? next.begin - 1 : 0);
  for (const std::size_t line : {next.heading, next.introduction, next.adoption, next.letter_line})
    if (line >= segment.end) end = std::min(end, line);
  return end;
}

/// The footnotes that stood between two lines of the text.
void take_footnotes(const SievedText& text, std::size_t from, std::size_t to, Document& document) {
  const auto before = [](const SievedFootnote& footnote, std::size_t line) { return footnote.before < line; };
  for (auto it = std::lower_bound(text.footnotes.begin(), text.footnotes.end(), from, before);
       it != text.footnotes.end() && it->before <= to; ++it)
    document.footnotes.push_back(it->footnote);
}

/// Footnotes that stand beside the text (not after it, where annexes have theirs) and have no mark in it.
void report_unmarked(const SievedText& text, const Segment& segment, Document& document) {
  std::set<std::string_view> marks;
  for (const Paragraph& paragraph : document.paragraphs)
    for (const FootnoteMark& mark : paragraph.marks) marks.insert(mark.mark);
  std::string missing;
  for (const SievedFootnote& footnote : text.footnotes) {
    if (footnote.before < segment.begin || footnote.before >= segment.end || marks.contains(footnote.footnote.mark)) continue;
    missing += (missing.empty() ? "" : ", ") + footnote.footnote.mark;
  }
  if (!missing.empty())
    document.found.push_back(
        finding("footnote-without-mark", Severity::note, document, "no mark was found in the text for footnote " + missing));
}

}  // namespace

struct DocumentReader::Impl {
  explicit Impl(const Layout& given) : layout(given), roles(layout), subjects(layout.bodies), shapes(layout.bodies), citations(layout) {}

  Layout layout;
  LineRoles roles;
  SubjectLines subjects;
  SymbolShapes shapes;
  CitationFinder citations;
  mutable std::mutex mutex;
  mutable std::vector<RoleReader> idle;  // one for each thread that has read, for reuse

  RoleReader borrow() const {
    const std::lock_guard lock(mutex);
    if (idle.empty()) return RoleReader(roles);
    RoleReader reader = std::move(idle.back());
    idle.pop_back();
    return reader;
  }

  void give_back(RoleReader reader) const {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(reader));
  }

  std::vector<Document> read(const SourceText& source, RoleReader& reader) const;
  /// `end`: line before which the next document begins. Whatever stands before it is annexed to this one.
  Document read_segment(const SourceText& source, const SievedText& text, const Front& front, const Segment& segment, std::size_t end,
                        bool only_document, RoleReader& reader) const;
  void add_annexes(const SievedText& text, const Segment& segment, std::size_t end, RoleReader& reader, Document& document) const;
  void find_symbol(const SievedText& text, const Front& front, const Segment& segment, std::string_view stem, bool only_document,
                   Document& document) const;
  std::optional<FoundSymbol> symbol_above(const SievedText& text, const Segment& segment) const;
  void take_front(const Front& front, std::string_view stem, Document& document) const;
  void take_symbol(const FoundSymbol& symbol, SymbolSource from, Document& document) const;
  void set_session(const Segment& segment, const ResolutionNumber& number, Document& document) const;
  bool name_corrigendum(const SievedText& text, const Front& front, RoleReader& reader, Document& document) const;
  std::string symbol_without_text(const SievedText& text, std::string_view stem) const;
  Document other(const SourceText& source, const SievedText& text, const Front& front, RoleReader& reader) const;
  void take_letter_of_title(Document& document) const;
};

void DocumentReader::Impl::set_session(const Segment& segment, const ResolutionNumber& number, Document& document) const {
  document.session = SymbolShapes::session_of(number);
  const bool by_year = layout.bodies[segment.body_index].session_style == SessionStyle::year;
  if (by_year && document.session.size() != 4 && document.adopted.size() >= 4) document.session = document.adopted.substr(0, 4);
}

void DocumentReader::Impl::take_symbol(const FoundSymbol& symbol, SymbolSource from, Document& document) const {
  document.symbol = symbol.symbol;
  document.symbol_source = from;
  document.body = layout.bodies[symbol.body].code;
}

/// What the first page tells of a document that was not adopted. Where it has no symbol, the name of the file may be one: "A_80_L.12".
void DocumentReader::Impl::take_front(const Front& front, std::string_view stem, Document& document) const {
  document.sponsors = front.sponsors;
  document.amends = front.amends;
  document.symbol = front.symbol;
  document.session = front.session;
  document.symbol_source = SymbolSource::masthead;
  if (!document.symbol.empty()) return;
  std::string named(stem);
  std::replace(named.begin(), named.end(), '_', '/');
  if (printed_symbol(named).size() == named.size() && named.find("//") == std::string::npos) {
    document.symbol = named;
    document.symbol_source = SymbolSource::file_name;
    document.session = words_of_symbol(named, layout).session;
  } else {
    document.symbol = "file:" + std::string(stem);
    document.symbol_source = SymbolSource::none;
  }
}

/// A symbol among other words of the masthead: "SEVENTY-EIGHTH WORLD HEALTH ASSEMBLY   WHA78.1".
std::optional<FoundSymbol> DocumentReader::Impl::symbol_above(const SievedText& text, const Segment& segment) const {
  for (std::size_t i = segment.front; i < std::min({segment.begin, segment.heading, segment.front + kMastheadLines}); ++i) {
    const std::string_view line = text.lines[i].text;
    for (std::size_t at = 0; at < line.size();) {
      if (auto found = shapes.symbol_at(line.substr(at)); found && found->body == segment.body_index) return found;
      const std::size_t space = line.find_first_of(" \t", at);
      at = space == std::string_view::npos ? line.size() : space + 1;
    }
  }
  return std::nullopt;
}

/// The heading tells the symbol; failing that the masthead, the page furniture, the name of the file.
void DocumentReader::Impl::find_symbol(const SievedText& text, const Front& front, const Segment& segment, std::string_view stem,
                                       bool only_document, Document& document) const {
  if (segment.draft) return take_front(front, stem, document);
  const TextSort sort = segment.statement ? TextSort::statement : segment.decision ? TextSort::decision : TextSort::resolution;
  ResolutionNumber number = segment.number;
  if (number.letter.empty() && !segment.decision) number.letter = segment.letter;
  if (!number.empty()) document.symbol = shapes.complete(segment.body_index, number, sort);
  if (!document.symbol.empty()) {
    document.symbol_source = segment.headless ? SymbolSource::furniture : SymbolSource::heading;
    return set_session(segment, number, document);
  }
  const auto fits = [&](const FoundSymbol& found) { return found.body == segment.body_index && found.sort == sort; };
  for (const std::string_view printed : text.symbols) {
    if (!only_document) break;
    if (auto found = shapes.symbol_at(printed); found && fits(*found)) {
      take_symbol(*found, SymbolSource::masthead, document);
      return set_session(segment, found->number, document);
    }
  }
  if (auto found = shapes.symbol_at(front.symbol); found && only_document && fits(*found)) {
    take_symbol(*found, SymbolSource::masthead, document);
    return set_session(segment, found->number, document);
  }
  if (auto found = symbol_above(text, segment); found && only_document && fits(*found)) {
    take_symbol(*found, SymbolSource::masthead, document);
    return set_session(segment, found->number, document);
  }
  if (auto found = shapes.symbol_at(stem, true); found && only_document && found->length == stem.size() && fits(*found)) {
    take_symbol(*found, SymbolSource::file_name, document);
    return set_session(segment, found->number, document);
  }
  document.symbol = "file:" + std::string(stem);
  document.symbol_source = SymbolSource::none;
}

/// "57/270. Integrated … fields B": Word text has the letter at the end of the title. It counts where the text cites the resolution before
/// it, "57/270 A".
void DocumentReader::Impl::take_letter_of_title(Document& document) const {
  const std::string& title = document.title;
  if (title.size() < 3 || title[title.size() - 2] != ' ' || title.back() < 'B' || title.back() > 'Z') return;
  const std::string before = document.symbol + " " + static_cast<char>(title.back() - 1);
  if (std::find(document.cites.begin(), document.cites.end(), before) == document.cites.end()) return;
  document.symbol += std::string(" ") + title.back();
  document.title.resize(title.size() - 2);
}

void DocumentReader::Impl::add_annexes(const SievedText& text, const Segment& segment, std::size_t end, RoleReader& reader,
                                       Document& document) const {
  std::vector<std::vector<Block>> annexes;
  for (const Segment& annex : find_annexes(text, segment, end, reader)) annexes.push_back(split_blocks(text, annex, reader, subjects));
  read_annexes(std::move(annexes), segment, layout, reader, document);
}

Document DocumentReader::Impl::read_segment(const SourceText& source, const SievedText& text, const Front& front, const Segment& segment,
                                            std::size_t end, bool only_document, RoleReader& reader) const {
  Document document;
  document.source = source.name;
  document.kind = segment.statement ? DocumentKind::statement : segment.decision ? DocumentKind::decision : DocumentKind::resolution;
  if (segment.draft) document.kind = front.kind;
  document.body = layout.bodies[segment.body_index].code;
  if (segment.letter_inferred)
    document.found.push_back(finding("letter-inferred", Severity::note, document,
                                     "the letter " + segment.letter + " of this resolution is not printed; it follows from its place"));
  if (segment.foreign_line != kNoLine)
    document.found.push_back(finding("other-language-left-out", Severity::note, document,
                                     "the same text in another language follows and is left out", {},
                                     text.lines[segment.foreign_line].number));
  const std::size_t first = first_line(segment);
  if (first < text.lines.size()) document.line = text.lines[only_document ? segment.front : first].number;
  read_masthead(text, segment, only_document, reader, document);
  find_symbol(text, front, segment, file_stem(source.name), only_document, document);
  document.paragraphs = number_paragraphs(split_blocks(text, segment, reader, subjects), segment, layout, reader, document.found);
  add_annexes(text, segment, end, reader, document);
  take_footnotes(text, only_document ? 0 : first, only_document ? kNoLine : end, document);
  // the title may have marks too, before those of the text
  Paragraph title;
  title.text = segment.draft ? front.title : printed_title(text, segment, reader);
  document.paragraphs.insert(document.paragraphs.begin(), std::move(title));
  take_footnote_marks(document.paragraphs, document.footnotes, reader);
  report_unmarked(text, segment, document);
  document.title = std::move(document.paragraphs.front().text);
  document.paragraphs.erase(document.paragraphs.begin());
  citations.cite(document);
  take_letter_of_title(document);
  check_reading(layout, reader, document);
  check_columns(text, segment, document);
  name_printed_symbol(text, shapes, document);
  for (Diagnostic& found : document.found) found.place.path = source.name;
  return document;
}

/// The first date on the first page of a report or letter, above its text: that of its distribution.
std::string printed_day(const SievedText& text, std::size_t end) {
  for (std::size_t i = 0; i < end && i < text.lines.size(); ++i)
    if (const auto date = find_date(text.lines[i].text)) return date->iso;
  return {};
}

/// A document that corrects another one has no text of its own to be read: it is named. False for any other document.
bool DocumentReader::Impl::name_corrigendum(const SievedText& text, const Front& front, RoleReader& reader, Document& document) const {
  for (std::size_t i = 0; i < std::min(text.lines.size(), kMastheadLines); ++i) {
    if (!reader.has(LineRole::corrigendum, text.lines[i].text)) continue;
    std::string_view symbol = front.symbol;
    for (std::size_t s = 0; s < text.symbols.size() && symbol.empty(); ++s) symbol = text.symbols[s];
    if (!symbol.empty()) {
      document.symbol = symbol;
      document.symbol_source = SymbolSource::masthead;
    }
    document.found.push_back(finding("corrigendum", Severity::warning, document, "this is a corrigendum: its changes are not applied",
                                     "make them in the file that it corrects", text.lines[i].number));
    return true;
  }
  return false;
}

/// The symbol of an adopted text with which one of the first lines begins, that the page furniture prints, or that is the name of the file.
std::string DocumentReader::Impl::symbol_without_text(const SievedText& text, std::string_view stem) const {
  constexpr std::size_t kFirstLines = 3;
  for (std::size_t i = 0; i < std::min(kFirstLines, text.lines.size()); ++i)
    if (const auto found = shapes.symbol_at(text.lines[i].text)) return found->symbol;
  for (const std::string_view printed : text.symbols)
    if (const auto found = shapes.symbol_at(printed)) return found->symbol;
  const auto named = shapes.symbol_at(stem, true);
  return named && named->length == stem.size() ? named->symbol : std::string();
}

Document DocumentReader::Impl::other(const SourceText& source, const SievedText& text, const Front& front, RoleReader& reader) const {
  Document document;
  document.source = source.name;
  document.kind = front.kind == DocumentKind::draft || front.kind == DocumentKind::draft_decision ? DocumentKind::other : front.kind;
  document.symbol = "file:" + std::string(file_stem(source.name));
  if (const std::string_view line = line_in_other_language(source, reader); !line.empty()) {
    document.found.push_back(finding("other-language", Severity::error, document,
                                     "this file is not in English, the only language that is read",
                                     "take the English version, or leave the file out"));
    document.found.back().excerpt = line;
    return document;
  }
  if (document.kind == DocumentKind::other && name_corrigendum(text, front, reader, document)) return document;
  if (document.kind == DocumentKind::other || document.kind == DocumentKind::report) {
    const std::string body = front.body.empty() ? words_of_symbol(front.symbol, layout).body : front.body;
    const auto named = [&](const Body& each) { return each.code == body; };
    const auto found = std::find_if(layout.bodies.begin(), layout.bodies.end(), named);
    const std::size_t index = found == layout.bodies.end() ? 0 : static_cast<std::size_t>(found - layout.bodies.begin());
    document.paragraphs = read_outcome(text, index, layout, reader, subjects, document.found);
    if (!document.paragraphs.empty() && document.kind == DocumentKind::other) document.kind = DocumentKind::statement;
  }
  if (document.kind == DocumentKind::other) {
    document.found.push_back(
        finding("not-a-resolution", Severity::note, document, "no resolution, decision or statement was found in this file"));
    if (const std::string symbol = symbol_without_text(text, file_stem(source.name)); !symbol.empty())
      document.found.push_back(finding(
          "symbol-without-text", Severity::warning, document, "this file has the symbol " + symbol + ", but no text of it was found",
          "compare it with the document: the organ that speaks stands on a line of its own, or opens each paragraph"));
    return document;
  }
  take_front(front, file_stem(source.name), document);
  document.body = front.body.empty() ? words_of_symbol(document.symbol, layout).body : front.body;
  Segment whole;
  whole.begin = whole.title_end = front.begin;
  whole.end = text.lines.size();
  read_masthead(text, whole, false, reader, document);
  document.adopted.clear();
  document.issued = printed_day(text, front.begin);
  document.title = front.title;
  if (document.kind == DocumentKind::amendment) return document;
  std::string opening = front.title + ". ";
  for (std::size_t i = front.begin; i < text.lines.size() && opening.size() < kOpeningBytes; ++i) {
    if (text.lines[i].gap_before && !text.lines[i].page_before && closing_mark(opening) == 0) opening += '.';
    append_line(opening, text.lines[i].text);
  }
  document.answers = find_answers(opening, citations, {document.body, document.session}, reader);
  for (const Answer& answer : document.answers) document.cites.push_back(answer.symbol);
  keep_first_of_each(document.cites);
  return document;
}

/// True where a report tells far below its first page that a decision was taken: without a number it is no document of its own.
bool is_told_in_passing(const Document& document) {
  constexpr int kLinesOfFirstPages = 100;
  return document.kind == DocumentKind::decision && document.symbol_source == SymbolSource::none && !document.paragraphs.empty() &&
         document.paragraphs.front().line > kLinesOfFirstPages;
}

std::vector<Document> DocumentReader::Impl::read(const SourceText& source, RoleReader& reader) const {
  if (!source.marked.empty()) {
    const MarkedReaderParts parts{layout, subjects, shapes, citations};
    std::vector<Document> documents;
    for (const MarkedDocument& marked : source.marked) documents.push_back(read_marked(marked, source.name, parts, reader));
    return documents;
  }
  SievedText text = sieve_pages(source, reader);
  const SeparatedColumns columns = separate_columns(text);
  const WovenText woven = leave_out_woven(text, reader);
  const Front front = read_front(text, layout, reader, subjects);
  std::vector<std::size_t> unread;
  const std::vector<Segment> segments = find_segments(text, layout, reader, subjects, shapes, front, file_stem(source.name), unread);
  std::vector<Document> documents;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const std::size_t end = i + 1 < segments.size() ? end_of_annexes(segments[i], segments[i + 1]) : text.lines.size();
    documents.push_back(read_segment(source, text, front, segments[i], end, segments.size() == 1, reader));
  }
  std::erase_if(documents, is_told_in_passing);
  if (documents.empty()) documents.push_back(other(source, text, front, reader));
  if (woven.lines > 0 && documents.front().kind != DocumentKind::other) {
    documents.front().found.push_back(
        finding("other-language-left-out", Severity::warning, documents.front(),
                "paragraphs in another language stand between those in English; left out were " + std::to_string(woven.lines) + " lines",
                "compare the paragraphs with the file: an English one may have been taken for one of them", woven.line));
  }
  if (columns.lines > 0)
    documents.front().found.push_back(
        finding("columns", Severity::warning, documents.front(),
                "two columns side by side were read one after the other: " + std::to_string(columns.lines) + " lines with both",
                "compare the paragraphs with the file", columns.line));
  for (const std::size_t line : unread) {
    documents.front().found.push_back(
        finding("heading-without-text", Severity::note, documents.front(),
                "no text was found below this heading: " + std::string(cut_at_character(text.lines[line].text, kShownBytes)), {},
                text.lines[line].number));
  }
  return documents;
}

DocumentReader::DocumentReader(const Layout& layout) : impl_(std::make_unique<Impl>(layout)) {}
DocumentReader::~DocumentReader() = default;
DocumentReader::DocumentReader(DocumentReader&&) noexcept = default;

std::vector<Document> DocumentReader::read(const SourceText& source) const {
  RoleReader reader = impl_->borrow();
  std::vector<Document> documents = impl_->read(source, reader);
  if (source.marked.empty() && has_scattered_letters(documents)) {
    documents = impl_->read(join_scattered_letters(source), reader);
    documents.front().found.push_back(finding("scattered-letters", Severity::warning, documents.front(),
                                              "words whose letters stand apart were joined", "compare the paragraphs with the file"));
  }
  impl_->give_back(std::move(reader));
  return documents;
}

}  // namespace mandates
