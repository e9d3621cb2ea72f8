#include "engine/akn_writer.h"

#include <fmt/format.h>
#include <utf8.h>

#include <algorithm>
#include <pugixml.hpp>
#include <set>
#include <string_view>
#include <vector>

namespace mandates {
namespace {

constexpr char kUnknownDay[] = "0001-01-01";  // as the editors of official files write it
constexpr std::string_view kAnnexPrefix = "annex/";

/// What XML can hold: valid UTF-8 without control characters.
std::string clean(std::string_view text) {
  std::string out = utf8::is_valid(text) ? std::string(text) : utf8::replace_invalid(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\t'; }, ' ');
  return out;
}

/// Letters, digits, "-" and "_" of a text; anything else becomes `other`.
std::string plain_name(std::string_view text, char other) {
  std::string out;
  for (const char c : text) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (kept || (!out.empty() && out.back() != other)) out += kept ? c : other;
  }
  while (!out.empty() && out.back() == other) out.pop_back();
  return out;
}

pugi::xml_node child(pugi::xml_node node, const char* name) {
  return node.append_child(name);
}

void set(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name).set_value(clean(value).c_str());
}

void add_text(pugi::xml_node node, std::string_view text) {
  if (!text.empty()) node.append_child(pugi::node_pcdata).set_value(clean(text).c_str());
}

pugi::xml_node text_child(pugi::xml_node node, const char* name, std::string_view text) {
  pugi::xml_node made = child(node, name);
  add_text(made, text);
  return made;
}

const char* akn_name(DocumentKind kind) {
  return kind == DocumentKind::statement ? "presidentialStatement" : kind_word(kind);
}

/// Writes one document.
class Writer {
 public:
  Writer(const ReadDocument& read, const Layout& layout) : read_(read), document_(read.document) {
    const auto body = std::find_if(layout.bodies.begin(), layout.bodies.end(), [&](const Body& one) { return one.code == document_.body; });
    organ_ = body == layout.bodies.end() ? document_.body : body->name;
    name_eids();
  }

  void write(pugi::xml_node parent) {
    pugi::xml_node statement = child(parent, "statement");
    set(statement, "name", akn_name(document_.kind));
    meta(child(statement, "meta"));
    cover(child(statement, "coverPage"));
    preface(child(statement, "preface"));
    const std::size_t first = first_operative();
    if (first > 0 || document_.kind != DocumentKind::statement) preamble(child(statement, "preamble"), first);
    pugi::xml_node main = child(statement, "mainBody");
    std::size_t end = first;
    while (end < document_.paragraphs.size() && annex_of(document_.paragraphs[end]) == 0) ++end;
    body(main, first, end);
    if (!document_.adopted.empty() || !document_.meeting.empty()) conclusions(child(statement, "conclusions"));
    if (end < document_.paragraphs.size()) annexes(child(statement, "attachments"), end);
  }

  /// Of a document or of a collection.
  static void identification(pugi::xml_node meta, const std::string& uri, std::string_view day, std::string_view author) {
    pugi::xml_node into = child(meta, "identification");
    set(into, "source", "#mandates");
    const auto level = [&](const char* name, const std::string& suffix) {
      pugi::xml_node made = child(into, name);
      set(child(made, "FRBRthis"), "value", uri + suffix + "!main");
      set(child(made, "FRBRuri"), "value", uri + suffix);
      pugi::xml_node date = child(made, "FRBRdate");
      set(date, "date", day.empty() ? kUnknownDay : day);
      set(date, "name", "adoption");
      pugi::xml_node by = child(made, "FRBRauthor");
      set(by, "href", author);
      return made;
    };
    set(child(level("FRBRWork", "/"), "FRBRcountry"), "value", "un");
    set(child(level("FRBRExpression", "/eng@/"), "FRBRlanguage"), "language", "eng");
    level("FRBRManifestation", "/eng@.xml/");
  }

 private:
  // ---------------------------------------------------------------- names of elements

  void name_eids() {
    std::set<std::string> used;
    for (const Paragraph& paragraph : document_.paragraphs)
      if (!paragraph.eid.empty()) used.insert(paragraph.eid);
    std::set<std::string> taken;
    for (const Paragraph& paragraph : document_.paragraphs) {
      std::string eid = plain_name(paragraph.eid, '_') == paragraph.eid ? paragraph.eid : std::string();
      if (eid.empty() || taken.contains(eid)) {
        const std::string base = "para_" + plain_name(paragraph.number, '_');
        eid = base;
        for (int next = 2; used.contains(eid) || taken.contains(eid); ++next) eid = fmt::format("{}__{}", base, next);
      }
      taken.insert(eid);
      eids_.push_back(std::move(eid));
    }
  }

  std::size_t first_operative() const {
    const auto& all = document_.paragraphs;
    return static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(),
                     [](const Paragraph& one) { return one.kind == ParagraphKind::operative || annex_of(one) > 0; }) -
        all.begin());
  }

  /// Number of the annex that a paragraph stands in, 1 where there is one alone; 0 for the main text.
  static int annex_of(const Paragraph& paragraph) {
    const std::string_view number = paragraph.number;
    if (!number.starts_with(kAnnexPrefix)) return 0;
    const std::string_view rest = number.substr(kAnnexPrefix.size());
    const std::string_view numeral = rest.substr(0, rest.find('/'));
    int value = 0, last = 0;
    if (numeral.size() == rest.size()) return 1;
    for (std::size_t i = numeral.size(); i-- > 0;) {
      const std::size_t digit = std::string_view("IVXLC").find(numeral[i]);
      if (digit == std::string_view::npos) return 1;
      constexpr int kValues[] = {1, 5, 10, 50, 100};
      value += kValues[digit] < last ? -kValues[digit] : kValues[digit];
      last = kValues[digit];
    }
    return value;
  }

  // ---------------------------------------------------------------- head

  void meta(pugi::xml_node meta) {
    const std::string author = "#" + author_eid();
    identification(meta,
                   fmt::format("/akn/un/statement/deliberation/{}/{}/{}", plain_name(document_.body, '-'),
                               document_.adopted.empty() ? kUnknownDay : document_.adopted, plain_name(document_.symbol, '-')),
                   document_.adopted, author);
    if (!document_.subjects.empty()) {
      pugi::xml_node terms = child(meta, "classification");
      set(terms, "source", "#library");
      for (const std::string& subject : document_.subjects) {
        pugi::xml_node keyword = child(terms, "keyword");
        set(keyword, "value", subject);
        set(keyword, "showAs", subject);
        set(keyword, "dictionary", "#library");
      }
    }
    workflow(meta);
    vote(meta);
    pugi::xml_node references = child(meta, "references");
    set(references, "source", "#mandates");
    reference(references, "TLCOrganization", author_eid(), "/akn/ontology/organization/un/" + author_eid(), organ_);
    reference(references, "TLCObject", "mandates", "/akn/ontology/object/un/mandates", "Mandates");
    clauses(meta);
  }

  std::string author_eid() const {
    const std::string name = plain_name(document_.body, '_');
    return name.empty() ? "organ" : "organ_" + name;
  }

  static void reference(pugi::xml_node into, const char* kind, const std::string& eid, const std::string& href, const std::string& shown) {
    pugi::xml_node made = child(into, kind);
    set(made, "eId", eid);
    set(made, "href", href);
    set(made, "showAs", shown.empty() ? eid : shown);
  }

  /// The draft, and each of its sponsors in a step of its own, so that names need not be told apart.
  void workflow(pugi::xml_node meta) {
    if (document_.draft.empty() && document_.sponsors.empty()) return;
    pugi::xml_node steps = child(meta, "workflow");
    set(steps, "source", "#mandates");
    const auto step = [&](const char* outcome, const std::string& as, const std::string& by) {
      pugi::xml_node made = child(steps, "step");
      set(made, "date", kUnknownDay);
      set(made, "outcome", outcome);
      if (!as.empty()) set(made, "as", as);
      set(made, "by", by);
    };
    step("draftResolution", document_.draft, document_.sponsors.empty() ? std::string() : document_.sponsors.front());
    for (std::size_t i = 1; i < document_.sponsors.size(); ++i) step("draftResolutionAdditionalSponsors", {}, document_.sponsors[i]);
  }

  void vote(pugi::xml_node meta) {
    const Vote& vote = document_.vote;
    if (vote.outcome.empty()) return;
    pugi::xml_node analysis = child(meta, "analysis");
    set(analysis, "source", "#mandates");
    pugi::xml_node voting = child(child(analysis, "parliamentary"), "voting");
    set(voting, "outcome", vote.in_favour >= 0 ? "adoptedRecordedVote" : "adoptedWithoutVote");
    const auto count = [&](const char* what, int votes) {
      if (votes < 0) return;
      pugi::xml_node made = child(voting, "count");
      set(made, "value", std::to_string(votes));
      set(made, "refersTo", what);
    };
    if (vote.in_favour < 0) set(child(voting, "quorum"), "value", "");  // one of the two has to be there
    count("#inFavour", vote.in_favour);
    count("#against", vote.against);
    count("#abstaining", vote.abstaining);
  }

  void clauses(pugi::xml_node meta) {
    if (read_.extraction.clauses.empty()) return;
    pugi::xml_node record = child(meta, "proprietary");
    set(record, "source", "#mandates");
    for (const Clause& found : read_.extraction.clauses) clause(child(record, "mandates:clause"), found);
  }

  void clause(pugi::xml_node into, const Clause& found) const {
    set(into, "href", "#" + eids_[static_cast<std::size_t>(found.paragraph_index)]);
    set(into, "id", found.id);
    set(into, "verb", found.verb);
    set(into, "type", found.type);
    set(into, "obligation", found.obligation ? "true" : "false");
    if (found.reiterated) set(into, "reiterated", "true");
    text_child(into, "mandates:text", found.text);
    if (!found.chapeau.empty()) text_child(into, "mandates:chapeau", found.chapeau);
    if (!found.act.text.empty()) text_child(into, "mandates:asked", found.act.text);
    names(into, "mandates:actor", found.actors);
    for (const DeliverableMention& deliverable : found.deliverables) text_child(into, "mandates:deliverable", deliverable.type);
    names(into, "mandates:recipient", found.recipients);
    for (const DueMention& due : found.due) {
      pugi::xml_node made = text_child(into, "mandates:due", due.text);
      set(made, "code", due.code.text());
      if (!due.from.empty()) set(made, "from", due.from);
      if (!due.to.empty()) set(made, "to", due.to);
    }
  }

  static void names(pugi::xml_node into, const char* what, const std::vector<ActorMention>& mentions) {
    for (const ActorMention& mention : mentions) {
      pugi::xml_node made = text_child(into, what, mention.name);
      if (!mention.id.empty()) set(made, "entity", mention.id);
    }
  }

  void cover(pugi::xml_node cover) {
    const auto line = [&](const char* name, const char* refers_to, const std::string& text) {
      if (text.empty()) return pugi::xml_node();
      pugi::xml_node made = text_child(child(cover, "p"), name, text);
      if (refers_to != nullptr) set(made, "refersTo", refers_to);
      return made;
    };
    line("docNumber", "#symbol", document_.symbol);
    line("docAuthority", "#issuingBody", organ_);
    if (pugi::xml_node session = line("session", "#session", document_.session)) set(session, "value", document_.session);
    if (pugi::xml_node item = line("inline", nullptr, document_.agenda_item)) {
      set(item, "name", "agenda item");
      set(item, "title", document_.agenda_item);
    }
    if (pugi::xml_node title = line("inline", nullptr, document_.agenda_title)) set(title, "name", "agenda item name");
    line("docCommittee", nullptr, document_.committee);
    if (pugi::xml_node report = line("inline", nullptr, document_.committee_report)) set(report, "name", "originating document");
  }

  void preface(pugi::xml_node preface) const {
    pugi::xml_node title = text_child(child(preface, "p"), "docTitle", document_.title);
    set(title, "refersTo", "#resolutionTitle");
  }

  void preamble(pugi::xml_node preamble, std::size_t end) {
    pugi::xml_node formula = child(preamble, "formula");
    set(formula, "name", "enactingFormula");
    text_child(formula, "p", subject_line());
    for (std::size_t i = 0; i < end; ++i) {
      pugi::xml_node container = child(preamble, "container");
      set(container, "name", "preambular");
      set(container, "eId", eids_[i]);
      words(child(container, "p"), i, true);
    }
  }

  std::string subject_line() const { return "The " + organ_ + ","; }

  void conclusions(pugi::xml_node conclusions) const {
    pugi::xml_node event = child(child(conclusions, "p"), "event");
    set(event, "refersTo", "#adoption");
    if (!document_.meeting.empty()) set(text_child(event, "location", document_.meeting), "refersTo", "#adoptionMeeting");
    if (document_.adopted.empty()) return;
    pugi::xml_node date = text_child(event, "docDate", document_.adopted);
    set(date, "date", document_.adopted);
    set(date, "refersTo", "#adoptionDate");
  }

  // ---------------------------------------------------------------- paragraphs

  /// The words of a paragraph with its footnotes in their places; its label with them where the element has no place for it.
  void words(pugi::xml_node into, std::size_t index, bool label) {
    const Paragraph& paragraph = document_.paragraphs[index];
    std::size_t at = 0;
    if (label && !paragraph.label.empty()) add_text(into, paragraph.label + "\t");
    for (const FootnoteMark& mark : paragraph.marks) {
      const std::size_t offset = std::min<std::size_t>(std::max<std::size_t>(mark.offset, at), paragraph.text.size());
      add_text(into, std::string_view(paragraph.text).substr(at, offset - at));
      at = offset;
      footnote(into, mark.mark);
    }
    add_text(into, std::string_view(paragraph.text).substr(at));
  }

  /// Marks may begin again on each page: footnotes are taken in their order.
  void footnote(pugi::xml_node into, const std::string& mark) {
    const auto& notes = document_.footnotes;
    const auto has_mark = [&](const Footnote& note) { return note.mark == mark; };
    auto found = std::find_if(notes.begin() + static_cast<std::ptrdiff_t>(next_note_), notes.end(), has_mark);
    if (found == notes.end()) found = std::find_if(notes.begin(), notes.end(), has_mark);
    if (found == notes.end()) return;
    next_note_ = static_cast<std::size_t>(found - notes.begin()) + 1;
    pugi::xml_node made = child(into, "authorialNote");
    set(made, "marker", mark);
    set(made, "placement", "bottom");
    set(made, "eId", fmt::format("authorialNote_{}", ++notes_));
    text_child(made, "p", found->text);
  }

  /// The operative paragraphs [begin, end), and the preambular ones of parts between them.
  void body(pugi::xml_node into, std::size_t begin, std::size_t end) {
    if (begin == end) text_child(into, "p", "");
    std::string section, heading;
    for (std::size_t i = begin; i < end;) {
      const Paragraph& paragraph = document_.paragraphs[i];
      headings(into, paragraph, section, heading);
      if (paragraph.kind == ParagraphKind::preambular && !is_outcome(paragraph)) {
        pugi::xml_node made = child(into, "paragraph");
        set(made, "class", "preambular");
        set(made, "eId", eids_[i]);
        words(child(child(made, "content"), "p"), i, true);
        ++i;
      } else {
        i = numbered(child(into, "paragraph"), i, end, 0);
      }
    }
  }

  /// What stands above a paragraph and not above the one before.
  void headings(pugi::xml_node into, const Paragraph& paragraph, std::string& section, std::string& heading) {
    std::string own = paragraph.section;
    if (is_outcome(paragraph)) own.erase(0, std::min(own.size(), kOutcomeSection.size() + 1));
    const bool title = paragraph.heading != heading && !paragraph.heading.empty();
    if (own != section) {
      const bool inside = own.starts_with(section + "/") || section.empty();
      std::string label = inside && !section.empty() ? own.substr(section.size() + 1) : own;
      for (std::size_t slash = label.find('/'); slash != std::string::npos; slash = label.find('/')) {
        add_heading(into, label.substr(0, slash));
        label.erase(0, slash + 1);
      }
      if (!label.empty() && (label[0] < 'a' || label[0] > 'z')) {
        add_heading(into, title ? label + ".\t" + paragraph.heading : label);
      }
    } else if (title) {
      add_heading(into, paragraph.heading);
    }
    section = own;
    heading = paragraph.heading;
  }

  void add_heading(pugi::xml_node into, const std::string& text) {
    pugi::xml_node made = child(into, "paragraph");
    set(made, "class", "H1");
    set(made, "eId", fmt::format("heading_{}", ++headings_));
    text_child(made, "subheading", text);
  }

  /// One paragraph or item with those that hang on it; returns the one after them.
  std::size_t numbered(pugi::xml_node into, std::size_t index, std::size_t end, int level) {
    const Paragraph& paragraph = document_.paragraphs[index];
    set(into, "eId", eids_[index]);
    if (!paragraph.label.empty()) text_child(into, "num", paragraph.label);
    std::size_t next = index + 1;
    const auto hangs = [&](std::size_t i) { return i < end && document_.paragraphs[i].parent == static_cast<int>(index); };
    if (!hangs(next)) {
      words(child(child(into, "content"), "p"), index, false);
      return next;
    }
    pugi::xml_node list = child(into, "list");
    set(list, "eId", eids_[index] + "__list");
    if (!paragraph.text.empty()) words(child(child(list, "intro"), "p"), index, false);
    while (hangs(next) && !document_.paragraphs[next].continuation) next = numbered(child(list, "point"), next, end, level + 1);
    if (!hangs(next)) return next;
    pugi::xml_node wrap = child(list, "wrapUp");
    for (; hangs(next) && document_.paragraphs[next].continuation; ++next) {
      pugi::xml_node printed = child(wrap, "p");
      set(printed, "eId", eids_[next]);  // a clause may stand in it
      words(printed, next, false);
    }
    return next;
  }

  void annexes(pugi::xml_node attachments, std::size_t begin) {
    const auto& all = document_.paragraphs;
    int written = 0;
    for (std::size_t i = begin; i < all.size();) {
      const int annex = std::max(1, annex_of(all[i]));
      while (written + 1 < annex) place_holder(attachments, ++written);
      std::size_t end = i;
      while (end < all.size() && std::max(1, annex_of(all[end])) == annex) ++end;
      body(attachment(attachments, ++written), i, end);
      i = end;
    }
  }

  pugi::xml_node attachment(pugi::xml_node attachments, int number) {
    pugi::xml_node doc = child(child(attachments, "attachment"), "doc");
    set(doc, "name", "annex");
    pugi::xml_node meta = child(doc, "meta");
    identification(meta, fmt::format("/akn/un/doc/annex/{}/{}", plain_name(document_.symbol, '-'), number), document_.adopted,
                   "#" + author_eid());
    return child(doc, "mainBody");
  }

  /// An annex that was not read: the numbers of the others count it.
  void place_holder(pugi::xml_node attachments, int number) {
    add_heading(attachment(attachments, number), fmt::format("Annex {}", number));
  }

  const ReadDocument& read_;
  const Document& document_;
  std::string organ_;
  std::vector<std::string> eids_;  // beside the paragraphs
  std::size_t next_note_ = 0;
  int notes_ = 0;
  int headings_ = 0;
};

struct Text : pugi::xml_writer {
  std::string out;
  void write(const void* data, std::size_t size) override { out.append(static_cast<const char*>(data), size); }
};

bool is_written(const ReadDocument& read) {
  return !read.document.paragraphs.empty();
}

}  // namespace

std::string akn_text_of(std::span<const ReadDocument> documents, const Layout& layout) {
  const auto count = std::count_if(documents.begin(), documents.end(), is_written);
  if (count == 0) return {};
  pugi::xml_document xml;
  pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = xml.append_child("akomaNtoso");
  root.append_attribute("xmlns") = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
  root.append_attribute("xmlns:mandates") = kAknNamespace;
  pugi::xml_node into = root;
  if (count > 1) {
    pugi::xml_node collection = child(root, "documentCollection");
    set(collection, "name", "collection");
    Writer::identification(child(collection, "meta"), "/akn/un/statement/collection", {}, "#mandates");
    into = child(collection, "collectionBody");
  }
  int number = 0;
  for (const ReadDocument& read : documents) {
    if (!is_written(read)) continue;
    pugi::xml_node parent = into;
    if (count > 1) {
      parent = child(into, "component");
      set(parent, "eId", fmt::format("component_{}", ++number));
    }
    Writer(read, layout).write(parent);
  }
  Text text;
  xml.save(text, " ", pugi::format_indent, pugi::encoding_utf8);
  return std::move(text.out);
}

}  // namespace mandates
