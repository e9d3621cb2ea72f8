// Talk on standard error: findings with place, line, caret and hint, as compilers print them.
#pragma once

#include <iosfwd>
#include <string>

#include "text/diagnostic.h"
#include "text/errors.h"

namespace mandates {

/// Prints findings and errors, in colour where `colour` is set; warnings are left out where `quiet` is set, notes always.
class Messages {
 public:
  Messages(std::ostream& err, bool colour, bool quiet) : err_(err), colour_(colour), quiet_(quiet) {}

  /// `path:line:col: error: message`, then the line, a caret and the hint where there are any.
  void show(const Diagnostic& found) const;
  /// `mandates: error: message` and the hint; of a RuleError and a ConfigurationError all that was found.
  void show(const Error& error) const;
  /// `mandates: error: message` and the hint.
  void error(const std::string& message, const std::string& hint = {}) const;
  /// `mandates: warning: message`, unless quiet.
  void warning(const std::string& message, const std::string& hint = {}) const;
  /// A line without any frame, unless quiet.
  void say(const std::string& line) const;

 private:
  void line(Severity severity, const std::string& where, const std::string& message, const std::string& hint) const;
  void excerpt(const Diagnostic& found) const;

  std::ostream& err_;
  bool colour_;
  bool quiet_;
};

}  // namespace mandates
