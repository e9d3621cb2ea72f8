// What counts when wordings are compared.
#include "followup/wording.h"

#include "invented.h"

namespace mandates {
namespace {

bool equal(const std::string& a, const std::string& b) {
  WordingReader reader(test::builtin_rules());
  return reader.read(a).letters == reader.read(b).letters;
}

TEST(Wording, DatesSessionsFiguresAndSymbolsDoNotCount) {
  EXPECT_TRUE(
      equal("the implementation of resolution 60/175 of 16 December 2005", "the implementation of resolution 61/181 of 20 December 2006"));
  EXPECT_TRUE(equal("to report at its sixty-second session", "to report at its eighty-first session"));
  EXPECT_TRUE(equal("during the biennium 2002-2003 for 5 keepers", "during the biennium 2004-2005 for 12 keepers"));
}

TEST(Wording, CapitalsMarksHyphensAndSpellingDoNotCount) {
  EXPECT_TRUE(equal("the organization of the Programme, in full", "the organisation of the program in full"));
  EXPECT_TRUE(equal("money-laundering", "money laundering"));
  EXPECT_TRUE(equal("self- determination", "self-determination"));
}

TEST(Wording, WordsThatContinueOrRepeatDoNotCount) {
  EXPECT_TRUE(equal("once again the keepers in this regard", "the keepers"));
}

TEST(Wording, OtherWordsCount) {
  EXPECT_FALSE(equal("to report annually", "to report biennially"));
  EXPECT_FALSE(equal("to continue to light the coast", "to light the coast"));
  EXPECT_FALSE(equal("the keeper", "the keepers"));
}

TEST(Wording, VerbOfAClauseDoesNotCount) {
  WordingReader reader(test::builtin_rules());
  Clause once, again;
  once.text = "Calls upon States to light their coasts";
  once.verb_text = "Calls upon";
  again.text = "Reiterates its call upon States to light their coasts";
  again.verb_text = "Reiterates its call upon";
  EXPECT_EQ(reader.read(once).letters, reader.read(again).letters);
}

TEST(Wording, AnActThatIsSharedCounts) {
  WordingReader reader(test::builtin_rules());
  Clause shared, whole;
  shared.text = "Urges States";
  shared.verb_text = "Urges";
  shared.act.text = "to light their coasts";
  whole.text = "Urges States to light their coasts";
  whole.verb_text = "Urges";
  EXPECT_EQ(reader.read(shared).letters, reader.read(whole).letters);
}

TEST(Wording, StemsJoinForms) {
  WordingReader reader(test::builtin_rules());
  const Wording forms = reader.read("mandate mandates providing provide study studies");
  const WordTable& table = reader.words();
  ASSERT_EQ(forms.words.size(), 6U);
  EXPECT_EQ(table.stem(forms.words[0]), table.stem(forms.words[1]));
  EXPECT_EQ(table.stem(forms.words[2]), table.stem(forms.words[3]));
  EXPECT_EQ(table.stem(forms.words[4]), table.stem(forms.words[5]));
  EXPECT_NE(table.stem(forms.words[0]), table.stem(forms.words[2]));
}

}  // namespace
}  // namespace mandates
