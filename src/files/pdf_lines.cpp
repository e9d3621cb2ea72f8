// Assembles words into lines by their boxes. Lengths are in points; the height of a box comes from its font.
#include "files/pdf_lines.h"

#include <algorithm>
#include <cmath>
#include <pugixml.hpp>
#include <vector>

#include "files/raised.h"
#include "text/errors.h"

namespace mandates {
namespace {

// as parts of the height of a box, which is about 1.1 times the size of the font
constexpr double kSpace = 0.15;        // a gap that parts words; spaces of justified lines are 0.2 and more, cracks inside words up to 0.11
constexpr double kWideGap = 1.8;       // parts the pieces of a row: symbol and running title
constexpr double kLineGap = 0.45;      // between paragraphs; lines of one are 0.1 apart
constexpr double kRaised = 0.75;       // a mark is smaller than this
constexpr double kSameLine = 0.5;      // boxes of one line share this part of the lower one
constexpr double kColumn = 5;          // points that a space of an indent stands for
constexpr double kMostIndent = 120;    // columns
constexpr std::size_t kMostJumps = 8;  // upwards on a page: headers, footers, columns and notes make a few
constexpr double kFarthest = 1e6;      // points; no page is as large

struct Word {
  std::string_view text;
  double left = 0, top = 0, right = 0, bottom = 0;
  double height() const { return bottom - top; }
};

/// A coordinate; what is no number on any page is 0.
double place(const pugi::xml_node& node, const char* name) {
  const double value = node.attribute(name).as_double();
  return std::abs(value) < kFarthest ? value : 0;
}

Word read_word(const pugi::xml_node& node) {
  return {node.text().get(), place(node, "xMin"), place(node, "yMin"), place(node, "xMax"), place(node, "yMax")};
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// "7", "7,8", "12)": what a footnote mark is made of.
bool may_be_mark(std::string_view text) {
  const bool digits = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits && text.size() <= 8 && std::none_of(text.begin(), text.end(), is_letter);
}

class Line {
 public:
  explicit Line(const Word& word) : words_{word}, top_(word.top), bottom_(word.bottom) {}

  /// True where the word goes on in this line.
  bool takes(const Word& word) const { return word.left >= words_.back().right - lower(word) && shares_height(word); }

  /// True where the word stands on this height of the page.
  bool shares_height(const Word& word) const {
    return std::min(bottom_, word.bottom) - std::max(top_, word.top) >= kSameLine * lower(word);
  }

  void add(const Word& word) {
    words_.push_back(word);
    if (word.height() > bottom_ - top_) {
      top_ = word.top;
      bottom_ = word.bottom;
    }
  }

  double top() const { return top_; }
  double bottom() const { return bottom_; }
  double height() const { return bottom_ - top_; }

  std::string text() const {
    std::string out(static_cast<std::size_t>(std::clamp(words_.front().left / kColumn, 0.0, kMostIndent)), ' ');
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const bool mark = is_raised(words_[i]);
      const std::string_view space = i > 0 ? gap(words_[i - 1], words_[i], mark) : "";
      out += i == 1 && space.empty() && is_raised(words_[0]) ? " " : space;  // a footnote and its mark
      out += mark ? raised(words_[i].text) : std::string(words_[i].text);
    }
    return out;
  }

 private:
  double lower(const Word& word) const { return std::min(height(), word.height()); }

  /// Small, and above the middle of the line.
  bool is_raised(const Word& word) const {
    return may_be_mark(word.text) && word.height() < kRaised * height() && word.top + word.bottom < top_ + bottom_;
  }

  static std::string_view gap(const Word& before, const Word& word, bool mark) {
    const double width = word.left - before.right;
    const double height = std::max(before.height(), word.height());
    if (width > kWideGap * height) return "    ";
    return width > kSpace * height && !mark ? " " : "";
  }

  std::vector<Word> words_;
  double top_;
  double bottom_;
};

std::vector<Line> lines_of(const std::vector<Word>& words) {
  std::vector<Line> lines;
  for (const Word& word : words) {
    if (!lines.empty() && lines.back().takes(word))
      lines.back().add(word);
    else
      lines.emplace_back(word);
  }
  return lines;
}

/// True where the file writes its words in no order that a reader could follow, for instance all italic ones first.
bool is_out_of_order(const std::vector<Line>& lines) {
  std::size_t jumps = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) jumps += lines[i].bottom() < lines[i - 1].top();
  return jumps > kMostJumps && jumps * 10 > lines.size();
}

/// Words row by row, each from left to right.
void sort_by_place(std::vector<Word>& words) {
  const auto middle = [](const Word& word) { return word.top + word.bottom; };
  std::stable_sort(words.begin(), words.end(), [&](const Word& a, const Word& b) { return middle(a) < middle(b); });
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    Line row(words[begin]);
    for (end = begin + 1; end < words.size() && row.shares_height(words[end]); ++end) row.add(words[end]);
    std::stable_sort(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Word& a, const Word& b) { return a.left < b.left; });
  }
}

std::string lines_of_page(const pugi::xml_node& page) {
  std::vector<Word> words;
  for (const pugi::xml_node& node : page.children("word"))
    if (const Word word = read_word(node); !word.text.empty()) words.push_back(word);
  std::vector<Line> lines = lines_of(words);
  if (is_out_of_order(lines)) {
    sort_by_place(words);
    lines = lines_of(words);
  }
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // a line above the one before begins something else, too: a header, another column
    const double gap = i > 0 ? lines[i].top() - lines[i - 1].bottom() : 0;
    if (i > 0 && (gap > kLineGap * lines[i].height() || gap < -lines[i].height())) out += '\n';
    out += lines[i].text();
    out += '\n';
  }
  return out;
}

}  // namespace

std::string lines_of_words(std::string bbox) {
  // what stands before has the title and author of the file in it, which may be anything
  const std::size_t end = bbox.rfind("</doc>");
  std::size_t at = bbox.find("<doc>");
  if (at == std::string::npos || end == std::string::npos || end < at) throw InputError("pdftotext gave no words");
  std::string text;
  constexpr std::string_view kPageEnd = "</page>";
  for (at = bbox.find("<page", at); at < end; at = bbox.find("<page", at)) {  // page by page: the tree of a volume would fill the memory
    const std::size_t page_end = bbox.find(kPageEnd, at) + kPageEnd.size();
    pugi::xml_document document;
    if (page_end > end || page_end < at || !document.load_buffer_inplace(bbox.data() + at, page_end - at))
      throw InputError("pdftotext gave words that cannot be read");
    text += lines_of_page(document.child("page")) + '\f';
    at = page_end;
  }
  return text;
}

}  // namespace mandates
