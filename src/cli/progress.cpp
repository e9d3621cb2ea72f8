// Draws the progress line.
#include "cli/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "reports/words.h"
#include "text/cut.h"

namespace mandates {
namespace {
constexpr double kPause = 0.1;  // seconds between two drawings
constexpr double kSettled = 1;  // seconds after which the time left can be told

std::string seconds_words(double seconds) {
  return seconds < 100 ? fmt::format("{:.0f} s", seconds) : fmt::format("{:.0f} min", seconds / 60);
}
}  // namespace

Progress::Progress(const Context& context, std::string what, std::size_t total, std::string unit)
    : context_(context),
      what_(std::move(what)),
      total_(total),
      unit_(std::move(unit)),
      active_(context.streams.err_is_terminal && !context.options.quiet) {
  if (active_) begin_ = last_ = context_.clock.seconds();
}

Progress::~Progress() {
  clear();
}

void Progress::at(std::size_t done, const std::string& detail) {
  if (!active_) return;
  const double now = context_.clock.seconds();
  if (now - last_ < kPause) return;
  last_ = now;
  shown_ = true;
  std::string line = fmt::format("{}: {} of {}", what_, done, count_words(static_cast<std::int64_t>(total_), unit_));
  if (!detail.empty()) line += ", " + detail;
  const double left = done > 0 ? (now - begin_) / static_cast<double>(done) * static_cast<double>(total_ - done) : 0;
  if (now - begin_ > kSettled && left >= 1) line += fmt::format(", about {} left", seconds_words(left));
  const std::size_t room = static_cast<std::size_t>(std::max(context_.streams.width - 1, 20));
  context_.streams.err << "\r" << cut_at_character(line, room) << "\x1b[K" << std::flush;
}

void Progress::clear() {
  if (std::exchange(shown_, false)) context_.streams.err << "\r\x1b[K" << std::flush;
}

}  // namespace mandates
