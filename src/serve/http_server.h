// HTTP over sockets, through libmicrohttpd, with bounds on everything that a client sends.
// Must not know: what is served.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "serve/http.h"

namespace mandates {

/// How much a server takes.
struct HttpLimits {
  unsigned connections = 256;          ///< at once; further ones wait in the backlog of the system
  unsigned idle_seconds = 10;          ///< after which a silent connection is closed
  std::size_t memory = 32 * 1024;      ///< bytes of a connection, which its headers have to fit in
  std::size_t body = 8 * 1024 * 1024;  ///< bytes of a request's body
};

/// Answers requests on 127.0.0.1 until it is destroyed, each connection in a thread of its own: a slow answer delays, and times out, no
/// other.
class HttpServer {
 public:
  /// Called from several threads at once; must not throw.
  using Handler = std::function<HttpAnswer(const HttpRequest&)>;

  /// Listens on a port, on any free one where it is 0. Throws InputError where the port is taken or the library is absent.
  HttpServer(std::uint16_t port, const HttpLimits& limits, Handler handler);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  std::uint16_t port() const;

  struct Impl;  ///< of http_server.cpp only

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
