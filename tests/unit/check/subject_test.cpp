// On what a request is: titles and groups of people decide beside its words.
#include "check/subject.h"

#include "../followup/invented.h"
#include "check/alike.h"

namespace mandates {
namespace {

using test::Invented;

Invented resolution(const std::string& number, const std::string& title, const std::string& paragraphs) {
  return {.session = 78, .number = number, .title = title, .preamble = "\tRecalling the Charter,\n", .paragraphs = paragraphs};
}

// What the first request of one resolution is to that of another.
std::string called(const Invented& one, const Invented& other) {
  Store store = test::store_of({one, other});
  AlikeFinder finder(store, test::builtin_rules());
  for (const AlikeRequest& found : finder.find(finder.question(*store.find_clause("A/RES/78/" + one.number + "#1.1"), true), 10, 0.1))
    if (found.row.clause.id == "A/RES/78/" + other.number + "#1.1") return sameness_word(found.sameness);
  return "not found";
}

const char* const kResources =
    "1.\tRequests the Secretary-General to provide the Special Rapporteur with all the staff necessary for the effective fulfilment of the "
    "mandate;\n";

TEST(Subject, AMandateThatOnlyTheTitleNamesIsNotAnotherOne) {
  EXPECT_EQ(called(resolution("1", "Mandate of the Special Rapporteur on lamps", kResources),
                   resolution("2", "Mandate of the Special Rapporteur on oars", kResources)),
            "other");
  EXPECT_EQ(called(resolution("1", "Special Rapporteur on the lamps of lighthouses", kResources),
                   resolution("2", "Lamps of lighthouses: Special Rapporteur", kResources)),
            "same");
}

TEST(Subject, WordsThatSayItThemselvesNeedNoTitle) {
  const char* const text = "1.\tUrges Member States to clear the harbours of tidal islands of sunken paper boats;\n";
  EXPECT_EQ(called(resolution("1", "Islands", text), resolution("2", "Boats", text)), "same");
}

TEST(Subject, OfTwoRequestsOneMaySayItInWordsAndOneInItsTitle) {
  EXPECT_NE(called(resolution("1", "Bells of harbours", "1.\tRequests the Secretary-General to survey the present resolution on ovens;\n"),
                   resolution("2", "Ovens", "1.\tRequests the Secretary-General to survey the bells of harbours and ovens;\n")),
            "not found");
}

TEST(Subject, OtherPeopleAreAPart) {
  EXPECT_EQ(
      called(resolution("1", "Barriers", "1.\tUrges States to remove the language barriers that migrants meet in harbour offices;\n"),
             resolution("2", "Offices", "1.\tUrges States to remove the language barriers that migrant women meet in harbour offices;\n")),
      "part");
}

TEST(Subject, AnActThatIsSharedIsCompared) {
  EXPECT_EQ(
      called(resolution("1", "Islands",
                        "1.\tUrges Member States, and invites donors, to clear the harbours of tidal islands of sunken paper boats;\n"),
             resolution("2", "Boats", "1.\tUrges Member States to clear the harbours of tidal islands of sunken paper boats;\n")),
      "same");
}

TEST(Subject, ReadsTheRulesOfItsKind) {
  SubjectReader reader(test::builtin_rules());
  Clause clause;
  clause.text = "Requests the Secretary-General to support the Special Rapporteur in the interest of children and girls";
  const RequestSubject subject = reader.read(clause, "Lamps");
  EXPECT_TRUE(subject.in_title);
  EXPECT_EQ(subject.title, "Lamps");
  EXPECT_EQ(subject.people.size(), 1U) << "children and girls are one group";
  EXPECT_FALSE(reader.read(std::string_view("support the Special Rapporteur")).in_title) << "words alone have no title";
}

TEST(Subject, AnActorWhoseFullNameIsKnownNeedsNoTitle) {
  SubjectReader reader(test::builtin_rules());
  Clause clause;
  clause.text = "Requests the Special Rapporteur to visit the lamps";
  clause.actors.push_back({.id = "", .name = "Special Rapporteur on lamps", .text = "the Special Rapporteur", .rule = "", .span = {}});
  EXPECT_FALSE(reader.read(clause, "Lamps").in_title);
  clause.actors.front().name = "Special Rapporteur";
  EXPECT_TRUE(reader.read(clause, "Lamps").in_title);
}

}  // namespace
}  // namespace mandates
