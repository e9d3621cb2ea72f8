#!/bin/sh
# Installs into an empty folder and builds a program against it, by CMake and by pkg-config: both print what `mandates extract` prints.
#   check_consumer.sh BUILD PROGRAM SAMPLE
set -eu
build=$1 program=$2 sample=$3
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --install "$build" --prefix "$folder/usr" >/dev/null
"$program" extract "$sample" >"$folder/wanted"
[ -s "$folder/wanted" ]

cmake -S "$here" -B "$folder/build" -DCMAKE_PREFIX_PATH="$folder/usr" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
cmake --build "$folder/build" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
"$folder/build/consumer" "$sample" | diff -u "$folder/wanted" -

pc=$(dirname "$(find "$folder/usr" -name mandates.pc)")
# shellcheck disable=SC2046  # words of a command line
c++ -std=c++20 "$here/consumer.cpp" $(PKG_CONFIG_PATH=$pc pkg-config --cflags --libs mandates) -o "$folder/by-pkg-config"
"$folder/by-pkg-config" "$sample" | diff -u "$folder/wanted" -
