// A progress line on a terminal.
#pragma once

#include <iosfwd>
#include <string>

#include "cli/command.h"

namespace mandates {

/// Shows "ingest: 120 of 1,419 files, 131 documents, 2,344 obligations, about 12 s left" on standard error, updated at most ten times a
/// second and cleared at the end. Silent if standard error is no terminal or with --quiet.
class Progress {
 public:
  /// `unit` is the unit of `total`, in the singular.
  Progress(const Context& context, std::string what, std::size_t total, std::string unit = "file");
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  /// `detail` is shown after the counts: "131 documents".
  void at(std::size_t done, const std::string& detail = {});
  /// Clears the line, so that something else can be printed.
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
