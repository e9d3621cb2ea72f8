// Exceptions for errors that end a run. Thrown anywhere; cli alone translates them into a message and an exit status.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "text/diagnostic.h"

namespace mandates {

/// Base of all errors of the program; `hint` says what to do (may be empty). `code` is stable and short ("no-store"), given where cli has
/// a hint of its own that names a command (cli/command_hints.h); else empty.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message, std::string hint = {}, std::string code = {})
      : std::runtime_error(message), hint_(std::move(hint)), code_(std::move(code)) {}
  const std::string& hint() const { return hint_; }
  const std::string& code() const { return code_; }

 private:
  std::string hint_;
  std::string code_;
};

/// The command line cannot be understood (exit status 2).
class UsageError : public Error {
 public:
  using Error::Error;
};

/// An input that cannot be read at all (exit status 1; other inputs are still read).
class InputError : public Error {
 public:
  using Error::Error;
};

/// The rules cannot be used (exit status 3); carries all findings.
class RuleError : public Error {
 public:
  explicit RuleError(const std::string& message, Diagnostics found = {}, std::string hint = {})
      : Error(message, std::move(hint)), found_(std::move(found)) {}
  const Diagnostics& found() const { return found_; }

 private:
  Diagnostics found_;
};

/// The store cannot be opened, read or written (exit status 3).
class StoreError : public Error {
 public:
  using Error::Error;
};

/// The store can be written, but refuses this row: it breaks a constraint of the schema.
class RefusedRowError : public StoreError {
 public:
  using StoreError::StoreError;
};

}  // namespace mandates
