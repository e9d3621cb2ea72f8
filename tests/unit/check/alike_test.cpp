// The same request in other families.
#include "check/alike.h"

#include "../followup/invented.h"

namespace mandates {
namespace {

using test::Invented;

Invented resolution(const std::string& number, const std::string& title, const std::string& paragraphs, int session = 78) {
  return {.session = session, .number = number, .title = title, .preamble = "\tRecalling the Charter,\n", .paragraphs = paragraphs};
}

class Alike : public testing::Test {
 protected:
  std::vector<std::string> ask(const std::string& words, double least = 0.3) {
    AlikeFinder finder(store_, test::builtin_rules());
    std::vector<std::string> found;
    for (const AlikeRequest& one : finder.find(finder.question(words), 10, least))
      found.push_back(one.row.clause.id + " " + sameness_word(one.sameness));
    return found;
  }
  std::vector<std::string> ask_clause(const std::string& id, bool own_family) {
    AlikeFinder finder(store_, test::builtin_rules());
    std::vector<std::string> found;
    for (const AlikeRequest& one : finder.find(finder.question(*store_.find_clause(id), own_family), 10, 0.3))
      found.push_back(one.row.clause.id + " " + sameness_word(one.sameness));
    return found;
  }

  Store store_ = test::store_of({
      resolution("1", "Kites", "1.\tRequests the Secretary-General to report on the safety of paper kites near airfields;\n"),
      resolution("2", "Airfields", "1.\tRequests the Secretary-General to report on the safety of paper kites near airfields;\n"),
      resolution("3", "Paper", "1.\tUrges Member States to recycle old paper;\n"),
      resolution("4", "Aviation of toys", "1.\tInvites the Board of Toys to report on the safety of paper kites near airfields;\n"),
      resolution("1", "Kites", "1.\tRequests the Secretary-General to report on the safety of paper kites near airfields;\n", 79),
  });
};

TEST_F(Alike, WordsFindTheRequestAndOfAChainTheLatest) {
  EXPECT_EQ(ask("report on the safety of paper kites near airfields", 0.6),
            (std::vector<std::string>{"A/RES/78/2#1.1 same", "A/RES/79/1#1.1 same", "A/RES/78/4#1.1 part"}))
      << "the last one names the Board of Toys, which the words do not";
}

TEST_F(Alike, MandateHoldersAreToldApartByTheFieldOfTheirMandate) {
  Asked food, food_of_council, kites, unnamed;
  food.actors = {"special-rapporteur\non the right to food"};
  food_of_council.actors = {"special-rapporteur\nof the council of keepers on the right to food"};
  kites.actors = {"special-rapporteur\non the right to kites"};
  unnamed.actors = {"special-rapporteur"};
  EXPECT_EQ(actor_factor(food, food_of_council), 1);
  EXPECT_LT(actor_factor(food, kites), kSomeActor);
  EXPECT_EQ(actor_factor(food, unnamed), kSomeActor);

  const std::string task = " to examine the use of lamps, bells and foghorns by the keepers of remote islands and to consult them;\n";
  store_ = test::store_of(
      {resolution("11", "Food at sea", "1.\tRequests the Special Rapporteur on the right to food" + task),
       resolution("12", "Bells at sea", "1.\tRequests the Special Rapporteur on the right to education" + task),
       resolution("13", "Meals at sea", "1.\tRequests the Special Rapporteur of the Human Rights Council on the right to food" + task)});
  EXPECT_EQ(ask_clause("A/RES/78/11#1.1", false), (std::vector<std::string>{"A/RES/78/13#1.1 same", "A/RES/78/12#1.1 part"}));
}

TEST_F(Alike, SharedWordsAloneAreNotTheSame) {
  const auto found = ask("safety of paper in ministries", 0.0);
  for (const std::string& one : found) EXPECT_FALSE(one.ends_with(" same")) << one;
}

TEST_F(Alike, NothingInCommonIsNotListed) {
  EXPECT_TRUE(ask("fisheries of the northern lakes").empty());
}

TEST_F(Alike, ItsOwnFamilyIsLeftOutUnlessAsked) {
  EXPECT_EQ(ask_clause("A/RES/78/1#1.1", false), (std::vector<std::string>{"A/RES/78/2#1.1 same", "A/RES/78/4#1.1 part"}));
  EXPECT_EQ(ask_clause("A/RES/78/1#1.1", true),
            (std::vector<std::string>{"A/RES/78/2#1.1 same", "A/RES/79/1#1.1 same", "A/RES/78/4#1.1 part"}));
}

TEST_F(Alike, NamesTheWordsThatBothHave) {
  AlikeFinder finder(store_, test::builtin_rules());
  const auto found = finder.find(finder.question("safety of paper kites"), 1, 0.1);
  ASSERT_EQ(found.size(), 1U);
  const std::vector<std::string>& shared = found.front().shared;
  EXPECT_NE(std::find(shared.begin(), shared.end(), "kites"), shared.end());
  EXPECT_EQ(std::find(shared.begin(), shared.end(), "of"), shared.end());
}

TEST(AlikeApart, ByNamesThatDifferAndByWordsOfTheOwnTitle) {
  const std::string framework = " to the repair of old harbours in the review framework of the lighthouse plan;\n";
  const std::string repair = " and the repair of its old harbours by the keepers of its lighthouses;\n";
  Store store = test::store_of({
      resolution("1", "Culture and lighthouses", "1.\tDecides to give consideration to the contribution of culture" + framework),
      resolution("2", "Education and lighthouses", "1.\tDecides to give consideration to the contribution of education" + framework),
      resolution("3", "Lamps and oars", "1.\tRequests the Secretary-General to support the lamps of Northland" + repair),
      resolution("4", "Oars and bells", "1.\tRequests the Secretary-General to support the lamps of Southland" + repair),
      resolution("5", "Bells and kites", "1.\tRequests the Secretary-General to support the lamps of Northland" + repair),
  });
  AlikeFinder finder(store, test::builtin_rules());
  const auto answers = [&](const std::string& id) {
    std::vector<std::string> found;
    for (const AlikeRequest& one : finder.find(finder.question(*store.find_clause(id), false), 10, 0.6))
      found.push_back(one.row.clause.id + " " + sameness_word(one.sameness));
    return found;
  };
  EXPECT_EQ(answers("A/RES/78/1#1.1"), (std::vector<std::string>{"A/RES/78/2#1.1 other"}));
  EXPECT_EQ(answers("A/RES/78/3#1.1"), (std::vector<std::string>{"A/RES/78/5#1.1 same", "A/RES/78/4#1.1 other"}));
}

TEST_F(Alike, AnyInputIsSafe) {
  for (const char* odd : {"", "\"", "(", "NEAR(a b)", "\xFF\xFE", "OR AND NOT", "*"}) EXPECT_NO_THROW(ask(odd)) << odd;
}

}  // namespace
}  // namespace mandates
