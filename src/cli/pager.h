// Long output on a terminal goes through a pager, short output does not.
#pragma once

#include <sys/types.h>

#include <memory>
#include <ostream>
#include <streambuf>
#include <string>

#include "cli/run.h"

namespace mandates {

class FdBuffer;

/// Holds output back until it is longer than the screen; then it starts the pager and hands everything to it.
class Pager : public std::streambuf {
 public:
  /// `command` is run by sh; `rows` and `columns` are those of the screen behind `terminal`.
  Pager(std::ostream& terminal, std::string command, int rows, int columns, const Environment& environment);
  ~Pager() override;
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

  /// Writes out what was held back, or waits until the person leaves the pager. Throws OutputError where the pager could not be run.
  void finish();

 protected:
  int_type overflow(int_type character) override;
  std::streamsize xsputn(const char* text, std::streamsize size) override;
  int sync() override;

 private:
  void start();
  void show_held();
  int wait();

  std::ostream& terminal_;
  std::string command_;
  int rows_;
  int columns_;
  const Environment& environment_;
  std::string held_;
  int lines_ = 0;   // of the screen, as far as held_ fills them
  int column_ = 0;  // bytes since the last line end
  bool without_pager_ = false;
  pid_t process_ = 0;
  int pipe_ = -1;
  std::unique_ptr<FdBuffer> to_pager_;
  void (*interrupt_before_)(int) = nullptr;
};

}  // namespace mandates
