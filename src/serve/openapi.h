// OpenAPI description of the data interface, generated from the route table.
#pragma once

#include <string>

#include "serve/answers.h"

namespace mandates {

/// OpenAPI 3.0 as JSON: all pages in all data formats with their parameters.
std::string openapi_json(const Answers& answers);

}  // namespace mandates
