// The description of the interface: OpenAPI, from the tables that requests are checked against.
#pragma once

#include <string>

#include "serve/answers.h"

namespace mandates {

/// OpenAPI 3.0 as JSON: every twin of every page with its parameters.
std::string openapi_json(const Answers& answers);

}  // namespace mandates
