// Every page with all texts that mean harm in it, in a real browser: no script of theirs runs, no element of theirs is there.
#include "../unit/cli/hostile_store.h"
#include "browser.h"

namespace mandates {
namespace {

// Counts what a payload could have made; the page's own script and this one are the two scripts.
const char* const kProbe = R"js(
  return [document.querySelectorAll('img, svg, iframe, object, embed, base, meta[http-equiv=refresh], link, [autofocus]').length,
          Array.from(document.querySelectorAll('*')).filter(function (e) {
            return Array.from(e.attributes).some(function (a) { return a.name.startsWith('on') && a.value.includes('owned'); });
          }).length,
          Array.from(document.links).filter(function (a) {
            return !a.getAttribute('href').startsWith('#') && !/^https:\/\/docs\.un\.org\/en\/[!-~]+$/.test(a.getAttribute('href'));
          }).length,
          Array.from(document.scripts).filter(function (s) { return s.textContent.includes('owned()') && !s.textContent.includes('answer['); }).length,
          window.wasOwned === undefined, document.title === 'owned'].join();
)js";

class HostilePages : public Browser {
 protected:
  std::string ask_of(const std::vector<std::string>& args) const {
    static const HostileStore store(false);
    std::string page = store.run(args).out;
    const std::size_t head = page.find("<head>");
    EXPECT_NE(head, std::string::npos);
    page.insert(page.find("<style>"), "<script>window.owned = function () { window.wasOwned = true; };</script>");
    return ask(page, kProbe);
  }
};

TEST_F(HostilePages, Calendar) {
  EXPECT_EQ(ask_of({"calendar", "--all-actors", "--format", "html"}), "0,0,0,0,true,false");
}

TEST_F(HostilePages, Audit) {
  EXPECT_EQ(ask_of({"audit", "--format", "html"}), "0,0,0,0,true,false");
}

TEST_F(HostilePages, Chain) {
  EXPECT_EQ(ask_of({"audit", "--chain", "A/RES/78/402#1.1", "--format", "html"}), "0,0,0,0,true,false");
}

TEST_F(HostilePages, Differences) {
  EXPECT_EQ(ask_of({"diff", "78/403", "79/404", "--format", "html"}), "0,0,0,0,true,false");
}

}  // namespace
}  // namespace mandates
