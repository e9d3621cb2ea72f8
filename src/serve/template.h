// HTML templates (templates/*.html) embedded in the program: Mustache, all values escaped.
#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// A template value: text, flag, list or object.
using TemplateValue = kainjow::mustache::data;

/// Empty list, empty object.
TemplateValue template_list();
TemplateValue template_object();

/// Sets a text; sets false if it is empty, so that a section of this name is omitted.
void set_text(TemplateValue& object, const std::string& name, const std::string& text);

/// Content of a file of the folder templates, by name: "style.css". Throws std::logic_error if there is none.
std::string_view template_file(std::string_view name);

/// Names of all files in the folder templates.
std::vector<std::string_view> template_names();

/// Renders a template with values, escaping all text.
std::string render(std::string_view name, const TemplateValue& values);

/// Returns tags of a template that would insert unescaped text (forbidden); empty if there are none.
std::string unescaped_tag(std::string_view source);

}  // namespace mandates
