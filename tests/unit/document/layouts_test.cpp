// The layouts in which people have resolutions: Word text with the masthead in front or at the end, PDF text with and without blank lines.
#include <gtest/gtest.h>

#include "reading.h"

namespace mandates {
namespace {

constexpr std::string_view kWord = R"([hj1]UNITED									A
NATIONS

             General Assembly

                                                                          Distr.
                                                                          GENERAL

                                                                          A/RES/54/401
                                                                          28 January 2000

Fifty-fourth session
Agenda item 107 (b)

	RESOLUTION ADOPTED BY THE GENERAL ASSEMBLY

	[on the report of the Second Committee (A/54/996/Add.2)]

54/401.	Keeping of lighthouses

    The General Assembly,

    Recalling its resolution 46/398 of 18 December 1991 on lighthouses,

    Noting the drink-related accidents at sea,1

    1.	Takes note of the report of the Secretary-General;2

    2.	Requests the Secretary-General to report to the General Assembly at its fifty-fifth session.

	 83rd plenary meeting
	17 December 1999

1 A/54/289.
2 See A/54/290, annex.
[hj1]
<<ODS JOB NO>>N0024723E<<ODS JOB NO>>
<<ODS DOC SYMBOL1>>A/RES/54/401<<ODS DOC SYMBOL1>>
---------------
00 24723	/...

A/RES/53/401
Page 
)";

TEST(Layouts, WordTextWithMastheadInFront) {
  const Document document = read_one(kWord);
  EXPECT_EQ(document.symbol, "A/RES/54/401");
  EXPECT_EQ(document.symbol_source, SymbolSource::heading);
  EXPECT_EQ(document.body, "GA");
  EXPECT_EQ(document.session, "54");
  EXPECT_EQ(document.adopted, "1999-12-17");
  EXPECT_EQ(document.title, "Keeping of lighthouses");
  EXPECT_EQ(document.agenda_item, "107 (b)");
  EXPECT_EQ(document.committee_report, "A/54/996/Add.2");
  EXPECT_EQ(operative_numbers(document), "1 2");
  EXPECT_EQ(preambular_count(document), 2U);
  EXPECT_EQ(paragraph(document, "p2").text, "Noting the drink-related accidents at sea,");
  ASSERT_EQ(document.footnotes.size(), 2U);
  EXPECT_EQ(document.footnotes[1].text, "See A/54/290, annex.");
  ASSERT_EQ(paragraph(document, "1").marks.size(), 1U);
  EXPECT_EQ(paragraph(document, "1").marks[0].mark, "2");
  EXPECT_EQ(paragraph(document, "2").line, 29);
}

constexpr std::string_view kWordEnd = R"([DU1]
Resolution adopted by the General Assembly on 20 December 2006
[on the report of the Third Committee (A/61/999)]
61/402.	Keeping of lighthouses


	The General Assembly, 
	Recalling its resolution 54/401 of 17 December 1999,
	1.	Takes note of the report;1
	2.	Requests the Secretary-General to report.

82nd plenary meeting
20 December 2006
1 A/61/179.
[DU1]<<ODS JOB NO>>N0650529E<<ODS JOB NO>>
_______________

2
    
United NationsA/RES/61/402General AssemblyDistr.: General
8 March 2007Sixty-first session
Agenda item 98

06-50529

A/RES/61/402
)";

TEST(Layouts, WordTextWithMastheadAtTheEnd) {
  const Document document = read_one(kWordEnd);
  EXPECT_EQ(document.symbol, "A/RES/61/402");
  EXPECT_EQ(document.adopted, "2006-12-20");
  EXPECT_EQ(document.agenda_item, "98");
  EXPECT_EQ(document.committee_report, "A/61/999");
  EXPECT_EQ(document.committee, "Third Committee");
  EXPECT_EQ(operative_numbers(document), "1 2");
  ASSERT_EQ(document.footnotes.size(), 1U);
  EXPECT_EQ(document.cites, std::vector<std::string>{"A/RES/54/401"});
}

constexpr std::string_view kPdf = R"(United Nations 
A/RES/78/405
 
General Assembly 
Distr.: General 
21 December 2023 
 
23-25889 (E)    030124 
*2325889* 
 
Seventy-eighth session 
Agenda item 19 (c) 
 
 Resolution adopted by the General Assembly on 
19 December 2023 
 
[on the report of the Second Committee (A/78/997/Add.3, para. 7)] 
 
 78/405. Tidal mills and the use of the tides in small island 
developing States 
 
The General Assembly, 
 
Reaffirming its resolution 70/1 of 25 September 2015, in which it adopted a 
comprehensive and far-reaching set of goals, including the outcome on middle-
income countries,1 
 
Stressing the importance of the tides for the generation of power in the Agreement 2  and its 
__________________ 
 
1  See A/77/1, annex. 
 
2  United Nations, Treaty Series, vol. 1771, 
No. 30822. 

A/RES/78/405 
Tidal mills and the use of the tides in small island developing 
States
 
23-25889
2/3 
 
early entry into force, 
 
1. 
Welcomes the work on mills3 and the results- 
and action-oriented programme of the Office; 
 
2. Requests the Secretary-General to submit to the General Assembly at its 
__________________ 
 
3  A/78/1. 

Tidal mills and the use of the tides in small island developing 
States 
A/RES/78/405
 
3/3
23-25889 
 
eightieth session a report on the implementation of the present resolution. 
 
49th plenary meeting 
19 December 2023 
)";

constexpr std::string_view kPdfStar = R"(United Nations
A/C.9/78/L.12
 
 
General Assembly 
Distr.: Limited 
14 October 2023 
Original: English 
 
23-26003 (E)    221023 
*2326003* 
 
Seventy-eighth session 
Second Committee 
Agenda item 19 (c) 
 
Ruritania:* draft resolution 
 
 Tidal mills and the use of the tides 
 
The General Assembly, 
 
Recalling its resolution 70/401 of 25 September 2015, 
 
Welcoming the deepening cooperation of the keepers of tidal mills in the context of 
the programme adopted by them, 
 
 
* On behalf of the States that are members of the Group of Tidal States, taking into account also 
the provisions of General Assembly resolution 77/402 of 10 May 2023. 

A/C.9/78/L.12 
 
23-26003
2/2 
 
1. 
Requests the Secretary-General to submit a report to the General Assembly at its 
eightieth session. 
)";

// The note of the sponsor has no line above it.
TEST(Layouts, PdfTextWithANoteWithoutALine) {
  const Document document = read_one(kPdfStar);
  EXPECT_EQ(preambular_count(document), 2U);
  EXPECT_EQ(operative_numbers(document), "1");
  ASSERT_EQ(document.footnotes.size(), 1U);
  EXPECT_EQ(document.footnotes[0].mark, "*");
  EXPECT_TRUE(document.footnotes[0].text.ends_with("77/402 of 10 May 2023.")) << document.footnotes[0].text;
}

TEST(Layouts, PdfTextWithFurnitureAndFootnotesInsideParagraphs) {
  const Document document = read_one(kPdf);
  EXPECT_EQ(document.symbol, "A/RES/78/405");
  EXPECT_EQ(document.title, "Tidal mills and the use of the tides in small island developing States");
  EXPECT_EQ(document.adopted, "2023-12-19");
  EXPECT_EQ(document.agenda_item, "19 (c)");
  EXPECT_EQ(document.committee_report, "A/78/997/Add.3");
  EXPECT_EQ(preambular_count(document), 2U);
  EXPECT_EQ(
      paragraph(document, "p1").text,
      "Reaffirming its resolution 70/1 of 25 September 2015, in which it adopted a comprehensive and far-reaching set of goals, including "
      "the outcome on middle-income countries,");
  EXPECT_EQ(paragraph(document, "p2").text,
            "Stressing the importance of the tides for the generation of power in the Agreement and its early entry into force,");
  EXPECT_EQ(operative_numbers(document), "1 2");
  EXPECT_EQ(paragraph(document, "1").text, "Welcomes the work on mills and the results- and action-oriented programme of the Office;");
  EXPECT_EQ(
      paragraph(document, "2").text,
      "Requests the Secretary-General to submit to the General Assembly at its eightieth session a report on the implementation of the "
      "present resolution.");
  ASSERT_EQ(document.footnotes.size(), 3U);
  EXPECT_EQ(document.footnotes[1].text, "United Nations, Treaty Series, vol. 1771, No. 30822.");
  EXPECT_EQ(document.footnotes[2].page, 2);
  EXPECT_EQ(paragraph(document, "2").page, 2);
  EXPECT_EQ(paragraph(document, "p1").page, 1);
}

constexpr std::string_view kNoBlankLines = R"( 60/403. Keeping of lighthouses in time of fog and in other bad weather at all
the coasts of the world
The General Assembly,
Recalling its resolution 46/398 of 18 December 1991 on the creation of a fund for
the keepers of lighthouses in the
Processes, 5 and noting the work of the Twentyfirst Congress,
 Aware of the continued increase in the number of ships that pass the coasts without
seeing any light,
1.
Takes note with appreciation of the report of the Secretary-General on
the lighthouses thereto4 and of the work of the
Office;
2.
Requests the Secretary-General to continue to provide, in accordance with resolution
_______________
 1373 (2001), all necessary support to the keepers6 of
lighthouses;
3. Invites all States to support the keepers of lighthouses through voluntary
contributions made in the years 2005 and 2006 or in the years after.
64th plenary meeting
16 December 2005
6

)";

TEST(Layouts, PdfTextWithoutBlankLines) {
  const Document document = read_one(kNoBlankLines);
  EXPECT_EQ(document.symbol, "A/RES/60/403");
  EXPECT_EQ(document.title, "Keeping of lighthouses in time of fog and in other bad weather at all the coasts of the world");
  EXPECT_EQ(document.adopted, "2005-12-16");
  EXPECT_EQ(preambular_count(document), 2U);
  EXPECT_EQ(paragraph(document, "p2").text,
            "Aware of the continued increase in the number of ships that pass the coasts without seeing any light,");
  EXPECT_EQ(
      paragraph(document, "1").text,
      "Takes note with appreciation of the report of the Secretary-General on the lighthouses thereto and of the work of the Office;");
  EXPECT_EQ(
      paragraph(document, "2").text,
      "Requests the Secretary-General to continue to provide, in accordance with resolution 1373 (2001), all necessary support to the "
      "keepers of lighthouses;");
}

constexpr std::string_view kVolume = R"(<!-- Page 1 -->
VIII. Resolutions adopted on the reports of the Fifth Committee	343
(b) To give its support to the keepers of lighthouses in the northern hemisphere and their families, and to the schools;
7. Requests the Secretary-General to report to the General Assembly at its forty-sixth session on the keepers.
72nd plenary meeting
21 December 1990
45/448. Questions relating to lighthouses and to the persons who keep them
A
KEEPERS
The General Assembly,
Recalling the report on keepers,58 and the observations of the Committee thereon, which were made in the course of the session,
1. Takes note of the first report of the Advisory Committee on the keepers of lighthouses in the coastal areas of the world,
58 Official Records of the General Assembly, Forty-fifth Session, Supplement No. 7 (A/45/7).
59 A/C.5/45/1.
and of the related report of the Secretary-General on the same matter;59
2. Requests the Committee to keep the matter under review and to report as appropriate;
72nd plenary meeting
21 December 1990
B
LAMPS
The General Assembly
Decides to replace all lamps by 1995.
72nd plenary meeting
21 December 1990
<!-- Page 2 -->
344
General Assembly—Forty-fifth Session
45/449. Foghorns
The General Assembly,
Recalling its resolution 44/201 A of 21 December 1989,
1. Decides to study the question of foghorns;
2. Requests the Secretary-General to make
)";

TEST(Layouts, PrintedVolumeWithSeveralResolutions) {
  const std::vector<Document> documents = read_all(kVolume);
  ASSERT_EQ(documents.size(), 4U);
  EXPECT_EQ(documents[0].symbol, "A/RES/45/447");
  EXPECT_EQ(operative_numbers(documents[0]), "7");
  EXPECT_EQ(documents[1].symbol, "A/RES/45/448 A");
  EXPECT_EQ(documents[1].title, "Questions relating to lighthouses and to the persons who keep them: KEEPERS");
  EXPECT_EQ(documents[1].adopted, "1990-12-21");
  EXPECT_EQ(operative_numbers(documents[1]), "1 2");
  EXPECT_EQ(paragraph(documents[1], "1").text,
            "Takes note of the first report of the Advisory Committee on the keepers of lighthouses in the coastal areas of the world, and "
            "of the "
            "related report of the Secretary-General on the same matter;");
  ASSERT_EQ(documents[1].footnotes.size(), 2U);
  EXPECT_EQ(documents[2].symbol, "A/RES/45/448 B");
  EXPECT_EQ(operative_numbers(documents[2]), "u1");
  EXPECT_EQ(documents[3].symbol, "A/RES/45/449");
  EXPECT_EQ(documents[3].title, "Foghorns");
  EXPECT_EQ(paragraph(documents[3], "1").page, 2);
  EXPECT_EQ(documents[3].cites, std::vector<std::string>{"A/RES/44/201 A"});
}

// As pdftotext writes it: form feeds between pages, marks of footnotes on lines of their own, before or after their texts.
const std::string kPdftotext =
    "A/RES/78/406\n\nGeneral Assembly\n\nResolution adopted by the General Assembly on\n19 December 2023\n\n78/406. Foghorns and other "
    "instruments of the "
    "coast\n\nThe General Assembly,\nRecalling its resolution 60/402 on the keepers of lighthouses, 1 in which it asked for a\nstudy of "
    "foghorns,2\n"
    "Aware of the need of ships for signals that they can hear in all weathers and at all times\nof the day and of "
    "the\n\n__________________\n\n"
    "See A/60/1, annex.\nResolution 60/402, annex,\nsection II.\n1\n2\n\n23-25987 (E)\n\n100124\n\n*2325987*\n\n"
    "\fA/RES/78/406\n\nFoghorns and other instruments of the coast\n\nnight,\n1.\n\nRequests the Secretary-General to study the foghorns "
    "of the coasts of all "
    "the oceans; 3\nNext steps\n2.\n\nDecides to remain seized of the matter of foghorns and of all that is heard by ships at sea\nwhen "
    "they pass.\n"
    "49th (resumed) plenary meeting\n19 December 2023\n\n__________________\n3\n\n2/2\n\nA/78/2.\n\n23-25987\n\f";

TEST(Layouts, TextOfPdftotext) {
  const Document document = read_one(kPdftotext);
  EXPECT_EQ(document.title, "Foghorns and other instruments of the coast");
  EXPECT_EQ(preambular_count(document), 2U);
  EXPECT_EQ(paragraph(document, "p2").text,
            "Aware of the need of ships for signals that they can hear in all weathers and at all times of the day and of the night,");
  EXPECT_EQ(operative_numbers(document), "1 2");
  EXPECT_EQ(paragraph(document, "1").text, "Requests the Secretary-General to study the foghorns of the coasts of all the oceans;");
  EXPECT_EQ(paragraph(document, "1").page, 2);
  EXPECT_EQ(paragraph(document, "2").heading, "Next steps");
  EXPECT_TRUE(paragraph(document, "2").text.ends_with("when they pass."));
  ASSERT_EQ(document.footnotes.size(), 3U);
  EXPECT_EQ(document.footnotes[0].mark, "1");
  EXPECT_EQ(document.footnotes[1].text, "Resolution 60/402, annex, section II.");
  EXPECT_EQ(document.footnotes[2].mark, "3");
  EXPECT_EQ(document.footnotes[2].text, "A/78/2.");
}

// As pdftotext -layout writes it: indents instead of blank lines, furniture in rows.
const std::string kPageLayout =
    "                United Nations                                              A/RES/78/407\n\n"
    "                Resolution adopted by the General Assembly on\n                19 December 2023\n\n"
    "  78/407.       Foghorns and other instruments of the coast\n\n                     The General Assembly,\n"
    "                     Recalling its resolution 60/402 on the keepers of lighthouses in middle -\n"
    "                income countries, in which it asked for a study of foghorns, 1 and its later\n                resolutions on the "
    "matter,\n"
    "                     Struck by the need of ships for signals that they can hear in all weathers and\n                at all times,\n"
    "                     1.    Requests the Secretary-General to study the foghorns of the coasts of\n"
    "         __________________\n               1\n                 See A/60/1, annex.\n\n\n 23-25987 (E)     100124\n *2325987*\n"
    "\fA/RES/78/407                                          Foghorns and other instruments of the coast\n\n"
    "                all oceans;\n                     2.    Decides to remain seized of the matter of foghorns.\n\n"
    "                                                        49th plenary meeting\n                                                        "
    "19 December 2023\n\n"
    "2/2                                                                     23-25987\n\f";

TEST(Layouts, TextLaidOutAsOnThePage) {
  const Document document = read_one(kPageLayout);
  EXPECT_EQ(document.symbol, "A/RES/78/407");
  EXPECT_EQ(document.adopted, "2023-12-19");
  EXPECT_EQ(preambular_count(document), 2U);
  EXPECT_EQ(paragraph(document, "p1").text,
            "Recalling its resolution 60/402 on the keepers of lighthouses in middle-income countries, in which it asked for a study of "
            "foghorns, "
            "and its later resolutions on the matter,");
  EXPECT_EQ(paragraph(document, "1").text, "Requests the Secretary-General to study the foghorns of the coasts of all oceans;");
  EXPECT_EQ(operative_numbers(document), "1 2");
  ASSERT_EQ(document.footnotes.size(), 1U);
  EXPECT_EQ(document.footnotes[0].text, "See A/60/1, annex.");
}

TEST(Layouts, MarkupOfTranscribedTextIsDropped) {
  const Document document = read_one(
      "Resolution adopted by the General Assembly on 20 December 2006\n61/404.\tLamps\n_The General Assembly,_\n_Recalling_ its "
      "``lamps'',\n"
      "1.\t_Requests_ the Secretary-General to report;\n2.\t_Decides_ to remain seized of the matter.\n");
  EXPECT_EQ(paragraph(document, "p1").text, "Recalling its \u201Clamps\u201D,");
  EXPECT_EQ(paragraph(document, "1").text, "Requests the Secretary-General to report;");
}

TEST(Layouts, FilesThatWerePutTogetherKeepTheirDays) {
  const std::string one =
      "A/RES/81/90#\n\nResolution adopted by the General Assembly on # December 2026\n\n81/90#. Lamps\n\nThe General Assembly,\n\n"
      "Recalling its resolution 79/900,\n\n1. Urges calm.\n\n";
  std::string both;
  for (const char digit : {'1', '2'})
    for (const char c : one) both += c == '#' ? digit : c;
  const std::vector<Document> documents = read_all(both);
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].adopted, "2026-12-01");
  EXPECT_EQ(documents[1].adopted, "2026-12-02");
  EXPECT_EQ(paragraph(documents[0], "1").text, "Urges calm.");
}

TEST(Layouts, SoftHyphensJoinWords) {
  const Document document = read_one(
      "Resolution adopted by the General Assembly on 20 December 2006\n61/404. Lamps\nThe General Assembly,\n"
      "1. Requests the Secretary-General to give the Commission all the neces\u00AD\nsary assistance in the matter of lamps and of the "
      "persons who\n"
      "light them in the evening and put them out in the morning of each day\nof the year.\n");
  EXPECT_NE(paragraph(document, "1").text.find("the necessary assistance"), std::string::npos);
}

}  // namespace
}  // namespace mandates
