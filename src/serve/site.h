// Request handling: from HttpRequest to HttpAnswer, independent of sockets.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "serve/answers.h"
#include "serve/cache.h"
#include "serve/http.h"
#include "serve/page.h"
#include "serve/slots.h"

namespace mandates {

/// Number of answers computed concurrently: expensive ones (Route::reads_much, some 50 MB each at 100,000 documents), and all others, which
/// do not wait for these. Further requests queue, and are then mostly answered from the cache.
inline constexpr int kLargeAtOnce = 1, kSmallAtOnce = 4;

/// Answers requests; thread-safe.
class Site {
 public:
  /// `answers` must outlive it. Throws std::logic_error if a template inserts unescaped text.
  Site(Answers& answers, SiteOptions options);

  /// Never throws.
  HttpAnswer answer(const HttpRequest& request);

  /// Warms the cache: after the store or the day has changed and remained unchanged for some calls, computes the most frequently opened
  /// pages. Call it periodically from one thread. Stops between two pages when `stop` returns true. Never throws.
  void prepare(const std::function<bool()>& stop);

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
  std::string prepared_, seen_;                      // state of the store at the last preparation, and at the last call
  int calm_ = 0;                                     // calls since the last change
  Slots large_{kLargeAtOnce}, small_{kSmallAtOnce};  // limit concurrent computations
};

}  // namespace mandates
