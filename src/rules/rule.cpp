// Access to the fields of a rule.
#include "rules/rule.h"

#include <charconv>

namespace mandates {

const std::vector<std::string>& Rule::values(std::string_view field) const {
  static const std::vector<std::string> none;
  const auto found = fields.find(field);
  return found == fields.end() ? none : found->second;
}

std::string_view Rule::value(std::string_view field, std::string_view otherwise) const {
  const std::vector<std::string>& all = values(field);
  return all.empty() ? otherwise : std::string_view(all.front());
}

std::int64_t Rule::number(std::string_view field, std::int64_t otherwise) const {
  const std::string_view text = value(field);
  std::from_chars(text.data(), text.data() + text.size(), otherwise);
  return otherwise;
}

bool Rule::flag(std::string_view field) const {
  return value(field) == "true";
}

}  // namespace mandates
