// A document whose structure its file marks up (Akoma Ntoso): what is marked need not be guessed.
#pragma once

#include <string>
#include <vector>

namespace mandates {

/// A footnote as it stands in its place in the markup.
struct MarkedFootnote {
  std::string mark;
  std::string text;
  int line = 0;
};

/// One paragraph, item or heading. Footnote marks in `text` are raised digits.
struct MarkedBlock {
  enum class Place {
    opening,       ///< the line that names the organ: "The General Assembly,"
    introduction,  ///< the line of a statement that tells of the meeting
    preamble,
    body,     ///< a paragraph or item of the main text
    heading,  ///< a heading within it
    table,    ///< a row of a table
  };
  Place place = Place::body;
  std::string label;  ///< as marked: "9.", "(a)", "II"; empty where the markup has none
  std::string text;
  std::string eid;  ///< eId of the element that has the number
  int level = 0;    ///< depth of the list that an item stands in; 0 where the markup has no list around it
  int annex = 0;    ///< number of the annex it stands in; 0 for the main text
  int line = 0;
};

/// How a text was adopted, as marked.
struct MarkedVote {
  std::string outcome;  ///< "adoptedWithoutVote", "adoptedRecordedVote"
  std::string in_favour, against, abstaining;
};

/// One document of a file, all values as the markup has them.
struct MarkedDocument {
  std::string name;       ///< what it says it is: "resolution", "presidentialStatement"
  std::string language;   ///< "eng"
  std::string symbol;     ///< "A/RES/61/181"
  std::string number;     ///< as printed before the title: "61/181."
  std::string letter;     ///< of one of several under a symbol
  std::string authority;  ///< organ that issued it: "General Assembly"
  std::string session;
  std::string adopted;  ///< ISO date
  std::string title;
  std::string agenda_item;
  std::string agenda_title;
  std::string committee_report;
  std::string committee;  ///< whose report that is
  std::string bracket;    ///< where it comes from, as printed: "[on the report of the Third Committee (A/61/444)]"
  std::string meeting;
  std::string draft;                  ///< symbol of the draft
  std::vector<std::string> sponsors;  ///< lists of names as marked: of the draft, then those that joined
  std::vector<std::string> subjects;
  MarkedVote vote;
  std::vector<MarkedBlock> blocks;
  std::vector<MarkedFootnote> footnotes;
  int line = 1;
};

}  // namespace mandates
