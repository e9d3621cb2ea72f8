// Grammar of finite verbs: what the forms of the rules become where the subject is "we".
// Must not know: any verb rule.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

/// The pattern of a finite form of the third person with the subject "we": "requests" becomes "request", "takes [also] note" "take [also]
/// note", "is {..2} aware" "are {..2} aware", "commits [itself]" "commit [ourselves]". Only its first word is the verb. Empty where the
/// pattern does not begin with such a form.
std::string first_person_pattern(std::string_view pattern);

/// The pattern of the past tense, for any subject: "requests" becomes "requested", "takes [also] note" "took [also] note", "calls [,] upon"
/// "called [,] upon".
std::string past_pattern(std::string_view pattern);

}  // namespace mandates
