// One line on a terminal that says how far a long work is.
#pragma once

#include <iosfwd>
#include <string>

#include "cli/command.h"

namespace mandates {

/// Shows "ingest: 120 of 1,419 files, 131 documents, 2,344 obligations, about 12 s left" on standard error, at most ten times a second, and
/// takes it away at the end. Silent where standard error is no terminal or --quiet is given.
class Progress {
 public:
  /// `unit` is what `total` counts, in the singular.
  Progress(const Context& context, std::string what, std::size_t total, std::string unit = "file");
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  /// `detail` says what the work has come to: "131 documents".
  void at(std::size_t done, const std::string& detail = {});
  /// Takes the line away, so that something else can be printed.
  void clear();

 private:
  const Context& context_;
  std::string what_;
  std::size_t total_;
  std::string unit_;
  bool active_;
  bool shown_ = false;
  double begin_ = 0;
  double last_ = 0;
};

}  // namespace mandates
