# Debian packages of the project and a function that installs those that are missing. Read by setup.sh and test.sh.
# shellcheck shell=sh disable=SC2034  # the lists are read by those scripts

BUILD_PACKAGES="ca-certificates cmake g++ ninja-build pkg-config
  libcli11-dev libfmt-dev libhowardhinnant-date-dev libjemalloc-dev libkainjow-mustache-dev libmicrohttpd-dev libminizip-dev libsqlite3-dev
  libsqlitecpp-dev libpugixml-dev libtomlplusplus-dev libutf8proc-dev libutfcpp-dev libxlsxwriter-dev libxml2-dev libxxhash-dev libzip-dev poppler-utils rapidjson-dev
  zlib1g-dev"
TEST_PACKAGES="bash-completion chromium clang-format dpkg-dev fish libgtest-dev libical-dev libmd4c-dev libmd4c-html0-dev libreoffice-calc libreoffice-writer lintian
  mmdebstrap postgresql python3 python3-openpyxl sqlite3 zsh"

# install_packages NAME...: as root, or with sudo; nothing is done, and no right is needed, where all of them are there.
install_packages() {
  missing=""
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null)" = "ii " ] || missing="$missing $package"
  done
  [ -n "$missing" ] || { echo "== packages: all there"; return 0; }
  echo "== packages: installing$missing"
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "error: run this as root, or install sudo" >&2; return 1; }
    as_root=sudo
  fi
  $as_root apt-get update -qq
  # shellcheck disable=SC2086  # a list of names
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
}

# Cores to build with.
jobs() { nproc 2>/dev/null || echo 2; }
