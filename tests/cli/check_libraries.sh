#!/bin/sh
# The program loads nothing at its start that few runs need (docs/architecture.md, "Why these libraries").
#   check_libraries.sh READELF PROGRAM
set -eu
needed=$("$1" -d "$2" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
echo "$needed" | grep -q '^libsqlite3\.' || { echo "no libsqlite3 among what it needs:"; echo "$needed"; exit 1; }
if echo "$needed" | grep -E '^(libzip|libxml2|libxlsxwriter|libcrypto|libicu|libmicrohttpd|libgnutls)'; then
  echo "loaded at every start; see cmake/LoadedLater.cmake"
  exit 1
fi
