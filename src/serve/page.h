// Common parts of all pages: frame, links that keep the day, filters, links to data formats. Must not know: what a page is about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "serve/answers.h"
#include "serve/routes.h"
#include "serve/template.h"

namespace mandates {

/// Options of the running server.
struct SiteOptions {
  std::vector<std::string> hosts;  ///< accepted values of the header Host: "127.0.0.1:8420"
  std::string token;               ///< random token of this run that forms must send back (CSRF protection)
};

/// A request for a page with its data source.
struct PageRequest {
  const RouteRequest& asked;
  Answers& answers;
  const SiteOptions& site;

  /// The day of view, ISO: as-of of the request, else today.
  std::string day() const;
  /// A day when something open is due, as pages show it: "since 2025-09-09" where its time (a session, a quarter) has begun.
  std::string due_words(const std::string& due, const std::string& status) const;
  /// URL of another page, with the as-of of this page if given.
  std::string link(std::string_view path, Parameters parameters = {}) const;
  std::string document(const std::string& symbol) const;
  std::string obligation(const std::string& id) const;
  std::string open_of(const std::string& actor) const;
  std::string rule(const std::string& id) const;
  /// URL of this page with one parameter changed, from the first row on; removes the parameter if `value` is empty.
  std::string same_with(const std::string& name, const std::string& value) const;
  /// URL of this page from another row on.
  std::string from_row(int offset) const;
};

/// A complete page: the frame around a rendered template. `heading` is the title.
std::string frame(const PageRequest& page, const std::string& heading, std::string_view template_name, TemplateValue values,
                  const std::vector<std::string>& notes = {});

/// Sets the template values of the filter form: "filters", "more_filters", "path" and so on.
void set_filters(const PageRequest& page, TemplateValue& values);

/// Template value with "text" and "href"; `href` may be empty.
TemplateValue linked(const std::string& text, const std::string& href);

/// Template value of a status: "word", and the CSS class "class".
TemplateValue status_value(const std::string& word);

// The pages, for Route::page. Each returns a complete page and throws UsageError for invalid requests.
std::string start_page(const PageRequest& page);
std::string list_page(const PageRequest& page);
std::string search_page(const PageRequest& page);
std::string calendar_page(const PageRequest& page);
std::string document_page(const PageRequest& page);
std::string obligation_page(const PageRequest& page);
std::string chain_page(const PageRequest& page);
std::string difference_page(const PageRequest& page);
std::string rule_page(const PageRequest& page);
std::string check_form_page(const PageRequest& page);
/// Result of the check of a draft.
std::string check_result_page(const PageRequest& page, const std::string& name, const std::vector<DraftReport>& reports,
                              const std::vector<std::string>& notes);
/// Error page; with a link to the official document if `symbol` is not in the store.
std::string error_page(Answers& answers, const SiteOptions& site, int status, const std::string& message, const std::string& hint,
                       const std::string& symbol = {});

/// Template value of a clause: its fields with their words and rules.
TemplateValue clause_value(const PageRequest& page, const Clause& clause);

}  // namespace mandates
