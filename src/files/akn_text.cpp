// Traverses the body of an Akoma Ntoso document and emits one block for each paragraph, item and heading. Descends into unknown elements,
// so that no words are lost.
#include "files/akn_text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "files/akn_metadata.h"
#include "files/raised.h"
#include "files/xml_tree.h"
#include "text/errors.h"

namespace mandates {
namespace {

using Place = MarkedBlock::Place;

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements whose content is a stretch of running text.
bool is_text_element(std::string_view name) {
  constexpr std::array<std::string_view, 6> kNames = {"p", "listIntroduction", "listWrapUp", "subheading", "heading", "crossHeading"};
  return is_one_of(name, kNames);
}

/// Elements that stand for themselves and may have a number of their own.
bool is_numbered(std::string_view name) {
  constexpr std::array<std::string_view, 12> kNames = {"paragraph", "point",   "item", "section", "title",  "part",
                                                       "chapter",   "article", "book", "clause",  "alinea", "subparagraph"};
  return is_one_of(name, kNames);
}

bool is_list(std::string_view name) {
  constexpr std::array<std::string_view, 3> kNames = {"list", "sublist", "blockList"};
  return is_one_of(name, kNames);
}

/// Elements inside running text; any other one ends it.
bool is_inline(std::string_view name) {
  constexpr std::array<std::string_view, 22> kNames = {"span", "a",    "i",      "b",    "u",        "sup",      "sub",      "ref",
                                                       "eol",  "date", "inline", "term", "docDate",  "location", "docTitle", "docNumber",
                                                       "abbr", "def",  "role",   "img",  "quantity", "remark"};
  return is_one_of(name, kNames) || name == "authorialNote" || name == "event" || name == "organization" || name == "person";
}

/// Where in the document a node stands.
struct Around {
  Place place = Place::body;
  int level = 0;
  int annex = 0;
};

class Body {
 public:
  Body(const XmlTree& tree, MarkedDocument& into) : tree_(tree), into_(into) {}

  void read(const pugi::xml_node& document) {
    for (const pugi::xml_node& part : document.children()) {
      const std::string_view name = local_name(part);
      if (name == "preamble") walk(part, {Place::preamble});
      if (name == "mainBody" || name == "body") walk(part, {Place::body});
      if (name == "attachments") walk(part, {Place::body, 0, -1});
    }
    drop_label();
  }

 private:
  void walk(const pugi::xml_node& node, Around around) {
    for (const pugi::xml_node& child : node.children()) visit(child, around);
  }

  void visit(const pugi::xml_node& node, Around around) {
    const std::string_view name = local_name(node);
    if (node.type() != pugi::node_element || name == "meta") return;
    if (name == "num") return take_number(node, around.level);
    if (name == "authorialNote") return add_footnote(node);
    if (name == "formula") return formula(node, around);
    if (name == "attachment") {
      around.annex = ++annexes_;
      return walk(node, around);
    }
    if (name == "tr") return row(node, around);
    if (name == "alinea" && into_.name == "presidentialStatement") around.place = Place::introduction;
    if (is_text_element(name)) return text(node, name, around);
    if (is_list(name)) ++around.level;
    if (is_numbered(name)) return numbered(node, name, around);
    walk(node, around);
  }

  void numbered(const pugi::xml_node& node, std::string_view name, Around around) {
    drop_label();
    eid_ = node.attribute("eId").value();
    line_ = tree_.line(node);
    if (around.place == Place::heading) around.place = Place::body;  // what follows a heading whose end tag is lost
    const std::string_view style = node.attribute("class").value();
    if (name == "section" || name == "title" || name == "part" || name == "chapter" || name == "book") heading_label_ = true;
    if (name == "paragraph" && style.starts_with('H') && around.place == Place::body) around.place = Place::heading;
    if (name == "paragraph" && style == "preambular") around.place = Place::preamble;
    // a paragraph may hold words without an element around them, where tags are lost
    if (has_bare_text(node)) add(node, around);
    walk(node, around);
    drop_label();
    heading_label_ = false;
  }

  static bool has_bare_text(const pugi::xml_node& node) {
    return std::any_of(node.begin(), node.end(), [](const pugi::xml_node& child) {
      if (child.type() == pugi::node_element) return local_name(child) == "span";
      return child.type() == pugi::node_pcdata && std::string_view(child.value()).find_first_not_of(" \t\r\n") != std::string_view::npos;
    });
  }

  void take_number(const pugi::xml_node& node, int level) {
    label_ = plain_words(node);
    label_level_ = level;
    while (label_.starts_with(' ')) label_.erase(0, 1);
    if (line_ == 0) line_ = tree_.line(node);
  }

  /// A number without a text of its own: the items that follow hang on it.
  void drop_label() {
    if (label_.empty()) return;
    MarkedBlock block;
    block.place = heading_label_ ? Place::heading : Place::body;
    block.line = line_;
    finish(std::move(block));
  }

  void formula(const pugi::xml_node& node, Around around) {
    around.place = Place::opening;
    walk(node, around);
  }

  void row(const pugi::xml_node& node, Around around) {
    MarkedBlock block;
    block.place = Place::table;
    block.annex = around.annex;
    block.line = tree_.line(node);
    for (const pugi::xml_node& cell : node.children()) {
      if (cell.type() != pugi::node_element) continue;
      if (!block.text.empty()) block.text += '\t';
      collect(cell, block.text);
    }
    if (!block.text.empty()) into_.blocks.push_back(std::move(block));
  }

  void text(const pugi::xml_node& node, std::string_view name, Around around) {
    if (name == "subheading" || name == "heading") around.place = Place::heading;
    if (name == "crossHeading") {
      const bool preamble = std::string_view(node.attribute("refersTo").value()) == "#preamble";
      around.place = preamble ? Place::preamble : Place::heading;
    }
    if (node.child("num") && plain_words(node) == plain_words(node.child("num"))) {  // a numeral alone: its title follows
      line_ = tree_.line(node);
      return take_number(node.child("num"), around.level);
    }
    if (around.place == Place::body && around.level == 0 && label_.empty() && is_all_bold(node)) around.place = Place::heading;
    const bool holds_heading = node.child("subheading") || node.child("docTitle");
    if (holds_heading) {
      if (node.child("docTitle")) return;
      return walk(node, around);
    }
    add(node, around);
    for (const pugi::xml_node& child : node.children())
      if (child.type() == pugi::node_element && !is_inline(local_name(child)) && local_name(child) != "num") visit(child, around);
  }

  /// A heading that is marked by its type alone.
  static bool is_all_bold(const pugi::xml_node& node) {
    bool bold = false;
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() == pugi::node_element && child.attribute("class").value() == std::string_view("bold"))
        bold = true;
      else if (!plain_words(child).empty() || std::string_view(child.value()).find_first_not_of(" \t\r\n") != std::string_view::npos)
        return false;
    }
    return bold;
  }

  /// The running text of a node as a block.
  void add(const pugi::xml_node& node, const Around& around) {
    MarkedBlock block;
    block.place = around.place;
    block.level = label_.empty() ? around.level : label_level_;  // the introduction of a list belongs to the number before the list
    block.annex = around.annex;
    block.line = tree_.line(node);
    if (const pugi::xml_node number = node.child("num")) {
      label_ = plain_words(number);
      block.level = around.level;
    }
    collect_inline(node, block.text);
    finish(std::move(block));
  }

  void finish(MarkedBlock block) {
    trim(block.text);
    block.label = std::move(label_);
    label_.clear();
    block.eid = std::move(eid_);
    eid_.clear();
    line_ = 0;
    if (!block.text.empty() || !block.label.empty()) into_.blocks.push_back(std::move(block));
  }

  /// Words of a node and of the inline elements in it.
  void collect_inline(const pugi::xml_node& node, std::string& out) {
    for (const pugi::xml_node& child : node.children())
      if (child.type() != pugi::node_element || is_inline(local_name(child))) collect_one(child, out);
  }

  void collect(const pugi::xml_node& node, std::string& out) {
    for (const pugi::xml_node& child : node.children()) collect_one(child, out);
  }

  void collect_one(const pugi::xml_node& node, std::string& out) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) return append(node.value(), out);
    const std::string_view name = local_name(node);
    if (name == "authorialNote") {
      add_footnote(node);
      return mark(into_.footnotes.back().mark, out);
    }
    if (name == "eol") return append(" ", out);
    if (name == "sup") return mark(plain_words(node), out);
    collect(node, out);
  }

  /// A footnote mark, as files of other kinds have it; raised letters ("7853rd") are none.
  static void mark(const std::string& words, std::string& out) {
    const bool digits = !words.empty() && std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
    out += digits ? raised(words) : words;
  }

  void add_footnote(const pugi::xml_node& node) {
    MarkedFootnote note;
    note.mark = node.attribute("marker").value();
    note.text = plain_words(node);
    trim(note.text);
    note.line = tree_.line(node);
    into_.footnotes.push_back(std::move(note));
  }

  /// Line ends of the markup are spaces; a tab stays, it stands after a number.
  /// The end of what append() copies as it is: words with single spaces between them.
  static std::size_t plain_end(std::string_view words, std::size_t begin) {
    const auto plain = [](char c) {
      return static_cast<unsigned char>(c) > ' ' && c != '\xC2' && c != '\xE2';
    };  // first bytes of signs below
    std::size_t end = begin;
    while (end < words.size() && (plain(words[end]) || (words[end] == ' ' && end > begin && words[end - 1] != ' '))) ++end;
    return end;
  }

  static void append(std::string_view words, std::string& out) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::size_t end = plain_end(words, i);
      out.append(words, i, end - i);
      if (end == words.size()) return;
      i = end;
      char c = words[i];
      // no-break spaces and hyphens that are written as numbers; written as themselves they are plain already
      if (words.substr(i).starts_with("\u00A0")) c = ' ', i += 1;
      if (words.substr(i).starts_with("\u2011")) c = '-', i += 2;
      const bool control = static_cast<unsigned char>(c) < ' ' && c != '\t';
      if (control || c == ' ') {
        if (!out.empty() && out.back() != ' ' && out.back() != '\t') out += ' ';
      } else if (c != '\t' || !out.empty()) {
        out += c;
      }
    }
  }

  static void trim(std::string& text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string::npos) return text.clear();
    text.erase(text.find_last_not_of(" \t") + 1);
    text.erase(0, begin);
  }

  const XmlTree& tree_;
  MarkedDocument& into_;
  std::string label_;  // marked, waits for its text
  int label_level_ = 0;
  std::string eid_;
  int line_ = 0;
  int annexes_ = 0;
  bool heading_label_ = false;
};

/// The documents of a file: one, or the components of a collection, which share its head.
std::vector<MarkedDocument> read_documents(const XmlTree& tree) {
  std::vector<MarkedDocument> documents;
  MarkedDocument head;
  const auto read = [&](const pugi::xml_node& node) {
    MarkedDocument document = head;
    document.name = node.attribute("name").value();
    document.line = tree.line(node);
    read_akn_metadata(node, document);
    Body(tree, document).read(node);
    documents.push_back(std::move(document));
  };
  for (const pugi::xml_node& part : tree.root().children()) {
    if (part.type() != pugi::node_element) continue;
    const std::string_view name = local_name(part);
    if (name == "documentCollection") {
      read_akn_metadata(part, head);
      for (const pugi::xml_node& component : part.child("collectionBody").children())
        for (const pugi::xml_node& node : component.children())  // a reference leads to one of `components`
          if (node.type() == pugi::node_element && !local_name(node).ends_with("Ref")) read(node);
    } else if (name == "components") {
      for (const pugi::xml_node& component : part.children())
        for (const pugi::xml_node& node : component.children())
          if (node.type() == pugi::node_element) read(node);
    } else {
      read(part);
    }
  }
  return documents;
}

/// The words of all documents, a block a line.
void add_lines(SourceText& source) {
  std::vector<std::pair<std::size_t, int>> begins;
  source.content.clear();
  source.content.reserve(64);  // on the heap: the views of the lines stay good when the source is moved
  const auto line = [&](const std::string& label, const std::string& text, int number) {
    begins.emplace_back(source.content.size(), number);
    source.content.append(label).append(label.empty() ? "" : "\t").append(text).append("\n");
  };
  for (const MarkedDocument& document : source.marked) {
    if (!document.title.empty()) line(document.number, document.title, document.line);
    for (const MarkedBlock& block : document.blocks) line(block.label, block.text, block.line);
    for (const MarkedFootnote& note : document.footnotes) line(note.mark, note.text, note.line);
  }
  source.lines.clear();
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t end = (i + 1 < begins.size() ? begins[i + 1].first : source.content.size()) - 1;
    source.lines.push_back({std::string_view(source.content).substr(begins[i].first, end - begins[i].first), begins[i].second, 1});
  }
}

}  // namespace

SourceText akn_text(SourceText file) {
  const XmlTree tree(std::move(file.content));
  file.marked = read_documents(tree);
  if (file.marked.empty()) throw InputError("this Akoma Ntoso file has no document in it", "fetch it again");
  if (tree.repaired() > 0) {
    Diagnostic found;
    found.code = "xml-mended";
    found.severity = Severity::note;
    found.place.path = file.name;
    found.place.line = tree.repaired();
    found.message = "the tags of this XML file do not match from here on; they were mended and all words read";
    file.found.push_back(std::move(found));
  }
  file.layout = LineLayout::paragraphs;
  add_lines(file);
  return file;
}

}  // namespace mandates
