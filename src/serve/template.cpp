// Renders templates.
#include "serve/template.h"

#include <map>
#include <stdexcept>
#include <vector>

#include "reports/html.h"
#include "text/embedded_file.h"

namespace mandates {

std::vector<EmbeddedFile> embedded_templates();

TemplateValue template_list() {
  return TemplateValue(TemplateValue::type::list);
}

TemplateValue template_object() {
  return TemplateValue(TemplateValue::type::object);
}

void set_text(TemplateValue& object, const std::string& name, const std::string& text) {
  object.set(name, text.empty() ? TemplateValue(false) : TemplateValue(text));
}

namespace {

const std::vector<EmbeddedFile>& files() {
  static const std::vector<EmbeddedFile> embedded = embedded_templates();
  return embedded;
}

}  // namespace

std::vector<std::string_view> template_names() {
  std::vector<std::string_view> names;
  for (const EmbeddedFile& file : files()) names.push_back(file.name);
  return names;
}

std::string_view template_file(std::string_view name) {
  for (const EmbeddedFile& file : files())
    if (file.name == name) return file.content;
  throw std::logic_error("there is no template " + std::string(name));
}

namespace {

// A template with those that it names, "{{> filters.html}}", in their places: the library would parse them again wherever they stand.
std::string with_parts(std::string_view name) {
  constexpr std::string_view kBegin = "{{> ", kEnd = "}}";
  std::string text(template_file(name));
  for (std::size_t at = text.find(kBegin); at != std::string::npos; at = text.find(kBegin, at)) {
    const std::size_t end = text.find(kEnd, at), begin = at + kBegin.size();
    text.replace(at, end + kEnd.size() - at, template_file(std::string_view(text).substr(begin, end - begin)));
  }
  return text;
}

// A parsed template, which is used by one thread at a time: each thread has its own.
kainjow::mustache::mustache& parsed(std::string_view name) {
  thread_local std::map<std::string, kainjow::mustache::mustache, std::less<>> kept;
  const auto found = kept.find(name);
  if (found != kept.end()) return found->second;
  kainjow::mustache::mustache page{with_parts(name)};
  if (!page.is_valid()) throw std::logic_error("the template " + std::string(name) + ": " + page.error_message());
  page.set_custom_escape([](const std::string& text) { return html_text(text); });
  return kept.emplace(name, std::move(page)).first->second;
}

}  // namespace

std::string render(std::string_view name, const TemplateValue& values) {
  return parsed(name).render(values);
}

std::string unescaped_tag(std::string_view source) {
  for (std::size_t at = source.find("{{"); at != std::string_view::npos; at = source.find("{{", at + 2)) {
    const std::string_view rest = source.substr(at + 2);
    const std::size_t first = rest.find_first_not_of(" \t");
    if (first != std::string_view::npos && (rest[first] == '{' || rest[first] == '&' || rest[first] == '='))
      return std::string(source.substr(at, source.find("}}", at) - at + 2));
  }
  return {};
}

}  // namespace mandates
