// Formats of answers and their media types.
#pragma once

#include <string_view>

namespace mandates {

/// Media type of a format, without parameters: "text/csv". Unknown formats get that of HTML.
std::string_view media_type(std::string_view format);

/// Value of Content-Type: "text/csv; charset=utf-8; header=present".
std::string_view content_type(std::string_view format);

}  // namespace mandates
