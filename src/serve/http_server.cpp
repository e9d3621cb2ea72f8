// Uses libmicrohttpd, loaded when the first server starts: it depends on a TLS library that no other command needs.
#include "serve/http_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <microhttpd.h>
#include <netinet/in.h>

#include <cerrno>
#include <cstring>

#include "files/shared_library.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr std::size_t kMostFields = 64;
constexpr std::size_t kFormBuffer = 4096;  // bytes that the reader of forms looks at at once

// The functions of the library that are used.
struct Library {
  SharedLibrary library{MANDATES_LIBMICROHTTPD, "mandates serve"};
#define MANDATES_FUNCTION(name) decltype(::MHD_##name)* name = library.function<decltype(::MHD_##name)>("MHD_" #name)
  MANDATES_FUNCTION(start_daemon);
  MANDATES_FUNCTION(stop_daemon);
  MANDATES_FUNCTION(get_daemon_info);
  MANDATES_FUNCTION(lookup_connection_value);
  MANDATES_FUNCTION(create_response_from_buffer);
  MANDATES_FUNCTION(add_response_header);
  MANDATES_FUNCTION(queue_response);
  MANDATES_FUNCTION(destroy_response);
  MANDATES_FUNCTION(create_post_processor);
  MANDATES_FUNCTION(post_process);
  MANDATES_FUNCTION(destroy_post_processor);
#undef MANDATES_FUNCTION
};

// A request on its way in: made with its first line, gone when it is answered.
struct Pending {
  const Library* library = nullptr;
  HttpRequest request;
  MHD_PostProcessor* form = nullptr;
  std::size_t received = 0;
  int refused = 0;  // status that it will be answered with, whatever else comes
  bool begun = false;

  ~Pending() {
    if (form != nullptr) library->destroy_post_processor(form);
  }
};

}  // namespace

struct HttpServer::Impl {
  Library library;
  HttpLimits limits;
  Handler handler;
  MHD_Daemon* daemon = nullptr;

  std::string header(MHD_Connection* connection, const char* name) const {
    const char* value = library.lookup_connection_value(connection, MHD_HEADER_KIND, name);
    return value == nullptr ? std::string() : std::string(value);
  }

  MHD_Result send(MHD_Connection* connection, const HttpAnswer& answer) const {
    MHD_Response* response =
        library.create_response_from_buffer(answer.body.size(), const_cast<char*>(answer.body.data()), MHD_RESPMEM_MUST_COPY);
    if (response == nullptr) return MHD_NO;
    if (!answer.type.empty()) library.add_response_header(response, "Content-Type", answer.type.c_str());
    for (const auto& [name, value] : answer.headers) library.add_response_header(response, name.c_str(), value.c_str());
    const MHD_Result result = library.queue_response(connection, static_cast<unsigned>(answer.status), response);
    library.destroy_response(response);
    return result;
  }

  static MHD_Result add_form_part(void* with, MHD_ValueKind /*kind*/, const char* name, const char* file_name, const char* /*type*/,
                                  const char* /*encoding*/, const char* data, std::uint64_t offset, std::size_t size) {
    auto& pending = *static_cast<Pending*>(with);
    std::vector<FormField>& form = pending.request.form;
    if (offset == 0) {
      if (form.size() == kMostFields) return MHD_NO;
      form.push_back({name == nullptr ? "" : name, {}, file_name == nullptr ? "" : file_name});
    }
    if (form.empty()) return MHD_NO;
    form.back().value.append(data, size);
    return MHD_YES;
  }

  // The head of a request has arrived.
  MHD_Result begin(MHD_Connection* connection, Pending& pending, const char* method) const {
    pending.begun = true;
    HttpRequest& request = pending.request;
    request.method = method;
    request.host = header(connection, "Host");
    request.origin = header(connection, "Origin");
    request.fetch_site = header(connection, "Sec-Fetch-Site");
    request.if_none_match = header(connection, "If-None-Match");
    if (request.method != "POST") return MHD_YES;
    const std::string length = header(connection, "Content-Length");
    if (length.size() > 9 || (!length.empty() && std::strtoull(length.c_str(), nullptr, 10) > limits.body)) {
      // Answered before the body is read, which the library then does not wait for.
      pending.refused = MHD_HTTP_CONTENT_TOO_LARGE;
      return send(connection, refusal(pending.refused));
    }
    pending.form = library.create_post_processor(connection, kFormBuffer, &add_form_part, &pending);
    if (pending.form == nullptr) pending.refused = MHD_HTTP_UNSUPPORTED_MEDIA_TYPE;
    return MHD_YES;
  }

  HttpAnswer refusal(int status) const {
    HttpAnswer answer;
    answer.status = status;
    answer.type = "text/plain; charset=utf-8";
    answer.body = status == MHD_HTTP_CONTENT_TOO_LARGE        ? fmt::format("a request may have {} bytes\n", limits.body)
                  : status == MHD_HTTP_UNSUPPORTED_MEDIA_TYPE ? std::string("send a form\n")
                                                              : std::string("the form cannot be read\n");
    answer.with("X-Content-Type-Options", "nosniff").with("Connection", "close");
    return answer;
  }

  void take_body(Pending& pending, const char* data, std::size_t size) const {
    pending.received += size;
    if (pending.refused != 0 || pending.form == nullptr) return;
    if (pending.received > limits.body) {
      pending.refused = MHD_HTTP_CONTENT_TOO_LARGE;
      pending.request.form.clear();
    } else if (library.post_process(pending.form, data, size) != MHD_YES) {
      pending.refused = MHD_HTTP_BAD_REQUEST;
    }
  }

  static void* note_target(void* with, const char* target, MHD_Connection* /*connection*/) {
    auto pending = std::make_unique<Pending>();
    pending->library = &static_cast<Impl*>(with)->library;
    pending->request.target = target;
    return pending.release();
  }

  static MHD_Result handle(void* with, MHD_Connection* connection, const char* /*url*/, const char* method, const char* /*version*/,
                           const char* data, std::size_t* size, void** state) {
    const Impl& server = *static_cast<const Impl*>(with);
    if (*state == nullptr) return MHD_NO;
    Pending& pending = *static_cast<Pending*>(*state);
    if (!pending.begun) return server.begin(connection, pending, method);
    if (*size > 0) {
      server.take_body(pending, data, *size);
      *size = 0;
      return MHD_YES;
    }
    if (pending.form != nullptr) {
      // The last part of a form is complete only now.
      if (server.library.destroy_post_processor(pending.form) != MHD_YES && pending.refused == 0) pending.refused = MHD_HTTP_BAD_REQUEST;
      pending.form = nullptr;
    }
    return server.send(connection, pending.refused != 0 ? server.refusal(pending.refused) : server.handler(pending.request));
  }

  static void forget(void* /*with*/, MHD_Connection* /*connection*/, void** state, MHD_RequestTerminationCode /*why*/) {
    delete static_cast<Pending*>(*state);
    *state = nullptr;
  }

  // Escapes are left to those who read the target.
  static std::size_t leave_escapes(void* /*with*/, MHD_Connection* /*connection*/, char* text) { return std::strlen(text); }
};

HttpServer::HttpServer(std::uint16_t port, const HttpLimits& limits, Handler handler) : impl_(std::make_unique<Impl>()) {
  impl_->limits = limits;
  impl_->handler = std::move(handler);
  sockaddr_in where{};
  where.sin_family = AF_INET;
  where.sin_port = htons(port);
  where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  errno = 0;
  impl_->daemon = impl_->library.start_daemon(
      MHD_USE_AUTO | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION, port, nullptr, nullptr, &Impl::handle, impl_.get(),
      MHD_OPTION_SOCK_ADDR, reinterpret_cast<sockaddr*>(&where), MHD_OPTION_CONNECTION_LIMIT, limits.connections,
      MHD_OPTION_CONNECTION_TIMEOUT, limits.idle_seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT, limits.memory, MHD_OPTION_STRICT_FOR_CLIENT,
      1, MHD_OPTION_URI_LOG_CALLBACK, &Impl::note_target, impl_.get(), MHD_OPTION_UNESCAPE_CALLBACK, &Impl::leave_escapes, nullptr,
      MHD_OPTION_NOTIFY_COMPLETED, &Impl::forget, nullptr, MHD_OPTION_END);
  if (impl_->daemon == nullptr)
    throw InputError(fmt::format("cannot listen on port {}: {}", port, errno == 0 ? "the library refuses" : std::strerror(errno)),
                     "--port takes another one, 0 any that is free");
}

HttpServer::~HttpServer() {
  if (impl_->daemon != nullptr) impl_->library.stop_daemon(impl_->daemon);
}

std::uint16_t HttpServer::port() const {
  return impl_->library.get_daemon_info(impl_->daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
}

}  // namespace mandates
