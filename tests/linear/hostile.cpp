#include "hostile.h"

#include <algorithm>
#include <array>

#include "steps.h"

namespace mandates {
namespace {

std::string word(std::size_t number, char first) {
  std::string out;
  for (int i = 0; i < 4; ++i, number /= 26) out += static_cast<char>(first + static_cast<char>(number % 26));
  return out;
}

}  // namespace

std::string repeated(std::string_view unit, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + unit.size() + 16);
  for (std::size_t number = 1; out.size() < bytes; ++number)
    for (const char c : unit) {
      if (c == '#')
        out += std::to_string(number);
      else if (c == '$' || c == '%')
        out += word(number, c == '$' ? 'a' : 'A');
      else
        out += c;
    }
  return out;
}

double growth(std::size_t bytes, const std::function<void(std::size_t)>& work) {
  work(4 * bytes);  // what is worked out once and kept
  std::array<double, 3> done{};
  for (std::size_t i = 0; i < done.size(); ++i) {
    const std::uint64_t before = steps();
    work(bytes << i);
    done[i] = static_cast<double>(steps() - before);
  }
  // Less than a step a byte is not worth comparing, nor is what the work on any input varies by from one run to the next (tables lie at
  // other addresses).
  const double enough = std::max(static_cast<double>(bytes), 0.03 * done[0]);
  return (done[2] - done[1]) / std::max(done[1] - done[0], enough);
}

}  // namespace mandates
