#include "extraction/name_merger.h"

#include <algorithm>
#include <optional>

#include "text/english.h"

namespace mandates {

bool NameMerger::merge_adjectives(const Passage& here, NameSpan& name) {
  // "international and regional organizations": the noun stands after the last adjective.
  const auto& tokens = *here.words;
  constexpr std::uint32_t kAdjectives = 3;
  std::uint32_t end = name.end;
  std::uint32_t length = name.end - name.begin;
  for (std::uint32_t i = name.begin; i < name.end; ++i)
    if (lexicon_.is(tokens[i], WordClass::complement_link)) return false;  // "the development of policies, programmes and strategies"
  for (int more = 0; more < 4 && length <= kAdjectives; ++more) {
    std::uint32_t i = end;
    if (i < here.limit && is_mark(tokens[i], ',')) ++i;
    if (i < here.limit && lexicon_.is(tokens[i], WordClass::list_joiner)) ++i;
    // "public and/or private potential donors"
    if (i + 1 < here.limit && is_mark(tokens[i], '/') && lexicon_.is(tokens[i + 1], WordClass::list_joiner)) i += 2;
    if (i >= here.limit || i == end || tokens[i].punctuation != 0 || tokens[i].capital) return false;
    if (lexicon_.is(tokens[i], WordClass::determiner)) return false;    // "outgoing President Sow and the parties"
    if (lexicon_.is(tokens[i], WordClass::aside_opener)) return false;  // "directly or through regional organizations"
    end = reader_.common_name_end(here, i, false);
    if (end <= i) return false;
    if (reader_.plausible(here, i, end)) {
      name.end = end;
      return true;
    }
    length = end - i;
  }
  return false;
}

void NameMerger::merge_complement(const Passage& here, NameSpan& name) {
  // "heads of regional and other intergovernmental organizations": the noun of the complement stands after its last adjective.
  const auto& tokens = *here.words;
  const std::uint32_t last = name.end - 1;
  if (name.end < name.begin + 3 || tokens[last].capital) return;
  constexpr std::uint32_t kAdjectives = 3;  // "boards of all international economic and financial institutions"
  std::uint32_t link = last - 1;
  while (link > name.begin && link + kAdjectives > last && tokens[link].punctuation == 0 && !tokens[link].capital &&
         !lexicon_.is(tokens[link], WordClass::complement_link))
    --link;
  if (!lexicon_.is(tokens[link], WordClass::complement_link)) return;
  // "countries of the region and donors": a noun
  if (last > link + 1 && lexicon_.is(tokens[last - 1], WordClass::determiner) && !ends_as_adjective(here.printed(last))) return;
  if (name.end + 1 >= here.limit || !lexicon_.is(tokens[name.end], WordClass::list_joiner)) return;
  PhraseMatch noun;
  if (matchers_.actor_nouns.match_at(tokens, last, name.end, noun) || lexicon_.is(tokens[last], WordClass::plural_noun)) return;
  std::uint32_t at = name.end + 1, after = 0;
  while (at < here.limit && edges_.edge_at(here, at, EdgeRole::lead, after)) at = after;
  if (at >= here.limit || tokens[at].punctuation != 0 || tokens[at].capital || lexicon_.is(tokens[at], WordClass::determiner)) return;
  const std::uint32_t end = reader_.common_name_end(here, at, false);
  if (end > at && matchers_.actor_nouns.match_at(tokens, end - 1, end, noun)) name.end = end;
}

void NameMerger::merge_complement_list(const Passage& here, NameSpan& name) {
  // "States of residence, nationality or location", "Governments of origin and transit countries": single words behind "of", and perhaps
  // the noun that they share.
  const auto& tokens = *here.words;
  if (name.end < name.begin + 3 || !lexicon_.is(tokens[name.end - 2], WordClass::complement_link)) return;
  PhraseMatch noun;
  const auto actors = [&](std::uint32_t i) { return matchers_.actor_nouns.match_at(tokens, i, here.limit, noun); };
  constexpr WordClasses kOutside =
      Lexicon::bits_of(WordClass::determiner, WordClass::name_link, WordClass::name_end, WordClass::list_joiner, WordClass::aside_opener,
                       WordClass::infinitive_adverb, WordClass::possessive, WordClass::actor_pronoun);
  std::uint32_t lead = 0;
  const auto member = [&](std::uint32_t i) {
    return i < here.limit && tokens[i].punctuation == 0 && !tokens[i].capital && !lexicon_.is_any(tokens[i], kOutside) && !actors(i) &&
           !edges_.edge_at(here, i, {EdgeRole::lead, EdgeRole::join, EdgeRole::example, EdgeRole::tail}, lead);
  };
  if (!member(name.end - 1)) return;
  std::uint32_t i = name.end;
  while (i < here.limit && is_mark(tokens[i], ',') && member(i + 1)) i += 2;
  if (i + 1 >= here.limit || !lexicon_.is(tokens[i], WordClass::list_joiner) || !member(i + 1)) return;
  i += 2;
  if (i < here.limit && tokens[i].punctuation == 0 && !tokens[i].capital && actors(i)) {
    name.end = noun.end;
    return;
  }
  const bool ends = i >= here.limit || tokens[i].punctuation != 0 || edges_.boundary_at(here, i, true) ||
                    lexicon_.is_any(tokens[i], Lexicon::bits_of(WordClass::list_joiner, WordClass::name_end));
  if (ends) name.end = i;
}

void NameMerger::merge_dependents(const Passage& here, NameSpan& name) {
  // "United Nations agencies, funds and programmes", "organizations and agencies of the United Nations system": bare nouns share what
  // stands before the first or after the last of them, so they are one name.
  const auto& tokens = *here.words;
  const auto dependent = [&](std::uint32_t i) {
    return i < here.limit && !tokens[i].capital && lexicon_.is(tokens[i], WordClass::dependent_noun);
  };
  if (!dependent(name.end - 1)) return merge_shared_adjective(here, name);
  // "specialized agencies, regional commissions, funds and programmes of the system": an adjective of its own where all share what follows
  constexpr WordClasses kNoAdjective =
      Lexicon::bits_of(WordClass::determiner, WordClass::name_link, WordClass::name_end, WordClass::base_verb, WordClass::list_joiner,
                       WordClass::aside_opener, WordClass::infinitive_adverb);
  const auto described = [&](std::uint32_t i) {
    std::uint32_t lead = 0;
    return i + 1 < here.limit && tokens[i].punctuation == 0 && !tokens[i].capital && !lexicon_.is_any(tokens[i], kNoAdjective) &&
           dependent(i + 1) && !edges_.edge_at(here, i, EdgeRole::lead, lead);
  };
  std::uint32_t merged = name.end;
  std::optional<std::uint32_t> bare;  // what is merged without adjectives
  bool listed = false;                // "and" stood before the last
  bool loose = false;                 // "other", "relevant" or a second "and": one name only where the whole system follows
  int members = 1;
  for (std::uint32_t i = name.end; i < here.limit;) {
    bool joined = false;
    std::uint32_t next = i;
    if (is_mark(tokens[next], ',')) ++next;
    if (next < here.limit && lexicon_.is(tokens[next], WordClass::list_joiner)) {
      joined = true;
      ++next;
    }
    if (next == i) break;
    // "specialized agencies, funds, other entities and offices, and related organizations of the system"
    std::uint32_t behind = next;
    const bool led = edges_.edge_at(here, next, EdgeRole::lead, behind);
    if (led) next = behind;
    const bool plain = dependent(next);
    const bool own = led || !plain;
    if (!plain && !described(next)) break;
    loose = loose || led || (own && listed);
    listed = listed || joined;
    ++members;
    if (own && !bare) bare = merged;
    i = plain ? next + 1 : next + 2;
    // "agencies and bodies responsible for", but not "organizations and institutions experts"
    const bool ends = i >= here.limit || tokens[i].punctuation != 0 || lexicon_.is(tokens[i], WordClass::list_joiner) ||
                      lexicon_.is(tokens[i], WordClass::name_link) || lexicon_.is(tokens[i], WordClass::name_end) ||
                      edges_.boundary_at(here, i, true);
    std::uint32_t after = 0;
    if (!ends && !edges_.edge_at(here, i, EdgeRole::tail, after)) break;
    if (joined) merged = i;
  }
  const auto goes_on = [&] { return merged < here.limit && lexicon_.is(tokens[merged], WordClass::complement_link); };
  PhraseMatch owner;
  const auto of_system = [&] {
    const std::uint32_t at = lexicon_.past(tokens, merged + 1, here.limit, WordClass::determiner);
    return at < here.limit && tokens[at].capital && matchers_.actors.match_at(tokens, at, here.limit, owner);
  };
  if (bare && !(members > 2 && goes_on() && (!loose || of_system()))) merged = *bare;
  if (merged == name.end) return;
  const bool complement = goes_on();
  const bool owned = name.begin > 0 && lexicon_.is(tokens[name.begin - 1], WordClass::possessive);
  if (name.end - name.begin < 2 && !complement && !owned) return;
  if (complement) merged = std::max(merged, reader_.common_name_end(here, merged - 1, false));
  name.end = merged;
}

void NameMerger::merge_shared_adjective(const Passage& here, NameSpan& name) {
  // "Maltese political actors and stakeholders": a bare noun under the adjective of a country
  const auto& tokens = *here.words;
  if (name.end < name.begin + 2 || !tokens[name.begin].capital || !ends_as_adjective(here.printed(name.begin))) return;
  for (std::uint32_t i = name.begin + 1; i < name.end; ++i)
    if (tokens[i].capital || lexicon_.is(tokens[i], WordClass::name_link)) return;
  if (name.end + 1 >= here.limit || !lexicon_.is(tokens[name.end], WordClass::list_joiner) || tokens[name.end + 1].capital) return;
  if (!lexicon_.is(tokens[name.end - 1], WordClass::plural_noun) || !lexicon_.is(tokens[name.end + 1], WordClass::plural_noun)) return;
  const std::uint32_t end = name.end + 2;
  if (end >= here.limit || tokens[end].punctuation != 0 || edges_.boundary_at(here, end, true)) name.end = end;
}

void NameMerger::merge_proper_adjectives(const Passage& here, NameSpan& name) {
  // "Governments of the Latin American and Caribbean countries": words with capitals before "and" that name nobody alone.
  const auto& tokens = *here.words;
  if (name.end + 2 >= here.limit || !lexicon_.is(tokens[name.end], WordClass::list_joiner)) return;
  if (!tokens[name.end - 1].capital) return merge_adjective_behind(here, name);
  std::uint32_t part = name.end;
  while (part > name.begin && tokens[part - 1].capital) --part;
  PhraseMatch match;
  for (std::uint32_t i = part; i < name.end; ++i) {
    // "the AU Peace and Security Council": what only begins with the name of an actor
    const bool begins = i == part && (matchers_.actors.match_at(tokens, i, here.limit, match) ? match.end : i + 1) < name.end;
    if (names_.whole_at(tokens, i, here.limit, match) || (!begins && matchers_.actors.match_at(tokens, i, here.limit, match)) ||
        matchers_.actor_nouns.match_at(tokens, i, here.limit, match) || (!begins && names_.known_acronym(tokens[i].span.of(here.text))))
      return;
  }
  std::uint32_t noun = name.end + 1;
  if (matchers_.actors.match_at(tokens, name.begin, here.limit, match) && match.end == name.end) return;
  for (; noun < here.limit && tokens[noun].capital; ++noun)
    if (noun > name.end + 1 && matchers_.actor_nouns.match_at(tokens, noun, here.limit, match)) {  // "Sahel and Maghreb States"
      PhraseMatch known;
      if (matchers_.actors.match_at(tokens, name.end + 1, here.limit, known)) return;
      name.end = match.end;
      return;
    }
  if (noun == name.end + 1 || noun >= here.limit || tokens[noun].punctuation != 0) return;
  if (matchers_.actor_nouns.match_at(tokens, noun, here.limit, match)) name.end = match.end;
}

void NameMerger::merge_adjective_behind(const Passage& here, NameSpan& name) {
  // "the Myanmar armed and security forces", "BINUH's police and corrections unit": the last word needs the noun behind the next.
  const auto& tokens = *here.words;
  const std::uint32_t last = name.end - 1;
  PhraseMatch match;
  if (last == name.begin || !tokens[name.begin].capital) return;
  for (std::uint32_t i = name.begin; i < name.end; ++i)
    if (matchers_.actor_nouns.match_at(tokens, i, here.limit, match) && !(i == last && lexicon_.is(tokens[last - 1], WordClass::genitive)))
      return;
  if (lexicon_.is(tokens[last], WordClass::plural_noun)) return;
  const std::uint32_t noun = name.end + 2;
  if (noun >= here.limit || tokens[noun - 1].punctuation != 0 || tokens[noun - 1].capital || tokens[noun].punctuation != 0) return;
  if (matchers_.actor_nouns.match_at(tokens, noun - 1, here.limit, match)) return;
  if (matchers_.actor_nouns.match_at(tokens, noun, here.limit, match)) name.end = match.end;
}

void NameMerger::merge_demonym(const Passage& here, NameSpan& name) {
  // "Belarusian and international civil society groups": one word with a capital that is no name shares the noun behind the other
  const auto& tokens = *here.words;
  constexpr std::uint32_t kModifiers = 4;  // words before the noun
  if (name.end != name.begin + 1 || name.known || name.printed < name.begin || !tokens[name.begin].capital) return;
  if (name.end + 1 >= here.limit || !lexicon_.is(tokens[name.end], WordClass::list_joiner)) return;
  const std::string_view word = here.printed(name.begin);
  if (std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) || names_.is_country(word)) return;
  PhraseMatch noun;
  std::uint32_t after = 0;
  if (matchers_.actor_nouns.match_at(tokens, name.begin, here.limit, noun)) return;
  if (edges_.edge_at(here, name.end + 1, EdgeRole::lead, after)) return;  // "Interpol and relevant organizations"
  constexpr WordClasses kOutside =
      Lexicon::bits_of(WordClass::determiner, WordClass::name_link, WordClass::name_end, WordClass::base_verb, WordClass::list_joiner);
  std::uint32_t end = 0;
  for (std::uint32_t i = name.end + 1; i < here.limit && i <= name.end + kModifiers; ++i) {
    if (tokens[i].punctuation != 0 || lexicon_.is_any(tokens[i], kOutside)) break;
    const bool named = i > name.end + 1 && matchers_.actor_nouns.match_at(tokens, i, here.limit, noun);
    if (tokens[i].capital) {  // "Member and non-member States"
      if (named && noun.end == i + 1) end = noun.end;
      break;
    }
    if (named) end = noun.end;
  }
  if (end > 0) name.end = end;
}

std::uint32_t NameMerger::title_owner_end(const Passage& here, std::uint32_t at) {
  // A body or a country; not "the Chairs of the Committees and the Secretary-General".
  const auto& tokens = *here.words;
  if (at < here.limit && lexicon_.is(tokens[at], WordClass::complement_link)) ++at;
  NameSpan owner;
  if (at >= here.limit || !reader_.read(here, at, owner) || !tokens[owner.begin].capital) return 0;
  PhraseMatch known;
  if (matchers_.actors.match_at(tokens, owner.begin, owner.end, known))
    return lexicon_.is_body(lexicon_.actors.rules[known.pattern]) ? owner.end : 0;
  return names_.is_country(reader_.mention(here, owner).name) ? owner.end : 0;
}

void NameMerger::merge_title(const Passage& here, NameSpan& name, ActorMention& mention) {
  // "the Presidents of the Council and the General Assembly", "the Governments of Chad, Togo and Mali": one title, whose owners are joined.
  const auto& tokens = *here.words;
  std::uint32_t link = name.begin + 1;
  while (link < name.end && !lexicon_.is(tokens[link], WordClass::name_link)) ++link;
  if (link >= name.end || !lexicon_.is(tokens[link], WordClass::complement_link) || !lexicon_.is(tokens[link - 1], WordClass::shared_title))
    return;
  for (std::uint32_t at = name.end; at + 1 < here.limit;) {
    const bool comma = is_mark(tokens[at], ',');
    const std::uint32_t next = comma ? at + 1 : at;
    const bool last = lexicon_.is(tokens[next], WordClass::list_joiner);
    if (!comma && !last) return;
    at = title_owner_end(here, last ? next + 1 : next);
    if (at == 0) return;
    if (!last) continue;
    const std::uint32_t end = tokens[at - 1].span.end;
    mention.name += std::string_view(here.text).substr(mention.span.end, end - mention.span.end);
    mention.span.end = end;
    mention.text = std::string(mention.span.of(here.text));
    name.end = at;
    return;
  }
}

bool NameMerger::same_words(const Passage& here, std::uint32_t one, std::uint32_t other, std::uint32_t length) const {
  for (std::uint32_t i = 0; i < length; ++i)
    if (here[one + i].word != here[other + i].word || here.printed(one + i) != here.printed(other + i)) return false;
  return true;
}

void NameMerger::merge_demonstrative(const Passage& here, NameSpan& name) {
  // "such organizations and arrangements": one name where the paragraph named "regional organizations and arrangements" before
  const auto& tokens = *here.words;
  constexpr std::uint32_t kPair = 3;  // words
  const std::uint32_t noun = name.begin;
  if (name.end != noun + 1 || noun == 0 || tokens[noun].capital || !lexicon_.is(tokens[noun - 1], WordClass::demonstrative)) return;
  if (noun + kPair > here.limit || !lexicon_.is(tokens[noun + 1], WordClass::list_joiner) ||
      !lexicon_.is(tokens[noun + 2], WordClass::dependent_noun))
    return;
  constexpr std::uint32_t kReach = 200;  // words
  for (std::uint32_t i = noun; i > kPair && i + kReach > noun; --i)
    if (same_words(here, i - kPair, noun, kPair)) {
      name.end = noun + kPair;
      return;
    }
}

void NameMerger::complete_demonstrative(const Passage& here, const NameSpan& name, ActorMention& mention) {
  // "these authorities": those of that noun that were named before in the paragraph: "the Malian authorities".
  const auto& tokens = *here.words;
  const std::uint32_t noun = name.begin;
  const std::uint32_t length = name.end - noun;
  const bool pair = length == 3 && lexicon_.is(tokens[noun + 1], WordClass::list_joiner);
  if ((length != 1 && !pair) || noun == 0 || tokens[noun].capital) return;
  if (lexicon_.is(tokens[noun], WordClass::plural_noun) && name.printed < noun && !pair) {
    // "the two leaders" for "the leaders of the two communities"
    std::string counted = names_.counted_name(here.printed(noun), here.printed(noun - 1));
    if (!counted.empty()) mention.name = std::move(counted);
  }
  if (!lexicon_.is(tokens[noun - 1], WordClass::demonstrative)) return;
  if (name.end < here.limit && (lexicon_.is(tokens[name.end], WordClass::that_word) || lexicon_.is(tokens[name.end], WordClass::relative)))
    return;  // "those States that have not yet done so"
  const auto inside = [&](const Token& token) {
    return token.punctuation == 0 && !lexicon_.is(token, WordClass::determiner) && !lexicon_.is(token, WordClass::name_end) &&
           !lexicon_.is(token, WordClass::name_link) && !lexicon_.is(token, WordClass::base_verb);
  };
  // "international, governmental and non-governmental organizations"
  const auto listed = [&](std::uint32_t comma) {
    return comma > 0 && is_mark(tokens[comma], ',') && inside(tokens[comma - 1]) && ends_as_adjective(here.printed(comma - 1)) &&
           ends_as_adjective(here.printed(comma + 1));
  };
  for (std::uint32_t i = noun - 1; i > 0; --i) {
    if (i + length > noun || !same_words(here, i, noun, length)) continue;
    const Passage shorter = here.before(i + length);
    const auto fuller_from = [&](bool lists) {
      std::uint32_t begin = i;
      while (begin > 0 && (inside(tokens[begin - 1]) || (lists && listed(begin - 1)))) --begin;
      begin = lexicon_.past(tokens, begin, i, WordClass::list_joiner);
      NameSpan fuller;
      if (begin == i || !reader_.read(shorter, begin, fuller)) return false;
      if (!reader_.plausible(shorter, fuller.begin, fuller.end)) merge_adjectives(shorter, fuller);
      if (pair) merge_dependents(shorter, fuller);
      if (fuller.end != i + length || fuller.end - fuller.begin <= length) return false;
      mention.name = reader_.mention(shorter, fuller).name;
      return true;
    };
    if (i == 0 || !(inside(tokens[i - 1]) || listed(i - 1))) continue;
    if (!fuller_from(true)) fuller_from(false);
    return;
  }
}

void NameMerger::complete_possessive(const Passage& here, const NameSpan& name, const std::vector<ActorMention>& before,
                                     ActorMention& mention) {
  // "the Council and its subsidiary bodies": those of the Council.
  const auto& tokens = *here.words;
  if (before.empty() || name.begin == 0 || tokens[name.begin].capital) return;
  if (!mention.rule.empty() && !lexicon_.is_group(lexicon_.rules.find(mention.rule))) return;
  std::uint32_t at = name.begin - 1;
  while (at > name.printed && !lexicon_.is(tokens[at], WordClass::possessive)) --at;  // "its appropriate functional commissions"
  const Token& owner = tokens[at];
  if (!lexicon_.is(owner, WordClass::possessive) || pronouns_.agreement(owner) != Agreement::thing) return;
  const ActorMention& holder = before.back();
  constexpr std::uint32_t kFarthest = 8;  // bytes: "and its"
  if (holder.span.end + kFarthest < owner.span.begin) return;
  const bool article = holder.text.starts_with("the ");
  mention.name += (article ? " of the " : " of ") + holder.name;
}

}  // namespace mandates
