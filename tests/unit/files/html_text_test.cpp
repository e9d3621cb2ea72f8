// Pages of the web as archives and word processors write them.
#include "files/html_text.h"

#include <gtest/gtest.h>

#include "text/errors.h"

namespace mandates {
namespace {

std::string text_of(std::string_view page) {
  return html_text(page).text;
}

TEST(HtmlText, BlocksAreLinesAndSpacesCollapse) {
  EXPECT_EQ(
      text_of("<!DOCTYPE html><html><head><title>x</title></head><body><h1>81/901.  Lighthouses</h1>\n<p>The <i>General\nAssembly</i>,</p>"
              "<div>1. <em>Requests</em> the Office to report;</div></body></html>"),
      "81/901. Lighthouses\nThe General Assembly,\n1. Requests the Office to report;\n");
}

TEST(HtmlText, ScriptsStylesMenusAndHiddenPartsAreNoText) {
  EXPECT_EQ(text_of("<html><style>p {}</style><script>if (a < b) document.write('<p>no')</script><nav>Home</nav><p>text</p>"
                    "<div style='display: none'>no<p>no</p></div><p hidden>no</p><noscript>no</noscript><p>more</p>"),
            "text\nmore\n");
}

TEST(HtmlText, ListsThatCountHaveTheirNumbers) {
  EXPECT_EQ(
      text_of("<html><ol start=3><li><p>Requests</p><ol type=a><li>to build</li><li>to report</li></ol></li><li value=9>Decides</li></ol>"
              "<ul><li>point</li></ul>"),
      "3.\tRequests\n(a)\tto build\n(b)\tto report\n9.\tDecides\npoint\n");
}

TEST(HtmlText, RaisedDigitsAndLinksToFootnotesAreMarks) {
  EXPECT_EQ(
      text_of(
          "<html><p>the report<sup>3</sup> and <a href='#_ftn4'>[4]</a>the <sup>th</sup></p><p><a href='#_ftnref4'>[4]</a> A/81/1.</p>"),
      "the report\u00B3 and \u2074the th\n\u2074 A/81/1.\n");
}

TEST(HtmlText, TwoBreaksEndAParagraphOneDoesNot) {
  EXPECT_EQ(text_of("<html>one<br>line<br><br>two <br> <br/>three<pre>a\nb</pre>"), "one line\ntwo\nthree\na\nb\n");
}

TEST(HtmlText, EncodingsAreThoseOfThePage) {
  EXPECT_EQ(text_of("<html><p>C\u00F4te d\u2019Ivoire &eacute; &#8212;</p>"), "C\u00F4te d\u2019Ivoire \u00E9 \u2014\n");
  EXPECT_EQ(text_of("<html><head><meta charset=windows-1252></head><p>C\xF4te d\x92Ivoire</p>"), "C\u00F4te d\u2019Ivoire\n");
}

TEST(HtmlText, BrokenMarkupIsReadAllTheSame) {
  EXPECT_EQ(text_of("<html><p>one<p>two</div></span><td>three<b>bold</td>after"), "one\ntwo\nthreebold\nafter\n");
  EXPECT_EQ(text_of("<html><p>cut <b"), "cut\n");
}

TEST(HtmlText, WhatStandsAfterTheEndOfAPageIsText) {
  EXPECT_EQ(text_of("<html><body><p>one</p></body></html><html><BODY><p>two</p></BODY></HTML>three"), "one\ntwo\nthree\n");
}

TEST(HtmlText, EntitiesOfAPageAreNotExpanded) {
  const std::string text = text_of("<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><html><p>x &b; y &xxe;</p>");
  EXPECT_EQ(text.find("aaaa"), std::string::npos);
}

TEST(HtmlText, NothingToReadIsRefused) {
  EXPECT_THROW(text_of("<html><script>render()</script></html>"), InputError);
  std::string deep = "<html>";
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  EXPECT_THROW(text_of(deep + "text"), InputError);
}

}  // namespace
}  // namespace mandates
