// Marked blocks become the blocks that the lines of other files are put together to, with a word on what the markup says of them, and are
// numbered by the same walk.
#include "document/marked_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "document/annexes.h"
#include "document/blocks.h"
#include "document/finding.h"
#include "document/footnote_marks.h"
#include "document/line_shape.h"
#include "document/masthead.h"
#include "document/numbering.h"
#include "document/opening.h"
#include "document/reading_checks.h"
#include "document/segments.h"
#include "document/sponsors.h"

namespace mandates {
namespace {

using Place = MarkedBlock::Place;

/// Language of a code of ISO 639, of those that documents are published in.
std::string_view language_name(std::string_view code) {
  struct Language {
    std::string_view code;
    std::string_view name;
  };
  constexpr std::array<Language, 12> kLanguages = {{{"fra", "French"},
                                                    {"fre", "French"},
                                                    {"fr", "French"},
                                                    {"spa", "Spanish"},
                                                    {"es", "Spanish"},
                                                    {"rus", "Russian"},
                                                    {"ru", "Russian"},
                                                    {"ara", "Arabic"},
                                                    {"ar", "Arabic"},
                                                    {"zho", "Chinese"},
                                                    {"chi", "Chinese"},
                                                    {"zh", "Chinese"}}};
  const auto* const found = std::find_if(kLanguages.begin(), kLanguages.end(), [&](const Language& one) { return one.code == code; });
  return found == kLanguages.end() ? code : found->name;
}

bool is_english(std::string_view code) {
  return code.empty() || code == "eng" || code == "en";
}

int votes(const std::string& printed) {
  int count = -1;
  std::from_chars(printed.data(), printed.data() + printed.size(), count);
  return count;
}

/// Marked blocks as blocks to be numbered.
class Blocks {
 public:
  Blocks(const MarkedReaderParts& parts, RoleReader& roles, bool statement) : parts_(parts), roles_(&roles), statement_(statement) {}

  void add(const MarkedBlock& marked) {
    if (marked.place == Place::opening) return opening(marked);
    Block block;
    block.line = marked.line;
    block.page = 1;
    block.level = marked.level;
    block.eid = marked.eid;
    block.label = marked.label;
    block.text = marked.text;
    if (statement_) block.text.erase(0, opening_quote(block.text));
    block.marked = marked.place == Place::preamble  ? Marked::preambular
                   : marked.place == Place::heading ? Marked::heading
                                                    : Marked::operative;
    if (block.marked == Marked::heading)
      heading(block);
    else if (!block.label.empty())
      labelled(block);
    else if (!block.text.empty())
      find_label(block);
    block.small = begins_small(block.text);
    block.quoted = opening_quote(block.text) > 0;
    blocks_.push_back(std::move(block));
    split_labels();
  }

  std::vector<Block> take() {
    if (statement_ && !blocks_.empty()) close_quote(blocks_.back().text);
    return std::move(blocks_);
  }

  std::size_t body() const { return body_; }

 private:
  /// "The General Assembly,": the first one names the organ, a later one begins a part or a draft.
  void opening(const MarkedBlock& marked) {
    const auto subject = parts_.subjects.match(marked.text);
    if (!subject) return;
    if (body_ == kNoLine) {
      body_ = subject->body;
      if (subject->rest.empty()) return;
    }
    Block block;
    block.kind = body_ == subject->body && blocks_.empty() ? BlockKind::plain : BlockKind::subject;
    block.text = subject->rest;
    block.marked = Marked::preambular;
    block.body = subject->body;
    block.quoted = subject->quoted;
    block.line = marked.line;
    block.page = 1;
    blocks_.push_back(std::move(block));
  }

  /// "II", "II.\tCapital master plan", or a title.
  void heading(Block& block) {
    while (!block.text.empty() && (block.text[0] == '.' || is_space(block.text[0]))) block.text.erase(0, 1);
    if (!block.label.empty()) {
      if (block.label.ends_with('.')) block.label.pop_back();
      const bool part = roman_value(block.label) > 0 || (block.label.size() == 1 && is_upper(block.label[0]));
      if (part && goes_on_with_parts(block.label)) block.kind = BlockKind::part;
      return;
    }
    if (const PartLine part = part_line(block.text); !part.label.empty() && goes_on_with_parts(part.label)) {
      block.kind = BlockKind::part;
      block.label = part.label;
      block.text = std::string(part.title);
    }
  }

  /// True where a numeral or letter is just the next one; titles of tables have letters, too.
  bool goes_on_with_parts(std::string_view label) {
    const int roman = roman_value(label), letter = letter_value(label);
    const bool next_roman = roman > 0 && roman == last_roman_ + 1;
    const bool next_letter = letter > 0 && letter == last_letter_ + 1;
    if (!next_roman && !next_letter) return false;
    const bool is_roman = next_roman && !(next_letter && last_letter_ > 0);
    if (last_roman_ == 0 && last_letter_ == 0) romans_outside_ = is_roman;
    (is_roman ? last_roman_ : last_letter_) = is_roman ? roman : letter;
    if (is_roman == romans_outside_) (is_roman ? last_letter_ : last_roman_) = 0;
    return true;
  }

  /// A label of the markup: "9.", "9", "(a)", "a.", "–".
  static void labelled(Block& block) {
    const std::string with_text = block.label + "\tX";
    std::string digits = block.label;
    if (digits.ends_with('.')) digits.pop_back();
    if (const int value = digits_value(digits); value >= 0) {
      block.kind = BlockKind::number;
      block.value = value;
    } else if (leading_bullet(with_text) > 0 || block.label.empty() || static_cast<unsigned char>(block.label[0]) >= 0x80) {
      block.text = block.label + " " + block.text;
      block.label.clear();
    } else {
      block.kind = BlockKind::item;
    }
  }

  /// A label that the markup has left in the text: "(a)\tAssess the progress made", "6\tAlso reaffirms".
  void find_label(Block& block) {
    auto label = leading_label(block.text);
    if (!label) label = next_bare_number(block.text);
    if (!label) return;
    block.kind = label->number ? BlockKind::number : BlockKind::item;
    if (label->number) block.value = digits_value(label->inner);
    block.label = label->printed;
    block.text.erase(0, label->length);
  }

  /// The next number without its full stop, where a verb follows.
  std::optional<Label> next_bare_number(std::string_view text) {
    auto label = bare_label(text);
    if (!label || !label->number) return std::nullopt;
    const auto last = std::find_if(blocks_.rbegin(), blocks_.rend(), [](const Block& block) { return block.kind == BlockKind::number; });
    const bool next = last != blocks_.rend() && digits_value(label->inner) == last->value + 1;
    return next && opening_of(text.substr(label->length), *roles_) == Opening::finite ? label : std::nullopt;
  }

  /// "(a)\t(i)\tTo …": two labels in one paragraph.
  void split_labels() {
    while (blocks_.back().kind == BlockKind::item || blocks_.back().kind == BlockKind::number) {
      Block& outer = blocks_.back();
      const auto label = leading_label(outer.text);
      if (!label || label->number) return;
      Block inner = outer;
      inner.kind = BlockKind::item;
      inner.level = 0;
      inner.eid.clear();
      inner.label = label->printed;
      inner.text = outer.text.substr(label->length);
      outer.text.clear();
      blocks_.push_back(std::move(inner));
    }
  }

  const MarkedReaderParts& parts_;
  RoleReader* roles_;
  const bool statement_;
  std::vector<Block> blocks_;
  std::size_t body_ = kNoLine;
  int last_roman_ = 0;
  int last_letter_ = 0;
  bool romans_outside_ = true;
};

class Reading {
 public:
  Reading(const MarkedDocument& marked, std::string_view name, const MarkedReaderParts& parts, RoleReader& roles)
      : marked_(marked), parts_(parts), roles_(roles) {
    document_.source = name;
    document_.line = marked.line;
    document_.marked_up = true;
  }

  Document run() {
    if (!is_english(marked_.language)) return other_language();
    if (!find_kind()) return no_resolution();
    Segment segment;
    segment.statement = document_.kind == DocumentKind::statement;
    segment.decision = document_.kind == DocumentKind::decision || document_.kind == DocumentKind::draft_decision;
    segment.draft = document_.kind == DocumentKind::draft || document_.kind == DocumentKind::draft_decision;
    Blocks blocks(parts_, roles_, segment.statement);
    introduction_ = segment.statement ? unmarked_introduction() : kNoLine;
    for (std::size_t i = introduction_ == kNoLine ? 0 : introduction_ + 1; i < marked_.blocks.size(); ++i) {
      const MarkedBlock& block = marked_.blocks[i];
      if (block.annex == 0 && block.place != Place::introduction && block.place != Place::table && !is_table_note(i)) blocks.add(block);
    }
    find_symbol(blocks.body());
    segment.body_index = body_;
    copy_facts();
    for (const MarkedFootnote& note : marked_.footnotes) document_.footnotes.push_back({note.mark, note.text, note.line, 1});
    document_.paragraphs = number_paragraphs(blocks.take(), segment, parts_.layout, roles_, document_.found);
    add_annexes(segment);
    take_footnote_marks(document_.paragraphs, document_.footnotes, roles_, true);
    parts_.citations.cite(document_);
    check_reading(parts_.layout, roles_, document_);
    for (Diagnostic& found : document_.found) found.place.path = document_.source;
    return std::move(document_);
  }

 private:
  void add_annexes(const Segment& segment) {
    std::vector<Blocks> parts;
    for (const MarkedBlock& block : marked_.blocks) {
      if (block.annex == 0 || block.place == Place::table) continue;
      while (parts.size() < static_cast<std::size_t>(block.annex)) parts.emplace_back(parts_, roles_, false);
      parts[static_cast<std::size_t>(block.annex) - 1].add(block);
    }
    std::vector<std::vector<Block>> annexes;
    for (Blocks& part : parts) annexes.push_back(part.take());
    read_annexes(std::move(annexes), segment, parts_.layout, roles_, document_);
  }

  Document other_language() {
    document_.kind = DocumentKind::other;
    document_.symbol = marked_.symbol;
    document_.found.push_back(
        finding("other-language", Severity::error, document_,
                "this file is in " + std::string(language_name(marked_.language)) + ", not in English, the only language that is read",
                "take the English version, or leave the file out"));
    document_.found.back().excerpt = marked_.symbol;
    return std::move(document_);
  }

  Document no_resolution() {
    document_.kind = DocumentKind::other;
    document_.symbol = marked_.symbol.empty() ? "file:" + file_stem() : marked_.symbol;
    document_.found.push_back(
        finding("not-a-resolution", Severity::note, document_, "no resolution, decision or statement was found in this file"));
    return std::move(document_);
  }

  bool find_kind() {
    if (marked_.name == "presidentialStatement")
      document_.kind = DocumentKind::statement;
    else if (marked_.name == "decision")
      document_.kind = DocumentKind::decision;
    else if (marked_.name == kind_word(DocumentKind::draft))
      document_.kind = DocumentKind::draft;
    else if (marked_.name == kind_word(DocumentKind::draft_decision))
      document_.kind = DocumentKind::draft_decision;
    else
      return marked_.name == "resolution";
    return true;
  }

  std::string file_stem() const {
    const std::string_view path = document_.source;
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    return std::string(name.substr(0, name.rfind('.')));
  }

  /// The symbol that is marked as such; failing that the number before the title.
  void find_symbol(std::size_t body_of_text) {
    if (const auto found = parts_.shapes.symbol_at(marked_.symbol)) {
      body_ = found->body;
      ResolutionNumber number = found->number;
      if (!marked_.letter.empty()) number.letter = marked_.letter;
      const std::string complete = parts_.shapes.complete(found->body, number, found->sort);
      take_symbol(complete.empty() ? found->symbol : complete, number);
      return;
    }
    body_ = body_of_text;
    for (std::size_t b = 0; b < parts_.layout.bodies.size() && body_ == kNoLine; ++b)
      if (parts_.layout.bodies[b].name == marked_.authority) body_ = b;
    const auto number = number_at(marked_.number);
    if (body_ != kNoLine && number) {
      ResolutionNumber complete = number->number;
      if (complete.letter.empty()) complete.letter = marked_.letter;
      const std::string symbol = parts_.shapes.complete(body_, complete,
                                                        document_.kind == DocumentKind::decision    ? TextSort::decision
                                                        : document_.kind == DocumentKind::statement ? TextSort::statement
                                                                                                    : TextSort::resolution);
      if (!symbol.empty()) return take_symbol(symbol, complete);
    }
    document_.symbol = marked_.symbol.empty() ? "file:" + file_stem() : marked_.symbol;
    document_.symbol_source = marked_.symbol.empty() ? SymbolSource::none : SymbolSource::masthead;
    if (body_ != kNoLine) document_.body = parts_.layout.bodies[body_].code;
    document_.session = marked_.session;
  }

  void take_symbol(std::string symbol, const ResolutionNumber& number) {
    document_.symbol = std::move(symbol);
    document_.symbol_source = SymbolSource::masthead;
    const Body& body = parts_.layout.bodies[body_];
    document_.body = body.code;
    document_.session = SymbolShapes::session_of(number);
    if (document_.session.empty()) document_.session = marked_.session;
    if (body.session_style == SessionStyle::year && document_.session.size() != 4 && marked_.adopted.size() >= 4)
      document_.session = marked_.adopted.substr(0, 4);
  }

  void copy_facts() {
    document_.adopted = marked_.adopted;
    document_.title = marked_.title;
    if (document_.title.empty() && document_.kind == DocumentKind::statement) document_.title = item_of_introduction();
    document_.agenda_item = marked_.agenda_item;
    document_.agenda_title = marked_.agenda_title;
    document_.meeting = marked_.meeting;
    read_bracket(marked_.bracket, roles_, document_);
    if (document_.committee_report.empty() && document_.draft.empty()) document_.committee_report = marked_.committee_report;
    if (!marked_.draft.empty()) document_.draft = marked_.draft;
    if (!marked_.committee.empty()) document_.committee = marked_.committee;
    for (const std::string& printed : marked_.sponsors) add_sponsors(printed, roles_, document_.sponsors);
    document_.subjects = marked_.subjects;
    keep_first_of_each(document_.subjects);
    copy_vote();
  }

  void copy_vote() {
    const MarkedVote& vote = marked_.vote;
    Vote& into = document_.vote;
    into.in_favour = votes(vote.in_favour);
    into.against = votes(vote.against);
    into.abstaining = votes(vote.abstaining);
    if (into.in_favour >= 0) {
      into.outcome = "recorded vote";
      into.against = std::max(into.against, 0);  // none is not marked
      into.abstaining = std::max(into.abstaining, 0);
    } else if (squashed(vote.outcome).find("withoutvote") != std::string::npos) {
      into.outcome = "without a vote";
    }
  }

  /// "Abbreviations: …" right behind a table: words without number that open with no verb, or with a word and a colon.
  bool is_table_note(std::size_t i) {
    const MarkedBlock& block = marked_.blocks[i];
    if (i == 0 || marked_.blocks[i - 1].place != Place::table) return false;
    if (block.place != Place::body || !block.label.empty() || leading_label(block.text)) return false;
    const std::string_view words = trim(block.text);
    return opening_of(words, roles_) == Opening::other || words.substr(0, words.find(' ')).ends_with(':');
  }

  /// "At the 9400th meeting …, the President made the following statement": the block that says so where the markup does not. What stands
  /// above it ("* Reissued for technical reasons.") is no part of the statement.
  std::size_t unmarked_introduction() {
    constexpr std::size_t kReach = 8;  // blocks
    for (std::size_t i = 0; i < std::min(marked_.blocks.size(), kReach); ++i) {
      if (marked_.blocks[i].place == Place::introduction) return kNoLine;
      const std::string_view text = marked_.blocks[i].text;
      if (closing_mark(text) == ':' && roles_.has(LineRole::statement_introduction, text)) return i;
    }
    return kNoLine;
  }

  /// The item that a statement was made under, in the line that tells of the meeting.
  std::string item_of_introduction() const {
    for (std::size_t i = 0; i < marked_.blocks.size(); ++i) {
      const MarkedBlock& block = marked_.blocks[i];
      if (block.place != Place::introduction && i != introduction_) continue;
      const std::size_t open = block.text.find("\u201C");
      const std::size_t close = open == std::string::npos ? open : block.text.find("\u201D", open);
      if (close != std::string::npos) return block.text.substr(open + 3, close - open - 3);
    }
    return marked_.agenda_title;
  }

  const MarkedDocument& marked_;
  const MarkedReaderParts& parts_;
  RoleReader& roles_;
  Document document_;
  std::size_t body_ = kNoLine;
  std::size_t introduction_ = kNoLine;  // of a statement, where it is not marked as such
};

}  // namespace

Document read_marked(const MarkedDocument& marked, std::string_view name, const MarkedReaderParts& parts, RoleReader& roles) {
  return Reading(marked, name, parts, roles).run();
}

}  // namespace mandates
