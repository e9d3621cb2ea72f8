#include "extraction/actor_reader.h"

#include <algorithm>

namespace mandates {
namespace {

// What no text of a resolution reaches; a hostile one shall not cost the square of its length.
constexpr std::uint32_t kLongestName = 200;  // words of a name
constexpr std::uint32_t kMostBefore = 20;    // words before a name that do not belong to it, adverbs before a verb
constexpr std::size_t kMostActors = 500;     // of one verb

}  // namespace

std::uint32_t ActorReader::past_adverbs(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) const {
  const auto adverb = [&](std::uint32_t i) { return i < limit && lexicon_.is(tokens[i], WordClass::infinitive_adverb); };
  const std::uint32_t last = at + kMostBefore;
  while (at < last && adverb(at)) {
    ++at;
    if (at < limit && lexicon_.is(tokens[at], WordClass::list_joiner) && adverb(at + 1)) ++at;
  }
  return at;
}

bool ActorReader::infinitive_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) const {
  at = past_adverbs(tokens, at, limit);  // "not to recognize", "regularly and systematically to incorporate"
  if (at >= limit || !lexicon_.is(tokens[at], WordClass::infinitive_marker)) return false;
  std::uint32_t next = at + 1;
  if (next < limit && is_mark(tokens[next], ':')) return true;
  // "to, inter alia, strengthen"
  if (next < limit && is_mark(tokens[next], ',')) {
    std::uint32_t close = next + 1;
    while (close < limit && close < next + 12 && !is_mark(tokens[close], ',')) ++close;
    if (close >= limit || !is_mark(tokens[close], ',')) return false;
    next = close + 1;
  }
  next = past_adverbs(tokens, next, limit);
  return next < limit && !tokens[next].capital && lexicon_.is(tokens[next], WordClass::base_verb);
}

bool ActorReader::boundary_at(std::uint32_t at, ActorEnd end, bool after_name) {
  const Token& token = (*words_)[at];
  if (is_mark(token, ':')) return true;
  if (end == ActorEnd::infinitive) {
    // "so as to", "in order to": why, not what
    const std::uint32_t marker = past_adverbs(*words_, at, limit_);
    if (marker > 0 && lexicon_.is((*words_)[marker - 1], WordClass::purpose_word)) return false;
    if (infinitive_at(*words_, at, limit_)) return true;
    // Right after a name "to" opens an infinitive even where the list of verbs lacks the verb.
    if (!after_name) return false;
    if (marker + 1 >= limit_ || !lexicon_.is((*words_)[marker], WordClass::infinitive_marker)) return false;
    const Token& next = (*words_)[marker + 1];
    std::uint32_t after = 0;
    return !next.capital && next.punctuation == 0 && !lexicon_.is(next, WordClass::determiner) &&
           !edge_at(marker + 1, EdgeRole::lead, after);
  }
  if (end == ActorEnd::finite) {
    if (lexicon_.is(token, WordClass::modal) && !token.capital) return true;  // not the month
    if (lexicon_.is(token, WordClass::being) && at + 1 < limit_ && lexicon_.is((*words_)[at + 1], WordClass::infinitive_marker))
      return true;  // "the reports are to be made available"
    if (!after_name || token.capital) return false;
    if (lexicon_.is(token, WordClass::finite_verb) || third_person(token)) return true;
    const std::uint32_t verb = past_adverbs(*words_, at, limit_);
    return verb < limit_ && (lexicon_.is((*words_)[verb], WordClass::base_verb) || third_person((*words_)[verb]));
  }
  return false;
}

bool ActorReader::edge_at(std::uint32_t at, EdgeRole role, std::uint32_t& after) {
  if (at >= limit_ || !lexicon_.edges.set.may_begin((*words_)[at].word)) return false;
  matchers_.edges.all_at(*words_, at, limit_, edges_);
  bool any = false;
  for (const PhraseMatch& each : edges_)
    if (lexicon_.edge_role(lexicon_.edges.rules[each.pattern]) == role) {
      // "developed country parties to deliver" are no parties to anything.
      if (role == EdgeRole::tail && infinitive_at(*words_, each.end - 1, limit_)) continue;
      after = any ? std::max(after, each.end) : each.end;
      any = true;
    }
  return any;
}

bool ActorReader::acts_at(std::uint32_t at, std::uint32_t limit) const {
  // "that the Government urgently withdraw", "the Government fully to respect"; a word may be both: "further".
  for (const std::uint32_t first = at; at < limit && at < first + kMostBefore && !(*words_)[at].capital; ++at) {
    const Token& token = (*words_)[at];
    if (lexicon_.is(token, WordClass::base_verb) || (end_ == ActorEnd::finite && third_person(token))) return true;
    if (at > first && (lexicon_.is(token, WordClass::infinitive_marker) || is_mark(token, ':'))) return true;
    const bool joins = at > first && lexicon_.is(token, WordClass::list_joiner) && at + 1 < limit &&
                       lexicon_.is((*words_)[at + 1], WordClass::infinitive_adverb);
    if (!joins && !lexicon_.is(token, WordClass::infinitive_adverb)) return false;
  }
  return false;
}

bool ActorReader::third_person(const Token& token) const {
  // "that the Command takes": the base form with an "s", where it is not a noun in the plural
  const std::string_view word = token.span.of(document_->paragraphs[paragraph_].text);
  if (token.punctuation != 0 || token.capital || word.size() < 4 || word.back() != 's') return false;
  const auto base = [&](std::string_view stem) {
    Token probe;
    probe.word = lexicon_.words.find(stem);
    return lexicon_.is(probe, WordClass::base_verb) && !lexicon_.is(probe, WordClass::verb_or_noun);
  };
  return base(word.substr(0, word.size() - 1)) || (word.ends_with("es") && base(word.substr(0, word.size() - 2)));
}

bool ActorReader::object_at(std::uint32_t at) {
  // "submit to the Council an initial report", "submit to the Committee additional information"
  const auto& tokens = *words_;
  const Token& before = tokens[at - 1];
  if (lexicon_.is(tokens[at], WordClass::determiner)) return !lexicon_.is(before, WordClass::name_link);
  if (!before.capital || tokens[at].capital) return false;
  for (const WordClass inside : {WordClass::name_link, WordClass::name_end, WordClass::genitive, WordClass::document_noun})
    if (lexicon_.is(tokens[at], inside)) return false;
  PhraseMatch noun;
  return matchers_.collectives.match_at(tokens, at - 1, at, noun) && !matchers_.actor_nouns.match_at(tokens, at, limit_, noun);
}

bool ActorReader::after_noun_of_doers(std::uint32_t at) {
  // "recommends that countries promote", but "Requests the country team support"
  PhraseMatch noun;
  return end_ == ActorEnd::finite && matchers_.actor_nouns.match_at(*words_, at - 1, at, noun);
}

bool ActorReader::told_of(std::uint32_t at, std::uint32_t limit, std::uint32_t body_end) {
  // "inform the General Assembly of progress made", "inform the Committee of any obstacles"
  const auto& tokens = *words_;
  if (at + 1 >= limit || !lexicon_.is(tokens[at], WordClass::complement_link)) return false;
  // "cessation by all parties to armed conflict of all acts of violence"
  std::uint32_t after = 0;
  if (end_ == ActorEnd::open && !tokens[at + 1].capital && edge_at(at + 1, EdgeRole::lead, after)) return true;
  if (end_ == ActorEnd::open && lexicon_.is(tokens[at + 1], WordClass::loose_determiner)) return true;
  std::uint32_t next = at + 1;
  while (next < limit && lexicon_.is(tokens[next], WordClass::determiner)) ++next;
  return at == body_end && next < limit && tokens[next].punctuation == 0 && !tokens[next].capital;
}

std::uint32_t ActorReader::noun_ahead(std::uint32_t at, std::uint32_t limit) {
  // "system entities", "human rights mechanisms", "peacekeeping and political missions": the word after the noun, `at` where none comes.
  constexpr std::uint32_t kModifiers = 3;
  const auto& tokens = *words_;
  PhraseMatch noun;
  for (std::uint32_t i = at; i < limit && i <= at + kModifiers; ++i) {
    const Token& token = tokens[i];
    if (token.punctuation != 0 || token.capital) return at;
    if (lexicon_.actor_nouns.set.may_begin(token.word) && matchers_.actor_nouns.match_at(tokens, i, limit, noun)) return noun.end;
    std::uint32_t after = 0;
    if (lexicon_.is(token, WordClass::list_joiner) && i > at) continue;
    for (const WordClass outside :
         {WordClass::list_joiner, WordClass::name_link, WordClass::name_end, WordClass::determiner, WordClass::genitive,
          WordClass::relative, WordClass::that_word, WordClass::modal, WordClass::infinitive_adverb, WordClass::document_noun})
      if (lexicon_.is(token, outside)) return at;
    if (edge_at(i, EdgeRole::tail, after) || edge_at(i, EdgeRole::example, after)) return at;
  }
  return at;
}

bool ActorReader::slash_joins(std::uint32_t at, std::uint32_t limit) const {
  // "T/PCCs", "SLA/AW": acronyms without space between them
  const auto& tokens = *words_;
  if (at + 1 >= limit || tokens[at].space_before || tokens[at + 1].space_before || !tokens[at + 1].capital) return false;
  const std::string_view before = tokens[at - 1].span.of(document_->paragraphs[paragraph_].text);
  constexpr std::size_t kLongest = 6;  // letters
  return before.size() <= kLongest && std::all_of(before.begin(), before.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::uint32_t ActorReader::common_name_end(std::uint32_t begin, std::uint32_t limit, bool known) {
  const auto& tokens = *words_;
  const bool proper = tokens[begin].capital;
  limit = std::min(limit, begin + kLongestName);
  NameStart start{begin, begin};
  bool titled = false;
  std::uint32_t entity_end = 0, body_end = 0;
  std::uint32_t i = begin;
  std::uint32_t after = 0;
  while (i < limit) {
    const Token& token = tokens[i];
    // "troop- and police-contributing countries"
    if (i > begin && is_mark(token, '-') && !token.space_before && i + 1 < limit && lexicon_.is(tokens[i + 1], WordClass::list_joiner)) {
      i += 2;
      continue;
    }
    if (i > begin && is_mark(token, '/') && slash_joins(i, limit)) {
      ++i;
      continue;
    }
    if (token.punctuation != 0) break;
    if (i > begin && lexicon_.is(token, WordClass::list_joiner)) break;
    if (i > begin && (lexicon_.is(token, WordClass::relative) || lexicon_.is(token, WordClass::that_word) ||
                      lexicon_.is(token, WordClass::modal) || lexicon_.is(token, WordClass::being)))
      break;
    // "the authorities of neighbouring countries": what follows "of" belongs to the noun behind it.
    PhraseMatch next_noun;  // "vaccine producing countries"
    const bool complement = i > begin && (lexicon_.is(tokens[i - 1], WordClass::complement_link) ||
                                          (!proper && i + 1 < limit && matchers_.actor_nouns.match_at(tokens, i + 1, limit, next_noun)));
    if (i > begin && !token.hyphen_before && !complement &&
        (edge_at(i, EdgeRole::tail, after) || edge_at(i, EdgeRole::example, after) || edge_at(i, EdgeRole::join, after)))
      break;
    if (i > begin && titled && lexicon_.is(token, WordClass::topic_link)) {
      const std::uint32_t topic = names_.topic_end(tokens, i, limit);
      if (topic > i) {
        i = topic;
        break;
      }
    }
    if (i > begin && lexicon_.is(token, WordClass::name_end)) {
      // "Mission in Liberia": a proper name goes on with a capital.
      const bool goes_on =
          proper && i + 1 < limit && tokens[i + 1].capital && tokens[i - 1].capital && names_.goes_on(tokens, start, i, limit);
      if (!goes_on) break;
    }
    if (i > begin && lexicon_.is(token, WordClass::infinitive_marker)) break;
    if (i > begin && proper && !token.capital && lexicon_.is(token, WordClass::finite_verb)) break;  // "the Commission is encouraged to"
    if (i > begin && told_of(i, limit, body_end)) break;
    if (i > begin && object_at(i)) break;
    PhraseMatch last;
    if (i > begin && !token.capital && token.span.of(document_->paragraphs[paragraph_].text).ends_with("ing") &&
        matchers_.actor_nouns.match_at(tokens, i - 1, i, last) &&
        !(i + 1 < limit && matchers_.actor_nouns.match_at(tokens, i + 1, limit, last)))
      break;  // "entities facilitating the action lines", but "treaty body monitoring mechanisms"
    const bool after_complement = i > begin && end_ == ActorEnd::finite && tokens[i - 1].capital;  // "the authorities of the Sudan make"
    if (i > begin && (proper || known || after_complement || after_noun_of_doers(i)) && !token.capital && acts_at(i, limit)) break;
    if (i > begin && end_ == ActorEnd::infinitive && lexicon_.is(token, WordClass::infinitive_adverb) && boundary_at(i, end_, true))
      break;  // "the two leaders urgently to"
    if (i > begin && i == entity_end && !token.capital && !lexicon_.is(token, WordClass::name_link) &&
        !lexicon_.is(token, WordClass::genitive)) {
      // After the name of an entity only a noun of actors goes on with it: "United Nations system entities".
      const std::uint32_t noun = noun_ahead(i, limit);
      if (noun == i) break;
      i = noun;
      continue;
    }
    PhraseMatch match;
    const bool entity = matchers_.actors.match_at(tokens, i, limit, match);
    if (entity) entity_end = match.end;
    if (entity && lexicon_.is_body(lexicon_.actors.rules[match.pattern])) body_end = match.end;
    titled = entity && names_.told_by_topic(lexicon_.actors.rules[match.pattern]);
    const std::uint32_t named = token.capital ? names_.proper_name_end(tokens, i, limit) : i;
    i = std::max({i + 1, entity ? match.end : i, named});
  }
  // A name does not end in a link, an article or a genitive.
  while (i > begin && (lexicon_.is(tokens[i - 1], WordClass::name_link) || lexicon_.is(tokens[i - 1], WordClass::determiner) ||
                       lexicon_.is(tokens[i - 1], WordClass::genitive)))
    --i;
  return i;
}

bool ActorReader::read_name(std::uint32_t at, std::uint32_t limit, Name& name) {
  const auto& tokens = *words_;
  name = Name{};
  name.printed = at;
  std::uint32_t i = at;
  std::uint32_t after = 0;
  while (i < limit && i < at + kMostBefore) {
    PhraseMatch known;
    if (matchers_.actors.match_at(tokens, i, limit, known)) break;
    if (lexicon_.is(tokens[i], WordClass::determiner)) {
      name.definite = true;
      ++i;
    } else if (edge_at(i, EdgeRole::lead, after)) {
      i = after;
    } else {
      break;
    }
  }
  if (i >= limit || tokens[i].punctuation != 0) return false;
  if (lexicon_.is(tokens[i], WordClass::relative)) return false;   // "those who have not yet done so"
  if (lexicon_.is(tokens[i], WordClass::that_word)) return false;  // "or that have parts of their supply chain in"
  // "to the Council", "brief the Council": no name begins with a preposition or a verb.
  const bool no_noun = lexicon_.is(tokens[i], WordClass::name_end) || lexicon_.is(tokens[i], WordClass::name_link) ||
                       (lexicon_.is(tokens[i], WordClass::base_verb) && !(i + 1 < limit && tokens[i + 1].hyphen_before)) ||
                       lexicon_.is(tokens[i], WordClass::infinitive_adverb);
  PhraseMatch match;
  name.known = matchers_.actors.match_at(tokens, i, limit, match);
  if (no_noun && !name.known && !tokens[i].capital && !matchers_.actor_nouns.match_at(tokens, i, limit, match)) return false;
  name.begin = i;
  name.end = common_name_end(i, limit, name.known);
  for (std::uint32_t word = i; word < name.end; ++word)
    if (lexicon_.is(tokens[word], WordClass::document_noun)) return false;  // "General Assembly resolution 67/226"
  if (name.end < limit && lexicon_.is(tokens[name.end], WordClass::document_noun)) return false;
  return name.end > name.begin;
}

bool ActorReader::collective(const ActorMention& mention) {
  const Rule* rule = lexicon_.rules.find(mention.rule);
  return rule == nullptr ? head_in(mention.name, matchers_.collectives) : lexicon_.is_body(rule);
}

bool ActorReader::holds_sessions(std::string_view name) {
  return head_in(name, matchers_.session_nouns);
}

bool ActorReader::names_bodies(std::string_view name) {
  std::vector<Token> words;
  tokenize(name, lexicon_.words, words);
  std::size_t head = 0;
  while (head + 1 < words.size() && !lexicon_.is(words[head + 1], WordClass::name_link)) ++head;
  return head < words.size() && lexicon_.is(words[head], WordClass::plural_body);
}

bool ActorReader::names_doers(std::string_view name) {
  return head_in(name, matchers_.actor_nouns);
}

bool ActorReader::head_in(std::string_view name, PhraseMatcher& nouns) {
  std::vector<Token> words;
  tokenize(name, lexicon_.words, words);
  // The noun tells where it is the head: "Congress on …", not "President of the Assembly".
  const auto size = static_cast<std::uint32_t>(words.size());
  std::uint32_t head = 1;
  while (head < size && !lexicon_.is(words[head], WordClass::name_link)) ++head;
  PhraseMatch match;
  for (std::uint32_t i = 0; i < head; ++i)
    if (nouns.match_at(words, i, size, match) && match.end >= head) return true;
  return false;
}

bool ActorReader::instrument_at(std::uint32_t at) const {
  const auto& tokens = *words_;
  for (const std::uint32_t last = at + kMostBefore;
       at < limit_ && at < last && (lexicon_.is(tokens[at], WordClass::determiner) || is_mark(tokens[at], ','));)
    ++at;
  for (const std::uint32_t first = at; at < limit_ && at < first + kLongestName && tokens[at].capital; ++at)
    if (lexicon_.is(tokens[at], WordClass::instrument_noun)) return at + 1 >= limit_ || !tokens[at + 1].capital;
  return false;
}

bool ActorReader::thing_owned(std::uint32_t begin, std::uint32_t end) {
  // "the Mission's liquidation", but "the Secretary-General's special representatives"
  const auto& tokens = *words_;
  std::uint32_t head = begin;
  while (head < end && !lexicon_.is(tokens[head], WordClass::genitive) && !lexicon_.is(tokens[head], WordClass::complement_link)) ++head;
  if (head + 1 >= end || !lexicon_.is(tokens[head], WordClass::genitive)) return false;
  while (head + 1 < end && !lexicon_.is(tokens[head + 1], WordClass::name_link)) ++head;
  PhraseMatch noun;
  if (tokens[head].capital) return false;
  for (std::uint32_t i = begin; i <= head; ++i)
    if (matchers_.actor_nouns.match_at(tokens, i, end, noun) && noun.end == head + 1) return false;
  return !matchers_.actors.match_at(tokens, begin, end, noun) || noun.end <= head;
}

bool ActorReader::plausible(std::uint32_t begin, std::uint32_t end) {
  const auto& tokens = *words_;
  if (thing_owned(begin, end)) return false;
  // "Global Compact entities": the noun of actors is the head, not the instrument.
  PhraseMatch ending;
  if (tokens[begin].capital)
    return (!tokens[end - 1].capital && matchers_.actor_nouns.match_at(tokens, end - 1, end, ending)) || !instrument_at(begin);
  // The noun that tells is the head: "presidencies of the Council", not "establishment of registers by States".
  std::uint32_t head = begin;
  while (head < end && !lexicon_.is(tokens[head], WordClass::name_link) &&
         (!lexicon_.is(tokens[head], WordClass::list_joiner) || is_mark(tokens[head - 1], '-')))
    ++head;
  PhraseMatch match;
  for (std::uint32_t i = begin; i < head; ++i) {
    if (matchers_.actors.match_at(tokens, i, end, match)) return true;
    if (matchers_.actor_nouns.match_at(tokens, i, head, match) && match.end == head) return true;
  }
  return false;
}

bool ActorReader::merge_adjectives(Name& name) {
  // "international and regional organizations": the noun stands after the last adjective.
  const auto& tokens = *words_;
  constexpr std::uint32_t kAdjectives = 3;
  std::uint32_t end = name.end;
  std::uint32_t length = name.end - name.begin;
  for (std::uint32_t i = name.begin; i < name.end; ++i)
    if (lexicon_.is(tokens[i], WordClass::complement_link)) return false;  // "the development of policies, programmes and strategies"
  for (int more = 0; more < 4 && length <= kAdjectives; ++more) {
    std::uint32_t i = end;
    if (i < limit_ && is_mark(tokens[i], ',')) ++i;
    if (i < limit_ && lexicon_.is(tokens[i], WordClass::list_joiner)) ++i;
    if (i >= limit_ || i == end || tokens[i].punctuation != 0 || tokens[i].capital) return false;
    if (lexicon_.is(tokens[i], WordClass::aside_opener)) return false;  // "directly or through regional organizations"
    end = common_name_end(i, limit_, false);
    if (end <= i) return false;
    if (plausible(i, end)) {
      name.end = end;
      return true;
    }
    length = end - i;
  }
  return false;
}

void ActorReader::merge_complement(Name& name) {
  // "heads of regional and other intergovernmental organizations": the noun of the complement stands after its last adjective.
  const auto& tokens = *words_;
  const std::uint32_t last = name.end - 1;
  if (name.end < name.begin + 3 || tokens[last].capital || !lexicon_.is(tokens[last - 1], WordClass::complement_link)) return;
  if (name.end + 1 >= limit_ || !lexicon_.is(tokens[name.end], WordClass::list_joiner)) return;
  PhraseMatch noun;
  if (matchers_.actor_nouns.match_at(tokens, last, name.end, noun) || lexicon_.is(tokens[last], WordClass::plural_noun)) return;
  std::uint32_t at = name.end + 1, after = 0;
  while (at < limit_ && edge_at(at, EdgeRole::lead, after)) at = after;
  if (at >= limit_ || tokens[at].punctuation != 0 || tokens[at].capital || lexicon_.is(tokens[at], WordClass::determiner)) return;
  const std::uint32_t end = common_name_end(at, limit_, false);
  if (end > at && matchers_.actor_nouns.match_at(tokens, end - 1, end, noun)) name.end = end;
}

void ActorReader::merge_dependents(Name& name) {
  // "United Nations agencies, funds and programmes", "organizations and agencies of the United Nations system": bare nouns share what
  // stands before the first or after the last of them, so they are one name.
  const auto& tokens = *words_;
  const auto dependent = [&](std::uint32_t i) {
    return i < limit_ && !tokens[i].capital && lexicon_.is(tokens[i], WordClass::dependent_noun);
  };
  if (!dependent(name.end - 1)) return;
  std::uint32_t merged = name.end;
  for (std::uint32_t i = name.end; i < limit_;) {
    bool joined = false;
    std::uint32_t next = i;
    if (is_mark(tokens[next], ',')) ++next;
    if (next < limit_ && lexicon_.is(tokens[next], WordClass::list_joiner)) {
      joined = true;
      ++next;
    }
    if (next == i || !dependent(next)) break;
    i = next + 1;
    // "agencies and bodies responsible for", but not "organizations and institutions experts"
    const bool ends = i >= limit_ || tokens[i].punctuation != 0 || lexicon_.is(tokens[i], WordClass::list_joiner) ||
                      lexicon_.is(tokens[i], WordClass::name_link) || lexicon_.is(tokens[i], WordClass::name_end) ||
                      boundary_at(i, end_, true);
    std::uint32_t after = 0;
    if (!ends && !edge_at(i, EdgeRole::tail, after)) break;
    if (joined) merged = i;
  }
  if (merged == name.end) return;
  const bool complement = merged < limit_ && lexicon_.is(tokens[merged], WordClass::complement_link);
  const bool owned = name.begin > 0 && lexicon_.is(tokens[name.begin - 1], WordClass::possessive);
  if (name.end - name.begin < 2 && !complement && !owned) return;
  if (complement) merged = std::max(merged, common_name_end(merged - 1, limit_, false));
  name.end = merged;
}

void ActorReader::merge_proper_adjectives(Name& name) {
  // "Governments of the Latin American and Caribbean countries": words with capitals before "and" that name nobody alone.
  const auto& tokens = *words_;
  if (name.end + 2 >= limit_ || !tokens[name.end - 1].capital || !lexicon_.is(tokens[name.end], WordClass::list_joiner)) return;
  std::uint32_t part = name.end;
  while (part > name.begin && tokens[part - 1].capital) --part;
  PhraseMatch match;
  for (std::uint32_t i = part; i < name.end; ++i)
    if (names_.whole_at(tokens, i, limit_, match) || matchers_.actors.match_at(tokens, i, limit_, match) ||
        matchers_.actor_nouns.match_at(tokens, i, limit_, match) ||
        names_.known_acronym(tokens[i].span.of(document_->paragraphs[paragraph_].text)))
      return;
  std::uint32_t noun = name.end + 1;
  while (noun < limit_ && tokens[noun].capital) ++noun;
  if (noun == name.end + 1 || noun >= limit_ || tokens[noun].punctuation != 0) return;
  if (matchers_.actor_nouns.match_at(tokens, noun, limit_, match)) name.end = match.end;
}

void ActorReader::complete_demonstrative(const Name& name, ActorMention& mention) {
  // "these authorities": those of that noun that were named before in the paragraph: "the Malian authorities".
  const auto& tokens = *words_;
  const std::uint32_t noun = name.begin;
  if (name.end != noun + 1 || noun == 0 || tokens[noun].capital || !lexicon_.is(tokens[noun - 1], WordClass::demonstrative)) return;
  if (name.end < limit_ && (lexicon_.is(tokens[name.end], WordClass::that_word) || lexicon_.is(tokens[name.end], WordClass::relative)))
    return;  // "those States that have not yet done so"
  for (std::uint32_t i = noun - 1; i > 0; --i) {
    if (tokens[i].word != tokens[noun].word ||
        tokens[i].span.of(document_->paragraphs[paragraph_].text) != tokens[noun].span.of(document_->paragraphs[paragraph_].text))
      continue;
    std::uint32_t begin = i;
    const auto inside = [&](const Token& token) {
      return token.punctuation == 0 && !lexicon_.is(token, WordClass::determiner) && !lexicon_.is(token, WordClass::name_end) &&
             !lexicon_.is(token, WordClass::name_link) && !lexicon_.is(token, WordClass::base_verb);
    };
    while (begin > 0 && inside(tokens[begin - 1])) --begin;
    while (begin < i && lexicon_.is(tokens[begin], WordClass::list_joiner)) ++begin;
    if (begin == i) continue;
    const std::uint32_t limit = limit_;
    limit_ = i + 1;
    Name fuller;
    if (read_name(begin, i + 1, fuller) && fuller.end == i + 1 && fuller.end - fuller.begin > 1) mention.name = mention_of(fuller).name;
    limit_ = limit;
    return;
  }
}

void ActorReader::complete_possessive(const Name& name, const std::vector<ActorMention>& before, ActorMention& mention) {
  // "the Council and its subsidiary bodies": those of the Council.
  const auto& tokens = *words_;
  if (before.empty() || name.begin == 0 || tokens[name.begin].capital || !mention.rule.empty()) return;
  const Token& owner = tokens[name.begin - 1];
  if (!lexicon_.is(owner, WordClass::possessive) || pronouns_.agreement(owner) != Agreement::thing) return;
  const ActorMention& holder = before.back();
  const Token& word = tokens[name.begin];
  if (holder.span.end + 12 < word.span.begin) return;  // not right before: "and its"
  const bool article = holder.text.starts_with("the ");
  mention.name += (article ? " of the " : " of ") + holder.name;
}

bool ActorReader::aside_at(std::uint32_t at, std::uint32_t begin) {
  if (at == 0 || !is_mark((*words_)[at - 1], ',') || (*words_)[at].capital) return false;
  if (at == begin && !lexicon_.is((*words_)[at], WordClass::aside_opener)) return false;
  std::uint32_t after = 0;
  if (edge_at(at, EdgeRole::aside, after) && after > at + 1) return true;    // ", either directly or through regional organizations,"
  if (edge_at(at, EdgeRole::lead, after) && list_goes_on(at)) return false;  // ", concerned organizations"
  if (lexicon_.is((*words_)[at], WordClass::aside_opener) || edge_at(at, EdgeRole::aside, after)) return true;
  if (!edge_at(at, EdgeRole::tail, after)) return false;
  PhraseMatch noun;  // ", neighbouring States": another one
  return after > at + 1 || after >= limit_ || !matchers_.actor_nouns.match_at(*words_, after, limit_, noun);
}

std::uint32_t ActorReader::skip_aside(std::uint32_t at, ActorEnd end, bool to_first_comma) {
  // Everything up to a comma after which the sentence goes on; the next comma where a name is still to come.
  int depth = 0;
  bool list = false;
  // "in close cooperation with X, as well as Y": Y belongs to the aside; "within its mandate, as well as Y" does not.
  bool together = false;
  constexpr std::uint32_t kOpening = 4;  // words
  for (std::uint32_t i = at + 1; i < limit_ && i < at + kOpening; ++i)
    together = together || (lexicon_.is((*words_)[i], WordClass::name_end) && lexicon_.is((*words_)[i], WordClass::describing));
  for (std::uint32_t i = at; i < limit_; ++i) {
    const Token& token = (*words_)[i];
    if (is_mark(token, '(')) ++depth;
    if (is_mark(token, ')')) --depth;
    if (depth > 0) continue;
    if (is_mark(token, ':') && !list) return i;
    if (is_mark(token, ':') || is_mark(token, ';')) break;
    if (!is_mark(token, ',')) continue;
    const std::uint32_t next = i + 1;
    if (next >= limit_) break;
    if (boundary_at(next, end, true) || to_first_comma) return i;
    // "in consultation with X, Y, and Z, to report": the aside has a list of its own.
    std::uint32_t after = 0;
    if (!list && (lexicon_.is((*words_)[next], WordClass::list_joiner) || (!together && edge_at(next, EdgeRole::join, after)))) return i;
    // "States, within their mandates, civil society and …": an aside without actors has no list of them.
    if (!list && !together && !lexicon_.is((*words_)[next], WordClass::aside_opener) && !has_own_list(at, i) && list_goes_on(next))
      return i;
    list = true;
  }
  // No comma closes it: it ends where what is to be done begins.
  for (std::uint32_t i = at + 1; i < limit_; ++i)
    if (is_mark((*words_)[i], ';') || boundary_at(i, end, false)) return i;
  return limit_;
}

bool ActorReader::has_own_list(std::uint32_t begin, std::uint32_t end) {
  PhraseMatch match;
  std::uint32_t after = 0;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (matchers_.actors.match_at(*words_, i, end, match) || matchers_.actor_nouns.match_at(*words_, i, end, match)) return true;
    if (edge_at(i, EdgeRole::aside, after) && after == i + 1) return true;  // "directly or through global, regional or …"
  }
  return false;
}

std::uint32_t ActorReader::skip_apposition(std::uint32_t at, ActorEnd end) {
  // "Israel, the occupying Power, comply": no "and" before the last, so it is no list.
  constexpr std::uint32_t kLongest = 8;
  const auto& tokens = *words_;
  if (at + 1 >= limit_ || !lexicon_.is(tokens[at + 1], WordClass::determiner)) return at + 1;
  for (std::uint32_t i = at + 2; i < limit_ && i < at + kLongest; ++i) {
    if (lexicon_.is(tokens[i], WordClass::list_joiner)) break;
    if (is_mark(tokens[i], ',')) return i + 1 < limit_ && boundary_at(i + 1, end, true) ? i + 1 : at + 1;
  }
  return at + 1;
}

bool ActorReader::list_goes_on(std::uint32_t at) {
  const auto& tokens = *words_;
  std::uint32_t i = at;
  std::uint32_t after = 0;
  while (i < limit_ && (lexicon_.is(tokens[i], WordClass::determiner) || edge_at(i, EdgeRole::lead, after)))
    i = lexicon_.is(tokens[i], WordClass::determiner) ? i + 1 : after;
  if (i >= limit_ || lexicon_.is(tokens[i], WordClass::that_word) || lexicon_.is(tokens[i], WordClass::relative)) return false;
  PhraseMatch match;
  if (matchers_.actors.match_at(tokens, i, limit_, match) || matchers_.actor_nouns.match_at(tokens, i, limit_, match)) return true;
  // "cooperation between UNODC and": an acronym of the document, or another proper name.
  if (tokens[i].capital && i > 0 && names_.proper_name_end(tokens, i, limit_) > i && !instrument_at(i) &&
      !lexicon_.is(tokens[i], WordClass::month) && names_.known_acronym(tokens[i].span.of(document_->paragraphs[paragraph_].text)))
    return true;
  // "regional and subregional organizations": the noun may stand after adjectives.
  for (std::uint32_t n = i + 1; n < limit_ && n < i + 4 && tokens[n].punctuation == 0; ++n)
    if (matchers_.actor_nouns.match_at(tokens, n, limit_, match)) return true;
  return false;
}

bool ActorReader::finite_behind_tail(std::uint32_t at, std::uint32_t begin, ActorEnd end) const {
  // "Demands that all parties in the north ensure": a verb right behind a noun, where no relative clause has its own.
  const auto& tokens = *words_;
  if (end != ActorEnd::finite || at == begin || tokens[at].capital || !lexicon_.is(tokens[at], WordClass::base_verb)) return false;
  while (at > begin + 1 && lexicon_.is(tokens[at - 1], WordClass::infinitive_adverb)) --at;  // "to armed conflicts fully comply"
  const Token& before = tokens[at - 1];
  for (const WordClass word_class :
       {WordClass::name_end, WordClass::name_link, WordClass::determiner, WordClass::list_joiner, WordClass::that_word, WordClass::relative,
        WordClass::modal, WordClass::infinitive_adverb, WordClass::complement_link})
    if (lexicon_.is(before, word_class)) return false;
  if (before.punctuation != 0) return false;
  for (std::uint32_t i = begin; i < at; ++i)
    if (lexicon_.is(tokens[i], WordClass::that_word) || lexicon_.is(tokens[i], WordClass::relative)) return false;
  return true;
}

bool ActorReader::joins_modifiers(std::uint32_t at, std::uint32_t tail) {
  // "hosting or having hosted operations", "in their work with regional and subregional organizations": no new member of the list
  const auto& tokens = *words_;
  if (at + 2 >= limit_ || at == tail) return false;
  const Token& left = tokens[at - 1];
  const Token& right = tokens[at + 1];
  std::uint32_t after = 0;
  if (edge_at(at + 1, EdgeRole::tail, after) && !lexicon_.is(right, WordClass::relative) && !lexicon_.is(right, WordClass::that_word))
    return true;
  if (left.capital || right.capital || left.punctuation != 0 || right.punctuation != 0) return false;
  const std::string_view text = document_->paragraphs[paragraph_].text;
  const std::string_view one = left.span.of(text), other = right.span.of(text);
  constexpr std::size_t kEnding = 2;  // letters that two adjectives of one noun often share: "-al", "-ic", "-ry"
  return one.size() > kEnding && other.size() > kEnding && one.back() != 's' && !one.ends_with("ed") && !one.ends_with("ng") &&
         one.substr(one.size() - kEnding) == other.substr(other.size() - kEnding);
}

std::uint32_t ActorReader::shared_noun_behind(std::uint32_t comma) const {
  // "working in the education, health and food sectors": words under one article and before one noun; the word of that noun, else `comma`.
  const auto& tokens = *words_;
  const auto plain = [&](std::uint32_t i) {
    return i < limit_ && tokens[i].punctuation == 0 && !tokens[i].capital && lexicon_.classes_of(tokens[i]) == 0;
  };
  if (comma < 2 || !plain(comma - 1) || !lexicon_.is(tokens[comma - 2], WordClass::determiner)) return comma;
  std::uint32_t i = comma;
  while (i < limit_ && is_mark(tokens[i], ',') && plain(i + 1)) i += 2;
  if (i >= limit_ || !lexicon_.is(tokens[i], WordClass::list_joiner) || !plain(i + 1)) return comma;
  return i + 2 < limit_ && tokens[i + 2].punctuation == 0 ? i + 2 : comma;
}

std::uint32_t ActorReader::skip_tail(std::uint32_t at, ActorEnd end, bool of_actor) {
  const auto& tokens = *words_;
  std::uint32_t after = 0;
  std::uint32_t i = at;
  const bool circumstances = of_actor && end_ == ActorEnd::infinitive && edge_at(at, EdgeRole::aside, after);  // "in their work with"
  bool relative = circumstances || lexicon_.is(tokens[at], WordClass::that_word) || lexicon_.is(tokens[at], WordClass::relative);
  while (i < limit_) {
    if (edge_at(i, EdgeRole::tail, after)) {
      i = std::max(after, i + 1);
      if (i < limit_ && boundary_at(i, end, true)) return i;  // "all States concerned respond"
      continue;
    }
    if (boundary_at(i, end, false) || (of_actor && finite_behind_tail(i, at, end))) return i;
    // "parties to the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment"
    PhraseMatch list;
    if (tokens[i].capital && names_.whole_at(tokens, i, limit_, list)) {
      i = list.end;
      continue;
    }
    if (is_mark(tokens[i], ',')) {
      const std::uint32_t list_end = shared_noun_behind(i);
      if (list_end == i) return i;
      i = list_end;
      continue;
    }
    if (is_mark(tokens[i], ';')) return i;
    if (edge_at(i, EdgeRole::example, after)) return i;
    // "States that have military courts or special tribunals": what a relative clause speaks of is no list of actors.
    relative = relative || lexicon_.is(tokens[i], WordClass::that_word) || lexicon_.is(tokens[i], WordClass::relative);
    const bool alternative = circumstances || (relative && tokens[i].span.of(document_->paragraphs[paragraph_].text) == "or");
    if (lexicon_.is(tokens[i], WordClass::list_joiner) && !alternative && !joins_modifiers(i, at) && list_goes_on(i + 1)) return i;
    ++i;
  }
  return limit_;
}

ActorMention ActorReader::mention_of(const Name& name) {
  const auto& tokens = *words_;
  const std::string& text = document_->paragraphs[paragraph_].text;
  ActorMention mention;
  mention.span = {tokens[name.printed].span.begin, tokens[name.end - 1].span.end};
  mention.text = std::string(mention.span.of(text));
  const ResolvedName resolved = names_.resolve({paragraph_, name.begin}, name.end, name.definite);
  mention.name = resolved.name;
  if (resolved.rule != nullptr) {
    mention.rule = resolved.rule->id;
    if (const Entity* entity = lexicon_.entity_of(resolved.rule)) mention.id = entity->id;
  }
  return mention;
}

bool ActorReader::meant(const ActorMention& actor, Agreement agreement) {
  const Rule* rule = lexicon_.rules.find(actor.rule);
  std::vector<Token> words;
  tokenize(actor.name, lexicon_.words, words);
  if (words.empty()) return false;
  if (rule != nullptr && rule->kind == "actor" && agreement == Agreement::person && lexicon_.is_person(rule)) return true;
  return pronouns_.agrees(words, 0, static_cast<std::uint32_t>(words.size()), agreement);
}

void ActorReader::add_pronoun(std::uint32_t at, const std::vector<ActorMention>& before, ReadActors& found) {
  const Agreement agreement = pronouns_.agreement((*words_)[at]);
  std::vector<ActorMention> those;
  if (agreement == Agreement::several) {
    if (before.size() > 1 || (before.size() == 1 && meant(before.front(), agreement))) those = before;
  } else {
    for (const ActorMention& actor : before)
      if (meant(actor, agreement)) those = {actor};
  }
  // "the role played by Governments …, and invites them": those named last before.
  if (those.empty())
    for (const Antecedent& each : pronouns_.find(*words_, at, agreement))
      those.push_back(mention_of({each.begin, each.begin, each.end, each.definite, true}));
  if (those.empty() && before.size() == 1 && agreement != Agreement::person) those = before;
  for (ActorMention& mention : those) {
    mention.span = (*words_)[at].span;
    mention.text = std::string(mention.span.of(document_->paragraphs[paragraph_].text));
    found.actors.push_back(std::move(mention));
  }
}

bool ActorReader::those_that(std::uint32_t at) const {
  // "those that have not yet done so": of those named before
  const auto& tokens = *words_;
  return at + 1 < limit_ && lexicon_.is(tokens[at], WordClass::demonstrative) && lexicon_.is(tokens[at], WordClass::plural_pronoun) &&
         (lexicon_.is(tokens[at + 1], WordClass::that_word) || lexicon_.is(tokens[at + 1], WordClass::relative));
}

bool ActorReader::add_described(std::uint32_t& at, ActorEnd end, ReadActors& found) {
  // "those with influence over the parties", "all those involved in the planning": the description is the name.
  const auto& tokens = *words_;
  constexpr std::uint32_t kLongest = 24;  // words
  if (end != ActorEnd::infinitive) return false;
  std::uint32_t after = 0;
  const bool all = at + 1 < limit_ && !lexicon_.is(tokens[at], WordClass::demonstrative) &&
                   (lexicon_.is(tokens[at], WordClass::determiner) || edge_at(at, EdgeRole::lead, after));
  const std::uint32_t first = all ? at + 1 : at;
  if (first + 2 >= limit_ || !lexicon_.is(tokens[first], WordClass::demonstrative)) return false;
  if (!lexicon_.is(tokens[first + 1], WordClass::describing) || lexicon_.is(tokens[first + 2], WordClass::relative)) return false;
  for (std::uint32_t i = first + 2; i < limit_ && i < first + kLongest; ++i) {
    if (is_mark(tokens[i], ':') || is_mark(tokens[i], ';')) return false;
    // "those involved in disarmament, demobilization and reintegration", but "those involved, including the United Nations"
    const bool aside =
        is_mark(tokens[i], ',') && (i + 1 >= limit_ || tokens[i + 1].capital || lexicon_.is(tokens[i + 1], WordClass::aside_opener) ||
                                    lexicon_.is(tokens[i + 1], WordClass::determiner));
    const bool alone = i == first + 2 && lexicon_.is(tokens[i], WordClass::purpose_word);  // "those concerned as set forth in"
    if (!aside && !alone && !infinitive_at(tokens, i, limit_)) continue;
    std::uint32_t act = i;
    while (act < limit_ && !is_mark(tokens[act], ';') && !infinitive_at(tokens, act, limit_)) ++act;
    if (act + 1 < limit_ && lexicon_.is(tokens[act + 1], WordClass::passive_verb))
      return false;  // "those responsible to be held accountable"
    ActorMention mention;
    mention.span = {tokens[first].span.begin, tokens[i - 1].span.end};
    mention.text = mention.name = std::string(mention.span.of(document_->paragraphs[paragraph_].text));
    found.actors.push_back(std::move(mention));
    at = alone ? act : i;
    return true;
  }
  return false;
}

bool ActorReader::add_name(std::uint32_t& at, ActorEnd end, ReadActors& found) {
  const auto& tokens = *words_;
  if (add_described(at, end, found)) return true;
  Name name;
  if (!read_name(at, limit_, name)) return false;
  const bool actor = plausible(name.begin, name.end) || merge_adjectives(name);
  if (actor) {
    merge_complement(name);
    merge_dependents(name);
    merge_proper_adjectives(name);
    ActorMention mention = mention_of(name);
    complete_possessive(name, found.actors, mention);
    complete_demonstrative(name, mention);
    found.actors.push_back(std::move(mention));
  }
  std::uint32_t i = name.end;
  std::uint32_t after = 0;
  if (i < limit_ && is_mark(tokens[i], '(')) {
    while (i < limit_ && !is_mark(tokens[i], ')')) ++i;
    i = std::min(i + 1, limit_);
  }
  const bool list = i < limit_ && (tokens[i].punctuation != 0 || lexicon_.is(tokens[i], WordClass::list_joiner) ||
                                   edge_at(i, EdgeRole::join, after) || edge_at(i, EdgeRole::example, after));
  if (i < limit_ && !list && !boundary_at(i, end, true)) i = end == ActorEnd::open ? limit_ : std::max(skip_tail(i, end, actor), i);
  at = i;
  return true;
}

void ActorReader::mark_passive(ReadActors& found) const {
  const auto& tokens = *words_;
  std::uint32_t verb = found.boundary;
  if (verb < limit_ && lexicon_.is(tokens[verb], WordClass::modal)) ++verb;
  if (verb + 1 < limit_ && lexicon_.is(tokens[verb], WordClass::being)) verb += 2;  // "are to"
  while (verb < limit_ && lexicon_.is(tokens[verb], WordClass::infinitive_adverb)) ++verb;
  found.passive = verb < limit_ && lexicon_.is(tokens[verb], WordClass::passive_verb) &&
                  !(verb + 1 < limit_ && lexicon_.is(tokens[verb + 1], WordClass::charged));  // "shall be responsible for"
}

bool ActorReader::examples_of_all(std::uint32_t at, std::uint32_t begin) {
  // "Calls upon all, in particular the parties, to": whom the examples name is asked
  std::uint32_t after = 0;
  return at == begin + 2 && is_mark((*words_)[begin + 1], ',') && edge_at(begin, EdgeRole::lead, after) && after == begin + 1 &&
         edge_at(at, EdgeRole::example, after);
}

ReadActors ActorReader::read(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t limit, ActorEnd end,
                             const std::vector<ActorMention>& before) {
  paragraph_ = paragraph;
  words_ = &(*tokens_)[paragraph];
  limit_ = limit;
  const auto& tokens = *words_;
  ReadActors found;
  found.boundary = limit;
  end_ = end;
  bool after_name = false;
  bool expected = true;  // a name must come here
  std::uint32_t i = begin;
  while (i < limit && found.actors.size() < kMostActors) {
    const Token& token = tokens[i];
    std::uint32_t after = 0;
    if (boundary_at(i, end, after_name)) {
      found.boundary = i;
      found.bounded = true;
      break;
    }
    if (is_mark(token, ';') || is_mark(token, '.')) break;
    if (is_mark(token, ',')) {
      i = after_name ? skip_apposition(i, end) : i + 1;
    } else if (found.actors.empty() && expected && !examples_of_all(i, begin) && aside_at(i, begin)) {
      i = skip_aside(i, end, true);  // "that, in addition to its other tasks, the Mission shall"
    } else if (edge_at(i, EdgeRole::example, after)) {
      i = after;
      if (i < limit && boundary_at(i, end, after_name)) continue;                   // "all States in particular to strengthen"
      if (found.actors.empty() && end == ActorEnd::infinitive && !expected) break;  // examples of something else
      expected = true;
      const bool aside = i < limit && (lexicon_.is(tokens[i], WordClass::aside_opener) || edge_at(i, EdgeRole::aside, after));
      if (aside)
        i = skip_aside(i, end, false);
      else if (instrument_at(i))  // "States parties to the Convention …, namely the Protocol …, to"
        while (i < limit && !boundary_at(i, end, false)) ++i;
    } else if (edge_at(i, EdgeRole::join, after) || lexicon_.is(token, WordClass::list_joiner)) {
      i = std::max(after, i + 1);
      expected = true;
      if (i < limit && lexicon_.is(tokens[i], WordClass::infinitive_marker) && !infinitive_at(tokens, i, limit))
        ++i;  // "its appeal to the Secretary-General and to the High Commissioner"
      // "and in close cooperation with X,": circumstances, not another actor.
      else if (i < limit && !tokens[i].capital && lexicon_.is(tokens[i], WordClass::aside_opener))
        i = skip_aside(i, end, end != ActorEnd::infinitive || (i + 1 < limit && lexicon_.is(tokens[i + 1], WordClass::determiner)));
    } else if (aside_at(i, begin)) {
      i = skip_aside(i, end, expected);
    } else if (expected && !token.capital && lexicon_.is(token, WordClass::actor_pronoun)) {
      add_pronoun(i, before, found);
      after_name = true;
      expected = false;
      ++i;
    } else if (expected && those_that(i)) {
      add_pronoun(i, before, found);
      after_name = true;
      expected = false;
      i = std::max(skip_tail(i + 1, end, false), i + 1);
    } else if (add_name(i, end, found)) {
      after_name = true;
      expected = false;
    } else {
      ++i;
    }
  }
  if (found.bounded && end == ActorEnd::finite) mark_passive(found);
  return found;
}

bool ActorReader::read_owner(std::uint32_t paragraph, std::uint32_t at, ActorMention& mention) {
  const auto& tokens = (*tokens_)[paragraph];
  paragraph_ = paragraph;
  words_ = &tokens;
  limit_ = static_cast<std::uint32_t>(tokens.size());
  const std::vector<Antecedent> named = pronouns_.find(tokens, at, Agreement::thing);
  if (named.empty()) return false;
  mention = mention_of({named.back().begin, named.back().begin, named.back().end, named.back().definite, true});
  return true;
}

void ActorReader::read_further(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t limit, std::vector<ActorMention>& actors) {
  // "Invites the Secretary-General to submit a report, and the Council to transmit it": who is asked behind what the first are asked.
  const auto& tokens = (*tokens_)[paragraph];
  paragraph_ = paragraph;
  words_ = &tokens;
  limit_ = limit;
  end_ = ActorEnd::infinitive;
  for (std::uint32_t i = begin; i + 3 < limit; ++i) {
    constexpr WordClasses kSteering = Lexicon::bit_of(WordClass::object_verb) | Lexicon::bit_of(WordClass::list_joiner);
    if (is_mark(tokens[i], ';') || is_mark(tokens[i], ':')) return;
    const WordClasses steering = lexicon_.classes_of(tokens[i]) & kSteering;
    if (steering == 0) continue;  // most words
    if ((steering & Lexicon::bit_of(WordClass::object_verb)) != 0) return;
    if (i == begin) continue;
    const bool again = lexicon_.is(tokens[i + 1], WordClass::asked_through);  // "and on X to"
    if (!again && !is_mark(tokens[i - 1], ',')) continue;
    std::uint32_t at = again ? i + 2 : i + 1;
    Name name;
    if (!read_name(at, limit, name) || !plausible(name.begin, name.end)) continue;
    const bool certain = again || name.printed < name.begin || name.known || tokens[name.begin].capital;
    std::uint32_t after = 0;
    std::uint32_t next = name.end;
    if (edge_at(next, EdgeRole::tail, after) || edge_at(next, EdgeRole::aside, after)) next = after;
    if (certain && infinitive_at(tokens, next, limit)) actors.push_back(mention_of(name));
  }
}

bool ActorReader::read_one(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t limit, ActorMention& mention, std::uint32_t& after) {
  paragraph_ = paragraph;
  words_ = &(*tokens_)[paragraph];
  limit_ = limit;
  end_ = ActorEnd::open;
  Name name;
  if (!read_name(begin, limit, name)) return false;
  mention = mention_of(name);
  after = name.end;
  return true;
}

bool ActorReader::name_at(std::uint32_t paragraph, std::uint32_t at, std::uint32_t limit) {
  paragraph_ = paragraph;
  words_ = &(*tokens_)[paragraph];
  limit_ = limit;
  end_ = ActorEnd::finite;  // as it ends where it ends first
  Name name;
  if (at >= limit || !read_name(at, limit, name) || !plausible(name.begin, name.end)) return false;
  // "increased United Nations efforts" names nobody.
  const Token& first = (*words_)[name.begin];
  PhraseMatch noun;
  return name.printed < name.begin || first.capital || name.known || matchers_.actor_nouns.match_at(*words_, name.begin, limit, noun);
}

bool ActorReader::acts_surely(std::uint32_t paragraph, std::uint32_t at, std::uint32_t limit) const {
  const auto& tokens = (*tokens_)[paragraph];
  const std::uint32_t verb = past_adverbs(tokens, at, limit);
  if (verb >= limit || lexicon_.is(tokens[verb], WordClass::modal) || !lexicon_.is(tokens[verb], WordClass::verb_or_noun))
    return verb < limit;
  return verb + 1 < limit && lexicon_.is(tokens[verb + 1], WordClass::determiner);
}

bool ActorReader::asked_at(std::uint32_t paragraph, std::uint32_t at, std::uint32_t limit, bool anywhere) {
  if (!name_at(paragraph, at, limit)) return false;
  const ReadActors read = this->read(paragraph, at, limit, ActorEnd::infinitive, {});
  if (!read.bounded || read.actors.empty() || read.actors.front().span.begin > (*words_)[at].span.begin) return false;
  if (anywhere) return true;
  constexpr std::uint32_t kReach = 12;  // words between those who are asked and what they are asked
  const std::uint32_t from = read.boundary > kReach ? read.boundary - kReach : 0;
  return read.actors.back().span.end > (*words_)[from].span.begin;
}

std::uint32_t ActorReader::past_lead(std::uint32_t paragraph, std::uint32_t at, std::uint32_t limit) {
  words_ = &(*tokens_)[paragraph];
  paragraph_ = paragraph;
  limit_ = limit;
  std::uint32_t after = 0;
  while (at < limit && (lexicon_.is((*words_)[at], WordClass::determiner) || edge_at(at, EdgeRole::lead, after)))
    at = lexicon_.is((*words_)[at], WordClass::determiner) ? at + 1 : after;
  return at;
}

std::vector<ActorMention> ActorReader::owner_of_efforts(std::uint32_t begin, std::uint32_t limit) {
  // "encourages the Commission's valuable contribution to the work": whose it is acts
  const auto& tokens = *words_;
  constexpr std::uint32_t kReach = 16;  // words of the name
  constexpr std::uint32_t kAdjectives = 3;
  std::uint32_t first = begin;
  while (first < limit && lexicon_.is(tokens[first], WordClass::determiner)) ++first;
  std::uint32_t genitive = first;
  while (genitive < limit && genitive < first + kReach && tokens[genitive].punctuation == 0 &&
         !lexicon_.is(tokens[genitive], WordClass::genitive))
    ++genitive;
  if (genitive >= limit || genitive == first || !lexicon_.is(tokens[genitive], WordClass::genitive)) return {};
  for (std::uint32_t noun = genitive + 1; noun < limit && noun <= genitive + 1 + kAdjectives; ++noun)
    if (lexicon_.is(tokens[noun], WordClass::effort_noun)) {
      if (!tokens[first].capital && !plausible(first, genitive)) return {};
      return {mention_of({first, first, genitive, first > begin, false})};
    }
  return {};
}

std::vector<ActorMention> ActorReader::read_doers(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t limit) {
  constexpr std::uint32_t kReach = 12;  // words: a doer further on belongs to the description
  const auto& tokens = (*tokens_)[paragraph];
  paragraph_ = paragraph;
  words_ = &tokens;
  limit_ = limit;
  if (std::vector<ActorMention> owner = owner_of_efforts(begin, limit); !owner.empty()) return owner;
  constexpr std::uint32_t kFarReach = 40;  // "…, by Member States": a comma shows that it does not belong to the words before
  for (std::uint32_t i = begin; i + 1 < limit && i < begin + kFarReach; ++i) {
    if (is_mark(tokens[i], ';')) break;
    std::uint32_t after = 0;
    if (i >= begin + kReach && !(lexicon_.is(tokens[i], WordClass::doer_marker) && is_mark(tokens[i - 1], ','))) continue;
    if (!edge_at(i, EdgeRole::doer, after) || after >= limit || !list_goes_on(after)) continue;
    const std::string_view next = tokens[after].span.of(document_->paragraphs[paragraph].text);
    PhraseMatch known;
    if (next.ends_with("ing") && !matchers_.actors.match_at(tokens, after, limit, known)) continue;  // "by inviting representatives"
    return read(paragraph, after, limit, ActorEnd::open, {}).actors;
  }
  return {};
}

}  // namespace mandates
