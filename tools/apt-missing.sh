#!/usr/bin/env bash
# Installs those of the named Debian packages that are missing; asks apt for nothing when all are there.
set -euo pipefail
if ! command -v apt-get >/dev/null; then
    exit 0 # not Debian: docs/install.md says what to install by hand
fi
missing=()
for package in "$@"; do
    if [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
        missing+=("$package")
    fi
done
[ ${#missing[@]} -eq 0 ] && exit 0
root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Missing Debian packages: ${missing[*]}. Install them as root, then run make again." >&2
        exit 3
    fi
    root=(sudo)
fi
echo "Installing Debian packages: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${root[@]}" apt-get update -qq
"${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
