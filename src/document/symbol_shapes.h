// Symbols of resolutions, decisions and statements by the shapes that the rules give: reading, completing, writing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/layout.h"

namespace mandates {

/// The parts of a resolution's number, as printed: "61/181" is session 61, number 181; "2625 (XXV)", "1325 (2000)", "663 C (XXIV)".
struct ResolutionNumber {
  std::string session;  ///< before the slash: "61", "S-27", "OS/14"; a year for bodies whose sessions are years
  std::string number;
  std::string bracket;  ///< in brackets after the number: "XXV", "2000", "S-VI"
  std::string letter;   ///< "C"; empty for none
  bool empty() const { return number.empty(); }
};

/// A number at the beginning of a text, and how many bytes it takes.
struct FoundNumber {
  ResolutionNumber number;
  std::size_t length = 0;
};

/// Reads "61/181", "S-27/2", "1325 (2000)", "663 C (XXIV)", "57/270 B" at the beginning of `text`.
std::optional<FoundNumber> number_at(std::string_view text);

/// What a symbol is the symbol of.
enum class TextSort : unsigned char { resolution, statement, decision };

/// A complete symbol.
struct FoundSymbol {
  std::size_t body = 0;  ///< index in Layout::bodies
  std::string symbol;    ///< written as the rule writes it
  ResolutionNumber number;
  TextSort sort = TextSort::resolution;
  std::size_t length = 0;
};

class SymbolShapes {
 public:
  explicit SymbolShapes(const std::vector<Body>& bodies);

  /// The complete symbol at the beginning of `text`. With `file_name`, "_" may stand for a slash or a space.
  std::optional<FoundSymbol> symbol_at(std::string_view text, bool file_name = false) const;
  /// Symbol in full of a text of `body` with that number; empty where no shape of the body takes it.
  std::string complete(std::size_t body, const ResolutionNumber& number, TextSort sort) const;
  /// Session that a number tells: "61", "S-27", "25" for (XXV), "2000" for (2000).
  static std::string session_of(const ResolutionNumber& number);

 private:
  enum class Field { literal, session, year, number, roman };
  struct Piece {
    Field field = Field::literal;
    std::string text;
  };
  struct Shape {
    std::size_t body = 0;
    TextSort sort = TextSort::resolution;
    std::vector<Piece> pieces;
  };
  void add(std::size_t body, std::string_view pattern, TextSort sort);
  std::optional<FoundSymbol> match(const Shape& shape, std::string_view text, bool file_name) const;
  std::string write(const Shape& shape, const ResolutionNumber& number) const;

  std::vector<Shape> shapes_;
};

}  // namespace mandates
