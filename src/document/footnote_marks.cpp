// Footnote marks: candidates are collected with a weight that says how much they look like marks, and the heaviest chain of rising numbers
// wins; a mark may be printed again later. Numbers that nothing speaks for stay in the text.
#include "document/footnote_marks.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>

#include "document/line_shape.h"
#include "document/mark_bytes.h"

namespace mandates {
namespace {

constexpr int kMostMarks = 1000;
constexpr int kLargestGap = 3;
// weights
constexpr int kCertain = 12;    // ⁷, ^7, "7/"
constexpr int kGlued = 8;       // "thereto8", "1998;1", "(E/2008/30)5"
constexpr int kDoubtful = 4;    // "UNHCR7", "programme.5", "Processes, 5 and"
constexpr int kSpaced = 3;      // "thereto 8 and"
constexpr int kUnlikely = 1;    // "decision 20 on", where 20 is just the mark that is missing
constexpr int kNextNumber = 2;  // it is one more than the mark before

struct Candidate {
  std::size_t paragraph = 0;
  std::size_t begin = 0;  // bytes taken out
  std::size_t end = 0;
  int number = 0;  // 0 for asterisks
  int weight = 0;
  bool taken = false;
};

/// True where the text has nothing to rewrite: no markup, no double spaces, no broken hyphens.
bool is_clean(std::string_view text) {
  constexpr std::size_t kStretch = 256;  // without a branch inside, so that many bytes are compared at once
  if (text.empty()) return true;
  if (is_space(text.front()) || is_space(text.back())) return false;
  for (std::size_t begin = 0; begin < text.size(); begin += kStretch) {
    const std::size_t end = std::min(begin + kStretch, text.size() - 1);  // the last byte is no space and begins no pair
    unsigned char found = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const char c = text[i], next = text[i + 1];
      const bool alone = (c == '\t') | (c == '_') | (c == '*') | (c == '`');
      const bool pair = ((next == ' ') & ((c == ' ') | (c == '-'))) | ((c == '\'') & (next == '\''));
      found = static_cast<unsigned char>(found | static_cast<unsigned char>(alone) | static_cast<unsigned char>(pair));
    }
    if (found != 0) return false;
  }
  const char last = text.back();
  return last != '_' && last != '*' && last != '`';
}

bool is_word_end(std::string_view text, std::size_t at) {
  return at >= text.size() || !(is_letter(text[at]) || is_digit(text[at]) || static_cast<unsigned char>(text[at]) >= 0xC3) ||
         text.substr(at).starts_with("\u2013") || text.substr(at).starts_with("\u2014") || text.substr(at).starts_with("\u201D") ||
         text.substr(at).starts_with("\u2019");
}

class MarkFinder {
 public:
  MarkFinder(const std::vector<Footnote>& footnotes, RoleReader& roles, bool marked) : roles_(roles), marked_(marked) {
    for (const Footnote& footnote : footnotes)
      if (const int number = digits_value(footnote.mark); number > 0 && number < kMostMarks) known_.set(static_cast<std::size_t>(number));
  }

  void collect(std::size_t paragraph, std::string_view text) {
    paragraph_ = paragraph;
    text_ = text;
    for (std::size_t i = 0; (i = next_mark_byte(text, i)) < text.size();) {
      const char c = text[i];
      if (is_digit(c)) {
        std::size_t end = i;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (!marked_) digits(i, end);
        i = end;
      } else if (c == '*' && i > 0 && !is_space(text[i - 1])) {
        std::size_t end = i;
        while (end < text.size() && text[end] == '*') ++end;
        if (is_word_end(text, end) && end - i <= 3) found_.push_back({paragraph_, i, end, 0, kCertain, true});
        i = end;
      } else if (const Superscript first = superscript_at(text, i); first.length > 0 && i > 0) {
        std::size_t end = i;
        int value = 0;
        for (Superscript digit = first; digit.length > 0 && value < kMostMarks; digit = superscript_at(text, end)) {
          value = value * 10 + (digit.digit - '0');
          end += digit.length;
        }
        const bool unit = i > 0 && text[i - 1] == 'm' && (i == 1 || !is_letter(text[i - 2]));  // m²
        if (value > 0 && !unit) found_.push_back({paragraph_, i, end, value, kCertain, false});
        i = end;
      } else {
        ++i;
      }
    }
  }

  /// In a document without footnotes the marks that are certain tell which numbers are missing: "thereto 8 and" between 7 and 9.
  bool learn_marks() {
    if (known_.any() || found_.empty()) return false;
    chain();
    int from = 0;
    for (Candidate& candidate : found_) {
      if (!candidate.taken || candidate.number <= 0) continue;
      if (from > 0 && candidate.number - from <= kLargestGap)
        for (int number = from; number <= candidate.number; ++number) known_.set(static_cast<std::size_t>(number));
      from = candidate.number;
    }
    if (known_.any() && from + 1 < kMostMarks) known_.set(static_cast<std::size_t>(from + 1));
    if (known_.none()) return false;
    found_.clear();
    return true;
  }

  std::vector<Candidate> choose() {
    chain();
    int highest = 0;
    for (Candidate& candidate : found_) {
      if (candidate.taken) {
        highest = std::max(highest, candidate.number);
        continue;
      }
      const bool again = candidate.number <= highest && (known_.none() || known_.test(static_cast<std::size_t>(candidate.number)));
      candidate.taken = candidate.weight >= kGlued || (candidate.weight >= kDoubtful && again && known_.any());
    }
    std::erase_if(found_, [](const Candidate& c) { return !c.taken; });
    return std::move(found_);
  }

 private:
  void add(std::size_t begin, std::size_t end, int number, int weight) {
    found_.push_back({paragraph_, begin, end, number, weight, false});
  }

  bool known(int number) const { return number < kMostMarks && known_.test(static_cast<std::size_t>(number)); }

  void digits(std::size_t begin, std::size_t end) {
    if (begin == 0 || text_[begin] == '0') return;
    if (end - begin > 3) return after_digits(begin, end);
    const int number = digits_value(text_.substr(begin, end - begin));
    const char before = text_[begin - 1];
    const char after = end < text_.size() ? text_[end] : ' ';
    if (after == '/' && is_word_end(text_, end + 1) && (is_space(before) || before == '(' || is_lower(before) || before == ',')) {
      add(space_before(begin), end + 1, number, kCertain);
      return;
    }
    if (!is_word_end(text_, end) || after == '/' || after == '%' || after == '-' || is_inside_number(end)) return;
    if (before == '[' && begin >= 2) return bracketed(begin, end, number);
    if (before == '^') return add(begin - 1, end, number, kCertain);
    if (is_lower(before)) return add(begin, end, number, kGlued);
    if (is_upper(before)) return capitals(begin, end, number);
    if (before == ',' || before == ';' || before == ':') return after_mark(begin, end, number, before);
    if (before == ')' || before == ']' || before == '"' || text_.substr(0, begin).ends_with("\u201D") ||
        text_.substr(0, begin).ends_with("\u2019"))
      return add(begin, end, number, kGlued);
    if (static_cast<unsigned char>(before) >= 0x80 && !text_.substr(0, begin).ends_with("\u2013") &&
        !text_.substr(0, begin).ends_with("\u2014") && !text_.substr(0, begin).ends_with("\u2018") &&
        !text_.substr(0, begin).ends_with("\u201C") && superscript_at(text_, begin - 2).length == 0 &&
        (begin < 3 || superscript_at(text_, begin - 3).length == 0) && is_accented(begin))
      return add(begin, end, number, kGlued);
    if (before == '.') return after_stop(begin, end, number);
    if (is_space(before)) return spaced(begin, end, number);
  }

  /// "9 September 20052", "2015–203014", "resolution 77/2285", "COVID-1915": a known mark glued to a year or number.
  void after_digits(std::size_t begin, std::size_t end) {
    if (!is_word_end(text_, end) || end - begin > 7) return;
    const char before = text_[begin - 1];
    const bool year = text_.substr(begin, 2) == "19" || text_.substr(begin, 2) == "20";
    std::size_t split = 0;
    if (year && end - begin > 4 && !is_letter(before) && before != '/' && before != '.')
      split = begin + 4;
    else if (before == '/' && begin >= 2 && is_digit(text_[begin - 2]) && !(year && end - begin == 4))
      split = begin + 3;
    else if (before == '-' && begin >= 2 && is_upper(text_[begin - 2]))
      split = begin + 2;
    if (split == 0 || end - split > 3 || text_[split] == '0') return;
    const int number = digits_value(text_.substr(split, end - split));
    if (known(number)) add(split, end, number, year ? kGlued : kSpaced);
  }

  /// "658 (1990);[40]"
  void bracketed(std::size_t begin, std::size_t end, int number) {
    while (end < text_.size() && is_space(text_[end])) ++end;
    const char before = text_[begin - 2];
    if (end >= text_.size() || text_[end] != ']' || before == '(') return;
    if (is_space(before)) {  // "the report, [40 ]" of scans
      const std::size_t mark = space_before(begin - 1);
      const bool marked = mark > 0 && (text_[mark - 1] == ',' || text_[mark - 1] == ';' || text_[mark - 1] == '.');
      return marked && known(number) ? add(mark, end + 1, number, kGlued) : void();
    }
    add(begin - 1, end + 1, number, kCertain);
  }

  /// True where a letter with an accent stands before `at`.
  bool is_accented(std::size_t at) const {
    return at >= 2 && static_cast<unsigned char>(text_[at - 2]) >= 0xC3 && static_cast<unsigned char>(text_[at - 2]) <= 0xC5;
  }

  void capitals(std::size_t begin, std::size_t end, int number) {
    std::size_t word = begin;
    while (word > 0 && is_upper(text_[word - 1])) --word;
    const int roman = roman_value(text_.substr(word, begin - word));
    if ((begin - word >= 3 || (roman > 0 && roman < 40)) && known(number)) add(begin, end, number, kDoubtful);
  }

  void after_mark(std::size_t begin, std::size_t end, int number, char mark) {
    std::size_t digit = begin - 1;
    while (digit > 0 && is_digit(text_[digit - 1])) --digit;
    const std::size_t digits = begin - 1 - digit;
    if (follows_mark(begin - 1)) return add(begin - 1, end, number, kGlued);  // "7,8"
    if (digits == 0 || digits == 4) return add(begin, end, number, kGlued);
    if (mark == ';') return add(begin, end, number, kGlued);
    const bool thousands = end - begin == 3 && (digit == 0 || text_[digit - 1] != '/');
    if (mark == ',' && !thousands && known(number)) add(begin, end, number, kDoubtful);
  }

  /// "3.5", "10:30", "11,200": the digits that end at `at` go on.
  bool is_inside_number(std::size_t at) const {
    if (at + 1 >= text_.size() || !is_digit(text_[at + 1])) return false;
    std::size_t end = at + 1;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    return text_[at] == '.' || text_[at] == ':' || (text_[at] == ',' && end - at == 4);
  }

  /// True where a mark that was found ends at `at`.
  bool follows_mark(std::size_t at) const {
    return !found_.empty() && found_.back().paragraph == paragraph_ && found_.back().end == at && found_.back().weight >= kGlued;
  }

  /// "programme.5" at the end or before a new sentence; not "Add.1", "para.5".
  void after_stop(std::size_t begin, std::size_t end, int number) {
    const bool over = end == text_.size() || (is_space(text_[end]) && (end + 1 == text_.size() || is_upper(text_[end + 1]))) ||
                      text_.substr(end).starts_with("\u201D");
    if (!over || begin < 2) return;
    std::size_t word = begin - 1;
    while (word > 0 && is_lower(text_[word - 1])) --word;
    const std::size_t letters = begin - 1 - word;
    const std::size_t name = word > 0 && is_upper(text_[word - 1]) ? 1 : 0;
    if (roles_.begins(LineRole::number_before, text_.substr(word - name, letters + name))) return;
    const bool closed = text_[begin - 2] == ')' || (begin >= 4 && text_.substr(0, begin - 1).ends_with("\u201D"));
    if (letters + name >= (name > 0 ? 5U : 3U) || closed || known(number))
      add(begin, end, number, known_.none() || known(number) ? kGlued : kDoubtful);
  }

  std::size_t space_before(std::size_t at) const {
    while (at > 0 && is_space(text_[at - 1])) --at;
    return at;
  }

  /// "Agreement 1  and", "Processes, 5 and": only footnotes that are known, and no number that its neighbours explain.
  void spaced(std::size_t begin, std::size_t end, int number) {
    const std::size_t word_end = space_before(begin);
    if (word_end == 0) return;
    const char before = text_[word_end - 1];
    const bool last = trim(text_.substr(end)).empty();
    if (last && (before == '.' || before == ';' || before == ',')) return add(word_end, end, number, kGlued);
    if (!known(number)) return;
    const std::string_view rest = text_.substr(end);
    const bool wide = rest.starts_with("  ");
    const std::string_view next = trim(rest);
    const bool counts = !next.empty() && roles_.begins(LineRole::number_after, next);
    if (!next.empty() && is_list_of_numbers(next)) return;
    const bool marked = before == ',' || before == ';' || before == ')' || before == '"' || text_.substr(0, word_end).ends_with("\u201D");
    if (marked) {
      const bool doubted = counts || (word_end >= 2 && is_digit(text_[word_end - 2])) || (!next.empty() && is_upper(next[0]));
      return add(word_end, end, number, wide ? kGlued : doubted ? kUnlikely : kDoubtful);
    }
    if (before == '.') return behind_sentence(word_end, end, number, next);
    std::size_t word = word_end;
    while (word > 0 && (is_letter(text_[word - 1]) || is_digit(text_[word - 1]))) --word;
    if (counts || word == word_end || (!next.empty() && is_upper(next[0]) && !wide)) return;
    const bool explained = roles_.begins(LineRole::number_before, text_.substr(word, word_end - word));
    add(word_end, end, number, explained ? kUnlikely : wide ? kDoubtful : kSpaced);
  }

  /// "the Charter. 11 We reiterate": a known mark between two sentences.
  void behind_sentence(std::size_t stop, std::size_t end, int number, std::string_view next) {
    constexpr std::size_t kFewestLetters = 4;  // no abbreviation
    std::size_t word = stop - 1;
    while (word > 0 && is_letter(text_[word - 1])) --word;
    const std::string_view last = text_.substr(word, stop - 1 - word);
    if (last.size() < kFewestLetters || !is_lower(last.back()) || next.empty() || !is_upper(next[0])) return;
    if (!roles_.begins(LineRole::number_before, last) && !roles_.begins(LineRole::number_after, next)) add(stop, end, number, kSpaced);
  }

  /// "and 4 May", ", 5 and 11": the number goes on in a list of numbers.
  static bool is_list_of_numbers(std::string_view next) {
    const bool comma = next.starts_with(',');
    if (!comma && !is_suspended_by(next)) return false;
    const std::string_view rest = trim(next.substr(comma ? 1 : next.find(' ')));
    std::size_t end = 0;
    while (end < rest.size() && is_digit(rest[end])) ++end;
    return end > 0 && end <= 2 && (end == rest.size() || rest[end] != '/');
  }

  /// Takes the heaviest chain of candidates with rising numbers.
  void chain() {
    if (found_.empty()) return;
    std::array<int, kMostMarks> best{};  // weight of the best chain that ends with this number
    std::array<int, kMostMarks> last{};  // its last candidate
    std::array<int, kMostMarks> tree{};  // Fenwick tree over numbers: the number with the best chain below
    last.fill(-1);
    std::vector<int> previous(found_.size(), -1);
    const auto better = [&](int a, int b) { return best[static_cast<std::size_t>(a)] >= best[static_cast<std::size_t>(b)] ? a : b; };
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const Candidate& candidate = found_[i];
      if (candidate.number <= 0 || candidate.number >= kMostMarks) continue;
      int from = 0;
      for (int n = candidate.number - 1; n > 0; n -= n & -n) from = better(tree[static_cast<std::size_t>(n)], from);
      int weight = best[static_cast<std::size_t>(from)] + candidate.weight;
      const int one_less = candidate.number - 1;
      if (const int next = best[static_cast<std::size_t>(one_less)] + candidate.weight + kNextNumber;
          one_less > 0 && last[static_cast<std::size_t>(one_less)] >= 0 && next >= weight) {
        weight = next;
        from = one_less;
      }
      const auto number = static_cast<std::size_t>(candidate.number);
      if (weight <= best[number]) continue;
      best[number] = weight;
      previous[i] = from > 0 ? last[static_cast<std::size_t>(from)] : -1;
      last[number] = static_cast<int>(i);
      for (int n = candidate.number; n < kMostMarks; n += n & -n)
        tree[static_cast<std::size_t>(n)] = better(tree[static_cast<std::size_t>(n)], candidate.number);
    }
    const auto top = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
    int above = 0;  // number of the next mark of the chain
    for (int i = best[top] > 0 ? last[top] : -1; i >= 0; i = previous[static_cast<std::size_t>(i)]) {
      Candidate& candidate = found_[static_cast<std::size_t>(i)];
      const int before = previous[static_cast<std::size_t>(i)];
      const int below = before >= 0 ? found_[static_cast<std::size_t>(before)].number : 0;
      candidate.taken = is_sure(candidate, below, above);
      above = candidate.number;
    }
  }

  /// A mark that does not look like one has to be just the one that is missing between its neighbours.
  bool is_sure(const Candidate& candidate, int below, int above) const {
    if (candidate.weight >= kGlued) return true;
    if (!known(candidate.number)) return false;
    if (candidate.weight >= kDoubtful) return true;
    const bool follows = below + 1 == candidate.number;
    if (candidate.weight > kUnlikely) return follows || above == candidate.number + 1;
    return follows && (above == candidate.number + 1 || (above == 0 && below > 0 && !known(candidate.number + 1)));
  }

  RoleReader& roles_;
  const bool marked_;
  std::bitset<kMostMarks> known_;
  std::vector<Candidate> found_;
  std::size_t paragraph_ = 0;
  std::string_view text_;
};

bool is_markup(std::string_view text, std::size_t i) {
  if (text[i] == '*') return true;
  if (text[i] != '_') return false;
  const bool inside = i > 0 && i + 1 < text.size() && (is_letter(text[i - 1]) || is_digit(text[i - 1])) &&
                      (is_letter(text[i + 1]) || is_digit(text[i + 1]));
  return !inside;
}

/// What rewrite() does with a byte: copies it; copies it where a copied one stands before it, a space only after neither space nor hyphen;
/// looks closer.
enum class Copy : std::uint8_t { always, after_another, look };
constexpr std::array<Copy, 256> kCopy = [] {
  std::array<Copy, 256> copy{};
  for (const char c : std::string_view(" ,;.)")) copy[static_cast<unsigned char>(c)] = Copy::after_another;
  for (const char c : std::string_view("\t`'*_")) copy[static_cast<unsigned char>(c)] = Copy::look;
  return copy;
}();

/// End of what can be copied as it is, from `begin` on.
std::size_t copied_end(std::string_view text, std::size_t begin, std::size_t stop) {
  std::size_t i = begin;
  for (; i < stop; ++i) {
    const Copy copy = kCopy[static_cast<unsigned char>(text[i])];
    if (copy == Copy::always) continue;
    if (copy == Copy::look || i == begin) break;
    if (text[i] == ' ' && (text[i - 1] == ' ' || text[i - 1] == '-')) break;
  }
  return i;
}

/// The text without what is taken out, with single spaces; marks get their new places.
void rewrite(Paragraph& paragraph, const Candidate* first, const Candidate* last) {
  const std::string_view text = paragraph.text;
  if (first == last && is_clean(text)) return;
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (first != last && i == first->begin) {
      const std::string_view printed = text.substr(first->begin, first->end - first->begin);
      const std::size_t digits = printed.find_first_not_of(" \t^,[");
      std::string mark = first->number > 0 ? std::to_string(first->number) : std::string(printed.substr(std::min(digits, printed.size())));
      paragraph.marks.push_back({std::move(mark), static_cast<std::uint32_t>(out.size())});
      i = first->end;
      ++first;
      continue;
    }
    const std::size_t stop = first != last ? first->begin : text.size();
    if (const std::size_t copied = copied_end(text, i, stop); copied > i) {
      out.append(text, i, copied - i);
      i = copied;
      continue;
    }
    const char c = text[i];
    if (is_space(c)) {
      const bool broken = out.size() >= 2 && out.back() == '-' && (is_letter(out[out.size() - 2]) || is_digit(out[out.size() - 2])) &&
                          i + 1 < text.size() && is_letter(text[i + 1]) && !is_suspended_by(text.substr(i + 1));  // "non- governmental"
      if (!out.empty() && out.back() != ' ' && !broken) out += ' ';
    } else if (c == '`' && text.substr(i).starts_with("``")) {
      out += "\u201C";
      ++i;
    } else if (c == '\'' && text.substr(i).starts_with("''")) {
      out += "\u201D";
      ++i;
    } else if (!is_markup(text, i)) {
      if ((c == ',' || c == ';' || c == '.' || c == ')') && out.ends_with(' ') && !paragraph.marks.empty() &&
          paragraph.marks.back().offset + 1 >= out.size())
        out.pop_back();
      out += c;
    }
    ++i;
  }
  while (out.ends_with(' ')) out.pop_back();
  for (FootnoteMark& mark : paragraph.marks) mark.offset = std::min(mark.offset, static_cast<std::uint32_t>(out.size()));
  paragraph.text = std::move(out);
}

}  // namespace

void take_footnote_marks(std::vector<Paragraph>& paragraphs, const std::vector<Footnote>& footnotes, RoleReader& roles, bool marked) {
  MarkFinder finder(footnotes, roles, marked);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) finder.collect(i, paragraphs[i].text);
  if (footnotes.empty() && finder.learn_marks())
    for (std::size_t i = 0; i < paragraphs.size(); ++i) finder.collect(i, paragraphs[i].text);
  const std::vector<Candidate> marks = finder.choose();
  const Candidate* at = marks.data();
  const Candidate* const end = marks.data() + marks.size();
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const Candidate* last = at;
    while (last != end && last->paragraph == i) ++last;
    rewrite(paragraphs[i], at, last);
    at = last;
  }
}

}  // namespace mandates
