// Handles the events of libxml2's HTML (SAX) parser and writes paragraphs as lines. Builds no tree, so the depth of a page does not matter.
#include "files/html_text.h"

#include <libxml/HTMLparser.h>
#include <utf8cpp/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <string>
#include <vector>

#include "files/list_number.h"
#include "files/raised.h"
#include "files/shared_library.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr std::size_t kMostText = std::size_t{16} << 20;
constexpr std::size_t kDeepestList = 64;
constexpr std::size_t kDeepest = 2000;  // open elements; no page that a browser shows comes near

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Parts that are no text of the page.
bool is_left_out(std::string_view name) {
  constexpr std::array<std::string_view, 17> kNames = {"script", "style",  "head",   "noscript", "template", "nav",
                                                       "form",   "select", "button", "svg",      "textarea", "iframe",
                                                       "object", "audio",  "video",  "canvas",   "math"};
  return is_one_of(name, kNames);
}

bool is_void(std::string_view name) {
  constexpr std::array<std::string_view, 14> kNames = {"br",   "hr",    "img",   "meta",   "link",  "input", "col",
                                                       "area", "embed", "param", "source", "track", "wbr",   "base"};
  return is_one_of(name, kNames);
}

/// Elements before and after which a line ends.
bool is_block(std::string_view name) {
  constexpr std::array<std::string_view, 34> kNames = {
      "p",       "div",     "li",    "tr",     "td",     "th",   "table",   "ul",         "ol",     "dl",    "dt",    "dd",
      "h1",      "h2",      "h3",    "h4",     "h5",     "h6",   "pre",     "hr",         "tbody",  "thead", "tfoot", "caption",
      "section", "article", "aside", "header", "footer", "main", "address", "blockquote", "center", "figure"};
  return is_one_of(name, kNames);
}

using Attributes = const xmlChar**;

std::string_view attribute(Attributes attributes, std::string_view name) {
  for (; attributes && attributes[0]; attributes += 2) {
    if (reinterpret_cast<const char*>(attributes[0]) != name) continue;
    return attributes[1] ? reinterpret_cast<const char*>(attributes[1]) : "";
  }
  return {};
}

bool has_attribute(Attributes attributes, std::string_view name) {
  for (; attributes && attributes[0]; attributes += 2)
    if (reinterpret_cast<const char*>(attributes[0]) == name) return true;
  return false;
}

bool is_hidden(Attributes attributes) {
  if (has_attribute(attributes, "hidden")) return true;
  std::string style(attribute(attributes, "style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos || style.find("mso-hide:all") != std::string::npos;
}

/// "#_ftn1", "#_ftnref1", "#fn1": a link between a mark and its footnote.
bool is_footnote_link(std::string_view target) {
  return target.find("#_ftn") != std::string_view::npos || target.find("#fn") != std::string_view::npos ||
         target.find("#footnote") != std::string_view::npos;
}

class Page {
 public:
  void start(std::string_view name, Attributes attributes) {
    if (name == "br") {
      if (left_out_ == 0) line_break();
      return;
    }
    if (is_void(name)) {
      if (name == "hr") end_line();
      return;
    }
    if (open_.size() >= kDeepest) {
      too_deep_ = true;
      return;
    }
    if (left_out_ > 0 || is_left_out(name) || is_hidden(attributes)) {
      ++left_out_;
      open_.push_back({std::string(name), true, false});
      return;
    }
    if (is_block(name)) end_line();
    const bool mark = name == "sup" || (name == "a" && is_footnote_link(attribute(attributes, "href")));
    open_.push_back({std::string(name), false, mark});
    if (mark && marks_++ == 0) mark_begin_ = line_.size();
    if (name == "ol" && lists_.size() < kDeepestList) lists_.push_back(list_of(attributes));
    if (name == "ul" && lists_.size() < kDeepestList) lists_.push_back({});
    if (name == "li") item(attributes);
    if (name == "pre") in_pre_ = true;
  }

  void end(std::string_view name) {
    if (is_void(name)) return;
    // an end without its beginning ends nothing
    const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const Element& element) { return element.name == name; });
    if (found == open_.rend()) return;
    for (bool last = false; !last;) {
      last = open_.back().name == name;
      close(open_.back());
      open_.pop_back();
    }
  }

  void characters(std::string_view text) {
    if (left_out_ > 0) return;
    for (const char c : text) {
      const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
      if (is_space && c == '\n' && in_pre_)
        end_line();
      else if (is_space)
        space();
      else
        add(c);
    }
    too_long_ = text_.size() + line_.size() > kMostText;
  }

  bool too_long() const { return too_long_; }
  bool too_deep() const { return too_deep_; }

  std::string take() {
    end_line();
    return std::move(text_);
  }

 private:
  struct Element {
    std::string name;
    bool left_out = false;
    bool mark = false;
  };
  /// A list that counts its items.
  struct List {
    std::string format;  // empty: it does not count
    int next = 1;
  };

  static List list_of(Attributes attributes) {
    const std::string_view type = attribute(attributes, "type");
    List list;
    list.format = type == "a"   ? "lowerLetter"
                  : type == "A" ? "upperLetter"
                  : type == "i" ? "lowerRoman"
                  : type == "I" ? "upperRoman"
                                : "decimal";
    list.next = number_of(attribute(attributes, "start"), 1);
    return list;
  }

  static int number_of(std::string_view text, int otherwise) {
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number > -100000 && number < 100000 ? number : otherwise;
  }

  /// The number of an item, as resolutions print it: "1.", "(a)", "II".
  void item(Attributes attributes) {
    if (lists_.empty() || lists_.back().format.empty()) return;
    List& list = lists_.back();
    list.next = number_of(attribute(attributes, "value"), list.next);
    const std::string number = format_number(list.next++, list.format);
    line_ += list.format == "decimal" ? number + ".\t" : "(" + number + ")\t";
    label_ = line_.size();
  }

  void close(const Element& element) {
    if (element.left_out) {
      --left_out_;
      return;
    }
    if (element.mark && --marks_ == 0) raise_mark();
    if ((element.name == "ol" || element.name == "ul") && !lists_.empty()) lists_.pop_back();
    if (element.name == "pre") in_pre_ = false;
    if (is_block(element.name)) end_line();
  }

  /// Digits that stood raised, or in brackets as a link, are a footnote mark.
  void raise_mark() {
    std::string mark;
    for (std::size_t i = std::min(mark_begin_, line_.size()); i < line_.size(); ++i)
      if (line_[i] != '[' && line_[i] != ']' && line_[i] != ' ') mark += line_[i];
    const bool digits =
        !mark.empty() && mark.size() <= 3 && std::all_of(mark.begin(), mark.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) return;
    line_.resize(std::min(mark_begin_, line_.size()));
    line_ += raised(mark);
    if (line_.size() == raised(mark).size()) line_ += ' ';  // the mark before the text of the footnote
  }

  /// One break is a space of the paragraph, two in a row end it; in preformatted text each ends a line.
  void line_break() {
    if (in_pre_ || after_break_) return end_line();
    space();
    after_break_ = true;
  }

  void add(char c) {
    line_ += c;
    after_break_ = false;
  }

  void space() {
    if (line_.size() > label_ && line_.back() != ' ') line_ += ' ';
  }

  void end_line() {
    while (!line_.empty() && line_.back() == ' ') line_.pop_back();
    if (line_.size() > label_) {
      text_ += line_;
      text_ += '\n';
      label_ = 0;
      line_.clear();
    } else if (label_ == 0) {
      line_.clear();
    }  // a label waits for its text: <li><p>…
    mark_begin_ = line_.size();
  }

  std::string text_;
  std::string line_;
  std::vector<Element> open_;
  std::vector<List> lists_;
  std::size_t label_ = 0;       // bytes of the line that are the label of an item
  std::size_t mark_begin_ = 0;  // where the footnote mark at work begins in the line
  int left_out_ = 0;            // open elements that are left out
  int marks_ = 0;               // open elements that make a footnote mark
  bool in_pre_ = false;
  bool after_break_ = false;  // nothing but spaces since the last line break
  bool too_long_ = false;
  bool too_deep_ = false;
};

Page& page_of(void* user) {
  return *static_cast<Page*>(user);
}
std::string_view view(const xmlChar* text) {
  return reinterpret_cast<const char*>(text);
}

extern "C" {
void html_start(void* user, const xmlChar* name, const xmlChar** attributes) {
  page_of(user).start(view(name), attributes);
}
void html_end(void* user, const xmlChar* name) {
  page_of(user).end(view(name));
}
void html_characters(void* user, const xmlChar* text, int length) {
  page_of(user).characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}
void html_ignore(void*, const char*, ...) {}
}

/// What is used of libxml2.
struct LibXml2 {
  SharedLibrary library{MANDATES_LIBXML2, "HTML files cannot be read"};
  decltype(::xmlInitParser)* const init_parser = library.function<decltype(::xmlInitParser)>("xmlInitParser");
  decltype(::htmlCreatePushParserCtxt)* const create_push_parser =
      library.function<decltype(::htmlCreatePushParserCtxt)>("htmlCreatePushParserCtxt");
  decltype(::htmlCtxtUseOptions)* const use_options = library.function<decltype(::htmlCtxtUseOptions)>("htmlCtxtUseOptions");
  decltype(::htmlParseChunk)* const parse_chunk = library.function<decltype(::htmlParseChunk)>("htmlParseChunk");
  decltype(::htmlFreeParserCtxt)* const free_parser = library.function<decltype(::htmlFreeParserCtxt)>("htmlFreeParserCtxt");
  LibXml2() { init_parser(); }
};

const LibXml2& libxml2() {
  static const LibXml2 loaded;
  return loaded;
}

struct FreeParser {
  void operator()(htmlParserCtxt* parser) const { libxml2().free_parser(parser); }
};

/// A page says how it is encoded; one that does not is UTF-8 where it can be, as browsers guess.
xmlCharEncoding encoding_of(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 2048);
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF") || head.starts_with("\xEF\xBB\xBF")) return XML_CHAR_ENCODING_NONE;
  if (utf8::is_valid(bytes.begin(), bytes.end())) return XML_CHAR_ENCODING_UTF8;
  return XML_CHAR_ENCODING_NONE;
}

void parse(std::string_view bytes, Page& page) {
  htmlSAXHandler handler{};
  handler.startElement = html_start;
  handler.endElement = html_end;
  handler.characters = html_characters;
  handler.ignorableWhitespace = html_characters;
  handler.warning = html_ignore;
  handler.error = html_ignore;
  handler.fatalError = html_ignore;
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(
      libxml2().create_push_parser(&handler, &page, nullptr, 0, nullptr, encoding_of(bytes)));
  if (!parser) throw InputError("no memory for this page");
  libxml2().use_options(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  constexpr std::size_t kChunk = 65536;
  for (std::size_t at = 0; at < bytes.size() && !page.too_long() && !page.too_deep(); at += kChunk) {
    const std::string_view chunk = bytes.substr(at, kChunk);
    libxml2().parse_chunk(parser.get(), chunk.data(), static_cast<int>(chunk.size()), 0);
  }
  if (!page.too_long() && !page.too_deep()) libxml2().parse_chunk(parser.get(), nullptr, 0, 1);
}

/// The page without the ends of its body: what stands behind them is shown all the same, but the parser would stop there.
std::string without_ends(std::string_view bytes) {
  std::string out(bytes);
  for (std::size_t at = out.find("</"); at != std::string::npos; at = out.find("</", at + 2)) {
    std::string name = out.substr(at + 2, 4);
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if ((name == "html" || name == "body") && at + 6 < out.size() && out[at + 6] == '>') out.replace(at, 7, 7, ' ');
  }
  return out;
}

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '_' || c == '.';
}

/// Counts the attributes of tags as libxml2 reads them: it holds each against all before it, so a tag of many would take hours.
class TagScan {
 public:
  explicit TagScan(std::string_view bytes) : bytes_(bytes) {}

  bool has_tag_of_many() {
    while ((at_ = bytes_.find('<', at_)) < bytes_.size()) {
      ++at_;
      if (at_ < bytes_.size() && bytes_.substr(at_).starts_with("!--"))
        skip_to("-->");
      else if (at_ < bytes_.size() && is_name_byte(bytes_[at_]) && attributes() > kMostAttributes)
        return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t kMostAttributes = 1000;  // of one tag; pages have up to some 30

  void skip_to(std::string_view end) { at_ = std::min(bytes_.find(end, at_), bytes_.size()); }
  template <typename Wanted>
  void skip_while(Wanted wanted) {
    while (at_ < bytes_.size() && wanted(bytes_[at_])) ++at_;
  }

  std::size_t attributes() {
    skip_while([](char c) { return !is_blank(c) && c != '>'; });
    std::size_t count = 0;
    for (skip_while(is_blank); at_ < bytes_.size() && bytes_[at_] != '>' && count <= kMostAttributes; skip_while(is_blank)) {
      ++count;
      if (!is_name_byte(bytes_[at_])) {
        skip_while([](char c) { return !is_blank(c) && c != '>'; });
        continue;
      }
      skip_while(is_name_byte);
      skip_while(is_blank);
      if (at_ < bytes_.size() && bytes_[at_] == '=') value();
    }
    return count;
  }

  void value() {
    ++at_;
    skip_while(is_blank);
    if (at_ >= bytes_.size()) return;
    const char quote = bytes_[at_];
    if (quote != '"' && quote != '\'') return skip_while([](char c) { return !is_blank(c) && c != '>'; });
    at_ = std::min(bytes_.find(quote, at_ + 1), bytes_.size());
    if (at_ < bytes_.size()) ++at_;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace

ConvertedText html_text(std::string_view bytes) {
  if (TagScan(bytes).has_tag_of_many()) throw InputError("refused: a tag of this page has more than 1,000 attributes");
  Page page;
  parse(without_ends(bytes), page);
  if (page.too_long()) throw InputError("this page has more than 16 MB of text: no resolution is that long", "split it, one document each");
  if (page.too_deep()) throw InputError("refused: the parts of this page are nested deeper than any browser shows");
  ConvertedText converted;
  converted.layout = LineLayout::paragraphs;
  converted.text = page.take();
  if (converted.text.find_first_not_of(" \t\n\u00A0") == std::string::npos)
    throw InputError("this page of the web has no text",
                     "it may show it by a script only: save the page from the browser, or take the PDF file");
  return converted;
}

}  // namespace mandates
