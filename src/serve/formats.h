// The formats of answers and their media types.
#pragma once

#include <string_view>

namespace mandates {

/// The media type of a format, without parameters: "text/csv". Of what is unknown that of a page.
std::string_view media_type(std::string_view format);

/// The value of Content-Type: "text/csv; charset=utf-8; header=present".
std::string_view content_type(std::string_view format);

}  // namespace mandates
