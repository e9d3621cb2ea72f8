// Blocks to paragraphs: one walk over the blocks with the open items on a stack.
#include "document/numbering.h"

#include <algorithm>
#include <utility>

#include "document/item_stack.h"
#include "document/line_shape.h"
#include "document/opening.h"
#include "document/parts.h"
#include "document/unique_numbers.h"

namespace mandates {
namespace {

constexpr std::size_t kLongestHeadline = 160;
constexpr int kLookAhead = 30;  // numbers of a list inside a paragraph
constexpr std::size_t kLongestItemHead = 60;
constexpr std::size_t kLongestTitle = 300;  // of a headline over several lines

// Of the paragraphs of an outcome document so many at least open with "We": three, and one in four.
constexpr std::size_t kFewestOfOutcome = 3;
constexpr std::size_t kOneOfOutcome = 4;

constexpr std::size_t kNoParagraph = static_cast<std::size_t>(-1);

/// "a" to "z", then "aa", "bb", as lists in resolutions go on.
std::string letter_of_place(std::size_t place) {
  constexpr std::size_t kLetters = 26;
  return std::string(1 + place / kLetters, static_cast<char>('a' + place % kLetters));
}

/// "I" of "II", "A" of "B"; empty for the first one.
std::string label_before(std::string_view label) {
  const int roman = roman_value(label);
  const int letter = letter_value(label);
  if (letter > 1 && roman == 0) return std::string(1, static_cast<char>('A' + letter - 2));
  return roman > 1 ? roman_numeral(roman - 1) : std::string();
}

class Numbering {
 public:
  Numbering(std::vector<Block> blocks, const Segment& segment, const Layout& layout, RoleReader& roles, Diagnostics& found)
      : blocks_(std::move(blocks)), segment_(segment), layout_(layout), roles_(roles), found_(found) {}

  /// All blocks are those of an outcome document.
  void begin_outcome(std::size_t first_block) {
    outcome_from_ = out_.size();
    operative_ = true;
    last_number_ = counted_ = 0;
    chapeau_ = -1;
    items_.clear();
    const auto first = blocks_.begin() + static_cast<std::ptrdiff_t>(first_block);
    outcome_numbered_ = std::any_of(first, blocks_.end(), [](const Block& block) { return block.kind == BlockKind::number; });
  }

  std::vector<Paragraph> run() {
    // of a statement each paragraph counts, unless it prints numbers
    if (segment_.statement)
      operative_ = std::none_of(blocks_.begin(), blocks_.end(), [](const Block& b) { return b.kind == BlockKind::number; });
    look_ahead();
    out_.reserve(blocks_.size());
    for (at_ = 0; at_ < blocks_.size() && !ended_; ++at_) take(blocks_[at_]);
    if (ended_) report("text-after-end", blocks_[at_ - 1], "what follows is no part of the resolution's own text and is not read");
    number_parts(out_);
    for (std::size_t i = outcome_from_; i < out_.size(); ++i) mark_outcome(out_[i]);
    make_numbers_unique(out_);
    return std::move(out_);
  }

 private:
  bool in_outcome() const { return out_.size() >= outcome_from_; }

  /// Numbers that the resolution has already are told from its own.
  void mark_outcome(Paragraph& paragraph) const {
    paragraph.section = std::string(kOutcomeSection) + (paragraph.section.empty() ? "" : "/" + paragraph.section);
    if (outcome_apart_) paragraph.number.insert(0, "annex/");
  }

  /// "Adopts the following Pact:": true where the text that follows asks nothing of anybody.
  bool ends_at_embedded_text() {
    if (in_outcome() || !embeds_text()) return false;
    if (!is_outcome_text(blocks_, at_, roles_)) return true;
    outcome_apart_ = last_number_ > 0;
    begin_outcome(at_);
    return false;
  }

  /// Before the first number, or "We the Governments,": no paragraph that is counted.
  bool introduces_outcome(const Block& block) {
    const char mark = closing_mark(block.text);
    return (outcome_numbered_ && counted_ == 0) || ((mark == 0 || mark == ',') && roles_.begins(LineRole::outcome_opening, block.text));
  }

  void take_outcome(Block& block) {
    if (leading_bullet(block.text) > 0 && !out_.empty()) return append(block, block.text);
    if (roles_.begins(LineRole::outcome_heading, block.text)) return take_headline(block);
    if (!introduces_outcome(block)) return is_headline(block) ? take_headline(block) : take_operative(block);
    if (is_headline(block) && !roles_.begins(LineRole::outcome_opening, block.text)) return take_headline(block);
    add_preambular(block);
    chapeau_ = -1;
  }

  void take(Block& block) {
    if (quoted_draft_ && !leaves_draft(block)) return;
    switch (block.kind) {
      case BlockKind::subject:
        return take_subject(block);
      case BlockKind::part:
        return take_part(block);
      case BlockKind::number:
        return take_number(block);
      case BlockKind::item:
        return take_item(block);
      case BlockKind::plain:
        if (operative_ && !out_.empty() && ends_at_embedded_text()) {
          ended_ = true;
          return;
        }
        if (in_outcome() && (block.marked != Marked::heading || roles_.begins(LineRole::outcome_opening, block.text)))
          return take_outcome(block);
        if (block.marked == Marked::heading && segment_.statement && !out_.empty()) {  // of what is annexed to a statement
          ended_ = true;
          return;
        }
        if (block.marked == Marked::heading) return take_headline(block);
        if (segment_.decision && block.marked == Marked::nothing && !(segment_.draft && is_headline(block))) return take_decision(block);
        if (block.marked == Marked::preambular) return take_marked_preambular(block);
        if (block.marked == Marked::operative && !is_misplaced_preambular(block)) operative_ = true;
        return operative_ ? take_operative(block) : take_preambular(block);
    }
  }

  /// "Having considered …," marked as operative, before any operative paragraph.
  bool is_misplaced_preambular(const Block& block) {
    return !operative_ && !segment_.statement && !segment_.decision && closing_mark(block.text) == ',' &&
           opening_of(block.text, roles_) == Opening::participle;
  }

  bool leaves_draft(const Block& block) {
    if (block.kind != BlockKind::number || block.quoted || block.value != last_number_ + 1) return false;
    quoted_draft_ = false;
    return true;
  }

  /// A second subject line: of a part of this document, or of the draft that it recommends to another organ.
  void take_subject(Block& block) {
    const bool draft = !out_.empty() && closing_mark(out_.back().text) == ':' && block.body != segment_.body_index;
    if (draft && block.quoted) {
      quoted_draft_ = true;
      return;
    }
    if (draft) {
      organ_ = layout_.bodies[block.body].code;
      last_number_ = 0;
    }
    operative_ = false;
    items_.clear();
    chapeau_ = -1;
    if (!block.text.empty()) add_preambular(block);
  }

  void take_marked_preambular(Block& block) {
    if (leading_bullet(block.text) > 0 && !out_.empty()) return append(block, block.text);
    operative_ = false;
    chapeau_ = -1;
    add_preambular(block);
  }

  void take_part(const Block& block) {
    if (segment_.headless && !parts_.labelled())  // what stands above is the rest of the part before
      for (Paragraph& paragraph : out_) paragraph.section = label_before(block.label);
    parts_.begin(block.label);
    counted_in_part_ = 0;
    heading_ = block.text;
    heading_open_ = true;
    operative_ = false;
    last_number_ = 0;
    chapeau_ = -1;
    items_.clear();
  }

  void take_number(Block& block) {
    if (operative_ && !out_.empty() && ends_at_embedded_text()) {
      ended_ = true;
      return;
    }
    if (is_list_below_decision(block)) {
      ended_ = true;
      return;
    }
    if (is_number_of_chapeau(block)) {
      last_number_ = counted_ = block.value;
      add(block, ParagraphKind::operative, std::to_string(block.value), 1, chapeau_);
      top_ = static_cast<int>(out_.size()) - 1;
      items_.clear();
      return;
    }
    if (is_nested_number(block) || lists_after_decision(block)) {
      nested_number_ = block.value;
      append(block, block.label + " " + block.text);
      return;
    }
    if (block.value == 1 && last_number_ > 0) {
      if (restart_from_ == kNoParagraph && !in_outcome() && block.marked == Marked::nothing && text_is_over()) {
        ended_ = true;
        return;
      }
      begin_unlabelled_part();
    }
    const bool goes_on = segment_.headless && counted_ == 0;  // from the page before
    if (!goes_on && (last_number_ > 0 || block.value != 1)) check_number(block);
    nested_number_ = 0;
    last_number_ = counted_ = block.value;
    add_operative(block, std::to_string(block.value));
  }

  /// The numbering begins again under a headline without numeral: Word text has lost it. Parts are then counted.
  void begin_unlabelled_part() {
    if (restart_from_ == kNoParagraph || parts_.labelled()) return;
    if (parts_.section().empty()) {
      parts_.begin_unlabelled();
      for (std::size_t i = first_part_; i < restart_from_; ++i) out_[i].section = parts_.section();
    }
    parts_.begin_unlabelled();
    for (std::size_t i = restart_from_; i < out_.size(); ++i) out_[i].section = parts_.section();
    restart_from_ = kNoParagraph;
    last_number_ = 0;
  }

  /// "The General Assembly decides: 1. To take note …; 2. To request …": numbered paragraphs that go on with an unnumbered chapeau.
  bool is_number_of_chapeau(const Block& block) {
    if (chapeau_ < 0 || block.value != last_number_ + 1 || !roles_.begins(LineRole::infinitive, block.text)) return false;
    const Paragraph& chapeau = out_[static_cast<std::size_t>(chapeau_)];
    return chapeau.label.empty() && chapeau.parent < 0 && closing_mark(chapeau.text) == ':';
  }

  /// "Programme of work: 1. Lamps": a list under a headline behind a decision whose sentence is over.
  bool is_list_below_decision(const Block& block) const {
    constexpr std::size_t kLongestEntry = 60;  // bytes; "Bells" and "Lamps" look like verbs
    return segment_.decision && heading_open_ && operative_ && last_number_ == 0 && block.value == 1 && !out_.empty() &&
           closing_mark(out_.back().text) == '.' && block.text.size() <= kLongestEntry;
  }

  /// "1. … 2. …" after a colon, inside a paragraph.
  bool is_nested_number(const Block& block) const {
    if (last_number_ == 0 || out_.empty()) return false;
    const bool goes_on = nested_number_ > 0 && block.value == nested_number_ + 1;
    if (block.value == last_number_ + 1) return goes_on && is_printed_again(block.value);
    return goes_on || closing_mark(out_.back().text) == ':';
  }

  /// "decided that the following items remained: 9. Report of …": a list in a decision, whose paragraphs open with verbs.
  bool lists_after_decision(const Block& block) {
    if (!segment_.decision || last_number_ > 0 || out_.empty()) return false;
    if (out_.back().kind == ParagraphKind::preambular) return false;  // the first paragraph after a preamble
    if (nested_number_ > 0 && block.value == nested_number_ + 1) return true;
    return !opens_decision(block.text) || (!segment_.draft && opening_of(block.text, roles_) == Opening::finite);  // "Groups of countries"
  }

  /// True where a paragraph of a decision begins: "At its 62nd meeting, …, the Assembly decided", "Decided", "Also took note".
  bool opens_decision(std::string_view text) {
    if (roles_.begins(LineRole::decision_opening, text) || roles_.begins(LineRole::decision_verb, text)) return true;
    const Opening opening = opening_of(text, roles_);
    return opening == Opening::finite || (opening == Opening::participle && is_past(text));
  }

  /// "Decided", "Also requested": by the shape of its words; a participle of a preamble ("Convinced") is none.
  bool is_past(std::string_view text) {
    if (roles_.begins(LineRole::preambular_opening, text)) return false;
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = begin;
      while (end < text.size() && is_letter(text[end])) ++end;
      const std::string_view word = text.substr(begin, end - begin);
      if (word.ends_with("ed")) return true;
      if (!roles_.begins(LineRole::opening_modifier, word) && !word.ends_with("ly")) return false;
      begin = end + 1;
    }
    return false;
  }

  /// A plain paragraph of a decision: preambular where it opens with a participle, else the decision itself or more of it.
  void take_decision(Block& block) {
    const bool opens = opens_decision(block.text);
    if (!operative_) {
      const bool participle = !opens && opening_of(block.text, roles_) == Opening::participle;
      return participle ? add_preambular(block) : add_unnumbered(block);
    }
    if (out_.empty()) return add_unnumbered(block);
    const char mark = closing_mark(out_.back().text);
    if (block.small || mark == ',' || (mark == 0 && opens && out_.back().level == 0)) return append(block, block.text);
    if (opens) return add_unnumbered(block);
    continue_chapeau(block);
  }

  /// True where a number comes once more, soon and before the next part.
  bool is_printed_again(int value) const {
    std::size_t next = next_label_[at_ + 1];
    for (int looked = 0; looked < kLookAhead && next < blocks_.size() && blocks_[next].kind == BlockKind::number; ++looked) {
      if (blocks_[next].value == value) return true;
      next = next_label_[next + 1];
    }
    return false;
  }

  void check_number(const Block& block) {
    if (block.value == last_number_ + 1 || block.value == counted_ + 1) return;
    const char* code = block.value == last_number_  ? "duplicate-number"
                       : block.value > last_number_ ? "numbering-gap"
                                                    : "numbering-restart";
    report(code, block, "paragraph " + std::to_string(block.value) + " follows paragraph " + std::to_string(last_number_));
  }

  void report(std::string code, const Block& block, std::string message) {
    Diagnostic odd;
    odd.code = std::move(code);
    odd.severity = Severity::warning;
    odd.place.line = block.line;
    odd.place.page = block.page;
    odd.message = std::move(message);
    found_.push_back(std::move(odd));
  }

  /// Gives a paragraph the number that follows from its neighbours, which the text has lost.
  void infer_number(Block& block) {
    counted_ = ++last_number_;
    const std::string above = last_number_ == 1 ? "it is the first one" : "it follows paragraph " + std::to_string(last_number_ - 1);
    report("number-inferred", block, "this paragraph has lost its number; " + above + " and is taken for " + std::to_string(last_number_));
    add_operative(block, std::to_string(last_number_));
  }

  void take_item(Block& block) {
    if (out_.empty() && segment_.decision) return take_decision(block);
    if (out_.empty()) return operative_ ? take_operative(block) : take_preambular(block);
    if (operative_ && block.label == "(a)" && closing_mark(out_.back().text) == ';' && last_number_ > 0 && missing_numbers() == 1) {
      Block chapeau;
      chapeau.line = block.line;
      chapeau.page = block.page;
      infer_number(chapeau);
    }
    const std::string_view inner = inner_label(block.label);
    if (block.level > 0)
      items_.place_at(inner, block.level);
    else
      items_.place(inner, {closing_mark(out_.back().text) == ':', next_item_label()});
    const int parent = items_.empty() ? top_ : items_.parent();
    const Paragraph& above = out_[static_cast<std::size_t>(parent)];
    add(block, above.kind, above.number + "(" + std::string(inner) + ")", items_.depth() + 1, parent);
    items_.open(static_cast<int>(out_.size()) - 1);
  }

  std::string_view next_item_label() const {
    return at_ + 1 < blocks_.size() && blocks_[at_ + 1].kind == BlockKind::item ? inner_label(blocks_[at_ + 1].label) : std::string_view();
  }

  /// "Therefore, the General Assembly resolves that:", in a resolution that names its organ inside the sentences.
  bool is_told(const Block& block) {
    return segment_.told && block.kind == BlockKind::plain && speaks_in(layout_.bodies[segment_.body_index], block.text, roles_);
  }

  void take_preambular(Block& block) {
    if (is_headline(block)) return take_headline(block);
    if (is_told(block)) return add_unnumbered(block);
    const Opening opening = opening_of(block.text, roles_);
    const std::size_t next = next_label_[at_];
    const bool numbers_follow = next < blocks_.size() && blocks_[next].kind == BlockKind::number && blocks_[next].value == 1;
    if (opening == Opening::finite && last_number_ == 0 && !numbers_follow && parts_.section().empty() && lost_number())
      return infer_number(block);
    const char mark = closing_mark(block.text);
    if (opening == Opening::finite && (!numbers_follow || mark == ':' || mark == ';' || mark == '.')) {
      operative_ = true;
      return add_unnumbered(block);
    }
    if (block.small && !out_.empty() && out_.back().kind == ParagraphKind::preambular) return append(block, block.text);
    add_preambular(block);
  }

  void take_operative(Block& block) {
    if (out_.empty()) return add_unnumbered(block);
    if (is_told(block)) return add_unnumbered(block);
    const char mark = closing_mark(out_.back().text);
    if (leading_bullet(block.text) > 0) return append(block, block.text);
    if (block.small) return items_.empty() || mark == 0 ? append(block, block.text) : continue_chapeau(block);
    const Opening opening = opening_of(block.text, roles_);
    if (!segment_.statement) {
      if (is_headline(block) && (mark != 0 || labels_next())) return take_headline(block);
      if (mark != 0 && heads_items(block)) return take_headline(block);
      if (opening == Opening::participle && !in_outcome() && begins_part()) {
        operative_ = false;
        return add_preambular(block);
      }
      if (!in_outcome() && block.marked == Marked::nothing && text_is_over()) {
        ended_ = true;
        return;
      }
    }
    if (opening == Opening::finite && lost_number()) return infer_number(block);
    const bool introduced = mark == ':' || unlabelled_items_;
    if (introduced && opening != Opening::finite && chapeau_ >= 0 && !segment_.statement) return add_unlabelled_item(block);
    const bool counted = chapeau_ >= 0 && !unnumbered_;
    if (counted && opening != Opening::finite) return continue_chapeau(block);
    add_unnumbered(block);
  }

  /// True where a preambular paragraph may begin a part: under a headline, or where the numbering begins again after it.
  bool begins_part() {
    if (heading_open_) return items_.empty();
    const std::size_t next = next_label_[at_];
    const char mark = closing_mark(out_.back().text);
    if (last_number_ < 2 || next >= blocks_.size() || blocks_[next].kind != BlockKind::number || blocks_[next].value != 1) return false;
    if (mark != '.' && mark != ';') return false;
    restart_from_ = out_.size();
    return true;
  }

  /// "Urgent temporary measures:" between two items of one list.
  bool heads_items(const Block& block) const {
    const std::string_view next = next_item_label();
    return block.text.size() <= kLongestItemHead && closing_mark(block.text) == ':' && !next.empty() && items_.continues(next);
  }

  bool labels_next() const {
    return at_ + 1 < blocks_.size() && (blocks_[at_ + 1].kind == BlockKind::item || blocks_[at_ + 1].kind == BlockKind::number);
  }

  /// How many numbers there are between the last one and the next one printed; 0 where none is printed below.
  int missing_numbers() const {
    const std::size_t next = next_label_[at_];
    if (next >= blocks_.size() || blocks_[next].kind != BlockKind::number) return 0;
    return std::max(blocks_[next].value - last_number_ - 1, 0);
  }

  /// True where as many paragraphs without number, from this one on, open with a verb as numbers are missing.
  bool lost_number() {
    constexpr int kMostLost = 5;
    if (last_number_ > 0 && closing_mark(out_.back().text) == ':') return false;
    const std::size_t next = next_label_[at_];
    if (next == blocks_.size()) return goes_on_after_last_number();
    const int missing = missing_numbers();
    if (missing == 0 || missing > kMostLost) return false;
    int paragraphs = 0;
    for (std::size_t i = at_; i < next && paragraphs <= missing; ++i)
      paragraphs += blocks_[i].kind == BlockKind::plain && !blocks_[i].small && opening_of(blocks_[i].text, roles_) == Opening::finite;
    return paragraphs == missing;
  }

  /// True where the last numbered paragraph is one of several with verbs, a semicolon ends it and no headline follows.
  bool goes_on_after_last_number() {
    if (last_number_ < 2 || unnumbered_ || heading_open_ || chapeau_ < 0 || closing_mark(out_.back().text) != ';') return false;
    return opening_of(out_[static_cast<std::size_t>(chapeau_)].text, roles_) == Opening::finite;
  }

  /// "Adopts the following declaration:": the declaration is no part of the resolution's own text.
  bool embeds_text() {
    const Paragraph& last = out_.back();
    return last.level == 0 && last.kind == ParagraphKind::operative && closing_mark(last.text) == ':' &&
           roles_.begins(LineRole::embedded_text, last.text);
  }

  /// An item whose label was lost has the number of its chapeau. Where that is not printed either, an item that is an act has the letter
  /// that follows from its place: "u1(a)".
  void add_unlabelled_item(Block& block) {
    unlabelled_items_ = true;
    const Paragraph& chapeau = out_[static_cast<std::size_t>(chapeau_)];
    const std::string_view above = chapeau.text;
    const bool act =
        roles_.begins(LineRole::infinitive, block.text) || roles_.begins(LineRole::infinitive, above.substr(above.find_last_of(' ') + 1));
    if (unnumbered_ && act) {
      add(block, ParagraphKind::operative, chapeau.number + "(" + letter_of_place(lettered_items_++) + ")", 1, chapeau_);
      items_.clear();
      return;
    }
    add(block, ParagraphKind::operative, chapeau.number, 1, chapeau_);
    out_.back().continuation = true;
  }

  void continue_chapeau(Block& block) {
    if (chapeau_ < 0) return append(block, block.text);
    if (static_cast<std::size_t>(chapeau_) + 1 == out_.size()) return append(block, block.text);
    // "(b) Arms embargo" is the heading of what follows
    const Paragraph& last = out_.back();
    const bool heading = !last.label.empty() && last.level > 0 && last.text.size() <= kLongestHeadline && closing_mark(last.text) == 0;
    const std::string number = heading ? last.number : out_[static_cast<std::size_t>(chapeau_)].number;
    add(block, ParagraphKind::operative, number, 0, chapeau_);
    out_.back().continuation = true;
    items_.clear();
  }

  void append(Block& block, std::string_view text) {
    if (out_.empty()) return add_preambular(block);
    append_line(out_.back().text, text);
  }

  /// A line without end mark and label that stands above a numbered paragraph or a new kind of paragraph.
  bool is_headline(const Block& block) {
    if (segment_.statement || block.small || block.text.empty() || block.text.size() > kLongestTitle || closing_mark(block.text) != 0)
      return false;
    if (block.text.size() > kLongestHeadline && roles_.begins(LineRole::preambular_opening, block.text)) return false;
    if (opening_quote(block.text) > 0) return false;
    if (at_ + 1 >= blocks_.size()) return operative_;
    const Block& next = blocks_[at_ + 1];
    if (heading_open_ || next.kind == BlockKind::number || next.kind == BlockKind::part) return true;
    if (next.kind == BlockKind::item) return operative_ && !asks_items(block);
    return next.kind == BlockKind::plain && !next.small;
  }

  /// "Requests the Office" above "(a) To light lamps", in a text without numbers: a chapeau that has lost its colon.
  bool asks_items(const Block& block) const {
    const Block& next = blocks_[at_ + 1];
    return last_number_ == 0 && !in_outcome() && inner_label(next.label) == "a" && roles_.begins(LineRole::infinitive, next.text) &&
           opening_of(block.text, roles_) == Opening::finite;
  }

  void take_headline(const Block& block) {
    constexpr std::size_t kLongestHeading = 2000;  // bytes: it is kept beside each paragraph below it
    if (!heading_open_) heading_.clear();
    if (heading_.size() < kLongestHeading) {
      if (!heading_.empty()) heading_ += ' ';
      heading_ += block.text;
    }
    heading_open_ = true;
    if (items_.empty() && (last_number_ > 0 || !parts_.section().empty())) restart_from_ = out_.size();
    const bool none_numbered = last_number_ == 0 && parts_.section().empty();
    if (out_.empty() || none_numbered || out_.back().kind == ParagraphKind::preambular) first_part_ = std::min(first_part_, out_.size());
  }

  /// The last sentence is over and nothing that follows goes on with the numbering: what follows is an annex without a heading.
  bool text_is_over() {
    if (!out_.back().continuation && out_.back().kind != ParagraphKind::operative) return false;
    if (closing_mark(out_.back().text) != '.' || going_on_ == 0 || stopped_ > going_on_) return false;
    const std::size_t first = heading_open_ || blocks_[at_].kind == BlockKind::number ? at_ : blocks_.size();
    if (heading_open_ && first < blocks_.size() && opening_of(blocks_[first].text, roles_) != Opening::other) return false;
    const std::size_t next = next_label_[at_];
    return next == blocks_.size() || (blocks_[next].kind == BlockKind::number && blocks_[next].value != last_number_ + 1);
  }

  /// For each block the next one (or itself) that is a part or has a number.
  void look_ahead() {
    next_label_.assign(blocks_.size() + 1, blocks_.size());
    for (std::size_t i = blocks_.size(); i-- > 0;)
      next_label_[i] = blocks_[i].kind == BlockKind::part || blocks_[i].kind == BlockKind::number ? i : next_label_[i + 1];
  }

  void add_preambular(Block& block) {
    add(block, ParagraphKind::preambular, "p" + std::to_string(++preambular_), 0, -1);
    items_.clear();
  }

  void add_unnumbered(Block& block) {
    // the letter of a part makes its paragraphs citable: "A/1"
    const bool of_part = segment_.decision && !parts_.section().empty();
    add_operative(block, of_part ? std::to_string(++counted_in_part_) : "u" + std::to_string(++unnumbered_count_));
    unnumbered_ = true;
  }

  void add_operative(Block& block, std::string number) {
    add(block, ParagraphKind::operative, std::move(number), 0, -1);
    items_.clear();
    operative_ = true;
    unnumbered_ = false;
    unlabelled_items_ = false;
    lettered_items_ = 0;
    chapeau_ = static_cast<int>(out_.size()) - 1;
  }

  /// Takes the block's text.
  void add(Block& block, ParagraphKind kind, std::string number, int level, int parent) {
    if (level == 0 && chapeau_ >= 0) (closing_mark(out_.back().text) == '.' ? stopped_ : going_on_) += 1;
    Paragraph paragraph;
    paragraph.kind = kind;
    paragraph.number = std::move(number);
    paragraph.label = block.label;
    paragraph.section = parts_.section();
    paragraph.heading = heading_;
    paragraph.text = std::move(block.text);
    paragraph.level = level;
    paragraph.parent = parent;
    paragraph.line = block.line;
    paragraph.page = block.page;
    paragraph.organ = organ_;
    paragraph.eid = std::move(block.eid);
    heading_open_ = false;
    if (level == 0 && parent < 0) top_ = static_cast<int>(out_.size());
    out_.push_back(std::move(paragraph));
  }

  std::vector<Block> blocks_;
  const Segment& segment_;
  const Layout& layout_;
  RoleReader& roles_;
  Diagnostics& found_;
  std::vector<Paragraph> out_;
  ItemStack items_;
  Parts parts_;
  std::string heading_;
  std::string organ_;
  std::vector<std::size_t> next_label_;
  std::size_t restart_from_ = kNoParagraph;  // first paragraph under the last headline
  std::size_t first_part_ = kNoParagraph;    // first paragraph under the first one
  std::size_t at_ = 0;
  std::size_t going_on_ = 0;  // operative paragraphs so far that end in anything but a full stop
  std::size_t stopped_ = 0;   // and those that end in one
  int top_ = -1;              // last paragraph that is no item
  int chapeau_ = -1;          // the same, while it is an operative one of this part
  int last_number_ = 0;       // of this part
  int counted_ = 0;           // of the document
  int nested_number_ = 0;
  int preambular_ = 0;
  int unnumbered_count_ = 0;
  int counted_in_part_ = 0;         // of a decision
  std::size_t lettered_items_ = 0;  // without labels, under the last chapeau
  bool operative_ = false;
  bool unnumbered_ = false;
  bool unlabelled_items_ = false;
  bool heading_open_ = false;
  bool quoted_draft_ = false;
  bool ended_ = false;
  std::size_t outcome_from_ = kNoParagraph;  // first paragraph of an outcome document
  bool outcome_apart_ = false;               // the resolution has numbers of its own
  bool outcome_numbered_ = false;            // the outcome document has numbers
};

}  // namespace

bool is_outcome_text(const std::vector<Block>& blocks, std::size_t from, RoleReader& roles) {
  std::size_t paragraphs = 0, ours = 0;
  int next_item = 0;  // number of the next item of "We resolve to undertake the following measures:"; 0 outside of a list
  for (std::size_t i = from; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (block.kind != BlockKind::number && block.kind != BlockKind::plain) continue;
    const bool opens = roles.begins(LineRole::outcome_opening, block.text);
    const char mark = closing_mark(block.text);
    if (block.kind == BlockKind::number && next_item > 0 && block.value == next_item && !opens) {
      ++next_item;
      continue;
    }
    next_item = opens && mark == ':' ? 1 : 0;
    // "We, the Governments, meeting in Vienna,", "Therefore, we:" above the paragraphs
    const bool speaks = opens && block.kind == BlockKind::plain && paragraphs <= kFewestOfOutcome && mark != '.';
    if (speaks) return true;
    if (block.kind == BlockKind::plain && (mark == 0 || mark == ',')) continue;
    ++paragraphs;
    ours += opens;
  }
  return ours >= kFewestOfOutcome && ours * kOneOfOutcome >= paragraphs;
}

std::vector<Paragraph> number_outcome(std::vector<Block> blocks, const Segment& segment, const Layout& layout, RoleReader& roles,
                                      Diagnostics& found) {
  Numbering numbering(std::move(blocks), segment, layout, roles, found);
  numbering.begin_outcome(0);
  return numbering.run();
}

std::vector<Paragraph> number_paragraphs(std::vector<Block> blocks, const Segment& segment, const Layout& layout, RoleReader& roles,
                                         Diagnostics& found) {
  return Numbering(std::move(blocks), segment, layout, roles, found).run();
}

}  // namespace mandates
