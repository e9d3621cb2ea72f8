// `mandates audit`: chains of recurring mandates and their follow-up.
#pragma once

#include "cli/command.h"
#include "cli/filters.h"
#include "cli/list_options.h"

namespace mandates {

class AuditCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  void check(const GlobalOptions& options) override;
  int run(Context& context) override;

 private:
  ChainFilter filter(const Context& context, Store& store) const;
  void list_chains(Context& context, Store& store) const;
  void print_page(Context& context, Store& store) const;
  void show_chain(Context& context, Store& store) const;
  void list_dropped(Context& context, Store& store) const;
  void print_links(Context& context, Store& store) const;
  void print_fulfilments(Context& context, Store& store) const;
  void list_across(Context& context, Store& store) const;
  void list_candidates(Context& context, Store& store) const;

  ObligationFilters filters_;
  ListOptions list_;
  int min_sessions_ = 2;
  std::string chain_;
  bool dropped_ = false;
  bool unreported_ = false;
  bool links_ = false;
  bool fulfilments_ = false;
  bool across_ = false;
  bool candidates_ = false;
  bool periodicity_ = false;
  std::vector<std::string> marks_;
};

}  // namespace mandates
