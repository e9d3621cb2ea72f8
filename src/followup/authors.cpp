// Reads authors.
#include "followup/authors.h"

#include <algorithm>

#include "phrases/phrase.h"

namespace mandates {
namespace {

constexpr std::uint32_t kNameWords = 12;

std::string entity_of(std::string_view rule_id) {
  const std::size_t dot = rule_id.find('.');
  return std::string(dot == std::string_view::npos ? rule_id : rule_id.substr(dot + 1));
}

/// True where the shorter of two names begins the longer one, at a word; a single word has to be the whole name.
bool begins(std::string_view name, std::string_view other) {
  if (name.size() > other.size()) std::swap(name, other);
  if (name.empty() || other.substr(0, name.size()) != name) return false;
  return name.size() == other.size() || (other[name.size()] == ' ' && name.find(' ') != std::string_view::npos);
}

/// True where a name of two or more words stands in a longer one, at words.
bool stands_in(std::string_view name, std::string_view longer) {
  if (name.find(' ') == std::string_view::npos) return false;
  const std::size_t at = longer.find(name);
  if (at == std::string_view::npos || (at > 0 && longer[at - 1] != ' ')) return false;
  return at + name.size() == longer.size() || longer[at + name.size()] == ' ';
}

}  // namespace

struct AuthorReader::Impl {
  struct Table {
    PhraseSet set;
    std::unique_ptr<PhraseMatcher> matcher;
    void finish() {
      set.finish();
      matcher = std::make_unique<PhraseMatcher>(set);
    }
    bool match_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, PhraseMatch& match) {
      return at < limit && set.may_begin(tokens[at].word) && matcher->match_at(tokens, at, limit, match);
    }
    /// The first match that begins in [from, limit).
    bool find(const std::vector<Token>& tokens, std::uint32_t from, std::uint32_t limit, PhraseMatch& match) {
      const std::uint32_t last = set.last_end(tokens, from, limit);
      for (std::uint32_t at = from; at < last; ++at)
        if (match_at(tokens, at, last, match)) return true;
      return false;
    }
  };

  Impl(const RuleSet& rules, Vocabulary& words);
  /// Null for a place that is read elsewhere.
  Table* table_of(std::string_view place) {
    const std::pair<std::string_view, Table*> places[] = {{"beside", &beside},       {"named", &named},
                                                          {"into", &into},           {"anywhere", &anywhere},
                                                          {"further", &further},     {"subject", &subject},
                                                          {"paragraph", &paragraph}, {"office", &office},
                                                          {"owner", &owner},         {"contribution", &contribution},
                                                          {"entrusted", &entrusted}, {"task", &task}};
    for (const auto& [name, table] : places)
      if (place == name) return table;
    return nullptr;
  }
  Author read(std::string_view text, const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit);
  /// The name before word `at` tells whose the author is: "the Secretary-General's High-level Panel".
  bool is_owner(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) {
    PhraseMatch match;
    return owner.match_at(tokens, at, limit, match);
  }

  Table beside, anywhere, named, into, further, subject, paragraph, office, owner, contribution, entrusted, task, names;
  std::vector<std::string> ids;  // of the entities whose names are in `names`
  std::multimap<std::string, std::string, std::less<>> stand_ins;
};

AuthorReader::Impl::Impl(const RuleSet& rules, Vocabulary& words) {
  for (const Rule* rule : rules.of_kind("authorship")) {
    Table* const table = table_of(rule->value("place"));
    if (!table) continue;
    for (const std::string& pattern : rule->values("phrases")) table->set.add(0, pattern, rules.classes(), words);
  }
  for (const Rule* rule : rules.of_kind("actor")) {
    const auto number = static_cast<std::uint32_t>(ids.size());
    ids.push_back(entity_of(rule->id));
    for (const char* field : {"name", "aliases"})
      for (const std::string& name : rule->values(field)) names.set.add(number, escape_pattern(name), rules.classes(), words);
  }
  for (const Rule* rule : rules.of_kind("stand-in"))
    for (const std::string& author : rule->values("authors")) stand_ins.emplace(entity_of(rule->value("actor")), entity_of(author));
  for (Table* table :
       {&beside, &anywhere, &named, &into, &further, &subject, &paragraph, &office, &owner, &contribution, &entrusted, &task, &names})
    table->finish();
}

Author AuthorReader::Impl::read(std::string_view text, const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) {
  Author author;
  PhraseMatch match;
  author.end = at < limit ? tokens[at].span.begin : static_cast<std::uint32_t>(text.size());
  if (at < limit && names.match_at(tokens, at, limit, match) && !is_owner(tokens, match.end, limit)) {
    author.id = ids[match.pattern];
    author.end = tokens[match.end - 1].span.end;
  }
  bool before_subject = true;
  for (std::uint32_t i = at; i < limit && i < at + kNameWords && tokens[i].punctuation == 0; ++i) {
    if (subject.match_at(tokens, i, limit, match)) before_subject = false;
    if (i > at) author.words += ' ';
    author.words += fold(tokens[i].span.of(text));
    if (before_subject) author.own = author.words;
  }
  return author;
}

AuthorReader::AuthorReader(const RuleSet& rules, Vocabulary& words) : impl_(std::make_unique<Impl>(rules, words)) {}
AuthorReader::~AuthorReader() = default;
AuthorReader::AuthorReader(AuthorReader&&) noexcept = default;

std::vector<Author> AuthorReader::authors_of(std::string_view text, const std::vector<Token>& tokens, std::uint32_t at,
                                             std::uint32_t limit) {
  std::vector<Author> authors;
  PhraseMatch match;
  if (impl_->beside.match_at(tokens, at, limit, match)) authors.push_back(impl_->read(text, tokens, match.end, limit));
  for (std::uint32_t from = at; from < limit && impl_->anywhere.find(tokens, from, limit, match); from = match.end)
    authors.push_back(impl_->read(text, tokens, match.end, limit));
  return authors;
}

std::vector<FurtherReport> AuthorReader::further_reports(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) {
  std::vector<FurtherReport> places;
  PhraseMatch match, noun;
  for (std::uint32_t from = at; from < limit && impl_->further.find(tokens, from, limit, match); from = match.end) {
    // The word for the report is the last that "report of the" begins with.
    for (std::uint32_t word = match.begin; word < match.end; ++word)
      if (impl_->named.match_at(tokens, word, limit, noun)) {
        places.push_back({match.begin, word});
        break;
      }
  }
  return places;
}

bool AuthorReader::begins_subject(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) {
  PhraseMatch match;
  return impl_->subject.match_at(tokens, at, limit, match);
}

std::uint32_t AuthorReader::paragraph_word(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, bool first) {
  std::uint32_t found = limit;
  PhraseMatch match;
  for (std::uint32_t from = at; from < limit && impl_->paragraph.find(tokens, from, limit, match); from = match.end) {
    found = match.begin;
    if (first) break;
  }
  return found;
}

std::vector<AuthorMention> AuthorReader::mentions(std::string_view text, const std::vector<Token>& tokens) {
  std::vector<AuthorMention> mentions;
  PhraseMatch match, name;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t at = 0; at < size && impl_->named.find(tokens, at, size, match); at = match.end) {
    const bool known = impl_->names.match_at(tokens, match.end, size, name);
    const std::uint32_t last = known ? name.end - 1 : match.end - 1;
    mentions.push_back({impl_->read(text, tokens, match.end, size), {tokens[match.begin].span.begin, tokens[last].span.end}});
  }
  return mentions;
}

std::uint32_t AuthorReader::after_office(const std::vector<Token>& tokens) {
  PhraseMatch match;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  return size > 0 && impl_->office.match_at(tokens, 0, size, match) ? match.end : 0;
}

bool AuthorReader::adds_to_report(const std::vector<Token>& tokens) {
  PhraseMatch match;
  return impl_->into.find(tokens, 0, static_cast<std::uint32_t>(tokens.size()), match);
}

bool AuthorReader::contributes(const std::vector<Token>& tokens) {
  PhraseMatch match;
  return impl_->contribution.find(tokens, 0, static_cast<std::uint32_t>(tokens.size()), match);
}

Author AuthorReader::entrusted(std::string_view text, const std::vector<Token>& tokens) {
  PhraseMatch match, task;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  if (!impl_->entrusted.matcher->find(tokens, 0, size, match) || !impl_->task.matcher->find(tokens, match.end, size, task)) return {};
  return impl_->read(text, tokens, match.end, size);
}

bool AuthorReader::may_be(const Author& author, std::string_view actor) const {
  if (!author.id.empty() && author.id == actor) return true;
  const auto [first, last] = impl_->stand_ins.equal_range(actor);
  if (std::any_of(first, last, [&](const auto& entry) { return entry.second == author.id; })) return true;
  return begins(author.words, actor) || (author.id.empty() && stands_in(author.own, actor));
}

}  // namespace mandates
