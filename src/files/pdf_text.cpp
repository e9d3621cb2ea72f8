// Runs pdftotext with limits and translates its failures.
#include "files/pdf_text.h"

#include <algorithm>

#include "files/pdf_lines.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr int kPermissionDenied = 3;  // exit status of pdftotext
constexpr const char* kFetchAgain = "fetch it again from where it was published";
constexpr const char* kRecognize = "run a text recognition program over it first, for example ocrmypdf";

struct Pages {
  std::size_t all = 0;
  std::size_t empty = 0;
};

/// A form feed ends each page.
Pages count_pages(std::string_view text) {
  Pages pages;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\f', at), text.size());
    ++pages.all;
    pages.empty += text.substr(at, end - at).find_first_not_of(" \t\r\n") == std::string_view::npos;
    at = end + 1;
  }
  return pages;
}

[[noreturn]] void refuse(const ChildResult& result, const ChildLimits& limits) {
  switch (result.end) {
    case ChildEnd::absent:
      throw InputError("PDF files are read with pdftotext, which could not be started", "install poppler-utils");
    case ChildEnd::timed_out:
      throw InputError("taking the text out of this PDF file took longer than " + std::to_string(limits.seconds) +
                           (limits.seconds == 1 ? " second" : " seconds"),
                       "it may be damaged or made to do harm; " + std::string(kFetchAgain));
    case ChildEnd::overflowed:
      throw InputError("this PDF file has more text than any resolution", "split it, one document each");
    case ChildEnd::ended:
    case ChildEnd::exited:
      break;
  }
  if (result.messages.find("Incorrect password") != std::string::npos)
    throw InputError("this PDF file is protected by a password", "open it with the password and save it without");
  if (result.end == ChildEnd::exited && result.status == kPermissionDenied)
    throw InputError("this PDF file does not allow its text to be taken out", "ask its author for one that does");
  throw InputError("this PDF file is damaged and cannot be read", kFetchAgain);
}

Diagnostic warning(std::string code, std::string message, std::string hint) {
  Diagnostic found;
  found.code = std::move(code);
  found.severity = Severity::warning;
  found.message = std::move(message);
  found.hint = std::move(hint);
  return found;
}

}  // namespace

ConvertedText pdf_text(std::string_view bytes, const std::string& pdftotext, const ChildLimits& limits) {
  if (pdftotext.empty()) throw InputError("PDF files are read with pdftotext, which is not there", "install poppler-utils");
  ChildResult result = run_child(pdftotext, {"-bbox", "-raw", "-enc", "UTF-8", "-", "-"}, bytes, limits);
  if (result.end != ChildEnd::exited || result.status != 0) refuse(result, limits);
  std::string text = lines_of_words(std::move(result.output));
  const Pages pages = count_pages(text);
  const bool damaged = result.messages.find("Syntax Error") != std::string::npos;
  if (pages.all == pages.empty) {
    if (damaged || pages.all == 0) throw InputError("this PDF file is damaged: no page of it can be read", kFetchAgain);
    throw InputError("this PDF file has no text: its pages are pictures (a scan)", kRecognize);
  }
  ConvertedText converted;
  if (damaged)
    converted.found.push_back(warning("damaged-pdf", "this PDF file is damaged: some of its text may be missing", kFetchAgain));
  else if (pages.empty > 0)
    converted.found.push_back(warning(
        "pages-without-text", std::to_string(pages.empty) + " of " + std::to_string(pages.all) + " pages have no text", kRecognize));
  converted.text = std::move(text);
  converted.layout = LineLayout::printed_lines;
  return converted;
}

}  // namespace mandates
