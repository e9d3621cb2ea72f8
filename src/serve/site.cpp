// Routing, checks of request origin, headers, error answers.
#include "serve/site.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "engine/json_writer.h"
#include "serve/formats.h"
#include "serve/openapi.h"
#include "store/store.h"
#include "text/closest.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr int kCalmCalls = 20;  // of prepare(): an ingest changes the store several times a second
constexpr std::size_t kCacheBytes = 32 * 1024 * 1024;

constexpr const char* kPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

constexpr std::array<std::string_view, 3> kStaticFiles = {"style.css", "script.js", "icon.svg"};

HttpAnswer answer_of(std::string_view format, std::string body, int status = 200) {
  HttpAnswer answer;
  answer.status = status;
  answer.type = content_type(format);
  answer.body = std::move(body);
  return answer;
}

// What every answer says: nothing is loaded from elsewhere, nobody frames it, a browser guesses no types.
void add_safety(HttpAnswer& answer) {
  answer.with("Content-Security-Policy", kPolicy)
      .with("X-Content-Type-Options", "nosniff")
      .with("Referrer-Policy", "same-origin")
      .with("Cross-Origin-Resource-Policy", "same-origin")
      .with("Cross-Origin-Opener-Policy", "same-origin")
      .with("X-Frame-Options", "DENY");
}

// ETag of what was made, and 304 for who has it already.
HttpAnswer if_changed(const HttpRequest& request, HttpAnswer answer) {
  if (answer.status != 200) return answer;
  const std::string tag = "\"" + content_hash(answer.body) + "\"";
  answer.with("ETag", tag).with("Cache-Control", "private, no-cache");
  if (request.if_none_match.find(tag) != std::string::npos) {
    answer.status = 304;
    answer.body.clear();
  }
  return answer;
}

bool same_secret(std::string_view one, std::string_view other) {
  if (one.size() != other.size()) return false;
  unsigned different = 0;
  for (std::size_t i = 0; i < one.size(); ++i) different |= static_cast<unsigned>(one[i] ^ other[i]);
  return different == 0;
}

// A text that a header can hold.
std::string header_text(const std::string& text) {
  std::string plain;
  for (const char c : text) plain += c >= 0x20 && c < 0x7f ? c : '?';
  return plain.substr(0, 500);
}

// "/open.csv" as "/open" and "csv".
std::pair<std::string, std::string> split_format(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string::npos || path.find('/', dot) != std::string::npos) return {path, "html"};
  return {path.substr(0, dot), path.substr(dot + 1)};
}

std::string field(const HttpRequest& request, std::string_view name) {
  for (const FormField& one : request.form)
    if (one.name == name) return one.value;
  return {};
}

/// Who asks comes from another site, or guessed.
class ForbiddenError : public UsageError {
 public:
  using UsageError::UsageError;
};

}  // namespace

Site::Site(Answers& answers, SiteOptions options) : answers_(answers), options_(std::move(options)), cache_(kCacheBytes) {
  for (const std::string_view name : template_names()) {
    if (const std::string tag = unescaped_tag(template_file(name)); name.ends_with(".html") && !tag.empty())
      throw std::logic_error(fmt::format("the template {} has {}, which is not escaped", name, tag));
  }
}

HttpAnswer Site::failure(const std::string& format, int status, const std::string& message, const std::string& hint) {
  if (format == "html") return answer_of("html", error_page(answers_, options_, status, message, hint), status);
  JsonWriter out;
  out.begin_object();
  out.field("error", message);
  if (!hint.empty()) out.field("hint", hint);
  out.end_object();
  return answer_of("json", out.take() + "\n", status);
}

HttpAnswer Site::answer(const HttpRequest& request) {
  HttpAnswer answer;
  std::string format = "html";
  try {
    const Target target = read_target(request.target);
    format = split_format(target.path).second;
    if (std::find(options_.hosts.begin(), options_.hosts.end(), request.host) == options_.hosts.end()) {
      answer = failure("json", 403, "this server is not called " + (request.host.empty() ? std::string("so") : request.host),
                       fmt::format("ask for http://{}/", options_.hosts.front()));
    } else if (!target.problem.empty()) {
      answer = failure("html", 400, target.problem, {});
    } else if (request.method == "GET" || request.method == "HEAD") {
      answer = if_changed(request, get(request));
    } else if (request.method == "POST") {
      answer = post(request);
    } else {
      answer = failure("json", 405, "only GET, HEAD and POST are answered", {}).with("Allow", "GET, HEAD, POST");
    }
  } catch (const ForbiddenError& error) {
    answer = failure(format, 403, error.what(), error.hint());
  } catch (const UsageError& error) {
    answer = failure(format, 400, error.what(), error.hint());
  } catch (const InputError& error) {
    answer = failure(format, 400, error.what(), error.hint());
  } catch (const StoreError& error) {
    answer = failure(format, 503, error.what(), error.hint());
  } catch (const std::exception& error) {
    answer = failure("json", 500, error.what(), {});
  }
  add_safety(answer);
  return answer;
}

void Site::prepare(const std::function<bool()>& stop) {
  try {
    const std::string state = answers_.state();
    calm_ = state == seen_ ? calm_ + 1 : 0;
    seen_ = state;
    if (state == prepared_ || (!prepared_.empty() && calm_ < kCalmCalls)) return;
    for (const Route& route : routes()) {
      if (!route.opened_first) continue;
      if (stop()) return;
      HttpRequest request;
      request.method = "GET";
      request.target = route.path;
      get(request);
    }
    prepared_ = state;
  } catch (const std::exception&) {  // whoever asks for the page is told
    prepared_ = seen_;
  }
}

HttpAnswer Site::get(const HttpRequest& request) {
  const Target target = read_target(request.target);
  for (const std::string_view file : kStaticFiles)
    if (target.path.substr(0, 1) == "/" && target.path.substr(1) == file)
      return answer_of(split_format(target.path).second, std::string(template_file(file)));
  if (target.path == "/openapi.json") return answer_of("json", openapi_json(answers_));
  const auto [path, format] = split_format(target.path);
  const Route* route = find_route(path);
  if (route == nullptr) {
    std::vector<std::string> paths;
    for (const Route& one : routes()) paths.emplace_back(one.path);
    const std::string meant = closest(path, paths);
    return failure(format, 404, "there is no page " + target.path, meant.empty() ? std::string() : fmt::format("did you mean {}?", meant));
  }
  if (format != "html" && std::find(route->formats.begin(), route->formats.end(), format) == route->formats.end()) {
    return failure("json", 404, fmt::format("{} has no format {}", path, format),
                   route->formats.empty() ? std::string() : fmt::format("it has {}", fmt::join(route->formats, ", ")));
  }
  if (format == "html" && target.path != path) return failure("html", 404, "there is no page " + target.path, "leave .html out");
  const std::string state = answers_.state();
  if (const auto kept = cache_.find(state, request.target)) return *kept;
  const RouteRequest asked = read_request(*route, format, target.parameters, answers_);
  const bool form = format == "html" && route->form;
  if (const CommandParameter missing = missing_parameter(asked, answers_); !missing.name.empty() && !form)
    throw UsageError(fmt::format("{} is missing", missing.name), missing.meaning);
  const std::lock_guard slot(route->reads_much || !asked.question.as_of.empty() ? large_ : small_);
  if (const auto kept = cache_.find(state, request.target)) return *kept;  // somebody else asked the same
  HttpAnswer made;
  try {
    made = make(asked);
  } catch (const UsageError& error) {
    const int status = route->about_one ? 404 : 400;
    if (format == "html")
      return answer_of("html", error_page(answers_, options_, status, error.what(), error.hint(), asked.get("symbol")), status);
    return failure(format, status, error.what(), error.hint());
  }
  cache_.put(state, request.target, std::make_shared<const HttpAnswer>(made));
  return made;
}

HttpAnswer Site::make(const RouteRequest& asked) {
  return asked.format == "html" ? answer_of("html", asked.route->page({asked, answers_, options_})) : data(asked);
}

HttpAnswer Site::data(const RouteRequest& asked) {
  const RowWindow window = asked.route->pages ? asked.window : RowWindow{};
  AnsweredData data = answers_.data(asked.question, asked.format, window);
  HttpAnswer answer = answer_of(asked.format, std::move(data.text));
  if (asked.format == "csv" || asked.format == "xlsx")
    answer.with("Content-Disposition", fmt::format("attachment; filename=\"{}.{}\"", asked.route->path + 1, asked.format));
  for (const std::string& note : data.notes) answer.with("Mandates-Note", header_text(note));
  if (data.more) {
    Parameters next = asked.without({"offset"});
    next.emplace_back("offset", std::to_string(window.offset + window.limit));
    answer.with("Link", "<" + address(asked.route->path + ("." + asked.format), next) + ">; rel=\"next\"");
  }
  return answer;
}

void Site::check_origin(const HttpRequest& request) const {
  bool own = request.origin.empty();
  for (const std::string& host : options_.hosts) own = own || request.origin == "http://" + host || request.origin == "https://" + host;
  const bool same_site = request.fetch_site.empty() || request.fetch_site == "same-origin" || request.fetch_site == "none";
  if (!own || !same_site) throw ForbiddenError("this form was sent by another site", "open the page here and send its own form");
  if (!same_secret(field(request, "token"), options_.token))
    throw ForbiddenError("the form does not carry the token of this run", "the server was started anew: reload the page and send again");
}

HttpAnswer Site::post(const HttpRequest& request) {
  const Target target = read_target(request.target);
  if (target.path != "/check" && target.path != "/enter")
    return failure("html", find_route(target.path) == nullptr ? 404 : 405, "nothing can be sent to " + target.path, {});
  check_origin(request);
  if (target.path == "/check") {
    const auto file = std::find_if(request.form.begin(), request.form.end(), [](const FormField& one) { return one.name == "file"; });
    if (file == request.form.end() || file->value.empty()) throw UsageError("no file was sent", "choose a file, or paste a text into one");
    std::vector<std::string> notes;
    const std::vector<DraftReport> reports = answers_.check(file->file_name, file->value, notes);
    RouteRequest asked;
    asked.route = find_route("/check");
    return answer_of("html", check_result_page({asked, answers_, options_}, file->file_name, reports, notes));
  }
  if (!answers_.writable()) throw ForbiddenError("nothing can be entered here", "the server was started without --write");
  const std::vector<std::string> known = {"token", "id", "kind", "by", "date", "note", "who"};
  for (const FormField& one : request.form)
    if (std::find(known.begin(), known.end(), one.name) == known.end()) throw UsageError("the form has an unknown field " + one.name);
  EntryOnPage entry;
  entry.clause = field(request, "id");
  const std::string kind = field(request, "kind");
  if (kind != "close" && kind != "reopen" && kind != "note") throw UsageError("kind: one of close, reopen, note");
  entry.kind = kind == "close" ? EntryKind::close : kind == "reopen" ? EntryKind::reopen : EntryKind::note;
  entry.by_symbol = field(request, "by");
  entry.day = field(request, "date");
  entry.note = field(request, "note");
  entry.who = field(request, "who");
  answers_.enter(entry);
  return answer_of("html", "", 303).with("Location", address("/obligation", {{"id", entry.clause}}) + "#entries");
}

}  // namespace mandates
