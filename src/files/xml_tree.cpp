// pugixml with limits that are checked before it builds a tree: one pass over the tags counts elements and depth, and repairs mismatched
// tags.
#include "files/xml_tree.h"

#include <algorithm>
#include <utility>

#include "text/errors.h"

namespace mandates {
namespace {

constexpr std::size_t kDeepest = 100;                        // open elements; documents have some twenty
constexpr std::size_t kMostElements = std::size_t{1} << 20;  // the largest document published has some ten thousand

/// A tag of a file: where it stands and what it does.
struct Tag {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< byte after it
  std::string_view name;
  enum class Kind { start, end, empty, other } kind = Kind::other;
};

/// Byte after the construct that begins with `open`; the end of the file where it does not end.
std::size_t end_of(std::string_view bytes, std::size_t from, std::string_view close) {
  const std::size_t at = bytes.find(close, from);
  return at == std::string_view::npos ? bytes.size() : at + close.size();
}

/// Byte after the ">" of a tag; quoted values may hold one.
std::size_t end_of_tag(std::string_view bytes, std::size_t from) {
  for (std::size_t i = from; i < bytes.size(); ++i) {
    if (bytes[i] == '>') return i + 1;
    if (bytes[i] == '"' || bytes[i] == '\'') i = std::min(bytes.find(bytes[i], i + 1), bytes.size() - 1);
  }
  return bytes.size();
}

Tag tag_at(std::string_view bytes, std::size_t begin) {
  Tag tag;
  tag.begin = begin;
  const std::string_view rest = bytes.substr(begin);
  if (rest.starts_with("<!--")) {
    tag.end = end_of(bytes, begin + 4, "-->");
  } else if (rest.starts_with("<![CDATA[")) {
    tag.end = end_of(bytes, begin + 9, "]]>");
  } else if (rest.starts_with("<?")) {
    tag.end = end_of(bytes, begin + 2, "?>");
  } else if (rest.starts_with("<!")) {
    throw InputError("refused: this XML file declares a document type of its own, which may stand for anything",
                     "take the file as it was published; no Akoma Ntoso document declares one");
  } else {
    tag.end = end_of_tag(bytes, begin);
    const bool closing = rest.starts_with("</");
    const std::size_t name = begin + (closing ? 2 : 1);
    const auto ends = [](char c) { return c == ' ' || c == '>' || c == '/' || c == '\t' || c == '\r' || c == '\n'; };
    tag.name = bytes.substr(name);
    tag.name = tag.name.substr(0, static_cast<std::size_t>(std::find_if(tag.name.begin(), tag.name.end(), ends) - tag.name.begin()));
    tag.kind = closing ? Tag::Kind::end : tag.end >= 2 && bytes[tag.end - 2] == '/' ? Tag::Kind::empty : Tag::Kind::start;
  }
  return tag;
}

/// What was found on the way through the tags of a file.
struct Mended {
  std::string bytes;  ///< the file with tags that match; empty where they did
  std::size_t first = std::string::npos;
};

/// Puts in the end tags that are missing and blanks those that end nothing; lines stay where they are.
Mended check_tags(std::string_view bytes) {
  std::vector<std::string_view> open;
  Mended mended;
  std::size_t copied = 0, elements = 0;
  const auto mend = [&](std::size_t at, std::string_view put, std::size_t left_out) {
    mended.first = std::min(mended.first, at);
    mended.bytes.append(bytes.substr(copied, at - copied)).append(put);
    copied = at + left_out;
  };
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at)) {
    const Tag tag = tag_at(bytes, at);
    at = tag.end;
    if (tag.kind == Tag::Kind::other) continue;
    if (tag.kind != Tag::Kind::end && ++elements > kMostElements)
      throw InputError("refused: this XML file has more than a million elements; no document is that large");
    if (tag.kind == Tag::Kind::start) {
      open.push_back(tag.name);
      if (open.size() > kDeepest) throw InputError("refused: the elements of this XML file are nested deeper than any document needs");
    }
    if (tag.kind != Tag::Kind::end) continue;
    const auto opened = std::find(open.rbegin(), open.rend(), tag.name);
    if (opened == open.rend()) {
      mend(tag.begin, {}, tag.end - tag.begin);
      continue;
    }
    std::string missing;
    for (; open.back() != tag.name; open.pop_back()) missing.append("</").append(open.back()).append(">");
    open.pop_back();
    if (!missing.empty()) mend(tag.begin, missing, 0);
  }
  if (mended.first != std::string::npos) mended.bytes.append(bytes.substr(copied));
  return mended;
}

}  // namespace

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

XmlTree::XmlTree(std::string bytes) : bytes_(std::move(bytes)) {
  Mended mended = check_tags(bytes_);
  const std::size_t first = mended.first;
  if (first != std::string::npos) bytes_ = std::move(mended.bytes);
  for (std::size_t at = bytes_.find('\n'); at != std::string::npos; at = bytes_.find('\n', at + 1)) line_ends_.push_back(at);
  if (first != std::string::npos) repaired_ = line_at(first);
  parse();
}

void XmlTree::parse() {
  const pugi::xml_parse_result result =
      document_.load_buffer_inplace(bytes_.data(), bytes_.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (result) return;
  const int line = line_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)));
  throw InputError("this XML file is damaged at line " + std::to_string(line) + ": " + result.description(),
                   "fetch it again, or take the PDF or Word file of the same document");
}

int XmlTree::line_at(std::size_t offset) const {
  return static_cast<int>(std::lower_bound(line_ends_.begin(), line_ends_.end(), offset) - line_ends_.begin()) + 1;
}

int XmlTree::line(const pugi::xml_node& node) const {
  return line_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0)));
}

}  // namespace mandates
