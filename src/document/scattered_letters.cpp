#include "document/scattered_letters.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/line_shape.h"

namespace mandates {
namespace {

constexpr std::size_t kMostPieces = 12;   // of one word: a heading may have every letter apart
constexpr std::size_t kShortPiece = 3;    // letters
constexpr std::size_t kShortWord = 3;     // letters: a shorter one stands in the file as one oftener than once
constexpr std::size_t kOftenerWhole = 4;  // times that a word is oftener whole than its rarest piece stands alone

using Counts = std::unordered_map<std::string, std::size_t>;

struct Piece {
  std::size_t begin = 0, end = 0;  // letters
};

std::string lower(std::string_view word) {
  std::string out(word);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

/// The runs of letters of a line.
std::vector<Piece> pieces_of(std::string_view line) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < line.size();) {
    if (!is_letter(line[at])) {
      ++at;
      continue;
    }
    Piece piece{at, at};
    while (piece.end < line.size() && is_letter(line[piece.end])) ++piece.end;
    at = piece.end;
    pieces.push_back(piece);
  }
  return pieces;
}

class Joiner {
 public:
  explicit Joiner(const std::vector<Line>& lines) {
    for (const Line& line : lines)
      for (const Piece& piece : pieces_of(line.text))
        if (piece.end - piece.begin > 1) ++counts_[lower(line.text.substr(piece.begin, piece.end - piece.begin))];
  }

  std::string joined(std::string_view line) const {
    const std::vector<Piece> pieces = pieces_of(line);
    std::string out;
    std::size_t written = 0;  // of the line
    for (std::size_t i = 0; i < pieces.size();) {
      const std::size_t size = pieces_in_word(line, pieces, i);
      for (std::size_t k = 0; k < size; ++k) {
        if (k == 0) out += line.substr(written, pieces[i].begin - written);
        out += line.substr(pieces[i + k].begin, pieces[i + k].end - pieces[i + k].begin);
        written = pieces[i + k].end;
      }
      i += size;
    }
    return out += line.substr(written);
  }

 private:
  std::size_t count(const std::string& word) const {
    const auto found = counts_.find(word);
    return found == counts_.end() ? 0 : found->second;
  }

  /// How many pieces from one on make one word: 1 where it is a word of its own.
  std::size_t pieces_in_word(std::string_view line, const std::vector<Piece>& pieces, std::size_t first) const {
    std::size_t most = 1;
    while (most < kMostPieces && first + most < pieces.size() && pieces[first + most].begin == pieces[first + most - 1].end + 1 &&
           line[pieces[first + most - 1].end] == ' ')
      ++most;
    for (std::size_t size = most; size > 1; --size)
      if (is_word(line, pieces, first, size)) return size;
    return 1;
  }

  bool is_word(std::string_view line, const std::vector<Piece>& pieces, std::size_t first, std::size_t size) const {
    std::string word;
    bool lone_letter = false;
    std::size_t rarest = static_cast<std::size_t>(-1);
    for (std::size_t i = first; i < first + size; ++i) {
      const std::string piece = lower(line.substr(pieces[i].begin, pieces[i].end - pieces[i].begin));
      lone_letter = lone_letter || (piece.size() == 1 && piece != "a");
      if (piece.size() > 1 && piece.size() <= kShortPiece) rarest = std::min(rarest, count(piece));
      word += piece;
    }
    const std::size_t whole = count(word);
    if (whole == 0 || (whole == 1 && word.size() <= kShortWord)) return false;
    return lone_letter || (rarest != static_cast<std::size_t>(-1) && rarest * kOftenerWhole < whole);
  }

  Counts counts_;  // words of two letters or more, in small letters
};

}  // namespace

bool has_scattered_letters(const std::vector<Document>& documents) {
  constexpr int kFewest = 3;  // paragraphs: "M Partners" may be a name
  int found = 0;
  for (const Document& document : documents)
    for (const Paragraph& paragraph : document.paragraphs) {
      const std::string& text = paragraph.text;
      const bool apart = text.size() > 2 && is_upper(text[0]) && text[0] != 'A' && text[1] == ' ' && is_lower(text[2]);
      if (apart && ++found >= kFewest) return true;
    }
  return false;
}

SourceText join_scattered_letters(const SourceText& source) {
  const Joiner joiner(source.lines);
  SourceText out;
  out.name = source.name;
  out.layout = source.layout;
  out.content.reserve(source.content.size() + 1);  // the lines point into it
  std::vector<std::size_t> ends;                   // of the lines in the content
  for (const Line& line : source.lines) {
    out.content += joiner.joined(line.text);
    ends.push_back(out.content.size());
    out.content += '\n';
  }
  std::size_t begin = 0;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const Line& line = source.lines[i];
    out.lines.push_back({std::string_view(out.content).substr(begin, ends[i] - begin), line.number, line.page});
    begin = ends[i] + 1;
  }
  return out;
}

}  // namespace mandates
