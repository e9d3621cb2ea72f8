// Pages from templates (templates/*.html), which are built into the program: Mustache, every value escaped.
#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// A value of a template: text, flag, list or object.
using TemplateValue = kainjow::mustache::data;

/// An empty list, an empty object.
TemplateValue template_list();
TemplateValue template_object();

/// Sets a text, or false where it is empty, so that a section of its name is left out.
void set_text(TemplateValue& object, const std::string& name, const std::string& text);

/// A file of the folder templates by its name, "style.css". Throws std::logic_error where there is none.
std::string_view template_file(std::string_view name);

/// Names of all files of the folder.
std::vector<std::string_view> template_names();

/// The template of that name with the values put in; foreign text never becomes markup.
std::string render(std::string_view name, const TemplateValue& values);

/// Tags of a template that would put text in without escaping it; empty where there is none, as it has to be.
std::string unescaped_tag(std::string_view source);

}  // namespace mandates
