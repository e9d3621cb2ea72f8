// What all pages share: the frame, addresses that keep the day, filters, twins.
// Must not know: what a page is about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "serve/answers.h"
#include "serve/routes.h"
#include "serve/template.h"

namespace mandates {

/// What pages know beside their question.
struct SiteOptions {
  std::vector<std::string> hosts;  ///< values of Host that are answered: "127.0.0.1:8420"
  std::string token;               ///< that forms have to send back; random, of this run
};

/// A request to a page and what it is answered from.
struct PageRequest {
  const RouteRequest& asked;
  Answers& answers;
  const SiteOptions& site;

  /// The day from which the page is seen, ISO.
  std::string day() const;
  /// An address with the day of the page, where one was given.
  std::string link(std::string_view path, Parameters parameters = {}) const;
  std::string document(const std::string& symbol) const;
  std::string obligation(const std::string& id) const;
  std::string open_of(const std::string& actor) const;
  std::string rule(const std::string& id) const;
  /// The address of the page with one parameter changed, from the first row on; without it where the value is empty.
  std::string same_with(const std::string& name, const std::string& value) const;
  /// The same with another first row.
  std::string from_row(int offset) const;
};

/// A whole page: the frame around the template with its values. `heading` is its title.
std::string frame(const PageRequest& page, const std::string& heading, std::string_view template_name, TemplateValue values,
                  const std::vector<std::string>& notes = {});

/// The filters of the page's list as values: "filters", "more_filters", "path".
void set_filters(const PageRequest& page, TemplateValue& values);

/// A text with an address, or without one where it is empty.
TemplateValue linked(const std::string& text, const std::string& href);

/// "due by 2026-05-01" and so on with the class of its colour: values "word", "class".
TemplateValue status_value(const std::string& word);

// The pages. Each returns a whole page, and throws UsageError where the question is wrong.
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
/// What was found in a draft.
std::string check_result_page(const PageRequest& page, const std::string& name, const std::vector<DraftReport>& reports,
                              const std::vector<std::string>& notes);
/// What went wrong, in a frame; with the address of the document of a symbol that the store does not have.
std::string error_page(Answers& answers, const SiteOptions& site, int status, const std::string& message, const std::string& hint,
                       const std::string& symbol = {});

/// What is shown of a clause: its fields, each with words and rule.
TemplateValue clause_value(const PageRequest& page, const Clause& clause);

}  // namespace mandates
