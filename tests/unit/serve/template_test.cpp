// Templates: nothing goes in unescaped.
#include "serve/template.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

TEST(Templates, HaveNoTagThatIsNotEscaped) {
  int pages = 0;
  for (const std::string_view name : template_names()) {
    if (!name.ends_with(".html")) continue;
    ++pages;
    EXPECT_EQ(unescaped_tag(template_file(name)), "") << name;
  }
  EXPECT_GT(pages, 10);
}

TEST(Templates, ATagThatIsNotEscapedIsFound) {
  EXPECT_EQ(unescaped_tag("<p>{{text}} {{{raw}}}</p>"), "{{{raw}}");
  EXPECT_EQ(unescaped_tag("{{ & raw }}"), "{{ & raw }}");
  EXPECT_EQ(unescaped_tag("{{=<% %>=}}"), "{{=<% %>=}}");
  EXPECT_EQ(unescaped_tag("{{#list}}{{text}}{{/list}}"), "");
}

TEST(Templates, ValuesAreEscaped) {
  TemplateValue values = template_object();
  values.set("message", "<script>alert('x')</script>");
  set_text(values, "hint", "\"&\"");
  const std::string page = render("error.html", values);
  EXPECT_NE(page.find("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"), std::string::npos) << page;
  EXPECT_NE(page.find("&quot;&amp;&quot;"), std::string::npos);
  EXPECT_EQ(page.find("<script"), std::string::npos);
}

TEST(Templates, ScriptIsSmall) {
  EXPECT_LT(template_file("script.js").size(), 30u * 1024u);
}

}  // namespace
}  // namespace mandates
