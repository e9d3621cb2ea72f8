// Cells as XML, compressed in a thread.
#include "reports/sheet_rows.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <zlib.h>

#include <array>
#include <csignal>
#include <random>
#include <string>
#include <string_view>

#include "reports/sheet_links.h"
#include "text/errors.h"

namespace mandates {
namespace {

std::string bytes_of(const TemporaryFile& file) {
  std::string bytes;
  file.read([&](std::string_view block) { bytes += block; });
  return bytes;
}

// A raw DEFLATE stream as text.
std::string inflated(std::string bytes) {
  z_stream stream{};
  EXPECT_EQ(::inflateInit2(&stream, -15), Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string text;
  std::array<char, 4096> block{};
  do {
    stream.next_out = reinterpret_cast<Bytef*>(block.data());
    stream.avail_out = block.size();
    const int state = ::inflate(&stream, Z_SYNC_FLUSH);
    EXPECT_TRUE(state == Z_OK || state == Z_STREAM_END || state == Z_BUF_ERROR) << state;
    text.append(block.data(), block.size() - stream.avail_out);
  } while (stream.avail_out == 0);
  ::inflateEnd(&stream);
  return text;
}

std::uint32_t check_of(const std::string& text) {
  return static_cast<std::uint32_t>(::crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())));
}

TEST(SheetRows, CellsHaveTheirPlaceTypeAndStyle) {
  SheetRows rows("/tmp");
  rows.text(0, 0, "symbol", 1);
  rows.text(0, 26, "kept", 0);
  rows.text(1, 0, "A/RES/80/1", 0);
  rows.number(1, 1, 45731, 2);
  rows.number(1, 2, 0.97, 3);
  rows.flag(1, 51, true);
  const DeflatedBytes bytes = rows.finish();
  const std::string xml = inflated(bytes_of(rows.rows()));
  EXPECT_EQ(xml,
            "<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>symbol</t></is></c><c r=\"AA1\" "
            "t=\"inlineStr\"><is><t>kept</t></is></c></row>"
            "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>A/RES/80/1</t></is></c><c r=\"B2\" s=\"2\"><v>45731</v></c>"
            "<c r=\"C2\" s=\"3\"><v>0.97</v></c><c r=\"AZ2\" t=\"b\"><v>1</v></c></row>");
  EXPECT_EQ(bytes.size, xml.size());
  EXPECT_EQ(bytes.check, check_of(xml));
  EXPECT_EQ(rows.last_row(), 1);
  EXPECT_EQ(rows.last_column(), 51);
}

TEST(SheetLinks, CellsAndTargetsHaveTheSameNumbers) {
  SheetLinks links("/tmp");
  links.add(1, 0, "https://docs.un.org/en/A/RES/80/1");
  links.add(2, 27, "https://docs.un.org/en/\"a&b<c>");
  links.finish();
  EXPECT_EQ(links.count(), 2);
  const std::string cells = inflated(bytes_of(links.cells().deflater.file()));
  EXPECT_EQ(cells, "<hyperlink ref=\"A2\" r:id=\"rId1\"/><hyperlink ref=\"AB3\" r:id=\"rId2\"/>");
  EXPECT_EQ(links.cells().bytes.check, check_of(cells));
  const std::string targets = inflated(bytes_of(links.targets().deflater.file()));
  EXPECT_TRUE(targets.starts_with("<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/")) << targets;
  EXPECT_NE(targets.find("Target=\"https://docs.un.org/en/&quot;a&amp;b&lt;c>\" TargetMode=\"External\"/>"), std::string::npos) << targets;
  EXPECT_EQ(links.targets().bytes.size, targets.size());
}

TEST(SheetRows, TextsStayWhatTheyAre) {
  const auto cell = [](std::string_view text) {
    SheetRows rows("/tmp");
    rows.text(0, 0, text, 0);
    rows.finish();
    std::string xml = inflated(bytes_of(rows.rows()));
    const std::size_t begin = xml.find("<t"), end = xml.rfind("</is>");
    return xml.substr(begin, end - begin);
  };
  EXPECT_EQ(cell("=1+1"), "<t>=1+1</t>");
  EXPECT_EQ(cell("a & b <c> \"d\""), "<t>a &amp; b &lt;c&gt; \"d\"</t>");
  EXPECT_EQ(cell(" led\n"), "<t xml:space=\"preserve\"> led\n</t>");
  EXPECT_EQ(cell("a\rb"), "<t>a_x000D_b</t>");
  EXPECT_EQ(cell("_x0041_ _x004_ _"), "<t>_x005F_x0041_ _x004_ _</t>");
  EXPECT_EQ(cell("\xEF\xBF\xBF paragraphe 1\xC2\xA0: é"), "<t>\xEF\xBF\xBD paragraphe 1\xC2\xA0: é</t>");
  EXPECT_EQ(cell("\xE2\x80\xAEkcab \x01 \xFF"), "<t>\xEF\xBF\xBDkcab \xEF\xBF\xBD \xEF\xBF\xBD</t>");
}

TEST(SheetRows, StreamsJoin) {
  SheetRows rows("/tmp");
  std::string expected = "<begin>";
  for (std::uint32_t row = 0; row < 20000; ++row) {
    rows.text(row, 0, "lighthouses of the northern coast " + std::to_string(row * 7919), 0);
    const std::string number = std::to_string(row + 1);
    expected += "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"inlineStr\"><is><t>lighthouses of the northern coast " +
                std::to_string(row * 7919) + "</t></is></c></row>";
  }
  expected += "<end>";
  const DeflatedBytes all = joined(joined(counted("<begin>"), rows.finish()), counted("<end>"));
  EXPECT_EQ(inflated(deflated("<begin>", false) + bytes_of(rows.rows()) + deflated("<end>", true)), expected);
  EXPECT_EQ(all.size, expected.size());
  EXPECT_EQ(all.check, check_of(expected));
}

TEST(SheetRows, AFullFolderIsSaid) {
  struct rlimit before {};
  ::getrlimit(RLIMIT_FSIZE, &before);
  struct rlimit small = before;
  small.rlim_cur = std::size_t{1} << 20U;
  auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
  ::setrlimit(RLIMIT_FSIZE, &small);
  std::string message;
  try {
    SheetRows rows("/tmp");
    std::minstd_rand draw(4711);
    for (std::uint32_t row = 0; row < 400000; ++row) rows.number(row, 0, static_cast<double>(draw()), 0);
    rows.finish();
  } catch (const Error& error) {
    message = error.what();
  }
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  EXPECT_EQ(message, "cannot write the workbook: /tmp is full");
}

}  // namespace
}  // namespace mandates
