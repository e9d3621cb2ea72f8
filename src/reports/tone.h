// How text stands out on a terminal.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

enum class Tone { plain, dim, strong, good, bad, warn };

/// The text between the escape sequences of the tone; the text itself where `colour` is false or the tone is plain.
std::string paint(std::string_view text, Tone tone, bool colour);

}  // namespace mandates
