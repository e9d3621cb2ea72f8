// Any bytes as a rule file.
#include "fuzz.h"
#include "rules/rule_set.h"
#include "text/errors.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    mandates::RuleSet::load({{"fuzz.toml", std::string(mandates::bytes_of(data, size))}});
  } catch (const mandates::RuleError& error) {
    mandates::must(!error.found().empty());  // wrong rules are always said to be wrong somewhere
  }
  return 0;
}
