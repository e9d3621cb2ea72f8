// The classes that the program itself asks for, beside those that patterns use.
#pragma once

#include <string_view>

namespace mandates {

/// What is asked of a class by its name.
enum class SteeringClass {
  none,     ///< nothing: it counts only where a pattern uses it
  words,    ///< whether a single word is in it: a phrase of several words, or one with brackets, is never found
  phrases,  ///< where its phrases stand
};

/// What the program asks of the class of that name.
SteeringClass steering_class(std::string_view name);

}  // namespace mandates
