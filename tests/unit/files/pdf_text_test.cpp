// PDF files through pdftotext: pages and lines, and files that are damaged, encrypted, scanned or made to do harm.
#include "files/pdf_text.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>

#include "pdf_writer.h"
#include "text/errors.h"

namespace mandates {
namespace {

const std::string kPdftotext = "/usr/bin/pdftotext";

#define NEEDS_PDFTOTEXT() \
  if (::access(kPdftotext.c_str(), X_OK) != 0) GTEST_SKIP() << "no " << kPdftotext

std::string unindented(std::string text) {
  std::erase(text, ' ');
  return text;
}

std::string refusal(std::string_view bytes, const std::string& program = kPdftotext, const ChildLimits& limits = {}) {
  try {
    return "read: " + pdf_text(bytes, program, limits).text;
  } catch (const InputError& error) {
    return error.what();
  }
}

/// A page that draws a form that draws a form ten times, and so on: small, and without end.
std::string endless_pdf() {
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
      pdf_stream("/X Do")};
  for (int i = 0; i < 12; ++i) {
    std::string content;
    for (int n = 0; n < 10; ++n) content += "/X Do\n";
    objects.push_back(pdf_stream(
        content, "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X " + std::to_string(6 + i) + " 0 R >> >>"));
  }
  objects.push_back(pdf_stream("q Q", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"));
  return pdf_of(objects);
}

TEST(PdfText, LinesOfAllPagesWithAFormFeedAfterEach) {
  NEEDS_PDFTOTEXT();
  const ConvertedText text = pdf_text(pdf_of_pages({{"one", "two-"}, {"three"}}), kPdftotext);
  EXPECT_EQ(unindented(text.text), "one\ntwo-\n\fthree\n\f");
  EXPECT_EQ(text.layout, LineLayout::printed_lines);
  EXPECT_TRUE(text.found.empty());
}

TEST(PdfText, DamageIsNamed) {
  NEEDS_PDFTOTEXT();
  EXPECT_EQ(refusal("%PDF-1.7\n"), "this PDF file is damaged and cannot be read");
  EXPECT_EQ(refusal("%PDF-1.7\nnothing of the kind\n%%EOF\n"), "this PDF file is damaged and cannot be read");
  std::string whole = pdf_of_pages({{"one"}, {"two"}});
  EXPECT_EQ(refusal(whole.substr(0, whole.size() / 2)), "this PDF file is damaged and cannot be read");
  whole.replace(whole.find("(two) Tj") + 6, 2, "Xj");      // no operator that there is
  const ConvertedText half = pdf_text(whole, kPdftotext);  // what can be read is, with a warning
  EXPECT_EQ(unindented(half.text), "one\n\f\f");
  ASSERT_EQ(half.found.size(), 1U);
  EXPECT_EQ(half.found[0].code, "damaged-pdf");
}

TEST(PdfText, AScanIsNamed) {
  NEEDS_PDFTOTEXT();
  EXPECT_EQ(refusal(pdf_of_pages({{}, {}})), "this PDF file has no text: its pages are pictures (a scan)");
  const ConvertedText mixed = pdf_text(pdf_of_pages({{"cover"}, {}, {}}), kPdftotext);
  ASSERT_EQ(mixed.found.size(), 1U);
  EXPECT_EQ(mixed.found[0].message, "2 of 3 pages have no text");
  const ConvertedText one = pdf_text(pdf_of_pages({{"cover"}, {}, {"text"}}), kPdftotext);
  ASSERT_EQ(one.found.size(), 1U);
  EXPECT_EQ(one.found[0].code, "pages-without-text");
}

TEST(PdfText, PagesThatAreOnlyClaimedDoNoHarm) {
  NEEDS_PDFTOTEXT();
  std::string pdf = pdf_of_pages({{"one"}});
  const std::size_t count = pdf.find("/Count 1 ");
  ASSERT_NE(count, std::string::npos);
  pdf.replace(count, 9, "/Count 1000000 ");
  EXPECT_NE(refusal(pdf), "");  // some line or the text of the one page, but an end
  EXPECT_EQ(refusal(pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>"})),
            "this PDF file is damaged and cannot be read");
}

TEST(PdfText, TimeIsLimited) {
  NEEDS_PDFTOTEXT();
  ChildLimits limits;
  limits.seconds = limits.cpu_seconds = 1;
  EXPECT_EQ(refusal(endless_pdf(), kPdftotext, limits), "taking the text out of this PDF file took longer than 1 second");
}

TEST(PdfText, OutputIsLimited) {
  NEEDS_PDFTOTEXT();
  ChildLimits limits;
  limits.output = 4096;
  EXPECT_EQ(refusal(pdf_of_pages(std::vector<std::vector<std::string>>(200, {"a line of text, again and again"})), kPdftotext, limits),
            "this PDF file has more text than any resolution");
}

TEST(PdfText, WithoutTheProgramItSaysSo) {
  EXPECT_EQ(refusal("%PDF-1.4", ""), "PDF files are read with pdftotext, which is not there");
  EXPECT_EQ(refusal("%PDF-1.4", "/nowhere/pdftotext"), "PDF files are read with pdftotext, which could not be started");
}

TEST(ChildProcess, GetsItsInputAndNothingElse) {
  const ChildResult result = run_child("/bin/sh", {"-c", "cat; env; pwd; ls /proc/self/fd | wc -l; echo talk >&2; exit 7"}, "input\n");
  EXPECT_EQ(result.end, ChildEnd::exited);
  EXPECT_EQ(result.status, 7);
  EXPECT_EQ(result.messages, "talk\n");
  EXPECT_TRUE(result.output.starts_with("input\n")) << result.output;
  EXPECT_NE(result.output.find("LC_ALL=C.UTF-8"), std::string::npos);
  EXPECT_EQ(result.output.find("HOME="), std::string::npos);
}

TEST(ChildProcess, EndsByTheWallThoughItOnlySleeps) {
  ChildLimits limits;
  limits.seconds = 1;
  EXPECT_EQ(run_child("/bin/sleep", {"60"}, "", limits).end, ChildEnd::timed_out);
}

TEST(ChildProcess, ACrashIsToldFromAnExit) {
  const ChildResult result = run_child("/bin/sh", {"-c", "kill -SEGV $$"}, "");
  EXPECT_EQ(result.end, ChildEnd::ended);
  EXPECT_EQ(result.status, SIGSEGV);
}

TEST(ChildProcess, WritesNoFiles) {
  const ChildResult result = run_child(
      "/bin/sh",
      {"-c", "trap '' XFSZ; echo x > /tmp/mandates-must-not-be-written-$$ || echo refused; rm -f /tmp/mandates-must-not-be-written-$$"},
      "");
  EXPECT_NE(result.output.find("refused"), std::string::npos);
}

}  // namespace
}  // namespace mandates
