// Options of all lists, and their writers.
#include "cli/list_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "cli/inner_run.h"
#include "cli/resources.h"
#include "cli/validators.h"
#include "reports/html_rows.h"
#include "reports/markdown.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr int kMostRows = 1000000;

// "a,b" and "a b" alike: the words between commas, without spaces and without empty ones.
void add_words(const std::string& typed, std::vector<std::string>& words) {
  for (std::size_t at = 0; at <= typed.size();) {
    const std::size_t end = std::min(typed.find(',', at), typed.size());
    std::string word = CLI::detail::trim_copy(typed.substr(at, end - at));
    if (!word.empty()) words.push_back(std::move(word));
    at = end + 1;
  }
}

}  // namespace

void ListOptions::declare(CLI::App& app) {
  const auto words = [](std::vector<std::string>& list) {
    return [&list](const std::vector<std::string>& typed) {
      for (const std::string& one : typed) add_words(one, list);
    };
  };
  app.add_option_function<std::vector<std::string>>("--columns", words(columns_),
                                                    "print these columns, in this order: due_day,symbol,asked")
      ->type_name("NAMES")
      ->allow_extra_args(false);
  app.add_option_function<std::vector<std::string>>("--sort", words(sort_),
                                                    "sort by columns; NAME:desc for the greatest first; empty cells come last")
      ->type_name("NAMES")
      ->allow_extra_args(false);
  app.add_option("--limit", limit_, "at most so many rows; 0 for all")->type_name("N")->check(whole_number(kMostRows));
}

std::unique_ptr<RowWriter> ListOptions::writer(const Context& context, const std::vector<Column>& columns, const std::string& title) const {
  return choose_rows(columns, choice(), [&](std::vector<Column> chosen) -> std::unique_ptr<RowWriter> {
    if (keeps_rows(context.rows)) return keep_rows(std::move(chosen), context.rows->window, *context.rows->keep);
    if (context.rows != nullptr && context.rows->more != nullptr)
      return window_rows(row_writer(context, std::move(chosen)), context.rows->window, *context.rows->more);
    if (context.format == "md") return make_markdown_writer(std::move(chosen), context.out);
    if (context.format == "html") return make_html_writer(std::move(chosen), context.out, title, "As of " + context.options.as_of + ".");
    return row_writer(context, std::move(chosen));
  });
}

int ListOptions::fetch_limit(const Context& context) const {
  if (!sort_.empty()) return 0;
  const RowWindow window = context.rows == nullptr ? RowWindow{} : context.rows->window;
  if (window.limit == 0) return limit_;
  const int seen = window.offset + window.limit + 1;
  return limit_ == 0 ? seen : std::min(limit_, seen);
}

RowChoice ListOptions::choice() const {
  return {columns_, parse_sort(sort_), limit_};
}

void ListOptions::refuse_choice(const std::string& format) const {
  if (columns_.empty() && sort_.empty()) return;
  throw UsageError(fmt::format("--columns and --sort do not go with --format {}", format), "they are for table, csv, json, jsonl and xlsx");
}

}  // namespace mandates
