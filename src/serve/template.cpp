// Renders templates.
// Must not know: what a page is about.
#include "serve/template.h"

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

TemplateValue template_part(std::string_view name) {
  return TemplateValue(kainjow::mustache::partial([name] { return std::string(template_file(name)); }));
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

std::string render(std::string_view name, const TemplateValue& values) {
  kainjow::mustache::mustache page{std::string(template_file(name))};
  if (!page.is_valid()) throw std::logic_error("the template " + std::string(name) + ": " + page.error_message());
  page.set_custom_escape([](const std::string& text) { return html_text(text); });
  return page.render(values);
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
