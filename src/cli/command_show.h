// `mandates show`: one document, or one clause with its follow-up and entries.
#pragma once

#include "cli/command.h"
#include "store/store.h"

namespace mandates {

class ShowCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  void show_document(Context& context, Store& store);
  void show_clause(Context& context, Store& store);

  std::string what_;
  bool all_ = false;
};

}  // namespace mandates
