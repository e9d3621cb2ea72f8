// Reads wordings by the rules of kinds `wording` and `spelling`.
#include "followup/wording.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

#include "followup/sorted.h"
#include "phrases/phrase.h"

namespace mandates {

WordKey WordTable::key(std::string_view word, std::uint32_t hash) {
  if (2 * (size() + 1) > slots_.size()) grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask) {
    const WordKey known = slots_[at] - 1;
    if (hashes_[known] == hash && this->word(known) == word) return known;
  }
  const auto key = static_cast<WordKey>(size());
  slots_[at] = key + 1;
  hashes_.push_back(hash);
  letters_ += word;
  ends_.push_back(letters_.size());
  light_.push_back(false);
  stems_.push_back(key);
  return key;
}

void WordTable::grow() {
  constexpr std::size_t kFirst = 1024;
  slots_.assign(slots_.empty() ? kFirst : 2 * slots_.size(), 0);
  const std::size_t mask = slots_.size() - 1;
  for (WordKey key = 0; key < size(); ++key) {
    std::size_t at = hashes_[key] & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = key + 1;
  }
}

namespace {

enum class Role : std::uint8_t { continuation, occasion, light, aspect, common };

constexpr char kStem = '\1';  // ends stems in the table of words: a stem that is a word, too, stays one whatever was seen first

Role read_role(std::string_view role) {
  if (role == "continuation") return Role::continuation;
  if (role == "aspect") return Role::aspect;
  if (role == "common") return Role::common;
  return role == "occasion" ? Role::occasion : Role::light;
}

/// Spellings as pairs: what is printed, what it counts as.
class Spelling {
 public:
  explicit Spelling(const RuleSet& rules) {
    for (const Rule* rule : rules.of_kind("spelling")) {
      for (const std::string& pair : rule->values("words")) add(pair, [&](auto from, auto to) { words_.emplace(from, to); });
      for (const std::string& pair : rule->values("endings")) add(pair, [&](auto from, auto to) { endings_.emplace_back(from, to); });
      for (const std::string& pair : rule->values("stems")) add(pair, [&](auto from, auto to) { stems_.emplace_back(from, to); });
    }
    // The longest ending counts: -isation before -ation.
    for (Endings* list : {&endings_, &stems_})
      std::stable_sort(list->begin(), list->end(), [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  }

  /// A word as it counts, and its hash in a WordTable.
  struct Counted {
    std::string word;
    std::uint32_t hash = 0;
    WordKey key = 0;            // in the table of words that is numbered so
    std::size_t table = kNone;  // none has it
  };
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  /// What a printed word counts as; valid until the next call.
  Counted& counted(std::string_view printed) {
    if (const auto known = counted_.find(printed); known != counted_.end()) return known->second;
    if (counted_.size() == kMostKept) counted_.clear();
    Counted counted{fold(printed)};
    even_out(counted.word);
    counted.hash = WordTable::hash_of(counted.word);
    return counted_.emplace(printed, std::move(counted)).first->second;
  }

  void cut_to_stem(std::string& word) const { change_end(word, stems_, kShortestStem); }

 private:
  using Endings = std::vector<std::pair<std::string, std::string>>;
  static constexpr std::size_t kShortestStem = 3;     // letters that stay
  static constexpr std::size_t kMostKept = 1U << 16;  // words: bounds the memory, more than the texts of some thousand documents have
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
  };

  void even_out(std::string& word) const {
    const auto found = words_.find(word);
    if (found != words_.end())
      word = found->second;
    else
      change_end(word, endings_, 2);
  }

  static void change_end(std::string& word, const Endings& endings, std::size_t stays) {
    for (const auto& [from, to] : endings) {
      if (word.size() < from.size() + stays || word.compare(word.size() - from.size(), from.size(), from) != 0) continue;
      word.replace(word.size() - from.size(), from.size(), to);
      return;
    }
  }

  template <class Action>
  static void add(const std::string& pair, Action&& action) {
    const std::size_t sign = pair.find(" =");
    if (sign != std::string::npos) action(fold(pair.substr(0, sign)), fold(pair.substr(std::min(sign + 3, pair.size()))));
  }

  std::map<std::string, std::string, std::less<>> words_;
  Endings endings_, stems_;
  std::unordered_map<std::string, Counted, Hash, std::equal_to<>> counted_;  // by printed word: most are read many times
};

std::uint64_t add_letters(std::uint64_t hash, std::string_view letters) {
  for (const char letter : letters) hash = add_to_fnv(hash, static_cast<unsigned char>(letter));
  return hash;
}

// A number, ordinal or symbol: what changes from session to session.
bool is_figure(const Token& token) {
  switch (token.shape) {
    case kNumberWord:
    case kDayNumber:
    case kYearNumber:
    case kDigitOrdinal:
    case kSymbolWord:
      return true;
    default:
      return false;
  }
}

// True for a due that names a session or a date; "annually" is wording.
bool names_time(const DueMention& due) {
  const DueKind kind = due.code.kind();
  return kind == DueKind::session || kind == DueKind::by || kind == DueKind::in || kind == DueKind::until;
}

}  // namespace

std::vector<WordKey> sorted_stems(const Wording& wording, const WordTable& words) {
  if (wording.stems.size() == wording.words.size()) return wording.stems;
  std::vector<WordKey> stems = words.stems(wording.words);
  std::sort(stems.begin(), stems.end());
  return stems;
}

bool tells(const Wording& wording, const WordTable& words) {
  return std::any_of(wording.words.begin(), wording.words.end(), [&](WordKey word) { return !words.light(word); });
}

bool has_stem(const Wording& wording, WordKey stem, const WordTable& words) {
  return std::any_of(wording.words.begin(), wording.words.end(), [&](WordKey word) { return words.stem(word) == stem; });
}

std::vector<WordKey> telling_stem_set(const Wording& wording, const WordTable& words) {
  std::vector<WordKey> stems;
  for (const WordKey word : wording.words)
    if (!words.light(word)) stems.push_back(words.stem(word));
  sort_once(stems);
  return stems;
}

struct WordingReader::Impl {
  explicit Impl(const RuleSet& rules) : spelling(rules) {
    for (const Rule* rule : rules.of_kind("wording")) {
      const auto number = static_cast<std::uint32_t>(roles.size());
      roles.push_back(read_role(rule->value("role")));
      for (const std::string& pattern : rule->values("phrases")) phrases.add(number, pattern, rules.classes(), vocabulary);
    }
    phrases.finish();
    matcher = std::make_unique<PhraseMatcher>(phrases);
    mark_light(rules);
  }

  // Light words stand in every table from the beginning: their stems are light whether or not a text has the words themselves.
  void mark_light(const RuleSet& rules) {
    Wording light;
    for (const Rule* rule : rules.of_kind("wording")) {
      if (read_role(rule->value("role")) != Role::light) continue;
      for (const std::string& word : rule->values("phrases")) read(word, {}, light);
    }
    empty = table;
  }

  void read(std::string_view text, std::vector<Span> left_out, Wording& wording);
  void add_word(std::string_view printed, bool light, Wording& wording);

  Spelling spelling;
  Vocabulary vocabulary;
  PhraseSet phrases;
  std::vector<Role> roles;
  std::unique_ptr<PhraseMatcher> matcher;
  WordTable table, empty;
  std::size_t tables = 0;  // that were begun anew
  std::vector<Token> tokens;
};

void WordingReader::Impl::add_word(std::string_view printed, bool light, Wording& wording) {
  Spelling::Counted& counted = spelling.counted(printed);
  if (counted.table != tables) {
    const std::size_t known = table.size();
    counted.key = table.key(counted.word, counted.hash);
    counted.table = tables;
    if (counted.key == known) {
      std::string stem = counted.word;
      spelling.cut_to_stem(stem);
      stem += kStem;
      table.set_stem(counted.key, table.key(stem));
    }
  }
  wording.letters = add_letters(wording.letters, counted.word);
  if (light) table.mark_light(counted.key);
  wording.words.push_back(counted.key);
}

void WordingReader::Impl::read(std::string_view text, std::vector<Span> left_out, Wording& wording) {
  std::sort(left_out.begin(), left_out.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  auto next = left_out.begin();
  std::uint32_t left_out_to = 0;
  tokenize(text, vocabulary, tokens);
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t at = 0; at < size; ++at) {
    const Token& token = tokens[at];
    for (; next != left_out.end() && next->begin <= token.span.begin; ++next) left_out_to = std::max(left_out_to, next->end);
    if (token.punctuation != 0 || token.span.begin < left_out_to) continue;
    PhraseMatch match;
    bool light = false;
    if (phrases.may_begin(token.word) && matcher->match_at(tokens, at, size, match)) {
      const Role role = roles[match.pattern];
      light = role == Role::light;
      if (role == Role::aspect) {
        wording.aspects |= std::uint64_t{1} << (match.pattern % 64);
      } else if (role == Role::common) {
        wording.common = true;
      } else if (!light) {
        at = match.end - 1;
        continue;
      }
    }
    if (!is_figure(token)) add_word(token.span.of(text), light, wording);
  }
}

WordingReader::WordingReader(const RuleSet& rules) : impl_(std::make_unique<Impl>(rules)) {}
WordingReader::~WordingReader() = default;
WordingReader::WordingReader(WordingReader&&) noexcept = default;

Wording WordingReader::read(std::string_view text) {
  Wording wording;
  append(text, wording);
  return wording;
}

Wording WordingReader::read(const Clause& clause) {
  const std::size_t verb = clause.verb_text.empty() ? std::string::npos : clause.text.find(clause.verb_text);
  // Without its verb and the times printed in those words of the paragraph.
  const auto read = [&](const std::string& words, Span at, std::size_t verb_end, Wording& wording) {
    std::vector<Span> left_out;
    if (verb_end > 0) left_out.push_back({0, static_cast<std::uint32_t>(verb_end)});
    for (const DueMention& due : clause.due) {
      if (!names_time(due) || !due.from_paragraph.empty()) continue;
      if (due.span.begin < at.begin || due.span.end > at.end) continue;
      left_out.push_back({due.span.begin - at.begin, due.span.end - at.begin});
    }
    impl_->read(words, left_out, wording);
  };
  Wording wording;
  read(clause.text, clause.span, verb == std::string::npos ? 0 : verb + clause.verb_text.size(), wording);
  if (!clause.act.text.empty()) read(clause.act.text, clause.act.span, 0, wording);
  return wording;
}

void WordingReader::append(std::string_view text, Wording& wording) {
  impl_->read(text, {}, wording);
}

void WordingReader::sort_stems(Wording& wording) const {
  wording.stems = sorted_stems(wording, impl_->table);
}

const WordTable& WordingReader::words() const {
  return impl_->table;
}

void WordingReader::forget_words() {
  impl_->table = impl_->empty;
  ++impl_->tables;
}

}  // namespace mandates
