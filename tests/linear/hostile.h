// Texts made to take long, and how their work is counted.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace mandates {

/// `unit` repeated up to at least so many bytes: "#" becomes the number of the repetition, "$" a word of its own and "%" one with capitals.
std::string repeated(std::string_view unit, std::size_t bytes);

/// By how much the steps grow for each doubling of an input: from the work on a size, twice and four times as much. 2 where the work is in
/// proportion to the input, 4 where it is as its square; what is done once for any input falls out. `work` gets the number of bytes.
double growth(std::size_t bytes, const std::function<void(std::size_t)>& work);

/// The most that growth() may be: tables that double, sorting, and where memory happens to lie make it more than 2.
inline constexpr double kLinear = 2.7;

}  // namespace mandates
