// Where in a file its documents begin and end: one walk over the lines with four states.
#include "document/segments.h"

#include <algorithm>

#include "document/annexes.h"
#include "document/line_shape.h"
#include "document/opening.h"

namespace mandates {
namespace {

constexpr std::size_t kLongestHeadingLine = 1200;
constexpr std::size_t kLongestClosing = 90;
constexpr std::size_t kLinesOfIntroduction = 8;
constexpr std::size_t kLinesOfAgendaItem = 8;
constexpr std::size_t kLinesOfTitle = 12;
constexpr std::size_t kLinesOfFirstPage = 60;
constexpr std::string_view kArticle = "The ";
constexpr std::string_view kArticleInCapitals = "THE ";
constexpr std::size_t kLinesAbovePasted = 12;  // names of a committee and of sponsors, a topic
constexpr std::size_t kLinesOfOpening = 4;

struct Heading {
  ResolutionNumber number;
  std::string_view title;
  bool statement = false;
  bool decision = false;
  bool bare = false;  ///< nothing but the number
};

std::string_view without_prefix(std::string_view line, std::string_view word, bool& found) {
  if (line.empty() || (line[0] | 0x20) != word[0]) return line;  // most lines
  if (line.size() <= word.size() + 1 || !squashes_to(line.substr(0, word.size()), word) || !is_space(line[word.size()])) return line;
  found = true;
  return trim(line.substr(word.size()));
}

/// "61/181. Strengthening …", "Resolution 1325 (2000)", "2617 (XXIV). Study …", "PRST 20/1."
std::optional<Heading> heading_of(std::string_view line) {
  if (line.size() > kLongestHeadingLine || line.empty()) return std::nullopt;
  while (!line.empty() && (line[0] == '#' || line[0] == '_' || line[0] == '*' || is_space(line[0]))) line.remove_prefix(1);
  if (line.empty() || (!is_digit(line[0]) && !is_upper(line[0]))) return std::nullopt;
  Heading heading;
  bool named = false;
  line = without_prefix(line, "resolution", named);
  line = without_prefix(line, "decision", heading.decision);
  line = without_prefix(line, "prst", heading.statement);
  named = named || heading.decision || heading.statement;
  auto number = number_at(line);
  if (!number) return std::nullopt;
  std::string_view rest = line.substr(number->length);
  const bool dot = rest.starts_with('.') || rest.starts_with(':');
  if (dot) rest.remove_prefix(1);
  const bool tab = rest.starts_with('\t');
  heading.bare = !dot && !named && trim(rest).empty();
  if (!dot && !tab && !named && !heading.bare) return std::nullopt;
  rest = trim(rest);
  while (!rest.empty() && (rest[0] == '.' || rest[0] == '_' || rest[0] == '*' || is_space(rest[0]))) rest.remove_prefix(1);
  const bool accented = rest.size() > 1 && rest[0] == '\xC3' && static_cast<unsigned char>(rest[1]) <= 0x9E;  // "Élimination"
  const bool titled = !rest.empty() && (is_upper(rest[0]) || accented || is_digit(rest[0]) || opening_quote(rest) > 0 || rest[0] == '[' ||
                                        (named && rest.starts_with("of ")));
  if (rest.empty() ? !named && !dot && !heading.bare : !titled) return std::nullopt;
  if (!named && !rest.empty() && is_digit(rest[0]) && !dot) return std::nullopt;
  heading.number = std::move(number->number);
  heading.title = rest;
  return heading;
}

/// The letter of "B", "B.", "B\tDivision for …"; empty for any other line.
std::string letter_of(std::string_view line) {
  if (line.empty() || !is_upper(line[0])) return {};
  const bool alone = line.size() == 1 || (line.size() == 2 && line[1] == '.');
  const bool titled = line.size() > 3 && line[1] == '\t';
  return alone || titled ? std::string(1, line[0]) : std::string();
}

bool opens_with_article(std::string_view line) {
  line.remove_prefix(opening_quote(line));
  return line.starts_with(kArticle) || line.starts_with(kArticleInCapitals);
}

/// Where the name of an organ stands in `line`; npos for nowhere. In a line without a small letter it may stand in capitals.
std::size_t find_name(std::string_view line, std::string_view name) {
  if (const std::size_t at = line.find(name); at != std::string_view::npos) return at;
  if (std::any_of(line.begin(), line.end(), is_lower)) return std::string_view::npos;
  const auto same = [](char printed, char wanted) { return printed == wanted || (is_lower(wanted) && printed == wanted - ('a' - 'A')); };
  const auto found = std::search(line.begin(), line.end(), name.begin(), name.end(), same);
  return found == line.end() ? std::string_view::npos : static_cast<std::size_t>(found - line.begin());
}

class Walk {
 public:
  Walk(const SievedText& text, const Layout& layout, RoleReader& roles, const SubjectLines& subjects, const SymbolShapes& shapes,
       const Front& front, std::string_view stem)
      : text_(text),
        lines_(text.lines),
        wrapped_(text.wrapped),
        layout_(layout),
        roles_(roles),
        subjects_(subjects),
        shapes_(shapes),
        first_page_(front) {
    if (auto named = shapes.symbol_at(stem, true); named && named->length == stem.size()) {
      named_body_ = named->body;
      evidence_ = true;
      named_statement_ = named->sort == TextSort::statement;
      decisions_ = named->sort == TextSort::decision;
    }
    for (std::size_t b = 0; b < layout.bodies.size(); ++b)
      if (const std::vector<std::string>& lines = layout.bodies[b].subject_lines; !lines.empty())
        organs_.push_back({squashed(layout.bodies[b].name), squashed(lines.back()).substr(3), b});
    const auto take_symbol = [&](std::string_view symbol) {
      const auto found = shapes.symbol_at(symbol);
      evidence_ = evidence_ || found.has_value();
      decisions_ = decisions_ || (found && found->sort == TextSort::decision);
    };
    for (const std::string_view symbol : text.symbols) take_symbol(symbol);
    take_symbol(front.symbol);
    evidence_ = evidence_ || front.is_draft();
    other_ = front.kind == DocumentKind::report || front.kind == DocumentKind::note || front.kind == DocumentKind::letter;
  }

  /// Lines of headings without a text; not those of a list of contents, whose texts follow.
  std::vector<std::size_t> unread() const {
    std::vector<std::size_t> lines;
    for (const std::size_t line : unread_) {
      const auto heading = heading_of(lines_[line].text);
      const auto read = [&](const Segment& s) {
        return s.number.session == heading->number.session && s.number.number == heading->number.number &&
               s.number.bracket == heading->number.bracket;
      };
      if (heading && std::none_of(segments_.begin(), segments_.end(), read)) lines.push_back(line);
    }
    return lines;
  }

  std::vector<Segment> run() {
    if (first_page_.kind == DocumentKind::amendment) return {};
    if (first_page_.kind == DocumentKind::draft_decision) return {draft_decision()};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = lines_[i].text;
      if (auto heading = first_page_.is_draft() ? std::nullopt : heading_of(line); heading && may_begin(i, *heading)) {
        begin(i, std::move(*heading));
        continue;
      }
      if (state_ == State::body)
        in_body(i);
      else
        i = outside_body(i);
    }
    note_unread();
    close(lines_.size());
    drop_headless();
    add_rest_of_page_before();
    return segments_;
  }

 private:
  enum class State { outside, masthead, body, ended };

  bool may_begin(std::size_t i, const Heading& heading) const {
    // "… arising from Security Council resolution / 2991 (2024)": the last line of a title
    if (heading.bare && state_ == State::masthead && pending_.heading + 1 == i && closing_mark(lines_[i - 1].text) == 0) return false;
    if (heading.bare && state_ != State::body) return segments_.empty() && (adopted_ || organ_ != kNoLine);
    if (heading.bare || segments_.empty() || i == 0) return !heading.bare;
    // an annex may hold resolutions of other organs; those of a printed volume have the same session
    const ResolutionNumber& last = segments_.back().number;
    if (annex_) return heading.number.session == last.session && heading.number.bracket == last.bracket;
    if (state_ != State::body) return true;
    if (segments_.back().decision && heading.number.session == last.session)  // lists of names end without a mark
      return digits_value(heading.number.number) > digits_value(last.number);
    const char mark = closing_mark(lines_[i - 1].text);
    return mark == '.' || (!wrapped_ && mark == 0) || is_next_in_order(i, heading);
  }

  /// Columns that a scan has mixed: the heading stands behind words of the other column, with its subject line not far below.
  bool is_next_in_order(std::size_t i, const Heading& heading) const {
    constexpr std::size_t kReach = 6;  // lines
    const Segment& last = segments_.back();
    const int number = digits_value(last.number.number);
    if (number < 0 || digits_value(heading.number.number) != number + 1 || heading.number.session != last.number.session) return false;
    for (std::size_t line = i + 1; line < std::min(lines_.size(), i + kReach); ++line)
      if (const auto subject = subjects_.match(lines_[line].text)) return subject->body == last.body_index && !subject->quoted;
    return false;
  }

  void begin(std::size_t i, Heading heading) {
    // "Report of the Committee" is the title of a part below the heading with which a page begins
    if (other_ && segments_.empty() && i < kLinesOfIntroduction && !first_page_.is_draft()) other_ = is_named_other_above(i);
    note_unread();
    close(i);
    Segment next;
    next.front = front_;
    next.heading = i;
    next.number = std::move(heading.number);
    next.title = heading.title;
    next.statement = heading.statement || (pending_.statement && segments_.empty());
    next.decision = heading.decision;
    next.adoption = pending_.adoption;
    next.introduction = pending_.introduction;
    next.body_index = pending_.body_index;
    pending_ = std::move(next);
    state_ = State::masthead;
  }

  /// The text of a draft decision begins below the title, with the organ in its first sentence.
  Segment draft_decision() {
    Segment draft;
    draft.draft = draft.decision = true;
    draft.begin = draft.title_end = first_page_.begin;
    draft.body_index = organ_of_front();
    draft.end = draft.begin;
    for (state_ = State::body; draft.end < lines_.size() && !ends_body(draft.end);) ++draft.end;
    return draft;
  }

  /// A heading below which no text was found.
  void note_unread() {
    if (state_ == State::masthead && pending_.heading != kNoLine) unread_.push_back(pending_.heading);
  }

  /// The organ of the decision that begins on this line: "At its 62nd plenary meeting, on 13 December 2026, the General Assembly …".
  std::optional<std::size_t> organ_of_decision(std::size_t i) {
    const bool titled = state_ == State::masthead && !pending_.statement;
    if (!titled && (!decisions_ || state_ != State::outside || !segments_.empty())) return std::nullopt;
    if (!roles_.has(LineRole::decision_opening, lines_[i].text)) return std::nullopt;
    std::string opening;
    for (std::size_t line = i; line < std::min(lines_.size(), i + kLinesOfOpening); ++line) append_line(opening, lines_[line].text);
    std::size_t first = std::string::npos;
    std::size_t organ = kNoLine;
    for (std::size_t b = 0; b < layout_.bodies.size(); ++b) {
      const Body& body = layout_.bodies[b];
      if (body.decision_symbols.empty()) continue;
      std::size_t at = find_name(opening, body.name);
      if (pending_.number.empty() ? named_body_ == b : !shapes_.complete(b, pending_.number, TextSort::decision).empty())
        for (const std::string& form : body.short_forms) at = std::min(at, find_name(opening, form));
      if (at >= first) continue;
      first = at;
      organ = b;
    }
    return organ == kNoLine ? std::nullopt : std::optional(organ);
  }

  /// The text begins with the meeting, or with the letter of the first part above it.
  void open_decision(std::size_t i, std::size_t organ) {
    pending_.decision = true;
    pending_.introduction = i;
    const std::size_t above = pending_.heading == kNoLine ? 0 : pending_.heading + 1;
    const bool lettered = letter_line_ != kNoLine && letter_line_ >= above;
    const std::size_t begin = lettered ? letter_line_ : i;
    letter_line_ = kNoLine;
    open(i, organ, {});
    segments_.back().begin = segments_.back().title_end = begin;
  }

  std::size_t organ_of_front() const {
    const auto body = std::find_if(layout_.bodies.begin(), layout_.bodies.end(), [&](const Body& b) { return b.code == first_page_.body; });
    return body == layout_.bodies.end() ? 0 : static_cast<std::size_t>(body - layout_.bodies.begin());
  }

  void open(std::size_t i, std::size_t body, std::string_view rest) {
    pending_.body_index = body;
    pending_.begin = i + 1;
    pending_.title_end = i;
    pending_.draft = first_page_.is_draft();
    pending_.opening = rest;
    segments_.push_back(std::move(pending_));
    pending_ = Segment();
    state_ = State::body;
  }

  void close(std::size_t end) {
    if (state_ == State::body) segments_.back().end = end;
    if (state_ == State::body || state_ == State::ended) front_ = end;
    state_ = State::outside;
    annex_ = false;
  }

  /// "Resolution adopted by the General Assembly on …" above the next heading: files that were put together without a line between them.
  bool begins_next_masthead(std::size_t i) {
    constexpr std::size_t kReach = 3;  // lines
    const std::string_view line = lines_[i].text;
    if (!roles_.has(LineRole::adoption, line) || closing_mark(line) != 0 || is_closing(line)) return false;
    for (std::size_t next = i + 1; next < std::min(lines_.size(), i + 1 + kReach); ++next)
      if (heading_of(lines_[next].text)) return true;
    return false;
  }

  bool ends_body(std::size_t i) {
    const std::string_view line = lines_[i].text;
    if (!segments_.empty() && segments_.back().decision && !begins_small(line) && roles_.has(LineRole::volume_heading, line)) return true;
    if (line.size() > kLongestAnnexHeading || !is_sentence_over(text_, i)) return false;
    if (begins_next_masthead(i)) return true;
    return is_closing_line(line) || is_annex_heading(line, roles_) || roles_.has(LineRole::vote, line);
  }

  /// "Le Conseil de sécurité,": the same text in another language, as volumes of two languages print it.
  bool begins_other_language(std::size_t i) {
    return lines_[i].text.size() <= kLongestClosing && is_sentence_over(text_, i) && roles_.has(LineRole::other_language, lines_[i].text);
  }

  /// "B" above another subject line, in a resolution that began with "A": the next one under its number.
  bool begins_next_letter(std::size_t i) {
    const Segment& segment = segments_.back();
    if (segment.letter.empty() || segment.heading == kNoLine || i + 1 >= lines_.size() || lines_[i].text.size() > 2) return false;
    const std::string letter = letter_of(lines_[i].text);
    if (letter.empty() || letter[0] != segment.letter[0] + 1 || !is_sentence_over(text_, i)) return false;
    const auto subject = subjects_.match(lines_[i + 1].text);
    return subject && !subject->quoted && subject->body == segment.body_index;
  }

  void in_body(std::size_t i) {
    if (begins_other_language(i)) {
      segments_.back().foreign_line = i;
      segments_.back().end = i;
      state_ = State::ended;
      front_ = i;
      return;
    }
    if (begins_next_letter(i)) {
      segments_.back().end = front_ = letter_line_ = i;
      letter_ = letter_of(lines_[i].text);
      state_ = State::ended;
      return;
    }
    if (!ends_body(i)) return;
    const std::string_view line = lines_[i].text;
    const bool closing = is_closing_line(line);
    Segment& segment = segments_.back();
    segment.end = i;
    if (closing) segment.closing = i;
    annex_ = !closing && roles_.has(LineRole::annex, line);
    state_ = State::ended;
    front_ = i;
    if (begins_next_masthead(i)) pending_.adoption = i;
  }

  /// It closes a text and says nothing else.
  bool is_closing_line(std::string_view line) { return line.size() <= kLongestClosing && is_closing(line); }

  bool is_closing(std::string_view line) {
    const std::size_t matched = roles_.match(LineRole::closing, line);
    // "84th plena r y meeting": a scan of the line that closed a text before
    if (matched == 0) return !closing_.empty() && line.size() <= kLongestClosing && squashes_to(line, closing_);
    std::string_view rest = trim(line.substr(matched));
    while (!rest.empty() && (rest[0] == '_' || rest[0] == '*')) rest.remove_prefix(1);  // emphasis of Markdown
    const bool closes = rest.empty() || rest[0] == ',' || rest[0] == '.' || is_digit(rest[0]);
    if (closes && rest.empty() && line.size() <= kLongestClosing) closing_ = squashed(line);
    return closes;
  }

  std::size_t outside_body(std::size_t i) {
    const std::string_view line = lines_[i].text;
    if (state_ == State::ended && is_annex_heading(line, roles_)) annex_ = true;
    if (roles_.has(LineRole::adoption, line)) {
      pending_.adoption = i;
      adopted_ = evidence_ = true;
      find_adopting_organ(line);
      return i;
    }
    if (state_ == State::outside && segments_.empty() && !adopted_ && !first_page_.is_draft() && is_other_document(i)) {
      other_ = true;
      return i;
    }
    if (roles_.has(LineRole::closing, line) && is_closing(line)) other_ = false;  // of a text before: a page of a volume
    if (roles_.has(LineRole::statement, line) && state_ != State::ended) {
      pending_.statement = evidence_ = true;
      if (!named_statement_) find_body(line);
      return i;
    }
    if (const std::string letter = letter_of(line); !letter.empty()) {
      if (letter == "I" && letter_ != "H") {
        pending_.part_line = i;
        return i;
      }
      if (is_next_letter() && letter != letter_)
        return i;  // "F", "G" one below the other, of two columns: the next one follows from its place
      letter_ = letter;
      letter_line_ = i;
      return i;
    }
    if (pending_.statement && segments_.empty() && opens_with_article(line))
      if (const std::size_t body = speaker_at(line); body != kNoLine && !subjects_.match(line)) {
        open(i - 1, body, {});
        return i - 1;
      }
    if ((pending_.statement || (named_statement_ && segments_.empty())) && roles_.has(LineRole::statement_introduction, line))
      return open_statement(i);
    if (const auto organ = organ_of_decision(i)) {
      open_decision(i, *organ);
    } else if (const auto subject = subject_at(i); subject && !ends_title(i)) {
      open_subject(i, *subject);
    } else if (const std::size_t teller = organ_that_speaks(i); teller != kNoLine) {
      open(i - 1, teller, {});
      segments_.back().title_end = i;
      segments_.back().told = true;
    } else if (begins_without_subject(i)) {
      open(i - 1, organ_ != kNoLine ? organ_ : named_body_, {});
      segments_.back().title_end = i;
      if (letter_line_ != kNoLine && letter_line_ > segments_.back().heading) {
        segments_.back().letter = letter_;
        segments_.back().letter_line = letter_line_;
      }
    } else if (segments_.empty()) {
      find_organ(line);
    }
    return i;
  }

  /// A subject line; below the next letter also one that a scan has spoiled: "The General A1·sembly,".
  std::optional<SubjectLines::Found> subject_at(std::size_t i) const {
    const std::string_view line = lines_[i].text;
    if (auto subject = subjects_.match(line)) return subject;
    if (!is_next_letter() || i > letter_line_ + kLinesOfTitle || closing_mark(line) != ',' || !line.starts_with(kArticle))
      return std::nullopt;
    const std::size_t body = segments_.back().body_index;
    for (const std::string& name : layout_.bodies[body].subject_lines) {
      const std::string printed = squashed(name);
      const std::string half = printed.substr(0, printed.size() / 2);
      if (line.size() <= name.size() + printed.size() && squashed(line).starts_with(half)) return SubjectLines::Found{body, {}, false};
    }
    return std::nullopt;
  }

  /// True where the letter that follows in the order was found below the last lettered resolution.
  bool is_next_letter() const {
    if (state_ != State::ended || letter_line_ == kNoLine || segments_.empty() || segments_.back().letter.empty()) return false;
    const Segment& last = segments_.back();
    return letter_line_ >= last.end && letter_.size() == 1 && letter_[0] == last.letter[0] + 1;
  }

  /// "the General Assembly" as the last line of a title: a decision follows.
  bool ends_title(std::size_t i) const {
    return state_ == State::masthead && begins_small(lines_[i].text) && closing_mark(lines_[i].text) == 0;
  }

  bool names_other(std::string_view line) {
    const auto named = {LineRole::report, LineRole::note, LineRole::letter, LineRole::other_document};
    return std::any_of(named.begin(), named.end(), [&](LineRole role) { return roles_.has(role, line); });
  }

  bool is_named_other_above(std::size_t end) {
    return std::any_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(end),
                       [&](const TextLine& line) { return names_other(line.text); });
  }

  /// The line that names a report, a letter, a record; not one of the agenda item above it.
  bool is_other_document(std::size_t i) {
    const std::string_view line = lines_[i].text;
    if (!names_other(line)) return false;
    for (std::size_t above = i; above > 0 && i - above < kLinesOfAgendaItem && (above == i || !lines_[above].gap_before);) {
      if (lines_[above].gap_before) return true;
      if (roles_.has(LineRole::agenda_item, lines_[--above].text)) return false;
    }
    return true;
  }

  void open_subject(std::size_t i, const SubjectLines::Found& subject) {
    if (other_ && !adopted_ && pending_.introduction == kNoLine) return;
    if (is_narrative(subject.rest) || !is_told_apart(subject.body)) return;
    const bool above = state_ == State::masthead && pending_.heading != kNoLine && letter_line_ < pending_.heading;  // of a text before
    const bool lettered = letter_line_ != kNoLine && !above && (segments_.empty() || letter_line_ >= segments_.back().end);
    if (state_ == State::ended) {
      if (subject.quoted || !begin_sibling(subject.body, lettered)) return;
    } else if (state_ == State::outside && (!segments_.empty() || !(evidence_ || is_pasted(i, subject)))) {
      return;
    } else if (lettered) {
      pending_.letter = letter_;
      pending_.letter_line = letter_line_;
    }
    letter_line_ = kNoLine;
    open(i, subject.body, subject.rest);
  }

  /// "The Governing Council," is the subject line of more than one organ: false where the first page names another one of that short name.
  bool is_told_apart(std::size_t body) {
    const Body& named = layout_.bodies[body];
    const std::size_t length = squashed(kArticle).size() + squashed(named.name).size();
    const auto whole = [&](const std::string& line) { return squashed(line).size() >= length; };
    if (std::all_of(named.subject_lines.begin(), named.subject_lines.end(), whole) || named_body_ == body || organ_ == body) return true;
    const auto shares_name = [&](const Body& other) {
      const auto same = [&](const std::string& form) {
        return std::find(named.short_forms.begin(), named.short_forms.end(), form) != named.short_forms.end();
      };
      return &other != &named && std::any_of(other.short_forms.begin(), other.short_forms.end(), same);
    };
    std::string page;
    for (std::size_t i = 0; i < std::min(lines_.size(), kLinesOfFirstPage); ++i)
      if (lines_[i].text.size() <= kLongestHeadingLine) append_line(page, lines_[i].text);
    if (find_name(page, named.name) != std::string::npos) return true;
    return std::none_of(layout_.bodies.begin(), layout_.bodies.end(),
                        [&](const Body& other) { return shares_name(other) && find_name(page, other.name) != std::string::npos; });
  }

  /// A text without a masthead: the organ on a line of its own near the top, and right below it what opens a resolution.
  bool is_pasted(std::size_t i, const SubjectLines::Found& subject) {
    if (i >= kLinesAbovePasted || i + 1 >= lines_.size() || !subject.rest.empty() || subject.quoted || other_) return false;
    const std::string_view next = lines_[i + 1].text;
    const auto label = leading_label(next);
    return roles_.has(LineRole::preambular_opening, next) || (label && label->inner == "1") || opening_of(next, roles_) != Opening::other;
  }

  /// "The General Assembly, in its resolution 79/940, decided …": a sentence about an organ, no text of its own.
  bool is_narrative(std::string_view rest) {
    return !rest.empty() && begins_small(rest) && !roles_.has(LineRole::preambular_opening, rest);
  }

  /// The next resolution under the same number: "B". A letter that a scan has lost is inferred after a closing line.
  bool begin_sibling(std::size_t body, bool lettered) {
    const Segment& last = segments_.back();
    if (last.body_index != body || last.heading == kNoLine || (!lettered && last.letter.empty())) return false;
    const std::string next_letter(1, last.letter.empty() ? 'B' : static_cast<char>(last.letter[0] + 1));
    if (lettered && last.closing == kNoLine && letter_ != next_letter) return false;
    if (!lettered && (last.closing == kNoLine || next_letter > "Z")) return false;
    Segment next;
    next.front = last.heading;
    next.heading = last.heading;
    next.number = last.number;
    next.title = last.title;
    next.adoption = last.adoption;
    next.decision = last.decision;
    next.letter = lettered ? letter_ : next_letter;
    next.letter_line = lettered ? letter_line_ : kNoLine;
    next.letter_inferred = !lettered;
    pending_ = std::move(next);
    return true;
  }

  /// The line that tells of the meeting; the statement begins after it, with a subject line or at once.
  std::size_t open_statement(std::size_t i) {
    pending_.statement = true;
    pending_.introduction = i;
    std::size_t last = i;
    bool introduces = false;
    for (std::size_t j = i; j < std::min(lines_.size(), i + kLinesOfIntroduction) && !introduces; ++j) {
      introduces = closing_mark(lines_[j].text) == ':';
      if (introduces) last = j;
    }
    // "On 3 May, the Security Council welcomed …" introduces nothing: it is a paragraph
    if (!introduces && i > 0 && speaker_at(lines_[i].text) != kNoLine) last = i - 1;
    for (std::size_t j = last + 1; j < std::min(lines_.size(), last + 3); ++j)
      if (subjects_.match(lines_[j].text)) {
        evidence_ = true;
        return last;
      }
    if (pending_.body_index == kNoLine) pending_.body_index = named_body_;
    for (std::size_t j = i; j <= last && pending_.body_index == kNoLine; ++j) find_body(lines_[j].text);
    if (pending_.body_index == kNoLine) return i;
    open(last, pending_.body_index, {});
    return last;
  }

  /// The organ of which a statement's sentence tells what it does: "The Security Council urges …"; none where another act is told.
  std::size_t speaker_at(std::string_view line) {
    for (std::size_t b = 0; b < layout_.bodies.size(); ++b) {
      if (layout_.bodies[b].statement_symbols.empty()) continue;
      const std::string& name = layout_.bodies[b].name;
      const std::size_t at = find_name(line, name);
      if (at == std::string_view::npos || at + name.size() + 1 >= line.size() || line[at + name.size()] != ' ') continue;
      if (opening_of(line.substr(at + name.size() + 1), roles_) == Opening::finite) return b;
    }
    return kNoLine;
  }

  /// The organ named first in `line`, of those that make statements.
  void find_body(std::string_view line) {
    if (pending_.body_index != kNoLine) return;
    std::size_t first = std::string_view::npos;
    for (std::size_t b = 0; b < layout_.bodies.size(); ++b) {
      if (layout_.bodies[b].statement_symbols.empty()) continue;
      const std::size_t at = find_name(line, layout_.bodies[b].name);
      if (at >= first) continue;
      first = at;
      pending_.body_index = b;
    }
  }

  /// The organ whose name is the line, or the beginning of a name that goes on on the next line.
  void find_organ(std::string_view line) {
    if (line.size() < 10 || line.size() > kLongestClosing || !is_upper(line[0])) return;
    constexpr std::size_t kHead = 12;  // tells most lines apart
    const std::string head = squashed(line.substr(0, kHead));
    const auto begins_alike = [&](const Organ& organ) { return organ.name.starts_with(head) || head.starts_with(organ.name); };
    if (std::none_of(organs_.begin(), organs_.end(), begins_alike)) return;
    const std::string plain = squashed(line);
    for (const Organ& organ : organs_)
      if (plain == organ.name || (plain.starts_with(organ.name) && organ.full.starts_with(plain))) organ_ = organ.body;
  }

  /// The organ named first in the line "Resolution adopted by the General Assembly on …".
  void find_adopting_organ(std::string_view line) {
    std::size_t first = std::string_view::npos;
    for (std::size_t b = 0; b < layout_.bodies.size(); ++b) {
      if (layout_.bodies[b].subject_lines.empty()) continue;
      const std::size_t at = find_name(line, layout_.bodies[b].name);
      if (at >= first) continue;
      first = at;
      organ_ = b;
    }
  }

  /// "Therefore, the General Assembly resolves that:": early resolutions name the organ inside the sentences and have no subject line.
  std::size_t organ_that_speaks(std::size_t i) {
    if (state_ != State::masthead || pending_.heading == kNoLine || roman_value(pending_.number.bracket) == 0) return kNoLine;
    std::string_view line = lines_[i].text;
    if (closing_mark(line) == 0) return kNoLine;  // a title
    if (const auto label = leading_label(line); label && label->number) line.remove_prefix(label->length);
    for (std::size_t b = 0; b < layout_.bodies.size(); ++b)
      if (!shapes_.complete(b, pending_.number, TextSort::resolution).empty() && (named_body_ == kNoLine || named_body_ == b) &&
          speaks_in(layout_.bodies[b], line, roles_))
        return b;
    return kNoLine;
  }

  /// A text whose subject line is missing: after the heading the preamble begins at once.
  bool begins_without_subject(std::size_t i) {
    if (state_ != State::masthead || (other_ && !adopted_) || (organ_ == kNoLine && named_body_ == kNoLine)) return false;
    if (!roles_.has(LineRole::preambular_opening, lines_[i].text)) return false;
    if (!wrapped_) return closing_mark(lines_[i].text) == ',';
    // a title may go on with such a word: then the organ stands below it
    const std::size_t end = std::min(lines_.size(), i + kLinesOfTitle);
    for (std::size_t j = i; j < end; ++j)
      if (subjects_.match(lines_[j].text)) return false;
    for (std::size_t j = i; j < end && (j == i || !lines_[j].gap_before); ++j)
      if (const char mark = closing_mark(lines_[j].text); mark == ',' || mark == '.' || mark == ';') return mark == ',';
    return false;
  }

  /// In a volume, what stands before the first heading is the end of a resolution whose number is not known.
  void drop_headless() {
    const bool headed = std::any_of(segments_.begin(), segments_.end(), [](const Segment& s) { return s.heading != kNoLine; });
    const auto is_dropped = [&](const Segment& s) { return s.heading == kNoLine && (&s != &segments_.front() || s.letter <= "A"); };
    if (headed && !adopted_) std::erase_if(segments_, is_dropped);
  }

  /// A page of a volume may begin in the middle of a resolution. Volumes print resolutions in the order of their numbers, so it has the
  /// number before that of the first heading. The Security Council's are in the order of subjects.
  void add_rest_of_page_before() {
    if (segments_.empty() || adopted_ || first_page_.is_draft()) return;
    const auto headed = std::find_if(segments_.begin(), segments_.end(), [](const Segment& s) { return s.heading != kNoLine; });
    if (headed == segments_.end() || headed->statement || headed->decision || headed->letter > "A") return;
    Segment rest;
    rest.number = headed->number;
    const int value = digits_value(rest.number.number);
    if (value < 2 || !rest.number.letter.empty() || (!rest.number.bracket.empty() && roman_value(rest.number.bracket) == 0)) return;
    rest.number.number = std::to_string(value - 1);
    rest.headless = true;
    rest.body_index = headed->body_index;
    std::size_t end = headed->heading;
    if (Segment& first = segments_.front(); &first != &*headed) {  // a lettered part of it
      first.headless = true;
      first.number = rest.number;
      rest.letter = std::string(1, static_cast<char>(first.letter[0] - 1));
      end = first.letter_line;
    }
    if (find_rest(rest, end)) segments_.insert(segments_.begin(), std::move(rest));
  }

  /// The lines before `end` with the text of `rest`: up to the line of the meeting, which must be the only one; up to the end where a
  /// volume has no such lines.
  bool find_rest(Segment& rest, std::size_t end) {
    rest.begin = kNoLine;
    bool acts = false;
    for (std::size_t i = 0; i < end; ++i) {
      const std::string_view line = lines_[i].text;
      if (subjects_.match(line) || is_annex_heading(line, roles_)) return false;
      if (is_closing_line(line)) {
        if (rest.closing != kNoLine) return false;
        rest.closing = rest.end = i;
      } else if (rest.closing == kNoLine) {
        const auto label = leading_label(line);
        const bool numbered = label && label->number;
        const Opening opening = opening_of(numbered ? line.substr(label->length) : line, roles_);
        const bool sentence = !wrapped_ && opening != Opening::other && closing_mark(line) != 0 && !begins_small(line);
        if (rest.begin == kNoLine && (numbered || sentence)) rest.begin = i;
        acts = acts || (opening == Opening::finite && (numbered || sentence));
      }
    }
    rest.title_end = rest.begin;
    if (!acts || rest.closing != kNoLine) return acts;
    rest.end = end;
    const auto closes = [&](const TextLine& line) { return is_closing_line(line.text); };
    return end > 0 && closing_mark(lines_[end - 1].text) == '.' && std::none_of(lines_.begin(), lines_.end(), closes);
  }

  /// Name of an organ that adopts, squashed, and the longest form of it.
  struct Organ {
    std::string name;
    std::string full;
    std::size_t body = 0;
  };

  const SievedText& text_;
  const std::vector<TextLine>& lines_;
  const bool wrapped_;
  std::vector<Organ> organs_;
  const Layout& layout_;
  RoleReader& roles_;
  const SubjectLines& subjects_;
  const SymbolShapes& shapes_;
  const Front& first_page_;
  std::vector<Segment> segments_;
  std::vector<std::size_t> unread_;
  Segment pending_;
  State state_ = State::outside;
  std::size_t front_ = 0;
  std::string closing_;  // the line "84th plenary meeting" found last, squashed
  std::string letter_;
  std::size_t letter_line_ = kNoLine;
  std::size_t named_body_ = kNoLine;
  std::size_t organ_ = kNoLine;
  bool annex_ = false;  // an annex heading stands between the last document and here
  bool named_statement_ = false;
  bool decisions_ = false;  // a symbol tells that the file holds a decision
  bool evidence_ = false;   // something tells that the file holds a resolution or statement
  bool adopted_ = false;
  bool other_ = false;
};

}  // namespace

std::vector<Segment> find_segments(const SievedText& text, const Layout& layout, RoleReader& roles, const SubjectLines& subjects,
                                   const SymbolShapes& shapes, const Front& front, std::string_view file_stem,
                                   std::vector<std::size_t>& unread) {
  Walk walk(text, layout, roles, subjects, shapes, front, file_stem);
  std::vector<Segment> segments = walk.run();
  unread = walk.unread();
  return segments;
}

}  // namespace mandates
