#!/bin/sh
# Makes a virtual environment with pip in folder $1, also where Debian's python3-venv is missing.
# PYTHON names the interpreter; the first one that is new enough is taken if it is empty.
set -eu
folder=$1

for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "${python:-}" ]; then
    echo "pixelwright needs Python 3.11 or newer. Install it (Debian: apt-get install python3 python3-venv)." >&2
    exit 1
fi

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

install_venv_package() {
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    command -v apt-get >/dev/null || return 1
    export DEBIAN_FRONTEND=noninteractive
    as_root apt-get install -y -q "python$version-venv" >/dev/null 2>&1 && return 0
    as_root apt-get update -q >/dev/null 2>&1 && as_root apt-get install -y -q "python$version-venv" >/dev/null 2>&1
}

"$python" -m venv "$folder" >/dev/null 2>&1 && exit 0

# Debian splits ensurepip off into python3-venv. A pip outside can fill an environment that has none.
rm -rf "$folder"
if "$python" -m pip --version >/dev/null 2>&1; then
    "$python" -m venv --without-pip "$folder"
    "$python" -m pip --python "$folder/bin/python" install -q pip && exit 0
    rm -rf "$folder"
fi
echo "Installing python3-venv, which this Python lacks" >&2
install_venv_package && "$python" -m venv "$folder" && exit 0
rm -rf "$folder"
echo "This Python cannot make virtual environments. Type: sudo apt-get install python3-venv" >&2
exit 1
