// Hints that name a command or an option, for errors and findings of the library, which knows neither.
#pragma once

#include <string>

namespace mandates {

/// What to do about an error or a finding with this code; `hint` if the command line has nothing better to say.
std::string command_hint(const std::string& code, const std::string& hint);

}  // namespace mandates
