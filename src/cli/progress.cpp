// Draws the line of progress.
// Must not know: what the work is.
#include "cli/progress.h"

#include <fmt/format.h>

#include <ostream>
#include <utility>

namespace mandates {
namespace {
constexpr double kPause = 0.1;  // seconds between two drawings
}

Progress::Progress(const Context& context, std::string what, std::size_t total)
    : context_(context), what_(std::move(what)), total_(total), active_(context.streams.err_is_terminal && !context.options.quiet) {
  if (active_) last_ = context_.clock.seconds();
}

Progress::~Progress() {
  clear();
}

void Progress::at(std::size_t done) {
  if (!active_) return;
  const double now = context_.clock.seconds();
  if (now - last_ < kPause) return;
  last_ = now;
  shown_ = true;
  context_.streams.err << fmt::format("\r{}: {} of {}\x1b[K", what_, done, total_) << std::flush;
}

void Progress::clear() {
  if (std::exchange(shown_, false)) context_.streams.err << "\r\x1b[K" << std::flush;
}

}  // namespace mandates
