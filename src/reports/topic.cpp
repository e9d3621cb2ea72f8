// Finds the topic of an obligation.
#include "reports/topic.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "extraction/subject.h"
#include "text/cut.h"

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
constexpr std::array<std::string_view, 14> kEnds = {";",
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
                                                    " and to submit"};

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

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

bool says_something(std::string_view topic) {
  if (topic.size() < kFewest) return false;
  const auto begins = [&](std::string_view words) { return topic.starts_with(words); };
  if (std::any_of(kPronouns.begin(), kPronouns.end(), begins)) return false;
  return std::none_of(kPointingBack.begin(), kPointingBack.end(),
                      [&](std::string_view words) { return topic.find(words) != std::string_view::npos; });
}

// What a report is to be on; empty where the clause does not say so, or only points to its resolution.
std::string subject_of_report(const std::string& asked) {
  const std::size_t noun = after_noun(asked);
  if (noun == std::string::npos) return {};
  const std::size_t on = asked.find(" on ", noun);
  if (on == std::string::npos) return {};
  std::string_view topic = std::string_view(asked).substr(on + 4);
  for (const std::string_view end : kEnds) topic = topic.substr(0, topic.find(end));
  while (!topic.empty() && (topic.back() == ' ' || topic.back() == ',' || topic.back() == '.')) topic.remove_suffix(1);
  return says_something(topic) ? std::string(topic) : std::string();
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
  return title.empty() ? asked : title;
}

std::string about_of(const Clause& clause, const std::string& title) {
  std::string asked = subject_of(clause);
  const std::string what = delivered(clause);
  if (what.empty()) return asked;
  const std::string topic = subject_of_report(asked);
  if (!topic.empty()) return what + " on " + topic;
  return title.empty() ? asked : what + ": " + title;
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
