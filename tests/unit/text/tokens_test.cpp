// Texts into words: where each begins, what it looks like, what it folds to.
#include "text/tokens.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <thread>
#include <vector>

#include "text/tokens_fold.h"

namespace mandates {
namespace {

/// Each word in brackets; before it " " for a space, "~" for a hyphen; "^" after it for a capital.
std::string split(std::string_view text) {
  const Vocabulary words;
  std::vector<Token> tokens;
  tokenize(text, words, tokens);
  std::string out;
  for (const Token& token : tokens) {
    if (token.space_before) out += ' ';
    if (token.hyphen_before) out += '~';
    out += '[' + (token.punctuation != 0 ? std::string(1, token.punctuation) : std::string(token.span.of(text))) + ']';
    if (token.capital) out += '^';
  }
  return out;
}

/// Name of the class of unknown words that a word falls into.
std::string shape(std::string_view word) {
  const Vocabulary words;
  return std::string(words.word(words.find(word)));
}

TEST(Tokens, words_and_marks) {
  EXPECT_EQ(split("Requests the Office, (a) to act;"), "[Requests]^ [the] [Office]^[,] [(][a][)] [to] [act][;]");
  EXPECT_EQ(split("“curly” ‘single’ — dash – dash … end!"), "[\"][curly][\"] [\"][single][’] [-] [dash] [-] [dash] [.] [end][.]");
  EXPECT_EQ(split("[on the report]: and/or"), "[[][on] [the] [report][]][:] [and][/][or]");
  EXPECT_EQ(split(""), "");
  EXPECT_EQ(split("  \t\n "), "");
}

TEST(Tokens, hyphens_join_words_dashes_do_not) {
  EXPECT_EQ(split("non-governmental"), "[non]~[governmental]");
  EXPECT_EQ(split("non‐governmental sixty‑second"), "[non]~[governmental] [sixty]~[second]");
  EXPECT_EQ(split("money- laundering -x"), "[money][-] [laundering] [-][x]");
  EXPECT_EQ(split("2002–2003, 2002-2003"), "[2002][-][2003][,] [2002]~[2003]");
  EXPECT_EQ(split("a -- b"), "[a] [-] [b]");
}

TEST(Tokens, possessives_and_inner_apostrophes) {
  EXPECT_EQ(split("people's people’s States’ O'Brien d’Ivoire"), "[people]['s] [people][’s] [States]^[’] [O'Brien]^ [d’Ivoire]");
  EXPECT_EQ(split("the 'word'"), "[the] [\"][word][']");
  Vocabulary words;
  const WordId possessive = words.add("'s");
  std::vector<Token> tokens;
  tokenize("Assembly’s", words, tokens);
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(tokens[1].word, possessive);
}

TEST(Tokens, numbers_keep_inner_separators) {
  EXPECT_EQ(split("2,003 items; 1,2 and 3.5 in 10,000,000. End"), "[2,003] [items][;] [1][,][2] [and] [3.5] [in] [10,000,000][.] [End]^");
  EXPECT_EQ(split("12345,678"), "[12345][,][678]");
  EXPECT_EQ(split("1,2345"), "[1][,][2345]");
}

TEST(Tokens, symbols_are_one_word) {
  EXPECT_EQ(split("(A/61/179), A/RES/S-27/2."), "[(][A/61/179]^[)][,] [A/RES/S-27/2]^[.]");
  EXPECT_EQ(split("UNEP/EA.5/Res.14 and 60/175;"), "[UNEP/EA.5/Res.14]^ [and] [60/175][;]");
  EXPECT_EQ(split("HIV/AIDS"), "[HIV]^[/][AIDS]^");
}

TEST(Tokens, other_signs_are_words) {
  EXPECT_EQ(split("5% ____ $3 * *"), "[5][%] [____] [$][3] [*] [*]");
  EXPECT_EQ(split("a\xFF\xFE"
                  "b"),
            "[a][\xFF][\xFE][b]");
}

TEST(Tokens, shapes_of_unknown_words) {
  EXPECT_EQ(shape("office"), "(word)");
  EXPECT_EQ(shape("Office"), "(name)");
  EXPECT_EQ(shape("Évian"), "(name)");
  EXPECT_EQ(shape("évian"), "(word)");
  EXPECT_EQ(shape("1"), "(day)");
  EXPECT_EQ(shape("31"), "(day)");
  EXPECT_EQ(shape("0"), "(number)");
  EXPECT_EQ(shape("32"), "(number)");
  EXPECT_EQ(shape("1899"), "(number)");
  EXPECT_EQ(shape("1900"), "(year)");
  EXPECT_EQ(shape("2199"), "(year)");
  EXPECT_EQ(shape("2200"), "(number)");
  EXPECT_EQ(shape("2,003"), "(number)");
  EXPECT_EQ(shape("3.5"), "(number)");
  EXPECT_EQ(shape("80th"), "(ordinal)");
  EXPECT_EQ(shape("1st"), "(ordinal)");
  EXPECT_EQ(shape("6bis"), "(word)");
  EXPECT_EQ(shape("Africa6"), "(name)");
  EXPECT_EQ(shape("A/61/179"), "(symbol)");
  EXPECT_EQ(shape(std::string(100, '7')), "(number)");
}

TEST(Tokens, a_known_number_keeps_its_shape) {
  Vocabulary words;
  const WordId known = words.add("1999");
  std::vector<Token> tokens;
  tokenize("1999 2000", words, tokens);
  EXPECT_EQ(tokens[0].word, known);
  EXPECT_EQ(tokens[0].shape, kYearNumber);
  EXPECT_EQ(tokens[1].word, kYearNumber);
}

TEST(Tokens, fold_takes_off_case_and_diacritics) {
  EXPECT_EQ(fold("REQUESTS"), "requests");
  EXPECT_EQ(fold("Côte d’Ivoire"), "cote d'ivoire");
  EXPECT_EQ(fold("ŁÓDŹ straße ﬁnal Æon"), "lodz strasse final aeon");
  EXPECT_EQ(fold("ΑΒΓ ЖЭ"), "αβγ жэ");
  EXPECT_EQ(fold("cooper\u00ADation e\u0301te\u0301"), "cooperation ete");
}

TEST(Tokens, a_word_is_found_however_it_is_printed) {
  Vocabulary words;
  const WordId naive = words.add("naive");
  for (const std::string_view printed : {"naive", "NAIVE", "Naïve", "nai\u0308ve"}) EXPECT_EQ(words.find(printed), naive) << printed;
}

TEST(Tokens, a_word_longer_than_any_known_one_is_unknown) {
  Vocabulary words;
  const WordId longest = words.add(std::string(kLongestKnownWord, 'x'));
  std::vector<Token> tokens;
  tokenize(std::string(kLongestKnownWord, 'x') + ' ' + std::string(kLongestKnownWord + 1, 'x'), words, tokens);
  EXPECT_EQ(tokens[0].word, longest);
  EXPECT_EQ(tokens[1].word, kUnknownWord);
}

TEST(Tokens, a_vocabulary_keeps_its_numbers_as_it_grows) {
  Vocabulary words;
  std::vector<WordId> ids;
  for (int i = 0; i < 5000; ++i) ids.push_back(words.add("word" + std::to_string(i)));
  for (int i = 0; i < 5000; ++i) {
    EXPECT_EQ(words.find("Word" + std::to_string(i)), ids[i]);
    EXPECT_EQ(words.word(ids[i]), "word" + std::to_string(i));
  }
  EXPECT_EQ(words.add("word7"), ids[7]);
}

/// Two words that differ in one letter only, or in length, are two words, wherever the difference stands.
TEST(Tokens, words_of_all_lengths_are_told_apart) {
  Vocabulary words;
  std::string word;
  for (std::size_t length = 1; length <= kLongestKnownWord; ++length) {
    word += static_cast<char>('a' + length % 26);
    const WordId id = words.add(word);
    EXPECT_EQ(words.find(word), id);
    for (std::size_t i = 0; i < length; ++i) {
      std::string other = word;
      other[i] = '9';
      EXPECT_NE(words.find(other), id) << other;
      other[i] = static_cast<char>(word[i] - 'a' + 'A');
      EXPECT_EQ(words.find(other), id) << other;
    }
  }
  std::vector<Token> tokens;
  tokenize(word, words, tokens);
  ASSERT_EQ(tokens.size(), 1U);
  EXPECT_EQ(tokens[0].word, words.add(word));
}

/// With and without the instructions of one kind of processor.
TEST(Tokens, leading_letters_are_counted_alike) {
  std::mt19937 random(2);
  const std::string bytes = std::string("azAZ@[`{m09 ,-\x7F\x80\xC3\xE2\xFF") + '\0';
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = 0; i < 20; ++i)
      text += random() % 8 != 0 ? static_cast<char>((random() % 2 != 0 ? 'a' : 'A') + random() % 26) : bytes[random() % bytes.size()];
    text.resize(random() % text.size());
    const detail::SixteenBytes sixteen{std::string_view(text)};
    std::size_t letters = 0;
    while (letters < std::min<std::size_t>(text.size(), 16) && ((text[letters] | 0x20) >= 'a' && (text[letters] | 0x20) <= 'z')) ++letters;
    ASSERT_EQ(sixteen.leading_letters(), letters) << text;
    ASSERT_EQ(sixteen.plain_leading_letters(), letters) << text;
    detail::SixteenBytes folded = sixteen;
    folded.fold(letters);
    const std::string head = fold(text.substr(0, letters));
    EXPECT_EQ(std::string(reinterpret_cast<const char*>(&folded.first), 8).substr(0, letters), head.substr(0, 8));
    if (letters > 8) {
      EXPECT_EQ(std::string(reinterpret_cast<const char*>(&folded.second), 8).substr(0, letters - 8), head.substr(8));
    }
  }
}

/// Whatever the bytes: tokens are in order, do not overlap, are not empty, and only spaces and joints lie between them.
TEST(Tokens, any_bytes_give_tokens_in_order) {
  std::mt19937 random(1);
  const std::vector<std::string> pieces = {"a", "B",  "é",  "’", "'",    "s",    "-",      "‑", "–",  "/",  ".", ",",
                                           "1", "23", "th", " ", "\xC3", "\xFF", "\u0301", "(", "\n", "中", "%"};
  const Vocabulary words;
  std::vector<Token> tokens;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 25; ++i) text += pieces[random() % pieces.size()];
    tokenize(text, words, tokens);
    std::uint32_t end = 0;
    for (const Token& token : tokens) {
      ASSERT_LE(end, token.span.begin) << text;
      ASSERT_LT(token.span.begin, token.span.end) << text;
      ASSERT_LE(token.span.end, text.size()) << text;
      ASSERT_FALSE(token.space_before && token.hyphen_before) << text;
      end = token.span.end;
    }
  }
}

TEST(Tokens, word_from_finds_the_word_that_begins_at_a_byte_or_behind_it) {
  const Vocabulary words;
  std::vector<Token> tokens;
  tokenize("the lamps burn", words, tokens);
  EXPECT_EQ(word_from(tokens, 0), 0U);
  EXPECT_EQ(word_from(tokens, 1), 1U);
  EXPECT_EQ(word_from(tokens, 4), 1U);
  EXPECT_EQ(word_from(tokens, 10), 2U);
  EXPECT_EQ(word_from(tokens, 11), 3U);
  EXPECT_EQ(word_from({}, 0), 0U);
}

TEST(Tokens, first_word_is_the_word_of_the_first_token) {
  Vocabulary words;
  for (const char* known : {"lamps", "12", "keeper", "o'brien", "(lamps", "82nd"}) words.add(known);
  std::vector<Token> tokens, room;
  for (const std::string_view text : {"",
                                      " ",
                                      "lamps",
                                      "Lamps burn",
                                      "LAMPS,",
                                      "lamps' oil",
                                      "keeper's",
                                      "O'Brien burns",
                                      "unknown",
                                      "Unknown words",
                                      "12. Requests",
                                      "12",
                                      "12.5 lamps",
                                      "12,500",
                                      "3,",
                                      "2024 lamps",
                                      "1999",
                                      "82nd meeting",
                                      "A/61/179 lamps",
                                      "60/175",
                                      "(a) lamps",
                                      "- lamps",
                                      "État",
                                      "café lamps",
                                      "half-lit",
                                      "a­b c",
                                      "­ lamps",
                                      "averyveryverylongword lamps",
                                      "123456789012345678 lamps",
                                      "and/or"}) {
    tokenize(text, words, tokens);
    EXPECT_EQ(first_word(text, words, room), tokens.empty() ? kUnknownWord : tokens.front().word) << text;
  }
}

/// Runs that a reader looks ahead into: a pass over the rest for each word of them would never end.
TEST(Tokens, endless_runs_are_read_in_one_pass) {
  const Vocabulary words;
  std::vector<Token> tokens;
  for (const std::string piece : {"1.", "a/", "1,", "1,000,", "a'", "a-", "_", "-", "'", "x"}) {
    std::string text;
    while (text.size() < 2'000'000) text += piece;
    tokenize(text, words, tokens);
    EXPECT_FALSE(tokens.empty());
    EXPECT_EQ(tokens.back().span.end, text.size());
  }
}

}  // namespace
}  // namespace mandates
