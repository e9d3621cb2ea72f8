// A real browser for pages: Chromium without a window. Tests skip where there is none.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <string>

namespace mandates {

inline std::string output_of(const std::string& command) {
  std::string output;
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::array<char, 4096> buffer{};
  for (std::size_t read; pipe && (read = fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;) output.append(buffer.data(), read);
  return output;
}

class Browser : public ::testing::Test {
 protected:
  void SetUp() override {
    browser_ = output_of("command -v chromium || command -v chromium-browser || command -v google-chrome");
    if (browser_.empty()) GTEST_SKIP() << "no Chromium here";
    browser_.pop_back();
    folder_ = std::filesystem::temp_directory_path() / ("mandates-page-" + std::to_string(std::random_device{}()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override {
    if (!folder_.empty()) std::filesystem::remove_all(folder_);
  }

  /// What `probe` says of the page after its own script has run: the probe is the body of a function of JavaScript that returns a string.
  std::string ask(const std::string& page, const std::string& probe) const {
    std::ofstream(folder_ / "page.html") << page << "<script>document.title = 'answer[' + (function () { " << probe
                                         << " })() + ']';</script>";
    const std::string dom =
        output_of("'" + browser_ +
                  "' --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
                  "--disable-component-update --disable-sync --user-data-dir='" +
                  (folder_ / "profile").string() + "' --dump-dom 'file://" + (folder_ / "page.html").string() + "' 2>/dev/null");
    const auto begin = dom.find("<title>answer[");
    const auto end = dom.find("]</title>");
    return begin == std::string::npos || end == std::string::npos ? dom : dom.substr(begin + 14, end - begin - 14);
  }

 private:
  std::string browser_;
  std::filesystem::path folder_;
};

}  // namespace mandates
