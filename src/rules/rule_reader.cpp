// Parses rule files with toml++. Besides the reader of the configuration file the only code that knows TOML.
#include "rules/rule_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>
#include <utf8.h>

#include <algorithm>

#include "text/closest.h"

namespace mandates {
namespace {

const std::vector<std::string> kCommonKeys = {"id", "kind", "summary", "match", "no_match", "known_gap", "disable"};

std::string type_name(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table:
      return "a table";
    case toml::node_type::array:
      return "a list";
    case toml::node_type::string:
      return "a text";
    case toml::node_type::integer:
      return "a number";
    case toml::node_type::floating_point:
      return "a fraction";
    case toml::node_type::boolean:
      return "true or false";
    default:
      return "a date or time";
  }
}

/// What a field must be, and how that is written.
struct FieldForm {
  std::string_view wanted;
  std::string_view written;
};

FieldForm form_of(FieldType type) {
  switch (type) {
    case FieldType::text:
      return {"a text", "\"…\""};
    case FieldType::texts:
      return {"a list of texts", "[\"…\", \"…\"]"};
    case FieldType::patterns:
      return {"a list of patterns", "[\"…\", \"…\"]"};
    case FieldType::flag:
      return {"true or false", "true"};
    case FieldType::integer:
      return {"a whole number", "5"};
    case FieldType::choice:
      return {"one word of a set", "\"…\""};
    case FieldType::choices:
      return {"a list of words of a set", "[\"…\", \"…\"]"};
    case FieldType::id:
      return {"the id of a rule", "\"…\""};
    case FieldType::ids:
      return {"a list of ids of rules", "[\"…\", \"…\"]"};
    case FieldType::dates:
      return {"a list of dates", "[\"2003-09-16\"]"};
  }
  return {};
}

bool is_list(FieldType type) {
  return type == FieldType::texts || type == FieldType::patterns || type == FieldType::choices || type == FieldType::ids ||
         type == FieldType::dates;
}

std::string date_text(const toml::date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known, std::string otherwise) {
  const std::string near = closest(word, known);
  return near.empty() ? std::move(otherwise) : fmt::format("did you mean \"{}\"?", near);
}

/// Takes the marks < > out of an example's text; false where they do not pair.
bool take_marks(Example& example) {
  std::string text;
  bool open = false;
  for (const char c : example.text) {
    if (c != '<' && c != '>') {
      text += c;
      continue;
    }
    if ((c == '<') == open) return false;
    open = !open;
    const auto at = static_cast<std::uint32_t>(text.size());
    if (open)
      example.marks.push_back({at, at});
    else
      example.marks.back().end = at;
  }
  example.text = std::move(text);
  return !open;
}

class Reader {
 public:
  Reader(const RuleSource& source, RuleLayer layer, Diagnostics& found) : source_(source), layer_(layer), found_(found) {}

  std::vector<ReadRule> read(const toml::table& file) {
    std::vector<ReadRule> rules;
    for (const auto& [key, value] : file) {
      if (key.str() != "rule") {
        error("unknown-key", place_of(key), fmt::format("unknown key \"{}\" outside of a rule", key.str()),
              value.is_table() || value.is_array_of_tables() ? "each rule begins with the line [[rule]]"
                                                             : "keys belong under a line [[rule]]");
      } else if (const toml::array* list = value.as_array(); list != nullptr && value.is_array_of_tables()) {
        for (const toml::node& rule : *list) rules.push_back(read_rule(*rule.as_table()));
      } else {
        error("wrong-type", place_of(key), "\"rule\" is no list of tables", "each rule begins with the line [[rule]], in double brackets");
      }
    }
    return rules;
  }

 private:
  Place place_of(const toml::source_region& region) const {
    return source_.place(static_cast<int>(region.begin.line), static_cast<int>(region.begin.column));
  }
  Place place_of(const toml::node& node) const { return place_of(node.source()); }
  Place place_of(const toml::key& key) const { return place_of(key.source()); }

  void error(std::string code, const Place& at, std::string message, std::string hint = {}) {
    found_.push_back(source_.error(std::move(code), at, std::move(message), std::move(hint)));
    sound_ = false;
  }

  ReadRule read_rule(const toml::table& table) {
    sound_ = true;
    ReadRule read;
    read.source = &source_;
    read.rule.place = read.id_place = place_of(table);
    read_flag(table, read);
    read_text(table, "id", true, read.rule.id, read.id_place);
    check_id(read);
    read.rule.place = read.id_place;
    if (read.disable) {
      check_disabled_keys(table);
      read.sound = sound_;
      return read;
    }
    Place kind_place = read.id_place;
    Place summary_place;
    read_text(table, "kind", true, read.rule.kind, kind_place);
    read_text(table, "summary", true, read.rule.summary, summary_place);
    read_examples(table, "match", read.rule.match);
    read_examples(table, "no_match", read.rule.no_match);
    read_examples(table, "known_gap", read.rule.known_gap);
    if (const RuleKind* kind = find_rule_kind(read.rule.kind)) {
      read_fields(table, *kind, read);
    } else if (!read.rule.kind.empty()) {
      std::vector<std::string> kinds;
      for (const RuleKind& known : rule_kinds()) kinds.push_back(known.name);
      error("unknown-kind", kind_place, fmt::format("there is no kind of rule \"{}\"", read.rule.kind),
            did_you_mean(read.rule.kind, kinds, fmt::format("the kinds are {}", fmt::join(kinds, ", "))));
    }
    read.sound = sound_;
    return read;
  }

  void read_flag(const toml::table& table, ReadRule& read) {
    const toml::node* node = table.get("disable");
    if (node == nullptr) return;
    if (!node->is_boolean()) return wrong_type("disable", FieldType::flag, *node);
    read.disable = node->as_boolean()->get();
    if (read.disable && layer_ == RuleLayer::base)
      error("illegal-value", place_of(*node), "a built-in rule cannot take itself away",
            "delete the rule instead; `disable` is for rules that are laid over others");
  }

  void read_text(const toml::table& table, std::string_view key, bool required, std::string& text, Place& place) {
    const toml::node* node = table.get(key);
    if (node == nullptr) {
      if (required)
        error("missing-field", place_of(table), fmt::format("the rule has no {}", key), fmt::format("add the line {} = \"…\"", key));
      return;
    }
    place = place_of(*node);
    if (!node->is_string()) return wrong_type(key, FieldType::text, *node);
    text = node->as_string()->get();
    if (text.empty()) error("illegal-value", place, fmt::format("{} is empty", key));
  }

  void check_id(const ReadRule& read) {
    const bool good = std::all_of(read.rule.id.begin(), read.rule.id.end(),
                                  [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; });
    if (!good)
      error("illegal-value", read.id_place, fmt::format("the id \"{}\" has characters that ids may not have", read.rule.id),
            "ids are made of small letters, digits, full stops and hyphens: verb.call-upon");
  }

  void check_disabled_keys(const toml::table& table) {
    for (const auto& [key, value] : table)
      if (key.str() != "id" && key.str() != "disable")
        error("unknown-key", place_of(key), fmt::format("a rule that is taken away has only an id, no \"{}\"", key.str()),
              "without `disable`, a rule of the same id replaces the other one");
  }

  void read_examples(const toml::table& table, std::string_view key, std::vector<Example>& examples) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return;
    each_value(key, FieldType::texts, *node, [&](const std::string& text, const Place& place) {
      Example example;
      example.place = place;
      const std::size_t arrow = text.find(" => ");
      example.text = text.substr(0, arrow);
      if (arrow != std::string::npos) example.expected = text.substr(arrow + 4);
      if (!take_marks(example))
        return error("illegal-value", place, "the marks < > of this example do not pair", "write <words that the rule finds>");
      examples.push_back(std::move(example));
    });
  }

  void read_fields(const toml::table& table, const RuleKind& kind, ReadRule& read) {
    for (const auto& [key, value] : table) {
      if (std::find(kCommonKeys.begin(), kCommonKeys.end(), key.str()) != kCommonKeys.end()) continue;
      const auto field =
          std::find_if(kind.fields.begin(), kind.fields.end(), [name = key.str()](const FieldSpec& spec) { return spec.name == name; });
      if (field != kind.fields.end())
        read_field(*field, value, read);
      else
        unknown_key(key, kind);
    }
    for (const FieldSpec& field : kind.fields)
      if (field.required && !table.contains(field.name))
        error("missing-field", read.id_place, fmt::format("a rule of kind \"{}\" needs \"{}\"", kind.name, field.name),
              fmt::format("{} = {}: {}", field.name, form_of(field.type).written, field.meaning));
  }

  void unknown_key(const toml::key& key, const RuleKind& kind) {
    std::vector<std::string> known = kCommonKeys;
    for (const FieldSpec& field : kind.fields) known.push_back(field.name);
    error("unknown-key", place_of(key), fmt::format("a rule of kind \"{}\" has no key \"{}\"", kind.name, key.str()),
          did_you_mean(key.str(), known, fmt::format("its keys are {}", fmt::join(known, ", "))));
  }

  void read_field(const FieldSpec& field, const toml::node& node, ReadRule& read) {
    std::vector<std::string>& values = read.rule.fields[field.name];
    std::vector<Place>& places = read.places[field.name];
    each_value(field.name, field.type, node, [&](const std::string& value, const Place& place) {
      const bool closed = field.type == FieldType::choice || field.type == FieldType::choices;
      if (closed && std::find(field.choices.begin(), field.choices.end(), value) == field.choices.end())
        error("illegal-value", place, fmt::format("\"{}\" is no value of \"{}\"", value, field.name),
              fmt::format("the values are {}", fmt::join(field.choices, ", ")));
      values.push_back(value);
      places.push_back(place);
    });
    if (field.required && values.empty() && node.is_array())
      error("missing-field", place_of(node), fmt::format("\"{}\" is an empty list", field.name));
  }

  /// Calls `use(value, place)` for a value or each of a list, after checking its type.
  template <typename Use>
  void each_value(std::string_view key, FieldType type, const toml::node& node, Use use) {
    if (const toml::array* list = node.as_array(); list != nullptr && is_list(type)) {
      for (const toml::node& element : *list) one_value(key, type, element, use);
    } else {
      one_value(key, type, node, use);
    }
  }

  template <typename Use>
  void one_value(std::string_view key, FieldType type, const toml::node& node, Use use) {
    const Place place = place_of(node);
    if (type == FieldType::flag && node.is_boolean()) return use(node.as_boolean()->get() ? "true" : "false", place);
    if (type == FieldType::integer && node.is_integer()) return use(std::to_string(node.as_integer()->get()), place);
    if (type == FieldType::dates && node.is_date()) return use(date_text(node.as_date()->get()), place);
    if (type == FieldType::flag || type == FieldType::integer || !node.is_string()) return wrong_type(key, type, node);
    const std::string& text = node.as_string()->get();
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
      return error("illegal-value", place, fmt::format("a text of \"{}\" is empty", key));
    use(text, place);
  }

  void wrong_type(std::string_view key, FieldType type, const toml::node& node) {
    const FieldForm form = form_of(type);
    error("wrong-type", place_of(node), fmt::format("\"{}\" must be {}, but this is {}", key, form.wanted, type_name(node)),
          fmt::format("write {} = {}", key, form.written));
  }

  const RuleSource& source_;
  RuleLayer layer_;
  Diagnostics& found_;
  bool sound_ = true;
};

/// What is wrong, without the parser's "Error while parsing …: ".
std::string_view plain_words(std::string_view description) {
  const std::size_t colon = description.find(": ");
  return description.starts_with("Error while parsing") && colon != std::string_view::npos ? description.substr(colon + 2) : description;
}

/// True for content that can be read at all; says what is wrong otherwise.
bool is_text(const RuleSource& source, Diagnostics& found) {
  const std::string_view content = source.content();
  if (content.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    Diagnostic empty = source.error("empty-rule-file", {source.name(), 1, 1, 0}, "the rule file is empty",
                                    "write rules into it, each under a line [[rule]], or delete it");
    empty.excerpt.clear();  // nothing to see
    found.push_back(std::move(empty));
    return false;
  }
  const auto invalid = std::min(utf8::find_invalid(content.begin(), content.end()), std::find(content.begin(), content.end(), '\0'));
  if (invalid == content.end()) return true;
  const auto line_begin = std::find(std::make_reverse_iterator(invalid), content.rend(), '\n').base();
  const Place place{source.name(), static_cast<int>(std::count(content.begin(), invalid, '\n')) + 1,
                    static_cast<int>(invalid - line_begin) + 1, 0};
  Diagnostic wrong{"not-text", Severity::error, place, "the rule file is no UTF-8 text", "rule files are TOML text in UTF-8", {}};
  found.push_back(std::move(wrong));
  return false;
}

}  // namespace

const Place& ReadRule::place_of(std::string_view field, std::size_t value) const {
  const auto found = places.find(field);
  return found != places.end() && value < found->second.size() ? found->second[value] : rule.place;
}

std::vector<ReadRule> read_rules(const RuleSource& source, RuleLayer layer, Diagnostics& found) {
  if (!is_text(source, found)) return {};
  try {
    const toml::table file = toml::parse(source.content(), source.name());
    std::vector<ReadRule> rules = Reader(source, layer, found).read(file);
    if (file.empty())
      found.push_back(source.finding(Severity::warning, "no-rules", {source.name(), 1, 1, 0}, "the rule file has no rules, only comments"));
    return rules;
  } catch (const toml::parse_error& wrong) {
    const Place place = source.place(static_cast<int>(wrong.source().begin.line), static_cast<int>(wrong.source().begin.column));
    found.push_back(source.error("toml-syntax", place, fmt::format("not TOML: {}", plain_words(wrong.description())),
                                 "rules are written as key = \"text\" or key = [\"text\", \"text\"] under a line [[rule]]"));
    return {};
  }
}

}  // namespace mandates
