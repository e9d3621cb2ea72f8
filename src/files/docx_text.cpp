// Traverses the XML of a Word file and writes its paragraphs as lines.
#include "files/docx_text.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "files/docx_names.h"
#include "files/docx_numbering.h"
#include "files/docx_package.h"
#include "files/raised.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr int kDeepest = 256;  // tables in tables, fields in fields: no document comes near

/// A footnote or endnote as the text names it.
struct Note {
  std::string id;    // of footnotes as in the file, of endnotes with kEndnote before it
  std::string mark;  // empty where its mark is typed, in the text as in the note
};

constexpr const char* kEndnote = "end:";

/// Notes in the order of their marks, endnotes among footnotes: a mark then leads to one note. Those whose marks are not typed are counted.
struct Notes {
  std::vector<Note> list;
  std::map<std::string, std::string> marks;
  int counted = 0;

  const std::string& mark(const std::string& id, bool typed) {
    const auto [found, fresh] = marks.emplace(id, "");
    if (fresh) {
      if (!typed) found->second = std::to_string(++counted);
      list.push_back({id, found->second});
    }
    return found->second;
  }
};

/// "7": what a footnote mark is that somebody typed.
bool is_number(std::string_view text) {
  constexpr std::size_t kLongestMark = 3;
  return !text.empty() && text.size() <= kLongestMark && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class Walk {
 public:
  Walk(DocxNumbering& numbering, Notes& notes) : numbering_(numbering), notes_(notes) {}

  /// The paragraphs below a node as lines.
  void blocks(const pugi::xml_node& parent, int depth = 0) {
    if (depth > kDeepest) throw InputError("refused: the parts of this Word file are nested deeper than any document", "");
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p") {
        paragraph(node, depth + 1);
      } else if (name == "tr") {
        if (!word_child(word_child(node, "trPr"), "del")) blocks(node, depth + 1);
      } else if (is_container(name) || name == "tbl" || name == "tc" || name == "sdtContent") {
        blocks(node, depth + 1);
      }
    }
    if (depth == 0) end_line();
  }

  std::string take() {
    end_line();
    return std::move(text_);
  }

 private:
  /// Elements that only wrap what is text, among paragraphs as in them.
  static bool is_container(std::string_view name) {
    return name == "sdt" || name == "sdtContent" || name == "ins" || name == "moveTo" || name == "customXml" || name == "smartTag" ||
           name == "hyperlink" || name == "fldSimple" || name == "dir" || name == "bdo";
  }

  void paragraph(const pugi::xml_node& node, int depth) {
    const pugi::xml_node properties = word_child(node, "pPr");
    const pugi::xml_node mark = word_child(properties, "rPr");
    const std::string style(word_value(properties, "pStyle"));
    const std::string before = std::move(line_);
    line_.clear();
    hidden_style_ = numbering_.is_hidden(style);
    runs(node, depth);
    const bool joined = word_child(mark, "del") || word_child(mark, "moveFrom");  // its end was deleted: it goes on with the next one
    line_ = before + line_;
    if (joined) return;
    const pugi::xml_node list = word_child(properties, "numPr");
    ListPlace place;
    place.list = word_value(list, "numId");
    if (const std::string_view level = word_value(list, "ilvl"); level.size() == 1 && level[0] >= '0' && level[0] <= '8')
      place.level = level[0] - '0';
    // an empty paragraph of a list has a number all the same, and Word counts it
    const std::string label = word_is_on(mark, "vanish") && line_.empty() ? std::string() : numbering_.label(style, place);
    line_ = label + line_;
    end_line();
    const std::string boxes = std::move(boxes_);
    boxes_.clear();
    text_ += boxes;
  }

  void runs(const pugi::xml_node& parent, int depth) {
    if (depth > kDeepest) throw InputError("refused: the parts of this Word file are nested deeper than any document", "");
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "r") {
        const pugi::xml_node properties = word_child(node, "rPr");
        const pugi::xml_node own = word_child(properties, "vanish");
        const bool hidden =
            own ? word_is_on(properties, "vanish") : hidden_style_ || numbering_.is_hidden(word_value(properties, "rStyle"));
        raised_ = word_value(properties, "vertAlign") == "superscript";
        if (!hidden && !word_child(properties, "del")) run(node, depth + 1);
      } else if (is_container(name)) {
        runs(node, depth + 1);
      } else if (name == "oMath" || name == "oMathPara") {
        formula(node, depth + 1);
      } else if (name == "AlternateContent") {
        alternative(node, depth + 1);
      }
    }
  }

  void run(const pugi::xml_node& parent, int depth) {
    if (depth > kDeepest) throw InputError("refused: the parts of this Word file are nested deeper than any document", "");
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "t") {
        const std::string_view text = node.text().get();
        line_ += raised_ && is_number(text) ? raised(text) : std::string(text);
      } else if (name == "tab" || name == "ptab") {
        line_ += '\t';
      } else if (name == "br" || name == "cr") {
        if (word_attribute(node, "type") == "page") ++page_breaks_;
        line_ += ' ';
      } else if (name == "lastRenderedPageBreak") {
        rendered_ = true;
        ++rendered_breaks_;
      } else if (name == "noBreakHyphen") {
        line_ += '-';
      } else if (name == "footnoteReference" || name == "endnoteReference") {
        const bool own_mark = word_attribute(node, "customMarkFollows") == "1" || word_attribute(node, "customMarkFollows") == "true";
        const std::string id = (name == "endnoteReference" ? kEndnote : "") + std::string(word_attribute(node, "id"));
        line_ += raised(notes_.mark(id, own_mark));
      } else if (name == "AlternateContent") {
        alternative(node, depth + 1);
      } else if (name == "drawing" || name == "pict" || name == "object") {
        box(node, depth + 1);
      }
    }
  }

  /// The same content in several forms: the first one counts.
  void alternative(const pugi::xml_node& node, int depth) {
    pugi::xml_node form = word_child(node, "Choice");
    if (!form) form = word_child(node, "Fallback");
    run(form, depth + 1);
    runs(form, depth + 1);
  }

  void formula(const pugi::xml_node& node, int depth) {
    if (depth > kDeepest) throw InputError("refused: the parts of this Word file are nested deeper than any document", "");
    for (const pugi::xml_node& child : node.children()) {
      if (local_name(child) == "t") line_ += child.text().get();
      formula(child, depth + 1);
    }
  }

  /// Text boxes stand after the paragraph that they are anchored to.
  void box(const pugi::xml_node& node, int depth) {
    if (depth > kDeepest) throw InputError("refused: the parts of this Word file are nested deeper than any document", "");
    for (const pugi::xml_node& child : node.children()) {
      if (local_name(child) != "txbxContent") {
        box(child, depth + 1);
        continue;
      }
      Walk inside(numbering_, notes_);
      inside.depth_ = depth_ + depth;
      if (inside.depth_ > kDeepest) throw InputError("refused: the parts of this Word file are nested deeper than any document", "");
      inside.blocks(child);
      boxes_ += inside.take();
    }
  }

  /// Ends the line of a paragraph; pages that began in it begin before the next one.
  void end_line() {
    while (!line_.empty() && (line_.back() == ' ' || line_.back() == '\t')) line_.pop_back();
    if (!line_.empty()) {
      text_ += line_;
      text_ += '\n';
    }
    line_.clear();
    text_.append(rendered_ ? rendered_breaks_ : page_breaks_, '\f');
    rendered_breaks_ = page_breaks_ = 0;
  }

  DocxNumbering& numbering_;
  Notes& notes_;
  std::string text_;
  std::string line_;
  std::string boxes_;
  int depth_ = 0;
  bool hidden_style_ = false;
  bool raised_ = false;    // the run at work is raised
  bool rendered_ = false;  // the file knows its pages; breaks by hand are among them
  std::size_t rendered_breaks_ = 0;
  std::size_t page_breaks_ = 0;
};

/// Text on one line: notes are one, whatever paragraphs they have.
std::string joined(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '\f' || c == '\t') c = ' ';
  const std::size_t begin = text.find_first_not_of(' ');
  const std::size_t end = text.find_last_not_of(' ');
  return begin == std::string::npos ? std::string() : text.substr(begin, end - begin + 1);
}

/// The header of the first page: that of a section that has one of its own for it, else the ordinary one of the first section.
std::string first_header(const DocxPackage& package, const pugi::xml_node& body, DocxNumbering& numbering, Notes& notes) {
  pugi::xml_node section = word_child(body, "sectPr");
  for (const pugi::xml_node& node : body.children())
    if (const pugi::xml_node own = word_child(word_child(node, "pPr"), "sectPr")) {
      section = own;
      break;
    }
  const std::string_view wanted = word_is_on(section, "titlePg") ? "first" : "default";
  for (const pugi::xml_node& node : section.children()) {
    if (local_name(node) != "headerReference" || word_attribute(node, "type") != wanted) continue;
    pugi::xml_document header;
    package.read_id(word_attribute(node, "id"), header);
    Walk walk(numbering, notes);
    walk.blocks(header.document_element());
    std::string text = walk.take();
    std::erase(text, '\f');
    return text;
  }
  return {};
}

/// The texts of the notes of a part ("footnotes") that have marks, by id.
void read_notes(const DocxPackage& package, const char* type, const std::string& prefix, DocxNumbering& numbering, const Notes& notes,
                std::map<std::string, std::string>& texts) {
  pugi::xml_document document;
  package.read_type(type, document);
  for (const pugi::xml_node& node : document.document_element().children()) {
    const std::string id = prefix + std::string(word_attribute(node, "id"));
    if (!notes.marks.contains(id)) continue;
    Notes none;
    Walk walk(numbering, none);
    walk.blocks(node);
    texts[id] = joined(walk.take());
  }
}

/// The notes in the order of their marks, below a drawn line as printed.
std::string note_lines(const DocxPackage& package, DocxNumbering& numbering, const Notes& notes) {
  if (notes.list.empty()) return {};
  std::map<std::string, std::string> texts;
  read_notes(package, "footnotes", "", numbering, notes, texts);
  read_notes(package, "endnotes", kEndnote, numbering, notes, texts);
  std::string lines = "\n__________________\n";
  for (const Note& note : notes.list) lines += (note.mark.empty() ? std::string() : raised(note.mark) + " ") + texts[note.id] + "\n";
  return lines;
}

}  // namespace

ConvertedText docx_text(std::string_view bytes) {
  const DocxPackage package(bytes);
  pugi::xml_document document, styles, lists;
  package.read_main(document);
  package.read_type("styles", styles);
  package.read_type("numbering", lists);
  DocxNumbering numbering(lists.document_element(), styles.document_element());
  Notes notes;
  const pugi::xml_node body = word_child(document.document_element(), "body");
  ConvertedText converted;
  converted.layout = LineLayout::paragraphs;
  converted.text = first_header(package, body, numbering, notes);
  Walk walk(numbering, notes);
  walk.blocks(body);
  const std::string text = walk.take();
  if (text.find_first_not_of(" \t\n\f") == std::string::npos)
    throw InputError("this Word file has no text: its pages may be pictures (a scan)", "run a text recognition program over it first");
  converted.text += text + note_lines(package, numbering, notes);
  return converted;
}

}  // namespace mandates
