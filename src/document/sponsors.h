// The sponsors of a draft, as lists print them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/line_roles.h"

namespace mandates {

/// Appends the names of "Bosnia and Herzegovina, Chile and Trinidad and Tobago", each once; "submitted by the Chair of the Committee"
/// names one. Names with an "and" of their own have the role `joined-name`.
void add_sponsors(std::string_view printed, RoleReader& roles, std::vector<std::string>& sponsors);

}  // namespace mandates
