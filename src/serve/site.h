// The site: a request in, an answer out. Everything that is not a socket.
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

/// Answers that are worked out at once: those that read much of the store, which take some 50 MB each at 100,000 documents, and all others,
/// which need not wait for them. Further ones wait, and mostly find what they wait for.
inline constexpr int kLargeAtOnce = 1, kSmallAtOnce = 4;

/// Answers requests, from several threads at once.
class Site {
 public:
  /// `answers` has to outlive it. Throws std::logic_error where a template would put text in without escaping it.
  Site(Answers& answers, SiteOptions options);

  /// Never throws.
  HttpAnswer answer(const HttpRequest& request);

  /// To be called again and again, by one thread: where the store or the day has changed and been the same for some calls, answers the
  /// pages that everybody opens first, so that their first reader does not wait. Gives up between two of them where `stop` says so. Never
  /// throws.
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
  std::string prepared_, seen_;                      // states of the store: that of the pages prepared last, that of the last call
  int calm_ = 0;                                     // calls since it changed
  Slots large_{kLargeAtOnce}, small_{kSmallAtOnce};  // slots of answers that are being worked out
};

}  // namespace mandates
