// Options of the filters over obligations, shared by several commands.
#pragma once

#include "cli/command.h"
#include "store/store.h"

namespace mandates {

/// --actor, --body, --session and so on: declaration, check and conversion to an ObligationFilter.
class ObligationFilters {
 public:
  /// `default_actor` applies if neither --actor, --all-actors nor the configuration is given; empty for all actors.
  explicit ObligationFilters(std::string default_actor = {}) : default_actor_(std::move(default_actor)) {}

  void declare(CLI::App& app);
  /// Throws UsageError for invalid days and mutually exclusive options.
  void check(const GlobalOptions& options);
  /// The filter for the store, with names resolved there (choices.h) and amendments applied as of `as_of`. Throws UsageError with the
  /// nearest name as hint for unknown names. The context must outlive the filter.
  ObligationFilter filter(const Context& context, Store& store, const std::string& as_of) const;
  /// Call it after an empty result: throws UsageError with a hint if a filter has a value that exists nowhere in the store or rules.
  void explain_nothing(const Context& context, Store& store) const;
  /// True if the filter selects a document or a range of due days.
  bool narrow() const { return !given_.document.empty() || !given_.due_before.empty() || !given_.due_after.empty(); }
  /// The actor of the filter; empty for all.
  std::string actor() const;

 private:
  std::string default_actor_;
  ObligationFilter given_;
  std::string agenda_item_;
  bool all_actors_ = false;
};

}  // namespace mandates
