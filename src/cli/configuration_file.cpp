// Reads the configuration file. Besides `rules` the only place that knows TOML: the readers of `rules` accept rules only, and users should
// not have to learn another notation for six lines.
#include "cli/configuration_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>
#include <optional>

#include "rules/rule_source.h"
#include "text/closest.h"

namespace mandates {
namespace {

class Reader {
 public:
  Reader(const RuleSource& source, const std::vector<ConfigurationKey>& keys) : source_(source), keys_(keys) {}

  void read(const toml::table& file) {
    for (const auto& [key, value] : file) {
      const auto known =
          std::find_if(keys_.begin(), keys_.end(), [name = key.str()](const ConfigurationKey& one) { return one.name == name; });
      if (known == keys_.end()) {
        refuse_key(key);
      } else if (auto values = texts_of(value, known->list)) {
        check(*known, value, *values);
        read_.push_back({known->name, std::move(*values), static_cast<int>(key.source().begin.line)});
      } else {
        found_.push_back(source_.error("wrong-type", place_of(value.source()),
                                       fmt::format("{} is {}", known->name, known->list ? "a text or a list of texts" : "a text"),
                                       fmt::format("write {} = {}", known->name, known->list ? "[\"…\"]" : "\"…\"")));
      }
    }
    const auto in_file = [](const Diagnostic& a, const Diagnostic& b) { return a.place.line < b.place.line; };
    std::sort(found_.begin(), found_.end(), in_file);
    std::sort(read_.begin(), read_.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
  }

  const Diagnostics& found() const { return found_; }
  std::vector<ConfigurationValue> values() { return std::move(read_); }

 private:
  Place place_of(const toml::source_region& region) const {
    return source_.place(static_cast<int>(region.begin.line), static_cast<int>(region.begin.column));
  }

  void refuse_key(const toml::key& key) {
    std::vector<std::string> names;
    for (const ConfigurationKey& one : keys_) names.push_back(one.name);
    const std::string meant = closest(key.str(), names);
    found_.push_back(
        source_.error("unknown-key", place_of(key.source()), fmt::format("unknown setting \"{}\"", key.str()),
                      meant.empty() ? fmt::format("there are {}", fmt::join(names, ", ")) : fmt::format("did you mean {}?", meant)));
  }

  static std::optional<std::vector<std::string>> texts_of(const toml::node& value, bool list) {
    if (const auto text = value.value_exact<std::string>()) return std::vector<std::string>{*text};
    const toml::array* array = value.as_array();
    if (array == nullptr || !list) return std::nullopt;
    std::vector<std::string> texts;
    for (const toml::node& one : *array) {
      const auto text = one.value_exact<std::string>();
      if (!text) return std::nullopt;
      texts.push_back(*text);
    }
    return texts;
  }

  void check(const ConfigurationKey& key, const toml::node& node, const std::vector<std::string>& values) {
    for (const std::string& value : values) {
      if (key.choices.empty() || std::find(key.choices.begin(), key.choices.end(), value) != key.choices.end()) continue;
      const std::string meant = closest(value, key.choices);
      found_.push_back(source_.error(
          "no-choice", place_of(node.source()), fmt::format("{} cannot be \"{}\"", key.name, value),
          meant.empty() ? fmt::format("legal are {}", fmt::join(key.choices, ", ")) : fmt::format("did you mean {}?", meant)));
    }
  }

  const RuleSource& source_;
  const std::vector<ConfigurationKey>& keys_;
  Diagnostics found_;
  std::vector<ConfigurationValue> read_;
};

ConfigurationError unusable(const std::string& path, Diagnostics found) {
  return ConfigurationError(fmt::format("the configuration file {} cannot be used", path), std::move(found),
                            "mandates config --example shows what it may hold; --config \"\" goes on without it");
}

}  // namespace

std::vector<ConfigurationValue> read_configuration(const std::string& path, std::string_view content,
                                                   const std::vector<ConfigurationKey>& keys) {
  const RuleSource source(path, content);
  try {
    const toml::table file = toml::parse(content, path);
    Reader reader(source, keys);
    reader.read(file);
    if (!reader.found().empty()) throw unusable(path, reader.found());
    return reader.values();
  } catch (const toml::parse_error& wrong) {
    const Place place = source.place(static_cast<int>(wrong.source().begin.line), static_cast<int>(wrong.source().begin.column));
    throw unusable(path, {source.error("toml-syntax", place, fmt::format("not TOML: {}", wrong.description()),
                                       "a line has the form: store = \"my.db\"")});
  }
}

}  // namespace mandates
