// Documents that were not adopted: what their first page tells.
#include <gtest/gtest.h>

#include "reading.h"

namespace mandates {
namespace {

std::string draft(std::string_view kind_lines, std::string_view text, std::string_view symbol = "A/C.3/79/L.95/Rev.1") {
  return "United Nations \n" + std::string(symbol) +
         "\n \n \nGeneral Assembly \nDistr.: Limited \n5 November 2024 \nOriginal: English \n \n24-17857 (E)    121124 \n*2417857* \n \n \n"
         "Seventy-ninth session \nThird Committee \nAgenda item 64 (b) \nReport of the Lighthouse Board: keeping of lights \nin fog \n \n "
         "\n" +
         std::string(kind_lines) + " \n \n \n Keeping of lighthouses and other \nlights in fog \n \n \n" + std::string(text);
}

constexpr std::string_view kText =
    "The General Assembly, \n \nRecalling its resolution 77/395 of 15 December 2022 on the keeping of lighthouses and other lights, \n "
    "\n1. \n"
    "Welcomes the efforts of Governments to keep lighthouses and other lights in \nfog lit; \n \n2. \nRequests the Secretary-General to "
    "report to the General Assembly at its \neighty-first session on lighthouses. \n";

TEST(Fronts, DraftResolutionHasSymbolSponsorsTitleAndParagraphs) {
  const Document document =
      read_one(draft("Bosnia and Herzegovina, Fiji, Trinidad and Tobago, United Kingdom of \nGreat Britain and Northern Ireland and "
                     "Vanuatu:*, ** draft resolution",
                     kText));
  EXPECT_EQ(document.kind, DocumentKind::draft);
  EXPECT_EQ(document.symbol, "A/C.3/79/L.95/Rev.1");
  EXPECT_EQ(document.body, "GA");
  EXPECT_EQ(document.session, "79");
  EXPECT_EQ(document.agenda_item, "64 (b)");
  EXPECT_EQ(document.title, "Keeping of lighthouses and other lights in fog");
  EXPECT_EQ(document.adopted, "");
  EXPECT_EQ(document.sponsors, (std::vector<std::string>{"Bosnia and Herzegovina", "Fiji", "Trinidad and Tobago",
                                                         "United Kingdom of Great Britain and Northern Ireland", "Vanuatu"}));
  EXPECT_EQ(operative_numbers(document), "1 2");
}

TEST(Fronts, DraftOfTheChair) {
  const Document document = read_one(draft("Draft resolution submitted by the Chair on the basis of consultations", kText));
  EXPECT_EQ(document.kind, DocumentKind::draft);
  EXPECT_EQ(document.sponsors, std::vector<std::string>{"Chair"});
  EXPECT_EQ(operative_numbers(document), "1 2");
}

TEST(Fronts, AmendmentNamesTheDraftAndHasNoParagraphs) {
  const Document document = read_one(draft("Malta: amendment to revised draft resolution \nA/C.3/79/L.90/Rev.2",
                                           "1. \nIn operative paragraph 3, replace “requests” with “urges”. \n \n2. \nAfter operative "
                                           "paragraph 4, insert: \n \nDecides to remain seized of the matter. \n"));
  EXPECT_EQ(document.kind, DocumentKind::amendment);
  EXPECT_EQ(document.symbol, "A/C.3/79/L.95/Rev.1");
  EXPECT_EQ(document.amends, "A/C.3/79/L.90/Rev.2");
  EXPECT_EQ(document.title, "Keeping of lighthouses and other lights in fog");
  EXPECT_EQ(document.sponsors, std::vector<std::string>{"Malta"});
  EXPECT_TRUE(document.paragraphs.empty());
}

constexpr std::string_view kReport = R"(United Nations                                                       A/79/995
General Assembly                                                 Distr.: General
                                                                 7 August 2024

Seventy-ninth session
Item 64 (b) of the preliminary list
Keeping of lights

Lighthouses in fog

Report of the Secretary-General

Summary

The present report is submitted in response to the request contained in paragraph 7 (a) of General Assembly resolution 78/395.
It tells of lighthouses that were kept pursuant to resolution 70/1.

I. Introduction

1. In its resolution 77/396, the General Assembly requested the Secretary-General to report on foghorns.

2. Requests of Governments were met.
)";

TEST(Fronts, ReportTellsWhatItAnswers) {
  const Document document = read_one(kReport);
  EXPECT_EQ(document.kind, DocumentKind::report);
  EXPECT_EQ(document.symbol, "A/79/995");
  EXPECT_EQ(document.session, "79");
  EXPECT_EQ(document.title, "Lighthouses in fog");
  EXPECT_TRUE(document.paragraphs.empty());
  ASSERT_EQ(document.answers.size(), 2U);
  EXPECT_EQ(document.answers[0].symbol, "A/RES/78/395");
  EXPECT_EQ(document.answers[0].paragraph, "7(a)");
  EXPECT_EQ(document.answers[1].symbol, "A/RES/77/396");
  EXPECT_EQ(document.answers[1].paragraph, "");
  EXPECT_TRUE(document.answers[0].words.starts_with("The present report is submitted"));
}

TEST(Fronts, ADraftWithoutBlankLines) {
  const Document document = read_one(
      "A/C.2/81/L.991\nEighty-first session\nSecond Committee\nAgenda item 16\nEconomic questions: lamps and towers of all the harbours "
      "and\n"
      "of the coasts between them\nFiji:* draft resolution\nLamps of small harbours\nThe General Assembly,\n"
      "Recalling the lamps of all harbours, which the keepers of the towers have\nlit,\n1. Welcomes the lamps of all harbours and the oil "
      "that the\n"
      "keepers save;\n2. Urges calm.\n");
  EXPECT_EQ(document.kind, DocumentKind::draft);
  EXPECT_EQ(document.sponsors, std::vector<std::string>{"Fiji"});
  EXPECT_EQ(operative_numbers(document), "1 2");
}

TEST(Fronts, DaysAboveAReportAreNotItsTitle) {
  const Document document =
      read_one("E/2026/990\n\nForum on lamps\n25–28 April 2026\n\nReport of the forum on lamps\n\n1. The forum met.\n");
  EXPECT_EQ(document.kind, DocumentKind::report);
  EXPECT_EQ(document.title, "Report of the forum on lamps");
}

TEST(Fronts, LetterAndNote) {
  const Document letter = read_one(
      "S/2024/995\n\nLetter dated 3 May 2024 from the Secretary-General addressed to the President of the "
      "Security Council\n\nI have the honour to refer to lighthouses.\n");
  EXPECT_EQ(letter.kind, DocumentKind::letter);
  EXPECT_EQ(letter.symbol, "S/2024/995");
  EXPECT_EQ(letter.session, "2024");
  const Document note = read_one("Note by the Secretariat\n\n1. Lights are kept.\n", "A_79_996.txt");
  EXPECT_EQ(note.kind, DocumentKind::note);
  EXPECT_EQ(note.symbol, "A/79/996");
  EXPECT_EQ(note.symbol_source, SymbolSource::file_name);
}

TEST(Fronts, MandateListOfAReportIsNoResolution) {
  const Document document = read_one(
      "Programme budget\n\nResolutions and decisions\n\nDecision 77/912\n\nMaintenance of lights, good order\n\n"
      "The General Assembly, in its resolution 79/941, decided to establish a group.\n\n1. Reports\n\n2. Lights\n");
  EXPECT_EQ(document.kind, DocumentKind::other);
  EXPECT_TRUE(document.paragraphs.empty());
}

TEST(Fronts, AgendaItemThatNamesAReportHidesNoResolution) {
  const Document document = read_one(
      "Human Rights Council\nNineteenth session\nAgenda item 2\nAnnual report of the Keeper of Lights\n\nStatement by the "
      "President\n\nPRST "
      "19/95\n\nAt the 53rd meeting, held on 22 March 2012, the President of the Human Rights Council read out the following statement:\n\n"
      "“The Human Rights Council,\n\nBearing in mind its statements on lights,\n\n1. Welcomes the lights;\n\n2. Requests the Keeper to "
      "report.”\n");
  EXPECT_EQ(document.symbol, "A/HRC/PRST/19/95");
  EXPECT_EQ(operative_numbers(document), "1 2");
}

TEST(Fronts, PageOfAVolumeThatBeginsWithTheEndOfAnotherResolution) {
  const Document document = read_one(
      "Report of the Secretary-General on foghorns\n\nDocumentation\n\n75th plenary meeting\n18 December 1991\n\n46/995. Keeping of "
      "lights\n\n"
      "The General Assembly,\n\nAlarmed by fog,\n\n1. Approves the keeping of lights;\n\n2. Requests the Secretary-General to report.\n\n"
      "77th plenary meeting\n18 December 1991\n",
      "A_RES_46_995.txt");
  EXPECT_EQ(document.symbol, "A/RES/46/995");
  EXPECT_EQ(operative_numbers(document), "1 2");
}

}  // namespace
}  // namespace mandates
