// A disk that may lose what was not forced onto it: SQLite works through it as on any other, and at chosen instants it tells what a power
// cut would leave.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace mandates::test {

/// While it lives, SQLite's files in this program go through it. What is written counts as safe only from the next sync of its file on; of
/// what was written since, a power cut keeps any part, in any order, and may tear a write at a sector. That a file exists, or not, is taken
/// as safe at once.
class PowerCutDisk {
 public:
  explicit PowerCutDisk(unsigned seed);
  ~PowerCutDisk();
  PowerCutDisk(const PowerCutDisk&) = delete;
  PowerCutDisk& operator=(const PowerCutDisk&) = delete;

  /// Steps so far: every write, cut of a file and sync is one.
  std::uint64_t steps() const { return steps_; }
  /// Called before every step.
  std::function<void()> before_step;
  /// Writes what a power cut right now could leave of the files of a store into other files.
  void leave(const std::string& store, const std::string& copy);

  // For the functions that SQLite calls.
  struct File {
    std::string safe;                                              // what is on the disk for certain
    std::vector<std::function<void(std::string&, bool)>> pending;  // writes since; the flag: only a part of it
  };
  std::shared_ptr<File> file(const std::string& path);
  void forget(const std::string& path) { files_.erase(path); }
  void step();
  std::mt19937& random() { return random_; }

 private:
  std::map<std::string, std::shared_ptr<File>> files_;
  std::mt19937 random_;
  std::uint64_t steps_ = 0;
};

}  // namespace mandates::test
