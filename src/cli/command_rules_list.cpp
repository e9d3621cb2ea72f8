// Lists rules and kinds of rules.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/choices.h"
#include "cli/command_rules.h"
#include "cli/resources.h"
#include "rules/rule_set.h"

namespace mandates {
namespace {

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (const RuleKind& kind : rule_kinds()) names.push_back(kind.name);
  return names;
}

const char* type_word(FieldType type) {
  switch (type) {
    case FieldType::text:
      return "text";
    case FieldType::texts:
      return "texts";
    case FieldType::patterns:
      return "patterns";
    case FieldType::flag:
      return "true or false";
    case FieldType::integer:
      return "number";
    case FieldType::choice:
      return "one of";
    case FieldType::choices:
      return "some of";
    case FieldType::id:
      return "id";
    case FieldType::ids:
      return "ids";
    case FieldType::dates:
      return "days";
  }
  return "";
}

std::vector<Column> columns() {
  return {{"kind", "KIND"},
          {"id", "ID"},
          {"summary", "SUMMARY", Show::everywhere, false, true},
          {"file", "", Show::data},
          {"line", "", Show::data}};
}

void list_kinds(const Context& context, const ListOptions& list, const std::string& only) {
  auto rows = list.writer(context, {{"kind", "KIND"},
                                    {"field", "FIELD"},
                                    {"type", "TYPE"},
                                    {"required", "REQUIRED", Show::data},
                                    {"meaning", "MEANING", Show::everywhere, false, true},
                                    {"choices", "", Show::data}});
  for (const RuleKind& kind : rule_kinds()) {
    if (!only.empty() && kind.name != only) continue;
    rows->row({Cell(kind.name, Tone::strong), "", "", false, kind.meaning, std::vector<std::string>{}});
    for (const FieldSpec& field : kind.fields) {
      rows->row({kind.name, field.name + (field.required ? "" : "?"), type_word(field.type), field.required, field.meaning, field.choices});
    }
  }
  rows->finish();
}

}  // namespace

CommandText RulesListCommand::text() const {
  CommandText text;
  text.name = "rules list";
  text.summary = "list the rules, or the kinds of rules and their fields";
  text.description =
      "Lists the rules of a run: the built-in ones with the folders of --rules laid over them, in order of kind. The id of a rule is "
      "printed beside every "
      "field that it produced. With --kinds it lists what kinds of rules there are and which fields they take; ? marks a field that may be "
      "left out.";
  text.examples = {{"mandates rules list --kind verb", "all verbs"},
                   {"mandates rules list --kinds", "what may be written into a rule file"}};
  text.formats = row_formats();
  text.without_store = true;
  text.columns = columns();
  return text;
}

void RulesListCommand::declare(CLI::App& app) {
  app.add_option("--kind", kind_, "rules of one kind")->type_name("KIND");
  app.add_flag("--kinds", kinds_, "the kinds and their fields");
  list_.declare(app);
}

int RulesListCommand::run(Context& context) {
  if (!kind_.empty()) check_value("kind of rule", kind_, kind_names());
  if (kinds_) {
    list_kinds(context, list_, kind_);
    return kDone;
  }
  const RuleSet rules = load_rules(context);
  auto rows = list_.writer(context, columns());
  for (const RuleKind& kind : rule_kinds()) {
    if (!kind_.empty() && kind.name != kind_) continue;
    for (const Rule* rule : rules.of_kind(kind.name))
      rows->row({kind.name, Cell(rule->id, Tone::strong), rule->summary, rule->place.path, rule->place.line});
  }
  rows->finish();
  return kDone;
}

}  // namespace mandates
