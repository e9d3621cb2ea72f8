// The site: a request in, an answer out. Everything that is not a socket.
// Must not know: sockets, the command line.
#pragma once

#include <cstddef>
#include <semaphore>
#include <string>
#include <vector>

#include "serve/answers.h"
#include "serve/cache.h"
#include "serve/http.h"
#include "serve/page.h"

namespace mandates {

/// Answers that are worked out at once; further ones wait, and mostly find what they wait for.
inline constexpr std::ptrdiff_t kAtOnce = 4;

/// Answers requests, from several threads at once.
class Site {
 public:
  /// `answers` has to outlive it. Throws std::logic_error where a template would put text in without escaping it.
  Site(Answers& answers, SiteOptions options);

  /// Never throws.
  HttpAnswer answer(const HttpRequest& request);

 private:
  HttpAnswer get(const HttpRequest& request);
  HttpAnswer post(const HttpRequest& request);
  HttpAnswer make(const RouteRequest& asked);
  HttpAnswer data(const RouteRequest& asked);
  HttpAnswer failure(const std::string& format, int status, const std::string& message, const std::string& hint);
  void check_origin(const HttpRequest& request) const;

  Answers& answers_;
  SiteOptions options_;
  AnswerCache cache_;
  std::counting_semaphore<> slots_{kAtOnce};  // of answers that are being worked out
};

}  // namespace mandates
