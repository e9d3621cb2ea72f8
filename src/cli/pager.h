// Sends long output on a terminal to a pager, short output directly.
#pragma once

#include <sys/types.h>

#include <memory>
#include <ostream>
#include <streambuf>
#include <string>

#include "cli/run.h"

namespace mandates {

class FdBuffer;

/// Buffers the output until it exceeds the screen, then starts the pager and writes everything to it.
class Pager : public std::streambuf {
 public:
  /// `command` is run by sh; `rows` and `columns` are the size of the screen of `terminal`.
  Pager(std::ostream& terminal, std::string command, int rows, int columns, const Environment& environment);
  ~Pager() override;
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

  /// Writes the buffered output, or waits until the user quits the pager. Throws OutputError if the pager could not be run.
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
  int lines_ = 0;   // screen lines filled by held_
  int column_ = 0;  // bytes since the last newline
  bool without_pager_ = false;
  pid_t process_ = 0;
  int pipe_ = -1;
  std::unique_ptr<FdBuffer> to_pager_;
  void (*interrupt_before_)(int) = nullptr;
};

}  // namespace mandates
