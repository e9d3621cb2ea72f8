// Determines settings and their origins.
#include "cli/settings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <sstream>

#include "cli/command.h"
#include "cli/configuration_file.h"
#include "cli/inputs.h"
#include "text/errors.h"

namespace mandates {
namespace {

namespace fs = std::filesystem;

constexpr const char* kBuiltIn = "built in";

struct Known {
  const char* name;
  const char* meaning;      ///< for a table
  const char* explanation;  ///< for the file
  const char* example;
};

constexpr Known kKnown[] = {
    {"store", "the store", "the store, where neither --db nor MANDATES_DB says otherwise; a path counts from the folder of this file",
     "\"~/resolutions/mandates.db\""},
    {"actor", "whose obligations are listed",
     "whose obligations open, calendar and audit list without --actor: id or name; \"all\" for everybody's", "\"secretary-general\""},
    {"rules", "folders of rules", "folders with rule files that are laid over the built-in ones", "[\"rules\"]"},
    {"user", "who enters entries", "who enters what is entered, where neither --who nor MANDATES_USER says otherwise", "\"A. Desk\""},
    {"color", "colours", "colours: auto, always or never", "\"auto\""},
    {"pager", "shows long output", "the program that shows long output on a terminal; \"\" for none", "\"less -FRX\""}};

const Known& known(std::string_view name) {
  return *std::find_if(std::begin(kKnown), std::end(kKnown), [&](const Known& one) { return one.name == name; });
}

std::vector<ConfigurationKey> keys() {
  std::vector<ConfigurationKey> keys;
  for (const Known& one : kKnown) keys.push_back({one.name, {}, std::string_view(one.name) == "rules"});
  keys[4].choices = {"auto", "always", "never"};
  return keys;
}

std::optional<std::string> variable(const Environment& environment, std::string_view name) {
  const auto found = environment.find(name);
  return found == environment.end() || found->second.empty() ? std::nullopt : std::optional(found->second);
}

// A path as it stands in the configuration file, from where the program runs.
std::string path_in_file(const std::string& written, const std::string& file, const Environment& environment) {
  const auto home = variable(environment, "HOME");
  if (home && written == "~") return *home;
  if (home && written.starts_with("~/")) return (fs::path(*home) / written.substr(2)).string();
  return written.empty() ? written : (fs::path(file).parent_path() / written).lexically_normal().string();
}

// What the environment says of colours: https://no-color.org and https://bixense.com/clicolors.
std::optional<Setting> colour_of(const Environment& environment) {
  const auto say = [](const char* value, const char* from) { return Setting{"color", {value}, from, known("color").meaning}; };
  if (variable(environment, "NO_COLOR")) return say("never", "NO_COLOR");
  if (const auto force = variable(environment, "CLICOLOR_FORCE"); force && *force != "0") return say("always", "CLICOLOR_FORCE");
  if (const auto any = variable(environment, "CLICOLOR"); any && *any == "0") return say("never", "CLICOLOR");
  return std::nullopt;
}

// less where the PATH has it, else nothing: output is not cut off by a pager that is not there.
std::string pager_in_path(const Environment& environment) {
  std::istringstream folders(variable(environment, "PATH").value_or(""));
  std::error_code ignored;
  for (std::string folder; std::getline(folders, folder, ':');)
    if (!folder.empty() && fs::exists(fs::path(folder) / "less", ignored)) return "less -FRX";
  return {};
}

}  // namespace

void Settings::read_file(const GlobalOptions& given, const Environment& environment) {
  bool named = true;
  if (given.config) {
    path_ = *given.config;
    path_from_ = "--config";
  } else if (const auto found = environment.find("MANDATES_CONFIG"); found != environment.end()) {
    path_ = found->second;
    path_from_ = "MANDATES_CONFIG";
  } else {
    named = false;
    const auto xdg = variable(environment, "XDG_CONFIG_HOME");
    const auto home = variable(environment, "HOME");
    if (xdg || home) path_ = ((xdg ? fs::path(*xdg) : fs::path(*home) / ".config") / "mandates" / "config.toml").string();
    path_from_ = xdg ? "XDG_CONFIG_HOME" : home ? "HOME" : kBuiltIn;
  }
  std::error_code error;
  if (path_.empty() || (!named && !fs::exists(path_, error))) return;
  std::string content;
  try {
    std::istringstream no_input;
    content = read_input(path_, no_input);
  } catch (const InputError& failure) {
    throw ConfigurationError(fmt::format("configuration file {}: {}", path_, failure.what()), {}, "--config \"\" goes on without it");
  }
  for (ConfigurationValue& value : read_configuration(path_, content, keys())) {
    if (value.name == "store" || value.name == "rules")
      for (std::string& path : value.values) path = path_in_file(path, path_, environment);
    in_file_.push_back({value.name, std::move(value.values), fmt::format("{}:{}", path_, value.line), known(value.name).meaning});
  }
  file_read_ = true;
}

Settings::Settings(const GlobalOptions& given, const Environment& environment) {
  read_file(given, environment);
  const auto add = [&](const char* name, const std::vector<std::optional<Setting>>& origins) {
    for (const std::optional<Setting>& one : origins)
      if (one) {
        all_.push_back(*one);
        all_.back().name = name;
        all_.back().meaning = known(name).meaning;
        return;
      }
    all_.push_back({name, {}, kBuiltIn, known(name).meaning});
  };
  const auto option = [](const std::string& value, const char* from) {
    return value.empty() ? std::nullopt : std::optional(Setting{"", {value}, from, ""});
  };
  const auto in_variable = [&](const char* name) { return option(variable(environment, name).value_or(""), name); };
  const auto in_file = [&](std::string_view name) {
    const auto found = std::find_if(in_file_.begin(), in_file_.end(), [&](const Setting& one) { return one.name == name; });
    return found == in_file_.end() ? std::nullopt : std::optional(*found);
  };
  const auto empty_variable = [&](const char* name) {  // set, though to nothing
    return environment.contains(name) ? std::optional(Setting{"", {environment.find(name)->second}, name, ""}) : std::nullopt;
  };
  all_.push_back({"config", {file_read_ ? path_ : ""}, file_read_ || path_.empty() ? path_from_ : "no " + path_, "the configuration file"});
  add("store", {option(given.db, "--db"), in_variable("MANDATES_DB"), in_file("store"), option("mandates.db", kBuiltIn)});
  add("actor", {in_file("actor")});
  add("rules", {given.rules.empty() ? std::nullopt : std::optional(Setting{"", given.rules, "--rules", ""}), in_file("rules")});
  add("user", {in_variable("MANDATES_USER"), in_file("user"), in_variable("USER")});
  add("color", {option(given.color, "--color"), colour_of(environment), in_file("color"), option("auto", kBuiltIn)});
  add("pager", {given.no_pager ? std::optional(Setting{"", {""}, "--no-pager", ""}) : std::nullopt, empty_variable("MANDATES_PAGER"),
                in_file("pager"), empty_variable("PAGER"), option(pager_in_path(environment), kBuiltIn)});
}

std::string Settings::colour_without_file(const Environment& environment) {
  const auto said = colour_of(environment);
  return said ? said->value() : "auto";
}

const Setting& Settings::get(std::string_view name) const {
  return *std::find_if(all_.begin(), all_.end(), [&](const Setting& one) { return one.name == name; });
}

void Settings::apply(GlobalOptions& options) const {
  options.db = get("store").value();
  options.rules = get("rules").values;
  options.color = get("color").value();
  options.actor = get("actor").value();
  options.user = get("user").value();
  options.pager = get("pager").value();
}

std::string example_configuration() {
  std::string text = "# Configuration of mandates. A line without # in front counts; options and variables go before it.\n";
  for (const Known& one : kKnown) text += fmt::format("\n# {}\n# {} = {}\n", one.explanation, one.name, one.example);
  return text;
}

}  // namespace mandates
