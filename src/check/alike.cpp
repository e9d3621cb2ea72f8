// Compares a request with candidates from the full-text index; words are weighted by the inverse of their paragraph frequency.
#include "check/alike.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "followup/sorted.h"

namespace mandates {
namespace {

constexpr int kParagraphsCompared = 300;
constexpr int kTitlesCompared = 30;
constexpr std::size_t kReadInFull = 40;  // of them, those that share most words
constexpr double kLightWeight = 0.1;
constexpr double kUnknownWeight = 0.75;  // of the mean weight of the question's words: for words that the question does not have
constexpr double kContained = 0.3;       // weight of "the question is contained in the other" beside "both are alike"
constexpr double kOtherActor = 0.75;     // factor where others are asked
constexpr double kMaybeSame = 0.45;      // likeness from which it is looked at from the other side, too
constexpr double kLikeTitles = 0.65;     // share of the weight of titles that has to be common, where they say what requests are on
constexpr double kPart = 0.6;            // share of the question from which it is a part of the other
constexpr std::size_t kPartWords = 5;    // that tell something and have to be common
constexpr double kPartLikeness = 0.55;
constexpr std::size_t kWordsShown = 8;
constexpr char kFieldMark = '\n';    // in a name of Asked::actors, between the title of a mandate holder and the field of the mandate
constexpr double kSameField = 0.85;  // share of the words of the shorter field that the other has where both are one mandate
constexpr std::size_t kLettersOfField = 4;  // shorter words tell nothing of a field

std::vector<std::string_view> words_of_field(std::string_view field) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < field.size();) {
    const std::size_t end = std::min(field.find_first_of(" ,", at), field.size());
    if (end - at >= kLettersOfField) words.push_back(field.substr(at, end - at));
    at = end + 1;
  }
  sort_once(words);
  return words;
}

/// Two actors. Mandate holders of one title are one where their fields are; where only one of them has a field, it is not known.
double same_actor(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  const std::size_t mark_a = std::min(a.find(kFieldMark), a.size()), mark_b = std::min(b.find(kFieldMark), b.size());
  if (a.substr(0, mark_a) != b.substr(0, mark_b)) return kOtherActor;
  if (mark_a == a.size() || mark_b == b.size()) return kSomeActor;
  const std::vector<std::string_view> field_a = words_of_field(a.substr(mark_a + 1)), field_b = words_of_field(b.substr(mark_b + 1));
  const auto common = static_cast<double>(common_count(field_a, field_b));
  return common >= kSameField * static_cast<double>(std::min(field_a.size(), field_b.size())) ? 1 : kOtherActor;
}

}  // namespace

double actor_factor(const Asked& a, const Asked& b) {
  if (a.actors.empty() && b.actors.empty()) return 1;
  if (a.actors.empty() || b.actors.empty()) return kSomeActor;
  double best = kOtherActor;
  for (const std::string& one : a.actors)
    for (const std::string& other : b.actors) best = std::max(best, same_actor(one, other));
  return best;
}

const char* sameness_word(Sameness sameness) {
  switch (sameness) {
    case Sameness::same:
      return "same";
    case Sameness::part:
      return "part";
    case Sameness::other:
      return "other";
  }
  return "";
}

/// What the words of a question tell, by their stem.
struct AlikeFinder::Weights {
  std::unordered_map<WordKey, double> words;
  std::unordered_map<WordKey, std::string> spelling;
  std::map<std::pair<WordKey, WordKey>, double> pairs;  // of neighbours, in order
  double of_words = 0, of_pairs = 0, unknown = 0;
};

AlikeFinder::AlikeFinder(Store& store, const RuleSet& rules) : store_(store), wordings_(rules), subjects_(rules) {
  own_text_.add(0, "{own-text}", rules.classes(), vocabulary_);
  own_text_.finish();
  own_text_matcher_ = std::make_unique<PhraseMatcher>(own_text_);
  for (const Rule* rule : rules.of_kind("actor"))
    if (rule->value("class") == "mandate-holder")
      titles_of_holders_.emplace(rule->id.substr(rule->id.find('.') + 1), fold(rule->value("name")));
  for (const Rule* rule : rules.of_kind("class")) {
    if (rule->value("name") != "request-word") continue;
    for (const std::string& word : rule->values("phrases"))
      for (const WordKey key : wordings_.read(word).words) request_words_.insert(wordings_.words().stem(key));
  }
}

bool AlikeFinder::tells(WordKey stem) const {
  return !wordings_.words().light(stem) && !request_words_.contains(stem);
}

bool AlikeFinder::names_itself(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, vocabulary_, tokens);
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t at = 0; at < size; ++at) {
    PhraseMatch match;
    if (own_text_.may_begin(tokens[at].word) && own_text_matcher_->match_at(tokens, at, size, match)) return true;
  }
  return false;
}

// A title such as Special Rapporteur is that of many: the field of the mandate tells them apart.
Asked AlikeFinder::asked_by_full_name(const Clause& clause) {
  Asked asked = asked_alone(0, clause, wordings_);
  for (std::size_t i = 0; i < clause.actors.size(); ++i) {
    const auto title = titles_of_holders_.find(clause.actors[i].id);
    if (title == titles_of_holders_.end()) continue;
    const std::string name = fold(clause.actors[i].name);
    if (name.starts_with(title->second + ' ')) asked.actors[i] += kFieldMark + name.substr(title->second.size() + 1);
  }
  return asked;
}

// A report on "the present resolution" is one on the subject of that resolution.
Asked AlikeFinder::asked_of_clause(const Clause& clause, const std::string& title) {
  Asked asked = asked_by_full_name(clause);
  if (names_itself(clause.act.text.empty() ? clause.text : clause.act.text)) wordings_.append(title, asked.wording);
  return asked;
}

AlikeQuestion AlikeFinder::question(const ObligationRow& row, bool own_family) {
  AlikeQuestion question = this->question(row.clause, row.title);
  question.clause = row.key;
  if (!own_family) question.family = store_.chain_place(row.key).family;
  return question;
}

AlikeQuestion AlikeFinder::question(const Clause& clause, const std::string& title) {
  AlikeQuestion question;
  question.text = clause.text;
  if (!clause.act.text.empty()) question.text += " " + clause.act.text;
  question.asked = asked_by_full_name(clause);
  if (names_itself(question.text)) {
    question.title = title;
    question.text += " " + title;
    wordings_.append(title, question.asked.wording);
  }
  question.subject = subject_of_clause(clause, title);
  return question;
}

AlikeQuestion AlikeFinder::question(const std::string& words) {
  AlikeQuestion question;
  question.text = words;
  question.asked.wording = wordings_.read(words);
  question.subject = subjects_.read(words);
  return question;
}

// A word weighs by how few paragraphs have it; forms of one stem count together.
AlikeFinder::Weights AlikeFinder::weigh(const AlikeQuestion& question, const std::vector<WordFrequency>& words) {
  Weights weights;
  const WordTable& table = wordings_.words();
  std::unordered_map<WordKey, double> texts;
  for (const WordFrequency& one : words) {
    for (const WordKey key : wordings_.read(one.word).words) {
      texts[table.stem(key)] += static_cast<double>(one.texts);
      weights.spelling.emplace(table.stem(key), one.word);
    }
  }
  std::size_t telling = 0;
  double sum = 0;
  WordKey before = 0;
  bool first = true;
  for (const WordKey key : question.asked.wording.words) {
    const WordKey stem = table.stem(key);
    const double weight = !tells(stem) ? kLightWeight : weight_of(texts[stem]);
    if (weights.words.emplace(stem, weight).second) {
      weights.of_words += weight;
      if (tells(stem)) ++telling, sum += weight;
    }
    if (!first && (tells(before) || tells(stem)) &&
        weights.pairs.emplace(std::pair(before, stem), weights.words.at(before) + weight).second)
      weights.of_pairs += weights.words.at(before) + weight;
    before = stem;
    first = false;
  }
  weights.unknown = telling == 0 ? 1 : kUnknownWeight * sum / static_cast<double>(telling);
  return weights;
}

/// What the words of a clause have in common with a question.
struct AlikeFinder::Overlap {
  double likeness = 0;                             ///< of the words alone
  double covered = 0;                              ///< share of the one of which more is common
  double in_pairs = 0;                             ///< share of the question's neighbours that stand beside each other here, too
  std::vector<std::pair<double, WordKey>> shared;  ///< words that tell something, by falling weight
};

AlikeFinder::Overlap AlikeFinder::overlap(const Weights& weights, const std::vector<WordKey>& words) const {
  const WordTable& table = wordings_.words();
  std::set<WordKey> seen;
  std::set<std::pair<WordKey, WordKey>> pairs_seen;
  double own = 0, common = 0, common_pairs = 0;
  Overlap overlap;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const WordKey stem = table.stem(words[i]);
    if (seen.insert(stem).second) {
      const auto known = weights.words.find(stem);
      const bool light = !tells(stem);
      own += known != weights.words.end() ? known->second : (light ? kLightWeight : weights.unknown);
      if (known != weights.words.end()) {
        common += known->second;
        if (!light) overlap.shared.emplace_back(-known->second, stem);
      }
    }
    if (i == 0) continue;
    const auto pair = weights.pairs.find({table.stem(words[i - 1]), stem});
    if (pair != weights.pairs.end() && pairs_seen.insert(pair->first).second) common_pairs += pair->second;
  }
  const double dice = weights.of_words + own > 0 ? 2 * common / (weights.of_words + own) : 0;
  const double contained = weights.of_words > 0 ? common / weights.of_words : 0;
  const double alike = (1 - kContained) * dice + kContained * contained;
  overlap.in_pairs = weights.of_pairs > 0 ? common_pairs / weights.of_pairs : contained;
  overlap.covered = std::max(contained, own > 0 ? common / own : 0);
  overlap.likeness = (1 - kNeighbourWeight) * alike + kNeighbourWeight * std::min(overlap.in_pairs, alike);
  std::sort(overlap.shared.begin(), overlap.shared.end());
  return overlap;
}

AlikeRequest AlikeFinder::compare(const AlikeQuestion& question, const Weights& weights, ObligationRow row) {
  const AlikeQuestion other = this->question(row.clause, row.title);
  const Overlap found = overlap(weights, other.asked.wording.words);
  const double factor = actor_factor(question.asked, other.asked);
  AlikeRequest request;
  request.likeness = factor * found.likeness;
  request.row = std::move(row);
  request.sameness = sameness(question, other, found, factor);
  for (const auto& [weight, stem] : found.shared) {
    if (request.shared.size() == kWordsShown) break;
    const auto spelling = weights.spelling.find(stem);
    if (spelling != weights.spelling.end()) request.shared.push_back(spelling->second);
  }
  return request;
}

Sameness AlikeFinder::sameness(const AlikeQuestion& question, const AlikeQuestion& other, const Overlap& found, double factor) {
  const double likeness = factor * found.likeness;
  const bool same = likeness >= kMaybeSame && factor >= kSomeActor && (likeness + seen_from(other, question)) / 2 >= kSameLikeness;
  const bool on_agenda = any_common(question.asked.deliverables, {"agenda"}) && any_common(other.asked.deliverables, {"agenda"});
  const bool part = found.covered >= kPart && found.in_pairs >= kPart / 2 && found.shared.size() >= kPartWords &&
                    likeness >= kPartLikeness && !on_agenda;  // other items that go on an agenda are no part of each other
  if (!same && !part) return Sameness::other;
  const Sameness most = at_most(question.subject, stems_of(question.asked.wording), other.subject, stems_of(other.asked.wording));
  return most == Sameness::same && !same ? Sameness::part : most;
}

Sameness AlikeFinder::at_most(const RequestSubject& a, const std::vector<WordKey>& stems_of_a, const RequestSubject& b,
                              const std::vector<WordKey>& stems_of_b) {
  const auto weight_in = [](const TitleWeights& words, const auto& has) {
    double all = 0, common = 0;
    for (const auto& [stem, weight] : words) {
      all += weight;
      if (has(stem)) common += weight;
    }
    return std::pair(common, all);
  };
  if (a.in_title || b.in_title) {
    const TitleWeights& words = weights_of_title(a.in_title ? a.title : b.title);
    double common = 0, all = 0;
    if (a.in_title && b.in_title) {
      const TitleWeights& others = weights_of_title(b.title);
      const auto in_others = [&](WordKey stem) {
        return std::any_of(others.begin(), others.end(), [&](const auto& one) { return one.first == stem; });
      };
      std::tie(common, all) = weight_in(words, in_others);
      all = (all + weight_in(others, in_others).second) / 2;
    } else {
      const std::vector<WordKey>& stems = a.in_title ? stems_of_b : stems_of_a;
      std::tie(common, all) = weight_in(words, [&](WordKey stem) { return std::find(stems.begin(), stems.end(), stem) != stems.end(); });
    }
    if (common < kLikeTitles * all || all == 0) return Sameness::other;
  }
  if (a.in_title && b.in_title && differ_both_ways(names_in(a.title), names_in(b.title))) return Sameness::other;
  if (differ_both_ways(names_in(a.words), names_in(b.words))) return Sameness::other;
  if (speaks_of_own_title(a, stems_of_a, stems_of_b) && speaks_of_own_title(b, stems_of_b, stems_of_a)) return Sameness::other;
  return a.people == b.people ? Sameness::same : Sameness::part;
}

// "The contribution of culture", under the title "Culture and development", beside "the contribution of education".
bool AlikeFinder::speaks_of_own_title(const RequestSubject& subject, const std::vector<WordKey>& stems,
                                      const std::vector<WordKey>& others) {
  const auto has = [](const std::vector<WordKey>& words, WordKey stem) {
    return std::find(words.begin(), words.end(), stem) != words.end();
  };
  const TitleWeights& words = weights_of_title(subject.title);
  return std::any_of(words.begin(), words.end(), [&](const auto& one) { return has(stems, one.first) && !has(others, one.first); });
}

// The words with a capital that tell something, but for the first, sorted.
const std::vector<WordKey>& AlikeFinder::names_in(const std::string& text) {
  const auto [at, is_new] = names_.try_emplace(text);
  if (!is_new) return at->second;
  std::vector<Token> tokens;
  tokenize(text, vocabulary_, tokens);
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (!tokens[i].capital || tokens[i].punctuation != 0 || tokens[i - 1].punctuation == '.') continue;
    for (const WordKey key : wordings_.read(tokens[i].span.of(text)).words)
      if (const WordKey stem = wordings_.words().stem(key); tells(stem)) at->second.push_back(stem);
  }
  sort_once(at->second);
  return at->second;
}

const AlikeFinder::TitleWeights& AlikeFinder::weights_of_title(const std::string& title) {
  const auto [at, is_new] = titles_.try_emplace(title);
  if (!is_new) return at->second;
  std::map<WordKey, double> texts;
  for (const WordFrequency& one : telling_words(title))
    for (const WordKey key : wordings_.read(one.word).words)
      if (const WordKey stem = wordings_.words().stem(key); tells(stem)) texts[stem] += static_cast<double>(one.texts);
  for (const auto& [stem, count] : texts) at->second.emplace_back(stem, weight_of(count));
  return at->second;
}

double AlikeFinder::weight_of(double texts) {
  if (paragraphs_ == 0) paragraphs_ = std::max<double>(1, static_cast<double>(store_.paragraph_count()));
  return std::log(1 + paragraphs_ / (1 + texts));
}

std::vector<WordKey> AlikeFinder::stems_of(const Wording& wording) const {
  std::vector<WordKey> stems;
  for (const WordKey word : wording.words) stems.push_back(wordings_.words().stem(word));
  return stems;
}

// A short request may stand whole in a long one that asks for much else: then they are alike from one side only.
double AlikeFinder::seen_from(const AlikeQuestion& other, const AlikeQuestion& question) {
  const Weights weights = weigh(other, telling_words(other.text));
  return actor_factor(other.asked, question.asked) * overlap(weights, question.asked.wording.words).likeness;
}

// The words of a text that tell something, with how many paragraphs have them.
std::vector<WordFrequency> AlikeFinder::telling_words(std::string_view text) {
  std::vector<WordFrequency> telling;
  for (std::string& word : index_words(text)) {
    const auto [at, is_new] = frequencies_.try_emplace(word, -1);
    if (is_new) {
      const std::vector<WordKey> keys = wordings_.read(word).words;
      const bool telling_word = std::any_of(keys.begin(), keys.end(), [&](WordKey key) { return tells(wordings_.words().stem(key)); });
      if (telling_word) at->second = store_.paragraphs_with(word);
    }
    if (at->second >= 0) telling.push_back({std::move(word), at->second});
  }
  return telling;
}

const std::vector<WordKey>& AlikeFinder::words_of(const ClauseWords& clause) {
  const auto [at, is_new] = clause_words_.try_emplace(clause.text);
  if (is_new) at->second = wordings_.read(clause.text).words;
  return at->second;
}

// Requests with the rarest words of the question, and, where it names its own text, those that do so in documents of a like title.
std::vector<ClauseWords> AlikeFinder::candidates(const AlikeQuestion& question, const std::vector<WordFrequency>& words) {
  std::vector<ClauseWords> found = store_.obligations_about(words, kParagraphsCompared);
  if (question.title.empty()) return found;
  std::unordered_set<RowKey> known;
  for (ClauseWords& clause : found) known.insert(clause.key);
  for (const std::string& symbol : store_.documents_about(question.title, {}, kTitlesCompared)) {
    const auto stored = store_.find_document(symbol);
    if (!stored) continue;
    for (const StoredClause& one : stored->clauses) {
      if (!one.clause.obligation || known.contains(one.key) || !names_itself(one.clause.text)) continue;
      found.push_back({one.key, one.clause.text + " " + stored->document.title});
    }
  }
  return found;
}

AlikeRequest AlikeFinder::compare(const AlikeQuestion& question, ObligationRow row) {
  const ChainPlace place = store_.chain_place(row.key);
  AlikeRequest request = compare(question, weigh(question, telling_words(question.text)), std::move(row));
  request.place = place;
  return request;
}

std::vector<AlikeRequest> AlikeFinder::find(const AlikeQuestion& question, std::size_t limit, double least) {
  const std::vector<WordFrequency> words = telling_words(question.text);
  const Weights weights = weigh(question, words);
  const auto earlier = [](const AlikeRequest& a, const AlikeRequest& b) {
    return std::pair(a.row.adopted, a.row.clause.id) < std::pair(b.row.adopted, b.row.clause.id);
  };
  std::map<std::string, AlikeRequest> found;        // by chain
  std::vector<std::pair<double, RowKey>> by_words;  // by falling likeness of the words alone
  for (const ClauseWords& clause : candidates(question, words))
    if (clause.key != question.clause) by_words.emplace_back(-overlap(weights, words_of(clause)).likeness, clause.key);
  std::stable_sort(by_words.begin(), by_words.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::size_t read = 0;
  for (const auto& [likeness, key] : by_words) {
    if (-likeness < least) break;
    const ChainPlace place = store_.chain_place(key);
    if (!question.family.empty() && place.family == question.family) continue;
    if (++read > std::max(kReadInFull, limit)) break;
    AlikeRequest request = compare(question, weights, store_.clause(key));
    request.place = place;
    if (request.likeness < least || request.row.clause.symbol == question.document) continue;
    const std::string chain = request.place.chain.empty() ? request.row.clause.id : request.place.chain;
    const auto [at, is_new] = found.try_emplace(chain, request);
    if (!is_new && earlier(at->second, request)) at->second = std::move(request);
  }
  std::vector<AlikeRequest> requests;
  for (auto& [chain, request] : found) requests.push_back(std::move(request));
  std::sort(requests.begin(), requests.end(), [](const AlikeRequest& a, const AlikeRequest& b) {
    if (a.likeness != b.likeness) return a.likeness > b.likeness;
    return a.row.clause.id < b.row.clause.id;
  });
  if (requests.size() > limit) requests.resize(limit);
  return requests;
}

}  // namespace mandates
