#include "extraction/name_book.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "document/line_shape.h"
namespace mandates {
namespace {

constexpr std::size_t kLongestName = 2000;                   // bytes; the longest in resolutions have some 300
constexpr std::uint32_t kMostWords = 200;                    // of a name; the longest in resolutions have some 50
constexpr std::uint32_t kLongestShortForm = 64;              // words
constexpr std::uint64_t kSmallName = 0x736D616C6C2D6E61ULL;  // told from the keys of other words

std::size_t capitals_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
}

}  // namespace

std::uint32_t NameBook::proper_name_end(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t limit) {
  std::uint32_t end = begin;
  std::uint32_t i = begin;
  limit = std::min(limit, begin + kMostWords);
  NameStart start{begin, begin};
  bool linked = false;      // after "on" or "for", "and" goes on with the name: "Office on Drugs and Crime"
  std::uint32_t topic = 0;  // the word after which the topic began: "on"
  bool aim = false;         // after "to Support", "the" goes on with it: "Conference to Support the Implementation of …"
  while (i < limit) {
    const Token& token = tokens[i];
    if (token.punctuation == ',' && linked) {
      const std::uint32_t list = capital_list_end(tokens, i, limit);
      if (list == i) break;
      end = i = list;
      continue;
    }
    if (token.punctuation != 0) break;
    if (token.capital && !lexicon_.is(token, WordClass::name_link)) {
      // "Economic, Social and Cultural Rights", "Bosnia and Herzegovina"
      PhraseMatch whole;
      end = i = whole_at(tokens, i, limit, whole) ? whole.end : i + 1;
      continue;
    }
    if (i == begin) break;
    // "High-level Meeting", but "New York-based Team"
    if (token.hyphen_before && i + 1 < limit && tokens[i + 1].capital && tokens[i + 1].punctuation == 0 &&
        !lexicon_.is(token, WordClass::aside_opener)) {
      ++i;
      continue;
    }
    if (aim && lexicon_.is(token, WordClass::determiner) && i + 1 < limit && tokens[i + 1].capital && tokens[i + 1].punctuation == 0) {
      ++i;
      continue;
    }
    const bool link = lexicon_.is(token, WordClass::name_link);
    const bool joiner = linked && lexicon_.is(token, WordClass::list_joiner);
    if (!link && !joiner) break;
    // "Committee on Lamps and on the Protection of Bells": a second topic
    if (joiner && i + 1 < limit && topic != 0 && tokens[i + 1].word == tokens[topic].word) ++i;
    const bool again = joiner && i > 0 && lexicon_.is(tokens[i], WordClass::name_link);
    if (link && !goes_on(tokens, start, i, limit)) break;
    // "to the General Assembly on Cooperation between …": the organ, and what it is told of
    PhraseMatch organ;
    if (link && !lexicon_.is(token, WordClass::complement_link) && lexicon_.bodies.set.may_begin(tokens[begin].word) &&
        matchers_.bodies.match_at(tokens, begin, limit, organ) && organ.end == i)
      break;
    std::uint32_t next = i + 1;
    if (next < limit && joiner && !again &&
        (lexicon_.is(tokens[next], WordClass::possessive) || lexicon_.is(tokens[next], WordClass::determiner)))
      break;  // "… and the Expert Mechanism": another name
    if (next < limit && lexicon_.is(tokens[next], WordClass::determiner) && !tokens[next].capital) {  // "Energy for All"
      // "the Parties to the Convention", but "submitted by the Chair to the Council"
      if (lexicon_.is(token, WordClass::infinitive_marker) && !lexicon_.is(tokens[i - 1], WordClass::complement_noun)) break;
      ++next;
    } else if (lexicon_.is(token, WordClass::infinitive_marker)) {
      aim = true;
    }
    if (next >= limit || !tokens[next].capital || tokens[next].punctuation != 0) break;
    // "… in X to the General Assembly", "Office … and the World Bank": another name.
    const bool complement = lexicon_.is(token, WordClass::complement_link);
    // "the use by the Department of Urdu", but "Government of French Polynesia"
    if (complement && lexicon_.is(tokens[next], WordClass::language) && !(next + 1 < limit && tokens[next + 1].capital)) break;
    PhraseMatch other;
    bool known = lexicon_.actors.set.may_begin(tokens[next].word) && matchers_.actors.match_at(tokens, next, limit, other);
    // "Lamp Committee for the United Nations Lamp Fund": no more than how the fund's name begins
    const bool purpose = link && lexicon_.is(token, WordClass::asked_through) && !lexicon_.is(token, WordClass::topic_link);
    if (known && purpose && next > i + 1 && other.end < limit && tokens[other.end].capital && tokens[other.end].punctuation == 0)
      known = false;
    // "Conference on Small Island Developing States": what it is on
    const bool group = known && link && lexicon_.is(token, WordClass::topic_link) && i > begin &&
                       lexicon_.is(tokens[i - 1], WordClass::gathering) && lexicon_.actors.rules[other.pattern]->value("class") == "group";
    if (!complement && known && !again && !group) break;
    if (link && !linked && lexicon_.is(token, WordClass::topic_link)) topic = i;
    linked = linked || (link && !complement);
    i = next;
    // "… of the Food and Agriculture Organization of the United Nations": the whole of it, but for an acronym behind it.
    if (known)
      while (i < other.end && tokens[i].punctuation != '(') end = ++i;
  }
  return end;
}

std::uint32_t NameBook::capital_list_end(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) {
  // "Centre for Peace, Disarmament and Development": words with capitals between commas, and "and" before the last; none of them an actor.
  constexpr std::uint32_t kLongest = 12;  // words
  bool last = false;
  bool word = false;
  for (std::uint32_t i = at; i < limit && i < at + kLongest; ++i) {
    const Token& token = tokens[i];
    if (token.punctuation == ',') {
      if (i > at && !word) return at;
      word = false;
      continue;
    }
    if (token.punctuation != 0) return last && word ? i : at;
    if (!token.capital) {
      if (last && word) return i;
      if (!lexicon_.is(token, WordClass::list_joiner) || last || !word) return at;
      last = true;
      word = false;
      continue;
    }
    PhraseMatch match;
    std::uint32_t country = 0;
    if (!word && (matchers_.actors.match_at(tokens, i, limit, match) || matchers_.actor_nouns.match_at(tokens, i, limit, match) ||
                  country_at(tokens, i, limit, country)))
      return at;
    if (lexicon_.is(token, WordClass::name_link)) return at;
    word = true;
  }
  return at;
}

bool NameBook::whole_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, PhraseMatch& whole) {
  return lexicon_.wholes.set.may_begin(tokens[at].word) && matchers_.wholes.match_at(tokens, at, limit, whole);
}

bool NameBook::country_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, std::uint32_t& end) {
  PhraseMatch match;
  if (!whole_at(tokens, at, limit, match)) return false;
  end = match.end;
  return lexicon_.is_country(match.pattern);
}

bool NameBook::goes_on(const std::vector<Token>& tokens, NameStart& start, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t country = 0;
  for (; start.read < at; ++start.read) {
    start.linked = start.linked || lexicon_.is(tokens[start.read], WordClass::name_link);
    if (start.country_end == 0 && country_at(tokens, start.read, limit, country)) start.country_end = country;
  }
  if (at + 1 < limit && lexicon_.is(tokens[at + 1], WordClass::month)) return false;  // "visited the Sudan in March"
  // "the Government on disarmament", but "Conference of the Parties to the Convention"
  if (!lexicon_.is(tokens[at], WordClass::complement_link) && lexicon_.is(tokens[at - 1], WordClass::closed_noun) && !start.linked)
    return false;
  return start.country_end != at;
}

bool NameBook::is_country(std::string_view name) {
  std::vector<Token> words;
  tokenize(name, lexicon_.words, words);
  const auto size = static_cast<std::uint32_t>(words.size());
  std::uint32_t country = 0;
  return size > 0 && country_at(words, 0, size, country) && country == size;
}

bool NameBook::time_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) {
  std::vector<PhraseMatch> times;
  matchers_.dues.all_at(tokens, at, limit, times);
  return std::any_of(times.begin(), times.end(), [&](const PhraseMatch& match) { return !lexicon_.is_due_bar(match.pattern); });
}

std::uint32_t NameBook::topic_list_end(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) {
  // "… the right to a safe, clean, healthy and sustainable environment": short members without capitals, none of them an actor.
  constexpr std::uint32_t kLongestMember = 2;  // words
  std::uint32_t length = 0;
  bool last = false;
  for (std::uint32_t i = at; i < limit; ++i) {
    const Token& token = tokens[i];
    if (token.punctuation == ',') {
      if (last || (i > at && length == 0)) return at;
      length = 0;
      continue;
    }
    if (lexicon_.is(token, WordClass::list_joiner) && token.punctuation == 0) {
      if (last || length == 0) return at;
      last = true;
      length = 0;
      continue;
    }
    if (last && length > 0) return i;  // one word behind "and" is enough: the topic goes on as it does without a list
    PhraseMatch match;
    if (token.punctuation != 0 || token.capital || ++length > kLongestMember) return at;
    for (const WordClass outside : {WordClass::aside_opener, WordClass::determiner, WordClass::relative, WordClass::that_word,
                                    WordClass::modal, WordClass::infinitive_marker, WordClass::name_end})
      if (lexicon_.is(token, outside)) return at;
    if (matchers_.actors.match_at(tokens, i, limit, match) || matchers_.actor_nouns.match_at(tokens, i, limit, match) ||
        (i + 1 < limit && matchers_.actor_nouns.match_at(tokens, i + 1, limit, match)))
      return at;
  }
  return last && length > 0 ? limit : at;
}

std::uint32_t NameBook::topic_doers_end(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) const {
  constexpr std::uint32_t kMostWords = 4;
  if (!lexicon_.is(tokens[at], WordClass::doer_marker)) return at;
  constexpr WordClasses kOutside = Lexicon::bit_of(WordClass::determiner) | Lexicon::bit_of(WordClass::name_link) |
                                   Lexicon::bit_of(WordClass::name_end) | Lexicon::bit_of(WordClass::relative);
  for (std::uint32_t i = at + 1; i + 1 < limit && i <= at + kMostWords + 1; ++i) {
    if (i > at + 1 && lexicon_.is(tokens[i], WordClass::infinitive_marker) && lexicon_.is(tokens[i + 1], WordClass::base_verb)) return i;
    const Token& token = tokens[i];
    const bool number = token.word >= kNumberWord && token.word <= kSymbolWord;
    const bool word = token.punctuation == 0 && !token.capital && !number;
    if (!word || (lexicon_.classes_of(token) & kOutside) != 0) return at;
  }
  return at;
}

std::uint32_t NameBook::topic_end(const std::vector<Token>& tokens, std::uint32_t end, std::uint32_t limit) {
  constexpr std::uint32_t kLongestTopic = 40;  // words; the longest titles of mandate holders have about 35
  if (end >= limit || !lexicon_.is(tokens[end], WordClass::topic_link)) return end;
  std::uint32_t i = end + 1;
  std::uint32_t whole_end = 0;
  for (; i < limit && i < end + kLongestTopic; ++i) {
    const Token& token = tokens[i];
    PhraseMatch part;
    if (i == whole_end && i + 1 < limit && lexicon_.is(token, WordClass::list_joiner) && lexicon_.is(tokens[i + 1], WordClass::determiner))
      break;  // "… by older persons and the report": another thing
    if (whole_at(tokens, i, limit, part)) {
      whole_end = part.end;
      i = part.end - 1;  // "persons with disabilities", "extrajudicial, summary or arbitrary executions": read as one
      continue;
    }
    if (token.punctuation == ',') {
      const std::uint32_t list = topic_list_end(tokens, i, limit);
      if (list == i) break;
      i = list - 1;
      continue;
    }
    if (const std::uint32_t doers = topic_doers_end(tokens, i, limit); doers > i) {
      i = doers - 1;
      continue;
    }
    // "… on beacons for it to continue"
    if (lexicon_.is(token, WordClass::asked_through) && i + 1 < limit && lexicon_.is(tokens[i + 1], WordClass::actor_pronoun) &&
        !lexicon_.is(tokens[i + 1], WordClass::possessive))
      break;
    if (token.punctuation != 0 || lexicon_.is(token, WordClass::topic_end) || lexicon_.is(token, WordClass::relative) ||
        lexicon_.is(token, WordClass::that_word) || lexicon_.is(token, WordClass::modal))
      break;
    if (lexicon_.is(token, WordClass::infinitive_marker) && i + 1 < limit && lexicon_.is(tokens[i + 1], WordClass::base_verb)) break;
    // "the report of the Special Rapporteur on beacons to the Council"
    if (i > end + 1 && i + 2 < limit && lexicon_.is(token, WordClass::infinitive_marker) &&
        lexicon_.is(tokens[i + 1], WordClass::determiner) &&
        (matchers_.subjects.match_at(tokens, i + 2, limit, part) || matchers_.bodies.match_at(tokens, i + 2, limit, part)))
      break;
    // "… on beacons for a period of three years": a time is not of the topic.
    if (time_at(tokens, i, limit)) break;
    // "… on beacons in the performance of her tasks", "in her reports": what the holder does
    if (i > end + 1 && lexicon_.is(token, WordClass::aside_opener)) {
      const auto is_at = [&](std::uint32_t at, WordClass word) { return at < limit && lexicon_.is(tokens[at], word); };
      const bool of_hers =
          is_at(i + 1, WordClass::determiner) && is_at(i + 3, WordClass::complement_link) && is_at(i + 4, WordClass::possessive);
      if (of_hers || is_at(i + 1, WordClass::person_pronoun)) break;
    }
    if (!lexicon_.is(token, WordClass::list_joiner) || i + 1 >= limit) continue;
    // "… and the Independent Expert", "… and to report": another actor or act.
    const std::uint32_t next = i + 1;
    if (lexicon_.is(tokens[next], WordClass::infinitive_marker) || lexicon_.verbs.set.may_begin(tokens[next].word)) break;
    // "… and other relevant mandate holders", but "torture and other cruel punishment"
    if (matchers_.edges.match_at(tokens, next, limit, part) && part.end > next + 1 && lexicon_.edge_role(part.pattern) == EdgeRole::lead)
      break;
    if (lexicon_.is(tokens[next], WordClass::determiner) && next + 1 < limit && tokens[next + 1].capital) break;
    // "… of displaced persons and the conclusions contained therein": what the report of the holder says
    if (lexicon_.is(tokens[next], WordClass::determiner) && next + 1 < limit && lexicon_.is(tokens[next + 1], WordClass::document_noun))
      break;
  }
  return i > end + 1 ? i : end;
}

std::string NameBook::printed(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end) const {
  const auto& tokens = (*tokens_)[paragraph];
  const std::string& text = document_->paragraphs[paragraph].text;
  return text.substr(tokens[begin].span.begin, tokens[end - 1].span.end - tokens[begin].span.begin);
}

void NameBook::collect(const Document& document, const std::vector<std::vector<Token>>& tokens) {
  document_ = &document;
  tokens_ = &tokens;
  names_.clear();
  short_forms_.clear();
  indexed_ = false;
  longest_.clear();
  mentions_.clear();
  printed_.clear();
  acronyms_.clear();
  counted_.clear();
  defined_.clear();
  read_title();
  for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p) collect_paragraph(p);
}

void NameBook::read_title() {
  // "2030 Lamp Conference to Support Goal 9: Keep the lamps of all islands": a name that goes on behind a number and a colon
  title_head_.clear();
  title_name_.clear();
  const std::string_view title = document_->title;
  const std::size_t colon = title.find(": ");
  if (colon == std::string_view::npos) return;
  std::size_t head = colon;
  while (head > 0 && is_digit(title[head - 1])) --head;
  if (head == colon || head == 0 || title[head - 1] != ' ') return;
  constexpr std::size_t kYear = 4;  // digits
  for (std::size_t at = 0; at + kYear + 1 < head; ++at) {
    const std::string_view year = title.substr(at, kYear);
    if (title[at + kYear] != ' ' || (at > 0 && title[at - 1] != ' ') || !std::all_of(year.begin(), year.end(), is_digit)) continue;
    title_head_ = title.substr(at + kYear + 1, head - 1 - (at + kYear + 1));
    title_name_ = title.substr(at);
    return;
  }
}

std::string NameBook::titled_body(WordPlace at, std::uint32_t end) {
  // "the working group" in a text entitled "Mandate of the open-ended working group to count the lamps of the coast"
  const auto& tokens = (*tokens_)[at.paragraph];
  PhraseMatch noun;
  if (!matchers_.collectives.match_at(tokens, end - 1, end, noun) &&
      !(end > at.word + 1 && matchers_.collectives.match_at(tokens, end - 2, end, noun)))
    return {};
  const std::string& title = document_->title;
  const std::string here = printed(at.paragraph, at.word, end);
  if (noun.end != end || title.size() > kLongestName || title.find(here + " ") == std::string::npos) return {};
  std::vector<Token> words;
  tokenize(title, lexicon_.words, words);
  constexpr std::uint32_t kAdjectives = 4;
  const auto size = static_cast<std::uint32_t>(words.size());
  const std::uint32_t length = end - at.word;
  for (std::uint32_t i = 0; i + length + 1 < size; ++i) {
    const std::string_view printed_there(title.data() + words[i].span.begin, words[i + length - 1].span.end - words[i].span.begin);
    if (printed_there != here) continue;
    const Token& next = words[i + length];
    const bool told = lexicon_.is(next, WordClass::topic_link) ||
                      (lexicon_.is(next, WordClass::infinitive_marker) && lexicon_.is(words[i + length + 1], WordClass::base_verb));
    if (!told) continue;
    std::uint32_t begin = i;
    while (begin > 0 && i - begin < kAdjectives && !lexicon_.is(words[begin - 1], WordClass::determiner)) --begin;
    if (begin == 0 || !lexicon_.is(words[begin - 1], WordClass::determiner)) begin = i;
    std::uint32_t last = i + length;
    while (last < size && words[last].punctuation != ':' && words[last].punctuation != ';' && words[last].punctuation != '(') ++last;
    return title.substr(words[begin].span.begin, words[last - 1].span.end - words[begin].span.begin);
  }
  return {};
}

std::uint32_t NameBook::common_body_end(const std::vector<Token>& tokens, std::uint32_t begin) {
  constexpr std::uint32_t kLongest = 7;  // words: "independent international fact-finding mission"
  constexpr WordClasses kOutside = Lexicon::bit_of(WordClass::name_link) | Lexicon::bit_of(WordClass::name_end) |
                                   Lexicon::bit_of(WordClass::determiner) | Lexicon::bit_of(WordClass::list_joiner) |
                                   Lexicon::bit_of(WordClass::relative) | Lexicon::bit_of(WordClass::that_word) |
                                   Lexicon::bit_of(WordClass::modal) | Lexicon::bit_of(WordClass::genitive);
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t i = begin; i < size && i < begin + kLongest; ++i) {
    const Token& token = tokens[i];
    if (token.punctuation == '-' && !token.space_before) continue;
    if (token.punctuation != 0 || token.capital || (lexicon_.classes_of(token) & kOutside) != 0) return begin;
    if (!lexicon_.collectives.set.may_begin(token.word)) continue;
    PhraseMatch noun;
    if (matchers_.collectives.match_at(tokens, i, size, noun)) return i > begin ? noun.end : begin;
  }
  return begin;
}

bool NameBook::defined_here(WordPlace at, std::uint32_t end) const {
  // (“the Committee”), (herein “the Committee”)
  const auto& tokens = (*tokens_)[at.paragraph];
  if (at.word < 3 || end + 1 >= tokens.size() || tokens[end].punctuation != '"' || tokens[end + 1].punctuation != ')') return false;
  const bool article = lexicon_.is(tokens[at.word - 1], WordClass::determiner) && tokens[at.word - 2].punctuation == '"';
  return article && (tokens[at.word - 3].punctuation == '(' || (at.word > 3 && tokens[at.word - 4].punctuation == '('));
}

const NameBook::Name* NameBook::defined_behind(WordPlace at, std::uint32_t end) const {
  // "the Lamp Centre for Islands, hereinafter referred to as “the Centre”": the name before it in the paragraph that it is short for
  constexpr std::uint32_t kReach = 6;  // words between such a word and the quotation
  const auto& tokens = (*tokens_)[at.paragraph];
  if (at.word < 3 || end >= tokens.size() || tokens[end].punctuation != '"' || tokens[at.word - 2].punctuation != '"') return nullptr;
  if (!lexicon_.is(tokens[at.word - 1], WordClass::determiner)) return nullptr;
  std::uint32_t word = at.word - 2;
  while (word > 0 && word + kReach > at.word && !lexicon_.is(tokens[word - 1], WordClass::definition_word)) --word;
  if (word == 0 || !lexicon_.is(tokens[word - 1], WordClass::definition_word)) return nullptr;
  int names = 8;  // looked at: it stands right before
  for (auto name = names_.rbegin(); name != names_.rend() && name->place.paragraph == at.paragraph && names-- > 0; ++name)
    if (short_for(at, end, *name)) return &*name;
  return nullptr;
}

void NameBook::collect_paragraph(std::uint32_t paragraph) {
  const auto& tokens = (*tokens_)[paragraph];
  const auto size = static_cast<std::uint32_t>(tokens.size());
  WordClasses classes_before = 0;  // of the word before
  for (std::uint32_t i = 0; i < size;) {
    const Token& token = tokens[i];
    const WordClasses classes = lexicon_.classes_of(token);
    const bool named = (classes & Lexicon::bit_of(WordClass::name_start)) != 0;
    const bool article = i > 0 && (classes_before & Lexicon::bit_of(WordClass::determiner)) != 0;
    classes_before = classes;
    if (token.punctuation != 0 || (!named && !token.capital && !article)) {
      if (token.punctuation == '(') add_common_acronym(paragraph, i);
      ++i;
      continue;
    }
    PhraseMatch match;
    const bool known = named && matchers_.actors.match_at(tokens, i, size, match);
    std::uint32_t end = known ? match.end : i;
    // The head of a paragraph has a capital without being a name.
    if (token.capital && i > 0) end = std::max(end, proper_name_end(tokens, i, size));
    if (known && match.end == end && told_by_topic(lexicon_.actors.rules[match.pattern])) end = topic_end(tokens, end, size);
    if (end <= i && article) end = common_body_end(tokens, i);
    if (end <= i) {
      ++i;
      continue;
    }
    classes_before = lexicon_.classes_of(tokens[end - 1]);
    const Rule* rule = known && match.end == end ? lexicon_.actors.rules[match.pattern] : nullptr;
    if (defined_here({paragraph, i}, end)) {
      // The name that stands right before the parenthesis, if there is one, is what it stands for.
      const std::uint32_t open = tokens[i - 3].punctuation == '(' ? i - 3 : i - 4;
      const Name* before = names_.empty() ? nullptr : &names_.back();
      if (before != nullptr && before->place.paragraph == paragraph && before->end == open && short_for({paragraph, i}, end, *before))
        acronyms_.emplace(printed(paragraph, i, end), printed(paragraph, names_.back().place.word, names_.back().end));
      else
        defined_.insert(printed(paragraph, i, end));
      i = end;
      continue;
    }
    if (const Name* fuller = defined_behind({paragraph, i}, end)) {
      acronyms_.emplace(printed(paragraph, i, end), printed(paragraph, fuller->place.word, fuller->end));
      i = end;
      continue;
    }
    if (rule != nullptr && named_by_printing(rule)) {
      i = end;
      continue;
    }
    // "the Committee established pursuant to resolution …" has no proper name.
    // But "the Committee established a closer link".
    const bool founded =
        end + 1 < size && lexicon_.is(tokens[end], WordClass::founded_word) && !lexicon_.is(tokens[end + 1], WordClass::determiner);
    if (end == i + 1 && founded && i > 0 && lexicon_.is(tokens[i], WordClass::short_name)) defined_.insert(printed(paragraph, i, end));
    add_name(paragraph, i, end, rule);
    add_bodies_within(paragraph, i, end);
    i = end;
  }
}

void NameBook::add_bodies_within(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end) {
  // "Special Rapporteur on disability of the Commission for Social Development": the Commission is named, too.
  const auto& tokens = (*tokens_)[paragraph];
  PhraseMatch match;
  for (std::uint32_t i = begin + 2; i + 1 < end; ++i) {
    if (!tokens[i].capital || !lexicon_.is(tokens[i - 1], WordClass::determiner) || !lexicon_.is(tokens[i - 2], WordClass::complement_link))
      continue;
    if (!matchers_.actors.match_at(tokens, i, end, match) || match.end != end) continue;
    const Rule* rule = lexicon_.actors.rules[match.pattern];
    if (lexicon_.is_body(rule)) add_name(paragraph, i, match.end, rule);
    return;
  }
}

void NameBook::add_name(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end, const Rule* rule) {
  const auto& tokens = (*tokens_)[paragraph];
  const std::uint32_t bytes = tokens[end - 1].span.end - tokens[begin].span.begin;
  if (bytes > kLongestName) return;
  // "the 2022–2023 open-ended working group" is one of several, told from the others by its years: nobody's full name
  if (tokens[begin].shape == kYearNumber) return;
  Name name{{paragraph, begin}, end, end, rule};
  for (std::uint32_t i = begin + 1; i < end; ++i)
    if (lexicon_.is(tokens[i], WordClass::name_link)) {
      name.core = i;
      break;
    }
  add_acronym(paragraph, begin, end);
  names_.push_back(name);
  if (rule == nullptr) return;
  ++mentions_[rule];
  std::string& longest = longest_[rule];
  if (bytes > longest.size()) longest = printed(paragraph, begin, end);
}

void NameBook::add_acronym(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end) {
  // "United Nations Office on Drugs and Crime (UNODC)", "the Lamp Investment Authority’s (LIA) cooperation"
  if (end - begin < 2 || end >= (*tokens_)[paragraph].size()) return;
  const std::uint32_t open = lexicon_.is((*tokens_)[paragraph][end], WordClass::genitive) ? end + 1 : end;
  std::string acronym = acronym_in_brackets(paragraph, open);
  if (acronym.empty()) return;
  begin = acronym_begin(paragraph, begin, end, acronym);
  if (begin < end) acronyms_.emplace(std::move(acronym), printed(paragraph, begin, end));
}

std::string NameBook::acronym_in_brackets(std::uint32_t paragraph, std::uint32_t open) const {
  constexpr std::uint32_t kMostWords = 4;  // "T/PCCs" has three
  const auto& tokens = (*tokens_)[paragraph];
  if (open + 2 >= tokens.size() || tokens[open].punctuation != '(' || !tokens[open + 1].capital) return {};
  std::uint32_t close = open + 1;
  while (close < tokens.size() && close <= open + kMostWords && tokens[close].punctuation != ')') ++close;
  if (close >= tokens.size() || tokens[close].punctuation != ')') return {};
  if (close > open + 2 && lexicon_.is(tokens[close - 1], WordClass::genitive)) --close;  // "(LIA’s)"
  std::string acronym = printed(paragraph, open + 1, close);
  return capitals_of(acronym) < 2 ? std::string() : acronym;
}

std::uint32_t NameBook::initials_begin(std::uint32_t paragraph, std::uint32_t end, std::string_view acronym) const {
  // "Member States of the Lake Lamp Commission (LLC)": each letter is the initial of a word, back from the last one
  const auto& tokens = (*tokens_)[paragraph];
  const std::string& text = document_->paragraphs[paragraph].text;
  std::uint32_t at = end;
  for (std::size_t letter = acronym.size(); letter-- > 0;) {
    if (acronym[letter] < 'A' || acronym[letter] > 'Z') continue;
    for (;;) {
      if (at == 0) return end;
      const Token& token = tokens[--at];
      const char initial = text[token.span.begin];
      if (token.punctuation == 0 && (initial == acronym[letter] || initial == acronym[letter] - 'A' + 'a')) break;
      const bool link = lexicon_.is_any(
          token, Lexicon::bits_of(WordClass::name_link, WordClass::list_joiner, WordClass::determiner, WordClass::genitive));
      if (!link && token.punctuation != '-' && !token.hyphen_before) return end;
    }
  }
  return at;
}

void NameBook::add_common_acronym(std::uint32_t paragraph, std::uint32_t open) {
  // "troop- and police-contributing countries (T/PCCs)": no proper name
  const auto& tokens = (*tokens_)[paragraph];
  PhraseMatch noun;
  if (open < 2 || tokens[open - 1].capital || !matchers_.actor_nouns.match_at(tokens, open - 1, open, noun)) return;
  std::string acronym = acronym_in_brackets(paragraph, open);
  if (acronym.empty()) return;
  const std::uint32_t begin = initials_begin(paragraph, open, acronym);
  if (begin < open) acronyms_.emplace(std::move(acronym), printed(paragraph, begin, open));
}

std::string NameBook::counted_name(std::string_view noun, std::string_view number) {
  if (lexicon_.rules.value_of("number-word", number) < 0) return {};
  const auto [known, news] = counted_.try_emplace(std::string(number) + " " + std::string(noun));
  if (!news) return known->second;
  for (std::uint32_t p = 0; p < document_->paragraphs.size(); ++p) {
    const auto& tokens = (*tokens_)[p];
    const std::string& text = document_->paragraphs[p].text;
    for (std::uint32_t i = 0; i + 4 < tokens.size(); ++i) {
      if (!lexicon_.is(tokens[i + 1], WordClass::complement_link) || tokens[i].span.of(text) != noun) continue;
      const std::uint32_t count = lexicon_.is(tokens[i + 2], WordClass::determiner) ? i + 3 : i + 2;
      if (tokens[count].span.of(text) != number) continue;
      constexpr std::uint32_t kAdjectives = 2;
      for (std::uint32_t last = count + 1; last < tokens.size() && last <= count + 1 + kAdjectives && tokens[last].punctuation == 0; ++last)
        if (lexicon_.is(tokens[last], WordClass::plural_noun)) return known->second = printed(p, i, last + 1);
    }
  }
  return {};
}

std::string NameBook::owned_name(std::string_view noun) {
  const auto [known, news] = counted_.try_emplace(std::string(noun));
  if (!news) return known->second;
  std::map<std::string, int> times;
  for (std::uint32_t p = 0; p < document_->paragraphs.size(); ++p) {
    const auto& tokens = (*tokens_)[p];
    const auto size = static_cast<std::uint32_t>(tokens.size());
    for (std::uint32_t i = 1; i < size; ++i) {
      if (tokens[i].capital || tokens[i].span.of(document_->paragraphs[p].text) != noun) continue;
      std::uint32_t begin = i;
      while (begin > 1 && tokens[begin - 1].capital && tokens[begin - 1].punctuation == 0) --begin;
      std::uint32_t end = i + 1;
      if (begin == i && end < size && lexicon_.is(tokens[end], WordClass::complement_link)) {
        const std::uint32_t owner = lexicon_.past(tokens, end + 1, size, WordClass::determiner);
        if (owner < size && tokens[owner].capital) end = proper_name_end(tokens, owner, size);
      }
      if (end - begin > 1) ++times[complete({p, begin}, end, printed(p, begin, end)).name];
    }
  }
  // the one that is named; of several one that outweighs all others together
  int all = 0;
  for (const auto& [name, count] : times) all += count;
  for (const auto& [name, count] : times)
    if (2 * count > all) known->second = name;
  return known->second;
}

std::string NameBook::with_owner(WordPlace at, std::uint32_t end) {
  const auto& tokens = (*tokens_)[at.paragraph];
  std::uint32_t link = at.word + 1;
  while (link < end && !lexicon_.is(tokens[link], WordClass::name_link)) ++link;
  if (link + 1 >= end || lexicon_.is(tokens[link], WordClass::complement_link) || !lexicon_.is(tokens[link - 1], WordClass::person_noun))
    return {};
  const std::uint32_t head = link - at.word, topic = end - link;
  for (const Name& name : names_) {
    const std::uint32_t begin = name.place.word;
    if (name.end - begin <= head + topic + 1) continue;
    const auto& theirs = (*tokens_)[name.place.paragraph];
    if (!lexicon_.is(theirs[begin + head], WordClass::complement_link)) continue;
    PhraseMatch owner;  // whom the holder represents; what body appointed one is not said every time
    const std::uint32_t who = lexicon_.past(theirs, begin + head + 1, name.end, WordClass::determiner);
    if (!matchers_.actors.match_at(theirs, who, name.end, owner) || !lexicon_.is_person(lexicon_.actors.rules[owner.pattern])) continue;
    if (same_words(at.paragraph, at.word, link, name, begin, begin + head) &&
        same_words(at.paragraph, link, end, name, name.end - topic, name.end))
      return printed(name.place.paragraph, begin, name.end);
  }
  return {};
}

std::uint32_t NameBook::acronym_begin(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end, std::string_view acronym) {
  constexpr std::uint32_t kFarthest = 10;  // words before the name that is known by its capitals
  const auto& tokens = (*tokens_)[paragraph];
  const auto letters = capitals_of(acronym);
  const auto tells = [&](std::uint32_t from) { return capitals_of(printed(paragraph, from, end)) >= letters; };
  const auto first = [&](std::uint32_t at) { return document_->paragraphs[paragraph].text[tokens[at].span.begin]; };
  const auto fits = [&](std::uint32_t from) { return tokens[from].capital && first(from) == acronym.front() && tells(from); };
  // "Cities Programme of the United Nations Human Settlements Programme (UN-Habitat)"
  for (std::uint32_t i = begin + 1; i < end; ++i) {
    PhraseMatch known;
    if (fits(i) && matchers_.actors.match_at(tokens, i, end, known) && known.end == end) return i;
  }
  if (const std::uint32_t initials = initials_begin(paragraph, end, acronym); initials < end && tokens[initials].capital) return initials;
  // BINUCA is "United Nations Integrated Peacebuilding Office in the Central African Republic" in another language.
  if (first(begin) == acronym.front() || tells(begin)) return begin;
  // "Lord's Resistance Army (LRA)", "Mission to support the Hodeidah Agreement": what has no capital hides where the name begins.
  for (std::uint32_t i = begin; i > 0 && i + kFarthest > begin && tokens[i - 1].punctuation == 0;)
    if (fits(--i)) return i;
  return end;
}

bool NameBook::same_words(std::uint32_t p, std::uint32_t a, std::uint32_t a_end, const Name& name, std::uint32_t b,
                          std::uint32_t b_end) const {
  if (a_end - a != b_end - b) return false;
  const std::string_view text = document_->paragraphs[p].text;
  const std::string_view other = document_->paragraphs[name.place.paragraph].text;
  const auto& ours = (*tokens_)[p];
  const auto& theirs = (*tokens_)[name.place.paragraph];
  for (; a < a_end; ++a, ++b) {
    if (ours[a].span.of(text) == theirs[b].span.of(other)) continue;
    const bool same = ours[a].word == theirs[b].word && theirs[b].capital && lexicon_.is(ours[a], WordClass::small_name);
    if (!same) return false;
  }
  return true;
}

bool NameBook::short_for(WordPlace at, std::uint32_t end, const Name& name) const {
  const std::uint32_t length = end - at.word;
  if (name.end - name.place.word <= length) return false;
  // The short form is a part of the name that ends where a complement begins: "Commission of Inquiry" of
  // "Independent International Commission of Inquiry on …".
  const auto& theirs = (*tokens_)[name.place.paragraph];
  for (std::uint32_t from = name.place.word; from + length <= name.end; ++from) {
    const std::uint32_t to = from + length;
    if (from > name.core) break;
    // "Sudan" is no short form of "South Sudan", nor "Commission" of "Sub-Commission".
    if (from > name.place.word && (theirs[from].hyphen_before || lexicon_.is(theirs[from - 1], WordClass::distinction))) continue;
    if (to < name.end && !lexicon_.is(theirs[to], WordClass::name_link)) continue;
    if (same_words(at.paragraph, at.word, end, name, from, to)) return true;
  }
  // "the Seventh Congress" for "Seventh United Nations Congress on …"
  return length == 2 && name.core - name.place.word > 2 &&
         !lexicon_.is(theirs[name.core - 1], WordClass::closed_noun) &&  // not "Island States" for "Island Member States"
         same_words(at.paragraph, at.word, at.word + 1, name, name.place.word, name.place.word + 1) &&
         same_words(at.paragraph, at.word + 1, end, name, name.core - 1, name.core);
}

bool NameBook::only_adds_its_organ(const Name& name, std::uint32_t length) {
  // "Security Council Committee" tells no more than "Committee" in a text of the Council.
  if (name.rule != nullptr) return false;
  const auto& tokens = (*tokens_)[name.place.paragraph];
  PhraseMatch match;
  if (name.core == name.end) return matchers_.bodies.match_at(tokens, name.place.word, name.end, match) && match.end + length == name.core;
  std::uint32_t complement = name.core + 1;
  if (complement < name.end && lexicon_.is(tokens[complement], WordClass::determiner)) ++complement;
  return name.core - name.place.word == length && matchers_.bodies.match_at(tokens, complement, name.end, match) && match.end == name.end;
}

bool NameBook::prints_name(const Rule* rule) {
  const auto [known, news] = printed_.try_emplace(rule);
  if (!news) return known->second;
  const std::string_view name = rule->value("name");
  const auto& paragraphs = document_->paragraphs;
  return known->second =
             std::any_of(paragraphs.begin(), paragraphs.end(), [&](const auto& one) { return one.text.find(name) != std::string::npos; });
}

bool NameBook::told_by_topic(const Rule* rule) const {
  return lexicon_.name_sort(rule) == NameSort::topic;
}

bool NameBook::named_by_printing(const Rule* rule) const {
  return lexicon_.name_sort(rule) == NameSort::printing;
}

std::uint64_t NameBook::word_key(std::uint32_t paragraph, std::uint32_t word) const {
  const Token& token = (*tokens_)[paragraph][word];
  const std::string_view text = token.span.of(document_->paragraphs[paragraph].text);
  // "the government" has the key of the Government that it may be
  if (lexicon_.is(token, WordClass::small_name)) return kSmallName ^ token.word;
  std::uint64_t key = text.size();
  for (std::size_t at = 0; at < text.size(); at += sizeof(key)) {
    std::uint64_t letters = 0;
    std::memcpy(&letters, text.data() + at, std::min(sizeof(letters), text.size() - at));
    key = (key ^ letters) * 0x9E3779B97F4A7C15ULL;
    key ^= key >> 32;
  }
  return key;
}

namespace {

/// Keys of the words of a text, put together from the last to the first.
std::uint64_t joined(std::uint64_t words, std::uint64_t before) {
  return (words ^ before) * 0x9E3779B97F4A7C15ULL + 1;
}

}  // namespace

void NameBook::index_tails() {
  tails_.clear();
  for (std::uint32_t number = 0; number < names_.size(); ++number) {
    const Name& name = names_[number];
    const auto& tokens = (*tokens_)[name.place.paragraph];
    const std::uint32_t end = std::min(name.end, name.place.word + kMostWords);
    const auto add = [&](std::uint32_t to) { tails_.push_back({word_key(name.place.paragraph, to - 1), number, to}); };
    for (std::uint32_t to = name.place.word + 1; to < end; ++to)
      if (to == name.core || lexicon_.is(tokens[to], WordClass::name_link)) add(to);
    if (end == name.end || lexicon_.is(tokens[end], WordClass::name_link)) add(end);
  }
  chains_.assign(std::bit_ceil(tails_.size() + 1), kNoName);
  for (auto tail = static_cast<std::uint32_t>(tails_.size()); tail-- > 0;)
    tails_[tail].next = std::exchange(chains_[tails_[tail].last_word & (chains_.size() - 1)], tail);
}

/// Every part of the name up to its word `tail.end` for which short_for() may hold.
void NameBook::add_short_forms(const Tail& tail) {
  const Name& name = names_[tail.name];
  const std::uint32_t begin = name.place.word;
  const auto key = [&](std::uint32_t word) { return word_key(name.place.paragraph, word); };
  std::uint64_t words = 0;
  for (std::uint32_t from = tail.end; from-- > begin && tail.end - from <= kLongestShortForm;) {
    words = joined(words, key(from));
    if (from <= name.core) short_forms_.push_back({words, tail.name});
  }
  // "the Seventh Congress" for "Seventh United Nations Congress on …"
  if (tail.end == name.core && name.core - begin > 2)
    short_forms_.push_back({joined(joined(0, key(name.core - 1)), key(begin)), tail.name});
}

std::span<NameBook::ShortForm> NameBook::short_forms_ending(std::uint64_t last_word) {
  const auto in_order = [](const ShortForm& a, const ShortForm& b) { return std::pair(a.words, a.name) < std::pair(b.words, b.name); };
  if (!indexed_) index_tails();
  indexed_ = true;
  std::uint32_t first = chains_[last_word & (chains_.size() - 1)];
  while (first != kNoName && tails_[first].last_word != last_word) first = tails_[first].next;
  if (first == kNoName) return {};
  Tail& head = tails_[first];
  if (!head.forms) {
    const auto begin = static_cast<std::uint32_t>(short_forms_.size());
    for (std::uint32_t tail = first; tail != kNoName; tail = tails_[tail].next)
      if (tails_[tail].last_word == last_word) add_short_forms(tails_[tail]);
    std::sort(short_forms_.begin() + begin, short_forms_.end(), in_order);
    head.forms = std::pair(begin, static_cast<std::uint32_t>(short_forms_.size()));
  }
  return std::span(short_forms_).subspan(head.forms->first, head.forms->second - head.forms->first);
}

std::span<const NameBook::ShortForm> NameBook::names_short_for(WordPlace at, std::uint32_t end) {
  const auto in_order = [](const ShortForm& a, const ShortForm& b) { return std::pair(a.words, a.name) < std::pair(b.words, b.name); };
  if (end - at.word > kLongestShortForm) return {};
  const std::span<ShortForm> ending = short_forms_ending(word_key(at.paragraph, end - 1));
  if (ending.empty()) return {};
  ShortForm wanted;
  for (std::uint32_t i = end; i-- > at.word;) wanted.words = joined(wanted.words, word_key(at.paragraph, i));
  const auto [first, last] =
      std::equal_range(ending.begin(), ending.end(), wanted, [](const auto& a, const auto& b) { return a.words < b.words; });
  if (first == last) return {};
  if (!first->judged) {
    // What is asked the first time is judged for all places: those that do not count go to the end.
    const std::uint32_t length = end - at.word;
    std::uint32_t before = kNoName;
    for (auto one = first; one != last; ++one) {
      const bool again = one->name == before;
      before = one->name;
      one->judged = true;
      if (again || !short_for(at, end, names_[before]) || only_adds_its_organ(names_[before], length)) one->name = kNoName;
    }
    std::sort(first, last, in_order);
  }
  const auto none = std::lower_bound(first, last, kNoName, [](const ShortForm& one, std::uint32_t name) { return one.name < name; });
  return {first, none};
}

bool NameBook::in_title(const Name& name) const {
  constexpr std::uint32_t kFewestWords = 4;  // a shorter name is part of many titles
  if (document_->title.empty() || name.end - name.place.word < kFewestWords) return false;
  return document_->title.find(printed(name.place.paragraph, name.place.word, name.end)) != std::string::npos;
}

const NameBook::Name* NameBook::latest(WordPlace at, std::uint32_t end) {
  const std::span<const ShortForm> names = names_short_for(at, end);
  const auto after = std::lower_bound(names.begin(), names.end(), at,
                                      [&](const ShortForm& one, const WordPlace& place) { return names_[one.name].place < place; });
  if (after != names.begin()) {
    const Name* last = &names_[std::prev(after)->name];
    if (last->place.paragraph == at.paragraph || in_title(*last)) return last;
    // "the Institute" in a text on one of several: the one that its title names, where the paragraph names none
    constexpr int kFirst = 8;  // names; the one of the title comes early
    int looked = 0;
    for (auto one = names.begin(); one != after && looked < kFirst; ++one, ++looked)
      if (in_title(names_[one->name])) return &names_[one->name];
    return last;
  }
  return after != names.end() ? &names_[after->name] : nullptr;
}

const NameBook::Name* NameBook::latest_holder(WordPlace at, std::uint32_t end) {
  // In a text on a mandate "the Special Rapporteur" is its holder, whoever was named in the paragraph before.
  const Name* nearest = latest(at, end);
  if (nearest == nullptr || nearest->place.paragraph == at.paragraph) return nearest;
  const std::string title = fold(document_->title);
  const auto in_title = [&](const Name& name) {
    if (name.core + 1 >= name.end) return false;
    const bool article = lexicon_.is((*tokens_)[name.place.paragraph][name.core + 1], WordClass::determiner);
    const std::uint32_t topic = article ? name.core + 2 : name.core + 1;
    return topic < name.end && title.find(fold(printed(name.place.paragraph, topic, name.end))) != std::string::npos;
  };
  if (in_title(*nearest)) return nearest;
  constexpr std::size_t kMost = 16;  // names looked at
  const std::span<const ShortForm> named = names_short_for(at, end);
  for (const ShortForm& one : named.first(std::min(named.size(), kMost)))
    if (in_title(names_[one.name])) return &names_[one.name];
  return nearest;
}

const Rule* NameBook::nearest_of(const std::vector<const Rule*>& named, WordPlace at) {
  if (named.size() == 1) return named.front();
  // "UNESCO …, and invites the Organization": the last named before in the paragraph; else the one that the document names most often.
  const auto behind =
      std::lower_bound(names_.begin(), names_.end(), at, [](const Name& name, const WordPlace& place) { return name.place < place; });
  for (auto name = behind; name != names_.begin() && std::prev(name)->place.paragraph == at.paragraph; --name)
    if (std::find(named.begin(), named.end(), std::prev(name)->rule) != named.end()) return std::prev(name)->rule;
  // "the Council" in a resolution that establishes one: that of its title
  const Rule* of_title = nullptr;
  bool several = false;
  for (const Rule* rule : named)
    if (document_->title.find(longest_[rule]) != std::string::npos) several = std::exchange(of_title, rule) != nullptr;
  if (of_title != nullptr && !several) return of_title;
  return *std::max_element(named.begin(), named.end(), [&](const Rule* a, const Rule* b) { return mentions_[a] < mentions_[b]; });
}

const Rule* NameBook::short_form_rule(WordPlace at, std::uint32_t end) {
  const auto& tokens = (*tokens_)[at.paragraph];
  std::vector<PhraseMatch> found;
  matchers_.actor_shorts.all_at(tokens, at.word, end, found);
  const Body* body = lexicon_.body_of_code(document_->body);
  std::vector<const Rule*> named;  // in full somewhere in the document
  const Rule* meant = nullptr;
  const Rule* only = nullptr;
  bool shared = false;
  for (const PhraseMatch& match : found) {
    if (match.end != end) continue;
    const Rule* rule = lexicon_.actor_shorts.rules[match.pattern];
    if (longest_.contains(rule)) named.push_back(rule);
    const auto& bodies = rule->values("short_forms_in");
    if (body != nullptr && meant == nullptr && std::find(bodies.begin(), bodies.end(), body->rule) != bodies.end()) meant = rule;
    shared = shared || (only != nullptr && only != rule);
    only = rule;
  }
  if (!named.empty()) return nearest_of(named, at);
  if (meant != nullptr) return meant;
  // In a text that names none "the Committee" may be any, and "the Group" somebody else's.
  const bool telling = end - at.word > 1 && tokens[at.word].capital;
  return telling && !shared ? only : nullptr;
}

ResolvedName NameBook::entity_name(const Rule* rule, WordPlace at, std::uint32_t end) {
  const auto found = named_by_printing(rule) ? longest_.end() : longest_.find(rule);
  std::string here = printed(at.paragraph, at.word, end);
  // The rule's own name is full: "the Secretary-General" is not the short form of "the Secretary-General of the United Nations". Only a
  // department goes on with what it is a part of: "Department of Lighthouses of the Secretariat".
  const bool full = here == rule->value("name");
  // "the AU" in a text that names the African Union only inside other names
  const std::string_view name = rule->value("name");
  if (end == at.word + 1 && capitals_of(here) == here.size() && here.size() < name.size() &&
      (found == longest_.end() || found->second.size() <= here.size()) && prints_name(rule))
    return {std::string(name), rule, true};
  if (found == longest_.end() || found->second.size() <= here.size() ||
      (full && !(end - at.word > 1 && rule->value("class") == "secretariat" && found->second.starts_with(here))))
    return {std::move(here), rule, true};
  return {found->second, rule, true};
}

ResolvedName NameBook::own_short_form(const Rule* rule, WordPlace at, std::uint32_t end, std::string here) {
  // "the Executive Director" where no fuller form stands in the document, not even inside another name, as that of the High Commissioner
  // in "Office of the United Nations High Commissioner for Human Rights"; a body has its full name for its sessions.
  const std::string_view full = rule->value("name");
  if (!lexicon_.is_person(rule) || rule->flag("named_in_full") ||
      std::any_of(longest_.begin(), longest_.end(), [&](const auto& name) { return name.second.find(full) != std::string::npos; }))
    return {std::string(full), rule, true};
  return {complete(at, end, std::move(here)).name, rule, true};
}

ResolvedName NameBook::resolve(WordPlace at, std::uint32_t end, bool definite) {
  // A fuller name may hold short forms in its turn; names that refer to each other in a circle end here.
  constexpr int kDeepest = 3;
  if (depth_ >= kDeepest) return {printed(at.paragraph, at.word, end), nullptr, true};
  ++depth_;
  ResolvedName found = resolve_once(at, end, definite);
  --depth_;
  if (std::string fuller = with_owner(at, end); !fuller.empty()) found.name = std::move(fuller);
  if (!title_head_.empty() && found.name.ends_with(title_head_))
    found.name.replace(found.name.size() - title_head_.size(), title_head_.size(), title_name_);
  return found;
}

ResolvedName NameBook::resolve_once(WordPlace at, std::uint32_t end, bool definite) {
  const auto& tokens = (*tokens_)[at.paragraph];
  PhraseMatch match;
  std::string here = printed(at.paragraph, at.word, end);
  if (const auto acronym = acronyms_.find(here); acronym != acronyms_.end()) {
    const bool known = matchers_.actors.match_at(tokens, at.word, end, match) && match.end == end;
    return {acronym->second, known ? lexicon_.actors.rules[match.pattern] : nullptr, true};
  }
  // "the Russian Federation" is a full name, whatever else begins or ends with it.
  if (std::uint32_t country = 0; country_at(tokens, at.word, end, country) && country == end) return {std::move(here), nullptr, true};
  if (definite && !tokens[at.word].capital)
    if (std::string titled = titled_body(at, end); !titled.empty()) return {std::move(titled), nullptr, true};
  if (matchers_.actors.match_at(tokens, at.word, end, match)) {
    const Rule* rule = lexicon_.actors.rules[match.pattern];
    const bool holder = told_by_topic(rule);
    // A title that many hold is told by its topic: "the Special Rapporteur".
    if (holder && match.end < end) return {std::move(here), rule, true};
    if (const Name* name = !holder ? nullptr : lexicon_.is_person(rule) ? latest_holder(at, end) : latest(at, end))
      return {printed(name->place.paragraph, name->place.word, name->end), rule, true};
    if (match.end == end) return entity_name(rule, at, end);
  }
  // "the Council" in a text of a Council is that Council.
  if (matchers_.subjects.match_at(tokens, at.word, end, match) && match.end == end && definite) {
    std::vector<PhraseMatch> organs;
    matchers_.subjects.all_at(tokens, at.word, end, organs);
    for (const PhraseMatch& organ : organs) {
      const Rule* rule = lexicon_.subjects.rules[organ.pattern];
      const Body* body = lexicon_.body_of_rule(rule);
      if (organ.end == end && body != nullptr && body->code == document_->body) return {body->name, rule, true};
    }
  }
  if (defined_.contains(here)) return {std::move(here), nullptr, true};
  if (!definite && !tokens[at.word].capital) return complete(at, end, std::move(here));
  if (const Rule* rule = short_form_rule(at, end)) {
    ResolvedName named = entity_name(rule, at, end);
    if (longest_.contains(rule)) return named;
    if (latest(at, end) == nullptr) return own_short_form(rule, at, end, std::move(here));
  }
  if (const Name* name = latest(at, end)) {
    if (name->rule != nullptr) return entity_name(name->rule, name->place, name->end);
    // What was found may itself be a short form: "the Committee" → "Committee of Experts" → "Committee of Experts on …".
    if (const Name* fuller = latest(name->place, name->end)) name = fuller;
    if (name->rule != nullptr) return entity_name(name->rule, name->place, name->end);
    return complete(name->place, name->end, printed(name->place.paragraph, name->place.word, name->end));
  }
  return complete(at, end, std::move(here));
}

void NameBook::spell_out(WordPlace at, std::uint32_t end, std::string& here) const {
  // "LRA leaders": the acronym in front stands for a name that the document prints.
  const auto& tokens = (*tokens_)[at.paragraph];
  if (acronyms_.empty() || end - at.word < 2 || !tokens[at.word].capital) return;
  const std::string first = printed(at.paragraph, at.word, at.word + 1);
  if (const auto acronym = acronyms_.find(first); acronym != acronyms_.end() && here.starts_with(first + " "))
    here.replace(0, first.size(), acronym->second);
}

ResolvedName NameBook::complete(WordPlace at, std::uint32_t end, std::string here) {
  // "presidencies of the Council", "Executive Director of UN-Habitat": the complement has a fuller name of its own.
  const auto& tokens = (*tokens_)[at.paragraph];
  for (std::uint32_t i = at.word + 1; i + 1 < end; ++i) {
    // "Conference of the Parties to the Convention"
    const bool parties = lexicon_.is(tokens[i], WordClass::infinitive_marker) && lexicon_.is(tokens[i - 1], WordClass::complement_noun);
    if (!parties && (!lexicon_.is(tokens[i], WordClass::name_link) || lexicon_.is(tokens[i], WordClass::topic_link))) continue;
    std::uint32_t complement = i + 1;
    if (lexicon_.is(tokens[complement], WordClass::determiner)) ++complement;
    if (complement >= end || !tokens[complement].capital) break;
    const ResolvedName inner = resolve({at.paragraph, complement}, end, true);
    const std::size_t kept = tokens[complement].span.begin - tokens[at.word].span.begin;
    // What no rule knows is completed where a body is meant: "Chair of the Working Group", not "Law of the Sea".
    PhraseMatch body;
    const bool body_noun = tokens[end - 1].capital && (matchers_.collectives.match_at(tokens, end - 1, end, body) ||
                                                       matchers_.actor_nouns.match_at(tokens, end - 1, end, body) ||
                                                       lexicon_.is(tokens[end - 1], WordClass::instrument_noun));
    const bool of_body = ((parties || lexicon_.is(tokens[i], WordClass::complement_link)) && body_noun) ||
                         acronyms_.contains(printed(at.paragraph, complement, end));
    if (inner.name.size() <= here.size() - kept || !inner.resolved || (inner.rule == nullptr && !of_body)) break;
    if (inner.name.find(here) != std::string::npos) break;  // "Board of the Port States" in "Port States of the Board of the Port States"
    here = here.substr(0, kept) + inner.name;
    if (tokens[complement - 1].span.end == tokens[i].span.end) here.insert(kept, "the ");
    break;
  }
  spell_out(at, end, here);
  PhraseMatch match;
  std::vector<Token> words;
  tokenize(here, lexicon_.words, words);
  const bool known = matchers_.actors.match_at(words, 0, static_cast<std::uint32_t>(words.size()), match) && match.end == words.size();
  return {std::move(here), known ? lexicon_.actors.rules[match.pattern] : nullptr, known || end - at.word > 1 || !tokens[at.word].capital};
}

}  // namespace mandates
