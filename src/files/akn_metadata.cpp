// Traverses the head of an Akoma Ntoso document. Known elements fill their fields; unknown ones are searched for known ones.
#include "files/akn_metadata.h"

#include <algorithm>
#include <string_view>

#include "files/xml_tree.h"

namespace mandates {
namespace {

std::string_view attribute(const pugi::xml_node& node, const char* name) {
  return node.attribute(name).value();
}

bool refers_to(const pugi::xml_node& node, std::string_view what) {
  std::string_view target = attribute(node, "refersTo");
  if (target.starts_with('#')) target.remove_prefix(1);
  return target == what;
}

void set(std::string& field, std::string value) {
  if (!value.empty()) field = std::move(value);
}

void add_words(const pugi::xml_node& node, std::string& out) {
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      for (const char c : std::string_view(child.value())) {
        const bool space = static_cast<unsigned char>(c) <= ' ';
        if (!space)
          out += c;
        else if (!out.empty() && out.back() != ' ')
          out += ' ';
      }
    } else if (local_name(child) == "eol") {
      out += ' ';
    } else if (local_name(child) != "authorialNote") {
      add_words(child, out);
    }
  }
}

/// A date of a markup that has not left it open ("0001-01-01").
std::string real_date(std::string_view date) {
  return date.size() == 10 && date[4] == '-' && !date.starts_with("000") ? std::string(date) : std::string();
}

void read_identification(const pugi::xml_node& identification, MarkedDocument& into) {
  for (const pugi::xml_node& level : identification.children())
    for (const pugi::xml_node& fact : level.children()) {
      const std::string_view name = local_name(fact);
      if (name == "FRBRdate" && local_name(level) == "FRBRWork" && attribute(fact, "name") == "adoption")
        set(into.adopted, real_date(attribute(fact, "date")));
      if (name == "FRBRlanguage") set(into.language, std::string(attribute(fact, "language")));
    }
}

/// Subjects that people have given. Goals and terms that a program has guessed stand in lists of their own and are left there.
void read_classification(const pugi::xml_node& classification, MarkedDocument& into) {
  if (attribute(classification, "source").find("/sdg") != std::string_view::npos) return;
  for (const pugi::xml_node& keyword : classification.children()) {
    if (local_name(keyword) != "keyword") continue;
    std::string shown(attribute(keyword, "showAs"));
    if (shown.empty()) shown = attribute(keyword, "value");
    if (refers_to(keyword, "title")) {
      const std::size_t open = shown.find('['), close = shown.rfind(']');
      if (open != std::string::npos && close != std::string::npos && close > open && into.title.empty())
        into.title = shown.substr(open + 1, close - open - 1);
    } else if (refers_to(keyword, "agenda")) {
      // headings of an index stand beside the item's own title, in capitals
      if (into.agenda_title.empty() && std::any_of(shown.begin(), shown.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
        while (shown.ends_with('.') || shown.ends_with(' ')) shown.pop_back();
        into.agenda_title = std::move(shown);
      }
    } else if (!shown.empty()) {
      into.subjects.push_back(std::move(shown));
    }
  }
}

void read_workflow(const pugi::xml_node& workflow, MarkedDocument& into) {
  for (const pugi::xml_node& step : workflow.children()) {
    const std::string_view outcome = attribute(step, "outcome");
    if (!outcome.starts_with("draftResolution")) continue;
    if (outcome == "draftResolution") set(into.draft, std::string(attribute(step, "as")));
    if (const std::string_view by = attribute(step, "by"); !by.empty()) into.sponsors.emplace_back(by);
  }
}

void read_vote(const pugi::xml_node& voting, MarkedDocument& into) {
  set(into.vote.outcome, std::string(attribute(voting, "outcome")));
  for (const pugi::xml_node& count : voting.children()) {
    if (local_name(count) != "count") continue;
    const std::string value(attribute(count, "value"));
    if (refers_to(count, "inFavour")) into.vote.in_favour = value;
    if (refers_to(count, "against")) into.vote.against = value;
    if (refers_to(count, "abstaining")) into.vote.abstaining = value;
  }
}

void read_meta(const pugi::xml_node& meta, MarkedDocument& into) {
  for (const pugi::xml_node& part : meta.children()) {
    const std::string_view name = local_name(part);
    if (name == "identification") read_identification(part, into);
    if (name == "classification") read_classification(part, into);
    if (name == "workflow") read_workflow(part, into);
    if (name != "analysis") continue;
    for (const pugi::xml_node& inner : part.children())
      for (const pugi::xml_node& voting : inner.children())
        if (local_name(voting) == "voting") read_vote(voting, into);
  }
}

/// "A/79/431" of "A/79/431, para. 33".
std::string without_paragraph(std::string text) {
  text.resize(std::min(text.size(), text.find_first_of(",; ")));
  return text;
}

/// "58 (a)" of "Agenda item 58 (a)".
std::string item_number(std::string text) {
  return text.substr(std::min(text.size(), text.find_first_of("0123456789")));
}

/// An element of the cover page, preface or conclusions that has a meaning; the others are looked into.
bool read_printed(const pugi::xml_node& node, bool preface, MarkedDocument& into) {
  const std::string_view name = local_name(node);
  if (name == "docNumber") {
    std::string number = plain_words(node);
    if (refers_to(node, "symbol"))
      set(into.symbol, std::move(number));
    else if (number.size() == 1)
      into.letter = std::move(number);
    else if (preface)
      set(into.number, std::move(number));
  } else if (name == "docTitle" && refers_to(node, "resolutionTitle")) {
    set(into.title, plain_words(node));
  } else if (name == "docAuthority") {
    if (!refers_to(node, "publisher")) set(into.authority, plain_words(node));
  } else if (name == "docCommittee") {
    set(into.committee, plain_words(node));
  } else if (name == "docProponent") {
    set(into.bracket, plain_words(node));
    return false;  // it holds the symbol
  } else if (name == "session") {
    set(into.session, std::string(attribute(node, "value")));
  } else if (name == "docDate") {
    if (into.adopted.empty() && refers_to(node, "adoptionDate")) into.adopted = real_date(attribute(node, "date"));
  } else if (name == "location") {
    set(into.meeting, plain_words(node));
  } else if (name == "inline") {
    const std::string_view what = attribute(node, "name");
    if (what == "agenda item")
      set(into.agenda_item, item_number(attribute(node, "title").empty() ? plain_words(node) : std::string(attribute(node, "title"))));
    if (what == "agenda item name") set(into.agenda_title, plain_words(node));
    if (what == "originating document") set(into.committee_report, without_paragraph(plain_words(node)));
    if (what == "adoptionMeeting") set(into.meeting, plain_words(node));
  } else {
    return false;
  }
  return true;
}

void read_printed_parts(const pugi::xml_node& node, bool preface, MarkedDocument& into) {
  for (const pugi::xml_node& child : node.children()) {
    const bool known = read_printed(child, preface, into);
    if (!known || local_name(child) == "docTitle") read_printed_parts(child, preface, into);
  }
}

}  // namespace

std::string plain_words(const pugi::xml_node& node) {
  std::string out;
  add_words(node, out);
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

void read_akn_metadata(const pugi::xml_node& document, MarkedDocument& into) {
  for (const pugi::xml_node& part : document.children()) {
    const std::string_view name = local_name(part);
    if (name == "meta") read_meta(part, into);
    if (name == "coverPage" || name == "preface" || name == "conclusions") read_printed_parts(part, name == "preface", into);
  }
}

}  // namespace mandates
