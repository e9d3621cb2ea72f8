// Filters that several commands share: which obligations to look at.
#pragma once

#include "cli/command.h"
#include "store/store.h"

namespace mandates {

/// --actor, --body, --session and so on, declared once for every command that lists obligations.
class ObligationFilters {
 public:
  /// `default_actor` counts where neither --actor nor --all-actors nor the configuration says otherwise; empty for all actors.
  explicit ObligationFilters(std::string default_actor = {}) : default_actor_(std::move(default_actor)) {}

  void declare(CLI::App& app);
  /// Throws UsageError for days that do not exist and options that exclude each other.
  void check(const GlobalOptions& options);
  /// The filter for the store; documents, actors, committees and so on are looked up there, and rows come as people
  /// amended them by the day of --as-of. Throws UsageError with the nearest name where there is none of that name. The context has to
  /// outlive it.
  ObligationFilter filter(const Context& context, Store& store, const std::string& as_of) const;
  /// To be called where nothing was found: throws UsageError with a hint where a filter names something that exists nowhere.
  void explain_nothing(const Context& context, Store& store) const;
  /// True where the rows of a document or of days are asked for.
  bool narrow() const { return !given_.document.empty() || !given_.due_before.empty() || !given_.due_after.empty(); }
  /// The actor that rows are restricted to; empty for all.
  std::string actor() const;

 private:
  std::string default_actor_;
  ObligationFilter given_;
  std::string agenda_item_;
  bool all_actors_ = false;
};

}  // namespace mandates
