#!/bin/sh
# Installs the Debian packages of packages.txt that are missing; with none missing it needs neither root nor network.
set -eu
list=$(dirname "$0")/packages.txt

if ! command -v dpkg-query >/dev/null; then
  echo "install.sh: this is not a Debian system; install the counterparts of $list by hand" >&2
  exit 1
fi
missing=
while read -r package; do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || state=none
  [ "$state" = installed ] || missing="$missing $package"
done <"$list"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
  as_root=
elif command -v sudo >/dev/null; then
  as_root=sudo
else
  echo "install.sh: these packages are missing, and only root may install them: apt-get install$missing" >&2
  exit 1
fi
echo "install.sh: installing$missing" >&2
# shellcheck disable=SC2086 # words on purpose
{
  $as_root apt-get update -qq
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
} >&2
