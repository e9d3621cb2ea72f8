// Writes Word files for the tests: paragraphs with lists, footnotes, headers, tracked changes.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace mandates {

/// Names and contents of an archive.
using ZipEntries = std::vector<std::pair<std::string, std::string>>;

/// The bytes of a ZIP archive.
std::string zip_of(const ZipEntries& entries);

/// A text as XML.
std::string xml_text(const std::string& text);

class DocxWriter {
 public:
  /// A paragraph with this text; "\t" becomes a tab of Word.
  void paragraph(const std::string& text) { body_ += "<w:p>" + run(text) + "</w:p>"; }
  /// A paragraph that Word numbers: its list ("1" to "4" of numbering()) and level.
  void item(const std::string& list, int level, const std::string& runs);
  /// XML as it is.
  void raw(const std::string& xml) { body_ += xml; }

  static std::string run(const std::string& text);
  /// The mark of a new footnote, a run; its text goes into the footnotes.
  std::string footnote(const std::string& text);
  /// A header of the first page, paragraph by paragraph.
  void first_header(const std::vector<std::string>& lines);
  /// A header of all other pages.
  void running_header(const std::string& line) { running_header_ = line; }
  /// Takes the place of the styles.
  void styles(const std::string& xml) { styles_ = xml; }
  /// Takes the place of the lists. As it is: list 1 "%1." and "(%2)" "(%3)", list 2 the same counted anew, list 3 "I" "A", list 4 bullets.
  void numbering(const std::string& xml) { numbering_ = xml; }

  ZipEntries entries() const;
  std::string bytes() const { return zip_of(entries()); }

 private:
  std::string body_;
  std::string footnotes_;
  int footnote_count_ = 0;
  std::string first_header_;
  std::string running_header_;
  std::string styles_;
  std::string numbering_;
};

}  // namespace mandates
