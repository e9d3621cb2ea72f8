// Symbols by shape. A shape is a list of literals and fields; a field is read by its kind alone.
#include "document/symbol_shapes.h"

#include <algorithm>

#include "document/line_shape.h"

namespace mandates {
namespace {

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

std::size_t spaces_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (is_space(text[end]) || text[end] == '\n')) ++end;
  return end - at;
}

/// Bytes of "61", "S-27", "ES-11", "OS/14" at `at`.
std::size_t session_at(std::string_view text, std::size_t at, bool file_name) {
  std::size_t prefix = 0;
  for (const std::string_view special :
       {std::string_view("ES-"), std::string_view("S-"), std::string_view("OS/"), std::string_view("OS_")}) {
    if (special == "OS_" && !file_name) continue;
    if (text.substr(at).starts_with(special)) {
      prefix = special.size();
      break;
    }
  }
  const std::size_t digits = digits_at(text, at + prefix);
  return digits == 0 || digits > 4 ? 0 : prefix + digits;
}

/// Bytes of "XXV", "S-VI", "ES-II" at `at`.
std::size_t roman_at(std::string_view text, std::size_t at) {
  const std::size_t prefix = text.substr(at).starts_with("ES-") ? 3 : text.substr(at).starts_with("S-") ? 2 : 0;
  std::size_t end = at + prefix;
  while (end < text.size() && is_upper(text[end])) ++end;
  return end > at + prefix && roman_value(text.substr(at + prefix, end - at - prefix)) > 0 ? end - at : 0;
}

/// Bytes of " C" at `at`: one capital after spaces that is no word of its own.
std::size_t letter_at(std::string_view text, std::size_t at, bool file_name) {
  std::size_t begin = at + spaces_at(text, at);
  if (file_name && begin < text.size() && text[begin] == '_') ++begin;
  if (begin == at || begin >= text.size() || !is_upper(text[begin])) return 0;
  const std::size_t next = begin + 1;
  if (next < text.size() && (is_letter(text[next]) || is_digit(text[next]) || text[next] == '/' || text[next] == '-' || text[next] == '\''))
    return 0;
  // "60/175 A report …" is a word: a letter of a symbol is followed by a mark, a small word or nothing
  if (next + 1 < text.size() && is_space(text[next]) && (is_upper(text[next + 1]) || text[begin] == 'A' || text[begin] == 'I')) {
    const std::string_view rest = text.substr(next + 1);
    if (!rest.starts_with("and ") && !rest.starts_with("of ") && !rest.starts_with("to ")) return 0;
  }
  return next - at;
}

}  // namespace

std::optional<FoundNumber> number_at(std::string_view text) {
  FoundNumber found;
  if (const std::size_t session = session_at(text, 0, false); session > 0 && session < text.size() && text[session] == '/') {
    const std::size_t digits = digits_at(text, session + 1);
    if (digits == 0 || digits > 4) return std::nullopt;
    found.number.session = text.substr(0, session);
    found.number.number = text.substr(session + 1, digits);
    found.length = session + 1 + digits;
    if (found.length < text.size() && (text[found.length] == '/' || is_letter(text[found.length]))) return std::nullopt;
    if (const std::size_t letter = letter_at(text, found.length, false)) {
      found.number.letter = std::string(1, text[found.length + letter - 1]);
      found.length += letter;
    }
    return found;
  }
  const std::size_t digits = digits_at(text, 0);
  if (digits == 0 || digits > 4) return std::nullopt;
  found.number.number = text.substr(0, digits);
  std::size_t at = digits;
  if (at < text.size() && text[at] == '.') ++at;  // "2617. (XXIV)"
  at += spaces_at(text, at);
  if (at + 1 < text.size() && is_upper(text[at]) && (is_space(text[at + 1]) || text[at + 1] == '(')) {
    found.number.letter = std::string(1, text[at]);
    at += 1 + spaces_at(text, at + 1);
  }
  if (at >= text.size() || text[at] != '(') return std::nullopt;
  ++at;
  const std::size_t year = digits_at(text, at);
  const bool first = year == 1 && text[at] == '1';  // "13(1)." in scans: the numeral of the first session
  const std::size_t length = year == 4 ? 4 : year == 0 ? roman_at(text, at) : first ? 1 : 0;
  if (length == 0 || at + length >= text.size() || text[at + length] != ')') return std::nullopt;
  found.number.bracket = first ? "I" : text.substr(at, length);
  found.length = at + length + 1;
  return found;
}

SymbolShapes::SymbolShapes(const std::vector<Body>& bodies) {
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    for (const std::string& shape : bodies[i].symbols) add(i, shape, TextSort::resolution);
    for (const std::string& shape : bodies[i].statement_symbols) add(i, shape, TextSort::statement);
    for (const std::string& shape : bodies[i].decision_symbols) add(i, shape, TextSort::decision);
  }
}

void SymbolShapes::add(std::size_t body, std::string_view pattern, TextSort sort) {
  Shape shape;
  shape.body = body;
  shape.sort = sort;
  while (!pattern.empty()) {
    Piece piece;
    const std::size_t open = pattern.find('{');
    if (open > 0) {
      piece.text = pattern.substr(0, open);
      pattern.remove_prefix(std::min(open, pattern.size()));
    } else {
      const std::size_t close = std::min(pattern.find('}'), pattern.size() - 1);
      const std::string_view name = pattern.substr(1, close - 1);
      piece.field = name == "session" ? Field::session : name == "year" ? Field::year : name == "number" ? Field::number : Field::roman;
      pattern.remove_prefix(close + 1);
    }
    shape.pieces.push_back(std::move(piece));
  }
  shapes_.push_back(std::move(shape));
}

std::optional<FoundSymbol> SymbolShapes::match(const Shape& shape, std::string_view text, bool file_name) const {
  FoundSymbol found;
  std::size_t at = 0;
  const auto take = [&](std::size_t length, std::string& into) {
    into = text.substr(at, length);
    at += length;
    return length > 0;
  };
  for (const Piece& piece : shape.pieces) {
    if (piece.field == Field::literal) {
      for (const char c : piece.text) {
        if (c == ' ') {
          at += spaces_at(text, at);
          if (file_name && at < text.size() && text[at] == '_') ++at;
          continue;
        }
        if (c == '(') at += spaces_at(text, at);
        if (at >= text.size()) return std::nullopt;
        const char folded = is_lower(text[at]) ? static_cast<char>(text[at] - ('a' - 'A')) : text[at];
        const char wanted = is_lower(c) ? static_cast<char>(c - ('a' - 'A')) : c;
        if (folded != wanted && !(file_name && text[at] == '_' && c == '/')) return std::nullopt;
        ++at;
      }
      continue;
    }
    bool taken = false;
    if (piece.field == Field::session) taken = take(session_at(text, at, file_name), found.number.session);
    if (piece.field == Field::number) taken = take(digits_at(text, at), found.number.number);
    if (piece.field == Field::roman) taken = take(roman_at(text, at), found.number.bracket);
    if (piece.field == Field::year) {
      std::string& into = shape.pieces.back().text == ")" ? found.number.bracket : found.number.session;
      taken = digits_at(text, at) == 4 && take(4, into);
    }
    if (!taken) return std::nullopt;
  }
  if (at < text.size() && (is_digit(text[at]) || text[at] == '/' || is_lower(text[at]))) return std::nullopt;
  if (file_name) std::replace(found.number.session.begin(), found.number.session.end(), '_', '/');
  if (const std::size_t letter = shape.sort != TextSort::resolution ? 0 : letter_at(text, at, file_name)) {
    found.number.letter = std::string(1, text[at + letter - 1]);
    at += letter;
  }
  found.body = shape.body;
  found.sort = shape.sort;
  found.length = at;
  found.symbol = write(shape, found.number);
  return found;
}

std::optional<FoundSymbol> SymbolShapes::symbol_at(std::string_view text, bool file_name) const {
  std::optional<FoundSymbol> best;
  for (const Shape& shape : shapes_)
    if (auto found = match(shape, text, file_name); found && (!best || found->length > best->length)) best = std::move(found);
  return best;
}

std::string SymbolShapes::write(const Shape& shape, const ResolutionNumber& number) const {
  std::string out;
  for (const Piece& piece : shape.pieces) {
    switch (piece.field) {
      case Field::literal:
        out += piece.text;
        break;
      case Field::session:
        out += number.session;
        break;
      case Field::number:
        out += number.number;
        break;
      case Field::roman:
        out += number.bracket;
        break;
      case Field::year:
        out += number.bracket.empty() ? number.session : number.bracket;
        break;
    }
  }
  if (number.letter.empty()) return out;
  const bool old = out.ends_with(')');  // A/RES/2603 A (XXIV)
  if (old)
    out.insert(out.rfind(" ("), " " + number.letter);
  else
    out += " " + number.letter;
  return out;
}

std::string SymbolShapes::complete(std::size_t body, const ResolutionNumber& number, TextSort sort) const {
  const bool year_in_bracket = !number.bracket.empty() && is_digit(number.bracket[0]);
  const bool year_as_session = number.session.size() == 4 && digits_value(number.session) > 1900;
  for (const Shape& shape : shapes_) {
    if (shape.body != body || shape.sort != sort) continue;
    bool fits = true;
    bool bracket = false;
    for (const Piece& piece : shape.pieces) {
      if (piece.field == Field::session) fits = fits && !number.session.empty() && !year_as_session;
      if (piece.field == Field::roman) fits = fits && !number.bracket.empty() && !year_in_bracket, bracket = true;
      if (piece.field == Field::year) {
        const bool in_bracket = shape.pieces.back().text == ")";
        fits = fits && (in_bracket ? year_in_bracket : year_as_session);
        bracket = bracket || in_bracket;
      }
    }
    if (fits && bracket == !number.bracket.empty()) return write(shape, number);
  }
  return {};
}

std::string SymbolShapes::session_of(const ResolutionNumber& number) {
  if (number.bracket.empty()) return number.session;
  const std::size_t dash = number.bracket.find('-');
  const std::size_t begin = dash == std::string::npos ? 0 : dash + 1;
  const int value = roman_value(std::string_view(number.bracket).substr(begin));
  return value == 0 ? number.bracket : number.bracket.substr(0, begin) + std::to_string(value);
}

}  // namespace mandates
