// Text attributes on a terminal.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

enum class Tone { plain, dim, strong, good, bad, warn };

/// The text enclosed in the escape sequences of the tone; unchanged without `colour` or for Tone::plain.
std::string paint(std::string_view text, Tone tone, bool colour);

}  // namespace mandates
