// `mandates serve`: web server for the store.
#pragma once

#include "cli/command.h"

namespace mandates {

class ServeCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  void check(const GlobalOptions& options) override;
  int run(Context& context) override;

 private:
  int port_ = 8420;
  std::vector<std::string> hosts_;
  bool open_ = false;
  bool write_ = false;
};

}  // namespace mandates
