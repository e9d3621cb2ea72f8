// HTTP server using libmicrohttpd, with limits on all client input. Must not know: what is served.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "serve/http.h"

namespace mandates {

/// Limits of a server.
struct HttpLimits {
  unsigned connections = 256;          ///< simultaneous connections; further ones wait in the backlog of the system
  unsigned idle_seconds = 10;          ///< idle time after which a connection is closed
  std::size_t memory = 32 * 1024;      ///< bytes per connection; the headers must fit in
  std::size_t body = 8 * 1024 * 1024;  ///< maximum size of a request body in bytes
};

/// Answers requests on 127.0.0.1 until it is destroyed, with one thread per connection, so that a slow answer does not delay others.
class HttpServer {
 public:
  /// Called concurrently; must not throw.
  using Handler = std::function<HttpAnswer(const HttpRequest&)>;

  /// Listens on a port; 0 chooses a free one. Throws InputError if the port is in use or the library is not installed.
  HttpServer(std::uint16_t port, const HttpLimits& limits, Handler handler);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  std::uint16_t port() const;

  struct Impl;  ///< private to http_server.cpp

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
