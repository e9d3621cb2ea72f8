// Messages on standard error, in the format of compilers: place, line, caret, hint.
#pragma once

#include <iosfwd>
#include <string>

#include "text/diagnostic.h"
#include "text/errors.h"

namespace mandates {

/// Prints diagnostics and errors, coloured if `colour`. `quiet` suppresses warnings, never notes.
class Messages {
 public:
  Messages(std::ostream& err, bool colour, bool quiet) : err_(err), colour_(colour), quiet_(quiet) {}

  /// `path:line:col: error: message`, then the line, a caret and the hint if available.
  void show(const Diagnostic& found) const;
  /// `mandates: error: message` and the hint; for RuleError and ConfigurationError all their findings.
  void show(const Error& error) const;
  /// `mandates: error: message` and the hint.
  void error(const std::string& message, const std::string& hint = {}) const;
  /// `mandates: warning: message`, unless quiet.
  void warning(const std::string& message, const std::string& hint = {}) const;
  /// A plain line, unless quiet.
  void say(const std::string& line) const;

 private:
  void line(Severity severity, const std::string& where, const std::string& message, const std::string& hint) const;
  void excerpt(const Diagnostic& found) const;

  std::ostream& err_;
  bool colour_;
  bool quiet_;
};

}  // namespace mandates
