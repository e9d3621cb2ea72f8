// Writes small PDF files for the tests: numbered objects with a correct table of where they stand.
#pragma once

#include <string>
#include <vector>

namespace mandates {

/// A PDF file with these objects ("<< /Type /Catalog … >>"), numbered from 1; the first is the catalog.
std::string pdf_of(const std::vector<std::string>& objects);
/// One with a page for each list of lines, in Helvetica; a page without lines is empty, as a scan is.
std::string pdf_of_pages(const std::vector<std::vector<std::string>>& pages);
/// An object that is a stream.
std::string pdf_stream(const std::string& content, const std::string& more = {});

}  // namespace mandates
