// Cuts verb and actor off a clause by the places where extraction found them.
#include "extraction/subject.h"

#include <algorithm>
#include <string_view>

namespace mandates {
namespace {

constexpr std::size_t kLongestAside = 200;  // bytes between actor and infinitive: ", in consultation with …, to"

std::string_view without_end(std::string_view text) {
  while (!text.empty() && std::string_view(" ;,.").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

std::string_view without_begin(std::string_view text) {
  while (!text.empty() && std::string_view(" ,;:").find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  return text;
}

// End of the last actor that stands at the head of the clause, in bytes of its text; 0 where there is none.
std::size_t actors_end(const Clause& clause, std::size_t size) {
  std::size_t end = 0;
  for (const ActorMention& actor : clause.actors) {
    if (actor.from_chapeau || actor.span.begin < clause.span.begin || actor.span.end > clause.span.end) continue;
    const std::size_t begin = actor.span.begin - clause.span.begin;
    if (end != 0 && begin > end + kLongestAside) break;
    end = std::max<std::size_t>(end, actor.span.end - clause.span.begin);
  }
  return std::min(end, size);
}

// The words after verb and actor; a part of `words`.
std::string_view act_in(const Clause& clause, std::string_view words) {
  const std::string_view text = without_end(words);
  if (text.starts_with("To ") || text.starts_with("TO ")) return text.substr(3);
  std::size_t end = std::min(actors_end(clause, words.size()), text.size());
  if (end > 0) {
    const std::size_t to = std::min(text.find("to ", end), text.find("TO ", end));  // capitals: of a copy in capitals
    const bool own_word = to != std::string_view::npos && to > 0 && text[to - 1] == ' ';
    if (own_word && to - end <= kLongestAside && (to - end <= 1 || text[end] == ',')) end = to + 3;
  } else if (!clause.verb_text.empty() && text.substr(0, clause.verb_text.size()) == clause.verb_text) {
    end = clause.verb_text.size();
    if (text.substr(end, 4) == " to " || text.substr(end, 4) == " TO ") end += 4;
  }
  return without_begin(text.substr(end));
}

}  // namespace

std::string subject_of(const Clause& clause) {
  if (!clause.act.text.empty()) return clause.act.text;
  const std::string_view act = act_in(clause, clause.text);
  return std::string(act.empty() ? without_end(clause.text) : act);
}

Span own_act(const Clause& clause, std::string_view text) {
  const std::string_view act = act_in(clause, text);
  if (act.empty()) return {};
  const auto begin = clause.span.begin + static_cast<std::uint32_t>(act.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(act.size())};
}

}  // namespace mandates
