// Bytes of a file to clean UTF-8 lines: encodings, line ends, spaces, pages, and the refusal of what is no text.
#include "text/source_text.h"

#include <iconv.h>
#include <utf8cpp/utf8.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

#include "text/plain_bytes.h"

namespace mandates {
namespace {

struct Signature {
  std::string_view magic;
  std::string_view format;
  std::string_view hint;
};

constexpr std::string_view kReadKinds = "documents are read as PDF, Word (.docx), HTML or text";
constexpr std::array kSignatures = {
    Signature{"%PDF", "a PDF file", ""},
    Signature{std::string_view("PK\x03\x04", 4), "a Word file or another ZIP archive", ""},
    Signature{"\xD0\xCF\x11\xE0", "an old Word or Office file", ""},
    Signature{"{\\rtf", "a rich-text file", ""},
    Signature{"\x7F"
              "ELF",
              "a program", ""},
    Signature{"\x89PNG", "a picture", "a scanned page has to be read by a text recognition program first"},
    Signature{"\xFF\xD8\xFF", "a picture", "a scanned page has to be read by a text recognition program first"},
    Signature{"GIF8", "a picture", "a scanned page has to be read by a text recognition program first"},
    Signature{"\x1F\x8B", "a compressed file", "unpack it first"},
    Signature{"SQLite format 3", "an SQLite database", ""},
};

Diagnostic finding(std::string code, Severity severity, std::string message, std::string hint = {}) {
  Diagnostic found;
  found.code = std::move(code);
  found.severity = severity;
  found.message = std::move(message);
  found.hint = std::move(hint);
  return found;
}

/// Content is always held on the heap: the views of the lines then stay good when a SourceText is moved.
constexpr std::size_t kHeapContent = 64;

std::size_t end_of_non_ascii(std::string_view bytes, std::size_t from) {
  while (from < bytes.size() && static_cast<unsigned char>(bytes[from]) >= 0x80) ++from;
  return from;
}

struct Utf8Count {
  std::size_t good = 0;     // runs of bytes beyond ASCII that are UTF-8
  std::size_t invalid = 0;  // runs that are not
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  for (std::size_t at = next_non_ascii(bytes, 0); at < bytes.size();) {
    const std::size_t end = end_of_non_ascii(bytes, at);
    if (utf8::is_valid(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.begin() + static_cast<std::ptrdiff_t>(end)))
      ++count.good;
    else
      ++count.invalid;
    at = next_non_ascii(bytes, end);
  }
  return count;
}

/// `bytes` in the encoding `from` as UTF-8; what cannot be read becomes U+FFFD.
std::string convert(std::string_view bytes, const char* from) {
  const iconv_t converter = iconv_open("UTF-8", from);
  std::string out;
  if (converter == reinterpret_cast<iconv_t>(-1)) return out;
  out.resize(bytes.size() + bytes.size() / 2 + 16);
  char* in = const_cast<char*>(bytes.data());
  std::size_t in_left = bytes.size();
  std::size_t written = 0;
  while (in_left > 0) {
    char* to = out.data() + written;
    std::size_t room = out.size() - written;
    const std::size_t result = iconv(converter, &in, &in_left, &to, &room);
    written = static_cast<std::size_t>(to - out.data());
    if (result != static_cast<std::size_t>(-1)) break;
    if (errno != E2BIG) {  // one unit that means nothing, or half of one at the end
      const std::size_t unit = std::min<std::size_t>(in_left, from[0] == 'U' ? 2 : 1);
      in += unit;
      in_left -= unit;
      if (out.size() - written >= 3) {
        std::memcpy(out.data() + written, "\xEF\xBF\xBD", 3);
        written += 3;
        continue;
      }
    }
    out.resize(out.size() * 2 + 16);
  }
  iconv_close(converter);
  out.resize(written);
  return out;
}

/// Name of the UTF-16 encoding that the bytes are in, by mark or by plainly alternating NULs; nullptr for none.
const char* utf16_kind(std::string_view bytes, std::size_t& mark) {
  mark = 0;
  if (bytes.size() >= 2 && bytes.substr(0, 2) == "\xFF\xFE") {
    mark = 2;
    return "UTF-16LE";
  }
  if (bytes.size() >= 2 && bytes.substr(0, 2) == "\xFE\xFF") {
    mark = 2;
    return "UTF-16BE";
  }
  const std::size_t sample = std::min<std::size_t>(bytes.size() & ~std::size_t{1}, 4096);
  if (sample < 4) return nullptr;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < sample; i += 2) {
    even += bytes[i] == '\0';
    odd += bytes[i + 1] == '\0';
  }
  const std::size_t pairs = sample / 2;
  if (odd * 10 >= pairs * 7 && even * 20 <= pairs) return "UTF-16LE";
  if (even * 10 >= pairs * 7 && odd * 20 <= pairs) return "UTF-16BE";
  return nullptr;
}

bool is_control(unsigned char byte) {
  return (byte < 0x20 && (byte < '\t' || byte > '\r')) || byte == 0x7F;
}

/// True where so many bytes are control characters that this is no text.
bool is_binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 1 << 16);
  std::size_t controls = 0;
  for (std::size_t at = next_unusual(sample, 0); at < sample.size(); at = next_unusual(sample, at + 1))
    controls += is_control(static_cast<unsigned char>(sample[at]));
  return controls * 20 > sample.size();
}

/// What a character that is not plain text becomes.
struct Plain {
  std::size_t length = 0;  // bytes read; 0 where the character stays as it is
  char replacement = 0;    // 0: dropped
};

/// Spaces of all widths, hyphens, invisible characters and line separators among the characters beyond ASCII.
Plain plain_form(std::string_view rest) {
  const auto byte = [&](std::size_t i) { return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0; };
  if (byte(0) == 0xC2) {
    if (byte(1) == 0xA0) return {2, ' '};
    if (byte(1) == 0x85) return {2, '\n'};
    if (byte(1) == 0xAD) return byte(2) == '\n' || byte(2) == '\r' ? Plain{} : Plain{2, 0};
    if (byte(1) >= 0x80 && byte(1) <= 0x9F) return {2, 0};
  }
  if (byte(0) == 0xE2 && byte(1) == 0x80) {
    if (byte(2) >= 0x80 && byte(2) <= 0x8A) return {3, ' '};
    if (byte(2) >= 0x8B && byte(2) <= 0x8F) return {3, 0};
    if (byte(2) == 0x90 || byte(2) == 0x91) return {3, '-'};  // hyphens that are none of ASCII, as in "non-governmental"
    if (byte(2) == 0xA8 || byte(2) == 0xA9) return {3, '\n'};
    if (byte(2) == 0xAF) return {3, ' '};
    if (byte(2) >= 0xAA && byte(2) <= 0xAE) return {3, 0};
  }
  if (byte(0) == 0xE2 && byte(1) == 0x81) {
    if (byte(2) == 0x9F) return {3, ' '};
    if (byte(2) >= 0xA0 && byte(2) <= 0xAF) return {3, 0};
  }
  if (byte(0) == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80) return {3, ' '};
  if (byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return {3, 0};
  return {};
}

/// For each byte whether it has to be looked at: beyond ASCII, a control character, an odd line end.
constexpr std::array<bool, 256> kNeedsCleaning = [] {
  std::array<bool, 256> needs{};
  for (unsigned byte = 0; byte < 256; ++byte)
    needs[byte] = byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF || byte == 0x7F ||
                  (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\f');
  return needs;
}();

std::size_t next_to_clean(std::string_view text, std::size_t from) {
  for (from = next_unusual(text, from); from < text.size(); from = next_unusual(text, from + 1))
    if (kNeedsCleaning[static_cast<unsigned char>(text[from])]) break;
  return from;
}

/// What the character at the beginning of `rest` becomes; length 0 where it stays.
Plain cleaned(std::string_view rest) {
  const auto byte = static_cast<unsigned char>(rest[0]);
  if (byte >= 0x80) return plain_form(rest);
  if (byte == '\r') return {rest.size() > 1 && rest[1] == '\n' ? std::size_t{2} : std::size_t{1}, '\n'};
  return {1, byte == '\v' ? '\n' : '\0'};
}

/// Plain line ends and spaces, no control characters; in place. Returns the number of NUL bytes dropped.
std::size_t clean(std::string& text) {
  std::size_t from = 0;  // read up to here
  std::size_t to = 0;    // written up to here
  std::size_t nuls = 0;
  for (std::size_t at = next_to_clean(text, 0); at < text.size(); at = next_to_clean(text, at)) {
    const Plain plain = cleaned(std::string_view(text).substr(at));
    if (plain.length == 0) {
      ++at;
      continue;
    }
    nuls += text[at] == '\0';
    if (to != from) std::memmove(text.data() + to, text.data() + from, at - from);
    to += at - from;
    at += plain.length;
    from = at;
    if (plain.replacement) text[to++] = plain.replacement;
  }
  if (from == 0) return 0;
  std::memmove(text.data() + to, text.data() + from, text.size() - from);
  text.resize(to + text.size() - from);
  return nuls;
}

std::string replace_invalid(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  utf8::replace_invalid(text.begin(), text.end(), std::back_inserter(out), 0xFFFD);
  return out;
}

/// The page that a line "<!-- Page 7 -->" begins; 0 for any other line.
int page_comment(std::string_view line) {
  constexpr std::string_view kOpen = "<!-- Page ";
  if (!line.starts_with(kOpen)) return 0;
  int page = 0;
  for (std::size_t i = kOpen.size(); i < line.size() && line[i] >= '0' && line[i] <= '9' && page < 100000; ++i)
    page = page * 10 + (line[i] - '0');
  return page;
}

void split_lines(SourceText& source) {
  const std::string_view content = source.content;
  source.lines.reserve(content.size() / 64 + 8);
  const bool feeds = content.find('\f') != std::string_view::npos;
  int number = 1;
  int page = 1;
  for (std::size_t at = 0; at < content.size(); ++number) {
    const void* found = std::memchr(content.data() + at, '\n', content.size() - at);
    const std::size_t end = found ? static_cast<std::size_t>(static_cast<const char*>(found) - content.data()) : content.size();
    std::string_view line = content.substr(at, end - at);
    at = end + 1;
    for (std::size_t feed = feeds ? line.find('\f') : std::string_view::npos; feed != std::string_view::npos; feed = line.find('\f')) {
      if (feed > 0) source.lines.push_back({line.substr(0, feed), number, page});
      line.remove_prefix(feed + 1);
      ++page;
    }
    if (const int told = page_comment(line)) page = told;
    if (line.empty() && !source.lines.empty() && source.lines.back().text.empty()) continue;
    source.lines.push_back({line, number, page});
  }
}

/// The bytes, which are no UTF-16, as UTF-8, their encoding found out; what was lost is reported.
std::string to_utf8(std::string bytes, Diagnostics& found) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  const Utf8Count count = count_utf8(bytes);
  if (count.invalid == 0) return bytes;
  if (count.good >= count.invalid) {
    found.push_back(finding("invalid-utf8", Severity::warning, std::to_string(count.invalid) + " places that are not UTF-8 were replaced",
                            "save the file as UTF-8 again from its source"));
    return replace_invalid(bytes);
  }
  found.push_back(finding("windows-1252", Severity::note, "the file is not UTF-8; read as Windows-1252"));
  return convert(bytes, "WINDOWS-1252");
}

}  // namespace

SourceText read_source(std::string name, std::string bytes) {
  SourceText source;
  source.name = std::move(name);
  const auto refuse = [&](std::string code, std::string message, std::string hint) {
    source.found.push_back(finding(std::move(code), Severity::error, std::move(message), std::move(hint)));
    source.found.back().place.path = source.name;
    return std::move(source);
  };
  if (bytes.empty()) return refuse("empty-file", "the file is empty", "");
  for (const Signature& known : kSignatures)
    if (bytes.starts_with(known.magic))
      return refuse("binary-file", "this is " + std::string(known.format) + ", not text", std::string(known.hint));
  std::size_t mark = 0;
  const char* const wide = utf16_kind(bytes, mark);
  if (wide == nullptr && is_binary(bytes)) return refuse("binary-file", "this is a binary file, not text", std::string(kReadKinds));
  source.content = wide != nullptr ? convert(std::string_view(bytes).substr(mark), wide) : to_utf8(std::move(bytes), source.found);
  if (const std::size_t nuls = clean(source.content))
    source.found.push_back(finding("nul-bytes", Severity::warning, std::to_string(nuls) + " NUL bytes were dropped"));
  for (Diagnostic& found : source.found) found.place.path = source.name;
  if (source.content.find_first_not_of(" \t\n\f") == std::string::npos) return refuse("empty-file", "the file holds no text", "");
  if (source.content.capacity() < kHeapContent) source.content.reserve(kHeapContent);
  split_lines(source);
  return source;
}

}  // namespace mandates
