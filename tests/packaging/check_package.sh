#!/bin/sh
# Builds the Debian packages, reads them with lintian, installs the program in a clean Debian 12 that has nothing else, and works with it there;
# then, beside a compiler, the engine, against which a program is built. Needs root, mmdebstrap and a mirror (the package sources of this machine are used); status 77 where something of that is missing.
#   check_package.sh BUILD
set -eu
build=$(realpath "$1")
tests=$(realpath "$(dirname "$0")/..")
seeds=$tests/fuzz/seeds
skip() { echo "skipped: $1"; exit 77; }
command -v dpkg-shlibdeps >/dev/null || skip "no dpkg-dev here"
folder=$(mktemp -d)
trap 'rm -rf --one-file-system "$folder"' EXIT

(cd "$folder" && cpack -G DEB -B "$folder/package" --config "$build/CPackConfig.cmake" >"$folder/log" 2>&1) || { cat "$folder/log"; exit 1; }
for package in "$folder"/package/mandates_*.deb "$folder"/package/libmandates-dev_*.deb; do
  echo "== $(basename "$package")"
  dpkg -I "$package" | sed -n 's/^ \(Depends\|Recommends\|Installed-Size\)/  \1/p'
  if command -v lintian >/dev/null; then
    # The address is for whoever publishes the package to fill in: -DMANDATES_MAINTAINER=...; bugs are closed in Debian's own archive only;
    # the engine is not made for cross-compilation.
    if lintian "$package" 2>/dev/null | grep -v -e bogus-mail-host -e initial-upload-closes-no-bugs -e pkg-config-unavailable-for-cross-compilation |
      grep '^[EW]:'; then exit 1; fi
    echo "== lintian: nothing to say"
  fi
done

[ "$(id -u)" -eq 0 ] || skip "a clean system is made as root only"
command -v mmdebstrap >/dev/null || skip "no mmdebstrap here"
# Everything from the outside goes in before the package does; it must come along with the libraries it names and nothing else.
cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list >"$folder/sources.list" 2>/dev/null || :
cat /etc/apt/sources.list.d/*.sources >"$folder/debian.sources" 2>/dev/null || :
[ -s "$folder/debian.sources" ] && sources=$folder/debian.sources || sources=$folder/sources.list
apt-config dump Acquire | grep -v '^Acquire ""' >"$folder/apt.conf" || :
mmdebstrap --quiet --variant=apt --aptopt="$folder/apt.conf" bookworm "$folder/system" "$sources" >"$folder/log" 2>&1 || { tail -n 5 "$folder/log"; skip "no clean system could be made"; }
cp "$folder"/package/mandates_*.deb "$folder/system/mandates.deb"
cp "$folder"/package/libmandates-dev_*.deb "$folder/system/libmandates-dev.deb"
inside() { chroot "$folder/system" env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive sh -ec "$1"; }
cp /etc/resolv.conf "$folder/system/etc/resolv.conf" 2>/dev/null || :
inside 'apt-get update -qq; apt-get install -y -qq --no-install-recommends /mandates.deb' >"$folder/log" 2>&1 || { tail -n 20 "$folder/log"; exit 1; }
echo "== installed in a system of $(inside 'dpkg-query -f "." -W' | wc -c) packages"
cp "$seeds/docx/small.docx" "$seeds/html/resolution.html" "$folder/system/root"
inside 'cd /root; mandates --version | head -n 1
  mandates extract small.docx resolution.html --format csv | wc -l
  mandates ingest /usr/share/mandates/samples
  mandates open --as-of 2026-01-15 --limit 2
  mandates calendar --as-of 2026-01-15 --format ics --output reports.ics
  grep -c BEGIN:VEVENT reports.ics
  dpkg -L mandates | grep -q man1/mandates-open.1.gz
  bash -c ". /usr/share/bash-completion/completions/mandates; complete -p mandates"
  apt-get remove -y -qq mandates >/dev/null 2>&1
  test ! -e /usr/bin/mandates'
echo "== removed without remains"
cp "$tests/consumer/consumer.cpp" "$tests/samples/A_RES_80_410.txt" "$folder/system/root"
inside 'apt-get install -y -qq --no-install-recommends g++ pkg-config /libmandates-dev.deb' >"$folder/log" 2>&1 || { tail -n 20 "$folder/log"; exit 1; }
# shellcheck disable=SC2016  # expanded inside
inside 'cd /root; c++ -std=c++20 consumer.cpp $(pkg-config --cflags --libs mandates) -o consumer; ./consumer A_RES_80_410.txt | grep -c "\"symbol\""'
echo "== a program was built against the engine"
