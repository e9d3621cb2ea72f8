// Finds the topic of an obligation.
#include "reports/topic.h"

#include <algorithm>
#include <array>

#include "document/line_shape.h"
#include "extraction/subject.h"
#include "text/cut.h"
#include "text/english.h"

namespace mandates {
namespace {

constexpr const char* kEllipsisMark = "…";
constexpr std::size_t kFewest = 4;  // bytes of a topic

// What is delivered, as it stands before "on".
constexpr std::array<std::string_view, 8> kNouns = {"report", "reports", "briefing",    "briefings",
                                                    "briefs", "brief",   "information", "update"};
// A topic that only points back to its resolution.
constexpr std::array<std::string_view, 6> kPointingBack = {"present resolution", "this resolution", "the resolution",
                                                           "present decision",   "present mandate", "present request"};
constexpr std::array<std::string_view, 12> kPronouns = {"the matter", "this matter", "the subject", "the question", "the issue", "these ",
                                                        "this ",      "that ",       "its ",        "their ",       "his ",      "her "};
// Where a topic ends: what follows says to whom, when, or with what.
constexpr std::array<std::string_view, 26> kEnds = {";",
                                                    ", including",
                                                    ", to be ",
                                                    ", with ",
                                                    ", as well as",
                                                    ", and to ",
                                                    " at its ",
                                                    " to the General Assembly",
                                                    " to the Security Council",
                                                    " to the Human Rights Council",
                                                    " every ",
                                                    ", containing",
                                                    ", taking into account",
                                                    " and to submit",
                                                    " for submission ",
                                                    " for consideration ",
                                                    " for the consideration ",
                                                    " for its consideration",
                                                    ", for consideration",
                                                    " on an annual basis",
                                                    " on a regular basis",
                                                    ", in accordance with",
                                                    ", taking account",
                                                    ", based on",
                                                    " under the item",
                                                    " under the sub-item"};
// "on" behind these says how or when, not on what: "based on the views", "a focus on lamps", "Conference on Disarmament".
constexpr std::array<std::string_view, 17> kOtherOn = {"based",      "depending",  "focus",      "focusing",  "emphasis", "relying",
                                                       "drawing",    "building",   "Conference", "Committee", "Group",    "Panel",
                                                       "Commission", "Convention", "Rapporteur", "Programme", "Agreement"};
// What says when, or how often, behind "on": "on a monthly basis", "on 15 February 2026".
constexpr std::array<std::string_view, 9> kOccasions = {"a monthly ", "a quarterly ", "a biennial ", "an annual ",  "a yearly ",
                                                        "a regular ", "a biannual ",  "an ongoing ", "a triennial "};
// What is reported is nothing without its resolution: "on progress made", "on the ground".
constexpr std::array<std::string_view, 12> kBare = {"progress",       "progress made", "the progress made", "updates",
                                                    "the ground",     "developments",  "any progress",      "activities",
                                                    "the activities", "the results",   "the outcome",       "measures taken"};
// Behind "and to" these are no verb of another request: "assistance to Chad and to its neighbours".
constexpr std::array<std::string_view, 9> kNoVerb = {"the", "a", "an", "its", "their", "all", "other", "any", "those"};

// Where the first of the nouns ends as a word; npos where there is none.
std::size_t after_noun(std::string_view text) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view noun : kNouns) {
    for (std::size_t at = text.find(noun); at != std::string_view::npos; at = text.find(noun, at + 1)) {
      const std::size_t end = at + noun.size();
      if ((at > 0 && is_letter(text[at - 1])) || (end < text.size() && is_letter(text[end]))) continue;
      first = std::min(first, end);
      break;
    }
  }
  return first;
}

// Every quotation that begins ends.
bool is_balanced(std::string_view text) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"“", "”"}, {"(", ")"}}) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size() && depth >= 0; ++at) {
      if (text.substr(at).starts_with(open)) ++depth;
      if (text.substr(at).starts_with(close)) --depth;
    }
    if (depth != 0) return false;
  }
  return true;
}

// Before a verb in the infinitive that begins another request: "on lamps and to submit bells"; npos where there is none.
std::size_t next_request(std::string_view topic) {
  constexpr std::string_view kAndTo = " and to ";
  for (std::size_t at = topic.find(kAndTo); at != std::string_view::npos; at = topic.find(kAndTo, at + 1)) {
    const std::string_view rest = topic.substr(at + kAndTo.size());
    const std::string_view word = rest.substr(0, rest.find(' '));
    const bool capital = !word.empty() && is_upper(word.front());
    if (!capital && std::find(kNoVerb.begin(), kNoVerb.end(), word) == kNoVerb.end()) return at;
  }
  return std::string_view::npos;
}

bool says_something(std::string_view topic) {
  if (topic.size() < kFewest || is_digit(topic.front()) || !is_balanced(topic)) return false;
  if (std::find(kBare.begin(), kBare.end(), topic) != kBare.end()) return false;
  const auto begins = [&](std::string_view words) { return topic.starts_with(words); };
  if (std::any_of(kPronouns.begin(), kPronouns.end(), begins)) return false;
  return std::none_of(kPointingBack.begin(), kPointingBack.end(),
                      [&](std::string_view words) { return topic.find(words) != std::string_view::npos; });
}

// Behind the "on" that says what a report is on; npos where none does. One of another request, of another name or of an occasion is none.
std::size_t begin_of_topic(const std::string& asked, std::size_t noun) {
  constexpr std::string_view kOn = " on ";
  const std::string_view text = asked;
  for (std::size_t at = text.find(kOn, noun); at != std::string_view::npos; at = text.find(kOn, at + 1)) {
    const std::string_view between = text.substr(noun, at - noun), behind = text.substr(at + kOn.size());
    if (next_request(between) != std::string_view::npos || between.find(';') != std::string_view::npos) return std::string_view::npos;
    const std::string_view word = text.substr(text.rfind(' ', at - 1) + 1, at - text.rfind(' ', at - 1) - 1);
    if (!is_balanced(between) || std::find(kOtherOn.begin(), kOtherOn.end(), word) != kOtherOn.end()) continue;
    if (!behind.empty() && is_digit(behind.front())) continue;
    if (std::any_of(kOccasions.begin(), kOccasions.end(), [&](std::string_view words) { return behind.starts_with(words); })) continue;
    return at + kOn.size();
  }
  return std::string_view::npos;
}

// What a report is to be on; empty where the clause does not say so, or only points to its resolution.
std::string subject_of_report(const std::string& asked) {
  const std::size_t noun = after_noun(asked);
  if (noun == std::string::npos) return {};
  const std::size_t on = begin_of_topic(asked, noun);
  if (on == std::string::npos) return {};
  std::string_view topic = std::string_view(asked).substr(on);
  for (const std::string_view end : kEnds) topic = topic.substr(0, topic.find(end));
  topic = topic.substr(0, next_request(topic));
  while (!topic.empty() && std::string_view(" ,.:").find(topic.back()) != std::string_view::npos) topic.remove_suffix(1);
  return says_something(topic) ? std::string(topic) : std::string();
}

// "21 August 2014", "of 19 March 1978"
bool is_only_day(std::string_view title) {
  constexpr std::string_view kOf = "of ";
  if (title.starts_with(kOf)) title.remove_prefix(kOf.size());
  const std::size_t first = title.find(' '), last = title.rfind(' ');
  if (first == std::string_view::npos || first == last) return false;
  const auto digits = [](std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
  };
  return digits(title.substr(0, first)) && month_number(title.substr(first + 1, last - first - 1)) != 0 && digits(title.substr(last + 1));
}

// A title as a topic: a catalogue names resolutions without one "on extension of the mandate …" or by their day alone, and statements by
// the meeting and the item.
std::string title_words(std::string_view title) {
  constexpr std::string_view kOn = "on ", kStatement = "made on behalf of", kEntitled = "entitled ", kQuotes = "\"“”";
  if (title.starts_with(kOn)) title.remove_prefix(kOn.size());
  if (is_only_day(title)) return {};
  if (title.starts_with(kStatement)) {
    const std::size_t item = title.find(kEntitled);
    if (item == std::string_view::npos) return {};
    title.remove_prefix(item + kEntitled.size());
    while (!title.empty() && kQuotes.find(title.front()) != std::string_view::npos) title.remove_prefix(1);
    while (!title.empty() && kQuotes.find(title.back()) != std::string_view::npos) title.remove_suffix(1);
  }
  return std::string(title);
}

// The first deliverable that is a text or a hearing; empty for acts.
std::string delivered(const Clause& clause) {
  for (const DeliverableMention& one : clause.deliverables)
    if (one.type == "report" || one.type == "briefing") return one.type;
  return {};
}

}  // namespace

std::string topic_of(const Clause& clause, const std::string& title) {
  const std::string asked = subject_of(clause);
  std::string topic = delivered(clause).empty() ? std::string() : subject_of_report(asked);
  if (!topic.empty()) return topic;
  topic = title_words(title);
  return topic.empty() ? asked : topic;
}

std::string about_of(const Clause& clause, const std::string& title) {
  std::string asked = subject_of(clause);
  const std::string what = delivered(clause);
  if (what.empty()) return asked;
  std::string topic = subject_of_report(asked);
  if (!topic.empty()) return what + " on " + topic;
  topic = title_words(title);
  return topic.empty() ? asked : what + ": " + topic;
}

std::string cut_at_word(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  const std::size_t room = most - std::min(most, std::string_view(kEllipsisMark).size());
  std::size_t end = character_at(text, room);
  const std::size_t space = text.rfind(' ', end);
  if (space != std::string_view::npos && space > room / 2) end = space;
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ',')) --end;
  return std::string(text.substr(0, end)) + kEllipsisMark;
}

std::string_view symbol_in(std::string_view text) {
  return text.substr(0, text.find(" ¶"));
}

std::string document_url(std::string_view symbol) {
  if (symbol.empty() || symbol.find(':') != std::string_view::npos) return {};
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string url = "https://docs.un.org/en/";
  for (const char c : symbol) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || std::string_view("/().-_").find(c) != std::string_view::npos)
      url += c;
    else
      (url += '%') += {kHex[byte >> 4U], kHex[byte & 15U]};
  }
  return url;
}

}  // namespace mandates
