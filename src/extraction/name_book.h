// The names a document uses, in order: what "the Office", "the Council" or "UNODC" stands for at a place.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "document/document.h"
#include "extraction/lexicon.h"

namespace mandates {

/// A place in a document: paragraph, then word.
struct WordPlace {
  std::uint32_t paragraph = 0;
  std::uint32_t word = 0;
  auto operator<=>(const WordPlace&) const = default;
};

/// What a printed form stands for.
struct ResolvedName {
  std::string name;            ///< fullest form the document gives
  const Rule* rule = nullptr;  ///< actor or body rule, null where the name is known only from the document
  bool resolved = true;        ///< false where a short form has no fuller name anywhere
};

/// The first words of a name, as far as they were read: what is asked of them again and again is found once.
struct NameStart {
  std::uint32_t begin = 0;
  std::uint32_t read = 0;         ///< one past the last word read
  std::uint32_t country_end = 0;  ///< where the first country in them ends; 0 where there is none
  bool linked = false;            ///< a link stands in them: "of", "on"
};

/// Collected once for a document from the words of all its paragraphs.
class NameBook {
 public:
  NameBook(const Lexicon& lexicon, Matchers& matchers) : lexicon_(lexicon), matchers_(matchers) {}

  /// `tokens[i]` are the words of `document.paragraphs[i]`; there may be more lists than paragraphs.
  void collect(const Document& document, const std::vector<std::vector<Token>>& tokens);

  /// The name [begin, end) of paragraph `at.paragraph`, printed without article; `definite` where an article stood before it.
  ResolvedName resolve(WordPlace at, std::uint32_t end, bool definite);

  /// End of the proper name that begins at `begin` (a word with a capital), not beyond `limit`; `begin` where there is none.
  std::uint32_t proper_name_end(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t limit);

  /// Whether what is read as one inside a name begins at `at`: the list of a title, a country.
  bool whole_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, PhraseMatch& whole);

  /// Whether the name [start.begin, at) may go on with the "of", "on" or "in" at `at`. To be asked in the order of the words.
  bool goes_on(const std::vector<Token>& tokens, NameStart& start, std::uint32_t at, std::uint32_t limit);

  /// End of the topic that follows a name at `end`: "… on the situation of human rights in Somalia"; `end` where none follows.
  std::uint32_t topic_end(const std::vector<Token>& tokens, std::uint32_t end, std::uint32_t limit);

  /// "leaders of the two communities" for the noun "leaders" and the number "two" before it; empty where the document prints none.
  std::string counted_name(std::string_view noun, std::string_view number);
  /// The name of a common noun that the document says whose it is: "authorities of Chad", "Chadian authorities" for "the authorities";
  /// empty where it names none, or several of which none prevails.
  std::string owned_name(std::string_view noun);

  /// True for an acronym that the document explains.
  bool known_acronym(std::string_view printed) const { return acronyms_.contains(printed); }

  /// True for the name of a state or territory.
  bool is_country(std::string_view name);

  /// True for a title that many hold and that its topic tells: "Special Rapporteur on …".
  bool told_by_topic(const Rule* rule) const;

 private:
  struct Name {
    WordPlace place;
    std::uint32_t end = 0;   ///< one past the last word
    std::uint32_t core = 0;  ///< one past the last word before the first "of", "on", "for"
    const Rule* rule = nullptr;
  };

  static constexpr std::uint32_t kNoName = 0xFFFFFFFF;
  /// Some words of a name that may stand for the whole: what they are, and the name.
  struct ShortForm {
    std::uint64_t words = 0;
    std::uint32_t name = 0;  ///< number in names_; kNoName for one that does not count
    bool judged = false;
  };
  /// A word of a name with which a short form of it may end.
  struct Tail {
    std::uint64_t last_word = 0;
    std::uint32_t name = 0;        ///< number in names_
    std::uint32_t end = 0;         ///< one past the word
    std::uint32_t next = kNoName;  ///< another tail in the same chain, with this word or another
    std::optional<std::pair<std::uint32_t, std::uint32_t>>
        forms{};  ///< of the first tail with this word: the part of short_forms_ that ends with it
  };

  void collect_paragraph(std::uint32_t paragraph);
  /// Reads a name of the title that goes on behind a number and a colon.
  void read_title();
  /// The name that the title has for the body [at.word, end) without capitals, with what it is there for; empty where the title names none.
  std::string titled_body(WordPlace at, std::uint32_t end);
  /// End of the name of a body without capitals that begins at `begin`: "preparatory commission"; `begin` where there is none.
  std::uint32_t common_body_end(const std::vector<Token>& tokens, std::uint32_t begin);
  /// Behind "by" in a topic those who do what it names, where an act follows them: "the enjoyment of music by older persons to report".
  std::uint32_t topic_doers_end(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit) const;
  /// True where a due is printed at `at`.
  bool time_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit);
  /// Adds a body with whose name another name ends.
  void add_bodies_within(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end);
  void add_name(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end, const Rule* rule);
  void add_acronym(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end);
  /// The acronym alone in brackets that open at `open`; empty where there is none.
  std::string acronym_in_brackets(std::uint32_t paragraph, std::uint32_t open) const;
  /// Where the words before `end` begin whose initials are the capitals of an acronym; `end` where they are not.
  std::uint32_t initials_begin(std::uint32_t paragraph, std::uint32_t end, std::string_view acronym) const;
  /// Adds an acronym of a common noun of actors that stands before the bracket at `open`.
  void add_common_acronym(std::uint32_t paragraph, std::uint32_t open);
  /// Where the name begins for which an acronym stands that is printed after it; `end` where the name [begin, end) is not that.
  std::uint32_t acronym_begin(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end, std::string_view acronym);
  /// Whether the name of a country begins at `at`; `end` is where it ends.
  bool country_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, std::uint32_t& end);
  std::string printed(std::uint32_t paragraph, std::uint32_t begin, std::uint32_t end) const;
  bool same_words(std::uint32_t p, std::uint32_t a, std::uint32_t a_end, const Name& name, std::uint32_t b, std::uint32_t b_end) const;
  bool only_adds_its_organ(const Name& name, std::uint32_t length);
  bool named_by_printing(const Rule* rule) const;
  /// True where the document prints the rule's name somewhere, be it inside another name.
  bool prints_name(const Rule* rule);
  bool short_for(WordPlace at, std::uint32_t end, const Name& name) const;
  std::uint64_t word_key(std::uint32_t paragraph, std::uint32_t word) const;
  void index_tails();
  void add_short_forms(const Tail& tail);
  /// The entries of the index that end with a word, sorted; made when they are asked for first, as few words are.
  std::span<ShortForm> short_forms_ending(std::uint64_t last_word);
  /// The entries of the index for some words, those that count.
  std::span<const ShortForm> names_short_for(WordPlace at, std::uint32_t end);
  /// The name that some words are short for at a place: the last one before it in the paragraph, else the one that the title names, else
  /// the last one before it, else the first one behind it.
  const Name* latest(WordPlace at, std::uint32_t end);
  bool in_title(const Name& name) const;
  /// The holder of a mandate that "the Special Rapporteur" at `at` means.
  const Name* latest_holder(WordPlace at, std::uint32_t end);
  const Rule* nearest_of(const std::vector<const Rule*>& named, WordPlace at);
  const Rule* short_form_rule(WordPlace at, std::uint32_t end);
  bool defined_here(WordPlace at, std::uint32_t end) const;
  const Name* defined_behind(WordPlace at, std::uint32_t end) const;
  ResolvedName resolve_once(WordPlace at, std::uint32_t end, bool definite);
  /// End of a list that goes on inside a topic from the comma at `at`; `at` where there is none.
  std::uint32_t topic_list_end(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit);
  /// Replaces an acronym at the head of a longer name.
  void spell_out(WordPlace at, std::uint32_t end, std::string& here) const;
  /// End of a list of words with capitals that goes on inside a name from the comma at `at`; `at` where there is none.
  std::uint32_t capital_list_end(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit);
  /// The name with the owner that the document names elsewhere: "Special Envoy of the President for Lamps" for "Special Envoy for Lamps";
  /// empty where it names none.
  std::string with_owner(WordPlace at, std::uint32_t end);
  ResolvedName complete(WordPlace at, std::uint32_t end, std::string here);
  /// The short form [at.word, end) of an entity that the document names nowhere in full.
  ResolvedName own_short_form(const Rule* rule, WordPlace at, std::uint32_t end, std::string here);
  ResolvedName entity_name(const Rule* rule, WordPlace at, std::uint32_t end);

  const Lexicon& lexicon_;
  Matchers& matchers_;
  const Document* document_ = nullptr;
  const std::vector<std::vector<Token>>* tokens_ = nullptr;
  std::vector<Name> names_;             ///< in the order of the document
  std::vector<Tail> tails_;             ///< of all names, made when the first short form is looked up
  std::vector<std::uint32_t> chains_;   ///< a hash table: the first tail of each chain, in order of names
  std::vector<ShortForm> short_forms_;  ///< of the tails that were asked for: each tail's part sorted by words, then name
  std::string title_head_;  ///< "Lamp Conference to Support Goal" of "2030 Lamp Conference to Support Goal 9: Keep the lamps"; else empty
  std::string title_name_;  ///< the whole of it
  bool indexed_ = false;
  int depth_ = 0;
  std::map<const Rule*, std::string> longest_;                ///< longest printed name of each entity
  std::unordered_map<const Rule*, int> mentions_;             ///< how often the document names an entity in full
  std::unordered_map<const Rule*, bool> printed_;             ///< what prints_name() was asked for
  std::map<std::string, std::string, std::less<>> acronyms_;  ///< "UNODC" → name printed before it
  std::map<std::string, std::string, std::less<>> counted_;   ///< what counted_name() was asked for
  std::set<std::string, std::less<>>
      defined_;  ///< short forms defined by the document where no proper name stands before: (“the Committee”)
};

}  // namespace mandates
