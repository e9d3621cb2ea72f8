// Reasons for a look by a person, in plain words.
#pragma once

#include <string_view>

namespace mandates {

/// What a code of `review` means: "a time that no rule reads" for "unread-time". Empty for codes of rules that are not built in.
std::string_view review_meaning(std::string_view code);

}  // namespace mandates
