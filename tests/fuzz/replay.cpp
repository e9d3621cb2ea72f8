// Runs a fuzz target without libFuzzer: over its seeds, and over changed seeds, always the same ones. What a test run and a debugger need.
//   replay CHANGES PATH...     CHANGES inputs made by changing seeds; PATHs are seeds or folders of seeds
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz.h"

namespace {

namespace fs = std::filesystem;

/// Numbers that are the same on every machine (xorshift).
class Numbers {
 public:
  std::size_t below(std::size_t limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return limit == 0 ? 0 : static_cast<std::size_t>(state_ % limit);
  }

 private:
  std::uint64_t state_ = 0x9E3779B97F4A7C15ULL;
};

std::vector<std::string> read_seeds(const std::vector<fs::path>& paths) {
  std::vector<fs::path> files;
  for (const fs::path& path : paths) {
    if (!fs::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    for (const fs::directory_entry& entry : fs::directory_iterator(path))
      if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> seeds;
  for (const fs::path& file : files) {
    std::ifstream in(file, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return seeds;
}

/// One change: a byte, a piece taken out, doubled, cut off, or put in from another seed.
void change(std::string& text, const std::vector<std::string>& seeds, Numbers& numbers) {
  const std::size_t at = numbers.below(text.size() + 1);
  const std::size_t length = numbers.below(std::min<std::size_t>(text.size() - at, 64) + 1);
  switch (numbers.below(6)) {
    case 0:
      if (at < text.size()) text[at] = static_cast<char>(numbers.below(256));
      break;
    case 1:
      text.erase(at, length);
      break;
    case 2:
      text.insert(at, text.substr(at, length));
      break;
    case 3:
      if (numbers.below(8) == 0) text.resize(at);
      break;
    case 4:
      if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << numbers.below(8)));
      break;
    default: {
      const std::string& other = seeds[numbers.below(seeds.size())];
      const std::size_t from = numbers.below(other.size() + 1);
      text.insert(at, other.substr(from, numbers.below(64)));
    }
  }
}

void run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: replay CHANGES PATH...\n", stderr);
    return 2;
  }
  const std::vector<std::string> seeds = read_seeds({argv + 2, argv + argc});
  if (seeds.empty()) {
    std::fputs("no seeds\n", stderr);
    return 2;
  }
  for (const std::string& seed : seeds) run(seed);
  Numbers numbers;
  const long changes = std::strtol(argv[1], nullptr, 10);
  for (long i = 0; i < changes; ++i) {
    std::string input = seeds[numbers.below(seeds.size())];
    for (std::size_t n = numbers.below(12) + 1; n > 0; --n) change(input, seeds, numbers);
    run(input);
  }
  std::printf("%zu seeds, %ld changed ones\n", seeds.size(), changes);
  return 0;
}
