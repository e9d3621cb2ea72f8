// How a paragraph opens: by its first words alone.
// Must not know: verbs.
#pragma once

#include <string_view>

#include "document/layout.h"
#include "document/line_roles.h"

namespace mandates {

enum class Opening {
  participle,  ///< "Recalling …", "Deeply concerned …", "Mindful of …": as preambular paragraphs open
  finite,      ///< "Requests …", "Also takes note …": a word in -s, as operative paragraphs open
  other
};

/// The shape of the first word that is no adverb; the words of role preambular-opening are participles whatever their shape,
/// those of role noun-opening no verbs.
Opening opening_of(std::string_view text, RoleReader& roles);

/// True where the organ opens the sentence as its subject: "The General Assembly approves", "Therefore, the General Assembly instructs".
bool speaks_in(const Body& organ, std::string_view text, RoleReader& roles);

}  // namespace mandates
