// `mandates check`: drafts against a store. `mandates alike`: the same request elsewhere.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/list_options.h"

namespace mandates {

class CheckCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::vector<std::string> paths_;
  std::string against_;
  std::vector<std::string> strict_;
};

class AlikeCommand : public Command {
 public:
  CommandText text() const override;
  void declare(CLI::App& app) override;
  int run(Context& context) override;

 private:
  std::string what_;
  bool own_family_ = false;
  bool live_ = false;
  ListOptions list_;
};

}  // namespace mandates
