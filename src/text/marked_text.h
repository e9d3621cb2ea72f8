// A document whose file has structural markup (Akoma Ntoso), so that its structure need not be guessed.
#pragma once

#include <string>
#include <vector>

namespace mandates {

/// A footnote of the markup.
struct MarkedFootnote {
  std::string mark;
  std::string text;
  int line = 0;
};

/// One paragraph, item or heading. Footnote marks in `text` are raised digits.
struct MarkedBlock {
  enum class Place {
    opening,       ///< the line that names the organ: "The General Assembly,"
    introduction,  ///< the line of a presidential statement that names the meeting
    preamble,
    body,     ///< a paragraph or item of the main text
    heading,  ///< a heading within it
    table,    ///< a row of a table
  };
  Place place = Place::body;
  std::string label;  ///< as marked: "9.", "(a)", "II"; empty where the markup has none
  std::string text;
  std::string eid;  ///< eId of the element that has the number
  int level = 0;    ///< depth of nesting in lists; 0 outside of lists
  int annex = 0;    ///< number of its annex; 0 for the main text
  int line = 0;
};

/// How a text was adopted, as marked.
struct MarkedVote {
  std::string outcome;  ///< "adoptedWithoutVote", "adoptedRecordedVote"
  std::string in_favour, against, abstaining;
};

/// One document of a file, all values as the markup has them.
struct MarkedDocument {
  std::string name;       ///< kind of document as marked: "resolution", "presidentialStatement"
  std::string language;   ///< "eng"
  std::string symbol;     ///< "A/RES/61/181"
  std::string number;     ///< as printed before the title: "61/181."
  std::string letter;     ///< tells apart several resolutions with one symbol
  std::string authority;  ///< organ that issued it: "General Assembly"
  std::string session;
  std::string adopted;  ///< ISO date
  std::string title;
  std::string agenda_item;
  std::string agenda_title;
  std::string committee_report;
  std::string committee;  ///< committee of that report
  std::string bracket;    ///< origin, as printed: "[on the report of the Third Committee (A/61/444)]"
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
