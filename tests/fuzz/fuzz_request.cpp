// A target of a request as bytes, through routing, parameters and the page, with answers that mean harm: what comes out is a page without
// foreign elements, whatever went in.
#include <string>

#include "../unit/serve/invented_answers.h"
#include "fuzz.h"
#include "serve/site.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mandates;
  static InventedAnswers answers;
  static Site site(answers, {{"h:1"}, std::string(32, 'a')});
  const std::string target(bytes_of(data, size));
  const Target read = read_target(target);
  if (read.problem.empty()) {  // what can be read is written as it is read again
    Parameters given;
    for (const auto& [name, value] : read.parameters)
      if (!value.empty()) given.emplace_back(name, value);
    const Target again = read_target(address("/", given));
    must(again.problem.empty() && again.parameters == given);
  }
  HttpRequest request;
  request.method = "GET";
  request.target = target;
  request.host = "h:1";
  const HttpAnswer answer = site.answer(request);
  must(answer.status == 200 || answer.status == 400 || answer.status == 404);
  if (answer.type.starts_with("text/html"))
    must(answer.body.find("<script>") == std::string::npos && answer.body.find("<img") == std::string::npos);
  for (const auto& [name, value] : answer.headers) must(value.find_first_of("\r\n") == std::string::npos);
  return 0;
}
